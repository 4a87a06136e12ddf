//! A title that is nearly one the catalogue holds: a slip of one or two signs.
//!
//! Deliberately careful: another place, year, kind of paper or 试行 makes another
//! instrument, never a slip.

use crate::catalogue::Catalogue;
use crate::spec::Instrument;
use crate::title::loose;

/// Shorter titles are too much alike.
const SHORTEST: usize = 6;
/// Signs that may differ, in a title of up to a dozen signs and in a longer one.
const SLIPS: (usize, usize) = (1, 2);

pub(crate) fn near<'a>(catalogue: &'a Catalogue, title: &str) -> Option<&'a Instrument> {
    let cited: Vec<char> = loose(title).chars().collect();
    if cited.len() < SHORTEST {
        return None;
    }
    // A slip is never in the first sign.
    let candidates = catalogue.beginning_with(cited[0]);
    let most = if cited.len() <= 12 { SLIPS.0 } else { SLIPS.1 };
    let mut close = candidates.filter(|(_, held)| {
        held.len().abs_diff(cited.len()) <= most && is_slip(&cited, held, most)
    });
    let (first, _) = close.next()?;
    // Two that are equally near: nobody can say which was meant.
    close.next().is_none().then_some(first)
}

fn is_slip(cited: &[char], held: &[char], most: usize) -> bool {
    let front = cited.iter().zip(held).take_while(|(a, b)| a == b).count();
    let rest = cited.len().min(held.len()) - front;
    let back =
        cited.iter().rev().zip(held.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (wrong, right) = (&cited[front..cited.len() - back], &held[front..held.len() - back]);
    // In front stands the place, at the end the kind of paper: another kind is no slip.
    let kinds = ["法", "例", "法典", "规定", "细则", "规则", "决定", "意见", "通知", "方案"];
    let ending: String = cited[cited.len().saturating_sub(2)..].iter().collect();
    front > 0
        && (back > 1 || back == 0 && !kinds.iter().any(|kind| ending.ends_with(kind)))
        && wrong.len().max(right.len()) <= most
        && (wrong, right) != (&[], &[])
        && !wrong.iter().chain(right).any(|c| is_telling(*c))
        && !names_a_place(&cited[..cited.len() - back])
        && !names_a_place(&held[..held.len() - back])
}

fn is_telling(c: char) -> bool {
    crate::numerals::is_numeral(c) || c.is_ascii_digit() || "（）〈〉省市县区州、".contains(c)
}

/// What differs stands in front of 省, 市, 县 …: the name of a place.
fn names_a_place(front: &[char]) -> bool {
    const NAMES: usize = 4;
    front.len() <= NAMES && front.last().is_some_and(|c| "省市县区州旗盟".contains(*c))
}
