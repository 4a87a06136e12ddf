//! Headers, footers and page numbers: what returns at the same place on other pages.
//!
//! Only the outermost rows of a page can be one, and never a sentence. A plain number is a page number only
//! where it returns; "— 3 —" is one by its form.

use std::collections::{BTreeMap, BTreeSet};

use super::Passage;
use super::rows::{Page, Row};
use crate::Place;
use crate::numeral::{is_arabic, is_numeral};

/// Rows from the edge of a page that are looked at.
const OUTERMOST: usize = 3;
/// Part of the page's height in which headers and footers stand.
const ZONE: f32 = 0.13;
/// Heights that differ by less of the page's are the same.
const SAME_HEIGHT: f32 = 0.015;

/// An edge of the page and what stands there, its numbers aside.
type Key = (Place, String);

/// Takes headers and footers off the pages and gives each once.
pub(crate) fn take(pages: &mut [Page]) -> Vec<Passage> {
    let mut seen: BTreeMap<Key, Vec<f32>> = BTreeMap::new();
    for page in pages.iter() {
        for place in [Place::Header, Place::Footer] {
            for at in outermost(page, place) {
                let row = &page.rows[at];
                seen.entry((place, key(row))).or_default().push(row.y / page.height);
            }
        }
    }
    let written = pages.iter().filter(|page| !page.rows.is_empty()).count();
    let mut given = BTreeSet::new();
    let mut passages = Vec::new();
    for page in pages.iter_mut() {
        let mut gone = Vec::new();
        for place in [Place::Header, Place::Footer] {
            for at in outermost(page, place) {
                let row = &page.rows[at];
                let (key, y) = ((place, key(row)), row.y / page.height);
                let alike = seen.get(&key).map_or(0, |heights| {
                    heights.iter().filter(|height| (**height - y).abs() < SAME_HEIGHT).count()
                });
                let text = row.text();
                let returns = alike >= 2 && alike * 4 >= written;
                if !is_page_number(&text) && (!returns || text.ends_with(['。', '；'])) {
                    break;
                }
                gone.push(at);
                if given.insert(key) {
                    passages.push(Passage { page: page.number, text, place });
                }
            }
        }
        let mut at = 0;
        page.rows.retain(|_| {
            at += 1;
            !gone.contains(&(at - 1))
        });
    }
    passages.sort_by_key(|passage| passage.place);
    passages
}

/// The rows at one edge, from the edge inwards.
fn outermost(page: &Page, place: Place) -> Vec<usize> {
    let rows = 0..page.rows.len();
    let zone = ZONE * page.height;
    let near = |at: &usize| match place {
        Place::Header => page.rows[*at].y <= zone,
        _ => page.rows[*at].y >= page.height - zone,
    };
    match place {
        Place::Header => rows.take(OUTERMOST).take_while(near).collect(),
        _ => rows.rev().take(OUTERMOST).take_while(near).collect(),
    }
}

/// The text without blanks, every number made the same.
fn key(row: &Row) -> String {
    let text: String = row.text().chars().filter(|c| !c.is_whitespace()).collect();
    if text.chars().all(|c| "ivxIVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".contains(c)) {
        return "#".to_owned();
    }
    let mut key = String::new();
    for c in text.chars() {
        match c {
            c if !is_arabic(c) => key.push(c),
            _ if key.ends_with('#') => {}
            _ => key.push('#'),
        }
    }
    key
}

/// "— 3 —", "第3页", "第3页 共8页".
fn is_page_number(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let dash = |c: char| "—–-－─―·•~～".contains(c);
    let inside = text.trim_matches(dash);
    let dashed = text.starts_with(dash) && text.ends_with(dash);
    let arabic = !inside.is_empty() && inside.chars().all(is_arabic);
    let counted = inside.starts_with('第')
        && inside.contains('页')
        && inside.chars().all(|c| is_numeral(c) || "第页共/，,、（）()".contains(c));
    (dashed && arabic) || counted
}
