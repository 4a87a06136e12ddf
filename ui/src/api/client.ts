// The host inside the Tauri window: one call a command. The only file that imports
// Tauri; a Rust test compares the command names below with its own list.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { Host, Unsubscribe } from "./host";
import { DOCUMENTS, KIND_NAME, PICTURES } from "./formats";
import type {
  AlikeView,
  AnnotatedView,
  ArchivedView,
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
  RulesImport,
  RulesMerged,
  RulesView,
  RuleTrial,
  RuleView,
  SavedSearch,
  SearchView,
  Started,
  VersionsView,
} from "./types";

export const tauriHost: Host = {
  desk: () => invoke<DeskView>("desk"),
  openedWith: () => invoke<string[]>("opened_with"),
  startReview: (paths, recognising) => invoke<Started>("start_review", { paths, recognising }),
  startDossier: (path) => invoke<number | null>("start_dossier", { path }),
  intake: (paths) => invoke<IntakeView>("intake", { paths }),
  pauseWork: (paused) => invoke<void>("pause_work", { paused }),
  cancelWork: () => invoke<void>("cancel_work"),
  openSample: () => invoke<number>("open_sample"),
  review: (id) => invoke<ReviewView>("review", { id }),
  pagePicture: async (review, page) => address(await invoke<ArrayBuffer>("page_picture", { review, page })),
  addOwnFinding: (review, given) => invoke<OwnFindingView[]>("add_own_finding", { review, given }),
  withdrawOwnFinding: (review, id, by) =>
    invoke<OwnFindingView[]>("withdraw_own_finding", { review, id, by }),
  figures: (year) => invoke<FiguresView>("figures", { year }),
  rules: () => invoke<RulesView>("rules"),
  rule: (id) => invoke<RuleView>("rule", { id }),
  tryRule: (yaml, text) => invoke<RuleTrial>("try_rule", { yaml, text }),
  saveRule: (yaml) => invoke<RulesView>("save_rule", { yaml }),
  switchRule: (id, off, because) => invoke<RulesView>("switch_rule", { id, off, because }),
  tryRuleInArchive: (yaml) => invoke<ArchiveTrial>("try_rule_in_archive", { yaml }),
  writePack: (pack, path) => invoke<number>("write_pack", { pack, path }),
  previewRules: (path) => invoke<RulesImport>("preview_rules", { path }),
  mergeRules: (path, sha256) => invoke<RulesMerged>("merge_rules", { path, sha256 }),
  profile: () => invoke<ProfileView>("profile"),
  setProfile: (given) => invoke<ProfileView>("set_profile", { given }),
  checkLive: (text) => invoke<LiveView>("check_live", { text }),
  writeText: (path, text) => invoke<void>("write_text", { path, text }),
  drafts: () => invoke<Record<string, string>>("drafts"),
  keepDraft: (name, text) => invoke<void>("keep_draft", { name, text }),
  campaigns: () => invoke<CampaignsView>("campaigns"),
  startCampaign: (given) => invoke<number | null>("start_campaign", { given }),
  campaign: (id) => invoke<CampaignView>("campaign", { id }),
  proposals: (campaign, asked) => invoke<ProposalsView>("proposals", { campaign, asked }),
  decideProposals: (campaign, given) => invoke<CampaignView>("decide_proposals", { campaign, given }),
  exportSheets: (campaign, folder) => invoke<string[]>("export_sheets", { campaign, folder }),
  importViews: (campaign, paths) => invoke<ImportedViews>("import_views", { campaign, paths }),
  writeCatalogue: (campaign, path) => invoke<void>("write_catalogue", { campaign, path }),
  writeCleanupDecision: (campaign, path) => invoke<void>("write_cleanup_decision", { campaign, path }),
  reviewCampaign: (campaign, by) => invoke<number>("review_campaign", { campaign, by }),
  publishCampaign: (campaign, given) => invoke<CampaignView>("publish_campaign", { campaign, given }),
  people: () => invoke<PeopleView>("people"),
  addPerson: (given) => invoke<PeopleView>("add_person", { given }),
  signIn: (person, passphrase) => invoke<PeopleView>("sign_in", { person, passphrase }),
  signOut: () => invoke<PeopleView>("sign_out"),
  changePassphrase: (person, old, next) => invoke<void>("change_passphrase", { person, old, new: next }),
  case: (review) => invoke<CaseView>("case", { review }),
  moveCase: (review, given) => invoke<CaseView>("move_case", { review, given }),
  saveOpinion: (review, given) => invoke<CaseView>("save_opinion", { review, given }),
  signOpinion: (review, person, passphrase) =>
    invoke<CaseView>("sign_opinion", { review, person, passphrase }),
  addVersion: (review, path, by) => invoke<number | null>("add_version", { review, path, by }),
  versions: (before, after) => invoke<VersionsView>("versions", { before, after }),
  writeOpinion: (review, path) => invoke<void>("write_opinion", { review, path }),
  writeAnnotated: (review, path) => invoke<AnnotatedView>("write_annotated", { review, path }),
  writeLedger: (path) => invoke<number>("write_ledger", { path }),
  writeAnnual: (year, path) => invoke<number>("write_annual", { year, path }),
  register: (request, day) => invoke<RegisterView>("register", { request, day }),
  archived: (id, day) => invoke<ArchivedView>("archived", { id, day }),
  restingOn: (title, article) => invoke<RelationView[]>("resting_on", { title, article }),
  library: (request, day) => invoke<LibraryView>("library", { request, day }),
  instrument: (title, version) => invoke<InstrumentView>("instrument", { title, version }),
  importStatutes: (paths) => invoke<ImportView>("import_statutes", { paths }),
  statuteChanges: (title, before, after) =>
    invoke<LawChangeView>("statute_changes", { title, before, after }),
  changedSince: (since) => invoke<LawChangesView>("changed_since", { since }),
  recheckAll: () => invoke<RecheckView>("recheck_all"),
  recheckOne: (document) => invoke<RecheckedView>("recheck_one", { document }),
  reviewAgain: (document) => invoke<number>("review_again", { document }),
  correct: (given) => invoke<void>("correct", { given }),
  writeRegister: (path, day) => invoke<number>("write_register", { path, day }),
  mergeRegister: (path, by) => invoke<RegisterMerge>("merge_register", { path, by }),
  writeIntake: (path) => invoke<void>("write_intake", { path }),
  backups: () => invoke<BackupView[]>("backups"),
  dailyBackup: () => invoke<BackupView | null>("daily_backup"),
  backUp: () => invoke<BackupView>("back_up"),
  lostBy: (backup) => invoke<LostView>("lost_by", { backup }),
  restoreBackup: (backup) => invoke<RestoredView>("restore_backup", { backup }),
  archiveState: () => invoke<ArchiveStateView>("archive_state"),
  restart: () => window.location.reload(),
  writeReport: (review, path) => invoke<void>("write_report", { review, path }),
  writeSummary: (review, path) => invoke<void>("write_summary", { review, path }),
  writeBundle: (review, path) => invoke<void>("write_bundle", { review, path }),
  importBundle: (path) => invoke<ImportedCase>("import_bundle", { path }),
  decide: (review, given) => invoke<DispositionView[]>("decide", { review, given }),
  dossier: (id) => invoke<DossierView>("dossier", { id }),
  dossierText: (id, file) => invoke<DossierTextView>("dossier_text", { id, file }),
  setRole: (id, file, role) => invoke<DossierView>("set_role", { id, file, role }),
  stateFact: (id, fact) => invoke<DossierView>("state_fact", { id, fact }),
  withdrawFact: (id, kind) => invoke<DossierView>("withdraw_fact", { id, kind }),
  opinions: (dossier) => invoke<OpinionsView>("opinions", { dossier }),
  importOpinions: (dossier, paths) => invoke<OpinionsView>("import_opinions", { dossier, paths }),
  answerOpinions: (dossier, given) => invoke<OpinionsView>("answer_opinions", { dossier, given }),
  writeAdoption: (dossier, path) => invoke<void>("write_adoption", { dossier, path }),
  writeForm: (dossier, name, path) => invoke<void>("write_form", { dossier, name, path }),
  search: (request) => invoke<SearchView>("search", { request }),
  sameAs: (document) => invoke<AlikeView>("same_as", { document }),
  savedSearches: () => invoke<SavedSearch[]>("saved_searches"),
  saveSearch: (given) => invoke<SavedSearch[]>("save_search", { given }),
  forgetSearch: (name) => invoke<SavedSearch[]>("forget_search", { name }),

  async pickFiles() {
    const picked = await open({
      multiple: true,
      title: "选择要审查的文件",
      filters: [
        { name: "文稿", extensions: DOCUMENTS },
        { name: "图片", extensions: PICTURES },
        { name: "所有文件", extensions: ["*"] },
      ],
    });
    return picked ?? [];
  },
  pickBundle: () =>
    open({ title: "选择卷宗包", filters: [{ name: KIND_NAME["whz"] ?? "", extensions: ["whz"] }] }),
  pickWorkbook: (title) =>
    open({ title, filters: [{ name: KIND_NAME["xlsx"] ?? "", extensions: ["xlsx"] }] }),
  async pickFolder(title = "选择要审查的文件夹") {
    const picked = await open({ directory: true, title });
    return picked === null ? [] : [picked];
  },

  pickSave: (name, kinds) =>
    save({
      title: "保存到",
      defaultPath: name,
      filters: kinds.map((kind) => ({ name: KIND_NAME[kind] ?? "文件", extensions: [kind] })),
    }),

  setZoom: (factor) => getCurrentWebview().setZoom(factor),
  onProgress: (tell) =>
    whenReady(listen<Progress>("progress", (event) => tell(event.payload))),
  onDrag: (tell) =>
    whenReady(
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop") tell({ kind: "drop", paths: payload.paths });
        else tell({ kind: payload.type === "leave" ? "leave" : "over" });
      }),
    ),
};

/** A picture as an address; the content policy allows no other kind. */
function address(picture: ArrayBuffer): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(String(reader.result)));
    reader.addEventListener("error", () => fail(reader.error ?? new Error("no picture")));
    reader.readAsDataURL(new Blob([picture], { type: "image/png" }));
  });
}

/** Lets a page leave before its subscription has been granted. */
function whenReady(granted: Promise<Unsubscribe>): Unsubscribe {
  let left = false;
  let end: Unsubscribe | undefined;
  void granted.then((stop) => {
    if (left) stop();
    else end = stop;
  });
  return () => {
    left = true;
    end?.();
  };
}
