// In which order findings are listed and walked: by part of the review, or by place.

import type { Domain, FindingView, Strength } from "../../../api/types";
import { DOMAINS, DOMAIN_NAME, STRENGTHS } from "../../../lib/words";

export type Order = "domain" | "place";

export interface Group {
  domain: Domain | null;
  name: string;
  /** Indices into the review's findings. */
  findings: number[];
}

/** Findings of the strengths wanted, in groups; J and K walk them from top to bottom. */
export function groups(
  findings: readonly FindingView[],
  wanted: ReadonlySet<Strength>,
  order: Order,
): Group[] {
  const shown = findings.map((_, index) => index).filter((index) => {
    const finding = findings[index];
    return finding !== undefined && wanted.has(finding.strength);
  });
  if (order === "place") {
    return shown.length === 0 ? [] : [{ domain: null, name: "按原文顺序", findings: shown }];
  }
  return DOMAINS.map((domain) => ({
    domain,
    name: DOMAIN_NAME[domain],
    findings: shown.filter((index) => findings[index]?.domain === domain),
  })).filter((group) => group.findings.length > 0);
}

/** The finding `step` places on from `current`; the ends hold. */
export function neighbour(walk: readonly number[], current: number | null, step: 1 | -1): number | null {
  if (walk.length === 0) return null;
  const at = current === null ? -1 : walk.indexOf(current);
  if (at === -1) return (step === 1 ? walk[0] : walk.at(-1)) ?? null;
  return walk[Math.min(Math.max(at + step, 0), walk.length - 1)] ?? null;
}

export function countByStrength(findings: readonly FindingView[]): Record<Strength, number> {
  const counts: Record<Strength, number> = { must: 0, should: 0, verify: 0 };
  for (const finding of findings) counts[finding.strength] += 1;
  return counts;
}

/** The firmest strength among these findings. */
export function firmest(findings: readonly FindingView[], indices: readonly number[]): Strength {
  return (
    STRENGTHS.find((strength) => indices.some((index) => findings[index]?.strength === strength)) ??
    "verify"
  );
}
