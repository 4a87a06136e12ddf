//! An annotated file as Word would take it, read by a walk of its own over the events of
//! the part.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape};

use super::part;

/// What is found in an annotated file.
pub(super) struct Back {
    /// The drafter's words that each comment of ours covers, in the order of the comments.
    pub(super) covered: Vec<String>,
    /// The comments, a paragraph a line.
    pub(super) comments: Vec<String>,
    /// The words if our changes are accepted.
    pub(super) accepted: String,
    /// The words if they are rejected.
    pub(super) rejected: String,
}

/// Reads a file in which everything by `author` is ours.
pub(super) fn read_back(bytes: &[u8], author: &str) -> Back {
    let (order, comments) = comments(bytes, author);
    let text = part(bytes, "word/document.xml");
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<String> = Vec::new();
    let mut ranges: BTreeMap<String, (bool, String)> = BTreeMap::new();
    let (mut accepted, mut rejected) = (String::new(), String::new());
    let mut referred = Vec::new();
    loop {
        let mut words = String::new();
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(start) => {
                let own = matches!(local(&start), "ins" | "del") && get(&start, "author") == author;
                let own = if own { "ours:" } else { "" };
                open.push(format!("{own}{}", local(&start)));
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Empty(empty) => match local(&empty) {
                "commentRangeStart" => {
                    ranges.insert(get(&empty, "id"), (true, String::new()));
                }
                "commentRangeEnd" => ranges.get_mut(&get(&empty, "id")).unwrap().0 = false,
                "commentReference" => referred.push(get(&empty, "id")),
                "tab" => words.push('\t'),
                _ => {}
            },
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref().unwrap() {
                Some(c) => words.push(c),
                None => {
                    words
                        .push_str(escape::resolve_predefined_entity(&entity.into_inner()).unwrap());
                }
            },
            _ => {}
        }
        let is = |name: &str| open.iter().any(|open| open == name);
        let text = matches!(open.last().map(String::as_str), Some("t" | "delText" | "r"));
        if words.is_empty() || !text || (is("del") && !is("ours:del")) {
            continue;
        }
        assert_eq!(open.last().unwrap() == "delText", is("ours:del"), "{open:?}");
        if !is("ours:del") {
            accepted.push_str(&words);
        }
        if !is("ours:ins") {
            rejected.push_str(&words);
            let live = ranges.values_mut().filter(|(live, _)| *live);
            live.for_each(|(_, covered)| covered.push_str(&words));
        }
    }
    assert!(ranges.values().all(|(live, _)| !live));
    for id in &order {
        assert!(referred.contains(id), "comment {id} is referred to");
    }
    let covered = order.iter().map(|id| ranges[id].1.clone()).collect();
    Back { covered, comments, accepted, rejected }
}

/// Ids and texts of our comments.
fn comments(bytes: &[u8], author: &str) -> (Vec<String>, Vec<String>) {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let name = names.iter().find(|name| name.contains("comments")).unwrap();
    drop(zip.by_name(name).unwrap());
    let text = part(bytes, name);
    let mut reader = Reader::from_str(&text);
    let (mut ids, mut texts) = (Vec::new(), Vec::<String>::new());
    let mut ours = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return (ids, texts),
            Event::Start(start) if local(&start) == "comment" => {
                ours = get(&start, "author") == author;
                if ours {
                    ids.push(get(&start, "id"));
                    texts.push(String::new());
                }
            }
            Event::Start(start) if local(&start) == "p" && ours => {
                let text = texts.last_mut().unwrap();
                if !text.is_empty() {
                    text.push('\n');
                }
            }
            Event::Text(text) if ours => texts.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if ours => {
                let words = escape::resolve_predefined_entity(&entity.into_inner()).unwrap();
                texts.last_mut().unwrap().push_str(words);
            }
            _ => {}
        }
    }
}

/// The local name; an attribute that stands twice is no XML.
fn local<'a>(start: &'a BytesStart<'_>) -> &'a str {
    assert!(start.attributes().all(|attribute| attribute.is_ok()), "{start:?}");
    start.local_name().into_inner()
}

fn get(start: &BytesStart<'_>, name: &str) -> String {
    for attribute in start.attributes().flatten() {
        if attribute.key.local_name().into_inner() == name {
            return attribute.value.into_owned();
        }
    }
    String::new()
}
