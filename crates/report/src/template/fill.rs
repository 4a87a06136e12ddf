//! Puts values in the place of placeholders: rows and paragraphs of lists first, then
//! single paragraphs.

use std::collections::BTreeMap;

use super::xml::{Element, Node};
use super::{TemplateError, Values};

/// Fills everything below.
pub(super) fn children(nodes: &mut Vec<Node>, values: &Values) -> Result<(), TemplateError> {
    let mut filled = Vec::with_capacity(nodes.len());
    let mut rest = std::mem::take(nodes).into_iter().peekable();
    while let Some(node) = rest.next() {
        let Node::Element(mut element) = node else {
            filled.push(node);
            continue;
        };
        if element.is("w:p") {
            let text = element.text();
            // In a row that is repeated, the entry's texts are at hand already.
            let at_hand = names(&text).iter().all(|name| values.texts.contains_key(name));
            let Some(list) = listed(&text).filter(|_| !at_hand) else {
                filled.extend(paragraphs(element, &values.texts)?);
                continue;
            };
            let mut group = vec![element];
            let same = |node: &Node| {
                matches!(node, Node::Element(next)
                if next.is("w:p") && listed(&next.text()).as_deref() == Some(list.as_str()))
            };
            while let Some(Node::Element(next)) = rest.next_if(same) {
                group.push(next);
            }
            filled.extend(entries(&group, &list, values)?);
        } else if element.is("w:tr")
            && let Some(list) = listed(&element.text())
        {
            filled.extend(rows(&element, &list, values)?);
        } else {
            children(&mut element.children, values)?;
            filled.push(Node::Element(element));
        }
    }
    *nodes = filled;
    Ok(())
}

/// Neighbouring paragraphs that name one list, once for every entry; one for which an
/// entry has no text is left out there.
fn entries(group: &[Element], list: &str, values: &Values) -> Result<Vec<Node>, TemplateError> {
    let entries = values.lists.get(list).ok_or_else(|| TemplateError::Unknown(list.to_owned()))?;
    let mut filled = Vec::new();
    for entry in entries {
        let texts = with_entry(values, list, entry);
        for paragraph in group {
            let names = names(&paragraph.text());
            if names.iter().any(|name| texts.get(name).is_none_or(|text| !text.is_empty())) {
                filled.extend(paragraphs(paragraph.clone(), &texts)?);
            }
        }
    }
    Ok(filled)
}

fn with_entry(
    values: &Values,
    list: &str,
    entry: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut texts = values.texts.clone();
    texts.extend(entry.iter().map(|(name, text)| (format!("{list}.{name}"), text.clone())));
    texts
}

/// The list that a row is repeated for: the part before the dot of its first
/// placeholder that has one.
fn listed(text: &str) -> Option<String> {
    names(text).into_iter().find_map(|name| Some(name.split_once('.')?.0.to_owned()))
}

fn rows(row: &Element, list: &str, values: &Values) -> Result<Vec<Node>, TemplateError> {
    let entries = values.lists.get(list).ok_or_else(|| TemplateError::Unknown(list.to_owned()))?;
    let filled = |entry: &BTreeMap<String, String>| {
        let texts = with_entry(values, list, entry);
        let mut row = row.clone();
        children(&mut row.children, &Values { texts, lists: BTreeMap::new() })?;
        Ok(Node::Element(row))
    };
    entries.iter().map(filled).collect()
}

/// A paragraph for every line of the text that it comes to.
fn paragraphs(
    paragraph: Element,
    texts: &BTreeMap<String, String>,
) -> Result<Vec<Node>, TemplateError> {
    let source = paragraph.text();
    let names = names(&source);
    if names.is_empty() {
        return Ok(vec![Node::Element(paragraph)]);
    }
    let mut text = source;
    for name in names {
        let value = texts.get(&name).ok_or_else(|| TemplateError::Unknown(name.clone()))?;
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    let line = |line: &str| {
        let mut copy = paragraph.clone();
        write(&mut copy, line, &mut false);
        Node::Element(copy)
    };
    Ok(text.split('\n').map(line).collect())
}

/// Puts the text into the first `w:t` and empties the others, so that it looks as the
/// placeholder's beginning did.
fn write(element: &mut Element, text: &str, done: &mut bool) {
    let is_text = element.is("w:t");
    if is_text {
        let own = if *done { String::new() } else { text.to_owned() };
        if own != own.trim() {
            element.start.push_attribute(("xml:space", "preserve"));
        }
        element.children = vec![Node::Text(own)];
        *done = true;
        return;
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            write(child, text, done);
        }
    }
}

/// Names of the placeholders, in order.
fn names(text: &str) -> Vec<String> {
    let after = text.split("{{").skip(1);
    after.filter_map(|rest| Some(rest.split_once("}}")?.0.to_owned())).collect()
}
