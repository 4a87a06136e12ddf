//! Pages drawn with monospaced characters, read back as passages.

use super::{Passage, Run, Sheet, Way, flow};
use crate::Place;

const SIZE: f32 = 10.0;

/// A run at a place counted in characters from the left and in lines from the top.
fn at(column: f32, line: f32, text: &str) -> Run {
    let wide = |c: char| if c.is_ascii() { 0.5 } else { 1.0 };
    Run {
        text: text.to_owned(),
        x: 50.0 + column * SIZE,
        y: 60.0 + line * 2.0 * SIZE,
        length: text.chars().map(wide).sum::<f32>() * SIZE,
        size: SIZE,
        way: Way::Across,
    }
}

fn sheet(number: u32, runs: Vec<Run>) -> Sheet {
    Sheet { number, width: 400.0, height: 600.0, runs }
}

/// Text broken at a width, its first line indented.
fn paragraph(column: f32, line: &mut f32, width: usize, text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest: Vec<char> = text.chars().collect();
    let mut indent = 2;
    while !rest.is_empty() {
        let tail = rest.split_off(rest.len().min(width - indent));
        runs.push(at(column + indent as f32, *line, &rest.iter().collect::<String>()));
        rest = tail;
        indent = 0;
        *line += 1.0;
    }
    runs
}

fn body(passages: &[Passage]) -> Vec<&str> {
    let of = passages.iter().filter(|passage| passage.place == Place::Body);
    of.map(|passage| passage.text.as_str()).collect()
}

fn long(of: &str, length: usize) -> String {
    of.chars().cycle().take(length).collect::<String>() + "。"
}

#[test]
fn rows_become_paragraphs_again() {
    let texts = [
        format!("第一条{}", long("为了规范窑炉的管理", 70)),
        long("本条所称窑炉是指烧制瓷器的设备", 57),
        format!("（一）{}", long("炉温由窑工每日登记在册", 44)),
    ];
    let mut line = 0.0;
    let runs: Vec<Run> =
        texts.iter().flat_map(|text| paragraph(0.0, &mut line, 30, text)).collect();
    assert!(runs.len() > 6);
    assert_eq!(body(&flow(vec![sheet(1, runs)])), texts);
}
