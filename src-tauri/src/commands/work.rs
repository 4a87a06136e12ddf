//! Opening and reviewing files: what the desk and the review page ask for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use app::Halt;
use app::dto::{
    DecisionGiven, DeskView, DispositionView, Failure, IntakeView, LiveView, OwnFindingGiven,
    OwnFindingView, ReviewView, Started,
};
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, State};

use super::now;
use crate::desktop::Desktop;

/// 工作台
#[tauri::command(async)]
pub(crate) fn desk(desktop: State<'_, Desktop>) -> Result<DeskView, Failure> {
    desktop.keep_register();
    desktop.app()?.desk(now())
}

/// The files that the window was started with; empty when asked again.
#[tauri::command]
pub(crate) fn opened_with(desktop: State<'_, Desktop>) -> Vec<String> {
    desktop.take_started_with()
}

/// Reviews and keeps files and folders, with recognition of pictures where `recognising`;
/// tells its progress as the event `progress`.
#[tauri::command(async)]
pub(crate) fn start_review(
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
pub(crate) fn start_dossier(
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

/// Takes everything below the paths into the archive, without reviews; tells its progress
/// as the event `progress`.
#[tauri::command(async)]
pub(crate) fn intake(
    window: AppHandle,
    desktop: State<'_, Desktop>,
    paths: Vec<PathBuf>,
) -> Result<IntakeView, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    desktop.pause.store(false, Ordering::Relaxed);
    let progress = |step| {
        let _ = window.emit("progress", step);
    };
    let halt = Halt { cancel: &desktop.cancel, pause: &desktop.pause };
    desktop.app()?.intake(&paths, &now, &progress, halt, &mut |_| true)
}

/// Makes the running intake wait, or lets it go on.
#[tauri::command]
pub(crate) fn pause_work(desktop: State<'_, Desktop>, paused: bool) {
    desktop.pause.store(paused, Ordering::Relaxed);
}

/// Stops the running work after the file at hand.
#[tauri::command]
pub(crate) fn cancel_work(desktop: State<'_, Desktop>) {
    desktop.cancel.store(true, Ordering::Relaxed);
}

/// Assesses and keeps the built-in sample dossier and gives its number.
#[tauri::command(async)]
pub(crate) fn open_sample(desktop: State<'_, Desktop>) -> Result<i64, Failure> {
    desktop.app()?.open_sample(now())
}

/// 审查: one kept review.
#[tauri::command(async)]
pub(crate) fn review(desktop: State<'_, Desktop>, id: i64) -> Result<ReviewView, Failure> {
    desktop.app()?.review(id)
}

/// 审查: a page of the file as it looks, as the bytes of a picture.
#[tauri::command(async)]
pub(crate) fn page_picture(
    desktop: State<'_, Desktop>,
    review: i64,
    page: u32,
) -> Result<Response, Failure> {
    Ok(Response::new(desktop.app()?.page_picture(review, page)?))
}

/// 审查: a person decides on findings; gives all decisions that count.
#[tauri::command(async)]
pub(crate) fn decide(
    desktop: State<'_, Desktop>,
    review: i64,
    given: DecisionGiven,
) -> Result<Vec<DispositionView>, Failure> {
    desktop.app()?.decide(review, &given, now())
}

/// 审查: a person marks a problem of their own; gives all of the review's.
#[tauri::command(async)]
pub(crate) fn add_own_finding(
    desktop: State<'_, Desktop>,
    review: i64,
    given: OwnFindingGiven,
) -> Result<Vec<OwnFindingView>, Failure> {
    desktop.app()?.add_own_finding(review, &given, now())
}

/// 审查: takes one back.
#[tauri::command(async)]
pub(crate) fn withdraw_own_finding(
    desktop: State<'_, Desktop>,
    review: i64,
    id: i64,
    by: String,
) -> Result<Vec<OwnFindingView>, Failure> {
    desktop.app()?.withdraw_own_finding(review, id, &by, now())
}

/// 起草: a text as it stands, checked and not kept.
#[tauri::command(async)]
pub(crate) fn check_live(desktop: State<'_, Desktop>, text: String) -> Result<LiveView, Failure> {
    desktop.app()?.check_live(&text, now().date())
}

/// What was typed and not saved, by name.
#[tauri::command(async)]
pub(crate) fn drafts(desktop: State<'_, Desktop>) -> Result<BTreeMap<String, String>, Failure> {
    app::drafts(desktop.home())
}

/// Puts a text by under its name; an empty one is dropped.
#[tauri::command(async)]
pub(crate) fn keep_draft(
    desktop: State<'_, Desktop>,
    name: String,
    text: String,
) -> Result<(), Failure> {
    app::keep_draft(desktop.home(), &name, &text)
}

/// 起草: writes the text to a file.
#[tauri::command(async)]
pub(crate) fn write_text(
    desktop: State<'_, Desktop>,
    path: String,
    text: String,
) -> Result<(), Failure> {
    desktop.app()?.write_text(Path::new(&path), &text)
}
