// Which step to show.

import type { StepView } from "../../../api/types";

/** Worst first. */
const URGENCY = ["missing", "out-of-order", "late", "deficient", "unclear"];

/** The first of the steps that are worst off; the first step where all is well. */
export function firstWanting(steps: readonly StepView[]): string {
  for (const state of URGENCY) {
    const found = steps.find((step) => step.state === state);
    if (found !== undefined) return found.step;
  }
  return steps[0]?.step ?? "";
}

/** The next step, or the one before; the ends are joined. */
export function stepBeside(steps: readonly StepView[], step: string, by: 1 | -1): string {
  const at = steps.findIndex((one) => one.step === step);
  return steps[(at + by + steps.length) % steps.length]?.step ?? step;
}
