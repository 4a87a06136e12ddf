//! OOXML Word: own walker over the zip's parts.
//!
//! Comments are left out: they are talk about the text. Pictures and embedded
//! objects are counted as unread.

mod format;
mod inline;
pub(crate) mod numbering;
pub(crate) mod package;
mod styles;
pub(crate) mod symbol;
#[cfg(test)]
mod tests;
mod walk;
pub(crate) mod xml;

use package::Package;
use walk::Walker;

use super::charset;
use crate::build::Builder;
use crate::{Document, Format, Place, ReadError, Sources, UnreadWhy};

const DOCUMENT: &str = "word/document.xml";

/// Reads the body, then notes, then headers and footers.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_into(bytes, Builder::default()).map(|(document, _)| document)
}

/// Reads as [`read`] does, and says where the text stands in the package.
pub(crate) fn trace(bytes: &[u8]) -> Result<(Document, Sources), ReadError> {
    read_into(bytes, Builder::tracing())
}

fn read_into(bytes: &[u8], mut builder: Builder) -> Result<(Document, Sources), ReadError> {
    let mut package = Package::open(bytes)?;
    let Some(main) = main_part(&package) else { return Err(ReadError::Corrupt) };
    let Some(body) = package.part(&main)? else { return Err(ReadError::Corrupt) };
    let styles = tree(&mut package, "word/styles.xml")
        .map(|root| styles::Styles::read(&root))
        .unwrap_or_default();
    let numbering = tree(&mut package, "word/numbering.xml")
        .map(|root| numbering::Numbering::read(&root))
        .unwrap_or_default();
    let mut walker = Walker::new(styles, numbering);
    builder.part(&main);
    let parsed = xml::parse(&body);
    drop(body);
    walker.part(&parsed.root, Place::Body, &mut builder);
    if !parsed.whole {
        if builder.is_empty() {
            return Err(ReadError::Corrupt);
        }
        builder.unread("正文的一部分", UnreadWhy::Corrupt);
    }
    for (prefix, place, title) in [
        ("word/footnotes", Place::Footnote, "脚注部分"),
        ("word/endnotes", Place::Footnote, "尾注部分"),
        ("word/header", Place::Header, "页眉部分"),
        ("word/footer", Place::Footer, "页脚部分"),
    ] {
        let names: Vec<String> = package
            .names()
            .iter()
            .filter(|name| name.starts_with(prefix) && name.ends_with(".xml"))
            .cloned()
            .collect();
        let mut seen = Vec::new();
        for name in names {
            let Ok(Some(text)) = package.part(&name) else {
                builder.unread(title, UnreadWhy::Corrupt);
                continue;
            };
            // Word writes the same header for first, odd and even pages.
            if !seen.contains(&text) {
                builder.part(&name);
                walker.part(&xml::parse(&text).root, place, &mut builder);
                seen.push(text);
            }
        }
    }
    walker.report(&mut builder);
    let sources = builder.take_sources();
    Ok((builder.finish(Format::Docx), sources))
}

/// Reads Word 2003 XML, whose paragraphs and runs are named alike. Its lists are
/// defined otherwise, so automatic numbers are not computed.
pub(crate) fn read_single(bytes: &[u8]) -> Result<Document, ReadError> {
    let parsed = xml::parse(&charset::decode_xml(bytes));
    let mut walker = Walker::new(styles::Styles::default(), numbering::Numbering::default());
    let mut builder = Builder::default();
    walker.part(&parsed.root, Place::Body, &mut builder);
    if !parsed.whole && builder.is_empty() {
        return Err(ReadError::Corrupt);
    }
    walker.report(&mut builder);
    Ok(builder.finish(Format::Doc))
}

fn main_part(package: &Package) -> Option<String> {
    let names = package.names();
    let exact =
        names.iter().find(|name| name.trim_start_matches('/').eq_ignore_ascii_case(DOCUMENT));
    let other =
        || names.iter().find(|name| name.starts_with("word/document") && name.ends_with(".xml"));
    exact.or_else(other).cloned()
}

fn tree(package: &mut Package, name: &str) -> Option<xml::Element> {
    package.part(name).ok().flatten().map(|text| xml::parse(&text).root)
}
