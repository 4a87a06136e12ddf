//! 单位信息: what the office itself says; 备份: that none of it is lost.

use app::dto::{ArchiveStateView, BackupView, Failure, LostView, ProfileView, RestoredView};
use tauri::State;

use super::now;
use crate::desktop::Desktop;

/// 单位信息
#[tauri::command(async)]
pub(crate) fn profile(desktop: State<'_, Desktop>) -> Result<ProfileView, Failure> {
    desktop.app()?.profile()
}

/// 单位信息: keeps it; later reviews are made with it.
#[tauri::command(async)]
pub(crate) fn set_profile(
    desktop: State<'_, Desktop>,
    given: ProfileView,
) -> Result<ProfileView, Failure> {
    desktop.app()?.set_profile(&given)
}

/// 备份: those of days, newest first; they are there also where the archive is not.
#[tauri::command(async)]
pub(crate) fn backups(desktop: State<'_, Desktop>) -> Vec<BackupView> {
    app::backups(desktop.home())
}

/// 备份: the day's, where it is not made yet.
#[tauri::command(async)]
pub(crate) fn daily_backup(desktop: State<'_, Desktop>) -> Result<Option<BackupView>, Failure> {
    desktop.app()?.back_up_daily(now().date())
}

/// 备份: the day's, as the archive is now.
#[tauri::command(async)]
pub(crate) fn back_up(desktop: State<'_, Desktop>) -> Result<BackupView, Failure> {
    desktop.app()?.back_up(now().date())
}

/// 备份: what would be lost if this one were restored.
#[tauri::command(async)]
pub(crate) fn lost_by(desktop: State<'_, Desktop>, backup: String) -> Result<LostView, Failure> {
    app::lost_by(desktop.home(), &backup)
}

/// 备份: puts one in the place of the archive.
#[tauri::command(async)]
pub(crate) fn restore_backup(
    desktop: State<'_, Desktop>,
    backup: String,
) -> Result<RestoredView, Failure> {
    desktop.replaced(|home| app::restore(home, &backup, now()))
}

/// 备份: whether the archive is sound, and what of it can be relied on.
#[tauri::command(async)]
pub(crate) fn archive_state(desktop: State<'_, Desktop>) -> ArchiveStateView {
    app::archive_state(desktop.home())
}
