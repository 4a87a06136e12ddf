// In which order findings are listed and walked: by part of the review, or by place.

import type { Domain, Strength } from "../../../api/types";
import type { Entry } from "../../../components/paper/entry";
import { DOMAINS, DOMAIN_NAME } from "../../../lib/words";

export type Order = "domain" | "place";

export interface Group {
  domain: Domain | null;
  name: string;
  /** Numbers of entries. */
  findings: number[];
}

/** The entries wanted, in groups; J and K walk them from top to bottom. */
export function groups(
  entries: readonly Entry[],
  wanted: (entry: Entry, index: number) => boolean,
  order: Order,
): Group[] {
  const shown = entries.flatMap((entry, index) => (wanted(entry, index) ? [index] : []));
  if (order === "place") {
    const start = (index: number) => entries[index]?.span.start ?? 0;
    const findings = shown.toSorted((a, b) => start(a) - start(b));
    return shown.length === 0 ? [] : [{ domain: null, name: "按原文顺序", findings }];
  }
  const of = (domain: Domain | null, name: string): Group => ({
    domain,
    name,
    findings: shown.filter((index) => entries[index]?.domain === domain),
  });
  return [...DOMAINS.map((domain) => of(domain, DOMAIN_NAME[domain])), of(null, "审核人提出")].filter(
    (group) => group.findings.length > 0,
  );
}

/** The finding `step` places on from `current`; the ends hold. */
export function neighbour(walk: readonly number[], current: number | null, step: 1 | -1): number | null {
  if (walk.length === 0) return null;
  const at = current === null ? -1 : walk.indexOf(current);
  if (at === -1) return (step === 1 ? walk[0] : walk.at(-1)) ?? null;
  return walk[Math.min(Math.max(at + step, 0), walk.length - 1)] ?? null;
}

export function countByStrength(findings: readonly Entry[]): Record<Strength, number> {
  const counts: Record<Strength, number> = { must: 0, should: 0, verify: 0 };
  for (const finding of findings) counts[finding.strength] += 1;
  return counts;
}
