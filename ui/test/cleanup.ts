// Campaigns as the program would answer.

import type { CampaignsView, CampaignView, ProposalRow, ProposalsView } from "../src/api/types";

export function sampleCampaigns(): CampaignsView {
  return {
    campaigns: [sampleCampaign().row],
    causes: [
      { id: "competition", name: "妨碍统一市场和公平竞争" },
      { id: "basis", name: "依据已废止" },
    ],
    issuers: ["某某市科学技术局"],
    years: [2024, 2019],
    kinds: ["通知", "办法"],
    archived: 12,
  };
}

export function sampleCampaign(): CampaignView {
  return {
    row: {
      id: 3,
      name: "2026年规范性文件清理",
      day: "2026-11-26",
      scope: "没有宣布废止、失效的全部文件",
      by: "张审核",
      opened_at: "2026-11-26T09:00:00",
      stage: "consulting",
      stage_name: "征求意见",
      progress: { total: 3, heard: 1, decided: 1, keep: 1, amend: 0, repeal: 0, lapse: 0 },
    },
    stages: [
      { id: "survey", name: "摸底" },
      { id: "consulting", name: "征求意见" },
      { id: "deciding", name: "作出决定" },
      { id: "reviewing", name: "合法性审核" },
      { id: "published", name: "公布" },
    ],
    causes: [
      { id: "competition", name: "妨碍统一市场和公平竞争", count: 1 },
      { id: "basis", name: "依据已废止", count: 1 },
    ],
    proposed: [
      { id: "keep", name: "继续有效", count: 1 },
      { id: "amend", name: "修改", count: 2 },
    ],
    owners: [{ id: "某某市科学技术局", name: "某某市科学技术局", count: 3 }],
    left_out: ["2件是稿子或者还没有公布，没有列入。"],
    conflicts: 1,
    closed: null,
    unwritten: "还有2件文件没有作出结论，全部作出以后再送合法性审核",
    unpublished: "还有2件文件没有作出结论，全部作出以后再送合法性审核",
    review: null,
    publication: null,
  };
}

export function proposal(document: number, title: string, rest: Partial<ProposalRow> = {}): ProposalRow {
  return {
    document,
    title,
    number: `某科〔2024〕${document}号`,
    date: "2024-02-01",
    owner: "某某市科学技术局",
    review: document,
    causes: [],
    proposed: "keep",
    proposed_name: "继续有效",
    views: [],
    conflict: false,
    decision: null,
    ...rest,
  };
}

export function sampleProposals(): ProposalsView {
  return {
    total: 3,
    undecided: 2,
    rows: [
      proposal(1, "科技特派员管理办法", {
        decision: { outcome: "keep", outcome_name: "继续有效", reason: "", by: "张审核", at: "2026-11-26T10:00:00" },
      }),
      proposal(2, "关于支持企业发展的通知", {
        proposed: "amend",
        proposed_name: "修改",
        causes: [
          {
            cause: "competition",
            name: "妨碍统一市场和公平竞争",
            message: "以新迁入本市为条件给予奖励。",
            span: { start: 20, end: 40 },
            locator: "一、",
            quote: "对新迁入我市并在本市纳税的企业，给予一次性奖励50万元",
            provision: "《公平竞争审查条例》第十条第（二）项",
            outcome: "amend",
            outcome_name: "修改",
          },
        ],
      }),
      proposal(3, "技术合同管理办法", {
        proposed: "amend",
        proposed_name: "修改",
        conflict: true,
        views: [
          { outcome: "amend", outcome_name: "修改", reason: "改引民法典", by: "李某", source: "甲.xlsx", at: "2026-11-26T11:00:00" },
          { outcome: "repeal", outcome_name: "废止", reason: "", by: "王某", source: "乙.xlsx", at: "2026-11-26T11:00:00" },
        ],
      }),
    ],
  };
}
