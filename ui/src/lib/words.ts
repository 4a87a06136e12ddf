// The words of the trade for the closed lists that the program answers with. The
// wording of a finding follows its strength; nothing here ever says 合规.

import type { Domain, Regime, Strength, Verdict } from "../api/types";

export const STRENGTHS: readonly Strength[] = ["must", "should", "verify"];

export const STRENGTH_NAME: Record<Strength, string> = {
  must: "必须修改",
  should: "应当修改",
  verify: "请核实",
};

export const STRENGTH_MEANING: Record<Strength, string> = {
  must: "法律、法规或者国务院文件直接禁止",
  should: "通常应当遵守的要求",
  verify: "需要人来判断",
};

/** In the order in which they are shown. */
export const DOMAINS: readonly Domain[] = [
  "fair-competition",
  "legality",
  "authority",
  "citation",
  "procedure",
  "form",
  "validity",
  "identity",
];

export const DOMAIN_NAME: Record<Domain, string> = {
  "fair-competition": "公平竞争",
  legality: "内容合法",
  authority: "主体与权限",
  citation: "依据与引用",
  procedure: "程序",
  form: "形式",
  validity: "有效期与清理",
  identity: "认定",
};

export const REGIME_NAME: Record<Regime, string> = {
  normative: "行政规范性文件",
  "major-decision": "重大行政决策",
  "market-measure": "涉及经营者的政策措施",
};

/** What a person makes of a finding. */
export type Decision = "adopted" | "rejected" | "studied";

export const DECISION_NAME: Record<Decision, string> = { adopted: "采纳", rejected: "不采纳", studied: "待研究" };

export const VERDICT_NAME: Record<Verdict, string> = { yes: "是", no: "否", unclear: "待认定" };
