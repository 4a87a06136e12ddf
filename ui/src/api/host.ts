// What the pages need from the program around them. Another host (a local server, a
// test) can be put under the pages by implementing this; nothing else knows Tauri.

import { createContext, useContext } from "react";
import type {
  AlikeView,
  AnnotatedView,
  ArchivedView,
  ArchiveStateView,
  ArchiveTrial,
  BackupView,
  CampaignGiven,
  CampaignsView,
  CampaignView,
  CaseView,
  CleanupGiven,
  DecisionGiven,
  CorrectionGiven,
  DeskView,
  DispositionView,
  DossierTextView,
  DossierView,
  FiguresView,
  GivenAnswer,
  ImportedCase,
  IntakeView,
  ImportedViews,
  ImportView,
  InstrumentView,
  LawChangesView,
  LawChangeView,
  LibraryRequest,
  LibraryView,
  LiveView,
  LostView,
  NewPersonGiven,
  OpinionGiven,
  OpinionsView,
  OwnFindingGiven,
  OwnFindingView,
  PeopleView,
  ProfileView,
  Progress,
  RecheckedView,
  RecheckView,
  RegisterMerge,
  RegisterRequest,
  RegisterView,
  RelationView,
  RestoredView,
  ProposalsAsked,
  ProposalsView,
  PublicationGiven,
  ReviewView,
  RulesImport,
  RulesMerged,
  RulesView,
  RuleTrial,
  RuleView,
  SavedSearch,
  SearchRequest,
  SearchView,
  Started,
  StatedFact,
  StepGiven,
  VersionsView,
} from "./types";

/** What a drag of files over the window is doing. */
export type Drag = { kind: "over" } | { kind: "leave" } | { kind: "drop"; paths: string[] };

/** Ends a subscription. */
export type Unsubscribe = () => void;

export interface Host {
  desk(): Promise<DeskView>;
  /** Files that the window was started with; empty when asked again. */
  openedWith(): Promise<string[]>;
  /** `recognising`: pages that are only pictures are read by recognition. */
  startReview(paths: string[], recognising: boolean): Promise<Started>;
  /** Reads a folder or zip as one dossier and keeps it; its number, or null where it was cancelled. */
  startDossier(path: string): Promise<number | null>;
  /** Takes everything below the paths into the archive, without reviews. */
  intake(paths: string[]): Promise<IntakeView>;
  /** Makes the running intake wait, or lets it go on. */
  pauseWork(paused: boolean): Promise<void>;
  cancelWork(): Promise<void>;
  /** Reads the built-in sample as one dossier and keeps it; its number. */
  openSample(): Promise<number>;
  review(id: number): Promise<ReviewView>;
  /** A page of the reviewed file as it looks, as the address of a picture. */
  pagePicture(review: number, page: number): Promise<string>;
  /** What a person decides on findings; all decisions that count then. */
  decide(review: number, given: DecisionGiven): Promise<DispositionView[]>;
  /** A problem that a person marked; all of the review's then. */
  addOwnFinding(review: number, given: OwnFindingGiven): Promise<OwnFindingView[]>;
  withdrawOwnFinding(review: number, id: number, by: string): Promise<OwnFindingView[]>;
  /** The figures of a year. */
  figures(year: number): Promise<FiguresView>;
  rules(): Promise<RulesView>;
  rule(id: string): Promise<RuleView>;
  /** A rule that is being written: its problems, its examples, what it finds in a text. */
  tryRule(yaml: string, text: string): Promise<RuleTrial>;
  saveRule(yaml: string): Promise<RulesView>;
  switchRule(id: string, off: boolean, because: string): Promise<RulesView>;
  /** What a rule that is being written finds in every kept document. */
  tryRuleInArchive(yaml: string): Promise<ArchiveTrial>;
  /** A pack as .xlsx; how many rules it has. */
  writePack(pack: string, path: string): Promise<number>;
  /** What importing a workbook or a pack's folder would do. */
  previewRules(path: string): Promise<RulesImport>;
  /** Takes a pack in as it was previewed; `sha256` is what the preview said. */
  mergeRules(path: string, sha256: string): Promise<RulesMerged>;
  /** 单位信息 */
  profile(): Promise<ProfileView>;
  setProfile(given: ProfileView): Promise<ProfileView>;
  /** A text as it stands, checked and not kept. */
  checkLive(text: string): Promise<LiveView>;
  writeText(path: string, text: string): Promise<void>;
  /** What was typed and not saved, by name. */
  drafts(): Promise<Record<string, string>>;
  /** Puts a text by under its name; an empty one is dropped. */
  keepDraft(name: string, text: string): Promise<void>;
  people(): Promise<PeopleView>;
  addPerson(given: NewPersonGiven): Promise<PeopleView>;
  signIn(person: number, passphrase: string): Promise<PeopleView>;
  signOut(): Promise<PeopleView>;
  changePassphrase(person: number, old: string, next: string): Promise<void>;
  /** Where a review's case stands, with its opinion. */
  case(review: number): Promise<CaseView>;
  moveCase(review: number, given: StepGiven): Promise<CaseView>;
  saveOpinion(review: number, given: OpinionGiven): Promise<CaseView>;
  /** Signs the saved opinion; the passphrase is asked for every time. */
  signOpinion(review: number, person: number, passphrase: string): Promise<CaseView>;
  /** Reads a file as the next version; the new review's id, null where it was cancelled. */
  addVersion(review: number, path: string, by: string): Promise<number | null>;
  versions(before: number, after: number): Promise<VersionsView>;
  /** 审核意见书 as a Word file in the layout of an official paper. */
  writeOpinion(review: number, path: string): Promise<void>;
  /** The reviewed file with its findings as Word comments. */
  writeAnnotated(review: number, path: string): Promise<AnnotatedView>;
  /** 审查报告, as .docx or .html by its name. */
  writeReport(review: number, path: string): Promise<void>;
  /** 公布解读: the page about an issued document. */
  writeSummary(review: number, path: string): Promise<void>;
  /** The ledger as .xlsx; how many lines it has. */
  writeLedger(path: string): Promise<number>;
  /** A year's material for the annual report; gives the number of documents. */
  writeAnnual(year: number, path: string): Promise<number>;
  /** 效力台账 on a day; today where it is left out. */
  register(request: RegisterRequest, day?: string): Promise<RegisterView>;
  /** One kept document with its life, its relations and its reviews. */
  archived(id: number, day?: string): Promise<ArchivedView>;
  /** Which documents rest on an instrument, or on one article of it. */
  restingOn(title: string, article?: number): Promise<RelationView[]>;
  /** 法规库 on a day; today where it is left out. */
  library(request: LibraryRequest, day?: string): Promise<LibraryView>;
  /** One instrument in the version asked for, or that of today, with what rests on it. */
  instrument(title: string, version?: number): Promise<InstrumentView>;
  /** Imports full texts of statutes from files and folders. */
  importStatutes(paths: string[]): Promise<ImportView>;
  /** Two versions of an instrument, by their place among its versions. */
  statuteChanges(title: string, before: number, after: number): Promise<LawChangeView>;
  changedSince(since: string): Promise<LawChangesView>;
  /** 全库复核: every kept document against today's rules. */
  recheckAll(): Promise<RecheckView>;
  recheckOne(document: number): Promise<RecheckedView>;
  /** Reviews a kept document with today's rules and keeps that; the new review's id. */
  reviewAgain(document: number): Promise<number>;
  /** Corrects the same field of documents, all of them or none. */
  correct(given: CorrectionGiven): Promise<void>;
  /** The register as .xlsx; how many lines it has. */
  writeRegister(path: string, day?: string): Promise<number>;
  /** Takes a register back in that was changed in Excel. */
  mergeRegister(path: string, by: string): Promise<RegisterMerge>;
  /** What came of the last intake, as .xlsx. */
  writeIntake(path: string): Promise<void>;
  /** Backups of days, newest first; also where the archive can't be opened. */
  backups(): Promise<BackupView[]>;
  /** The day's backup where it is not made yet, or null. */
  dailyBackup(): Promise<BackupView | null>;
  backUp(): Promise<BackupView>;
  /** What would be lost if this backup were restored. */
  lostBy(backup: string): Promise<LostView>;
  restoreBackup(backup: string): Promise<RestoredView>;
  /** Whether the archive is sound; also where it can't be opened. */
  archiveState(): Promise<ArchiveStateView>;
  /** Loads the pages anew: everything on them may be another. */
  restart(): void;
  /** Writes a review's case for another machine, as .whz. */
  writeBundle(review: number, path: string): Promise<void>;
  /** Takes a case in that came from another machine. */
  importBundle(path: string): Promise<ImportedCase>;
  dossier(id: number): Promise<DossierView>;
  /** The text of one file of a dossier, counted from 0. */
  dossierText(id: number, file: number): Promise<DossierTextView>;
  /** What a person says a file is; null leaves it to the program again. */
  setRole(id: number, file: string, role: string | null): Promise<DossierView>;
  stateFact(id: number, fact: StatedFact): Promise<DossierView>;
  withdrawFact(id: number, kind: string): Promise<DossierView>;
  opinions(dossier: number): Promise<OpinionsView>;
  /** Reads opinions from files (a table or a list) and keeps them. */
  importOpinions(dossier: number, paths: string[]): Promise<OpinionsView>;
  answerOpinions(dossier: number, given: GivenAnswer): Promise<OpinionsView>;
  /** The table of what became of the opinions, as .docx or .xlsx by its name. */
  writeAdoption(dossier: number, path: string): Promise<void>;
  /** A form by its Chinese name, as a Word file. */
  writeForm(dossier: number, name: string, path: string): Promise<void>;
  campaigns(): Promise<CampaignsView>;
  /** Scans the archive and keeps what is proposed; the campaign's number, or null where it was cancelled. */
  startCampaign(given: CampaignGiven): Promise<number | null>;
  campaign(id: number): Promise<CampaignView>;
  proposals(campaign: number, asked: ProposalsAsked): Promise<ProposalsView>;
  decideProposals(campaign: number, given: CleanupGiven): Promise<CampaignView>;
  /** Every owner's sheet, as .xlsx into a folder; the files' names. */
  exportSheets(campaign: number, folder: string): Promise<string[]>;
  importViews(campaign: number, paths: string[]): Promise<ImportedViews>;
  /** The catalogues, as .docx or .xlsx by the file's name. */
  writeCatalogue(campaign: number, path: string): Promise<void>;
  writeCleanupDecision(campaign: number, path: string): Promise<void>;
  /** Opens the decision's draft for legality review; the review's id. */
  reviewCampaign(campaign: number, by: string): Promise<number>;
  publishCampaign(campaign: number, given: PublicationGiven): Promise<CampaignView>;
  search(request: SearchRequest): Promise<SearchView>;
  /** What the archive says of the same as one of its documents. */
  sameAs(document: number): Promise<AlikeView>;
  savedSearches(): Promise<SavedSearch[]>;
  /** Keeps a search under its name; all that are kept then. */
  saveSearch(given: SavedSearch): Promise<SavedSearch[]>;
  forgetSearch(name: string): Promise<SavedSearch[]>;
  /** Asks the user for files; empty where they think better of it. */
  pickFiles(): Promise<string[]>;
  /** Asks the user for one .whz bundle; null where they think better of it. */
  pickBundle(): Promise<string | null>;
  /** Asks the user for one .xlsx workbook; null where they think better of it. */
  pickWorkbook(title: string): Promise<string | null>;
  /** Asks the user for one folder; empty where they think better of it. */
  pickFolder(title?: string): Promise<string[]>;
  /** Asks the user where to save; null where they think better of it. */
  pickSave(name: string, kinds: string[]): Promise<string | null>;
  /** How large everything is shown; 1 is as it is. */
  setZoom(factor: number): Promise<void>;
  onProgress(tell: (progress: Progress) => void): Unsubscribe;
  onDrag(tell: (drag: Drag) => void): Unsubscribe;
}

export const HostContext = createContext<Host | null>(null);

/** The host that the pages were started with. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error("HostContext is empty");
  return host;
}
