// A host for tests and the harness: answers from data at hand, remembers what it was
// asked, and can be told to fail. Nothing of it is built into the window.

import type { Drag, Host } from "../src/api/host";
import type {
  ArchivedView,
  AlikeView,
  ArchiveStateView,
  ArchiveTrial,
  BackupView,
  CampaignsView,
  CampaignView,
  CaseView,
  DeskView,
  DispositionView,
  DossierTextView,
  DossierView,
  Failure,
  FiguresView,
  ImportedCase,
  IntakeView,
  ImportedViews,
  ImportView,
  InstrumentView,
  LawChangesView,
  LawChangeView,
  LibraryView,
  LiveView,
  LostView,
  OpinionsView,
  OwnFindingView,
  PeopleView,
  ProfileView,
  Progress,
  RecheckedView,
  RecheckView,
  RegisterMerge,
  RegisterView,
  RelationView,
  RestoredView,
  ProposalsView,
  ReviewView,
  RuleTrial,
  RuleView,
  RulesImport,
  RulesMerged,
  RulesView,
  SavedSearch,
  SearchView,
  Started,
  VersionsView,
} from "../src/api/types";

export interface Answers {
  desk?: DeskView | Failure;
  review?: ReviewView | Failure;
  search?: SearchView | Failure;
  alike?: AlikeView | Failure;
  savedSearches?: SavedSearch[] | Failure;
  started?: Started | Failure;
  sample?: number | Failure;
  picture?: string | Failure;
  dossier?: DossierView | Failure;
  dossierText?: DossierTextView | Failure;
  startedDossier?: number | null | Failure;
  opinions?: OpinionsView | Failure;
  decided?: DispositionView[] | Failure;
  own?: OwnFindingView[] | Failure;
  people?: PeopleView | Failure;
  signedIn?: PeopleView | Failure;
  passphraseChanged?: true | Failure;
  case?: CaseView | Failure;
  moved?: CaseView | Failure;
  saved?: CaseView | Failure;
  signed?: CaseView | Failure;
  added?: number | Failure;
  versions?: VersionsView | Failure;
  written?: true | Failure;
  bundle?: ImportedCase | Failure;
  rules?: RulesView | Failure;
  register?: RegisterView | Failure;
  archived?: ArchivedView | Failure;
  resting?: RelationView[] | Failure;
  library?: LibraryView | Failure;
  instrument?: InstrumentView | Failure;
  imported?: ImportView | Failure;
  change?: LawChangeView | Failure;
  changes?: LawChangesView | Failure;
  recheck?: RecheckView | Failure;
  rechecked?: RecheckedView | Failure;
  reviewedAgain?: number | Failure;
  corrected?: true | Failure;
  merged?: RegisterMerge | Failure;
  rule?: RuleView | Failure;
  trial?: RuleTrial | Failure;
  archiveTrial?: ArchiveTrial | Failure;
  rulesImport?: RulesImport | Failure;
  rulesMerged?: RulesMerged | Failure;
  profile?: ProfileView | Failure;
  figures?: FiguresView | Failure;
  intake?: IntakeView | Failure;
  backups?: BackupView[] | Failure;
  backup?: BackupView | Failure | undefined;
  dailyBackup?: BackupView | null | Failure;
  lost?: LostView | Failure;
  restored?: RestoredView | Failure;
  archiveState?: ArchiveStateView | Failure;
  campaigns?: CampaignsView | Failure;
  startedCampaign?: number | null | Failure;
  campaign?: CampaignView | Failure;
  proposals?: ProposalsView | Failure;
  decidedProposals?: CampaignView | Failure;
  heard?: ImportedViews | Failure;
  published?: CampaignView | Failure;
  openedWith?: string[];
  live?: LiveView | Failure;
  saveAs?: string | null;
  picked?: string[];
}

export interface FakeHost extends Host {
  calls: [string, ...unknown[]][];
  answers: Answers;
  tellProgress: (progress: Progress) => void;
  tellDrag: (drag: Drag) => void;
  /** Holds back the answers of long work until it is called. */
  finish: () => void;
}

export function fakeHost(answers: Answers, options: { hold?: boolean } = {}): FakeHost {
  const progress = new Set<(progress: Progress) => void>();
  const drags = new Set<(drag: Drag) => void>();
  const gate = { open: options.hold !== true, waiting: new Set<() => void>() };

  const host: FakeHost = {
    calls: [],
    answers,
    desk: () => settle("desk", [], host.answers.desk),
    startReview: async (paths, recognising) => {
      host.calls.push(["startReview", paths, ...(recognising ? ["recognising"] : [])]);
      await held();
      return settle(null, [], host.answers.started);
    },
    startDossier: (path) => settle("startDossier", [path], host.answers.startedDossier),
    intake: async (paths) => {
      host.calls.push(["intake", paths]);
      if (!gate.open) await new Promise<void>((go) => gate.waiting.add(go));
      return settle(null, [], host.answers.intake);
    },
    pauseWork: async (paused) => void host.calls.push(["pauseWork", paused]),
    writeIntake: (path) => write("writeIntake", [path]),
    backups: () => settle("backups", [], host.answers.backups ?? []),
    dailyBackup: () => settle("dailyBackup", [], host.answers.dailyBackup ?? null),
    backUp: () => settle("backUp", [], host.answers.backup),
    lostBy: (backup) => settle("lostBy", [backup], host.answers.lost),
    restoreBackup: (backup) => settle("restoreBackup", [backup], host.answers.restored),
    archiveState: () => settle("archiveState", [], host.answers.archiveState),
    restart: () => void host.calls.push(["restart"]),
    cancelWork: async () => void host.calls.push(["cancelWork"]),
    openSample: () => settle("openSample", [], host.answers.sample),
    review: (id) => settle("review", [id], host.answers.review),
    pagePicture: (review, page) => settle("pagePicture", [review, page], host.answers.picture),
    decide: (review, given) => settle("decide", [review, given], host.answers.decided),
    addOwnFinding: (review, given) => settle("addOwnFinding", [review, given], host.answers.own),
    withdrawOwnFinding: (review, id, by) => settle("withdrawOwnFinding", [review, id, by], host.answers.own),
    checkLive: (text) => settle("checkLive", [text], host.answers.live),
    writeText: async (...asked) => void host.calls.push(["writeText", ...asked]),
    drafts: async () => ({}),
    keepDraft: async (...asked) => void host.calls.push(["keepDraft", ...asked]),
    people: () => settle("people", [], host.answers.people),
    addPerson: (given) => settle("addPerson", [given], host.answers.signedIn),
    signIn: (person, passphrase) => settle("signIn", [person, passphrase], host.answers.signedIn),
    signOut: () => settle("signOut", [], host.answers.people),
    changePassphrase: async (...asked) =>
      void (await settle("changePassphrase", asked, host.answers.passphraseChanged ?? true)),
    case: (review) => settle("case", [review], host.answers.case),
    moveCase: (review, given) => settle("moveCase", [review, given], host.answers.moved),
    saveOpinion: (review, given) => settle("saveOpinion", [review, given], host.answers.saved),
    signOpinion: (...asked) => settle("signOpinion", asked, host.answers.signed),
    addVersion: (...asked) => settle("addVersion", asked, host.answers.added),
    versions: (before, after) => settle("versions", [before, after], host.answers.versions),
    writeOpinion: (...asked) => write("writeOpinion", asked),
    writeAnnotated: async (...asked) => {
      await write("writeAnnotated", asked);
      return { comments: 4, changes: 1, near: 0, from_text: false };
    },
    writeReport: (...asked) => write("writeReport", asked),
    writeSummary: (...asked) => write("writeSummary", asked),
    writeLedger: async (path) => {
      host.calls.push(["writeLedger", path]);
      return 3;
    },
    writeAnnual: async (year, path) => {
      host.calls.push(["writeAnnual", year, path]);
      return 2;
    },
    writeBundle: (...asked) => write("writeBundle", asked),
    register: (...asked) => settle("register", asked, host.answers.register),
    archived: (...asked) => settle("archived", asked, host.answers.archived),
    restingOn: (...asked) => settle("restingOn", asked, host.answers.resting),
    library: (...asked) => settle("library", asked, host.answers.library),
    instrument: (...asked) => settle("instrument", asked, host.answers.instrument),
    importStatutes: async (paths) => {
      host.calls.push(["importStatutes", paths]);
      await held();
      return settle(null, [], host.answers.imported);
    },
    statuteChanges: (...asked) => settle("statuteChanges", asked, host.answers.change),
    changedSince: (since) => settle("changedSince", [since], host.answers.changes),
    recheckAll: async () => {
      host.calls.push(["recheckAll"]);
      await held();
      return settle(null, [], host.answers.recheck);
    },
    recheckOne: (document) => settle("recheckOne", [document], host.answers.rechecked),
    reviewAgain: (document) => settle("reviewAgain", [document], host.answers.reviewedAgain),
    correct: async (...asked) => void (await settle("correct", asked, host.answers.corrected ?? true)),
    writeRegister: async (...asked) => {
      await write("writeRegister", asked);
      return 3;
    },
    mergeRegister: (...asked) => settle("mergeRegister", asked, host.answers.merged),
    rules: () => settle("rules", [], host.answers.rules),
    rule: (id) => settle("rule", [id], host.answers.rule),
    tryRule: (...asked) => settle("tryRule", asked, host.answers.trial),
    saveRule: (yaml) => settle("saveRule", [yaml], host.answers.rules),
    switchRule: (...asked) => settle("switchRule", asked, host.answers.rules),
    tryRuleInArchive: async (yaml) => {
      host.calls.push(["tryRuleInArchive", yaml]);
      await held();
      return settle(null, [], host.answers.archiveTrial);
    },
    writePack: async (...asked) => {
      await write("writePack", asked);
      return 4;
    },
    previewRules: (path) => settle("previewRules", [path], host.answers.rulesImport),
    mergeRules: (...asked) => settle("mergeRules", asked, host.answers.rulesMerged),
    profile: () => settle("profile", [], host.answers.profile),
    setProfile: (given) => settle("setProfile", [given], host.answers.profile),
    figures: (year) => settle("figures", [year], host.answers.figures),
    campaigns: () => settle("campaigns", [], host.answers.campaigns),
    startCampaign: (given) => settle("startCampaign", [given], host.answers.startedCampaign),
    campaign: (id) => settle("campaign", [id], host.answers.campaign),
    proposals: (...asked) => settle("proposals", asked, host.answers.proposals),
    decideProposals: (...asked) => settle("decideProposals", asked, host.answers.decidedProposals ?? host.answers.campaign),
    exportSheets: async (...asked) => {
      await write("exportSheets", asked);
      return ["征求意见表（某某市科学技术局）.xlsx"];
    },
    importViews: (...asked) => settle("importViews", asked, host.answers.heard),
    writeCatalogue: (...asked) => write("writeCatalogue", asked),
    writeCleanupDecision: (...asked) => write("writeCleanupDecision", asked),
    reviewCampaign: (...asked) => settle("reviewCampaign", asked, host.answers.added),
    publishCampaign: (...asked) => settle("publishCampaign", asked, host.answers.published),
    openedWith: async () => host.answers.openedWith ?? [],
    importBundle: (path) => settle("importBundle", [path], host.answers.bundle),
    dossier: (id) => settle("dossier", [id], host.answers.dossier),
    dossierText: (id, file) => settle("dossierText", [id, file], host.answers.dossierText),
    setRole: (id, file, role) => settle("setRole", [id, file, role], host.answers.dossier),
    stateFact: (id, fact) => settle("stateFact", [id, fact], host.answers.dossier),
    withdrawFact: (id, kind) => settle("withdrawFact", [id, kind], host.answers.dossier),
    opinions: (dossier) => settle("opinions", [dossier], host.answers.opinions),
    importOpinions: (dossier, paths) => settle("importOpinions", [dossier, paths], host.answers.opinions),
    answerOpinions: (dossier, given) => settle("answerOpinions", [dossier, given], host.answers.opinions),
    writeAdoption: async (dossier, path) => void host.calls.push(["writeAdoption", dossier, path]),
    writeForm: async (dossier, name, path) => void host.calls.push(["writeForm", dossier, name, path]),
    pickSave: async () => host.answers.saveAs ?? null,
    search: (request) => settle("search", [request], host.answers.search),
    sameAs: (document) => settle("sameAs", [document], host.answers.alike),
    savedSearches: () => settle("savedSearches", [], host.answers.savedSearches ?? []),
    saveSearch: (given) => settle("saveSearch", [given], host.answers.savedSearches ?? []),
    forgetSearch: (name) => settle("forgetSearch", [name], []),
    pickWorkbook: async () => host.answers.picked?.[0] ?? null,
    pickFiles: async () => host.answers.picked ?? [],
    pickBundle: async () => host.answers.picked?.[0] ?? null,
    pickFolder: async () => host.answers.picked ?? [],
    setZoom: async (factor) => void host.calls.push(["setZoom", factor]),
    onProgress: (tell) => {
      progress.add(tell);
      return () => progress.delete(tell);
    },
    onDrag: (tell) => {
      drags.add(tell);
      return () => drags.delete(tell);
    },
    tellProgress: (step) => progress.forEach((tell) => tell(step)),
    tellDrag: (drag) => drags.forEach((tell) => tell(drag)),
    finish: () => gate.waiting.forEach((go) => go()),
  };
  return host;

  /** Waits for `finish` where the test holds answers back. */
  async function held(): Promise<void> {
    if (!gate.open) await new Promise<void>((go) => gate.waiting.add(go));
  }

  async function write(name: string, asked: unknown[]): Promise<void> {
    await settle(name, asked, host.answers.written ?? true);
  }

  async function settle<T>(name: string | null, asked: unknown[], answer: T | Failure | undefined): Promise<T> {
    if (name !== null) host.calls.push([name, ...asked]);
    if (answer === undefined) throw new Error(`no answer for ${name ?? "startReview"}`);
    if (isFailure(answer)) throw answer;
    return answer;
  }
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === "object" && answer !== null && "code" in answer && "message" in answer;
}
