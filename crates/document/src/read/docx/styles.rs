//! What styles say about numbering and headings.

use std::collections::HashMap;

use super::xml::Element;

/// Styles inherit at most this deep; a loop ends there.
const DEEPEST: usize = 20;

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    num: Option<i64>,
    level: Option<usize>,
    heading: Option<u8>,
}

/// Paragraph styles by id.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_id: HashMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    pub fn read(root: &Element) -> Self {
        let mut styles = Self::default();
        for style in root.elements().filter(|element| element.name == "style") {
            let Some(id) = style.get("styleId") else { continue };
            if style.get("type") == Some("paragraph")
                && matches!(style.get("default"), Some("1" | "true"))
            {
                styles.default = Some(id.to_owned());
            }
            let properties = style.child("pPr");
            let numbering = properties.and_then(|properties| properties.child("numPr"));
            let outline = properties.and_then(|properties| properties.value("outlineLvl"));
            styles.by_id.insert(
                id.to_owned(),
                Style {
                    based_on: style.value("basedOn").map(str::to_owned),
                    num: numbering.and_then(|numbering| numbering.value("numId")?.parse().ok()),
                    level: numbering.and_then(|numbering| numbering.value("ilvl")?.parse().ok()),
                    heading: heading(outline)
                        .or_else(|| style.value("name").and_then(named_heading)),
                },
            );
        }
        styles
    }

    /// List and level that a style brings along, and the style that brings the list.
    pub fn numbering<'a>(
        &'a self,
        style: Option<&'a str>,
    ) -> Option<(i64, Option<usize>, &'a str)> {
        let level = self.chain(style).find_map(|(_, style)| style.level);
        self.chain(style).find_map(|(id, style)| Some((style.num?, level, id)))
    }

    /// The level of heading that a style is.
    pub fn heading(&self, style: Option<&str>) -> Option<u8> {
        self.chain(style).find_map(|(_, style)| style.heading)
    }

    fn chain<'a>(&'a self, style: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let first = style.or(self.default.as_deref()).and_then(|id| self.by_id.get_key_value(id));
        let next = |(_, style): &(&'a String, &'a Style)| {
            self.by_id.get_key_value(style.based_on.as_deref()?)
        };
        std::iter::successors(first, next).take(DEEPEST).map(|(id, style)| (id.as_str(), style))
    }
}

/// `w:outlineLvl`: 0 is the highest heading, 9 is body text.
pub(crate) fn heading(value: Option<&str>) -> Option<u8> {
    value?.parse::<u8>().ok().filter(|level| *level < 9).map(|level| level + 1)
}

fn named_heading(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let level = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题 "))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}
