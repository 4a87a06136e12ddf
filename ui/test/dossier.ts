// A made-up dossier in the shape the program answers with.

import type { DossierTextView, DossierView, OpinionsView, PointView, StepView } from "../src/api/types";
import { sampleReview } from "./data";

const NOTICE = "自2026年3月1日至3月29日向社会公开征求意见。";

function point(state: string, state_name: string, title: string, message: string, more: Partial<PointView> = {}): PointView {
  return {
    rule: `procedure-${title}`,
    title,
    state,
    state_name,
    strength: "must",
    message,
    basis: [{ text: "《重大行政决策程序暂行条例》第十五条第一款", verified: true, words: "测试用的条文。" }],
    evidence: [],
    by: null,
    ask: "是否有需要缩短的情况？",
    fix: "延长征求意见的时间。",
    ...more,
  };
}

function step(id: string, name: string, state: string, state_name: string, points: PointView[] = []): StepView {
  return { step: id, name, state, state_name, points };
}

export function sampleDossier(): DossierView {
  const notice = { file: 1, span: { start: 1, end: 16 }, quote: "2026年3月1日至3月29日", locator: "第1段" };
  return {
    id: 3,
    name: "奖励办法卷宗",
    path: "C:\\卷宗\\奖励办法卷宗",
    assessed_at: "2026-11-24T09:30:00",
    day: "2026-11-24",
    review: 7,
    files: [
      { name: "奖励办法（送审稿）.docx", role: "draft", role_name: "送审稿", confidence: 96, reason: "标题写明送审稿", given: false, chars: 1200 },
      { name: "公告.docx", role: "notice", role_name: "征求意见公告", confidence: 52, reason: "正文征求意见，文件名没有写明", given: false, chars: 300 },
    ],
    unread: [{ name: "扫描件.pdf", code: "scanned", message: "文件只有扫描图片，没有可以直接读取的文字。" }],
    steps: [
      step("identification", "认定", "proved", "已证明"),
      step("participation", "公众参与", "deficient", "不足", [
        point("deficient", "不足", "公开征求意见不少于三十日", "公告期限共29天，少于30天。", { evidence: [notice] }),
        point("not-applicable", "不适用", "听证材料提前送达", "没有召开听证会。"),
      ]),
      step("experts", "专家论证", "not-applicable", "不适用"),
      step("risk", "风险评估", "unclear", "待核"),
      step("competition", "公平竞争审查", "proved", "已证明"),
      step("legality", "合法性审核", "missing", "缺少", [
        point("missing", "缺少", "合法性审核意见书", "没有找到合法性审核意见书。"),
      ]),
      step("discussion", "集体讨论", "pending", "未到"),
      step("publication", "公布备案", "pending", "未到"),
    ],
    facts: [
      { kind: "consultation-period", name: "征求意见期限", words: "2026年3月1日至2026年3月29日", day: "2026-03-01", until: "2026-03-29", evidence: notice, by: null },
      { kind: "opinions-received", name: "收到意见数", words: "12", day: null, until: null, evidence: null, by: "王某" },
    ],
    materials: [
      { name: "起草说明", required: true, files: [], basis: [] },
      { name: "征求意见公告", required: true, files: ["公告.docx"], basis: [] },
    ],
    comparisons: [
      {
        reviewed: "奖励办法（送审稿）.docx",
        other: "奖励办法（印发稿）.docx",
        differences: [{ locator: "第三条", before: "奖励50万元。", after: "奖励60万元。" }],
      },
    ],
    regimes: sampleReview().regimes,
    made_with: sampleReview().made_with,
    roles: [
      { id: "draft", name: "送审稿" },
      { id: "notice", name: "征求意见公告" },
      { id: "other", name: "其他" },
    ],
    kinds: [
      { id: "meeting-day", name: "会议日期", shape: "day" },
      { id: "opinions-received", name: "收到意见数", shape: "count" },
    ],
  };
}

export function sampleDossierText(): DossierTextView {
  return {
    name: "公告.docx",
    blocks: [{ text: NOTICE, start: 0, place: "body", annex: null, cell: null, role: "text" }],
  };
}

function opinion(id: number, who: string, text: string) {
  return { id, who, text, source: "意见.xlsx", answer: null };
}

export function sampleOpinions(): OpinionsView {
  const answer = { answer: "rejected", name: "不采纳", reason: "财力所限", by: "王某", at: "2026-04-02T10:00:00" };
  return {
    total: 3,
    open: 2,
    groups: [
      { opinions: [opinion(1, "某协会", "建议取消注册资本要求。"), opinion(2, "", "建议取消注册资本的要求")] },
      { opinions: [{ ...opinion(3, "市民李某", "补贴标准偏低。"), answer }] },
    ],
  };
}
