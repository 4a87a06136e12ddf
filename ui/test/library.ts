// The statute library for tests and the harness: invented instruments only.

import type {
  ImportView,
  InstrumentView,
  LawChangeView,
  LibraryView,
  RecheckedView,
  RecheckRow,
  RecheckView,
  RestingDocument,
  RestingRule,
  VersionView,
} from "../src/api/types";

const VERSIONS: VersionView[] = [
  { passed: "2015-05-01", from: null, until: "2022-06-01", articles: 2, held: true },
  { passed: "2022-05-01", from: "2022-06-01", until: null, articles: 3, held: true },
];

export const RULE: RestingRule = {
  rule: { id: "cable-permit", title: "海缆许可附加条件", domain: "legality", strength: "must", pack: "national", layer: "全国", off: false, unverified: false },
  place: "《某某省海缆条例》第二条",
  key: "2",
};

export const PAPER: RestingDocument = {
  document: 3,
  title: "某某市海缆管理细则",
  number: "某政发〔2020〕3号",
  date: "2020-03-01",
  review: 9,
  kind: "rests-on",
  kind_name: "依据",
  keys: ["2"],
  articles: ["第二条"],
  quote: "根据《某某省海缆条例》第二条，制定本细则。",
};

export function sampleLibrary(texts = 2): LibraryView {
  return {
    day: "2026-11-26",
    total: 2,
    instruments: 2,
    texts,
    counts: [
      { state: "in-force", name: "现行有效", count: 1 },
      { state: "not-yet", name: "尚未施行", count: 0 },
      { state: "repealed", name: "已失效", count: 1 },
      { state: "unknown", name: "效力待核", count: 0 },
    ],
    rows: [
      { title: "某某省海缆条例", number: "省人大公告第7号", by: "某某省人大常委会", kind: "地方性法规", status: "in-force", status_name: "现行有效", replaced_by: null, versions: VERSIONS, articles: 3, held: texts > 0 },
      { title: "某某省电缆规定", number: null, by: null, kind: "地方政府规章", status: "repealed", status_name: "已失效", replaced_by: "某某省海缆条例", versions: [], articles: null, held: false },
    ],
  };
}

const article = (key: string, label: string, words: string) => ({ key, label, above: ["第一章 总则"], words });

export function sampleInstrument(): InstrumentView {
  return {
    statute: {
      title: "某某省海缆条例",
      kind: "地方性法规",
      by: "某某省人大常委会",
      number: "省人大公告第7号",
      status: "in-force",
      says: "2026-11-26 现行有效",
      successor: null,
      near: null,
      versions: VERSIONS,
      provisions: [
        article("1", "第一条", "为了铺设海缆，制定本条例。"),
        article("2", "第二条", "铺设海缆应当申请许可。"),
        article("3", "第三条", "本条例自2022年6月1日起施行。"),
      ],
    },
    version: 1,
    rules: [RULE],
    documents: [PAPER, { ...PAPER, document: 4, title: "某某县电缆通知", review: null, keys: [], articles: [], kind: "cites", kind_name: "引用", quote: "参照《某某省海缆条例》执行。" }],
  };
}

export function sampleChange(): LawChangeView {
  return {
    title: "某某省海缆条例",
    what: "amended",
    what_name: "修改",
    day: "2022-06-01",
    says: "2022年6月1日起施行修改后的文本：修改1条，新增1条",
    successor: null,
    compared: [0, 1],
    articles: [
      { what: "changed", what_name: "修改", before: "第二条", after: "第三条", words_before: "铺设海缆应当报告。", words_after: "铺设海缆应当申请许可。", documents: [PAPER], rules: [RULE] },
      { what: "added", what_name: "新增", before: null, after: "第二条", words_before: null, words_after: "海缆有主管部门。", documents: [], rules: [] },
    ],
    changed: 2,
    documents: [],
    rules: [],
    concerned: 1,
    concerned_rules: 1,
  };
}

export function sampleImport(): ImportView {
  const file = { version: "2022-05-01", provisions: 3, repeals: [], failure: null };
  return {
    cancelled: false,
    files: [
      { ...file, path: "/法规/a.docx", title: "某某省海缆条例", outcome: "version", repeals: ["某某省电缆规定"] },
      { ...file, path: "/法规/b.docx", title: null, version: null, provisions: 0, outcome: "failed", failure: { code: "unsupported", message: "没有找到条文，请确认这是法规全文", detail: null } },
    ],
  };
}

const ROW: RecheckRow = { document: 3, title: "某某市海缆管理细则", review: 9, reviewed_at: "2025-01-02T09:30:00", new: 1, new_must: 1, gone: 1, same: 4 };

export function sampleRecheck(): RecheckView {
  return {
    day: "2026-11-26",
    documents: 3,
    checked: 3,
    never: 1,
    unchanged: 1,
    rows: [ROW, { ...ROW, document: 4, title: "某某县电缆通知", review: null, reviewed_at: null, new: 2, gone: 0, same: 0 }],
    rules: [{ rule: "cable-permit", title: "海缆许可附加条件", new: 1, gone: 0 }],
    failed: [],
    cancelled: false,
    millis: 4200,
  };
}

export function sampleRechecked(): RecheckedView {
  const found = { rule: "cable-permit", title: "海缆许可附加条件", strength: "must" as const, locator: "第二条", quote: "须先缴纳保证金", message: "" };
  return { row: ROW, new: [found], gone: [{ ...found, rule: "cable-old", title: "旧规则", quote: "报备" }] };
}
