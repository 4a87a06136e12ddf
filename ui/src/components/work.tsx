// Long work. One piece of it may run at a time: reviewing files, taking in the past,
// importing statutes, checking the archive again. Its state is shared, so that it goes on while the user looks at other pages. A list says what
// ran since the window was opened, exports and backups included.

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { asFailure } from "../api/failure";
import { useHost } from "../api/host";
import type { CampaignGiven, Failure, ImportedCase, IntakeView, Progress, Started } from "../api/types";
import { fileName } from "../lib/format";
import { useTellImported } from "./imported";
import { useJobs } from "./jobs";
import type { Job, Track } from "./jobs";

export type Work =
  | { state: "idle" }
  | { state: "running"; what: string; progress: Progress | null; stopping: boolean; paused: boolean }
  | { state: "done"; started: Started }
  | { state: "failed"; failure: Failure };

interface WorkControl {
  work: Work;
  /** What runs and what ran, newest first. */
  jobs: readonly Job[];
  /** Has something on the list while it runs and afterwards. */
  track: Track;
  /** Reviews files and folders; what came of it, or null where it failed or work is running. */
  start: (paths: string[], recognising?: boolean) => Promise<Started | null>;
  /** Reads a folder or zip as one dossier; its number. */
  startDossier: (path: string) => Promise<number | null>;
  /** Brings in a .whz bundle. */
  startBundle: (path: string) => Promise<ImportedCase | null>;
  /** Reviews the built-in sample; its review's id. */
  startSample: () => Promise<number | null>;
  /** Takes in the documents of the past. */
  startIntake: (paths: string[]) => Promise<IntakeView | null>;
  /** What came of the last intake. */
  intake: IntakeView | null;
  pause: (paused: boolean) => void;
  /** Scans the archive for a cleanup; the campaign's number. */
  startCampaign: (given: CampaignGiven) => Promise<number | null>;
  /** Other long work by its name; null where something runs already. Failures are thrown. */
  run: <T>(what: string, job: () => Promise<T>) => Promise<T | null>;
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
  const [intake, setIntake] = useState<IntakeView | null>(null);
  const { jobs, track } = useJobs();
  // Read by calls that must not change identity with every step of progress.
  const running = useRef(false);

  useEffect(
    () =>
      host.onProgress((progress) =>
        setWork((last) => (last.state === "running" ? { ...last, progress } : last)),
      ),
    [host],
  );

  const actions = useMemo<Omit<WorkControl, "work" | "jobs" | "intake" | "track">>(() => {
    const run = async <T,>(
      what: string,
      job: () => Promise<T>,
      done: (answer: T) => Work,
      note: (answer: T) => string | null = () => null,
    ) => {
      if (running.current) return null;
      running.current = true;
      setWork({ state: "running", what, progress: null, stopping: false, paused: false });
      try {
        const answer = await track(what, job, note);
        setWork(done(answer));
        return answer;
      } catch (thrown) {
        setWork({ state: "failed", failure: asFailure(thrown) });
        return null;
      } finally {
        running.current = false;
      }
    };
    const idle = (): Work => ({ state: "idle" });
    return {
      start: (paths, recognising = false) =>
        run(
          "审查文件",
          () => host.startReview(paths, recognising),
          (started) => ({ state: "done", started }),
          (started) => stopped(started.cancelled, `共 ${started.files.length} 个文件`),
        ),
      startDossier: (path) => run(`审查卷宗：${fileName(path)}`, () => host.startDossier(path), idle),
      startBundle: (path) => run(`导入卷宗包：${fileName(path)}`, () => host.importBundle(path), idle),
      startSample: () => run("打开示例", () => host.openSample(), idle),
      startIntake: async (paths) => {
        const view = await run("导入历史文件", () => host.intake(paths), idle, (came) =>
          stopped(came.cancelled, `导入 ${came.new} 份，没有读成 ${came.failed} 份`),
        );
        if (view !== null) setIntake(view);
        return view;
      },
      pause: (paused) => {
        setWork((last) => (last.state === "running" ? { ...last, paused } : last));
        void host.pauseWork(paused);
      },
      startCampaign: (given) =>
        run(`清理摸底：${given.name}`, () => host.startCampaign(given), idle),
      run: async (what, job) => {
        if (running.current) return null;
        running.current = true;
        setWork({ state: "running", what, progress: null, stopping: false, paused: false });
        try {
          return await track(what, job, () => null);
        } finally {
          running.current = false;
          setWork({ state: "idle" });
        }
      },
      stop: () => {
        setWork((last) => (last.state === "running" ? { ...last, stopping: true, paused: false } : last));
        void host.cancelWork();
      },
      dismiss: () => setWork({ state: "idle" }),
    };
  }, [host, track]);

  const control = useMemo<WorkControl>(
    () => ({ work, jobs, intake, track, ...actions }),
    [work, jobs, intake, track, actions],
  );
  return <WorkContext value={control}>{children}</WorkContext>;
}

function stopped(cancelled: boolean, note: string): string {
  return cancelled ? `已停止，${note}` : note;
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
