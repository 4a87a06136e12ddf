//! 规则 and 单位信息: what the office itself says.

use app::dto::{Failure, ProfileView, RuleTrial, RuleView, RulesView};
use tauri::State;

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
