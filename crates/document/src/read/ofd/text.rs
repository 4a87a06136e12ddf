//! Text objects: every character's place, put together to runs on one baseline.
//!
//! Fonts are not opened. Where the file gives no advance, a character's width is
//! guessed from its kind.

use super::matrix::{Matrix, numbers};
use crate::layout::{Run, Way};
use crate::read::docx::xml::Element;

/// Space behind a character, in heights of the font, from which on a new run begins.
const SPACE: f32 = 0.5;

/// The runs of a text object; `None` where it shows glyphs whose characters are not told.
pub(crate) fn runs(object: &Element, outer: Matrix) -> Option<Vec<Run>> {
    let matrix = Matrix::of(object, outer);
    let size = number(object, "Size").unwrap_or(3.0);
    let stretch = number(object, "HScale").unwrap_or(1.0);
    let read = number(object, "ReadDirection").unwrap_or(0.0);
    let glyphs = object.elements().any(|child| child.name == "CGTransform");
    let (mut x, mut y) = (0.0, 0.0);
    let mut runs = Vec::new();
    let mut told = false;
    for code in object.elements().filter(|child| child.name == "TextCode") {
        x = number(code, "X").unwrap_or(x);
        y = number(code, "Y").unwrap_or(y);
        let text = code.text();
        told |= text.chars().any(is_told);
        let steps = Steps::of(code, text.chars().count());
        let downwards = match (Steps::reach(&steps.across), Steps::reach(&steps.down)) {
            (0.0, 0.0) => (45.0..135.0).contains(&read),
            (across, down) => down > across,
        };
        let line = Line { matrix, size, stretch, downwards };
        line.write(&text, (x, y), &steps, &mut runs);
    }
    (told || !glyphs).then_some(runs)
}

/// A character that stands for itself; the private ones stand for a glyph of some font.
fn is_told(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}') && !c.is_control()
}

fn number(element: &Element, name: &str) -> Option<f32> {
    numbers(element.get(name)?).first().copied()
}

/// `DeltaX` and `DeltaY`, written out.
struct Steps {
    across: Vec<f32>,
    down: Vec<f32>,
}

impl Steps {
    fn of(code: &Element, most: usize) -> Self {
        let list = |name: &str| expand(code.get(name).unwrap_or_default(), most);
        Self { across: list("DeltaX"), down: list("DeltaY") }
    }

    fn reach(steps: &[f32]) -> f32 {
        steps.iter().map(|step| step.abs()).sum()
    }
}

/// "g 3 5" means 5 5 5.
fn expand(list: &str, most: usize) -> Vec<f32> {
    let mut out: Vec<f32> = Vec::new();
    let mut parts =
        list.split(|c: char| c.is_whitespace() || c == ',').filter(|part| !part.is_empty());
    while let Some(part) = parts.next().filter(|_| out.len() < most) {
        if part.eq_ignore_ascii_case("g") {
            let count = parts.next().and_then(|count| count.parse::<usize>().ok()).unwrap_or(0);
            let step = parts.next().and_then(|step| step.parse().ok()).unwrap_or(0.0);
            out.extend(std::iter::repeat_n(step, count.min(most - out.len())));
        } else {
            out.push(part.parse().unwrap_or(0.0));
        }
    }
    out
}

/// How the characters of one text object lie.
struct Line {
    matrix: Matrix,
    size: f32,
    stretch: f32,
    downwards: bool,
}

/// A character and where it begins along and beside the baseline.
struct Place {
    c: char,
    along: f32,
    beside: f32,
    width: f32,
}

impl Line {
    fn write(&self, text: &str, start: (f32, f32), steps: &Steps, out: &mut Vec<Run>) {
        let places = self.places(text, start, steps);
        let together = |before: &Place, after: &Place| {
            (after.beside - before.beside).abs() <= 0.3 * self.size
                && after.along >= before.along - 0.3 * self.size
                && after.along <= before.along + before.width + SPACE * self.size
                && !(before.c.is_whitespace() && after.c.is_whitespace())
        };
        out.extend(places.chunk_by(together).filter_map(|group| self.run(group)));
    }

    fn places(&self, text: &str, (mut x, mut y): (f32, f32), steps: &Steps) -> Vec<Place> {
        let free = steps.across.is_empty() && steps.down.is_empty();
        let mut places = Vec::new();
        for (at, c) in text.chars().enumerate() {
            let (along, beside) = if self.downwards { (y, x) } else { (x, y) };
            let width = self.size * if self.downwards { 1.0 } else { self.stretch * advance(c) };
            places.push(Place { c, along, beside, width });
            match (free, self.downwards) {
                (true, true) => y += width,
                (true, false) => x += width,
                (false, _) => {
                    x += steps.across.get(at).copied().unwrap_or(0.0);
                    y += steps.down.get(at).copied().unwrap_or(0.0);
                }
            }
        }
        places
    }

    fn run(&self, group: &[Place]) -> Option<Run> {
        let written = |place: &Place| !place.c.is_whitespace();
        let start = group.iter().position(written)?;
        let first = &group[start];
        // Blanks at the end take no room on the page.
        let last = group.iter().rfind(|place| written(place))?;
        // Upright characters in a column reach up from their baselines.
        let (x, y) = if self.downwards {
            (first.beside, first.along - 0.88 * self.size)
        } else {
            (first.along, first.beside)
        };
        let (x, y) = self.matrix.point(x, y);
        let (across, up) = (self.matrix.direction(1.0, 0.0), self.matrix.direction(0.0, 1.0));
        let lead = if self.downwards { up } else { across };
        Some(Run {
            text: group[start..].iter().map(|place| place.c).collect(),
            x,
            y,
            length: (last.along + last.width - first.along) * lead.0.hypot(lead.1),
            size: self.size.abs() * up.0.hypot(up.1),
            way: Way::of(lead.0, lead.1),
        })
    }
}

/// Usual width of a character in heights of the font.
fn advance(c: char) -> f32 {
    match c {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'f' | 't' => 0.3,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.85,
        'A'..='Z' => 0.68,
        '!'..='~' => 0.5,
        _ => 1.0,
    }
}
