//! Rows joined to paragraphs: a row that is full goes on in the next one, unless that
//! begins a paragraph of its own.

use super::Passage;
use super::columns::regions;
use super::rows::{Page, Row};
use crate::Place;
use crate::outline::parse;

/// A row with less room than this at its end, in heights of the font, is full.
const ROOM: f32 = 1.6;
/// Space to the left from which on a row is indented.
const INDENT: f32 = 0.9;
/// Distance between rows, against the usual one, from which on they are parted.
const PARTED: f32 = 1.45;

/// A row and the margins that hold for it.
struct Line {
    page: u32,
    row: Row,
    left: f32,
    right: f32,
    /// Usual distance between the rows of its region.
    pitch: f32,
    /// First of its region.
    first: bool,
}

/// Passages of all pages; one may begin on a page and end on the next.
pub(crate) fn join(pages: Vec<Page>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut last: Option<Line> = None;
    for page in pages {
        let passage = |text: String, place: Place| Passage { page: page.number, text, place };
        let mut beside = page.beside.into_iter().peekable();
        for region in regions(page.rows) {
            for line in lines(page.number, region) {
                match last.as_ref().filter(|last| goes_on(last, &line)) {
                    Some(_) => {
                        if let Some(open) = passages.last_mut() {
                            append(&mut open.text, &line.row.text());
                        }
                    }
                    None => {
                        while let Some((_, text)) = beside.next_if(|next| next.0 <= line.row.y) {
                            passages.push(passage(text, Place::Body));
                        }
                        passages.push(passage(line.row.text(), Place::Body));
                    }
                }
                last = Some(line);
            }
        }
        let apart = beside.len() + page.askew.len();
        passages.extend(beside.map(|(_, text)| passage(text, Place::Body)));
        passages.extend(page.askew.into_iter().map(|text| passage(text, Place::TextBox)));
        if apart > 0 {
            last = None;
        }
    }
    passages
}

fn lines(page: u32, rows: Vec<Row>) -> Vec<Line> {
    let (left, right) = (left(&rows), rows.iter().map(Row::x1).fold(f32::MIN, f32::max));
    let pitch = pitch(&rows);
    let line = |(at, row): (usize, Row)| Line { page, row, left, right, pitch, first: at == 0 };
    rows.into_iter().enumerate().map(line).collect()
}

/// The margin at which most rows begin that are no first line of a paragraph; an
/// outlier to the left doesn't move it.
fn left(rows: &[Row]) -> f32 {
    let mut starts: Vec<f32> = rows.iter().map(Row::x0).collect();
    starts.sort_by(f32::total_cmp);
    let size = usual_size(rows);
    let enough = (rows.len() / 8).max(1);
    let shared = |x: &&f32| {
        starts.iter().filter(|start| (0.0..0.5 * size).contains(&(**start - **x))).count() > enough
    };
    starts.iter().find(shared).or(starts.first()).copied().unwrap_or(0.0)
}

fn usual_size(rows: &[Row]) -> f32 {
    let mut sizes: Vec<f32> = rows.iter().map(|row| row.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}

fn pitch(rows: &[Row]) -> f32 {
    let mut steps: Vec<f32> = rows.windows(2).map(|pair| pair[1].y - pair[0].y).collect();
    steps.sort_by(f32::total_cmp);
    // Half or more of the steps may lie between paragraphs of one line.
    steps.get(steps.len() / 3).copied().unwrap_or(0.0)
}

fn goes_on(last: &Line, next: &Line) -> bool {
    let (before, after) = (&last.row, &next.row);
    let size = before.size.max(after.size);
    let one_text = before.pieces.len() == 1 && after.pieces.len() == 1;
    if !one_text || (before.size - after.size).abs() > 0.15 * size {
        return false;
    }
    let moved = next.first || next.page != last.page;
    if !moved && after.y - before.y > PARTED * last.pitch.max(size) {
        return false;
    }
    let (end, start) = (before.text(), after.text());
    if last.right - before.x1() > ROOM * size + unbreakable(&start) * 0.5 * size {
        return false;
    }
    // Alone in its region, a row says nothing about its margins.
    if last.right - last.left < 12.0 * size {
        return false;
    }
    let complete = end.ends_with(['。', '；', '：', '！', '？', ';', ':', '”', '》', '）']);
    let labelled = parse(&start).is_some();
    let indent = (after.x0() - next.left) / size;
    if indent < INDENT {
        return !(labelled && complete);
    }
    let hanging = parse(&end).is_some() && after.x0() > before.x0() + 0.5 * size;
    let aligned = !moved && (after.x0() - before.x0()).abs() < 0.3 * size;
    (hanging || aligned) && !labelled && !complete
}

/// Characters of a word or number that a line can't break.
fn unbreakable(start: &str) -> f32 {
    let word = start.chars().take_while(|c| c.is_ascii_graphic()).count().min(24);
    word as f32
}

/// Adds a row; a blank parts only words of the Latin script.
pub(super) fn append(text: &mut String, row: &str) {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if text.ends_with('-') && latin(text.chars().rev().nth(1)) && latin(row.chars().next()) {
        text.push_str(row);
        return;
    }
    let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let sentence = text.ends_with([',', '.', ';', ':']);
    if (word(text.chars().last()) || sentence) && latin(row.chars().next())
        || latin(text.chars().last()) && word(row.chars().next())
    {
        text.push(' ');
    }
    text.push_str(row);
}
