//! Runs of a page put together into rows of text along their baselines.
//!
//! A row is everything at one height; what stands far apart in it stays in pieces,
//! which columns and tables need.

use super::scripts::set_back;
use super::stacks::stacks;
use super::ways::{settle, take_askew};
use super::{Run, Sheet, Way};

/// Space between characters, in heights of the font, from which on pieces stand apart.
const APART: f32 = 1.4;
/// Baselines nearer than this part of the font's height are one.
const SAME_BASELINE: f32 = 0.4;

/// A page as rows.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub number: u32,
    pub height: f32,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// Text that runs down or up beside the rows, and where it begins.
    pub beside: Vec<(f32, String)>,
    /// Text that lies askew.
    pub askew: Vec<String>,
}

/// Text at one height of the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// From left to right, never empty.
    pub pieces: Vec<Piece>,
    pub y: f32,
    /// Of the largest piece.
    pub size: f32,
}

/// Part of a row without wide space inside.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub text: String,
    pub x0: f32,
    pub x1: f32,
}

impl Row {
    pub fn x0(&self) -> f32 {
        self.pieces.first().map_or(0.0, |piece| piece.x0)
    }

    pub fn x1(&self) -> f32 {
        self.pieces.last().map_or(0.0, |piece| piece.x1)
    }

    /// The whole row, pieces parted by tabs.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        texts.join("\t")
    }
}

impl Page {
    /// Puts the runs of a sheet together. A page whose text mostly runs downwards or
    /// upwards is turned first.
    pub fn read(sheet: Sheet) -> Self {
        let mut page = Self { number: sheet.number, height: sheet.height, ..Self::default() };
        let usable = |run: &Run| {
            let whole = [run.x, run.y, run.length, run.size].iter().all(|value| value.is_finite());
            whole && run.size > 0.0 && !run.text.trim().is_empty()
        };
        let mut runs: Vec<Run> = sheet.runs.into_iter().filter(usable).collect();
        page.askew = take_askew(&mut runs);
        settle(&mut runs);
        stacks(&mut runs);
        let count = |way: Way| -> usize {
            let of = runs.iter().filter(|run| run.way == way);
            of.map(|run| run.text.chars().count()).sum()
        };
        let (across, down, up) = (count(Way::Across), count(Way::Down), count(Way::Up));
        let main = if down > across && down >= up {
            page.height = sheet.width;
            Way::Down
        } else if up > across {
            page.height = sheet.width;
            Way::Up
        } else {
            Way::Across
        };
        let turned = |way: Way, runs: &[Run]| -> Vec<Row> {
            let of = runs.iter().filter(|run| run.way == way).cloned();
            rows(of.map(|run| turn(run, sheet.width, sheet.height)).collect())
        };
        page.rows = turned(main, &runs);
        let mut beside = Vec::new();
        for way in [Way::Across, Way::Down, Way::Up].into_iter().filter(|way| *way != main) {
            for row in turned(way, &runs) {
                for piece in row.pieces {
                    // Where it begins on the page as the main text sees it.
                    let (top, left) = match (main, way) {
                        (Way::Across, Way::Down) => (piece.x0, sheet.width - row.y),
                        (Way::Across, Way::Up) => (sheet.height - piece.x1, row.y),
                        _ => (f32::MAX, 0.0),
                    };
                    beside.push((top, left, piece.text));
                }
            }
        }
        beside.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        page.beside = beside.into_iter().map(|(top, _, text)| (top, text)).collect();
        page
    }
}

/// Turns a run so that its baseline leads to the right.
fn turn(run: Run, width: f32, height: f32) -> Run {
    let (x, y) = match run.way {
        Way::Across | Way::Askew => (run.x, run.y),
        Way::Down => (run.y, width - run.x),
        Way::Up => (height - run.y, run.x),
    };
    Run { x, y, ..run }
}

fn rows(mut runs: Vec<Run>) -> Vec<Row> {
    runs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut heights: Vec<Vec<Run>> = Vec::new();
    let (mut y, mut size) = (0.0f32, 0.0f32);
    for run in runs {
        let near = SAME_BASELINE * size.max(run.size.min(1.5 * size));
        let open = heights.last_mut().filter(|_| run.y - y <= near);
        // The largest run says where the row stands; small ones may ride on it.
        if open.is_none() || run.size > size {
            (y, size) = (run.y, run.size);
        }
        match open {
            Some(open) => open.push(run),
            None => heights.push(vec![run]),
        }
    }
    set_back(&mut heights);
    heights.into_iter().filter_map(row).collect()
}

fn row(mut runs: Vec<Run>) -> Option<Row> {
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    // Bold type is at times the same text printed twice.
    runs.dedup_by(|later, first| {
        later.text == first.text && (later.x - first.x).abs() < 0.2 * first.size
    });
    let largest = runs.iter().max_by(|a, b| a.size.total_cmp(&b.size))?;
    let (y, size) = (largest.y, largest.size);
    let mut pieces: Vec<Piece> = Vec::new();
    let loose = looseness(&runs);
    for run in &runs {
        let (x0, x1) = (run.x, run.x + run.length.max(0.0));
        match pieces.last_mut() {
            Some(last) if x0 - last.x1 < APART.max(loose + 1.0) * run.size.min(size) => {
                let gap = (x0 - last.x1) / run.size;
                if is_blank_due(&last.text, &run.text, gap, loose) {
                    last.text.push(' ');
                }
                last.text.push_str(&run.text);
                last.x1 = last.x1.max(x1);
            }
            _ => pieces.push(Piece { text: run.text.clone(), x0, x1 }),
        }
    }
    for piece in &mut pieces {
        piece.text = piece.text.trim().to_owned();
    }
    pieces.retain(|piece| !piece.text.is_empty());
    (!pieces.is_empty()).then_some(Row { pieces, y, size })
}

/// Usual space between single characters of a line that is spread to its margins.
fn looseness(runs: &[Run]) -> f32 {
    let mut gaps: Vec<f32> = runs
        .windows(2)
        .map(|pair| (pair[1].x - pair[0].x - pair[0].length) / pair[0].size)
        .collect();
    gaps.sort_by(f32::total_cmp);
    if gaps.len() < 6 { 0.0 } else { gaps[gaps.len() / 2].clamp(0.0, 1.0) }
}

fn is_blank_due(before: &str, after: &str, gap: f32, loose: f32) -> bool {
    let (Some(last), Some(first)) = (before.chars().last(), after.chars().next()) else {
        return false;
    };
    if last.is_whitespace() || first.is_whitespace() {
        return false;
    }
    let narrow = |c: char| c.is_ascii_alphanumeric() || ",.;:)('\"-".contains(c);
    let wanted = if narrow(last) && narrow(first) { 0.2 } else { 0.6 };
    gap > loose + wanted
}
