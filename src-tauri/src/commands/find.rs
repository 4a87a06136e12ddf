//! 档案: what the archive page asks for.

use app::dto::{AlikeView, Failure, SavedSearch, SearchRequest, SearchView};
use tauri::State;

use crate::desktop::Desktop;

/// 档案: search in what is kept.
#[tauri::command(async)]
pub(crate) fn search(
    desktop: State<'_, Desktop>,
    request: SearchRequest,
) -> Result<SearchView, Failure> {
    desktop.app()?.search(&request)
}

/// 档案: what the archive says of the same as one of its documents.
#[tauri::command(async)]
pub(crate) fn same_as(desktop: State<'_, Desktop>, document: i64) -> Result<AlikeView, Failure> {
    desktop.app()?.same_as(document)
}

/// 档案: the searches that were kept.
#[tauri::command(async)]
pub(crate) fn saved_searches(desktop: State<'_, Desktop>) -> Result<Vec<SavedSearch>, Failure> {
    desktop.app()?.saved_searches()
}

/// 档案: keeps a search under its name; gives all.
#[tauri::command(async)]
pub(crate) fn save_search(
    desktop: State<'_, Desktop>,
    given: SavedSearch,
) -> Result<Vec<SavedSearch>, Failure> {
    desktop.app()?.save_search(&given)
}

/// 档案: forgets a kept search; gives those that are left.
#[tauri::command(async)]
pub(crate) fn forget_search(
    desktop: State<'_, Desktop>,
    name: String,
) -> Result<Vec<SavedSearch>, Failure> {
    desktop.app()?.forget_search(&name)
}
