// What became of the findings, in the order in which a person has to look at them.

import type { FollowedView } from "../../../api/types";

export interface Fate {
  key: "stale" | "new" | "remaining" | "resolved";
  name: string;
  meaning: string;
  findings: FollowedView[];
}

export function fates(findings: readonly FollowedView[]): Fate[] {
  const of = (fate: string) => findings.filter((one) => one.fate === fate && !one.stale);
  const all: Fate[] = [
    { key: "stale", name: "文字有改动，需要重新处理", meaning: "", findings: findings.filter((one) => one.stale) },
    { key: "new", name: "新出现", meaning: "上一版没有的问题", findings: of("new") },
    { key: "remaining", name: "仍然存在", meaning: "文字没有改动，处理意见沿用", findings: of("remaining") },
    { key: "resolved", name: "已经解决", meaning: "这一版不再有的问题", findings: of("resolved") },
  ];
  return all.filter((fate) => fate.findings.length > 0);
}
