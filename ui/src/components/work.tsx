// The one piece of long work that may run: reviewing the files that were dropped or
// chosen. Its state is shared, so that it goes on while the user looks at other pages.

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { asFailure } from "../api/failure";
import { useHost } from "../api/host";
import type { Failure, ImportedCase, Progress, Started } from "../api/types";
import { fileName } from "../lib/format";
import { useTellImported } from "./imported";

export type Work =
  | { state: "idle" }
  | { state: "running"; progress: Progress | null; stopping: boolean }
  | { state: "done"; started: Started }
  | { state: "failed"; failure: Failure };

interface WorkControl {
  work: Work;
  /** Reviews files and folders; what came of it, or null where it failed or work is running. */
  start: (paths: string[], recognising?: boolean) => Promise<Started | null>;
  /** Reads a folder or zip as one dossier; its number. */
  startDossier: (path: string) => Promise<number | null>;
  /** Brings in a .whz bundle. */
  startBundle: (path: string) => Promise<ImportedCase | null>;
  /** Reviews the built-in sample; its review's id. */
  startSample: () => Promise<number | null>;
  stop: () => void;
  dismiss: () => void;
}

const WorkContext = createContext<WorkControl | null>(null);

export function useWork(): WorkControl {
  const control = useContext(WorkContext);
  if (control === null) throw new Error("WorkContext is empty");
  return control;
}

export function WorkProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const [work, setWork] = useState<Work>({ state: "idle" });
  // Read by calls that must not change identity with every step of progress.
  const running = useRef(false);

  useEffect(
    () =>
      host.onProgress((progress) =>
        setWork((last) => (last.state === "running" ? { ...last, progress } : last)),
      ),
    [host],
  );

  const actions = useMemo<Omit<WorkControl, "work">>(() => {
    const run = async <T,>(job: () => Promise<T>, done: (answer: T) => Work) => {
      if (running.current) return null;
      running.current = true;
      setWork({ state: "running", progress: null, stopping: false });
      try {
        const answer = await job();
        setWork(done(answer));
        return answer;
      } catch (thrown) {
        setWork({ state: "failed", failure: asFailure(thrown) });
        return null;
      } finally {
        running.current = false;
      }
    };
    return {
      start: (paths, recognising = false) =>
        run(
          () => host.startReview(paths, recognising),
          (started) => ({ state: "done", started }),
        ),
      startDossier: (path) =>
        run(
          () => host.startDossier(path),
          () => ({ state: "idle" }),
        ),
      startBundle: (path) =>
        run(
          () => host.importBundle(path),
          () => ({ state: "idle" }),
        ),
      startSample: () =>
        run(
          () => host.openSample(),
          () => ({ state: "idle" }),
        ),
      stop: () => {
        setWork((last) => (last.state === "running" ? { ...last, stopping: true } : last));
        void host.cancelWork();
      },
      dismiss: () => setWork({ state: "idle" }),
    };
  }, [host]);

  const control = useMemo<WorkControl>(() => ({ work, ...actions }), [work, actions]);
  return <WorkContext value={control}>{children}</WorkContext>;
}

/** The review to open where the work was one file that could be read. */
export function onlyReview(started: Started): number | null {
  const [file, ...others] = started.files;
  return file !== undefined && others.length === 0 ? file.review : null;
}

/** True for one folder or zip: it may be a dossier, or many papers. */
export function mayBeDossier(paths: readonly string[]): boolean {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) return false;
  const name = fileName(path);
  return !/\.[A-Za-z]{2,5}$/.test(name) || /\.zip$/i.test(name);
}

/** True for a bundle that another machine wrote. */
export function isBundle(path: string): boolean {
  return /\.whz$/i.test(path);
}

/** Starts a review of these paths and goes where its outcome can be seen. A folder or
 * zip is asked about first: one dossier, or papers of their own? A bundle is brought in. */
export function useStartReview(
  go: (address: string) => void,
): (paths: string[], recognising?: boolean) => Promise<void> {
  const { start, startDossier, startBundle } = useWork();
  const ask = useContext(AskContext);
  const tell = useTellImported();
  return useCallback(
    async (paths: string[], recognising = false) => {
      if (paths.length === 0) return;
      const [path] = paths;
      if (path !== undefined && paths.length === 1 && isBundle(path)) {
        const imported = await startBundle(path);
        go(imported === null ? "/" : `/review/${imported.review}`);
        if (imported !== null) tell(imported);
        return;
      }
      const answer = path !== undefined && mayBeDossier(paths) ? await ask(path) : "papers";
      if (answer === null) return;
      if (answer === "dossier" && path !== undefined) {
        const dossier = await startDossier(path);
        go(dossier === null ? "/" : `/dossier/${dossier}`);
        return;
      }
      const started = await start(paths, recognising);
      const review = started === null ? null : onlyReview(started);
      go(review === null ? "/" : `/review/${review}`);
    },
    [start, startDossier, startBundle, ask, tell, go],
  );
}

/** Asks what a folder is; null where the user thinks better of it. */
export type Ask = (path: string) => Promise<"dossier" | "papers" | null>;

export const AskContext = createContext<Ask>(async () => "papers");
