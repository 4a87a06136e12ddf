//! Finds the element that holds the article: the smallest one that keeps nearly all
//! of the page's running text. Links and menus weigh nothing.

use std::collections::HashMap;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
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
    let weights = weights(page);
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

/// The running text below each element. One way through the tree: pages nest without
/// limit, so nothing may look back up for each text.
fn weights(page: &Html) -> HashMap<NodeId, usize> {
    let (mut weights, mut open, mut apart) = (HashMap::new(), Vec::new(), 0usize);
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) => {
                    if let Some(top) = open.last_mut().filter(|_| apart == 0) {
                        *top += weigh(text);
                    }
                }
                _ => {
                    apart += usize::from(is_apart(node));
                    open.push(0usize);
                }
            },
            Edge::Close(node) if matches!(node.value(), Node::Text(_)) => {}
            Edge::Close(node) => {
                apart -= usize::from(is_apart(node));
                let own = open.pop().unwrap_or(0);
                weights.insert(node.id(), own);
                if let Some(above) = open.last_mut() {
                    *above += own;
                }
            }
        }
    }
    weights
}

fn is_apart(node: NodeRef<Node>) -> bool {
    ElementRef::wrap(node).is_some_and(|element| {
        let name = element.value().name();
        matches!(name, "a" | "nav" | "footer") || is_silent(name) || is_hidden(&element)
    })
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
