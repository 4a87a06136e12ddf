// A made-up case with its people and two versions, in the shape the program answers with.

import type { CaseView, PeopleView, SignatureView, VersionsView } from "../src/api/types";
import { caseRow } from "./data";

export function noPeople(): PeopleView {
  return { people: [], signed_in: null, idle_minutes: 15 };
}

/** Two people, the reviewer signed in. */
export function samplePeople(signed_in: number | null = 1): PeopleView {
  return {
    people: [
      { id: 1, name: "张审核", roles: ["reviewer"], role_names: ["审核人"], fingerprint: "3f5a 1c9b 77e0 c41d", added_at: "2026-11-20T08:30:00" },
      { id: 2, name: "李起草", roles: ["drafter", "rule-keeper"], role_names: ["起草人", "规则维护人"], fingerprint: "88d1 02ac 5e6f 0b3a", added_at: "2026-11-21T09:00:00" },
    ],
    signed_in,
    idle_minutes: 15,
  };
}

/** A case under review, its second version at hand. */
export function sampleCase(): CaseView {
  return {
    review: 7,
    dossier: null,
    newest: 7,
    versions: [
      { number: 1, case: { ...caseRow(5), file: "奖励办法（一稿）.docx", reviewed_at: "2026-11-20T10:00:00" }, by: "李起草" },
      { number: 2, case: caseRow(7), by: "李起草" },
    ],
    steps: [
      { state: "submitted", name: "送审", version: 1, note: "", lacked: null, by: "李起草", at: "2026-11-20T10:05:00", due: "2026-11-27" },
      { state: "returned", name: "退回补正", version: 1, note: "缺少起草说明", lacked: null, by: "张审核", at: "2026-11-21T15:00:00", due: null },
      { state: "submitted", name: "送审", version: 2, note: "", lacked: null, by: "李起草", at: "2026-11-24T09:40:00", due: "2026-12-01" },
      { state: "under-review", name: "审核中", version: 2, note: "", lacked: null, by: "张审核", at: "2026-11-24T10:00:00", due: "2026-12-03" },
    ],
    state: "under-review",
    state_name: "审核中",
    due: "2026-12-03",
    working_days_left: 5,
    next: [
      { state: "returned", name: "退回补正", refused: null, lacking: null },
      { state: "published", name: "公布", refused: "这一文本没有签署过合法性审核意见。请先送审，由审核人在意见页签署", lacking: "未经审核即公布" },
    ],
    closed: null,
    opinion: null,
    draft: {
      conclusion: "amend",
      number: "义科审〔2026〕3号",
      text: "送审的办法收悉。经审核，提出以下意见：\n一、第三条与上位规定不一致。\n请修改后再次送审。",
      undecided: 0,
    },
    signature: null,
  };
}

export function savedCase(): CaseView {
  const view = sampleCase();
  const opinion = {
    conclusion: "amend",
    number: "义科审〔2026〕3号",
    addressee: "示例市科学技术局",
    text: "第一段。\n第二段。",
    by: "张审核",
    saved_at: "2026-11-24T11:00:00",
  };
  return { ...view, opinion };
}

export function signature(holds = true): SignatureView {
  return {
    name: "张审核",
    fingerprint: "3f5a 1c9b 77e0 c41d",
    at: "2026-11-25T16:20:00",
    conclusion_name: "应当予以修改",
    digest: "5d0c8e".padEnd(64, "4"),
    holds,
  };
}

export function signedCase(holds = true): CaseView {
  return {
    ...savedCase(),
    state: "opined",
    state_name: "已出具意见",
    due: null,
    working_days_left: null,
    next: [
      { state: "deliberated", name: "集体讨论", refused: null, lacking: null },
      { state: "submitted", name: "送审", refused: null, lacking: null },
      { state: "published", name: "公布", refused: "现在是“已出具意见”，下一步只能是“集体讨论”或者“送审”，不能转为“公布”", lacking: "审核后未经集体讨论即公布" },
    ],
    closed: "审核意见已经签署，不能再改动；需要更正的，请重新送审后另行签署",
    signature: signature(holds),
  };
}

export function sampleVersions(): VersionsView {
  const same = "第二条　本办法所称科技型企业，是指从事研究开发活动的企业。";
  return {
    before: { ...caseRow(5), file: "奖励办法（一稿）.docx" },
    after: caseRow(7),
    clauses: [
      {
        became: "same",
        became_name: "条款未变",
        before: { locator: "第二条", text: same, changed: [], start: 20 },
        after: { locator: "第二条", text: same, changed: [], start: 20 },
      },
      {
        became: "edited",
        became_name: "条款有改动",
        before: { locator: "第三条", text: "第三条　对𠮷祥园的企业给予30%的奖励。", changed: [{ start: 13, end: 16 }], start: 60 },
        after: { locator: "第三条", text: "第三条　对𠮷祥园的企业给予不超过20%的奖励。", changed: [{ start: 13, end: 19 }], start: 60 },
      },
      {
        became: "renumbered",
        became_name: "条款序号改变",
        before: { locator: "第五条", text: "第五条　申请材料应当真实。", changed: [], start: 99 },
        after: { locator: "第四条", text: "第四条　申请材料应当真实。", changed: [], start: 90 },
      },
      {
        became: "gone",
        became_name: "条款已删除",
        before: { locator: "第六条", text: "第六条　企业应当委托指定的机构。", changed: [], start: 120 },
        after: null,
      },
      {
        became: "added",
        became_name: "新增条款",
        before: null,
        after: { locator: "第五条", text: "第五条　本办法有效期三年。", changed: [], start: 120 },
      },
    ],
    findings: [
      { before: 4, after: null, fate: "resolved", title: "指定中介服务机构", strength: "should", locator: "第六条", quote: "指定的机构", clause: "条款已删除", decision: "采纳", stale: false },
      { before: 2, after: 2, fate: "remaining", title: "要求在本地注册", strength: "must", locator: "第四条", quote: "在本市注册", clause: "条款序号改变", decision: "不采纳", stale: false },
      { before: 0, after: 0, fate: "remaining", title: "以迁入本地为条件给予奖补", strength: "must", locator: "第三条", quote: "给予不超过20%的奖励", clause: "条款有改动", decision: "采纳", stale: true },
      { before: null, after: 5, fate: "new", title: "施行日期没有留出间隔", strength: "should", locator: "第七条", quote: "印发之日起施行", clause: "新增条款", decision: null, stale: false },
    ],
    resolved: { must: 0, should: 1, verify: 0 },
    remaining: { must: 2, should: 0, verify: 0 },
    new: { must: 0, should: 1, verify: 0 },
  };
}
