//! Text that a recognition read from the picture of a page, on its way into the layout.
//!
//! Deliberately absent: the recognition itself, and any mending of what it read.

use serde::{Deserialize, Serialize};

use crate::layout::{Run, Sheet, Way};

/// A page that was recognised. Lengths are pixels of its picture; y grows downwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecognisedPage {
    /// Counted from 1.
    pub number: u32,
    /// Of the picture.
    pub width: f32,
    /// Of the picture.
    pub height: f32,
    /// In any order.
    pub lines: Vec<RecognisedLine>,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecognisedLine {
    /// Upper edge of its box.
    pub top: f32,
    /// Height of its box.
    pub height: f32,
    /// From left to right.
    pub words: Vec<RecognisedWord>,
}

/// What was recognised in one piece: a character or a few.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecognisedWord {
    /// Never empty.
    pub text: String,
    /// Left edge of its box.
    pub left: f32,
    /// Width of its box.
    pub width: f32,
    /// How sure the recognition was, from 0 to 100.
    pub confidence: f32,
}

/// Space in a line, in heights of its text, from which on pieces stand apart.
const APART: f32 = 1.6;
/// Space that stands for a blank between Chinese characters, in the same measure.
const WIDE_BLANK: f32 = 1.0;
/// The same between words of the Latin script.
const BLANK: f32 = 0.2;
/// Lines whose heights differ by less, as a part of the usual one, are of one size: a
/// box is as high as its characters happen to be.
const SAME_SIZE: f32 = 0.3;
/// Where the baseline lies in a line's box.
const BASELINE: f32 = 0.9;

impl RecognisedPage {
    /// How sure the recognition was of the page, in percent; `None` where it read nothing.
    pub fn confidence(&self) -> Option<u8> {
        let words = self.lines.iter().flat_map(|line| &line.words);
        let (sum, count) = words.fold((0.0, 0.0), |(sum, count), word| {
            let characters = word.text.chars().count() as f32;
            (sum + word.confidence.clamp(0.0, 100.0) * characters, count + characters)
        });
        (count > 0.0).then(|| (sum / count) as u8)
    }

    /// The page for the layout, drawn so large.
    pub(crate) fn sheet(&self, scale: f32) -> Sheet {
        let usual = self.usual_height();
        let mut runs = Vec::new();
        for line in &self.lines {
            let near = (line.height - usual).abs() < SAME_SIZE * usual;
            pieces(line, if near { usual } else { line.height }, &mut runs);
        }
        for run in &mut runs {
            for length in [&mut run.x, &mut run.y, &mut run.length, &mut run.size] {
                *length *= scale;
            }
        }
        Sheet { number: self.number, width: self.width * scale, height: self.height * scale, runs }
    }

    fn usual_height(&self) -> f32 {
        let mut heights: Vec<f32> = self.lines.iter().map(|line| line.height).collect();
        heights.sort_by(f32::total_cmp);
        heights.get(heights.len() / 2).copied().unwrap_or(0.0)
    }
}

/// The line's words joined where they stand together: the boxes of Chinese characters
/// are no wider than their strokes, so narrow space between them means nothing.
fn pieces(line: &RecognisedLine, size: f32, runs: &mut Vec<Run>) {
    let first = runs.len();
    for word in &line.words {
        let end = word.left + word.width;
        match runs.get_mut(first..).and_then(<[Run]>::last_mut) {
            Some(last) if word.left - (last.x + last.length) < APART * size => {
                let gap = word.left - (last.x + last.length);
                let latin = is_latin(last.text.chars().last(), &word.text);
                if gap > size * if latin { BLANK } else { WIDE_BLANK } {
                    last.text.push(' ');
                }
                last.text.push_str(&word.text);
                last.length = last.length.max(end - last.x);
            }
            _ => runs.push(Run {
                text: word.text.clone(),
                x: word.left,
                y: line.top + BASELINE * line.height,
                length: word.width,
                size,
                way: Way::Across,
            }),
        }
    }
}

fn is_latin(last: Option<char>, next: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphanumeric();
    last.is_some_and(latin) && next.starts_with(latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words at (left, width); each 30 pixels high and 90 sure.
    fn line(top: f32, words: &[(&str, f32, f32)]) -> RecognisedLine {
        let words = words.iter().map(|&(text, left, width)| RecognisedWord {
            text: text.into(),
            left,
            width,
            confidence: 90.0,
        });
        RecognisedLine { top, height: 30.0, words: words.collect() }
    }

    fn page(lines: Vec<RecognisedLine>) -> RecognisedPage {
        RecognisedPage { number: 1, width: 1000.0, height: 1400.0, lines }
    }

    #[test]
    fn characters_join_words_of_letters_are_parted_and_wide_space_stays() {
        let line = line(
            100.0,
            &[
                ("一", 100.0, 30.0),
                ("，", 134.0, 8.0),
                ("甲", 164.0, 30.0),
                ("No", 200.0, 30.0),
                ("7", 240.0, 15.0),
                ("第一条", 275.0, 30.0),
                ("丙", 340.0, 30.0),
                ("乙", 450.0, 30.0),
            ],
        );
        let sheet = page(vec![line]).sheet(1.0);
        let texts: Vec<&str> = sheet.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["一，甲No 7第一条 丙", "乙"]);
    }

    #[test]
    fn confidence_is_the_mean_of_characters() {
        let mut page = page(vec![line(0.0, &[("甲乙丙", 0.0, 90.0), ("丁", 90.0, 30.0)])]);
        page.lines[0].words[1].confidence = 50.0;
        assert_eq!(page.confidence(), Some(80));
        page.lines.clear();
        assert_eq!(page.confidence(), None);
    }

    #[test]
    fn lengths_follow_the_scale() {
        let sheet = page(vec![line(100.0, &[("甲", 100.0, 30.0)])]).sheet(0.5);
        let run = &sheet.runs[0];
        assert_eq!((sheet.width, run.x, run.y, run.length), (500.0, 50.0, 63.5, 15.0));
    }
}
