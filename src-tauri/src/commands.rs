//! The commands that the pages may call: one call each into `app`. The clock
//! enters here and nowhere below.

use std::path::Path;
use std::sync::atomic::Ordering;

use app::dto::{
    CaseView, DecisionGiven, DeskView, DispositionView, DossierTextView, DossierView, Failure,
    FiguresView, GivenAnswer, ImportedCase, NewPersonGiven, OpinionGiven, OpinionsView,
    OwnFindingGiven, OwnFindingView, PeopleView, ProfileView, ReviewView, RuleTrial, RuleView,
    RulesView, SearchRequest, SearchView, Started, StatedFact, StepGiven, VersionsView,
};
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, State};

use crate::desktop::Desktop;

/// Defines the list once, for Tauri and for the test that compares it with the pages.
macro_rules! commands {
    ($($name:ident),+ $(,)?) => {
        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Answers the pages' calls.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}

commands![
    desk,
    opened_with,
    start_review,
    start_dossier,
    cancel_work,
    open_sample,
    review,
    page_picture,
    decide,
    add_own_finding,
    withdraw_own_finding,
    figures,
    rules,
    rule,
    try_rule,
    save_rule,
    switch_rule,
    profile,
    set_profile,
    people,
    add_person,
    sign_in,
    sign_out,
    change_passphrase,
    case,
    move_case,
    save_opinion,
    sign_opinion,
    add_version,
    versions,
    write_bundle,
    import_bundle,
    dossier,
    dossier_text,
    set_role,
    state_fact,
    withdraw_fact,
    opinions,
    import_opinions,
    answer_opinions,
    write_adoption,
    write_form,
    search,
];

/// 工作台
#[tauri::command(async)]
fn desk(desktop: State<'_, Desktop>) -> Result<DeskView, Failure> {
    desktop.app()?.desk(now())
}

/// The files that the window was started with; empty when asked again.
#[tauri::command]
fn opened_with(desktop: State<'_, Desktop>) -> Vec<String> {
    desktop.take_started_with()
}

/// Reviews and keeps files and folders, with recognition of pictures where `recognising`;
/// tells its progress as the event `progress`.
#[tauri::command(async)]
fn start_review(
    window: AppHandle,
    desktop: State<'_, Desktop>,
    paths: Vec<String>,
    recognising: bool,
) -> Result<Started, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    let progress = |step| {
        // A page that has gone away needs no progress.
        let _ = window.emit("progress", step);
    };
    desktop.app()?.start_review(&paths, recognising, now(), &progress, &desktop.cancel)
}

/// Reads a folder or zip as one dossier, assesses and keeps it; gives its number, or
/// nothing where it was cancelled. Tells its progress as the event `progress`.
#[tauri::command(async)]
fn start_dossier(
    window: AppHandle,
    desktop: State<'_, Desktop>,
    path: String,
) -> Result<Option<i64>, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    let progress = |step| {
        let _ = window.emit("progress", step);
    };
    desktop.app()?.start_dossier(&path, now(), &progress, &desktop.cancel)
}

/// Stops the running review after the file at hand.
#[tauri::command]
fn cancel_work(desktop: State<'_, Desktop>) {
    desktop.cancel.store(true, Ordering::Relaxed);
}

/// Assesses and keeps the built-in sample dossier and gives its number.
#[tauri::command(async)]
fn open_sample(desktop: State<'_, Desktop>) -> Result<i64, Failure> {
    desktop.app()?.open_sample(now())
}

/// 审查: one kept review.
#[tauri::command(async)]
fn review(desktop: State<'_, Desktop>, id: i64) -> Result<ReviewView, Failure> {
    desktop.app()?.review(id)
}

/// 审查: a page of the file as it looks, as the bytes of a picture.
#[tauri::command(async)]
fn page_picture(desktop: State<'_, Desktop>, review: i64, page: u32) -> Result<Response, Failure> {
    Ok(Response::new(desktop.app()?.page_picture(review, page)?))
}

/// 审查: a person marks a problem of their own; gives all of the review's.
#[tauri::command(async)]
fn add_own_finding(
    desktop: State<'_, Desktop>,
    review: i64,
    given: OwnFindingGiven,
) -> Result<Vec<OwnFindingView>, Failure> {
    desktop.app()?.add_own_finding(review, &given, now())
}

/// 审查: takes one back.
#[tauri::command(async)]
fn withdraw_own_finding(
    desktop: State<'_, Desktop>,
    review: i64,
    id: i64,
    by: String,
) -> Result<Vec<OwnFindingView>, Failure> {
    desktop.app()?.withdraw_own_finding(review, id, &by, now())
}

/// 统计: the figures of a year.
#[tauri::command(async)]
fn figures(desktop: State<'_, Desktop>, year: i16) -> Result<FiguresView, Failure> {
    desktop.app()?.figures(year)
}

/// 规则: the packs that apply, and their rules.
#[tauri::command(async)]
fn rules(desktop: State<'_, Desktop>) -> Result<RulesView, Failure> {
    desktop.app()?.rules()
}

/// 规则: one of them.
#[tauri::command(async)]
fn rule(desktop: State<'_, Desktop>, id: String) -> Result<RuleView, Failure> {
    desktop.app()?.rule(&id, now().date())
}

/// 规则: one that is being written, tried on its examples and on a text.
#[tauri::command(async)]
fn try_rule(desktop: State<'_, Desktop>, yaml: String, text: String) -> Result<RuleTrial, Failure> {
    desktop.app()?.try_rule(&yaml, &text, now().date())
}

/// 规则: keeps one in the office's own pack.
#[tauri::command(async)]
fn save_rule(desktop: State<'_, Desktop>, yaml: String) -> Result<RulesView, Failure> {
    desktop.app()?.save_rule(&yaml, now().date())
}

/// 规则: switches one off with a reason, or on again.
#[tauri::command(async)]
fn switch_rule(
    desktop: State<'_, Desktop>,
    id: String,
    off: bool,
    because: String,
) -> Result<RulesView, Failure> {
    desktop.app()?.switch_rule(&id, off, &because)
}

/// 单位信息
#[tauri::command(async)]
fn profile(desktop: State<'_, Desktop>) -> Result<ProfileView, Failure> {
    desktop.app()?.profile()
}

/// 单位信息: keeps it; later reviews are made with it.
#[tauri::command(async)]
fn set_profile(desktop: State<'_, Desktop>, given: ProfileView) -> Result<ProfileView, Failure> {
    desktop.app()?.set_profile(&given)
}

/// 人员: everybody, and who is signed in.
#[tauri::command(async)]
fn people(desktop: State<'_, Desktop>) -> Result<PeopleView, Failure> {
    desktop.app()?.people(now())
}

/// 人员: adds somebody with a new key and signs them in.
#[tauri::command(async)]
fn add_person(desktop: State<'_, Desktop>, given: NewPersonGiven) -> Result<PeopleView, Failure> {
    desktop.app()?.add_person(&given, now())
}

/// 人员: signs somebody in.
#[tauri::command(async)]
fn sign_in(
    desktop: State<'_, Desktop>,
    person: i64,
    passphrase: String,
) -> Result<PeopleView, Failure> {
    desktop.app()?.sign_in(person, &passphrase, now())
}

/// 人员: signs out.
#[tauri::command(async)]
fn sign_out(desktop: State<'_, Desktop>) -> Result<PeopleView, Failure> {
    desktop.app()?.sign_out(now())
}

/// 人员: gives a key another passphrase.
#[tauri::command(async)]
fn change_passphrase(
    desktop: State<'_, Desktop>,
    person: i64,
    old: String,
    new: String,
) -> Result<(), Failure> {
    desktop.app()?.change_passphrase(person, &old, &new, now())
}

/// 审查事项: where a review's case stands.
#[tauri::command(async)]
fn case(desktop: State<'_, Desktop>, review: i64) -> Result<CaseView, Failure> {
    desktop.app()?.case(review, now())
}

/// 审查事项: records a step.
#[tauri::command(async)]
fn move_case(
    desktop: State<'_, Desktop>,
    review: i64,
    given: StepGiven,
) -> Result<CaseView, Failure> {
    desktop.app()?.move_case(review, &given, now())
}

/// 意见: saves the opinion as it stands on the page.
#[tauri::command(async)]
fn save_opinion(
    desktop: State<'_, Desktop>,
    review: i64,
    given: OpinionGiven,
) -> Result<CaseView, Failure> {
    desktop.app()?.save_opinion(review, &given, now())
}

/// 意见: signs the saved opinion.
#[tauri::command(async)]
fn sign_opinion(
    desktop: State<'_, Desktop>,
    review: i64,
    person: i64,
    passphrase: String,
) -> Result<CaseView, Failure> {
    desktop.app()?.sign_opinion(review, person, &passphrase, now())
}

/// 版本: reads a file as the next version and gives its review's id.
#[tauri::command(async)]
fn add_version(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
    by: String,
) -> Result<i64, Failure> {
    desktop.app()?.add_version(review, &path, &by, now())
}

/// 卷宗包: writes a review's case for another machine.
#[tauri::command(async)]
fn write_bundle(desktop: State<'_, Desktop>, review: i64, path: String) -> Result<(), Failure> {
    desktop.app()?.write_bundle(review, Path::new(&path))
}

/// 卷宗包: takes a case in that came from another machine.
#[tauri::command(async)]
fn import_bundle(desktop: State<'_, Desktop>, path: String) -> Result<ImportedCase, Failure> {
    desktop.app()?.import_bundle(Path::new(&path), now())
}

/// 版本: two versions clause by clause.
#[tauri::command(async)]
fn versions(desktop: State<'_, Desktop>, before: i64, after: i64) -> Result<VersionsView, Failure> {
    desktop.app()?.versions(before, after)
}

/// 审查: a person decides on findings; gives all decisions that count.
#[tauri::command(async)]
fn decide(
    desktop: State<'_, Desktop>,
    review: i64,
    given: DecisionGiven,
) -> Result<Vec<DispositionView>, Failure> {
    desktop.app()?.decide(review, &given, now())
}

/// 卷宗: the files, what they prove, and what is missing.
#[tauri::command(async)]
fn dossier(desktop: State<'_, Desktop>, id: i64) -> Result<DossierView, Failure> {
    desktop.app()?.dossier(id)
}

/// 卷宗: the text of one file, counted from 0.
#[tauri::command(async)]
fn dossier_text(
    desktop: State<'_, Desktop>,
    id: i64,
    file: usize,
) -> Result<DossierTextView, Failure> {
    desktop.app()?.dossier_text(id, file)
}

/// 卷宗: a person says what a file is; without a role the program guesses again.
#[tauri::command(async)]
fn set_role(
    desktop: State<'_, Desktop>,
    id: i64,
    file: String,
    role: Option<String>,
) -> Result<DossierView, Failure> {
    desktop.app()?.set_role(id, &file, role.as_deref(), now())
}

/// 卷宗: a person states a fact.
#[tauri::command(async)]
fn state_fact(
    desktop: State<'_, Desktop>,
    id: i64,
    fact: StatedFact,
) -> Result<DossierView, Failure> {
    desktop.app()?.state_fact(id, &fact, now())
}

/// 卷宗: takes back what people stated of one kind.
#[tauri::command(async)]
fn withdraw_fact(
    desktop: State<'_, Desktop>,
    id: i64,
    kind: String,
) -> Result<DossierView, Failure> {
    desktop.app()?.withdraw_fact(id, &kind, now())
}

/// 意见: the opinions on a dossier's draft.
#[tauri::command(async)]
fn opinions(desktop: State<'_, Desktop>, dossier: i64) -> Result<OpinionsView, Failure> {
    desktop.app()?.opinions(dossier)
}

/// 意见: reads opinions from files and keeps them.
#[tauri::command(async)]
fn import_opinions(
    desktop: State<'_, Desktop>,
    dossier: i64,
    paths: Vec<String>,
) -> Result<OpinionsView, Failure> {
    desktop.app()?.import_opinions(dossier, &paths, now())
}

/// 意见: answers some of them.
#[tauri::command(async)]
fn answer_opinions(
    desktop: State<'_, Desktop>,
    dossier: i64,
    given: GivenAnswer,
) -> Result<OpinionsView, Failure> {
    desktop.app()?.answer_opinions(dossier, &given, now())
}

/// 意见: writes the table of what became of them.
#[tauri::command(async)]
fn write_adoption(desktop: State<'_, Desktop>, dossier: i64, path: String) -> Result<(), Failure> {
    desktop.app()?.write_adoption(dossier, &path)
}

/// 卷宗: writes a form to a Word file.
#[tauri::command(async)]
fn write_form(
    desktop: State<'_, Desktop>,
    dossier: i64,
    name: String,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_form(&name, dossier, Path::new(&path), now().date())
}

/// 档案: search in what is kept.
#[tauri::command(async)]
fn search(desktop: State<'_, Desktop>, request: SearchRequest) -> Result<SearchView, Failure> {
    desktop.app()?.search(&request)
}

fn now() -> DateTime {
    ZonedDateTime::now().datetime()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::NAMES;

    #[test]
    fn the_pages_call_exactly_these_commands() {
        let client = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/api/client.ts");
        let source = std::fs::read_to_string(client).unwrap();
        let call = regex::Regex::new(r#"invoke(?:<[^(]*>)?\(\s*["'](\w+)["']"#).unwrap();
        let called: BTreeSet<&str> =
            call.captures_iter(&source).map(|found| found.get(1).unwrap().as_str()).collect();
        assert_eq!(called, NAMES.iter().copied().collect());
    }
}
