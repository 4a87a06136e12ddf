//! 档案: the register, one document, and what people correct.

use std::path::Path;

use app::dto::{
    ArchivedView, CorrectionGiven, Failure, RegisterMerge, RegisterRequest, RegisterView,
    RelationView,
};
use jiff::civil::Date;
use tauri::State;

use super::now;
use crate::desktop::Desktop;

/// 档案: the register; `day` is today where it is left out.
#[tauri::command(async)]
pub(crate) fn register(
    desktop: State<'_, Desktop>,
    request: RegisterRequest,
    day: Option<Date>,
) -> Result<RegisterView, Failure> {
    desktop.keep_register();
    desktop.app()?.register(&request, day.unwrap_or_else(|| now().date()))
}

/// 档案: one document.
#[tauri::command(async)]
pub(crate) fn archived(
    desktop: State<'_, Desktop>,
    id: i64,
    day: Option<Date>,
) -> Result<ArchivedView, Failure> {
    desktop.keep_register();
    desktop.app()?.archived(id, day.unwrap_or_else(|| now().date()))
}

/// 法规库: which documents rest on an instrument, or on one article of it.
#[tauri::command(async)]
pub(crate) fn resting_on(
    desktop: State<'_, Desktop>,
    title: String,
    article: Option<u32>,
) -> Result<Vec<RelationView>, Failure> {
    desktop.app()?.resting_on(&title, article.map(|article| (article, 0)))
}

/// 档案: corrects documents.
#[tauri::command(async)]
pub(crate) fn correct(desktop: State<'_, Desktop>, given: CorrectionGiven) -> Result<(), Failure> {
    desktop.app()?.correct(&given, now())
}

/// 档案: the register as a workbook; says how many lines it has.
#[tauri::command(async)]
pub(crate) fn write_register(
    desktop: State<'_, Desktop>,
    path: String,
    day: Option<Date>,
) -> Result<usize, Failure> {
    desktop.app()?.write_register(Path::new(&path), day.unwrap_or_else(|| now().date()))
}

/// 档案: a workbook that was changed, taken back in.
#[tauri::command(async)]
pub(crate) fn merge_register(
    desktop: State<'_, Desktop>,
    path: String,
    by: String,
) -> Result<RegisterMerge, Failure> {
    desktop.app()?.merge_register(Path::new(&path), &by, now())
}
