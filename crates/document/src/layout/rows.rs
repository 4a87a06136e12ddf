//! Runs of a page put together into rows of text along their baselines.
//!
//! A row is everything at one height; what stands far apart in it stays in pieces,
//! which columns and tables need.

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
        askew(&mut runs, &mut page.askew);
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
        for way in [Way::Across, Way::Down, Way::Up].into_iter().filter(|way| *way != main) {
            for row in turned(way, &runs) {
                // Where it begins on the page as the main text sees it.
                let top = match (main, way) {
                    (Way::Across, Way::Down) => row.x0(),
                    (Way::Across, Way::Up) => sheet.height - row.x1(),
                    _ => f32::MAX,
                };
                page.beside.push((top, row.text()));
            }
        }
        page.beside.sort_by(|a, b| a.0.total_cmp(&b.0));
        page
    }
}

/// Takes out what lies askew, each unbroken sequence as one text. On a curve some
/// character stands upright by chance and belongs to its neighbours.
fn askew(runs: &mut Vec<Run>, out: &mut Vec<String>) {
    let aslant = |run: Option<&Run>| run.is_some_and(|run| run.way == Way::Askew);
    let taken: Vec<bool> = (0..runs.len())
        .map(|at| {
            let between = at > 0 && aslant(runs.get(at - 1)) && aslant(runs.get(at + 1));
            aslant(runs.get(at)) || (between && runs[at].text.chars().count() == 1)
        })
        .collect();
    let mut open = false;
    let mut at = 0;
    runs.retain(|run| {
        let take = taken[at];
        at += 1;
        if take {
            let one = run.text.chars().count() == 1;
            match out.last_mut().filter(|_| open && one) {
                Some(last) => last.push_str(&run.text),
                None => out.push(run.text.clone()),
            }
            open = one;
        } else {
            open = false;
        }
        !take
    });
}

/// Makes single characters that stand below each other, alone in their place, into
/// one run downwards: the labels at the side of a form.
fn stacks(runs: &mut Vec<Run>) {
    let single = |run: &Run| run.way == Way::Across && run.text.trim().chars().count() == 1;
    let mut order: Vec<usize> = (0..runs.len()).filter(|&at| single(&runs[at])).collect();
    if order.len() < 3 {
        return;
    }
    order.sort_by(|&a, &b| runs[a].x.total_cmp(&runs[b].x).then(runs[a].y.total_cmp(&runs[b].y)));
    let crowd = Crowd::of(runs);
    let alone: Vec<usize> = order.into_iter().filter(|&at| crowd.alone(runs, at)).collect();
    let mut gone = vec![false; runs.len()];
    let mut from = 0;
    while from < alone.len() {
        let mut to = from + 1;
        while to < alone.len() && below(&runs[alone[to - 1]], &runs[alone[to]]) {
            to += 1;
        }
        if to - from >= 3 {
            let text: String = alone[from..to].iter().map(|&at| runs[at].text.trim()).collect();
            let end = &runs[alone[to - 1]];
            let (first, bottom) = (alone[from], end.y);
            let run = &mut runs[first];
            let top = run.y - run.size;
            *run = Run { text, y: top, length: bottom - top, way: Way::Down, ..run.clone() };
            for &at in &alone[from + 1..to] {
                gone[at] = true;
            }
        }
        from = to;
    }
    let mut at = 0;
    runs.retain(|_| {
        at += 1;
        !gone[at - 1]
    });
}

fn below(upper: &Run, lower: &Run) -> bool {
    let step = (lower.y - upper.y) / upper.size;
    (lower.x - upper.x).abs() < 0.25 * upper.size
        && (lower.size - upper.size).abs() < 0.1 * upper.size
        && (0.8..2.2).contains(&step)
}

/// Runs by height, to find what stands beside a character.
struct Crowd {
    by_height: Vec<usize>,
}

impl Crowd {
    fn of(runs: &[Run]) -> Self {
        let mut by_height: Vec<usize> =
            (0..runs.len()).filter(|&at| runs[at].way == Way::Across).collect();
        by_height.sort_by(|&a, &b| runs[a].y.total_cmp(&runs[b].y));
        Self { by_height }
    }

    /// True where nothing stands within a character's width to the left or right.
    fn alone(&self, runs: &[Run], at: usize) -> bool {
        let run = &runs[at];
        let reach = 0.7 * run.size;
        let from = self.by_height.partition_point(|&other| runs[other].y < run.y - reach);
        let near =
            self.by_height[from..].iter().take_while(|&&other| runs[other].y <= run.y + reach);
        // A crowded height is a line of text, whatever its places say.
        near.take(200).all(|&other| {
            let beside = &runs[other];
            other == at
                || beside.x > run.x + run.length + 1.2 * run.size
                || beside.x + beside.length < run.x - 1.2 * run.size
        })
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
    let mut rows: Vec<Row> = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    let (mut y, mut size) = (0.0f32, 0.0f32);
    for run in runs {
        let near = SAME_BASELINE * size.max(run.size.min(1.5 * size));
        if !open.is_empty() && run.y - y > near {
            rows.extend(row(std::mem::take(&mut open)));
        }
        // The largest run says where the row stands; small ones may ride on it.
        if open.is_empty() || run.size > size {
            (y, size) = (run.y, run.size);
        }
        open.push(run);
    }
    rows.extend(row(open));
    rows
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
