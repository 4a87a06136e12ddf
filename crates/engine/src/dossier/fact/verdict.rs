//! 审核结论: which of the three an opinion comes to (国办发〔2018〕115号（六）). A
//! conclusion in other words is kept as it stands and goes to a person.

use std::ops::Range;

use super::label::Piece;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, is_said};
use super::ticked::ticked;
use super::{FactKind, Value};

static CONCLUSION: Pattern = Pattern::new("(?:审核|审查)?结论(?:意见)?$|(?:总体|综合)意见$");
static OPINION: Pattern = Pattern::new("^(?:合法性)?(?:审核|审查)(?:意见|结论)$");
static SAYS: Pattern = Pattern::new("(?:结论|审[核查]意见|总体意见)(?:为|是)([^。;]+)$");
static FOUND: Pattern = Pattern::new("(?:经(?:合法性)?审[核查]|我[局办科]认为|综上)[^。;]{0,80}");
static UNLAWFUL: Pattern = Pattern::new("(?:不合法|不具有合法性|违法)");
static AMEND: Pattern = Pattern::new(
    "应当?(?:予以?|作出?|进行|作必要的?)?修改|须(?:予以|作)?修改|需要?(?:予以|作出?|进行)修改|修改后(?:再行?|重新)(?:送审|报审|提交|审核)",
);
static LAWFUL: Pattern = Pattern::new("(?:^|[^不否])(合法)(?:[^性权]|$)");
static HARDLY: Pattern = Pattern::new("(?:基本|大体|原则上?|总体)(?:上)?合法|是否合法");

/// The conclusion behind its label; where there is no label, what the opinion finds.
pub(super) fn conclusion(sheet: &mut Sheet<'_>) {
    let mut named: Vec<Vec<Piece>> = said(sheet).into_iter().map(|piece| vec![piece]).collect();
    for words in [&CONCLUSION, &OPINION] {
        let fitting = sheet.labels.iter().filter(|labelled| words.is_in(&labelled.label));
        named.extend(fitting.map(|labelled| labelled.value.clone()));
    }
    let mut other = None;
    for pieces in named {
        let words: Vec<(Piece, Range<usize>)> = pieces
            .into_iter()
            .filter_map(|piece| Some((piece.clone(), answer(sheet.text(&piece))?)))
            .collect();
        let found = words.iter().filter_map(|(piece, range)| {
            let (rank, inner) = one_of_three(&sheet.text(piece)[range.clone()])?;
            Some((rank, piece.clone(), range.start + inner.start..range.start + inner.end))
        });
        // Of several points the worst decides.
        if let Some((rank, piece, inner)) = found.min_by_key(|(rank, ..)| *rank) {
            return say(sheet, rank, &piece, inner);
        }
        other = other.or(words.into_iter().next());
    }
    if let Some((piece, range)) = other {
        let end = sheet.text(&piece)[range.clone()].find(['。', ';']);
        let range = range.start..end.map_or(range.end, |at| range.start + at);
        return sheet.words_in(FactKind::LegalityOtherConclusion, &piece, range);
    }
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let Some(place) = FOUND.find(sentence) else { continue };
        if let Some((rank, inner)) = one_of_three(&sentence[place.clone()])
            && is_said(sentence, place.start)
        {
            return say(sheet, rank, &piece, place.start + inner.start..place.start + inner.end);
        }
    }
}

/// 审核结论为合法, in a sentence.
fn said(sheet: &Sheet<'_>) -> Vec<Piece> {
    let inner = |piece: Piece| {
        let inner = SAYS.find(sheet.text(&piece))?;
        let start = piece.range.start;
        Some(Piece { line: piece.line, range: start + inner.start..start + inner.end })
    };
    sheet.sentences().into_iter().filter_map(inner).collect()
}

/// What is answered: the box that is ticked, or the words; not the boxes of a form that
/// nobody ticked, nor a list's label.
fn answer(text: &str) -> Option<Range<usize>> {
    let range = ticked(text).unwrap_or(0..text.len());
    let words = &text[range.clone()];
    let open = words.contains(['□', '☐']) || words.contains("如下") || words.ends_with(':');
    (!open && words.chars().count() >= 2).then_some(range)
}

fn say(sheet: &mut Sheet<'_>, rank: usize, piece: &Piece, inner: Range<usize>) {
    let span = sheet.span(piece, inner);
    let name = THREE.get(rank).copied().unwrap_or_default();
    sheet.say(FactKind::LegalityConclusion, Value::Words(name.to_owned()), span);
}

/// The three, the worst first.
const THREE: [&str; 3] = ["不合法", "应当予以修改", "合法"];

/// Which of the three a conclusion is, as its place in `THREE`; a worse word outweighs a
/// better one.
fn one_of_three(text: &str) -> Option<(usize, Range<usize>)> {
    if HARDLY.is_in(text) {
        return None;
    }
    let denied = |at: usize| {
        let head = before(text, at);
        ["未发现", "不存在", "没有", "无"].iter().any(|word| head.contains(word))
    };
    let place = |words: &Pattern| words.find(text).filter(|place| !denied(place.start));
    let words = [&UNLAWFUL, &AMEND, &LAWFUL].into_iter().enumerate();
    words.filter_map(|(rank, words)| Some((rank, place(words)?))).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_conclusions_and_no_more() {
        for (text, wanted) in [
            ("合法", Some("合法")),
            ("合法,可以提交审议", Some("合法")),
            ("内容合法", Some("合法")),
            ("不合法", Some("不合法")),
            ("第三条违法", Some("不合法")),
            ("未发现违法内容,合法", Some("合法")),
            ("应当予以修改", Some("应当予以修改")),
            ("主体合法,第三条应予修改", Some("应当予以修改")),
            ("基本合法", None),
            ("原则合法", None),
            ("无意见", None),
            ("同意", None),
            ("合法性审核通过", None),
        ] {
            assert_eq!(one_of_three(text).map(|(rank, _)| THREE[rank]), wanted, "{text}");
        }
    }
}
