// The points that an opinion rests on, by their place in the text: findings with what was
// decided on them, and what people marked.

import type { ReviewView } from "../../../api/types";

export interface Point {
  /** Number of the entry on the page 审查, from 1. */
  entry: number;
  start: number;
  locator: string;
  title: string;
  /** `adopted`, `rejected`, `studied`, `open` or `own`. */
  state: string;
  /** The state in words. */
  name: string;
  reason: string;
}

/** Findings of 请核实 are listed only once somebody has decided on them. */
export function pointsOf({ findings, dispositions, own }: ReviewView): Point[] {
  const decided = new Map(dispositions.map((one) => [one.finding, one]));
  const found = findings.flatMap((finding, index): Point[] => {
    const disposition = decided.get(index);
    if (disposition === undefined && finding.strength === "verify") return [];
    return [
      {
        entry: index + 1,
        start: finding.span.start,
        locator: finding.locator,
        title: finding.title,
        state: disposition?.decision ?? "open",
        name: disposition?.name ?? "待处理",
        reason: disposition?.reason ?? "",
      },
    ];
  });
  const marked = own.map((one, index) => ({
    entry: findings.length + index + 1,
    start: one.span.start,
    locator: one.locator,
    title: one.problem,
    state: "own",
    name: "审核人提出",
    reason: "",
  }));
  return [...found, ...marked].toSorted((a, b) => a.start - b.start);
}
