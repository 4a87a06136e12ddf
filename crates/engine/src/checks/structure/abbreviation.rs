//! 简称: a short name that is defined and never used, or defined twice for
//! different things.
//!
//! A short name that stands in the text before its definition is often an ordinary
//! word (项目, 企业), so only a coined one, in quotation marks and not part of the
//! full name's own words, is reported there.

use std::collections::HashMap;
use std::sync::LazyLock;

use document::{Document, Place, Span};
use regex::Regex;

use crate::checks::sentence::{Prose, prose, scalars};

static DEFINED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[（(]\s*(?:以下|下文|下)(?:统一)?(?:简称|统称|合称)(?:为)?\s*[:：]?\s*([“”‘《]?)([^（()）。；，,、“”‘’《》]{2,20})[”“’》]?\s*[)）]").ok()
});

/// Shorter coined names are ordinary words too often to be found before their definition.
const COINED: usize = 4;

/// A short name and where it is defined.
struct Definition {
    name: String,
    quoted: bool,
    span: Span,
    /// What stands before the bracket, as far as the short name could abridge it.
    full: String,
}

/// Every definition that nothing uses, that comes late, or that contradicts another.
pub(crate) fn check(doc: &Document) -> Vec<(Span, String)> {
    let definitions: Vec<Definition> = prose(doc)
        .filter(|prose| !matches!(prose.block.place, Place::TextBox | Place::Footnote))
        .flat_map(|prose| defined_in(&prose))
        .collect();
    let mut found = Vec::new();
    let mut seen: HashMap<&str, &Definition> = HashMap::new();
    for definition in &definitions {
        let name = definition.name.as_str();
        if let Some(first) = seen.insert(name, definition) {
            if first.full != definition.full {
                found.push((definition.span, format!("简称“{name}”前面已经定义过")));
            }
            continue;
        }
        let (before, after) = uses(doc, definition);
        if after == 0 {
            found.push((definition.span, format!("定义了简称“{name}”，后文没有使用")));
        } else if before > 0 && definition.quoted && name.chars().count() >= COINED {
            found.push((definition.span, format!("简称“{name}”在定义之前已经使用")));
        }
    }
    found
}

fn defined_in(prose: &Prose<'_>) -> Vec<Definition> {
    // 简称, 统称, 合称: a glance saves most paragraphs the search.
    let Some(pattern) = DEFINED.as_ref().filter(|_| prose.text.contains('称')) else {
        return Vec::new();
    };
    let found = pattern.captures_iter(prose.text).filter_map(|groups| {
        let (whole, quote, name) = (groups.get(0)?, groups.get(1)?, groups.get(2)?);
        let range = scalars(prose.text, whole.start())..scalars(prose.text, whole.end());
        let before: Vec<char> = prose.text[..whole.start()].chars().collect();
        Some(Definition {
            name: name.as_str().trim().to_owned(),
            // 《总体规划》 shortens a title that stands written out elsewhere.
            quoted: quote.as_str() == "“",
            span: prose.span(range),
            full: before[before.len().saturating_sub(12)..].iter().collect(),
        })
    });
    found.collect()
}

/// How often the name stands in the body before its definition, and anywhere after it.
/// Titles and headings are no uses, and the words just abridged are none either.
fn uses(doc: &Document, definition: &Definition) -> (usize, usize) {
    let (mut before, mut after) = (0, 0);
    for block in &doc.blocks {
        let text = doc.block_text(block);
        let own = block.span.contains(definition.span);
        let start = block.span.start;
        for (at, _) in text.match_indices(definition.name.as_str()) {
            let at = start + scalars(text, at);
            if at >= definition.span.end {
                after += 1;
            } else if !own
                && at < definition.span.start
                && block.place == Place::Body
                && text.ends_with(['。', '；', '：'])
            {
                before += 1;
            }
        }
    }
    (before, after)
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn short_names() {
        for (text, wanted) in [
            (
                "第一条 市科技局（以下简称“主管局”）负责管理。\n第二条 申请人应当提交材料。",
                &["定义了"][..],
            ),
            ("第一条 市科技局（以下简称“主管局”）负责管理。\n第二条 主管局应当审核。", &[]),
            (
                "第一条 专项账户由银行管理。\n第二条 市级科技账户（以下简称“专项账户”）单独核算，专项账户不得透支。",
                &["之前"],
            ),
            (
                "第一条 甲局（以下简称“主管局”）负责管理。\n第二条 乙局（以下简称“主管局”）负责监督，主管局应当配合。",
                &["已经定义"],
            ),
            ("第一条 市科技局负责管理。", &[]),
        ] {
            let doc = document::from_plain(text);
            let found = check(&doc);
            assert_eq!(found.len(), wanted.len(), "{text}: {found:?}");
            assert!(found.iter().zip(wanted).all(|((_, what), word)| what.contains(word)));
        }
    }
}
