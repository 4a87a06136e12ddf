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

/// Part of the width before that a region of short rows reaches.
const WIDE: f32 = 0.7;
/// Rows from which on a region tells its own margins.
const TELLING: usize = 5;

/// Where the rows of a region begin and where full ones end.
#[derive(Debug, Clone, Copy)]
struct Margins {
    left: f32,
    right: f32,
}

/// A row and the margins that hold for it.
struct Line {
    page: u32,
    row: Row,
    margins: Margins,
    /// Usual distance between the rows of its region.
    pitch: f32,
    /// First of its region.
    first: bool,
}

/// Passages of all pages; one may begin on a page and end on the next.
pub(crate) fn join(pages: Vec<Page>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    // The last line and the passage that it belongs to.
    let mut last: Option<(Line, usize)> = None;
    let mut margins = None;
    for page in pages {
        let passage = |text: String, place: Place| Passage { page: page.number, text, place };
        let mut beside = page.beside.into_iter().peekable();
        for region in regions(page.rows) {
            let of_region = Margins::of(&region, margins);
            margins = Some(of_region);
            for line in lines(page.number, region, of_region) {
                let open = match last.as_ref().filter(|(last, _)| goes_on(last, &line)) {
                    Some((_, open)) => {
                        append(&mut passages[*open].text, &line.row.text());
                        *open
                    }
                    None => {
                        while let Some((_, text)) = beside.next_if(|next| next.0 <= line.row.y) {
                            passages.push(passage(text, Place::Body));
                        }
                        passages.push(passage(line.row.text(), Place::Body));
                        passages.len() - 1
                    }
                };
                last = Some((line, open));
            }
        }
        passages.extend(beside.map(|(_, text)| passage(text, Place::Body)));
        passages.extend(page.askew.into_iter().map(|text| passage(text, Place::TextBox)));
    }
    passages
}

impl Margins {
    /// Those of the rows themselves, or of the region before where they are too few.
    fn of(rows: &[Row], before: Option<Self>) -> Self {
        let size = usual_size(rows);
        let fits = |margins: &Self| {
            rows.iter().all(|row| row.x0() > margins.left - size && row.x1() < margins.right + size)
        };
        let before = before.filter(fits);
        if let Some(before) = before.filter(|_| rows.len() < TELLING) {
            return before;
        }
        let left = edge(rows.iter().map(Row::x0).collect(), 0.5 * size, 3.0 * size);
        // The end of a row that stands alone may be anywhere.
        let right = match rows.len() {
            0 | 1 => f32::MAX,
            _ => -edge(rows.iter().map(|row| -row.x1()).collect(), size, size),
        };
        match before {
            // A page of short rows; a column would be narrower still.
            Some(before)
                if (before.left - left).abs() < size
                    && right < before.right
                    && right - left > WIDE * (before.right - before.left) =>
            {
                before
            }
            _ => Self { left, right },
        }
    }
}

/// The least of the places; or, where that lies `far` out, the least that several
/// share within `reach`.
fn edge(mut places: Vec<f32>, reach: f32, far: f32) -> f32 {
    places.sort_by(f32::total_cmp);
    let least = places.first().copied().unwrap_or(0.0);
    let shared = places.windows(3).find(|places| places[2] - places[0] < reach);
    shared.map(|places| places[0]).filter(|place| *place - least > far).unwrap_or(least)
}

fn lines(page: u32, rows: Vec<Row>, margins: Margins) -> Vec<Line> {
    let pitch = pitch(&rows);
    let line = |(at, row): (usize, Row)| Line { page, row, margins, pitch, first: at == 0 };
    rows.into_iter().enumerate().map(line).collect()
}

fn usual_size(rows: &[Row]) -> f32 {
    let mut sizes: Vec<f32> = rows.iter().map(|row| row.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}

fn pitch(rows: &[Row]) -> f32 {
    let step = |pair: &[Row]| {
        let running = pair.iter().all(|row| row.pieces.len() == 1);
        let step = pair[1].y - pair[0].y;
        (running && (1.2..3.0).contains(&(step / pair[1].size))).then_some(step)
    };
    let mut steps: Vec<f32> = rows.windows(2).filter_map(step).collect();
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
    let Margins { left, right } = last.margins;
    if right - before.x1() > ROOM * size + unbreakable(&start) * 0.5 * size {
        return false;
    }
    // Rows as short as this are entries of a list; one that begins far to the right is
    // a date or a signature.
    if right - left < 12.0 * size || before.x0() - left > 0.35 * (right - left) {
        return false;
    }
    let complete = end.ends_with(['。', '；', '：', '！', '？', ';', ':', '”', '》', '）']);
    let labelled = parse(&start).is_some() || is_section_number(&start);
    let indent = (after.x0() - next.margins.left) / size;
    if indent < INDENT {
        return !(labelled && complete);
    }
    let hanging = parse(&end).is_some() && after.x0() > before.x0() + 0.5 * size;
    let aligned = !moved && (after.x0() - before.x0()).abs() < 0.3 * size;
    (hanging || aligned) && !labelled && !complete
}

/// 3.2 or 3.2.1 as standards count, which the outline doesn't know.
fn is_section_number(start: &str) -> bool {
    let word = start.split_whitespace().next().unwrap_or_default();
    let mut parts = word.split('.');
    parts.clone().count() > 1
        && parts.all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
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
