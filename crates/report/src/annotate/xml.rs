//! How Word's elements are named in a part, and text as XML.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use crate::paper::escaped;

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// The prefixes of Word's elements in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Naming {
    /// With its colon, or empty.
    held: String,
    /// That of what is put in: attributes need one even where the part's elements do
    /// without.
    prefix: String,
    /// What every element put in has to declare first; mostly nothing.
    declare: String,
    /// The part speaks the strict dialect of OOXML.
    pub(super) strict: bool,
}

impl Naming {
    /// The naming of a part by its root.
    pub(super) fn of(root: &BytesStart<'_>) -> Self {
        let (mut prefix, mut strict) = (None, false);
        for attribute in root.attributes().with_checks(false).flatten() {
            let is_strict = &*attribute.value == STRICT;
            if is_strict || &*attribute.value == TRANSITIONAL {
                strict |= is_strict;
                let name: &str = attribute.key.as_ref();
                prefix = prefix.or_else(|| Some(format!("{}:", name.strip_prefix("xmlns:")?)));
            }
        }
        let space = if strict { STRICT } else { TRANSITIONAL };
        match prefix {
            Some(prefix) => Self { held: prefix.clone(), prefix, declare: String::new(), strict },
            None => Self {
                held: String::new(),
                prefix: "w:".into(),
                declare: format!(" xmlns:w=\"{space}\""),
                strict,
            },
        }
    }

    /// The naming of a part that is new.
    pub(super) fn usual(strict: bool) -> Self {
        Self { held: "w:".into(), prefix: "w:".into(), declare: String::new(), strict }
    }

    /// The namespace.
    pub(super) fn space(&self) -> &'static str {
        if self.strict { STRICT } else { TRANSITIONAL }
    }

    /// `w:name` with its attributes, ready to stand between `<` and `>`.
    pub(super) fn tag(&self, name: &str, attributes: &[(&str, &str)]) -> String {
        let prefix = &self.prefix;
        let mut tag = format!("{prefix}{name}{}", self.declare);
        for (key, value) in attributes {
            tag.push_str(&format!(" {prefix}{key}=\"{}\"", escaped(value)));
        }
        tag
    }

    /// The same part's naming for elements that are written with `w:` throughout.
    pub(super) fn with_w(self) -> Self {
        if self.prefix == "w:" {
            return self;
        }
        let declare = format!(" xmlns:w=\"{}\"", self.space());
        Self { prefix: "w:".into(), declare, ..self }
    }

    /// The beginning of text in a run that the part itself has.
    pub(super) fn held_text(&self, name: &str) -> String {
        format!("<{}{name} xml:space=\"preserve\">", self.held)
    }

    /// The end of an element that the part itself has.
    pub(super) fn held_close(&self, name: &str) -> String {
        format!("</{}{name}>", self.held)
    }

    /// The end of an element that was put in.
    pub(super) fn close(&self, name: &str) -> String {
        format!("</{}{name}>", self.prefix)
    }
}

/// The value of an attribute by its local name.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    for attribute in start.attributes().with_checks(false).flatten() {
        if attribute.key.local_name().into_inner() == name {
            return quick_xml::escape::unescape(&attribute.value).ok().map(Cow::into_owned);
        }
    }
    None
}
