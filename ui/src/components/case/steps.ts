// What the steps of a case are called where a person takes them, and what has to be said.

import type { CaseView, NextStepView } from "../../api/types";

/** A state is named for where the case stands; taking the step is named for what is done. */
export function stepName(view: CaseView, step: NextStepView): string {
  switch (step.state) {
    case "submitted":
      return view.steps.some((one) => one.state === "submitted") ? "重新送审" : "送审";
    case "under-review":
      return "受理审核";
    default:
      return step.name;
  }
}

/** True where the step may be recorded although it is refused. */
export function mayBeRegardless(step: NextStepView): boolean {
  return step.lacking !== null;
}

/** What a publication lacked, beside a word that says that it happened. */
export function lackedShort(lacked: string): string {
  return lacked.replace(/[即仍]公布$/, "");
}

/** The question above the note; `null` where nothing has to be said. */
export function neededNote(state: string, lacking: string | null): string | null {
  if (lacking !== null) return `请写明${lacking}的情况`;
  return state === "returned" ? "请写明需要补正什么" : null;
}
