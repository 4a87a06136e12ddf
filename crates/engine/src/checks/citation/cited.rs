//! What the text cites, with the short names it gives itself resolved.

use std::collections::HashMap;

use document::{Document, Place};
use statutes::{Citation, citations, same_title};

use crate::checks::sentence::{Prose, prose};

/// A citation and the block in which it stands.
pub(crate) struct Cited<'a> {
    pub(crate) prose: Prose<'a>,
    pub(crate) citation: Citation,
    /// The full title, where the text says that what stands in 《》 is short for it.
    pub(crate) title: String,
}

/// Every citation that relies on what it cites, in order; the document's own title
/// and instruments of which the text itself says that they are gone are left out.
pub(crate) fn cited(doc: &Document) -> Vec<Cited<'_>> {
    let own = doc.paper.title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
    let mut found = named(doc);
    found.retain(|cited| {
        !same_title(&cited.citation.title, own)
            && !is_told_of_as_gone(&cited.prose, &cited.citation)
    });
    found
}

/// Every title in 《》, in order, the document's own as well.
pub(crate) fn named(doc: &Document) -> Vec<Cited<'_>> {
    let mut short: HashMap<String, String> = HashMap::new();
    let mut found = Vec::new();
    for block in prose(doc) {
        if matches!(block.block.place, Place::TextBox) || !block.text.contains('《') {
            continue;
        }
        for citation in citations(block.text) {
            let title = short.get(&citation.title).unwrap_or(&citation.title).clone();
            if let Some(name) = short_name(&block, &citation) {
                short.insert(name, title.clone());
            }
            found.push(Cited { prose: Prose { ..block }, citation, title });
        }
    }
    found
}

/// 《…》（以下简称《条例》）, 《…》（以下简称“条例”）
fn short_name(prose: &Prose<'_>, citation: &Citation) -> Option<String> {
    const NEAR: usize = 30;
    let behind: String = prose.text.chars().skip(citation.span.end).take(NEAR).collect();
    let (before, name) = behind.split_once("简称")?;
    if before.contains(['。', '；', '《']) {
        return None;
    }
    let name = name.trim_start_matches(['为', '：', ' ']);
    let closer = match name.chars().next()? {
        '《' => '》',
        '“' => '”',
        '"' => '"',
        _ => return None,
    };
    let name: String = name.chars().skip(1).take_while(|c| *c != closer).collect();
    (!name.is_empty()).then_some(name)
}

/// 《…》同时废止, 原《…》, 《…》（已废止）: the text itself says that it is gone.
fn is_told_of_as_gone(prose: &Prose<'_>, citation: &Citation) -> bool {
    let (before, after) = prose.around(citation.span.clone());
    let gone = [
        "废止",
        "失效",
        "停止执行",
        "停止适用",
        "不再执行",
        "不再适用",
        "取代",
        "修改《",
        "修订《",
    ];
    before.ends_with('原') || gone.iter().any(|word| after.contains(word) || before.contains(word))
}
