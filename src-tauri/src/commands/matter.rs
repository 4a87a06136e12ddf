//! 审查事项: people, steps, the opinion, versions, and how a case travels.

use std::path::Path;
use std::sync::atomic::Ordering;

use app::dto::{
    CaseView, Failure, ImportedCase, NewPersonGiven, OpinionGiven, PeopleView, StepGiven,
    VersionsView,
};
use tauri::State;

use super::now;
use crate::desktop::Desktop;

/// 人员: everybody, and who is signed in.
#[tauri::command(async)]
pub(crate) fn people(desktop: State<'_, Desktop>) -> Result<PeopleView, Failure> {
    desktop.app()?.people(now())
}

/// 人员: adds somebody with a new key and signs them in.
#[tauri::command(async)]
pub(crate) fn add_person(
    desktop: State<'_, Desktop>,
    given: NewPersonGiven,
) -> Result<PeopleView, Failure> {
    desktop.app()?.add_person(&given, now())
}

/// 人员: signs somebody in.
#[tauri::command(async)]
pub(crate) fn sign_in(
    desktop: State<'_, Desktop>,
    person: i64,
    passphrase: String,
) -> Result<PeopleView, Failure> {
    desktop.app()?.sign_in(person, &passphrase, now())
}

/// 人员: signs out.
#[tauri::command(async)]
pub(crate) fn sign_out(desktop: State<'_, Desktop>) -> Result<PeopleView, Failure> {
    desktop.app()?.sign_out(now())
}

/// 人员: gives a key another passphrase.
#[tauri::command(async)]
pub(crate) fn change_passphrase(
    desktop: State<'_, Desktop>,
    person: i64,
    old: String,
    new: String,
) -> Result<(), Failure> {
    desktop.app()?.change_passphrase(person, &old, &new, now())
}

/// 审查事项: where a review's case stands.
#[tauri::command(async)]
pub(crate) fn case(desktop: State<'_, Desktop>, review: i64) -> Result<CaseView, Failure> {
    desktop.app()?.case(review, now())
}

/// 审查事项: records a step.
#[tauri::command(async)]
pub(crate) fn move_case(
    desktop: State<'_, Desktop>,
    review: i64,
    given: StepGiven,
) -> Result<CaseView, Failure> {
    desktop.app()?.move_case(review, &given, now())
}

/// 意见: saves the opinion as it stands on the page.
#[tauri::command(async)]
pub(crate) fn save_opinion(
    desktop: State<'_, Desktop>,
    review: i64,
    given: OpinionGiven,
) -> Result<CaseView, Failure> {
    desktop.app()?.save_opinion(review, &given, now())
}

/// 意见: signs the saved opinion.
#[tauri::command(async)]
pub(crate) fn sign_opinion(
    desktop: State<'_, Desktop>,
    review: i64,
    person: i64,
    passphrase: String,
) -> Result<CaseView, Failure> {
    desktop.app()?.sign_opinion(review, person, &passphrase, now())
}

/// 版本: reads a file as the next version and gives its review's id, or nothing where it
/// was cancelled.
#[tauri::command(async)]
pub(crate) fn add_version(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
    by: String,
) -> Result<Option<i64>, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    desktop.app()?.add_version(review, &path, &by, now(), &desktop.cancel)
}

/// 版本: two versions clause by clause.
#[tauri::command(async)]
pub(crate) fn versions(
    desktop: State<'_, Desktop>,
    before: i64,
    after: i64,
) -> Result<VersionsView, Failure> {
    desktop.app()?.versions(before, after)
}

/// 卷宗包: writes a review's case for another machine.
#[tauri::command(async)]
pub(crate) fn write_bundle(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_bundle(review, Path::new(&path))
}

/// 卷宗包: takes a case in that came from another machine.
#[tauri::command(async)]
pub(crate) fn import_bundle(
    desktop: State<'_, Desktop>,
    path: String,
) -> Result<ImportedCase, Failure> {
    desktop.app()?.import_bundle(Path::new(&path), now())
}
