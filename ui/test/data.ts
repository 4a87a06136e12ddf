// A made-up document and its review in the shape the program answers with. The spans are
// computed from «» marks in the text, so they can't drift from it.

import type {
  AlikeView,
  BlockView,
  CaseRow,
  DeskView,
  FindingView,
  OutlineView,
  ReviewView,
  SearchView,
  ProfileView,
} from "../src/api/types";
import { scalarLength } from "../src/lib/scalars";

type Line = { role: string; text: string } & Partial<Pick<BlockView, "place" | "annex" | "cell">>;

const LINES: Line[] = [
  { role: "number", text: "示例市科规〔2026〕7号" },
  { role: "title", text: "示例市科学技术局关于印发《示例市科技型企业培育奖励办法（试行）》的通知" },
  { role: "addressee", text: "各县（区）科技局，各有关单位：" },
  { role: "text", text: "为了培育科技型企业，根据《示例市科技进步若干规定》，制定本办法，现予印发，请遵照执行。" },
  { role: "chapter", text: "第一章　总则" },
  { role: "article", text: "第一条　为了规范科技型企业培育奖励资金的使用，推动𠮷祥产业园建设，制定本办法。" },
  { role: "article", text: "第二条　本办法所称科技型企业，是指在本市依法登记、从事研究开发活动的企业。" },
  { role: "chapter", text: "第二章　奖励" },
  { role: "article", text: "第三条　对«0»新迁入我市的规模以上企业，«1»按照其上一年度«/0»在本市缴纳税收的百分之三十给予奖励«/1»。" },
  { role: "text", text: "同一企业累计奖励不超过500万元。" },
  { role: "article", text: "第四条　申请奖励的企业应当符合下列条件：" },
  { role: "text", text: "（一）«2»在本市注册并承诺五年内不迁出«/2»；" },
  { role: "text", text: "（二）«3»采购本市企业生产的设备不低于总额的百分之四十«/3»；" },
  { role: "text", text: "（三）近三年没有严重失信记录。" },
  { role: "article", text: "第五条　企业应当委托«4»市生产力促进中心«/4»出具评估报告，评估费用由企业承担。" },
  { role: "chapter", text: "第三章　附则" },
  { role: "article", text: "第六条　本办法由示例市科学技术局负责解释。" },
  { role: "article", text: "第七条　本办法自«5»印发之日起施行«/5»。《示例市企业奖励暂行规定》«6»同时废止«/6»。" },
  { role: "text", text: "附件：奖励标准表" },
  { role: "date", text: "2026年10月18日" },
  { role: "heading", text: "奖励标准表", place: "annex", annex: 1 },
  { role: "text", text: "类别", place: "annex", annex: 1, cell: { table: 0, row: 0, column: 0 } },
  { role: "text", text: "条件", place: "annex", annex: 1, cell: { table: 0, row: 0, column: 1 } },
  { role: "text", text: "金额（万元）", place: "annex", annex: 1, cell: { table: 0, row: 0, column: 2 } },
  { role: "text", text: "高新技术企业", place: "annex", annex: 1, cell: { table: 0, row: 1, column: 0 } },
  { role: "text", text: "首次认定", place: "annex", annex: 1, cell: { table: 0, row: 1, column: 1 } },
  { role: "text", text: "20", place: "annex", annex: 1, cell: { table: 0, row: 1, column: 2 } },
  { role: "text", text: "迁入企业", place: "annex", annex: 1, cell: { table: 0, row: 2, column: 0 } },
  { role: "text", text: "«7»整体迁入且在本市纳税«/7»", place: "annex", annex: 1, cell: { table: 0, row: 2, column: 1 } },
  { role: "text", text: "50", place: "annex", annex: 1, cell: { table: 0, row: 2, column: 2 } },
  { role: "text", text: "示例市科学技术局办公室　2026年10月20日印发", place: "footer" },
];

const JUDGED: Omit<FindingView, "span" | "quote">[] = [
  judged("fc-subsidy-for-moving-in", "fair-competition", "must", "以迁入本地为条件给予奖补", "第三条第一款", "fc-art-12"),
  judged("fc-reward-by-tax-paid", "fair-competition", "must", "按纳税额给予奖励", "第三条第一款"),
  judged("fc-promise-to-stay", "fair-competition", "must", "要求在本地注册并承诺不迁出", "第四条第（一）项"),
  judged("fc-local-purchase-share", "fair-competition", "must", "要求采购本地产品", "第四条第（二）项"),
  judged("fc-named-provider", "fair-competition", "should", "指定中介服务机构", "第五条"),
  judged("form-effective-date", "form", "should", "施行日期与印发日期没有留出间隔", "第七条"),
  judged("validity-repeal-clause", "validity", "verify", "废止的文件需要核对名称和文号", "第七条"),
  judged("fc-annex-condition", "fair-competition", "verify", "附件中的奖励条件与注册地、纳税地挂钩", "附件1 表1 第3行第2列"),
];

function judged(
  rule: string,
  domain: FindingView["domain"],
  strength: FindingView["strength"],
  title: string,
  locator: string,
  exception?: string,
): Omit<FindingView, "span" | "quote"> {
  return {
    rule,
    domain,
    strength,
    title,
    message: `${title}，涉嫌给予特定经营者选择性、差异化的奖励或者补贴，影响其他经营者公平参与竞争。`,
    basis: [
      { text: "《公平竞争审查条例》第十条第（二）项", verified: true, words: "测试用的条文第一款。\n测试用的条文第二款。" },
      { text: "《公平竞争审查条例实施办法》第十九条第（三）项", verified: strength !== "verify", words: null },
    ],
    locator,
    ask: "是否有法律、行政法规依据或者经国务院批准？是否对符合客观条件的各类经营者一律适用？",
    fix: "删除与迁入、纳税挂钩的条件，改为对所有符合客观条件的经营者一律适用。",
    exception:
      exception === undefined
        ? null
        : {
            title: "可以不适用禁止性规定的情形",
            questions: ["是否为维护国家安全、发展利益所必需？", "有没有对公平竞争影响更小的替代办法？", "是否写明了合理的实施期限？"],
          },
  };
}

/** Strips the marks and computes every span. */
function compose(lines: readonly Line[]): { blocks: BlockView[]; spans: Map<number, [number, number]> } {
  const blocks: BlockView[] = [];
  const spans = new Map<number, [number, number]>();
  let start = 0;
  for (const line of lines) {
    let text = "";
    for (const part of line.text.split(/(«\/?\d+»)/)) {
      const mark = /^«(\/?)(\d+)»$/.exec(part);
      if (mark === null) text += part;
      else {
        const here = start + scalarLength(text);
        const id = Number(mark[2]);
        spans.set(id, mark[1] === "/" ? [spans.get(id)?.[0] ?? here, here] : [here, here]);
      }
    }
    blocks.push({
      text,
      start,
      place: line.place ?? "body",
      annex: line.annex ?? null,
      cell: line.cell ?? null,
      role: line.role,
    });
    start += scalarLength(text) + 1;
  }
  return { blocks, spans };
}

export function sampleReview(): ReviewView {
  const { blocks, spans } = compose(LINES);
  const whole = Array.from(blocks.map((block) => block.text).join("\n"));
  const findings = JUDGED.map((one, index): FindingView => {
    const [start, end] = spans.get(index) ?? [0, 0];
    return { ...one, span: { start, end }, quote: whole.slice(start, end).join("") };
  });
  const outline: OutlineView[] = [];
  blocks.forEach((block, index) => {
    const label = /^(第[一二三四五六七八九十]+[章条]|（[一二三]）)/.exec(block.text)?.[1];
    if (label === undefined) return;
    const depth = label.endsWith("章") ? 0 : label.endsWith("条") ? 1 : 2;
    let end = index + 1;
    while (end < blocks.length) {
      const next = /^(第[一二三四五六七八九十]+[章条]|（[一二三]）|附件)/.exec(blocks[end]?.text ?? "")?.[1];
      const rank = next === undefined ? 9 : next.endsWith("章") || next === "附件" ? 0 : next.endsWith("条") ? 1 : 2;
      if (rank <= depth) break;
      end += 1;
    }
    const span = { start: block.start, end: (blocks[end]?.start ?? whole.length + 1) - 1 };
    outline.push({
      label,
      text: block.text.slice(label.length).trim().slice(0, 16),
      depth,
      span,
      findings: findings.filter((one) => one.span.start >= span.start && one.span.start < span.end).length,
    });
  });
  return {
    case: caseRow(7),
    document: 3,
    date: "2026-10-18",
    kind: "办法",
    day: "2026-11-24",
    blocks,
    pages: [],
    pictured: false,
    path: "C:\\文稿\\奖励办法（送审稿）.docx",
    outline,
    findings,
    regimes: [
      {
        regime: "normative",
        verdict: "yes",
        reasons: ["涉及公民、法人和其他组织权利义务，在本行政区域内普遍适用并反复适用。", "由行政机关依照法定权限制定并公开发布。"],
      },
      { regime: "major-decision", verdict: "unclear", reasons: ["没有找到是否列入重大行政决策事项目录的材料，需要起草单位说明。"] },
      { regime: "market-measure", verdict: "yes", reasons: ["规定了对企业的奖励和申报条件，涉及经营者经济活动。"] },
    ],
    coverage: {
      chars: whole.length,
      checked: whole.length - 22,
      unread: [{ part: "第1张图片", page: null, why: "image", reason: "图片里的文字没有识别，请打开原文件查看" }],
    },
    steps: null,
    dispositions: [],
    own: [],
    made_with: {
      version: "0.1.0",
      sha256: "3f5a1c".padEnd(64, "0"),
      packs: [{ id: "national", version: "2026.11", sha256: "9b77e0".padEnd(64, "1") }],
      library: "c41d22".padEnd(64, "2"),
      profile: "77aa90".padEnd(64, "3"),
    },
  };
}

/** The same as a PDF of three pages, the second a scan that was not recognised. */
export function pagedReview(): ReviewView {
  const view = sampleReview();
  const start = (block: number) => view.blocks[block]?.start ?? 0;
  return {
    ...view,
    pages: [
      { number: 1, start: 0, recognised: null },
      { number: 3, start: start(8), recognised: 87 },
    ],
    pictured: true,
    path: "C:\\文稿\\奖励办法.pdf",
    coverage: {
      ...view.coverage,
      unread: [{ part: "第2页", page: 2, why: "scanned", reason: "只有扫描图片，没有可以读取的文字" }],
    },
  };
}

export function caseRow(review: number): CaseRow {
  return {
    review,
    title: "示例市科学技术局关于印发《示例市科技型企业培育奖励办法（试行）》的通知",
    file: "奖励办法（送审稿）.docx",
    number: "示例市科规〔2026〕7号",
    issuer: "示例市科学技术局",
    reviewed_at: "2026-11-24T09:30:00",
    counts: { must: 4, should: 2, verify: 2 },
  };
}

export function sampleDesk(): DeskView {
  return {
    recent: [
      caseRow(7),
      { ...caseRow(6), title: "示例市技术合同登记管理办法", number: null, issuer: null, file: "技术合同.txt", reviewed_at: "2026-11-23T16:05:00", counts: { must: 0, should: 1, verify: 12 } },
      { ...caseRow(5), title: "2025年法治政府建设年度报告", number: null, file: "年度报告.docx", reviewed_at: "2026-11-20T08:12:00", counts: { must: 0, should: 0, verify: 0 } },
    ],
    archived: 3,
    notices: [],
    waiting: [],
    campaigns: [],
    expiring: [],
    updating: null,
  };
}

export function sampleSearch(): SearchView {
  const snippet = "……对新迁入𠮷祥园的规模以上企业，按照其在本市缴纳税收的百分之三十给予一次性奖励，同一企业累计不超过500万元……";
  const start = scalarLength(snippet.slice(0, snippet.indexOf("一次性奖励")));
  return {
    total: 43,
    millis: 3,
    facets: [
      { facet: "year", values: [
        { value: "2026", label: "2026", count: 12, chosen: false },
        { value: "2025", label: "2025", count: 9, chosen: false },
      ] },
      { facet: "issuer", values: [{ value: "示例市人民政府", label: "示例市人民政府", count: 31, chosen: false }] },
      { facet: "kind", values: ["通知", "办法", "意见", "方案", "规定", "细则", "决定", "公告", "通告", "批复"].map(
        (kind, at) => ({ value: kind, label: kind, count: 20 - at, chosen: false }),
      ) },
      { facet: "status", values: [{ value: "待核", label: "待核", count: 43, chosen: false }] },
      { facet: "domain", values: [{ value: "fair-competition", label: "公平竞争", count: 5, chosen: false }] },
    ],
    hits: [
      { id: 1, review: 7, title: caseRow(7).title, number: caseRow(7).number, issuer: caseRow(7).issuer, date: "2026-10-18", status: "待核", score: 7.2, snippet, hits: [{ start, end: start + 5 }] },
      { id: 2, review: null, title: "示例市技术合同登记管理办法", number: null, issuer: null, date: null, status: "待核", score: 3.1, snippet: "……给予一次性奖励的，应当公示……", hits: [{ start: 4, end: 9 }] },
    ],
  };
}

export function sampleAlike(): AlikeView {
  return {
    title: caseRow(7).title,
    clauses: 14,
    found: 1,
    millis: 12,
    documents: [
      { id: 2, review: 6, title: "示例市技术合同登记管理办法", number: null, issuer: null, date: "2024-03-01", status: "待核", same: 1 },
      { id: 3, review: null, title: "示例市值班安排", number: null, issuer: null, date: null, status: "待核", same: 0 },
    ],
    pairs: [
      {
        span: { start: 10, end: 60 }, clause: "第三条", text: "对新认定的高新技术企业给予一次性奖励十万元。",
        other_document: 2, other_title: "示例市技术合同登记管理办法", other_clause: "第五条",
        other_text: "对新认定的高新技术企业给予一次性奖励20万元。", likeness: 81,
      },
    ],
  };
}

export function sampleProfile(): ProfileView {
  return {
    body: "",
    places: [],
    above: [],
    below: [],
    packs: [],
    choices: [{ id: "henan", title: "河南省规则" }],
    terms: { review: 15, publication: null, filing: null, validity: null, trial: null },
    opinion_number: "",
  };
}
