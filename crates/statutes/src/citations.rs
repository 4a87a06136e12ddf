//! Finds what a text cites: titles in 《》 with the article behind them, and
//! document numbers. Says nothing about whether they are right.

use std::ops::Range;

use crate::numerals::{is_numeral, numeral};

/// A title in 《》. Ranges count Unicode scalars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The title without its outer brackets.
    pub title: String,
    /// 《 to 》, both included.
    pub span: Range<usize>,
    /// The places cited behind it: 第八条第二款第（一）项、第十条.
    pub places: Vec<Place>,
}

/// An article, paragraph or item behind a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// 条
    pub article: u32,
    /// 之N behind the article's number; 0 without.
    pub inserted: u32,
    /// 款
    pub paragraph: Option<u32>,
    /// 项
    pub item: Option<u32>,
    /// From 第 to the last 条, 款 or 项.
    pub span: Range<usize>,
}

/// 国发〔2016〕34号 and the like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberCitation {
    /// 机关代字
    pub agency: String,
    /// 年份
    pub year: u32,
    /// 顺序号
    pub serial: u32,
    /// The whole number.
    pub span: Range<usize>,
    /// True where the year stands in 〔〕, as it has to.
    pub hexagonal: bool,
}

/// Every title in 《》, in order. 《…〈…〉…》 and 《…《…》…》 are one citation.
pub fn citations(text: &str) -> Vec<Citation> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        if chars[at] == '《'
            && let Some(end) = closing(&chars, at)
        {
            let title: String = chars[at + 1..end].iter().filter(|c| !c.is_whitespace()).collect();
            if !title.is_empty() {
                found.push(Citation { title, span: at..end + 1, places: places(&chars, end + 1) });
            }
            at = end;
        }
        at += 1;
    }
    found
}

/// Every document number, in order.
pub fn document_numbers(text: &str) -> Vec<NumberCitation> {
    let chars: Vec<char> = text.chars().collect();
    let mut found: Vec<NumberCitation> = Vec::new();
    for at in 0..chars.len() {
        let closer = match chars[at] {
            '〔' => '〕',
            '﹝' => '﹞',
            '[' => ']',
            '［' => '］',
            '【' => '】',
            '（' => '）',
            '(' => ')',
            _ => continue,
        };
        let floor = found.last().map_or(0, |number| number.span.end);
        found.extend(number_around(&chars, at, closer, floor));
    }
    found
}

/// No title of an instrument is longer; an unclosed 《 ends here.
const LONGEST_TITLE: usize = 120;

fn closing(chars: &[char], open: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, &c) in chars.iter().enumerate().skip(open).take(LONGEST_TITLE) {
        match c {
            '《' => depth += 1,
            '》' if depth == 1 => return Some(at),
            '》' => depth -= 1,
            '。' => return None,
            _ => {}
        }
    }
    None
}

/// 第八条、第九条第二款和第三款: what is left out is as in the place before.
fn places(chars: &[char], from: usize) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut from = skip_bracket(chars, from);
    while let Some(next) = place(chars, from, places.last()) {
        from = next.span.end + joint(chars, next.span.end).unwrap_or(0);
        let ends = from == next.span.end;
        places.push(next);
        if ends {
            break;
        }
    }
    places
}

fn place(chars: &[char], from: usize, before: Option<&Place>) -> Option<Place> {
    let (mut article, mut added, mut end) = (None, 0, from);
    if let Some((number, next)) = step(chars, end, '条') {
        article = Some(number);
        (added, end) = inserted(chars, next).unwrap_or((0, next));
    }
    let (mut paragraph, mut item) = (None, None);
    if let Some((number, next)) = step(chars, end, '款') {
        (paragraph, end) = (Some(number), next);
    }
    if let Some((number, next)) = step(chars, end, '项') {
        (item, end) = (Some(number), next);
    }
    if end == from {
        return None;
    }
    let paragraph = paragraph
        .or_else(|| before.filter(|_| article.is_none()).and_then(|place| place.paragraph));
    match article {
        Some(article) => Some(Place { article, inserted: added, paragraph, item, span: from..end }),
        None => before.map(|before| Place { paragraph, item, span: from..end, ..before.clone() }),
    }
}

/// Length of what joins two places: 、 和 及 至 以及.
fn joint(chars: &[char], at: usize) -> Option<usize> {
    match chars.get(at)? {
        '以' if chars.get(at + 1) == Some(&'及') => Some(2),
        '、' | '和' | '及' | '与' | '或' | '至' => Some(1),
        _ => None,
    }
}

/// 之一 behind 第八条; 之规定 is none.
fn inserted(chars: &[char], at: usize) -> Option<(u32, usize)> {
    (chars.get(at) == Some(&'之')).then_some(())?;
    let length = chars[at + 1..].iter().take_while(|&&c| is_numeral(c)).count();
    let end = at + 1 + length;
    Some((numeral(&chars[at + 1..end].iter().collect::<String>())?, end))
}

/// 《…》（以下简称…）第八条: the bracket stands between title and article.
fn skip_bracket(chars: &[char], at: usize) -> usize {
    let closer = match chars.get(at) {
        Some('（') => '）',
        Some('(') => ')',
        _ => return at,
    };
    chars.iter().skip(at).take(60).position(|&c| c == closer).map_or(at, |length| at + length + 1)
}

/// 第N条, 第（一）项; returns the number and the place behind it.
fn step(chars: &[char], at: usize, unit: char) -> Option<(u32, usize)> {
    if chars.get(at) != Some(&'第') {
        return None;
    }
    let mut end = at + 1;
    let bracket = matches!(chars.get(end), Some('（' | '('));
    end += usize::from(bracket);
    let start = end;
    while chars.get(end).is_some_and(|&c| is_numeral(c)) {
        end += 1;
    }
    let number = numeral(&chars[start..end].iter().collect::<String>())?;
    if bracket {
        matches!(chars.get(end), Some('）' | ')')).then_some(())?;
        end += 1;
    }
    (chars.get(end) == Some(&unit)).then_some((number, end + 1))
}

fn number_around(
    chars: &[char],
    open: usize,
    closer: char,
    floor: usize,
) -> Option<NumberCitation> {
    let close = open + 5;
    if chars.get(close) != Some(&closer) {
        return None;
    }
    let year = numeral(&chars[open + 1..close].iter().collect::<String>())?;
    if !(1949..2100).contains(&year) || !chars[open + 1..close].iter().all(char::is_ascii_digit) {
        return None;
    }
    let mut end = close + 1;
    end += usize::from(chars.get(end) == Some(&'第'));
    let digits = end;
    while chars.get(end).is_some_and(char::is_ascii_digit) {
        end += 1;
    }
    let serial = numeral(&chars[digits..end].iter().collect::<String>())?;
    if chars.get(end) != Some(&'号') {
        return None;
    }
    let mut start = open;
    while start > floor && open - start < 10 && is_agency(chars[start - 1]) {
        start -= 1;
    }
    if open - start < 2 {
        return None;
    }
    let agency = chars[start..open].iter().collect();
    Some(NumberCitation {
        agency,
        year,
        serial,
        span: start..end + 1,
        hexagonal: matches!(chars[open], '〔' | '﹝'),
    })
}

fn is_agency(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Vec<(String, String)> {
        let chars: Vec<char> = text.chars().collect();
        let place = |c: &Citation| {
            let places = c.places.iter().map(|p| chars[p.span.clone()].iter().collect());
            places.collect::<Vec<String>>().join("|")
        };
        citations(text).iter().map(|c| (c.title.clone(), place(c))).collect()
    }

    #[test]
    fn titles_with_their_articles() {
        for (text, title, place) in [
            ("依照《某法》第八条第二款第（一）项的规定", "某法", "第八条第二款第（一）项"),
            ("依照《某法》第10条", "某法", "第10条"),
            ("《某法》（以下简称本法）第三条", "某法", "第三条"),
            ("《某省实施〈某法〉办法》", "某省实施〈某法〉办法", ""),
            (
                "《某省实施《某法》办法》第二十一条第（三）项",
                "某省实施《某法》办法",
                "第二十一条第（三）项",
            ),
            ("《某 法》第八章", "某法", ""),
            ("《某法》第八条之二第一款", "某法", "第八条之二第一款"),
            ("《某法》第八条之规定", "某法", "第八条"),
            ("《某法》第八条、第十条第二款和第三款的规定", "某法", "第八条|第十条第二款|第三款"),
            ("《某法》第八条至第十条", "某法", "第八条|第十条"),
            ("《某法》第八条第（一）项、第（三）项，第九章", "某法", "第八条第（一）项|第（三）项"),
            ("《某法》第八条和本办法", "某法", "第八条"),
            ("《某法》第二款", "某法", ""),
        ] {
            assert_eq!(titles(text), [(title.to_owned(), place.to_owned())], "{text}");
        }
        assert!(titles("《没有结束。另一句》").is_empty());
    }

    #[test]
    fn what_a_place_leaves_out_is_as_before() {
        let places = &citations("《某法》第八条第二款第（一）项、第（三）项和第三款")[0].places;
        let numbers: Vec<_> =
            places.iter().map(|place| (place.article, place.paragraph, place.item)).collect();
        assert_eq!(numbers, [(8, Some(2), Some(1)), (8, Some(2), Some(3)), (8, Some(3), None)]);
    }

    #[test]
    fn spans_count_scalars() {
        assert_eq!(citations("据《甲法》和《乙法》")[1].span, 6..10);
    }

    #[test]
    fn numbers_of_documents() {
        for (text, agency, year, serial, hexagonal) in [
            ("国发〔2016〕34号", "国发", 2016, 34, true),
            ("某政办发[2024]第5号", "某政办发", 2024, 5, false),
            ("某政（2024）15号", "某政", 2024, 15, false),
        ] {
            let found = document_numbers(text);
            assert_eq!(found.len(), 1, "{text}");
            let first = &found[0];
            assert_eq!((first.agency.as_str(), first.year, first.serial), (agency, year, serial));
            assert_eq!(first.hexagonal, hexagonal);
            assert_eq!(first.span, 0..text.chars().count());
        }
        assert!(document_numbers("（2024）年度第3号").is_empty());
        assert!(document_numbers("见附件[1234]").is_empty());
    }
}
