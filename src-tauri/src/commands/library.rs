//! 法规库: full texts in, what rests on them, what changed; and the archive checked again.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use app::dto::{
    Failure, ImportView, InstrumentView, LawChangeView, LawChangesView, LibraryRequest,
    LibraryView, RecheckView, RecheckedView,
};
use jiff::civil::Date;
use tauri::{AppHandle, Emitter, State};

use super::now;
use crate::desktop::Desktop;

/// 法规库: the list; `day` is today where it is left out.
#[tauri::command(async)]
pub(crate) fn library(
    desktop: State<'_, Desktop>,
    request: LibraryRequest,
    day: Option<Date>,
) -> Result<LibraryView, Failure> {
    desktop.app()?.library(&request, day.unwrap_or_else(|| now().date()))
}

/// 法规库: one instrument in one of its versions, with what rests on it.
#[tauri::command(async)]
pub(crate) fn instrument(
    desktop: State<'_, Desktop>,
    title: String,
    version: Option<usize>,
) -> Result<InstrumentView, Failure> {
    desktop.app()?.instrument(&title, version, now().date())
}

/// 法规库: imports full texts; tells its progress as the event `progress`.
#[tauri::command(async)]
pub(crate) fn import_statutes(
    window: AppHandle,
    desktop: State<'_, Desktop>,
    paths: Vec<PathBuf>,
) -> Result<ImportView, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    let progress = |step| {
        // A page that has gone away needs no progress.
        let _ = window.emit("progress", step);
    };
    desktop.app()?.import_statutes(&paths, now(), &progress, &desktop.cancel)
}

/// 法规变动: two versions of an instrument.
#[tauri::command(async)]
pub(crate) fn statute_changes(
    desktop: State<'_, Desktop>,
    title: String,
    before: usize,
    after: usize,
) -> Result<LawChangeView, Failure> {
    desktop.app()?.statute_changes(&title, before, after)
}

/// 法规变动: everything since a day.
#[tauri::command(async)]
pub(crate) fn changed_since(
    desktop: State<'_, Desktop>,
    since: Date,
) -> Result<LawChangesView, Failure> {
    desktop.app()?.changed_since(since)
}

/// 全库复核: tells its progress as the event `progress`.
#[tauri::command(async)]
pub(crate) fn recheck_all(
    window: AppHandle,
    desktop: State<'_, Desktop>,
) -> Result<RecheckView, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    let progress = |step| {
        let _ = window.emit("progress", step);
    };
    desktop.app()?.recheck_all(now().date(), &progress, &desktop.cancel)
}

/// 全库复核: one document, finding by finding.
#[tauri::command(async)]
pub(crate) fn recheck_one(
    desktop: State<'_, Desktop>,
    document: i64,
) -> Result<RecheckedView, Failure> {
    desktop.app()?.recheck_one(document, now().date())
}

/// Reviews a kept document with today's rules; gives the new review's number.
#[tauri::command(async)]
pub(crate) fn review_again(desktop: State<'_, Desktop>, document: i64) -> Result<i64, Failure> {
    desktop.app()?.review_again(document, now())
}
