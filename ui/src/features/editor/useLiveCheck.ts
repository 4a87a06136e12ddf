// The check that follows the typing: a moment after the last key, and never two at once.
// An answer to a text that is no longer there is dropped.

import { useEffect, useRef, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { Failure, LiveView } from "../../api/types";

/** Milliseconds of rest before a check. */
const REST = 150;

interface LiveCheck {
  view: LiveView | null;
  failure: Failure | null;
  busy: boolean;
}

export function useLiveCheck(text: string): LiveCheck {
  const host = useHost();
  const [checked, setChecked] = useState<{ text: string; view: LiveView | null; failure: Failure | null } | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      running.current = running.current.then(async () => {
        if (stale) return;
        try {
          const view = await host.checkLive(text);
          if (!stale) setChecked({ text, view, failure: null });
        } catch (thrown) {
          if (!stale) setChecked({ text, view: null, failure: asFailure(thrown) });
        }
      });
    }, REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [host, text]);
  // Findings of an older text would stand at wrong places.
  const fresh = checked !== null && checked.text === text ? checked : null;
  return { view: fresh?.view ?? null, failure: fresh?.failure ?? null, busy: fresh === null };
}
