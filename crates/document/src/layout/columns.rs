//! Columns of running text, found with care: a table must stay in its rows.

use super::rows::{Piece, Row};

/// Lines that each column has at least.
const FEWEST_LINES: usize = 5;
/// A line reaches this part of its column's width, or it is a cell or a heading.
const FULL: f32 = 0.8;
/// No page of running text has more rows.
const MOST_ROWS: usize = 2000;
/// Columns inside of columns.
const DEEPEST: usize = 3;

/// Rows in reading order, in regions that one margin left and right holds for.
pub(crate) fn regions(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut out = Vec::new();
    split(rows, DEEPEST, &mut out);
    out
}

fn split(rows: Vec<Row>, depth: usize, out: &mut Vec<Vec<Row>>) {
    let found = if depth == 0 || rows.len() > MOST_ROWS { None } else { best(&rows) };
    let Some((from, to, x)) = found else {
        if !rows.is_empty() {
            out.push(rows);
        }
        return;
    };
    let mut above = rows;
    let below = above.split_off(to);
    let both = above.split_off(from);
    split(above, depth - 1, out);
    let (left, right) = halves(&both, x);
    split(left, depth - 1, out);
    split(right, depth - 1, out);
    split(below, depth - 1, out);
}

/// The rows and the gutter of the largest pair of columns.
fn best(rows: &[Row]) -> Option<(usize, usize, f32)> {
    let mut best: Option<(usize, usize, f32)> = None;
    for x in gutters(rows) {
        let crossed = |row: &Row| row.pieces.iter().any(|piece| piece.x0 < x && piece.x1 > x);
        let mut from = 0;
        while from < rows.len() {
            let free = rows[from..].iter().take_while(|row| !crossed(row)).count();
            let to = from + free;
            let larger = best.is_none_or(|(start, end, _)| free > end - start);
            if free >= FEWEST_LINES && larger && are_columns(&rows[from..to], x) {
                best = Some((from, to, x));
            }
            from = to + 1;
        }
    }
    best
}

/// Places where a gutter may run: the middle of wide space inside of rows, and of the
/// whole text for columns whose lines nowhere stand at one height.
fn gutters(rows: &[Row]) -> Vec<f32> {
    let gaps = rows
        .iter()
        .flat_map(|row| row.pieces.windows(2).map(|pair| (pair[0].x1 + pair[1].x0) / 2.0));
    let x0 = rows.iter().map(Row::x0).fold(f32::MAX, f32::min);
    let x1 = rows.iter().map(Row::x1).fold(f32::MIN, f32::max);
    let size = rows.iter().map(|row| row.size).fold(f32::MAX, f32::min);
    let mut places: Vec<f32> = gaps.chain([(x0 + x1) / 2.0]).collect();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|later, first| *later - *first < 0.5 * size);
    places.truncate(64);
    places
}

fn are_columns(rows: &[Row], x: f32) -> bool {
    let (left, right) = halves(rows, x);
    if left.len() < FEWEST_LINES || right.len() < FEWEST_LINES {
        return false;
    }
    let (from, to) = (span(&left), span(&right));
    let shared = from.1.min(to.1) - from.0.max(to.0);
    let shorter = (from.1 - from.0).min(to.1 - to.0);
    let (wide, narrow) = (width(&left), width(&right));
    shared >= 0.6 * shorter
        && wide.max(narrow) <= 1.6 * wide.min(narrow)
        && is_running_text(&left)
        && is_running_text(&right)
}

fn halves(rows: &[Row], x: f32) -> (Vec<Row>, Vec<Row>) {
    let half = |keep: &dyn Fn(&Piece) -> bool| -> Vec<Row> {
        rows.iter()
            .filter_map(|row| {
                let pieces: Vec<Piece> =
                    row.pieces.iter().filter(|piece| keep(piece)).cloned().collect();
                (!pieces.is_empty()).then_some(Row { pieces, ..*row })
            })
            .collect()
    };
    (half(&|piece| piece.x0 < x), half(&|piece| piece.x0 >= x))
}

fn span(rows: &[Row]) -> (f32, f32) {
    (rows.first().map_or(0.0, |row| row.y), rows.last().map_or(0.0, |row| row.y))
}

fn edges(rows: &[Row]) -> (f32, f32) {
    rows.iter().fold((f32::MAX, f32::MIN), |(x0, x1), row| (x0.min(row.x0()), x1.max(row.x1())))
}

fn width(rows: &[Row]) -> f32 {
    let (x0, x1) = edges(rows);
    x1 - x0
}

/// Most lines are one piece and fill the column.
fn is_running_text(rows: &[Row]) -> bool {
    let width = width(rows);
    let full = rows
        .iter()
        .filter(|row| row.pieces.len() == 1 && row.x1() - row.x0() >= FULL * width)
        .filter(|row| row.pieces[0].text.chars().count() >= 8);
    full.count() * 2 >= rows.len()
}
