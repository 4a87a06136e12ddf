//! 卷宗: its files and facts, opinions on its draft, and its forms.

use std::path::Path;

use app::dto::{DossierTextView, DossierView, Failure, GivenAnswer, OpinionsView, StatedFact};
use tauri::State;

use super::now;
use crate::desktop::Desktop;

/// 卷宗: the files, what they prove, and what is missing.
#[tauri::command(async)]
pub(crate) fn dossier(desktop: State<'_, Desktop>, id: i64) -> Result<DossierView, Failure> {
    desktop.app()?.dossier(id)
}

/// 卷宗: the text of one file, counted from 0.
#[tauri::command(async)]
pub(crate) fn dossier_text(
    desktop: State<'_, Desktop>,
    id: i64,
    file: usize,
) -> Result<DossierTextView, Failure> {
    desktop.app()?.dossier_text(id, file)
}

/// 卷宗: a person says what a file is; without a role the program guesses again.
#[tauri::command(async)]
pub(crate) fn set_role(
    desktop: State<'_, Desktop>,
    id: i64,
    file: String,
    role: Option<String>,
) -> Result<DossierView, Failure> {
    desktop.app()?.set_role(id, &file, role.as_deref(), now())
}

/// 卷宗: a person states a fact.
#[tauri::command(async)]
pub(crate) fn state_fact(
    desktop: State<'_, Desktop>,
    id: i64,
    fact: StatedFact,
) -> Result<DossierView, Failure> {
    desktop.app()?.state_fact(id, &fact, now())
}

/// 卷宗: takes back what people stated of one kind.
#[tauri::command(async)]
pub(crate) fn withdraw_fact(
    desktop: State<'_, Desktop>,
    id: i64,
    kind: String,
) -> Result<DossierView, Failure> {
    desktop.app()?.withdraw_fact(id, &kind, now())
}

/// 意见: the opinions on a dossier's draft.
#[tauri::command(async)]
pub(crate) fn opinions(desktop: State<'_, Desktop>, dossier: i64) -> Result<OpinionsView, Failure> {
    desktop.app()?.opinions(dossier)
}

/// 意见: reads opinions from files and keeps them.
#[tauri::command(async)]
pub(crate) fn import_opinions(
    desktop: State<'_, Desktop>,
    dossier: i64,
    paths: Vec<String>,
) -> Result<OpinionsView, Failure> {
    desktop.app()?.import_opinions(dossier, &paths, now())
}

/// 意见: answers some of them.
#[tauri::command(async)]
pub(crate) fn answer_opinions(
    desktop: State<'_, Desktop>,
    dossier: i64,
    given: GivenAnswer,
) -> Result<OpinionsView, Failure> {
    desktop.app()?.answer_opinions(dossier, &given, now())
}

/// 意见: writes the table of what became of them.
#[tauri::command(async)]
pub(crate) fn write_adoption(
    desktop: State<'_, Desktop>,
    dossier: i64,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_adoption(dossier, &path)
}

/// 卷宗: writes a form to a Word file.
#[tauri::command(async)]
pub(crate) fn write_form(
    desktop: State<'_, Desktop>,
    dossier: i64,
    name: String,
    path: String,
) -> Result<(), Failure> {
    desktop.app()?.write_form(&name, dossier, Path::new(&path), now().date())
}
