//! The part with the comments: new, or the drafter's own with ours behind theirs.

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::Note;
use super::xml::{Naming, attribute};
use crate::paper::escaped;

/// A comment to be written.
pub(super) struct Comment<'a> {
    /// Its `w:id`.
    pub(super) id: String,
    pub(super) note: &'a Note,
    /// Why it does not stand on its own place.
    pub(super) remark: Option<&'static str>,
}

/// Narrow lines and no indent, whatever the paper's own text looks like.
const PARAGRAPH: &str = r#"<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>"#;
/// 小五号, in half points.
const SIZE: &str = "18";

/// Ids of the comments in a part.
pub(super) fn ids(part: &str) -> BTreeSet<i64> {
    let mut reader = Reader::from_str(part);
    let mut found = BTreeSet::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => {
                found.extend(attribute(&start, "id").and_then(|id| id.parse::<i64>().ok()));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// The part with the comments added; `None` where the one that is held is not well-formed.
pub(super) fn part(held: Option<&str>, comments: &[Comment<'_>], strict: bool) -> Option<String> {
    let Some(held) = held else {
        let naming = Naming::usual(strict);
        let space = naming.space();
        let written: String = comments.iter().map(|comment| written(comment, &naming)).collect();
        return Some(format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{space}\">{written}</w:comments>"
        ));
    };
    let (naming, end) = root(held)?;
    let naming = naming.with_w();
    let written: String = comments.iter().map(|comment| self::written(comment, &naming)).collect();
    Some(match end {
        End::Tag(at) => format!("{}{written}{}", held.get(..at)?, held.get(at..)?),
        End::Empty(at, name) => {
            let (before, behind) = (held.get(..at)?, held.get(at + 2..)?);
            format!("{before}>{written}</{name}>{behind}")
        }
    })
}

/// Where a part's root ends.
enum End {
    /// Its end tag begins here.
    Tag(usize),
    /// It is empty; its `/>` begins here.
    Empty(usize, String),
}

fn root(part: &str) -> Option<(Naming, End)> {
    let mut reader = Reader::from_str(part);
    let (mut depth, mut naming) = (0, None);
    loop {
        let at = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(start) => {
                depth += 1;
                naming = naming.or_else(|| Some(Naming::of(&start)));
            }
            Event::Empty(empty) if depth == 0 => {
                let end = usize::try_from(reader.buffer_position()).ok()?;
                let name: &str = empty.name().into_inner();
                return Some((Naming::of(&empty), End::Empty(end - 2, name.to_owned())));
            }
            Event::End(_) => {
                depth -= 1;
                if depth == 0 {
                    return Some((naming?, End::Tag(at)));
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// `2026-11-24T09:30:00Z`: Word shows the hour as it is written, whatever the zone.
pub(super) fn date(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn written(comment: &Comment<'_>, naming: &Naming) -> String {
    let Comment { id, note, remark } = comment;
    let date = date(note.at);
    let initials: String = note.author.chars().take(2).collect();
    let attributes =
        [("id", &**id), ("author", &*note.author), ("date", &*date), ("initials", &*initials)];
    let mut text = format!("<{}>", naming.tag("comment", &attributes));
    let paragraphs = note.paragraphs.iter().map(String::as_str).chain(*remark);
    for (at, words) in paragraphs.flat_map(str::lines).enumerate() {
        text.push_str(&paragraph(words, at == 0));
    }
    text.push_str("</w:comment>");
    text
}

fn paragraph(words: &str, first: bool) -> String {
    let bold = if first { "<w:b/>" } else { "" };
    let mark = if first { "<w:r><w:annotationRef/></w:r>" } else { "" };
    format!(
        "<w:p><w:pPr>{PARAGRAPH}</w:pPr>{mark}<w:r><w:rPr>{bold}<w:sz w:val=\"{SIZE}\"/><w:szCs w:val=\"{SIZE}\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escaped(words)
    )
}
