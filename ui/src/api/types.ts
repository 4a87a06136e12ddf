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

export type WaitingView = { 
/**
 * The review to open.
 */
review: number, 
/**
 * Title of the document.
 */
title: string, 
/**
 * `drafting` … `filed`
 */
state: string, 
/**
 * The state's name.
 */
state_name: string, 
/**
 * What has to be done, in words.
 */
what: string, 
/**
 * Last day for it, ISO.
 */
due: string | null, 
/**
 * Working days until then, below 0 since it passed.
 */
working_days_left: number | null, };

export type RegisterRequest = { 
/**
 * A state (`in-force`, `expiring`, `expired`, `not-yet`, `repealed`, `void`, `replaced`,
 * `unknown`), `unnoticed` for what expired without anybody saying so, or empty for all.
 */
state: string, 
/**
 * Words of title, number or issuer; empty for all.
 */
text: string, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows to return, at most 500.
 */
limit: number, };

export type StateCount = { 
/**
 * `in-force` …
 */
state: string, 
/**
 * The state's name.
 */
name: string, 
/**
 * How many.
 */
count: number, };

export type UpdateView = { 
/**
 * Records that it holds.
 */
done: number, 
/**
 * Records in all.
 */
total: number, };

export type RegisterRow = { 
/**
 * Its number in the archive.
 */
id: number, 
/**
 * 标题
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
 * 文种
 */
kind: string | null, 
/**
 * First day on which it applies, ISO.
 */
effective: string | null, 
/**
 * `read`, `default` or `by-hand`.
 */
effective_known: string | null, 
/**
 * Last day on which it applies, ISO.
 */
expires: string | null, 
/**
 * `read`, `default`, `prolonged` (by another document) or `by-hand`.
 */
expires_known: string | null, 
/**
 * `in-force` …
 */
state: string, 
/**
 * The state's name.
 */
state_name: string, 
/**
 * Why, as a Chinese sentence.
 */
why: string, 
/**
 * Days until it ends, below 0 since it ended.
 */
days_left: number | null, 
/**
 * Names of the fields that people corrected.
 */
corrected: Array<string>, };

export type RegisterView = { 
/**
 * The day, ISO.
 */
day: string, 
/**
 * Rows that fit the state and the words.
 */
total: number, 
/**
 * This page: what ends first comes first.
 */
rows: Array<RegisterRow>, 
/**
 * How many fit the words, by state.
 */
counts: Array<StateCount>, 
/**
 * How many of these expired without a notice.
 */
unnoticed: number, 
/**
 * Documents that came in since are still being read.
 */
updating: UpdateView | null, };

export type ProofView = { 
/**
 * The sentence.
 */
quote: string, 
/**
 * The words in the text.
 */
span: SpanView, };

export type NamedDocument = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its title.
 */
title: string, };

export type RelationView = { 
/**
 * The document that says it.
 */
document: number, 
/**
 * Its title.
 */
document_title: string, 
/**
 * `rests-on`, `repeals`, `voids`, `replaces`, `amends`, `prolongs`, `forwards` or `cites`.
 */
kind: string, 
/**
 * 依据, 废止 …
 */
kind_name: string, 
/**
 * Title of the other; empty where only its number is named.
 */
title: string, 
/**
 * Number of the other, as it is written.
 */
number: string | null, 
/**
 * 第八条, 第十条之一.
 */
articles: Array<string>, 
/**
 * The sentence.
 */
quote: string, 
/**
 * The words in the text of the document that says it.
 */
span: SpanView, 
/**
 * The documents of the archive that are meant.
 */
targets: Array<NamedDocument>, };

export type ArchivedReview = { 
/**
 * Its number.
 */
review: number, 
/**
 * Local time, ISO.
 */
reviewed_at: string, 
/**
 * Findings in all.
 */
findings: number, };

export type CorrectionView = { 
/**
 * 标题, 文号, 机关, 成文日期, 文种, 施行日期, 有效期至 or 状态.
 */
field: string, 
/**
 * What it is instead; empty where the earlier correction was taken back.
 */
value: string, 
/**
 * 理由
 */
reason: string, 
/**
 * Who says so.
 */
by: string, 
/**
 * Local time, ISO.
 */
at: string, 
/**
 * The first day on which a state holds, ISO; `None` where it holds on every day.
 */
since: string | null, };

export type ArchivedView = { 
/**
 * Its line in the register.
 */
row: RegisterRow, 
/**
 * The sentence that says from when it applies.
 */
effective_proof: ProofView | null, 
/**
 * The sentence that says how long.
 */
expires_proof: ProofView | null, 
/**
 * What it says of others.
 */
says: Array<RelationView>, 
/**
 * What others say of it.
 */
said_of: Array<RelationView>, 
/**
 * Its reviews, newest first.
 */
reviews: Array<ArchivedReview>, 
/**
 * The newest review that belongs to a case.
 */
case: number | null, 
/**
 * Everything that was ever corrected, newest first.
 */
corrections: Array<CorrectionView>, 
/**
 * Path under which it was first kept.
 */
path: string, 
/**
 * Its paragraphs in order; spans point into their text.
 */
blocks: Array<BlockView>, 
/**
 * Its pages, where it has any.
 */
pages: Array<PageView>, 
/**
 * What could not be read.
 */
unread: Array<UnreadView>, };

export type CorrectionGiven = { 
/**
 * The documents.
 */
documents: Array<number>, 
/**
 * The field's name.
 */
field: string, 
/**
 * What it is instead; a day in any writing, a state by its name; empty to take the
 * correction back.
 */
value: string, 
/**
 * 理由
 */
reason: string, 
/**
 * Who says so.
 */
by: string, 
/**
 * The first day on which a state holds, in any writing; `None` for every day.
 */
since: string | null, };

export type RegisterConflict = { 
/**
 * The document.
 */
document: number, 
/**
 * Its title.
 */
title: string, 
/**
 * The field's name.
 */
field: string, 
/**
 * What it was when the workbook was written.
 */
was: string, 
/**
 * What it is in the archive now.
 */
is: string, 
/**
 * What the workbook says.
 */
wanted: string, };

export type RegisterMerge = { 
/**
 * Corrections that were kept.
 */
merged: number, 
/**
 * What was changed on both sides since; nothing of it was kept.
 */
conflicts: Array<RegisterConflict>, 
/**
 * Lines and cells that could not be read, as Chinese sentences.
 */
problems: Array<string>, };

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
notices: Array<string>, 
/**
 * What waits for somebody: what is due first comes first.
 */
waiting: Array<WaitingView>, 
/**
 * Cleanup campaigns that are not published, newest first.
 */
campaigns: Array<RunningView>, 
/**
 * Documents that end within 180 days, the first to end first.
 */
expiring: Array<RegisterRow>, 
/**
 * The register is being brought up to date: there may be more.
 */
updating: UpdateView | null, };

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

export type IntakeFile = { 
/**
 * The file's path.
 */
path: string, 
/**
 * `new`, `known`, `copy` or `failed`
 */
outcome: string, 
/**
 * The document in the archive.
 */
document: number | null, 
/**
 * Title of a document that came in.
 */
title: string | null, 
/**
 * Path from which the document came that a copy repeats.
 */
same_as: string | null, 
/**
 * Why it could not be read.
 */
failure: Failure | null, };

export type IntakeView = { 
/**
 * True where it was stopped; what is listed is kept, and the next run goes on there.
 */
cancelled: boolean, 
/**
 * Documents that came in.
 */
new: number, 
/**
 * Files that were in the archive before.
 */
known: number, 
/**
 * Files that say the same as a document in the archive.
 */
copies: number, 
/**
 * Files that could not be read.
 */
failed: number, 
/**
 * One a file, in order.
 */
files: Array<IntakeFile>, };

export type BackupView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its day, ISO.
 */
day: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Documents in it; nothing where it can't be opened any more.
 */
documents: number | null, 
/**
 * Time of the last event in it, ISO.
 */
until: string | null, };

export type LostView = { 
/**
 * Events.
 */
events: number, 
/**
 * Documents among them.
 */
documents: number, 
/**
 * Reviews among them.
 */
reviews: number, 
/**
 * When the first of them happened, ISO.
 */
since: string | null, 
/**
 * All of that as a Chinese sentence.
 */
says: string, };

export type RestoredView = { 
/**
 * Where the archive is that was there.
 */
replaced: string | null, 
/**
 * What it held that the backup does not.
 */
lost: LostView, 
/**
 * What the backup holds, as a Chinese sentence.
 */
holds: string, };

export type PartView = { 
/**
 * 文稿, 审查 …
 */
what: string, 
/**
 * How many were kept, as far as is known.
 */
kept: number, 
/**
 * How many of them are as they were kept.
 */
intact: number, };

export type ArchiveStateView = { 
/**
 * True where everything is as it was kept.
 */
sound: boolean, 
/**
 * What can be relied on, as a Chinese sentence.
 */
safe: string, 
/**
 * The same by kind; empty where the database can't be opened at all.
 */
parts: Array<PartView>, 
/**
 * What is broken, as Chinese sentences.
 */
broken: Array<string>, 
/**
 * What is worth knowing and breaks nothing.
 */
notes: Array<string>, 
/**
 * Where the data is.
 */
folder: string, 
/**
 * The newest sound backup; looked for only where the archive is not sound.
 */
backup: BackupView | null, };

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

export type LiveView = { 
/**
 * The title, where the text has one.
 */
title: string | null, 
/**
 * Which regimes apply, and why.
 */
regimes: Array<RegimeView>, 
/**
 * Sorted by place, then rule. Spans count the scalars of the text as it was given,
 * its line breaks and blanks included.
 */
findings: Array<FindingView>, };

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

export type EvidenceView = { 
/**
 * Index of the file in the dossier.
 */
file: number, 
/**
 * The place.
 */
span: SpanView, 
/**
 * The words there.
 */
quote: string, 
/**
 * The place in the words of the trade.
 */
locator: string, };

export type PointView = { 
/**
 * Id of the rule.
 */
rule: string, 
/**
 * The point in one line.
 */
title: string, 
/**
 * Short name of the state.
 */
state: string, 
/**
 * 已证明
 */
state_name: string, 
/**
 * How firmly it speaks.
 */
strength: Strength, 
/**
 * Why, with days and numbers counted.
 */
message: string, 
/**
 * The provisions.
 */
basis: Array<BasisView>, 
/**
 * The sentences that show it.
 */
evidence: Array<EvidenceView>, 
/**
 * Who stated what it rests on.
 */
by: string | null, 
/**
 * What to ask.
 */
ask: string | null, 
/**
 * How to mend it.
 */
fix: string | null, };

export type StepView = { 
/**
 * Short name.
 */
step: string, 
/**
 * 公众参与
 */
name: string, 
/**
 * Short name of the state.
 */
state: string, 
/**
 * 已证明
 */
state_name: string, 
/**
 * Its points, those that don't apply last.
 */
points: Array<PointView>, };

export type StepBarView = { 
/**
 * The dossier.
 */
dossier: number, 
/**
 * The eight steps.
 */
steps: Array<StepView>, };

export type DispositionView = { 
/**
 * Index of the finding.
 */
finding: number, 
/**
 * `adopted`, `rejected` or `studied`.
 */
decision: string, 
/**
 * 采纳, 不采纳, 待研究
 */
name: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who decided.
 */
by: string, 
/**
 * When, local time.
 */
at: string, };

export type DecisionGiven = { 
/**
 * Indices of the findings.
 */
findings: Array<number>, 
/**
 * `adopted`, `rejected` or `studied`; `None` takes the last decision back.
 */
decision: string | null, 
/**
 * Why; may be empty unless it is rejected.
 */
reason: string, 
/**
 * Who decides.
 */
by: string, };

export type OwnFindingView = { 
/**
 * Number in the archive.
 */
id: number, 
/**
 * Where it stands.
 */
span: SpanView, 
/**
 * The words it stands on.
 */
quote: string, 
/**
 * The place in words.
 */
locator: string, 
/**
 * `must`, `should` or `verify`.
 */
strength: string, 
/**
 * What is wrong.
 */
problem: string, 
/**
 * 依据; may be empty.
 */
basis: string, 
/**
 * 修改建议; may be empty.
 */
fix: string, 
/**
 * Who found it.
 */
by: string, 
/**
 * When, local time.
 */
at: string, };

export type OwnFindingGiven = { 
/**
 * Where it stands.
 */
span: SpanView, 
/**
 * `must`, `should` or `verify`.
 */
strength: string, 
/**
 * What is wrong.
 */
problem: string, 
/**
 * 依据; may be empty.
 */
basis: string, 
/**
 * 修改建议; may be empty.
 */
fix: string, 
/**
 * Who found it, where nobody is signed in.
 */
by: string, };

export type FigureView = { 
/**
 * What is counted.
 */
name: string, 
/**
 * How many.
 */
count: number, 
/**
 * The reviews of the documents concerned.
 */
reviews: Array<number>, };

export type FiguresView = { 
/**
 * The year.
 */
year: number, 
/**
 * Years that have reviews, newest first.
 */
years: Array<number>, 
/**
 * In the order in which they are shown.
 */
figures: Array<FigureView>, 
/**
 * Documents by month, January first.
 */
by_month: Array<number>, 
/**
 * Documents by 文种, most first.
 */
by_kind: Array<FigureView>, 
/**
 * Documents by 发文机关, most first.
 */
by_body: Array<FigureView>, 
/**
 * Findings by domain, most first.
 */
by_domain: Array<FigureView>, 
/**
 * Findings by provision, most first, at most 20.
 */
by_provision: Array<FigureView>, 
/**
 * Cleanups whose result was published, newest first.
 */
cleanups: Array<CampaignRow>, 
/**
 * A paragraph for the annual report.
 */
paragraph: string, };

export type RulePackView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * As printed in it.
 */
version: string, 
/**
 * 全国, 省, 市, 本单位
 */
layer: string, 
/**
 * How many rules it has.
 */
rules: number, };

export type RuleRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is about.
 */
domain: Domain, 
/**
 * How firm it is.
 */
strength: Strength, 
/**
 * Its pack.
 */
pack: string, 
/**
 * 全国, 省, 市, 本单位
 */
layer: string, 
/**
 * True where a layer switched it off.
 */
off: boolean, 
/**
 * True where its basis was not read against the official text.
 */
unverified: boolean, };

export type RulesView = { 
/**
 * The highest layer first.
 */
packs: Array<RulePackView>, 
/**
 * By id; those that were switched off included.
 */
rules: Array<RuleRow>, 
/**
 * The schema of a rule file, JSON, for editors that complete.
 */
schema: string, };

export type NamedText = { 
/**
 * Its name.
 */
name: string, 
/**
 * The text.
 */
text: string, };

export type ExampleView = { 
/**
 * True where the rule has to find what stands in «».
 */
hit: boolean, 
/**
 * The example as written.
 */
text: string, };

export type RuleProvisionView = { 
/**
 * 《…》第十条第（二）项 with its dates.
 */
name: string, 
/**
 * Its words, where the library holds them.
 */
words: string | null, };

export type RuleView = { 
/**
 * As in the list.
 */
row: RuleRow, 
/**
 * Its file below `rules/`.
 */
file: string, 
/**
 * The file's text.
 */
yaml: string, 
/**
 * True where it is the office's own and can be changed here.
 */
editable: boolean, 
/**
 * Provisions with their words where the library holds them.
 */
provisions: Array<RuleProvisionView>, 
/**
 * What lower layers say of it, as Chinese sentences.
 */
said: Array<string>, 
/**
 * What is doubtful about its basis, as Chinese sentences.
 */
doubts: Array<string>, 
/**
 * Conditions, patterns and advice in words.
 */
words: Array<NamedText>, 
/**
 * Its examples.
 */
examples: Array<ExampleView>, };

export type RuleProblem = { 
/**
 * Line, counted from 1, where it is known.
 */
line: number | null, 
/**
 * A Chinese sentence that says what to do.
 */
message: string, };

export type ExampleProblem = { 
/**
 * 漏报, 误报, 范围不符
 */
kind: string, 
/**
 * The example as written.
 */
example: string, 
/**
 * What was found, each in «».
 */
found: string, };

export type RuleTrial = { 
/**
 * Why it is no rule yet; empty where it is one.
 */
problems: Array<RuleProblem>, 
/**
 * Examples that don't go as it says.
 */
examples: Array<ExampleProblem>, 
/**
 * How many examples it has.
 */
tried: number, 
/**
 * What it finds in the text.
 */
findings: Array<TrialFinding>, };

export type RulesImport = { 
/**
 * Title of the pack that comes in; empty where it can't be read.
 */
title: string, 
/**
 * As printed in it.
 */
version: string, 
/**
 * Digest of what was read: an import that is confirmed takes exactly this.
 */
sha256: string, 
/**
 * Everything in it; empty where it can't be read.
 */
parts: Array<ImportedPart>, 
/**
 * Why nothing can be imported yet; empty where it can.
 */
problems: Array<ImportProblem>, 
/**
 * What to know besides, as Chinese sentences.
 */
notes: Array<string>, };

export type ImportedPart = { 
/**
 * What it is.
 */
kind: ImportedKind, 
/**
 * Its id, or the class's name.
 */
id: string, 
/**
 * Its title; a class has none.
 */
title: string, 
/**
 * What becomes of it.
 */
change: ImportChange, };

export type ImportedKind = "rule" | "class" | "exception";

export type ImportChange = "new" | "changed" | "same";

export type ImportProblem = { 
/**
 * 规则!C12, or a file and its line; empty where none is to blame.
 */
place: string, 
/**
 * A Chinese sentence that says what to do.
 */
message: string, };

export type RulesMerged = { 
/**
 * Parts that are new.
 */
added: number, 
/**
 * Parts that took the place of others.
 */
replaced: number, 
/**
 * The folder with the files as they were before; `None` where none was replaced.
 */
copies: string | null, 
/**
 * All rules as they are now.
 */
rules: RulesView, };

export type ArchiveTrial = { 
/**
 * Documents that were looked at.
 */
checked: number, 
/**
 * What was found in all of them.
 */
findings: number, 
/**
 * Documents in which it found something, the most first.
 */
rows: Array<TriedRow>, 
/**
 * Documents that can't be read any more.
 */
failed: Array<RecheckFailed>, 
/**
 * True where the user stopped it.
 */
cancelled: boolean, 
/**
 * How long it took.
 */
millis: number, };

export type TriedRow = { 
/**
 * Its number in the archive.
 */
document: number, 
/**
 * Its title.
 */
title: string, 
/**
 * How often.
 */
findings: number, 
/**
 * The first of them.
 */
quotes: Array<TriedQuote>, };

export type TriedQuote = { 
/**
 * 第三条第二款
 */
locator: string, 
/**
 * The words.
 */
quote: string, };

export type TrialFinding = { 
/**
 * Where.
 */
span: SpanView, 
/**
 * The words.
 */
quote: string, 
/**
 * What is said of it.
 */
message: string, };

export type PackChoice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, };

export type TermsView = { 
/**
 * 合法性审核, working days.
 */
review: number, 
/**
 * 公布, working days; `None` for no term.
 */
publication: number | null, 
/**
 * 备案, days; `None` for no term.
 */
filing: number | null, 
/**
 * 有效期 of a normative document that states none, years; `None` for unknown.
 */
validity: number | null, 
/**
 * The same of one that is 试行 or 暂行.
 */
trial: number | null, };

export type ProfileView = { 
/**
 * 单位全称; empty where nobody has said it yet.
 */
body: string, 
/**
 * Names of the place.
 */
places: Array<string>, 
/**
 * Places it belongs to, nearest first.
 */
above: Array<string>, 
/**
 * Places that belong to it.
 */
below: Array<string>, 
/**
 * Ids of the province's and city's packs that apply.
 */
packs: Array<string>, 
/**
 * Packs that can be chosen; what is given back is not read.
 */
choices: Array<PackChoice>, 
/**
 * By when the steps of a case have to follow.
 */
terms: TermsView, 
/**
 * How opinions are numbered: 合法审〔{年}〕{号}号; empty for by hand.
 */
opinion_number: string, };

export type PersonView = { 
/**
 * Number in the archive.
 */
id: number, 
/**
 * 姓名
 */
name: string, 
/**
 * `drafter`, `reviewer`, `cleanup-officer`, `rule-keeper`
 */
roles: Array<string>, 
/**
 * The roles' names.
 */
role_names: Array<string>, 
/**
 * First 16 digits of the public key's SM3, in groups of four, to compare by phone.
 */
fingerprint: string, 
/**
 * Local time.
 */
added_at: string, };

export type PeopleView = { 
/**
 * In the order in which they came.
 */
people: Array<PersonView>, 
/**
 * Number of the person who is signed in.
 */
signed_in: number | null, 
/**
 * Minutes of idleness after which one has to sign in again.
 */
idle_minutes: number, };

export type NewPersonGiven = { 
/**
 * 姓名
 */
name: string, 
/**
 * As in [`PersonView`].
 */
roles: Array<string>, 
/**
 * Protects the private key.
 */
passphrase: string, };

export type CaseVersionView = { 
/**
 * Counted from 1.
 */
number: number, 
/**
 * Its review.
 */
case: CaseRow, 
/**
 * Who brought it in; empty for a case that was not opened yet.
 */
by: string, };

export type CaseStepView = { 
/**
 * `drafting` … `filed`
 */
state: string, 
/**
 * The state's name.
 */
name: string, 
/**
 * Number of the version.
 */
version: number, 
/**
 * What was said about it.
 */
note: string, 
/**
 * What it lacked where it was refused and happened nevertheless: 未经审核即公布 …
 */
lacked: string | null, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * Local time.
 */
at: string, 
/**
 * Last day for what follows, ISO.
 */
due: string | null, };

export type NextStepView = { 
/**
 * `drafting` … `filed`
 */
state: string, 
/**
 * The state's name.
 */
name: string, 
/**
 * Why it is refused, as a Chinese sentence.
 */
refused: string | null, 
/**
 * As what it would be recorded if it happened nevertheless, where that can be.
 */
lacking: string | null, };

export type StepGiven = { 
/**
 * `drafting` … `filed`
 */
to: string, 
/**
 * What there is to say about it.
 */
note: string, 
/**
 * It happened although it is refused: recorded as such.
 */
regardless: boolean, 
/**
 * Who asks, where nobody is signed in.
 */
by: string, };

export type LegalityOpinionView = { 
/**
 * `lawful`, `amend`, `unlawful`
 */
conclusion: string | null, 
/**
 * 编号
 */
number: string, 
/**
 * 主送
 */
addressee: string, 
/**
 * Paragraphs, one a line.
 */
text: string, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * Local time.
 */
saved_at: string, };

export type OpinionDraftView = { 
/**
 * `None` while findings wait for a decision.
 */
conclusion: string | null, 
/**
 * The next number of the office's scheme; empty where it has none.
 */
number: string, 
/**
 * Paragraphs, one a line.
 */
text: string, 
/**
 * Findings of must or should that wait for 采纳 or 不采纳.
 */
undecided: number, };

export type OpinionGiven = { 
/**
 * `lawful`, `amend`, `unlawful`
 */
conclusion: string | null, 
/**
 * 编号
 */
number: string, 
/**
 * 主送
 */
addressee: string, 
/**
 * Paragraphs, one a line.
 */
text: string, 
/**
 * Who writes, where nobody is signed in.
 */
by: string, };

export type SignatureView = { 
/**
 * Who signed.
 */
name: string, 
/**
 * As in `PersonView`.
 */
fingerprint: string, 
/**
 * Local time.
 */
at: string, 
/**
 * 审核结论
 */
conclusion_name: string, 
/**
 * SM3 of what was signed.
 */
digest: string, 
/**
 * True where it holds for the key, and what it names is what is kept.
 */
holds: boolean, };

export type CaseView = { 
/**
 * The review that was asked for.
 */
review: number, 
/**
 * The review of the newest version.
 */
newest: number, 
/**
 * The dossier that the review's document is the draft of.
 */
dossier: number | null, 
/**
 * Its texts, oldest first.
 */
versions: Array<CaseVersionView>, 
/**
 * Where it has stood, oldest first.
 */
steps: Array<CaseStepView>, 
/**
 * `drafting` … `filed`
 */
state: string, 
/**
 * The state's name.
 */
state_name: string, 
/**
 * Last day for what follows, ISO.
 */
due: string | null, 
/**
 * Working days left until then, below 0 where it has passed; `None` without a
 * term or a calendar.
 */
working_days_left: number | null, 
/**
 * What may follow.
 */
next: Array<NextStepView>, 
/**
 * Why nothing on this review can be changed any more, as a Chinese sentence.
 */
closed: string | null, 
/**
 * The opinion on this review, as it was saved last.
 */
opinion: LegalityOpinionView | null, 
/**
 * The opinion as the program would put it.
 */
draft: OpinionDraftView, 
/**
 * The last signature under an opinion on this review.
 */
signature: SignatureView | null, };

export type ImportedCase = { 
/**
 * The review of the newest version.
 */
review: number, 
/**
 * False where everything was here already.
 */
added: boolean, 
/**
 * What both sides say differently, as Chinese sentences; this side was kept.
 */
conflicts: Array<string>, };

export type ClauseSideView = { 
/**
 * The place in words.
 */
locator: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Scalar spans inside `text` that are different in the other version.
 */
changed: Array<SpanView>, 
/**
 * Scalar offset of the clause in its document.
 */
start: number, };

export type VersionClauseView = { 
/**
 * In the older version.
 */
before: ClauseSideView | null, 
/**
 * In the newer version.
 */
after: ClauseSideView | null, 
/**
 * `same`, `renumbered`, `moved`, `edited`, `gone`, `added`
 */
became: string, 
/**
 * The change in words.
 */
became_name: string, };

export type FollowedView = { 
/**
 * Index in the older review.
 */
before: number | null, 
/**
 * Index in the newer review.
 */
after: number | null, 
/**
 * `resolved`, `remaining`, `new`
 */
fate: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `must`, `should`, `verify`
 */
strength: string, 
/**
 * Where it stands, in the newest version that has it.
 */
locator: string, 
/**
 * The words.
 */
quote: string, 
/**
 * What became of the clause, in words.
 */
clause: string, 
/**
 * The decision that was made on the older one, in words.
 */
decision: string | null, 
/**
 * True where that decision has to be made anew because the words changed.
 */
stale: boolean, };

export type VersionsView = { 
/**
 * The older one.
 */
before: CaseRow, 
/**
 * The newer one.
 */
after: CaseRow, 
/**
 * Clause by clause.
 */
clauses: Array<VersionClauseView>, 
/**
 * What became of the findings.
 */
findings: Array<FollowedView>, 
/**
 * Resolved, remaining and new ones.
 */
resolved: Counts, 
/**
 * Those in both.
 */
remaining: Counts, 
/**
 * Those in the newer one only.
 */
new: Counts, };

export type AnnotatedView = { 
/**
 * Comments in it.
 */
comments: number, 
/**
 * Of these, with a tracked change.
 */
changes: number, 
/**
 * Of these, not on their exact place, which the comment says.
 */
near: number, 
/**
 * True where it is a new file made of the text, and not the file itself.
 */
from_text: boolean, };

export type ReviewView = { 
/**
 * Its head.
 */
case: CaseRow, 
/**
 * Id of the document.
 */
document: number, 
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
made_with: MadeWith, 
/**
 * The steps of the dossier that the document is the draft of.
 */
steps: StepBarView | null, 
/**
 * What people made of the findings.
 */
dispositions: Array<DispositionView>, 
/**
 * What people found themselves, by place.
 */
own: Array<OwnFindingView>, };

export type DossierFileView = { 
/**
 * Path below the folder; a part of a file has its own name.
 */
name: string, 
/**
 * Short name of the role.
 */
role: string, 
/**
 * 起草说明, …
 */
role_name: string, 
/**
 * How sure, in percent.
 */
confidence: number, 
/**
 * Why.
 */
reason: string, 
/**
 * True where a person said so.
 */
given: boolean, 
/**
 * Characters read.
 */
chars: number, };

export type UnreadFileView = { 
/**
 * Path below the folder.
 */
name: string, 
/**
 * `encrypted`, `corrupt` …
 */
code: string, 
/**
 * What to do.
 */
message: string, };

export type FactView = { 
/**
 * Short name.
 */
kind: string, 
/**
 * 公告发布日期
 */
name: string, 
/**
 * The value for people.
 */
words: string, 
/**
 * The first day, where it is a day or a span of days, ISO.
 */
day: string | null, 
/**
 * The last day of a span, ISO.
 */
until: string | null, 
/**
 * Where it was read.
 */
evidence: EvidenceView | null, 
/**
 * Who stated it.
 */
by: string | null, };

export type MaterialView = { 
/**
 * 起草说明
 */
name: string, 
/**
 * False where it depends on the case.
 */
required: boolean, 
/**
 * Names of the files.
 */
files: Array<string>, 
/**
 * Who asks for it.
 */
basis: Array<BasisView>, };

export type DifferenceView = { 
/**
 * 第三条第二款
 */
locator: string, 
/**
 * As reviewed; `None` where it was added.
 */
before: string | null, 
/**
 * As it is now; `None` where it was left out.
 */
after: string | null, };

export type ComparisonView = { 
/**
 * Name of the reviewed file.
 */
reviewed: string, 
/**
 * Name of the other one.
 */
other: string, 
/**
 * Where they differ.
 */
differences: Array<DifferenceView>, };

export type NamedView = { 
/**
 * Short name.
 */
id: string, 
/**
 * Chinese word.
 */
name: string, };

export type KindView = { 
/**
 * Short name.
 */
id: string, 
/**
 * 公告发布日期
 */
name: string, 
/**
 * `day`, `period`, `count` or `words`: what to ask for.
 */
shape: string, };

export type DossierView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Name of its folder.
 */
name: string, 
/**
 * Where it was opened.
 */
path: string, 
/**
 * When it was assessed, local time.
 */
assessed_at: string, 
/**
 * The day it was assessed for, ISO.
 */
day: string, 
/**
 * The review of its draft, where it has one.
 */
review: number | null, 
/**
 * Files that were read, in order.
 */
files: Array<DossierFileView>, 
/**
 * Files that were not, each with its reason.
 */
unread: Array<UnreadFileView>, 
/**
 * The eight steps.
 */
steps: Array<StepView>, 
/**
 * In the order of the procedure.
 */
facts: Array<FactView>, 
/**
 * What the regimes ask for.
 */
materials: Array<MaterialView>, 
/**
 * The reviewed text against those discussed and issued.
 */
comparisons: Array<ComparisonView>, 
/**
 * Which regimes apply to the draft, and why.
 */
regimes: Array<RegimeView>, 
/**
 * What the assessment depends on.
 */
made_with: MadeWith, 
/**
 * Roles to choose from.
 */
roles: Array<NamedView>, 
/**
 * Facts that can be added by hand.
 */
kinds: Array<KindView>, };

export type DossierTextView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Paragraphs and cells of its part.
 */
blocks: Array<BlockView>, };

export type StatedFact = { 
/**
 * Short name of the kind.
 */
kind: string, 
/**
 * A day or the first day of a span, ISO.
 */
day: string | null, 
/**
 * The last day of a span, ISO.
 */
until: string | null, 
/**
 * A number.
 */
count: number | null, 
/**
 * Words.
 */
words: string | null, 
/**
 * Who says so.
 */
by: string, };

export type AnswerView = { 
/**
 * `adopted`, `partly` or `rejected`.
 */
answer: string, 
/**
 * 采纳, 部分采纳, 不采纳
 */
name: string, 
/**
 * Why, or what was changed.
 */
reason: string, 
/**
 * Who said so.
 */
by: string, 
/**
 * When, local time.
 */
at: string, };

export type OpinionView = { 
/**
 * Its number.
 */
id: number, 
/**
 * Who gave it; empty where that is not told.
 */
who: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The file it came in.
 */
source: string, 
/**
 * What became of it.
 */
answer: AnswerView | null, };

export type OpinionGroup = { 
/**
 * At least one.
 */
opinions: Array<OpinionView>, };

export type OpinionsView = { 
/**
 * In the order in which they came, those that say the same behind the first.
 */
groups: Array<OpinionGroup>, 
/**
 * Opinions in all.
 */
total: number, 
/**
 * Opinions without an answer.
 */
open: number, };

export type GivenAnswer = { 
/**
 * Numbers of the opinions.
 */
opinions: Array<number>, 
/**
 * `adopted`, `partly` or `rejected`.
 */
answer: string, 
/**
 * Why; may be empty only where it is adopted.
 */
reason: string, 
/**
 * Who says so.
 */
by: string, };

export type FacetName = "year" | "issuer" | "kind" | "status" | "domain";

export type SortName = "relevance" | "newest" | "oldest";

export type FilterView = { 
/**
 * The property.
 */
facet: FacetName, 
/**
 * The value.
 */
value: string, };

export type SearchRequest = { 
/**
 * Words, "a phrase", 标题:… 文号:… 机关:… 年份:… 依据:…; may be empty where there are filters.
 */
query: string, 
/**
 * What the documents have to be.
 */
filters: Array<FilterView>, 
/**
 * What comes first.
 */
sort: SortName, 
/**
 * Hits to skip.
 */
offset: number, 
/**
 * Hits to return, at most 100.
 */
limit: number, };

export type SavedSearch = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The query.
 */
query: string, 
/**
 * The filters.
 */
filters: Array<FilterView>, 
/**
 * The order.
 */
sort: SortName, };

export type FacetValueView = { 
/**
 * The value.
 */
value: string, 
/**
 * The value in words.
 */
label: string, 
/**
 * Documents, whatever was chosen of the same property.
 */
count: number, 
/**
 * True where it was chosen.
 */
chosen: boolean, };

export type FacetView = { 
/**
 * The property.
 */
facet: FacetName, 
/**
 * Its values.
 */
values: Array<FacetValueView>, };

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
 * How many documents there are under each value.
 */
facets: Array<FacetView>, 
/**
 * Milliseconds it took.
 */
millis: number, };

export type AlikeDocument = { 
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
 * Its status.
 */
status: string, 
/**
 * Clauses of the document in hand that it says as well.
 */
same: number, };

export type ClausePair = { 
/**
 * Where the clause stands.
 */
span: SpanView, 
/**
 * Its place in words.
 */
clause: string, 
/**
 * Its words.
 */
text: string, 
/**
 * Id of the kept document.
 */
other_document: number, 
/**
 * Its title.
 */
other_title: string, 
/**
 * The place of its clause in words.
 */
other_clause: string, 
/**
 * The words of its clause.
 */
other_text: string, 
/**
 * 60 to 100, in percent.
 */
likeness: number, };

export type AlikeView = { 
/**
 * Title of the document in hand.
 */
title: string, 
/**
 * Its clauses that were compared; short ones and formulas are not.
 */
clauses: number, 
/**
 * Documents that say some of the same or are about the same, most clauses first.
 */
documents: Array<AlikeDocument>, 
/**
 * Clauses that say the same, in the order of the document in hand, at most 200.
 */
pairs: Array<ClausePair>, 
/**
 * How many pairs there are in all.
 */
found: number, 
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
 * Titles that the text repeals.
 */
repeals: Array<string>, 
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
 * `8`, `10-1` for 第十条之一; `p3` where a paper has points and no articles.
 */
key: string, 
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

export type CampaignGiven = { 
/**
 * 名称
 */
name: string, 
/**
 * 基准日, ISO.
 */
day: string, 
/**
 * 发文机关; `None` for all.
 */
issuer: string | null, 
/**
 * Year of issue; `None` for all.
 */
year: number | null, 
/**
 * 文种; `None` for all.
 */
kind: string | null, 
/**
 * Codes of what is looked for.
 */
causes: Array<string>, 
/**
 * Who starts it.
 */
by: string, };

export type CleanupProgress = { 
/**
 * Documents with a proposal.
 */
total: number, 
/**
 * Of those, with an owner's view.
 */
heard: number, 
/**
 * Of those, decided.
 */
decided: number, 
/**
 * 继续有效
 */
keep: number, 
/**
 * 修改
 */
amend: number, 
/**
 * 废止
 */
repeal: number, 
/**
 * 失效
 */
lapse: number, };

export type CampaignRow = { 
/**
 * Its number.
 */
id: number, 
/**
 * 名称
 */
name: string, 
/**
 * 基准日, ISO.
 */
day: string, 
/**
 * 范围, in words.
 */
scope: string, 
/**
 * Who started it.
 */
by: string, 
/**
 * `2026-11-24T09:30:00`, local time.
 */
opened_at: string, 
/**
 * `survey` … `published`
 */
stage: string, 
/**
 * The stage's name.
 */
stage_name: string, 
/**
 * How far it has come.
 */
progress: CleanupProgress, };

export type RunningView = { 
/**
 * How far it has come.
 */
campaign: CampaignRow, 
/**
 * What has to be done next, in words.
 */
next: string, };

export type CampaignsView = { 
/**
 * Newest first.
 */
campaigns: Array<CampaignRow>, 
/**
 * What can be looked for.
 */
causes: Array<NamedView>, 
/**
 * Issuers of documents in the archive.
 */
issuers: Array<string>, 
/**
 * Years of issue, newest first.
 */
years: Array<number>, 
/**
 * 文种
 */
kinds: Array<string>, 
/**
 * Documents in the archive.
 */
archived: number, };

export type CountedView = { 
/**
 * Its code.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Documents.
 */
count: number, };

export type PublicationView = { 
/**
 * ISO.
 */
day: string, 
/**
 * 文号
 */
number: string, 
/**
 * What was said about it.
 */
note: string, 
/**
 * True where it was refused and happened nevertheless.
 */
regardless: boolean, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * Local time.
 */
at: string, };

export type CampaignView = { 
/**
 * What the list says of it.
 */
row: CampaignRow, 
/**
 * The stages in order.
 */
stages: Array<NamedView>, 
/**
 * What was looked for, with the documents where it was found.
 */
causes: Array<CountedView>, 
/**
 * What was proposed, with the documents.
 */
proposed: Array<CountedView>, 
/**
 * 责任单位
 */
owners: Array<CountedView>, 
/**
 * What was left out, as Chinese sentences.
 */
left_out: Array<string>, 
/**
 * Documents on which owners' sheets disagree.
 */
conflicts: number, 
/**
 * Why nothing can be changed any more.
 */
closed: string | null, 
/**
 * Why the decision can't be written yet.
 */
unwritten: string | null, 
/**
 * Why the result can't be published yet.
 */
unpublished: string | null, 
/**
 * The review of the decision's text, where there is one.
 */
review: number | null, 
/**
 * The publication.
 */
publication: PublicationView | null, };

export type ProposalsAsked = { 
/**
 * Code of a cause.
 */
cause: string | null, 
/**
 * Code of what is proposed.
 */
proposed: string | null, 
/**
 * 责任单位
 */
owner: string | null, 
/**
 * `undecided`, `decided`, `heard` or `conflict`.
 */
only: string | null, 
/**
 * Words of title or number.
 */
text: string, 
/**
 * How many to skip.
 */
offset: number, 
/**
 * How many to give.
 */
limit: number, };

export type CauseView = { 
/**
 * Its code.
 */
cause: string, 
/**
 * Its name.
 */
name: string, 
/**
 * A Chinese sentence.
 */
message: string, 
/**
 * Where; `None` where it is not one place in the text.
 */
span: SpanView | null, 
/**
 * 第三条第二款; may be empty.
 */
locator: string, 
/**
 * The words; may be empty.
 */
quote: string, 
/**
 * The provision; may be empty.
 */
provision: string, 
/**
 * Code of what follows from it alone.
 */
outcome: string, 
/**
 * Its word.
 */
outcome_name: string, };

export type OwnerViewRow = { 
/**
 * Code of what they want.
 */
outcome: string | null, 
/**
 * Its word.
 */
outcome_name: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Who filled the sheet in.
 */
by: string, 
/**
 * Name of the file.
 */
source: string, 
/**
 * Local time.
 */
at: string, };

export type CleanupDecision = { 
/**
 * Its code.
 */
outcome: string, 
/**
 * Its word.
 */
outcome_name: string, 
/**
 * Why, as the catalogue prints it.
 */
reason: string, 
/**
 * Who decided.
 */
by: string, 
/**
 * Local time.
 */
at: string, };

export type ProposalRow = { 
/**
 * The document.
 */
document: number, 
/**
 * 标题
 */
title: string, 
/**
 * 文号
 */
number: string | null, 
/**
 * 成文日期, ISO.
 */
date: string | null, 
/**
 * 责任单位; empty where the document doesn't say.
 */
owner: string, 
/**
 * Its newest review.
 */
review: number | null, 
/**
 * Why.
 */
causes: Array<CauseView>, 
/**
 * Code of what is proposed.
 */
proposed: string, 
/**
 * Its word.
 */
proposed_name: string, 
/**
 * What owners say, oldest first.
 */
views: Array<OwnerViewRow>, 
/**
 * True where they disagree.
 */
conflict: boolean, 
/**
 * What is decided.
 */
decision: CleanupDecision | null, };

export type ProposalsView = { 
/**
 * All that were asked for.
 */
total: number, 
/**
 * Of those, undecided.
 */
undecided: number, 
/**
 * This page.
 */
rows: Array<ProposalRow>, };

export type CleanupGiven = { 
/**
 * Documents; empty where `asked` says which.
 */
documents: Array<number>, 
/**
 * All undecided ones of these.
 */
asked: ProposalsAsked | null, 
/**
 * Code of what becomes of them, or `proposed` for what was proposed for each; `None`
 * takes decisions back.
 */
outcome: string | null, 
/**
 * Why; where it is empty, the causes are named.
 */
reason: string, 
/**
 * Who decides.
 */
by: string, };

export type ImportedViews = { 
/**
 * Views that were taken.
 */
taken: number, 
/**
 * Rows that were not, and why, as Chinese sentences.
 */
refused: Array<string>, 
/**
 * Documents on which sheets disagree, as Chinese sentences.
 */
conflicts: Array<string>, };

export type PublicationGiven = { 
/**
 * 公布日期, ISO.
 */
day: string, 
/**
 * 文号 of the decision.
 */
number: string, 
/**
 * What is to be said about it.
 */
note: string, 
/**
 * True to record what happened without the legality review.
 */
regardless: boolean, 
/**
 * Who records it.
 */
by: string, };

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

export type LibraryRequest = { 
/**
 * Words of title, number or issuer.
 */
text: string, 
/**
 * `in-force`, `not-yet`, `repealed`, `unknown`; empty for all.
 */
state: string, 
/**
 * Only those whose full text is held.
 */
held: boolean, 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows to give.
 */
limit: number, };

export type LibraryRow = { 
/**
 * Full title without 《》.
 */
title: string, 
/**
 * 国务院令第721号
 */
number: string | null, 
/**
 * Who issued it.
 */
by: string | null, 
/**
 * 法律, 行政法规 …
 */
kind: string, 
/**
 * `in-force`, `not-yet`, `repealed`, `unknown`
 */
status: string, 
/**
 * 现行有效 …
 */
status_name: string, 
/**
 * Title of what took its place.
 */
replaced_by: string | null, 
/**
 * Oldest first.
 */
versions: Array<VersionView>, 
/**
 * Number of articles of the version of the day, or of the newest that was counted.
 */
articles: number | null, 
/**
 * True where the full text of any version is held.
 */
held: boolean, };

export type LibraryView = { 
/**
 * The day it is about, ISO.
 */
day: string, 
/**
 * Instruments that fit.
 */
total: number, 
/**
 * Instruments in the library.
 */
instruments: number, 
/**
 * Full texts that were imported.
 */
texts: number, 
/**
 * Instruments that fit the words, by state.
 */
counts: Array<StateCount>, 
/**
 * The page.
 */
rows: Array<LibraryRow>, };

export type RestingRule = { 
/**
 * The rule.
 */
rule: RuleRow, 
/**
 * 《…》第十条第（二）项
 */
place: string, 
/**
 * Key of the provision; `None` where the basis is the whole instrument.
 */
key: string | null, };

export type RestingDocument = { 
/**
 * Its number in the archive.
 */
document: number, 
/**
 * Its title.
 */
title: string, 
/**
 * 发文字号
 */
number: string | null, 
/**
 * 成文日期, ISO.
 */
date: string | null, 
/**
 * Its newest review.
 */
review: number | null, 
/**
 * `rests-on` or `cites`
 */
kind: string, 
/**
 * 依据 or 引用
 */
kind_name: string, 
/**
 * Keys of the provisions; empty for the whole.
 */
keys: Array<string>, 
/**
 * 第八条, 第十条之一
 */
articles: Array<string>, 
/**
 * The sentence.
 */
quote: string, };

export type InstrumentView = { 
/**
 * What is known of it, with the provisions of the version.
 */
statute: StatuteView, 
/**
 * Index of the version in `statute.versions`; `None` where no version is known.
 */
version: number | null, 
/**
 * Rules whose basis names it, by place.
 */
rules: Array<RestingRule>, 
/**
 * Documents of the archive that rest on it or cite it, oldest first.
 */
documents: Array<RestingDocument>, };

export type ArticleChangeView = { 
/**
 * `added`, `removed`, `changed` or `renumbered`
 */
what: string, 
/**
 * 新增, 删去, 修改 or 条序调整
 */
what_name: string, 
/**
 * Label in the earlier version.
 */
before: string | null, 
/**
 * Label in the later version.
 */
after: string | null, 
/**
 * Its words then.
 */
words_before: string | null, 
/**
 * Its words now.
 */
words_after: string | null, 
/**
 * Documents from before the change that rest on it.
 */
documents: Array<RestingDocument>, 
/**
 * Rules made for the earlier version that rest on it.
 */
rules: Array<RestingRule>, };

export type LawChangeView = { 
/**
 * Title of the instrument.
 */
title: string, 
/**
 * `new`, `amended` or `repealed`
 */
what: string, 
/**
 * 新公布, 修改 or 失效
 */
what_name: string, 
/**
 * From when, ISO.
 */
day: string, 
/**
 * The change as a Chinese sentence.
 */
says: string, 
/**
 * Title of what took its place.
 */
successor: string | null, 
/**
 * Indices of the versions that were compared; `None` where a text is missing.
 */
compared: [number, number] | null, 
/**
 * Articles that are not as they were.
 */
articles: Array<ArticleChangeView>, 
/**
 * How many there are in all, where only those are listed that something rests on.
 */
changed: number, 
/**
 * Documents that name no article, or all of them where nothing was compared.
 */
documents: Array<RestingDocument>, 
/**
 * Rules, in the same way.
 */
rules: Array<RestingRule>, 
/**
 * Different documents that are concerned, those of the articles included.
 */
concerned: number, 
/**
 * Different rules that are concerned.
 */
concerned_rules: number, };

export type LawChangesView = { 
/**
 * The day, ISO; what changed on it does not count.
 */
since: string, 
/**
 * What something rests on first, then the newest.
 */
changes: Array<LawChangeView>, };

export type RecheckRow = { 
/**
 * Its number in the archive.
 */
document: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its last review; `None` where nobody ever reviewed it.
 */
review: number | null, 
/**
 * When that was made, local time.
 */
reviewed_at: string | null, 
/**
 * Findings that the last review has not.
 */
new: number, 
/**
 * New ones that must be mended.
 */
new_must: number, 
/**
 * Findings of the last review that are not found any more.
 */
gone: number, 
/**
 * Findings that both have.
 */
same: number, };

export type RecheckRule = { 
/**
 * Its id.
 */
rule: string, 
/**
 * Its title.
 */
title: string, 
/**
 * New findings.
 */
new: number, 
/**
 * Findings that are gone.
 */
gone: number, };

export type RecheckFailed = { 
/**
 * Its number in the archive.
 */
document: number, 
/**
 * Why.
 */
failure: Failure, };

export type RecheckView = { 
/**
 * The day of the rules, ISO.
 */
day: string, 
/**
 * Documents in the archive.
 */
documents: number, 
/**
 * Documents that were checked.
 */
checked: number, 
/**
 * Documents that nobody had reviewed before.
 */
never: number, 
/**
 * Reviewed documents with the same findings as in their last review.
 */
unchanged: number, 
/**
 * Those with a difference; what is new and firm first.
 */
rows: Array<RecheckRow>, 
/**
 * The rules that made the difference in reviewed documents, most first.
 */
rules: Array<RecheckRule>, 
/**
 * Documents that can't be read any more.
 */
failed: Array<RecheckFailed>, 
/**
 * True where the user stopped it.
 */
cancelled: boolean, 
/**
 * How long it took.
 */
millis: number, };

export type RecheckFinding = { 
/**
 * Id of the rule.
 */
rule: string, 
/**
 * Its title.
 */
title: string, 
/**
 * How firm it is.
 */
strength: Strength, 
/**
 * 第三条第二款
 */
locator: string, 
/**
 * The words.
 */
quote: string, 
/**
 * What is wrong.
 */
message: string, };

export type RecheckedView = { 
/**
 * In the list.
 */
row: RecheckRow, 
/**
 * Findings that the last review has not.
 */
new: Array<RecheckFinding>, 
/**
 * Findings of the last review that are not found any more.
 */
gone: Array<RecheckFinding>, };
