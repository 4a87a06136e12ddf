// Rules and figures for tests and the harness.

import type { ArchiveTrial, FiguresView, RuleRow, RulesImport, RulesView, RuleTrial, RuleView } from "../src/api/types";

const ROW: RuleRow = { id: "fc-local-tax", title: "以注册地或者纳税地为条件给予奖补", domain: "fair-competition", strength: "must", pack: "national", layer: "全国", off: false, unverified: false };
const ROWS: RuleRow[] = [
  ROW,
  { id: "fc-moving-in", title: "限制经营者迁出", domain: "fair-competition", strength: "must", pack: "national", layer: "全国", off: false, unverified: true },
  { id: "legality-fee", title: "设定收费没有依据", domain: "legality", strength: "should", pack: "national", layer: "全国", off: true, unverified: false },
  { id: "office-term", title: "本单位文件应当写明有效期", domain: "validity", strength: "verify", pack: "office", layer: "本单位", off: false, unverified: false },
];

const SCHEMA = JSON.stringify({
  properties: { id: {}, title: {}, strength: { enum: ["must", "should", "verify"] } },
});

export function sampleRules(): RulesView {
  return {
    packs: [
      { id: "national", title: "全国规则", version: "2026.11", layer: "全国", rules: 3 },
      { id: "office", title: "本单位规则", version: "1", layer: "本单位", rules: 1 },
    ],
    rules: ROWS,
    schema: SCHEMA,
  };
}

export function sampleRule(): RuleView {
  return {
    row: ROW,
    file: "national/fc-local-tax.yaml",
    yaml: "id: fc-local-tax\ntitle: 以注册地或者纳税地为条件给予奖补\nstrength: must\n",
    editable: false,
    provisions: [{ name: "《某某条例》第十条第（二）项，2024年8月1日起", words: "不得给予特定经营者税收优惠。" }],
    said: [],
    doubts: ["这一条还没有和正式文本核对。"],
    words: [
      { name: "查什么", text: "句子里先后出现：纳税地、经营者、奖补" },
      { name: "怎样修改", text: "删去注册地和纳税地的条件。" },
    ],
    examples: [
      { hit: true, text: "对«在本市纳税的企业给予奖励»。" },
      { hit: false, text: "企业应当依法纳税。" },
    ],
  };
}

export function sampleTrial(): RuleTrial {
  return {
    problems: [{ line: 2, message: "第2行的 titel 不是规则里的字段，是不是 title？" }],
    examples: [{ kind: "漏报", example: "对«在本市纳税的企业»给予奖励。", found: "" }],
    tried: 4,
    findings: [],
  };
}

export function sampleImport(): RulesImport {
  return {
    title: "某某区规则",
    version: "3",
    sha256: "ab",
    parts: [
      { kind: "rule", id: "office-parking", title: "自行设定停车收费", change: "new" },
      { kind: "rule", id: "office-term", title: "本单位文件应当写明有效期", change: "changed" },
      { kind: "rule", id: "office-name", title: "文件名称", change: "same" },
      { kind: "class", id: "停车", title: "", change: "new" },
    ],
    problems: [],
    notes: ["这个规则包对其他规则的停用和改动不导入，本单位原来的停用保持不变"],
  };
}

export function sampleArchiveTrial(): ArchiveTrial {
  return {
    checked: 120,
    findings: 3,
    rows: [
      { document: 8, title: "某某市停车管理办法", findings: 2, quotes: [{ locator: "第一条", quote: "停车一律收费" }, { locator: "第三条", quote: "停车按次收取" }] },
      { document: 5, title: "某某区市容规定", findings: 1, quotes: [{ locator: "第二条", quote: "停车收费" }] },
    ],
    failed: [],
    cancelled: false,
    millis: 640,
  };
}

const one = (name: string, count: number, reviews: number[] = [7]) => ({ name, count, reviews });

export function sampleFigures(): FiguresView {
  const year = new Date().getFullYear();
  return {
    year,
    years: [year, year - 1],
    figures: [one("审查文件", 42), one("提出问题", 131), one("采纳", 96), one("超过期限", 0, []), one("出具审核意见", 31)],
    by_month: [2, 3, 5, 4, 1, 6, 3, 2, 4, 5, 7, 0],
    by_kind: [one("通知", 20), one("办法", 14), one("意见", 8)],
    by_body: [one("某某市人民政府办公室", 22), one("某某市科学技术局", 20)],
    by_domain: [one("fair-competition", 61), one("citation", 40), one("form", 30)],
    by_provision: [one("《公平竞争审查条例》第十条第（二）项", 33), one("《公平竞争审查条例》第九条第（一）项", 12)],
    cleanups: [],
    paragraph: `${year}年共审查文件42件，提出意见131处，采纳96处。`,
  };
}
