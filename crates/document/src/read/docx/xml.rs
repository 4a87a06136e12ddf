//! A part's XML as a tree of local names, limited in depth and size.
//!
//! Namespaces are left aside: within Word's parts local names are enough. Entities
//! other than the predefined ones are dropped, so none can grow.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Word nests far below this; the walkers recurse as deep.
const DEEPEST: usize = 200;
const MOST_ELEMENTS: usize = 6_000_000;

#[derive(Debug, Default)]
pub(crate) struct Element {
    pub name: String,
    /// Byte offset of its start tag in the part's text.
    pub at: u32,
    attributes: Vec<(String, String)>,
    pub children: Vec<Child>,
}

#[derive(Debug)]
pub(crate) enum Child {
    Element(Element),
    Text(String),
}

/// A tree and whether it is all of the part.
pub(crate) struct Parsed {
    pub root: Element,
    pub whole: bool,
}

impl Element {
    /// The value of an attribute by local name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// `w:val` as a number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.trim().parse().ok()
    }

    /// Child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The first child of a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// `w:val` of the first child of a name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.get("val")
    }

    /// True where a switch such as `<w:del/>` is there and not turned off.
    pub fn is_on(&self, name: &str) -> bool {
        self.child(name)
            .is_some_and(|child| !matches!(child.get("val"), Some("0" | "false" | "off")))
    }

    /// Text directly inside.
    pub fn text(&self) -> String {
        self.children
            .iter()
            .filter_map(|child| match child {
                Child::Text(text) => Some(text.as_str()),
                Child::Element(_) => None,
            })
            .collect()
    }
}

/// Reads as much as is well-formed.
pub(crate) fn parse(text: &str) -> Parsed {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut open = vec![Element::default()];
    let (mut whole, mut too_deep, mut count) = (true, 0usize, 0usize);
    loop {
        let at = u32::try_from(reader.buffer_position()).unwrap_or(u32::MAX);
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                count += 1;
                if open.len() >= DEEPEST || count > MOST_ELEMENTS {
                    too_deep += 1;
                    whole = false;
                } else {
                    open.push(element(&start, at));
                }
            }
            Ok(Event::Empty(start)) => {
                if let Some(top) = open.last_mut().filter(|_| too_deep == 0) {
                    top.children.push(Child::Element(element(&start, at)));
                }
            }
            Ok(Event::End(_)) => {
                if too_deep > 0 {
                    too_deep -= 1;
                } else {
                    close(&mut open);
                }
            }
            Ok(Event::Text(text)) if too_deep == 0 => add_text(&mut open, &text.xml10_content()),
            Ok(Event::CData(text)) if too_deep == 0 => add_text(&mut open, &text.into_inner()),
            Ok(Event::GeneralRef(reference)) if too_deep == 0 => {
                let known = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c.to_string()),
                    _ => quick_xml::escape::resolve_predefined_entity(&reference.into_inner())
                        .map(str::to_owned),
                };
                add_text(&mut open, &known.unwrap_or_default());
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                whole = false;
                break;
            }
        }
    }
    whole &= open.len() == 1;
    while open.len() > 1 {
        close(&mut open);
    }
    let wrapper = open.pop().unwrap_or_default();
    let root = wrapper.children.into_iter().find_map(|child| match child {
        Child::Element(element) => Some(element),
        Child::Text(_) => None,
    });
    Parsed { root: root.unwrap_or_default(), whole }
}

fn element(start: &BytesStart, at: u32) -> Element {
    let attributes = start
        .attributes()
        .with_checks(false)
        .flatten()
        .map(|attribute| {
            let value = quick_xml::escape::unescape(&attribute.value)
                .map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
            (attribute.key.local_name().into_inner().to_owned(), value)
        })
        .filter(|(key, _)| !key.starts_with("rsid"))
        .collect();
    let name = start.local_name().into_inner().to_owned();
    Element { name, at, attributes, children: Vec::new() }
}

fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(done) = open.pop()
        && let Some(top) = open.last_mut()
    {
        top.children.push(Child::Element(done));
    }
}

fn add_text(open: &mut [Element], text: &str) {
    let Some(top) = open.last_mut().filter(|_| !text.is_empty()) else { return };
    if let Some(Child::Text(last)) = top.children.last_mut() {
        last.push_str(text);
    } else {
        top.children.push(Child::Text(text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_and_deep_parts_give_what_they_have() {
        let cut = parse("<w:a><w:t>一&amp;&#x4e8c;</w:t><w:b");
        assert!(!cut.whole);
        assert_eq!(cut.root.child("t").map(Element::text).as_deref(), Some("一&二"));
        let deep = format!("{}<t>a</t>{}<t>b</t></r>", "<r>".repeat(5000), "</r>".repeat(4999));
        let deep = parse(&deep);
        assert!(!deep.whole);
        assert_eq!(deep.root.elements().filter(|element| element.name == "t").count(), 1);
    }
}
