// What stands in the list and in the text: the findings of the rules, then those that
// people marked themselves. An entry's number is its index in this list; below the number
// of findings it is the finding's own.

import type { DispositionView, FindingView, OwnFindingView, Strength } from "../../../api/types";
import type { Entry } from "../../../components/paper/entry";
import { STRENGTHS } from "../../../lib/words";

export function entriesOf(findings: readonly FindingView[], own: readonly OwnFindingView[]): Entry[] {
  return [...findings, ...own.map(entryOf)];
}

function entryOf({ strength, problem, span }: OwnFindingView): Entry {
  return { strength: strengthOf(strength), title: problem, span, domain: null };
}

export function strengthOf(name: string): Strength {
  return STRENGTHS.find((strength) => strength === name) ?? "verify";
}

/** True for a finding without which no opinion can be signed. What people marked counts as decided. */
export function waits(entry: Entry, disposition: DispositionView | undefined): boolean {
  if (entry.domain === null || entry.strength === "verify") return false;
  return disposition === undefined || disposition.decision === "studied";
}
