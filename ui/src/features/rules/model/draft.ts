// A rule that is being written outlives the window: put by until it is saved.

import { draft, keepDraft as keep } from "../../../lib/drafts";

const nameOf = (rule: string) => `rule.${rule}`;

export function keptDraft(rule: string): string | null {
  return draft(nameOf(rule));
}

/** False where this machine did not take it. */
export function keepDraft(rule: string, yaml: string): Promise<boolean> {
  return keep(nameOf(rule), yaml);
}

export function dropDraft(rule: string): void {
  void keep(nameOf(rule), "");
}
