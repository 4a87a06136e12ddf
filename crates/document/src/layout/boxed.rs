//! Text inside a ruled box, such as the cell of a table, whose sides are its margins.

use super::Sheet;
use super::paragraphs::append;
use super::rows::Page;
use crate::outline::parse;

/// A row that leaves less room than this to the side of the box, in heights of the
/// font, is full; boxes keep some room for themselves.
const ROOM: f32 = 1.9;

/// Paragraphs of a sheet that holds nothing but the text of one box.
pub(crate) fn boxed(sheet: Sheet, left: f32, right: f32) -> Vec<String> {
    let page = Page::read(sheet);
    let mut texts: Vec<String> = Vec::new();
    let mut open = false;
    let mut y = 0.0;
    for row in page.rows {
        let text = row.text().replace('\t', " ");
        let near = row.y - y < 2.5 * row.size;
        match texts.last_mut().filter(|_| open && near && parse(&text).is_none()) {
            Some(last) => append(last, &text),
            None => texts.push(text),
        }
        // Room on both sides alike: a row in the middle of a wide box, not a full one.
        open = right - row.x1() < ROOM * row.size && row.x0() - left < 4.0 * row.size;
        y = row.y;
    }
    texts.extend(page.beside.into_iter().map(|(_, text)| text));
    texts.extend(page.askew);
    texts
}
