//! 清理: campaigns, their proposals, what owners say, decisions, papers, publication.

use std::path::Path;
use std::sync::atomic::Ordering;

use app::dto::{
    CampaignGiven, CampaignView, CampaignsView, CleanupGiven, Failure, ImportedViews,
    ProposalsAsked, ProposalsView, PublicationGiven,
};
use tauri::{AppHandle, Emitter, State};

use super::now;
use crate::desktop::Desktop;

/// 清理: all campaigns.
#[tauri::command(async)]
pub(crate) fn campaigns(desktop: State<'_, Desktop>) -> Result<CampaignsView, Failure> {
    desktop.app()?.campaigns(now().date())
}

/// Looks through the archive and keeps what is proposed; gives the campaign's number, or
/// nothing where it was cancelled. Tells its progress as the event `progress`.
#[tauri::command(async)]
pub(crate) fn start_campaign(
    window: AppHandle,
    desktop: State<'_, Desktop>,
    given: CampaignGiven,
) -> Result<Option<i64>, Failure> {
    desktop.cancel.store(false, Ordering::Relaxed);
    let progress = |step| {
        let _ = window.emit("progress", step);
    };
    desktop.app()?.start_campaign(&given, now(), &progress, &desktop.cancel)
}

/// 清理: one campaign.
#[tauri::command(async)]
pub(crate) fn campaign(desktop: State<'_, Desktop>, id: i64) -> Result<CampaignView, Failure> {
    desktop.app()?.campaign(id)
}

/// 清理: its proposals, by the page.
#[tauri::command(async)]
pub(crate) fn proposals(
    desktop: State<'_, Desktop>,
    campaign: i64,
    asked: ProposalsAsked,
) -> Result<ProposalsView, Failure> {
    desktop.app()?.proposals(campaign, &asked)
}

/// 清理: decides on documents.
#[tauri::command(async)]
pub(crate) fn decide_proposals(
    desktop: State<'_, Desktop>,
    campaign: i64,
    given: CleanupGiven,
) -> Result<CampaignView, Failure> {
    desktop.app()?.decide_proposals(campaign, &given, now())
}

/// 清理: writes every owner's sheet into a folder.
#[tauri::command(async)]
pub(crate) fn export_sheets(
    desktop: State<'_, Desktop>,
    campaign: i64,
    folder: String,
) -> Result<Vec<String>, Failure> {
    desktop.app()?.export_sheets(campaign, Path::new(&folder))
}

/// 清理: takes in sheets that came back.
#[tauri::command(async)]
pub(crate) fn import_views(
    desktop: State<'_, Desktop>,
    campaign: i64,
    paths: Vec<String>,
) -> Result<ImportedViews, Failure> {
    desktop.app()?.import_views(campaign, &paths, now())
}

/// 清理: writes the catalogues.
#[tauri::command(async)]
pub(crate) fn write_catalogue(
    desktop: State<'_, Desktop>,
    campaign: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_catalogue(campaign, Path::new(&path))
}

/// 清理: writes the draft of the decision.
#[tauri::command(async)]
pub(crate) fn write_cleanup_decision(
    desktop: State<'_, Desktop>,
    campaign: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_cleanup_decision(campaign, Path::new(&path))
}

/// 清理: opens the decision's draft for legality review and gives the review.
#[tauri::command(async)]
pub(crate) fn review_campaign(
    desktop: State<'_, Desktop>,
    campaign: i64,
    by: String,
) -> Result<i64, Failure> {
    desktop.app()?.review_campaign(campaign, &by, now())
}

/// 清理: records that the result was published.
#[tauri::command(async)]
pub(crate) fn publish_campaign(
    desktop: State<'_, Desktop>,
    campaign: i64,
    given: PublicationGiven,
) -> Result<CampaignView, Failure> {
    desktop.app()?.publish_campaign(campaign, &given, now())
}
