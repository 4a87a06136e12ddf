// Which finding is selected. The address follows as `?finding=1`, counted from 1, so that
// a place can be come back to; it lags a little, because keys may come faster than
// addresses can change.

import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";

const LAG = 150;

interface Selected {
  selected: number | null;
  select: (index: number | null) => void;
  /** The selection as of now, not as of the last time the page was drawn. */
  stepFrom: () => number | null;
}

export function useSelected(total: number): Selected {
  const [params, setParams] = useSearchParams();
  const address = params.get("finding");
  const [selected, setSelected] = useState(() => fromAddress(address, total));
  const latest = useRef(selected);

  const select = useCallback((index: number | null) => {
    latest.current = index;
    setSelected(index);
  }, []);
  const stepFrom = useCallback(() => latest.current, []);

  useEffect(() => {
    const wanted = selected === null ? null : String(selected + 1);
    if (wanted === address) return;
    const wait = setTimeout(
      () =>
        setParams(
          (last) => {
            const next = new URLSearchParams(last);
            if (wanted === null) next.delete("finding");
            else next.set("finding", wanted);
            return next;
          },
          { replace: true },
        ),
      LAG,
    );
    return () => clearTimeout(wait);
  }, [selected, address, setParams]);

  return { selected, select, stepFrom };
}

function fromAddress(address: string | null, total: number): number | null {
  const number = Number(address ?? "0");
  return Number.isInteger(number) && number >= 1 && number <= total ? number - 1 : null;
}
