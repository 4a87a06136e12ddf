//! 规则: read, written, tried, switched off, and exchanged with other offices.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use app::dto::{ArchiveTrial, Failure, RuleTrial, RuleView, RulesImport, RulesMerged, RulesView};
use tauri::{AppHandle, Emitter, State};

use super::now;
use crate::desktop::Desktop;

/// 规则: the packs that apply, and their rules.
#[tauri::command(async)]
pub(crate) fn rules(desktop: State<'_, Desktop>) -> Result<RulesView, Failure> {
    desktop.app()?.rules()
}

/// 规则: one of them.
#[tauri::command(async)]
pub(crate) fn rule(desktop: State<'_, Desktop>, id: String) -> Result<RuleView, Failure> {
    desktop.app()?.rule(&id, now().date())
}

/// 规则: one that is being written, tried on its examples and on a text.
#[tauri::command(async)]
pub(crate) fn try_rule(
    desktop: State<'_, Desktop>,
    yaml: String,
    text: String,
) -> Result<RuleTrial, Failure> {
    desktop.app()?.try_rule(&yaml, &text, now().date())
}

/// 规则: keeps one in the office's own pack.
#[tauri::command(async)]
pub(crate) fn save_rule(desktop: State<'_, Desktop>, yaml: String) -> Result<RulesView, Failure> {
    desktop.app()?.save_rule(&yaml, now().date())
}

/// 规则: switches one off with a reason, or on again.
#[tauri::command(async)]
pub(crate) fn switch_rule(
    desktop: State<'_, Desktop>,
    id: String,
    off: bool,
    because: String,
) -> Result<RulesView, Failure> {
    desktop.app()?.switch_rule(&id, off, &because)
}

/// 规则: one that is being written, tried on the whole archive; tells its progress as the
/// event `progress`.
#[tauri::command(async)]
pub(crate) fn try_rule_in_archive(
    window: AppHandle,
    desktop: State<'_, Desktop>,
    yaml: String,
) -> Result<ArchiveTrial, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    let progress = |step| {
        // A page that has gone away needs no progress.
        let _ = window.emit("progress", step);
    };
    desktop.app()?.try_draft_in_archive(&yaml, now().date(), &progress, &desktop.cancel)
}

/// 规则: a pack as a workbook; gives the number of its rules.
#[tauri::command(async)]
pub(crate) fn write_pack(
    desktop: State<'_, Desktop>,
    pack: String,
    path: PathBuf,
) -> Result<usize, Failure> {
    desktop.app()?.write_pack(&pack, &path)
}

/// 规则: what importing a workbook or a pack's folder would do.
#[tauri::command(async)]
pub(crate) fn preview_rules(
    desktop: State<'_, Desktop>,
    path: PathBuf,
) -> Result<RulesImport, Failure> {
    desktop.app()?.preview_rules(&path, now().date())
}

/// 规则: takes a pack into the office's own, as it was previewed.
#[tauri::command(async)]
pub(crate) fn merge_rules(
    desktop: State<'_, Desktop>,
    path: PathBuf,
    sha256: String,
) -> Result<RulesMerged, Failure> {
    desktop.app()?.merge_rules(&path, &sha256, now())
}
