// Writing an opinion: what stands on the page, what of it is saved, and what a crash left.

import { useRef, useState } from "react";
import { useHost } from "../../api/host";
import type { CaseView, Failure } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import { useRun } from "../../lib/useRun";
import { drop, isSame, keep, kept, savedOf } from "./model/draft";
import type { Kept, Written } from "./model/draft";

interface Writing {
  written: Written;
  /** True where something is not in the archive yet. */
  unsaved: boolean;
  /** False where this machine could not keep what was typed. */
  safe: boolean;
  /** What was found from last time and put back. */
  restored: Kept | null;
  busy: boolean;
  failure: Failure | null;
  change: (part: Partial<Written>) => void;
  save: () => Promise<void>;
  /** Back to what the archive has. */
  discard: () => void;
  /** What was put back has been seen. */
  dismiss: () => void;
}

export function useWriting(view: CaseView, onCase: (view: CaseView) => void): Writing {
  const host = useHost();
  const { acting } = useIdentity();
  const { busy, failure, run } = useRun();
  const { review } = view;
  const saved = savedOf(view);
  const base = view.opinion?.saved_at ?? null;
  const [restored, setRestored] = useState(() => {
    const left = kept(review);
    return left === null || isSame(left.written, saved) ? null : left;
  });
  const [written, setWritten] = useState(restored?.written ?? saved);
  const [safe, setSafe] = useState(true);
  // Typing may go on while a call is under way.
  const latest = useRef(written);

  const put = (next: Written) => {
    latest.current = next;
    setWritten(next);
  };
  const change = (part: Partial<Written>) => {
    const next = { ...latest.current, ...part };
    put(next);
    void keep(review, { written: next, at: new Date().toISOString(), base }).then(setSafe);
  };
  const save = async () => {
    const by = await acting();
    if (by === null) return;
    await run(async () => {
      const given = latest.current;
      const next = await host.saveOpinion(review, { ...given, by });
      onCase(next);
      setRestored(null);
      if (isSame(latest.current, given)) {
        drop(review);
        setSafe(true);
      }
    });
  };
  const discard = () => {
    drop(review);
    setRestored(null);
    put(saved);
  };
  const unsaved = !isSame(written, saved);
  return { written, unsaved, safe, restored, busy, failure, change, save, discard, dismiss: () => setRestored(null) };
}
