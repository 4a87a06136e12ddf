// A small register and one document of it.

import type { ArchivedView, RegisterRow, RegisterView } from "../src/api/types";
import { sampleReview } from "./data";

export function sampleRow(over: Partial<RegisterRow> = {}): RegisterRow {
  return {
    id: 3,
    title: "某某市停车管理办法",
    number: "某政规〔2022〕3号",
    issuer: "某某市人民政府",
    date: "2022-01-10",
    kind: "办法",
    effective: "2022-02-01",
    effective_known: "read",
    expires: "2027-01-31",
    expires_known: "default",
    state: "expiring",
    state_name: "将届满",
    why: "有效期至2027年1月31日，还有66天。",
    days_left: 66,
    corrected: [],
    ...over,
  };
}

const STATES: [string, string, number][] = [
  ["in-force", "有效", 1],
  ["expiring", "将届满", 1],
  ["expired", "已届满", 1],
  ["not-yet", "尚未施行", 0],
  ["repealed", "已废止", 0],
  ["void", "已失效", 0],
  ["replaced", "被替代", 0],
  ["unknown", "待核", 0],
];

export function sampleRegister(over: Partial<RegisterView> = {}): RegisterView {
  return {
    day: "2026-11-26",
    total: 3,
    rows: [
      sampleRow({ id: 5, title: "某某市户外广告管理规定", number: null, expires: "2024-06-30", days_left: -879, state: "expired", state_name: "已届满" }),
      sampleRow(),
      sampleRow({ id: 8, title: "某某市政务公开办法", expires: null, expires_known: null, days_left: null, state: "in-force", state_name: "有效", corrected: ["机关"] }),
    ],
    counts: STATES.map(([state, name, count]) => ({ state, name, count })),
    unnoticed: 1,
    updating: null,
    ...over,
  };
}

export function sampleArchived(over: Partial<ArchivedView> = {}): ArchivedView {
  const { blocks, pages } = sampleReview();
  const first = blocks.find((block) => block.text.length > 12);
  const start = first?.start ?? 0;
  const span = { start, end: start + 8 };
  const said = { document: 3, document_title: "某某市停车管理办法", number: null, articles: [], quote: "据此制定本办法", span };
  return {
    row: sampleRow(),
    effective_proof: { quote: "本办法自2022年2月1日起施行", span },
    expires_proof: null,
    says: [
      { ...said, kind: "rests-on", kind_name: "依据", title: "中华人民共和国道路交通安全法", articles: ["第三十三条"], targets: [] },
      { ...said, kind: "repeals", kind_name: "废止", title: "某某市停车管理规定", targets: [{ id: 5, title: "某某市停车管理规定" }] },
    ],
    said_of: [
      { ...said, document: 8, document_title: "某某市停车收费通知", kind: "cites", kind_name: "提到", title: "某某市停车管理办法", targets: [{ id: 3, title: "某某市停车管理办法" }] },
    ],
    reviews: [{ review: 7, reviewed_at: "2026-11-24T09:30:00", findings: 4 }],
    case: 7,
    corrections: [{ field: "机关", value: "某某市人民政府", reason: "核对原件", by: "张审核", at: "2026-11-25T10:00:00", since: null }],
    path: "/home/某人/停车管理办法.docx",
    blocks,
    pages,
    unread: [],
    ...over,
  };
}
