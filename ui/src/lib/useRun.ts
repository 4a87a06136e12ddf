// One act at a time that may fail: whether it runs, and what went wrong last.

import { useCallback, useState } from "react";
import { asFailure } from "../api/failure";
import type { Failure } from "../api/types";

interface Run {
  busy: boolean;
  failure: Failure | null;
  /** True where it was done. */
  run: (job: () => Promise<void>) => Promise<boolean>;
  dismiss: () => void;
}

export function useRun(): Run {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(async (job: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await job();
      return true;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const dismiss = useCallback(() => setFailure(null), []);
  return { busy, failure, run, dismiss };
}
