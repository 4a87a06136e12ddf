// The figures as rows that can be drawn and chosen. A chosen figure is named by its group
// and its name: `domain/公平竞争`.

import type { FiguresView, FigureView } from "../../../api/types";
import { DOMAIN_NAME } from "../../../lib/words";

export type Group = "figure" | "domain" | "kind" | "body" | "provision";

export function keyOf(group: Group, name: string): string {
  return `${group}/${name}`;
}

export function allFigures(view: FiguresView): Map<string, FigureView> {
  const groups: [Group, FigureView[]][] = [
    ["figure", view.figures],
    ["domain", withDomainNames(view.by_domain)],
    ["kind", view.by_kind],
    ["body", view.by_body],
    ["provision", view.by_provision],
  ];
  return new Map(groups.flatMap(([group, rows]) => rows.map((row) => [keyOf(group, row.name), row] as const)));
}

export function months(counts: number[]): FigureView[] {
  return counts.map((count, month) => ({ name: `${month + 1}月`, count, reviews: [] }));
}

export function withDomainNames(rows: FigureView[]): FigureView[] {
  const names: Record<string, string> = DOMAIN_NAME;
  return rows.map((row) => ({ ...row, name: names[row.name] ?? row.name }));
}
