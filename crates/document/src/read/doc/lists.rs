//! Automatic lists: LSTF, LVL and LFO ([MS-DOC] 2.9.147, 2.9.150, 2.9.131) as the
//! definitions that `numbering` counts.
//!
//! The numbering of Word 95, which old files keep in paragraph properties, is left aside.

use std::collections::HashMap;

use super::fib::{Fib, u16_at, u32_at};
use crate::read::docx::numbering::{Level, Num, Numbering};

const LEVELS: usize = 9;
const LIST: usize = 28;
const LEVEL: usize = 28;
const USE: usize = 16;
/// Styles that are linked to no level.
const NO_STYLE: u16 = 0x0fff;

/// Reads what the table stream defines; what is broken ends the reading.
pub(crate) fn read(table: &[u8], fib: &Fib) -> Numbering {
    let lists = definitions(table, fib).unwrap_or_default();
    let nums = uses(fib.slice(table, fib.list_uses));
    Numbering::of(lists, nums)
}

/// The levels of all lists stand behind the list table, outside its length.
fn definitions(table: &[u8], fib: &Fib) -> Option<Vec<(i64, HashMap<usize, Level>)>> {
    let (start, length) = fib.lists;
    if length < 2 {
        return None;
    }
    let bytes = table.get(start..)?;
    let count = usize::from(u16_at(bytes, 0)?);
    let mut at = 2 + count * LIST;
    let mut lists = Vec::new();
    for list in 0..count {
        let head = bytes.get(2 + list * LIST..2 + (list + 1) * LIST)?;
        let simple = head[26] & 1 != 0;
        let mut levels = HashMap::new();
        for number in 0..if simple { 1 } else { LEVELS } {
            let Some((mut level, size)) = level(bytes.get(at..)?) else { return Some(lists) };
            let style = u16_at(head, 8 + number * 2).filter(|style| *style != NO_STYLE);
            level.style = style.map(|style| style.to_string());
            levels.insert(number, level);
            at += size;
        }
        lists.push((i64::from(u32_at(head, 0)?), levels));
    }
    Some(lists)
}

/// A level and the bytes that it takes.
fn level(bytes: &[u8]) -> Option<(Level, usize)> {
    let head = bytes.get(..LEVEL)?;
    let text = LEVEL + usize::from(head[24]) + usize::from(head[25]);
    let length = usize::from(u16_at(bytes, text)?);
    let units: Vec<u16> =
        (0..length).map_while(|unit| u16_at(bytes, text + 2 + unit * 2)).collect();
    let shown: String = char::decode_utf16(units)
        .map(|unit| match unit {
            // A character below nine stands for the number of that level.
            Ok(c) if (c as usize) < LEVELS => format!("%{}", c as u32 + 1),
            Ok(c) => c.to_string(),
            Err(_) => String::new(),
        })
        .collect();
    let flags = head[5];
    let level = Level {
        start: u32_at(head, 0)?,
        format: format(head[4]).to_owned(),
        text: shown,
        spaced: head[15] != 2,
        legal: flags & 0x04 != 0,
        restart: (flags & 0x08 != 0).then_some(usize::from(head[26])),
        style: None,
    };
    Some((level, text + 2 + length * 2))
}

fn uses(bytes: &[u8]) -> Vec<(i64, Num)> {
    let count = u32_at(bytes, 0).map_or(0, |count| count as usize);
    let mut changes = count.saturating_mul(USE).saturating_add(4);
    let mut nums = Vec::new();
    for index in 0..count {
        let at = 4 + index * USE;
        let Some(list) = u32_at(bytes, at) else { break };
        let changed = bytes.get(at + 12).copied().unwrap_or_default();
        let mut num = Num { base: i64::from(list), ..Num::default() };
        if changes_of(bytes, &mut changes, changed, &mut num).is_none() {
            // Without its changes, and those of the rest, the list still counts.
            changes = bytes.len();
        }
        nums.push((index as i64 + 1, num));
    }
    nums
}

fn changes_of(bytes: &[u8], at: &mut usize, count: u8, num: &mut Num) -> Option<()> {
    u32_at(bytes, *at)?;
    *at += 4;
    for _ in 0..count {
        let (start, flags) = (u32_at(bytes, *at)?, u32_at(bytes, *at + 4)?);
        *at += 8;
        let number = (flags & 0x0f) as usize;
        if flags & 0x20 != 0 {
            let (level, size) = level(bytes.get(*at..)?)?;
            *at += size;
            if flags & 0x10 != 0 {
                num.starts.insert(number, level.start);
            }
            num.levels.insert(number, level);
        } else if flags & 0x10 != 0 {
            num.starts.insert(number, start);
        }
    }
    Some(())
}

/// MSONFC as the names of ST_NumberFormat ([MS-OSHARED] 2.2.1.3).
fn format(code: u8) -> &'static str {
    match code {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        10 => "ideographDigital",
        11 => "japaneseCounting",
        14 => "decimalFullWidth",
        16 => "japaneseLegal",
        17 => "japaneseDigitalTenThousand",
        18 => "decimalEnclosedCircle",
        19 => "decimalFullWidth2",
        22 => "decimalZero",
        23 => "bullet",
        26 => "decimalEnclosedFullstop",
        27 => "decimalEnclosedParen",
        28 => "decimalEnclosedCircleChinese",
        29 => "ideographEnclosedCircle",
        30 => "ideographTraditional",
        31 => "ideographZodiac",
        33 => "taiwaneseCounting",
        34 => "ideographLegalTraditional",
        35 => "taiwaneseCountingThousand",
        36 => "taiwaneseDigital",
        37 => "chineseCounting",
        38 => "chineseLegalSimplified",
        39 => "chineseCountingThousand",
        255 => "none",
        _ => "decimal",
    }
}
