//! A part of a Word file as a tree, just deep enough to copy rows and paragraphs.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// A piece of XML.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// An element with what is in it.
    Element(Element),
    /// Text, unescaped.
    Text(String),
    /// Anything else, kept as it is.
    Other(Event<'static>),
}

/// An element.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) start: BytesStart<'static>,
    pub(super) children: Vec<Node>,
}

impl Element {
    /// True for an element of this qualified name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.start.name().as_ref() == name
    }

    /// All text below.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text
    }

    fn gather(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Element(element) => element.gather(text),
                Node::Text(own) => text.push_str(own),
                Node::Other(_) => {}
            }
        }
    }
}

/// The nodes of a part; `None` where it is not well-formed.
pub(super) fn parse(bytes: &[u8]) -> Option<Vec<Node>> {
    let mut reader = Reader::from_reader(bytes);
    // The elements that are open, the document itself first.
    let mut open: Vec<(Option<BytesStart<'static>>, Vec<Node>)> = vec![(None, Vec::new())];
    loop {
        match reader.read_event().ok()? {
            Event::Eof => break,
            Event::Start(start) => open.push((Some(start.into_owned()), Vec::new())),
            Event::End(_) => {
                let (start, children) = open.pop()?;
                let element = Element { start: start?, children };
                open.last_mut()?.1.push(Node::Element(element));
            }
            Event::Empty(start) => {
                let element = Element { start: start.into_owned(), children: Vec::new() };
                open.last_mut()?.1.push(Node::Element(element));
            }
            Event::Text(text) => {
                open.last_mut()?.1.push(Node::Text(text.xml10_content().into_owned()));
            }
            Event::GeneralRef(entity) => {
                let text = match entity.resolve_char_ref().ok()? {
                    Some(c) => c.to_string(),
                    None => resolve_predefined_entity(&entity.into_inner())?.to_owned(),
                };
                open.last_mut()?.1.push(Node::Text(text));
            }
            other => open.last_mut()?.1.push(Node::Other(other.into_owned())),
        }
    }
    let (None, nodes) = open.pop()? else { return None };
    open.is_empty().then_some(nodes)
}

/// The nodes as bytes again.
pub(super) fn write(nodes: &[Node]) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for node in nodes {
        put(node, &mut writer);
    }
    writer.into_inner()
}

/// Writing into memory doesn't fail.
fn put(node: &Node, writer: &mut Writer<Vec<u8>>) {
    let _ = match node {
        Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text))),
        Node::Other(event) => writer.write_event(event.borrow()),
        Node::Element(element) if element.children.is_empty() => {
            writer.write_event(Event::Empty(element.start.borrow()))
        }
        Node::Element(element) => {
            let _ = writer.write_event(Event::Start(element.start.borrow()));
            for child in &element.children {
                put(child, writer);
            }
            writer.write_event(Event::End(element.start.to_end()))
        }
    };
}
