//! What leaves the program as a file, and the figures of the year.

use std::path::Path;

use app::dto::{AnnotatedView, Failure, FiguresView};
use tauri::State;

use super::now;
use crate::desktop::Desktop;

/// 意见: the opinion as a Word file.
#[tauri::command(async)]
pub(crate) fn write_opinion(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_opinion(review, Path::new(&path))
}

/// 审查: the drafter's own file with the findings as comments; says how many.
#[tauri::command(async)]
pub(crate) fn write_annotated(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
) -> Result<AnnotatedView, Failure> {
    desktop.app()?.annotate(review, Path::new(&path))
}

/// 审查: the report, as Word file or web page by the name's end.
#[tauri::command(async)]
pub(crate) fn write_report(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_review_report(review, Path::new(&path))
}

/// 审查: the page about an issued document.
#[tauri::command(async)]
pub(crate) fn write_summary(
    desktop: State<'_, Desktop>,
    review: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_summary(review, Path::new(&path), now().date())
}

/// 统计: the ledger as a workbook; says how many lines it has.
#[tauri::command(async)]
pub(crate) fn write_ledger(desktop: State<'_, Desktop>, path: String) -> Result<usize, Failure> {
    desktop.app()?.write_ledger(Path::new(&path), now().date())
}

/// 统计: a year's material for the annual report; says how many documents it lists.
#[tauri::command(async)]
pub(crate) fn write_annual(
    desktop: State<'_, Desktop>,
    year: i16,
    path: String,
) -> Result<usize, Failure> {
    desktop.app()?.write_annual(year, Path::new(&path))
}

/// 历史文件导入: what came of the last one, as a workbook.
#[tauri::command(async)]
pub(crate) fn write_intake(desktop: State<'_, Desktop>, path: String) -> Result<(), Failure> {
    desktop.app()?.write_intake(Path::new(&path))
}

/// 统计: the figures of a year.
#[tauri::command(async)]
pub(crate) fn figures(desktop: State<'_, Desktop>, year: i16) -> Result<FiguresView, Failure> {
    desktop.app()?.figures(year)
}
