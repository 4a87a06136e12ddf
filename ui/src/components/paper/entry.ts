// What is underlined in a text: a finding of the rules, or what a person marked.

import type { Domain, FindingView, Strength } from "../../api/types";
import { STRENGTHS } from "../../lib/words";

export interface Entry extends Pick<FindingView, "strength" | "title" | "span"> {
  /** `null` for what a person marked. */
  domain: Domain | null;
}

/** The firmest strength among these findings. */
export function firmest(findings: readonly Entry[], indices: readonly number[]): Strength {
  return (
    STRENGTHS.find((strength) => indices.some((index) => findings[index]?.strength === strength)) ??
    "verify"
  );
}
