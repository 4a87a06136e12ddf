// What runs and what ran since the window was opened.

import { useCallback, useRef, useState } from "react";
import { asFailure } from "../api/failure";

export interface Job {
  id: number;
  what: string;
  state: "running" | "done" | "failed";
  /** When it began. */
  at: Date;
  /** What came of it, in words. */
  note: string | null;
}

/** Runs a job and keeps it on the list; it fails as the job fails. */
export type Track = <T>(what: string, job: () => Promise<T>, note?: (answer: T) => string | null) => Promise<T>;

/** Older ones are dropped. */
const MOST = 20;

export function useJobs(): { jobs: readonly Job[]; track: Track } {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const next = useRef(1);
  const track = useCallback<Track>(async (what, job, note) => {
    const id = next.current++;
    const end = (state: Job["state"], words: string | null) =>
      setJobs((last) => last.map((one) => (one.id === id ? { ...one, state, note: words } : one)));
    setJobs((last) => [{ id, what, state: "running" as const, at: new Date(), note: null }, ...last].slice(0, MOST));
    try {
      const answer = await job();
      end("done", note?.(answer) ?? null);
      return answer;
    } catch (thrown) {
      end("failed", asFailure(thrown).message);
      throw thrown;
    }
  }, []);
  return { jobs, track };
}
