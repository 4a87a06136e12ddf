//! 条文互引: 本办法第N条, 前款 and 前条 that point at nothing.
//!
//! References to other instruments are the business of the citation check. A text
//! without articles is a part of something and is left alone.

use std::sync::LazyLock;

use document::{Document, Level, Node, Place, Span};
use regex::Regex;
use statutes::numeral;

use crate::checks::sentence::{Prose, prose, scalars};

static OWN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"本(?:办法|规定|细则|实施细则|条例|规则|制度|准则|意见|方案|程序|规程|通知|措施)第([一二三四五六七八九十百零〇0-9]+)条(?:第([一二三四五六七八九十]+)款)?(?:第[（(]?([一二三四五六七八九十]+)[)）]?项)?").ok()
});

/// Every reference into the text itself that finds no target.
pub(crate) fn check(doc: &Document) -> Vec<(Span, String)> {
    let Some(own) = &*OWN else { return Vec::new() };
    let mut found = Vec::new();
    for prose in prose(doc).filter(|prose| !prose.in_table()) {
        let backward = prose.text.contains("前条") || prose.text.contains("前款");
        if !backward && !own.is_match(prose.text) {
            continue;
        }
        let articles = articles(doc, prose.block.place);
        if articles.len() < 2 {
            continue;
        }
        for groups in own.captures_iter(prose.text) {
            let Some(whole) = groups.get(0) else { continue };
            let number = |index: usize| groups.get(index).and_then(|group| numeral(group.as_str()));
            if is_broken(doc, &articles, number(1), number(2), number(3)) {
                let range = scalars(prose.text, whole.start())..scalars(prose.text, whole.end());
                found.push((prose.span(range), format!("“{}”", whole.as_str())));
            }
        }
        found.extend(before_the_first(&prose, &articles));
        found.extend(before_the_first_paragraph(&prose, &articles));
    }
    found
}

fn articles(doc: &Document, place: Place) -> Vec<(usize, &Node)> {
    let block_place = |node: &Node| {
        let index = doc.blocks.partition_point(|block| block.span.end <= node.span.start);
        doc.blocks.get(index).map(|block| block.place)
    };
    let nodes = doc.outline.nodes.iter().enumerate();
    nodes
        .filter(|(_, node)| node.level == Level::Article && block_place(node) == Some(place))
        .collect()
}

fn is_broken(
    doc: &Document,
    articles: &[(usize, &Node)],
    article: Option<u32>,
    paragraph: Option<u32>,
    item: Option<u32>,
) -> bool {
    let Some(article) = article else { return false };
    let Some((index, _)) = articles.iter().find(|(_, node)| node.number == article) else {
        return true;
    };
    let below = |level: Level| {
        let nodes = &doc.outline.nodes;
        let inside = move |mut at: usize| loop {
            match nodes[at].parent {
                Some(parent) if parent == *index => return true,
                Some(parent) => at = parent,
                None => return false,
            }
        };
        (0..nodes.len()).filter(|&at| nodes[at].level == level && inside(at)).count()
    };
    let missing = |wanted: Option<u32>, count: usize| {
        wanted.is_some_and(|wanted| count > 0 && wanted as usize > count)
    };
    missing(paragraph, below(Level::Paragraph)) || missing(item, below(Level::Item))
}

/// 前条 in the first article.
fn before_the_first(prose: &Prose<'_>, articles: &[(usize, &Node)]) -> Option<(Span, String)> {
    let (_, first) = articles.first()?;
    let span = unquoted(prose, "前条")?;
    (first.number == 1 && first.span.contains(span))
        .then(|| (span, "第一条之前没有条文，“前条”".to_owned()))
}

/// 前款 in the first paragraph of an article.
fn before_the_first_paragraph(
    prose: &Prose<'_>,
    articles: &[(usize, &Node)],
) -> Option<(Span, String)> {
    let span = unquoted(prose, "前款")?;
    let (_, article) = articles.iter().find(|(_, article)| article.span.contains(span))?;
    let first = article.span.start == prose.block.span.start;
    first.then(|| (span, format!("{}的第一款之前没有别的款，“前款”", article.label)))
}

fn unquoted(prose: &Prose<'_>, word: &str) -> Option<Span> {
    let at = prose.text.find(word)?;
    // 依照某法第三条前款 points into another text, and joined paragraphs hide theirs.
    let quoted = prose.text[..at].contains(['“', '《']) || prose.text[..at].contains('。');
    let start = scalars(prose.text, at);
    (!quoted).then(|| prose.span(start..start + word.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn references_without_a_target() {
        for (text, wanted) in [
            ("第一条 甲。\n第二条 按照本措施第九条的程序申请。", &["本措施第九条"][..]),
            ("第一条 甲。\n第二条 违反本办法第九条的，责令改正。", &["本办法第九条"][..]),
            ("第一条 甲。\n第二条 违反本办法第一条的，责令改正。", &[]),
            (
                "第一条 甲：\n（一）甲；\n（二）乙。\n第二条 违反本办法第一条第（三）项的，责令改正。",
                &["本办法第一条第（三）项"],
            ),
            (
                "第一条 甲：\n（一）甲；\n（二）乙。\n第二条 违反本办法第一条第（二）项的，责令改正。",
                &[],
            ),
            ("第一条 依照前条办理。\n第二条 甲。", &["前条"]),
            ("第一条 甲。\n第二条 依照前条办理。", &[]),
            ("第一条 甲。\n第二条 前款规定的期限为三日。", &["前款"]),
            ("第一条 甲。\n第二条 乙。\n前款规定的期限为三日。", &[]),
            ("违反本办法第九条的，责令改正。", &[]),
        ] {
            let doc = document::from_plain(text);
            let found: Vec<_> =
                check(&doc).into_iter().map(|(span, _)| doc.slice(span).to_owned()).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
