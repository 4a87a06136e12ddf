//! Finds the element that holds the article: the smallest one that keeps nearly all
//! of the page's running text. Links and menus weigh nothing.

use std::collections::HashMap;

use scraper::{ElementRef, Html, Node};

/// Share of the running text that the article has to keep.
const SHARE: f64 = 0.82;
/// Shorter pieces without a punctuation mark are captions and menu entries.
const RUNNING: usize = 12;

/// Tags whose text nobody reads.
pub(crate) fn is_silent(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "head"
            | "select"
            | "textarea"
            | "svg"
            | "object"
            | "iframe"
            | "button"
    )
}

/// Not shown, such as the copy of the text that share buttons use.
pub(crate) fn is_hidden(element: &ElementRef) -> bool {
    element
        .attr("style")
        .is_some_and(|style| style.to_ascii_lowercase().replace(' ', "").contains("display:none"))
}

/// The article, or the whole page where it has no running text.
pub(crate) fn find(page: &Html) -> ElementRef<'_> {
    let root = page.root_element();
    let mut weights = HashMap::new();
    for node in root.descendants() {
        let Node::Text(text) = node.value() else { continue };
        let weight = weigh(text);
        let ancestors = || node.ancestors().filter_map(ElementRef::wrap);
        let apart = |above: ElementRef| {
            matches!(above.value().name(), "a" | "nav" | "footer")
                || is_silent(above.value().name())
                || is_hidden(&above)
        };
        if weight == 0 || ancestors().any(apart) {
            continue;
        }
        for above in node.ancestors() {
            *weights.entry(above.id()).or_insert(0usize) += weight;
        }
    }
    let total = weights.get(&root.id()).copied().unwrap_or(0);
    let weight = |element: &ElementRef| weights.get(&element.id()).copied().unwrap_or(0);
    let mut article = root;
    let keeps = |child: &ElementRef| {
        total > 0
            && weight(child) as f64 >= total as f64 * SHARE
            && is_container(child.value().name())
    };
    while let Some(child) = article.child_elements().max_by_key(weight).filter(keeps) {
        article = child;
    }
    article
}

fn weigh(text: &str) -> usize {
    let length = text.chars().filter(|c| !c.is_whitespace()).count();
    if length >= RUNNING || text.contains(['。', '；', '，', '：']) { length } else { 0 }
}

/// A lone paragraph or cell is never the article of a page.
fn is_container(name: &str) -> bool {
    !matches!(
        name,
        "p" | "span" | "font" | "b" | "strong" | "tr" | "h1" | "h2" | "h3" | "li" | "pre" | "code"
    )
}
