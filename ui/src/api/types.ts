// Generated from crates/app/src/dto by the test `types`. Do not edit.

export type Domain = "identity" | "authority" | "legality" | "fair-competition" | "procedure" | "citation" | "form" | "validity";

export type Strength = "verify" | "should" | "must";

export type Regime = "normative" | "major-decision" | "market-measure";

export type Verdict = "yes" | "no" | "unclear";

export type Failure = { 
/**
 * `encrypted`, `corrupt`, `not-found` …: the codes of the command line.
 */
code: string, 
/**
 * A Chinese sentence that says what to do.
 */
message: string, 
/**
 * What a supporter would want to know.
 */
detail: string | null, };

export type SpanView = { 
/**
 * First scalar.
 */
start: number, 
/**
 * One past the last.
 */
end: number, };

export type Counts = { 
/**
 * must
 */
must: number, 
/**
 * should
 */
should: number, 
/**
 * verify
 */
verify: number, };

export type CaseRow = { 
/**
 * Id of the review.
 */
review: number, 
/**
 * Title of the document, or its file's name.
 */
title: string, 
/**
 * File name as it was opened.
 */
file: string, 
/**
 * 发文字号
 */
number: string | null, 
/**
 * 发文机关
 */
issuer: string | null, 
/**
 * When it was reviewed, `2026-11-24T09:30:00`, local time.
 */
reviewed_at: string, 
/**
 * Findings by strength.
 */
counts: Counts, };

export type DeskView = { 
/**
 * Newest first, at most 20.
 */
recent: Array<CaseRow>, 
/**
 * Documents in the archive.
 */
archived: number, 
/**
 * What the last start found amiss, as Chinese sentences.
 */
notices: Array<string>, };

export type StartedFile = { 
/**
 * The file's path.
 */
path: string, 
/**
 * Id of the kept review.
 */
review: number | null, 
/**
 * Why it could not be read.
 */
failure: Failure | null, };

export type Started = { 
/**
 * One a file, in order.
 */
files: Array<StartedFile>, 
/**
 * True where the user stopped it; what is listed is kept.
 */
cancelled: boolean, };

export type PageProgress = { 
/**
 * Pages done.
 */
done: number, 
/**
 * Pages to recognise.
 */
total: number, };

export type Progress = { 
/**
 * Files done.
 */
done: number, 
/**
 * Files in all.
 */
total: number, 
/**
 * The file at hand.
 */
current: string, 
/**
 * Where its pages are being recognised: how far that has come.
 */
pages: PageProgress | null, };

export type CellView = { 
/**
 * Table in the document, from 0.
 */
table: number, 
/**
 * Row, from 0.
 */
row: number, 
/**
 * Column, from 0.
 */
column: number, };

export type PageView = { 
/**
 * Counted from 1.
 */
number: number, 
/**
 * Scalar offset of the first paragraph that begins on it.
 */
start: number, 
/**
 * How sure the recognition was, in percent, where the text was read from a picture.
 */
recognised: number | null, };

export type BlockView = { 
/**
 * Its text.
 */
text: string, 
/**
 * Scalar offset of its first character.
 */
start: number, 
/**
 * `body`, `annex`, `text-box`, `footnote`, `header`, `footer`.
 */
place: string, 
/**
 * Number of the annex.
 */
annex: number | null, 
/**
 * Table, row and column, where it is a cell.
 */
cell: CellView | null, 
/**
 * `title`, `number`, `addressee`, `date`, `chapter`, `article`, `heading`, `text`: how to lay it out.
 */
role: string, };

export type OutlineView = { 
/**
 * 第三条, 一、
 */
label: string, 
/**
 * First words after the label.
 */
text: string, 
/**
 * Depth from 0.
 */
depth: number, 
/**
 * Everything it covers.
 */
span: SpanView, 
/**
 * Findings inside.
 */
findings: number, };

export type BasisView = { 
/**
 * 《公平竞争审查条例》第十条第（二）项
 */
text: string, 
/**
 * False: shown as 待核实.
 */
verified: boolean, 
/**
 * The provision's own words on the review's day, a paragraph a line, where the
 * library holds them.
 */
words: string | null, };

export type ExceptionView = { 
/**
 * Its name.
 */
title: string, 
/**
 * One by one.
 */
questions: Array<string>, };

export type FindingView = { 
/**
 * Id of the rule.
 */
rule: string, 
/**
 * Part of the review.
 */
domain: Domain, 
/**
 * How firmly it speaks.
 */
strength: Strength, 
/**
 * The problem in one line.
 */
title: string, 
/**
 * What is wrong and why.
 */
message: string, 
/**
 * 《…》第十条第（二）项, and whether it was read in full.
 */
basis: Array<BasisView>, 
/**
 * The place.
 */
span: SpanView, 
/**
 * The text there.
 */
quote: string, 
/**
 * 第三条第二款
 */
locator: string, 
/**
 * What to ask.
 */
ask: string | null, 
/**
 * How to mend it.
 */
fix: string | null, 
/**
 * The exception whose questions have to be put.
 */
exception: ExceptionView | null, };

export type RegimeView = { 
/**
 * Which.
 */
regime: Regime, 
/**
 * The answer.
 */
verdict: Verdict, 
/**
 * Whole sentences, the deciding one first.
 */
reasons: Array<string>, };

export type UnreadView = { 
/**
 * 第3张图片
 */
part: string, 
/**
 * The page on which it is, where that is known.
 */
page: number | null, 
/**
 * `image`, `embedded`, `corrupt`, `too-large`, `scanned`, `garbled`, `drawn`
 */
why: string, 
/**
 * The reason as a Chinese phrase.
 */
reason: string, };

export type Coverage = { 
/**
 * Characters in the text.
 */
chars: number, 
/**
 * Characters that the checks saw.
 */
checked: number, 
/**
 * Parts that could not be read.
 */
unread: Array<UnreadView>, };

export type PackView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Its digest.
 */
sha256: string, };

export type MadeWith = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * Packs with version and digest.
 */
packs: Array<PackView>, 
/**
 * Digest of the statute library.
 */
library: string, 
/**
 * Digest of the unit profile.
 */
profile: string, };

export type ReviewView = { 
/**
 * Its head.
 */
case: CaseRow, 
/**
 * 成文日期, ISO.
 */
date: string | null, 
/**
 * 文种
 */
kind: string | null, 
/**
 * The day the review was made for, ISO.
 */
day: string, 
/**
 * The document's paragraphs and cells, in order.
 */
blocks: Array<BlockView>, 
/**
 * Where pages begin, where the file has pages.
 */
pages: Array<PageView>, 
/**
 * True where a page can be shown as it looks.
 */
pictured: boolean, 
/**
 * Where the file was opened.
 */
path: string, 
/**
 * Numbered structure.
 */
outline: Array<OutlineView>, 
/**
 * Sorted by place, then rule.
 */
findings: Array<FindingView>, 
/**
 * Which regimes apply, and why.
 */
regimes: Array<RegimeView>, 
/**
 * What was read and what was not.
 */
coverage: Coverage, 
/**
 * What the findings depend on.
 */
made_with: MadeWith, steps: StepBarView | null, dispositions: Array<DispositionView>, };

export type SearchRequest = { 
/**
 * Words, "a phrase", 标题:… 文号:… 机关:… 年份:…
 */
query: string, 
/**
 * Hits to skip.
 */
offset: number, 
/**
 * Hits to return, at most 100.
 */
limit: number, };

export type HitView = { 
/**
 * Id of the document in the archive.
 */
id: number, 
/**
 * Its newest review.
 */
review: number | null, 
/**
 * Title.
 */
title: string, 
/**
 * 发文字号
 */
number: string | null, 
/**
 * 发文机关
 */
issuer: string | null, 
/**
 * 成文日期, ISO.
 */
date: string | null, 
/**
 * 待核 until the register of terms says more.
 */
status: string, 
/**
 * Higher is better.
 */
score: number, 
/**
 * A piece of the text.
 */
snippet: string, 
/**
 * Where the words stand in the snippet, in scalars.
 */
hits: Array<SpanView>, };

export type SearchView = { 
/**
 * Hits in all.
 */
total: number, 
/**
 * This page.
 */
hits: Array<HitView>, 
/**
 * Milliseconds it took.
 */
millis: number, };

export type ImportedFile = { 
/**
 * The file's path.
 */
path: string, 
/**
 * Title of the instrument.
 */
title: string | null, 
/**
 * Day of the version, ISO, where the text says it.
 */
version: string | null, 
/**
 * Provisions found.
 */
provisions: number, 
/**
 * `new` instrument, new `version` of one, `known` already, or `failed`.
 */
outcome: string, 
/**
 * Why it could not be read or recognised.
 */
failure: Failure | null, };

export type ImportView = { 
/**
 * One a file, in order.
 */
files: Array<ImportedFile>, 
/**
 * True where the user stopped it; what is listed is kept.
 */
cancelled: boolean, };

export type VersionView = { 
/**
 * Day it was passed or published, ISO.
 */
passed: string | null, 
/**
 * First day in force, ISO, where known.
 */
from: string | null, 
/**
 * First day on which it no longer applied, ISO.
 */
until: string | null, 
/**
 * Number of articles.
 */
articles: number | null, 
/**
 * True where the full text is held.
 */
held: boolean, };

export type ProvisionView = { 
/**
 * 第三条
 */
label: string, 
/**
 * Part, chapter and section, outermost first.
 */
above: Array<string>, 
/**
 * A paragraph or item a line.
 */
words: string, };

export type StatuteView = { 
/**
 * Full title; the title asked for where it is not listed.
 */
title: string, 
/**
 * 法律, 行政法规 …
 */
kind: string | null, 
/**
 * Who issued it.
 */
by: string | null, 
/**
 * 国务院令第721号
 */
number: string | null, 
/**
 * `in-force`, `not-yet`, `repealed`, `unknown`, `unlisted`
 */
status: string, 
/**
 * The standing as a Chinese sentence.
 */
says: string, 
/**
 * Title of what is in force in its place.
 */
successor: string | null, 
/**
 * Not listed: the title that was probably meant.
 */
near: string | null, 
/**
 * Oldest first.
 */
versions: Array<VersionView>, 
/**
 * Provisions of the version of the day that were asked for, where held.
 */
provisions: Array<ProvisionView>, };

export type StatuteHit = { 
/**
 * Title of the instrument.
 */
title: string, 
/**
 * 第三条
 */
label: string, 
/**
 * All its words.
 */
words: string, };

export type StatuteHits = { 
/**
 * Hits in all.
 */
total: number, 
/**
 * The first ones.
 */
hits: Array<StatuteHit>, };

export type EvidenceView = { file: number, span: SpanView, quote: string, locator: string, };

export type PointView = { rule: string, title: string, state: string, state_name: string, strength: Strength, message: string, basis: Array<BasisView>, evidence: Array<EvidenceView>, by: string | null, ask: string | null, fix: string | null, };

export type StepView = { step: string, name: string, state: string, state_name: string, points: Array<PointView>, };

export type StepBarView = { dossier: number, steps: Array<StepView>, };

export type DossierFileView = { name: string, role: string, role_name: string, confidence: number, reason: string, given: boolean, chars: number, };

export type UnreadFileView = { name: string, code: string, message: string, };

export type FactView = { kind: string, name: string, words: string, day: string | null, until: string | null, evidence: EvidenceView | null, by: string | null, };

export type MaterialView = { name: string, required: boolean, files: Array<string>, basis: Array<BasisView>, };

export type DifferenceView = { locator: string, before: string | null, after: string | null, };

export type ComparisonView = { reviewed: string, other: string, differences: Array<DifferenceView>, };

export type NamedView = { id: string, name: string, };

export type KindView = { id: string, name: string, shape: string, };

export type DossierView = { id: number, name: string, path: string, assessed_at: string, day: string, review: number | null, files: Array<DossierFileView>, unread: Array<UnreadFileView>, steps: Array<StepView>, facts: Array<FactView>, materials: Array<MaterialView>, comparisons: Array<ComparisonView>, regimes: Array<RegimeView>, made_with: MadeWith, roles: Array<NamedView>, kinds: Array<KindView>, };

export type DossierTextView = { name: string, blocks: Array<BlockView>, };

export type StatedFact = { kind: string, day: string | null, until: string | null, count: number | null, words: string | null, by: string, };

export type AnswerView = { answer: string, name: string, reason: string, by: string, at: string, };

export type OpinionView = { id: number, who: string, text: string, source: string, answer: AnswerView | null, };

export type OpinionGroup = { opinions: Array<OpinionView>, };

export type OpinionsView = { groups: Array<OpinionGroup>, total: number, open: number, };

export type GivenAnswer = { opinions: Array<number>, answer: string, reason: string, by: string, };

export type DispositionView = { finding: number, decision: string, name: string, reason: string, by: string, at: string, };

export type DecisionGiven = { findings: Array<number>, decision: string | null, reason: string, by: string, };
