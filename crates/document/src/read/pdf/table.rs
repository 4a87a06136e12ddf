//! Tables that are ruled with lines: their cells, and whose text stands in which.
//!
//! Tables without lines are left to the layout, which keeps them row by row. A table
//! that goes on over the page is two tables.

use hayro::kurbo::{Point, Rect};

use super::glyphs::Glyph;

/// Lines nearer than this, in points, are one, and touch each other.
const NEAR: f64 = 3.0;

/// Crossings of lines beyond which it is a drawing and no table.
const MOST_CROSSINGS: usize = 20_000;

/// Lines of one page beyond which it is a drawing.
const MOST_LINES: usize = 3_000;

/// One table of a page.
#[derive(Debug)]
pub(super) struct Table {
    pub bounds: Rect,
    /// In reading order.
    pub cells: Vec<Cell>,
}

/// A cell and the glyphs in it, as indices.
#[derive(Debug)]
pub(super) struct Cell {
    pub row: u32,
    pub column: u32,
    pub bounds: Rect,
    pub glyphs: Vec<usize>,
}

/// A straight line: where it lies, and from where to where it reaches.
#[derive(Debug, Clone, Copy)]
struct Line {
    at: f64,
    from: f64,
    to: f64,
}

/// The tables among the lines of a page.
pub(super) fn find(rules: &[Rect], glyphs: &[&Glyph]) -> Vec<Table> {
    if rules.len() > MOST_LINES * 4 {
        return Vec::new();
    }
    let flat = |rule: &&Rect| rule.width() >= rule.height();
    let across = merged(rules.iter().filter(flat).map(|rule| Line {
        at: (rule.y0 + rule.y1) / 2.0,
        from: rule.x0,
        to: rule.x1,
    }));
    let down = merged(rules.iter().filter(|rule| !flat(rule)).map(|rule| Line {
        at: (rule.x0 + rule.x1) / 2.0,
        from: rule.y0,
        to: rule.y1,
    }));
    if across.len() + down.len() > MOST_LINES {
        return Vec::new();
    }
    let mut tables: Vec<Table> =
        groups(&across, &down).iter().filter_map(|(across, down)| grid(across, down)).collect();
    tables.sort_by(|a, b| a.bounds.y0.total_cmp(&b.bounds.y0));
    for (at, glyph) in glyphs.iter().enumerate() {
        let middle = Point::new(glyph.at.x + glyph.advance / 2.0, glyph.at.y - glyph.size * 0.35);
        let cell = tables
            .iter_mut()
            .filter(|table| table.bounds.contains(middle))
            .flat_map(|table| &mut table.cells)
            .find(|cell| cell.bounds.contains(middle));
        if let Some(cell) = cell.filter(|_| !glyph.apart) {
            cell.glyphs.push(at);
        }
    }
    tables.retain(|table| table.cells.iter().filter(|cell| !cell.glyphs.is_empty()).count() > 1);
    tables
}

/// Pieces of one line put together.
fn merged(lines: impl Iterator<Item = Line>) -> Vec<Line> {
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut out: Vec<Line> = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let at = lines[start].at;
        let count = lines[start..].iter().take_while(|line| line.at - at < NEAR).count();
        let level = &mut lines[start..start + count];
        level.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = out.len();
        for line in level {
            match out[first..].last_mut() {
                Some(last) if line.from - last.to < NEAR => last.to = last.to.max(line.to),
                _ => out.push(Line { at, ..*line }),
            }
        }
        start += count;
    }
    out
}

/// Lines that hang together.
fn groups(across: &[Line], down: &[Line]) -> Vec<(Vec<Line>, Vec<Line>)> {
    let mut group_of_down: Vec<Option<usize>> = vec![None; down.len()];
    let mut group_of_across: Vec<Option<usize>> = vec![None; across.len()];
    let touch = |flat: &Line, tall: &Line| {
        (flat.from - NEAR..=flat.to + NEAR).contains(&tall.at)
            && (tall.from - NEAR..=tall.to + NEAR).contains(&flat.at)
    };
    let mut count = 0;
    for start in 0..across.len() {
        if group_of_across[start].is_some() {
            continue;
        }
        let mut waiting = vec![start];
        group_of_across[start] = Some(count);
        while let Some(flat) = waiting.pop() {
            for tall in 0..down.len() {
                if group_of_down[tall].is_some() || !touch(&across[flat], &down[tall]) {
                    continue;
                }
                group_of_down[tall] = Some(count);
                for other in 0..across.len() {
                    if group_of_across[other].is_none() && touch(&across[other], &down[tall]) {
                        group_of_across[other] = Some(count);
                        waiting.push(other);
                    }
                }
            }
        }
        count += 1;
    }
    let of = |lines: &[Line], groups: &[Option<usize>], wanted: usize| -> Vec<Line> {
        let pairs = lines.iter().zip(groups);
        pairs.filter(|(_, group)| **group == Some(wanted)).map(|(line, _)| *line).collect()
    };
    (0..count)
        .map(|group| (of(across, &group_of_across, group), of(down, &group_of_down, group)))
        .filter(|(across, down)| across.len() > 1 && !down.is_empty())
        .collect()
}

/// Cells between lines; where no line parts two fields of the grid they are one cell.
fn grid(across: &[Line], down: &[Line]) -> Option<Table> {
    let (left, right) = reach(across);
    let (top, bottom) = reach(down);
    // Some tables have no lines at their sides.
    let xs = places(down.iter().map(|line| line.at).chain([left, right]));
    let ys = places(across.iter().map(|line| line.at).chain([top, bottom]));
    let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
    if columns < 2 || rows < 1 || (columns + 1) * (rows + 1) > MOST_CROSSINGS {
        return None;
    }
    let parted = |lines: &[Line], at: f64, middle: f64| {
        lines.iter().any(|line| {
            (line.at - at).abs() < NEAR && line.from - NEAR < middle && middle < line.to + NEAR
        })
    };
    let mut fields: Vec<usize> = (0..columns * rows).collect();
    for row in 0..rows {
        for column in 0..columns {
            let field = row * columns + column;
            let (x, y) = ((xs[column] + xs[column + 1]) / 2.0, (ys[row] + ys[row + 1]) / 2.0);
            if column + 1 < columns && !parted(down, xs[column + 1], y) {
                unite(&mut fields, field, field + 1);
            }
            if row + 1 < rows && !parted(across, ys[row + 1], x) {
                unite(&mut fields, field, field + columns);
            }
        }
    }
    let mut cells: Vec<Cell> = Vec::new();
    let mut cell_of = vec![usize::MAX; fields.len()];
    for field in 0..fields.len() {
        let (row, column) = (field / columns, field % columns);
        let bounds = Rect::new(xs[column], ys[row], xs[column + 1], ys[row + 1]);
        let first = root(&mut fields, field);
        if cell_of[first] == usize::MAX {
            cell_of[first] = cells.len();
            cells.push(Cell {
                row: u32::try_from(row).ok()?,
                column: u32::try_from(column).ok()?,
                bounds,
                glyphs: Vec::new(),
            });
        } else {
            let cell = &mut cells[cell_of[first]];
            cell.bounds = cell.bounds.union(bounds);
        }
    }
    let bounds = Rect::new(xs[0], ys[0], xs[columns], ys[rows]);
    (cells.len() >= 3).then_some(Table { bounds, cells })
}

fn reach(lines: &[Line]) -> (f64, f64) {
    lines
        .iter()
        .fold((f64::MAX, f64::MIN), |(from, to), line| (from.min(line.from), to.max(line.to)))
}

fn places(at: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut places: Vec<f64> = at.collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|later, first| *later - *first < NEAR);
    places
}

fn root(fields: &mut [usize], mut field: usize) -> usize {
    while fields[field] != field {
        fields[field] = fields[fields[field]];
        field = fields[field];
    }
    field
}

/// The field that is read first stands for both.
fn unite(fields: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(fields, one), root(fields, other));
    fields[one.max(other)] = one.min(other);
}
