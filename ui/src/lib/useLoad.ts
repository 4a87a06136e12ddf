// One call to the host as a state: loading, ready, failed. An answer that comes after
// the question has changed is dropped.

import { useCallback, useEffect, useState } from "react";
import { asFailure } from "../api/failure";
import type { Failure } from "../api/types";

export type Load<T> =
  | { state: "loading" }
  | { state: "ready"; data: T }
  | { state: "failed"; failure: Failure };

/** `ask` must be stable (`useCallback`); a new one asks again. */
export function useLoad<T>(ask: () => Promise<T>): Load<T> & { reload: () => void } {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ to: unknown; round: number; load: Load<T> } | null>(null);

  useEffect(() => {
    let stale = false;
    const settle = (load: Load<T>) => {
      if (!stale) setAnswer({ to: ask, round, load });
    };
    ask().then(
      (data) => settle({ state: "ready", data }),
      (thrown: unknown) => settle({ state: "failed", failure: asFailure(thrown) }),
    );
    return () => {
      stale = true;
    };
  }, [ask, round]);

  const reload = useCallback(() => setRound((last) => last + 1), []);
  // The old answer stays on screen while the same question is asked again.
  const load: Load<T> =
    answer !== null && answer.to === ask && (answer.load.state === "ready" || answer.round === round)
      ? answer.load
      : { state: "loading" };
  return { ...load, reload };
}
