// The states that have to be drawn: usual, first start, failures, a very long document.

import type { DispositionView, Failure, OwnFindingView } from "../src/api/types";
import { scalarLength } from "../src/lib/scalars";
import { noPeople, sampleCase, samplePeople, sampleVersions, savedCase, signedCase } from "../test/case";
import { sampleDesk, sampleAlike, sampleProfile, sampleReview, sampleSearch } from "../test/data";
import { sampleDossier, sampleDossierText, sampleOpinions } from "../test/dossier";
import { sampleArchived, sampleRegister } from "../test/register";
import { sampleArchiveTrial, sampleFigures, sampleImport, sampleRule, sampleRules, sampleTrial } from "../test/rules";
import { damagedState, sampleBackups, sampleIntake, sampleLost, sampleRestored, soundState } from "../test/keeping";
import type { Answers } from "../test/fakeHost";

const DAMAGED: Failure = {
  code: "archive-damaged",
  message: "档案数据库打不开：文件不完整。请先备份数据文件夹，再用“wenheng restore 备份文件”恢复。",
  detail: "database disk image is malformed (11)",
};

const OWN_WORDS = "在本市依法登记、从事研究开发活动";

/** Where these words stand in the sample. */
function spanOf(words: string) {
  const text = sampleReview()
    .blocks.map((block) => block.text)
    .join("\n");
  const start = scalarLength(text.slice(0, text.indexOf(words)));
  return { start, end: start + scalarLength(words) };
}

const OWN: OwnFindingView[] = [
  {
    id: 1,
    span: spanOf(OWN_WORDS),
    quote: OWN_WORDS,
    locator: "第二条",
    strength: "should",
    problem: "登记地条件与第三条重复，可能排除外地企业",
    basis: "《公平竞争审查条例》第九条",
    fix: "删去“在本市依法登记”",
    by: "张审核",
    at: "2026-11-24T10:20:00",
  },
];

const DECIDED: DispositionView[] = [
  { finding: 0, decision: "adopted", name: "采纳", reason: "", by: "张审核", at: "2026-11-24T10:10:00" },
  { finding: 1, decision: "rejected", name: "不采纳", reason: "省里有明确规定", by: "张审核", at: "2026-11-24T10:12:00" },
];

export function answersFor(name: string): Answers {
  const usual: Answers = {
    desk: sampleDesk(),
    review: sampleReview(),
    search: sampleSearch(),
    alike: sampleAlike(),
    people: samplePeople(),
    signedIn: samplePeople(),
    case: sampleCase(),
    moved: sampleCase(),
    saved: savedCase(),
    signed: signedCase(),
    added: 7,
    bundle: { review: 7, added: true, conflicts: ["第三条的处理意见：本机是采纳，卷宗包里是不采纳"] },
    versions: sampleVersions(),
    rules: sampleRules(),
    rule: sampleRule(),
    trial: sampleTrial(),
    archiveTrial: sampleArchiveTrial(),
    rulesImport: sampleImport(),
    rulesMerged: { added: 2, replaced: 1, copies: "/数据/replaced-rules/2026-11-27 02-15-30", rules: sampleRules() },
    figures: sampleFigures(),
  register: sampleRegister(),
  archived: sampleArchived(),
    profile: sampleProfile(),
    own: OWN,
    decided: DECIDED,
    dossier: sampleDossier(),
    dossierText: sampleDossierText(),
    opinions: sampleOpinions(),
    saveAs: "C:\\导出\\文件.docx",
    sample: 7,
    intake: sampleIntake(),
    backups: sampleBackups(),
    backup: sampleBackups()[0],
    lost: sampleLost(),
    restored: sampleRestored(),
    archiveState: soundState(),
    picked: ["C:\\文稿\\奖励办法.docx"],
    started: {
      cancelled: false,
      files: [
        { path: "C:\\文稿\\奖励办法.docx", review: 7, failure: null },
        { path: "C:\\文稿\\旧稿.wps", review: null, failure: { code: "encrypted", message: "文件加了密码。请在 WPS 里去掉密码，另存后再拖进来。", detail: "EncryptedPackage" } },
        { path: "C:\\文稿\\扫描件.pdf", review: null, failure: { code: "scanned", message: "这是扫描的图片，没有文字。请换成可以复制文字的版本。", detail: null } },
      ],
    },
  };
  switch (name) {
    case "own":
      return { ...usual, review: { ...sampleReview(), own: OWN, dispositions: DECIDED } };
    case "dossier":
      return { ...usual, review: { ...sampleReview(), own: OWN, steps: { dossier: 3, steps: sampleDossier().steps } } };
    case "saved":
      return {
        ...usual,
        case: { ...savedCase(), working_days_left: -2, draft: { ...savedCase().draft, undecided: 4 } },
        review: { ...sampleReview(), own: OWN, dispositions: DECIDED },
      };
    case "ready":
      return { ...usual, case: savedCase(), review: { ...sampleReview(), own: OWN, dispositions: DECIDED } };
    case "signed":
      return { ...usual, case: signedCase(), review: { ...sampleReview(), own: OWN, dispositions: DECIDED } };
    case "broken":
      return { ...usual, case: signedCase(false) };
    case "nobody":
      return { ...usual, people: noPeople() };
    case "first-version":
      return { ...usual, case: { ...sampleCase(), versions: sampleCase().versions.slice(1), steps: [] } };
    case "empty":
      return { ...usual, desk: { recent: [], archived: 0, notices: [], waiting: [], campaigns: [], expiring: [], updating: null }, search: { total: 0, hits: [], facets: [], millis: 1 } };
    case "notices":
      return { ...usual, desk: { ...sampleDesk(), notices: ["检索索引不完整，正在重建；检索结果可能不全。"] } };
    case "damaged":
      return { ...usual, desk: DAMAGED, review: DAMAGED, search: DAMAGED, archiveState: damagedState() };
    case "query":
      return { ...usual, search: { code: "query", message: "引号没有成对，请补上另一个引号。", detail: null } };
    case "clean":
      return { ...usual, review: { ...sampleReview(), findings: [] } };
    case "long":
      return { ...usual, review: longReview() };
    default:
      return usual;
  }
}

/** About 600 pages and 500 findings. */
function longReview() {
  const view = sampleReview();
  const { blocks, findings, outline } = view;
  const last = blocks.at(-1);
  const length = (last?.start ?? 0) + scalarLength(last?.text ?? "") + 1;
  const times = 330;
  const round = <T>(make: (by: number, round: number) => T[]): T[] =>
    Array.from({ length: times }, (_, n) => make(n * length, n)).flat();
  return {
    ...view,
    blocks: round((by, n) =>
      blocks.map((block) => ({
        ...block,
        start: block.start + by,
        cell: block.cell === null ? null : { ...block.cell, table: n },
      })),
    ),
    findings: round((by, n) =>
      findings.slice(0, n % 2 === 0 ? 2 : 1).map((one) => ({ ...one, span: shift(by, one.span) })),
    ),
    outline: round((by) => outline.map((line) => ({ ...line, span: shift(by, line.span) }))),
  };
}

function shift(by: number, span: { start: number; end: number }) {
  return { start: span.start + by, end: span.end + by };
}
