// Whether only findings that wait for a decision are shown: kept in the address as
// `?show=waiting`, so that the page 意见 can lead here.

import { useCallback } from "react";
import { useSearchParams } from "react-router";

export function useOnlyWaiting(): [boolean, (only: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (only: boolean) =>
      setParams(
        (last) => {
          const next = new URLSearchParams(last);
          if (only) next.set("show", "waiting");
          else next.delete("show");
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [params.get("show") === "waiting", set];
}
