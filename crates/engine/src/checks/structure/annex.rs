//! 附件: an annex that the text names and neither lists nor holds.
//!
//! The other way round: an annex that the file holds and its list leaves out.
//!
//! A listed annex without its text is no finding: annexes often are files of
//! their own, and what was not read is said in the coverage.

use std::sync::LazyLock;

use document::{Document, Place, Span};
use regex::Regex;
use statutes::numeral;

use crate::checks::sentence::{prose, scalars};

static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:见|填写|填报|按照|依照|执行|报送|提交|附)?附件\s*([0-9]{1,2}|[一二三四五六七八九十]{1,2})").ok()
});

/// One listed annex may as well be the only line of a list that could be read.
const FEWEST: u32 = 2;

/// The first place at which each missing annex is named.
pub(crate) fn check(doc: &Document) -> Vec<(Span, String)> {
    let Some(named) = &*NAMED else { return Vec::new() };
    let held = doc.blocks.iter().filter_map(|block| match block.place {
        Place::Annex(number) => Some(u32::from(number)),
        Place::Body | Place::TextBox | Place::Footnote | Place::Header | Place::Footer => None,
    });
    let last =
        held.max().unwrap_or(0).max(u32::try_from(doc.paper.annexes.len()).unwrap_or(u32::MAX));
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for prose in prose(doc).filter(|prose| prose.block.place == Place::Body && !prose.in_table()) {
        if !prose.text.contains("附件") || prose.text.trim_start().starts_with("附件") {
            continue;
        }
        for groups in named.captures_iter(prose.text) {
            let (Some(whole), Some(number)) =
                (groups.get(0), groups.get(1).and_then(|group| numeral(group.as_str())))
            else {
                continue;
            };
            // 附件1 of another paper: 《…》附件1, 国发〔2020〕1号附件1.
            let elsewhere = prose.text[..whole.start()].ends_with(['》', '号', '的']);
            if number > last && last >= FEWEST && !elsewhere && !seen.contains(&number) {
                seen.push(number);
                let range = scalars(prose.text, whole.start())..scalars(prose.text, whole.end());
                found.push((
                    prose.span(range),
                    format!("正文提到附件{number}，文件只列出或者附有{last}个附件"),
                ));
            }
        }
    }
    found.extend(unlisted(doc));
    found
}

/// The first line of each annex whose number lies beyond the list in the paper's tail.
fn unlisted(doc: &Document) -> Vec<(Span, String)> {
    let listed = doc.paper.annexes.len();
    let mut found: Vec<(u16, Span)> = Vec::new();
    for block in &doc.blocks {
        if let Place::Annex(number) = block.place
            && listed >= FEWEST as usize
            && usize::from(number) > listed
            && found.last().is_none_or(|(last, _)| *last != number)
        {
            found.push((number, block.span));
        }
    }
    let said = |number| format!("文件附有附件{number}，附件说明只列出{listed}个附件");
    found.into_iter().map(|(number, span)| (span, said(number))).collect()
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn annexes_that_are_named_and_absent() {
        for (text, wanted) in [
            (
                "某局关于申报项目的通知\n请填写附件3。\n附件：1. 申报书\n2. 汇总表\n某某市某局\n2025年3月1日\n",
                &["填写附件3"][..],
            ),
            (
                "某局关于申报项目的通知\n请填写附件2。\n附件：1. 申报书\n2. 汇总表\n某某市某局\n2025年3月1日\n",
                &[],
            ),
            (
                "某局关于申报项目的通知\n请申报。\n附件：1. 申报书\n2. 汇总表\n某某市某局\n2025年3月1日\n附件1\n申报书\n附件2\n汇总表\n附件3\n承诺书\n",
                &["附件3"],
            ),
            (
                "某局关于申报项目的通知\n请填写《申报指南》附件3。\n附件：1. 申报书\n2. 汇总表\n某某市某局\n2025年3月1日\n",
                &[],
            ),
        ] {
            let doc = document::from_plain(text);
            let found: Vec<_> =
                check(&doc).into_iter().map(|(span, _)| doc.slice(span).to_owned()).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
