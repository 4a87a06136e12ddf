//! What a document holds beside its pages: annotations, seals and attachments.

use std::collections::HashMap;

use super::drawing::{Drawing, Units};
use super::files::{Files, Path};
use super::matrix::{Matrix, boundary};
use super::{every, location};
use crate::UnreadWhy;
use crate::build::Builder;
use crate::read::docx::xml::Element;

/// What the annotations draw, each with the number of its page.
pub(crate) fn annotations(
    files: &mut Files,
    document: (&Path, &Element),
    pages: &HashMap<String, u32>,
    units: &Units,
    left: &mut usize,
    out: &mut Builder,
) -> Vec<(u32, Drawing)> {
    let mut drawings = Vec::new();
    for (list, tree) in listed(files, document, "Annotations", out) {
        for page in every(&tree, "Page") {
            let number = page.get("PageID").and_then(|id| pages.get(id)).copied();
            let (Some(number), Some(path)) = (number, location(page, "FileLoc")) else { continue };
            let part = format!("第{number}页的批注");
            let Some((_, tree)) = open(files, &list, &path, &part, out) else { continue };
            let shown = |note: &&Element| note.get("Visible") != Some("false");
            for note in every(&tree, "Annot").into_iter().filter(shown) {
                for appearance in every(note, "Appearance") {
                    let mut drawing = Drawing::default();
                    let matrix = Matrix::of(appearance, Matrix::NONE);
                    drawing.add(appearance, units, matrix, left);
                    drawings.push((number, drawing));
                }
            }
        }
    }
    drawings
}

/// Notes every seal as a picture whose text is unknown.
pub(crate) fn seals(
    files: &mut Files,
    body: (&Path, &Element),
    pages: &HashMap<String, u32>,
    out: &mut Builder,
) {
    for (list, tree) in listed(files, body, "Signatures", out) {
        for signature in every(&tree, "Signature") {
            let Some(path) = signature.get("BaseLoc") else { continue };
            let Some((_, tree)) = open(files, &list, path, "电子签名", out) else { continue };
            for stamp in every(&tree, "StampAnnot") {
                let visible =
                    boundary(stamp).is_none_or(|[_, _, width, height]| width * height > 0.0);
                let page = stamp.get("PageRef").and_then(|id| pages.get(id));
                match page.filter(|_| visible) {
                    Some(number) => out.unread(format!("第{number}页的电子印章"), UnreadWhy::Image),
                    None => out.unread("电子印章", UnreadWhy::Image),
                }
            }
        }
    }
}

/// Notes every attachment by its name.
pub(crate) fn attachments(files: &mut Files, document: (&Path, &Element), out: &mut Builder) {
    for (_, tree) in listed(files, document, "Attachments", out) {
        for attachment in every(&tree, "Attachment") {
            let path = location(attachment, "FileLoc").unwrap_or_default();
            let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
            let name = attachment.get("Name").filter(|name| !name.trim().is_empty());
            let name = name.unwrap_or(file);
            out.unread(format!("内嵌附件“{name}”"), UnreadWhy::Embedded);
        }
    }
}

/// The list files that an element names, opened.
fn listed(
    files: &mut Files,
    (from, parent): (&Path, &Element),
    name: &str,
    out: &mut Builder,
) -> Vec<(Path, Element)> {
    let part = match name {
        "Annotations" => "批注",
        "Signatures" => "电子签名",
        _ => "内嵌附件",
    };
    let named = parent.elements().filter(|child| child.name == name);
    let named: Vec<String> = named.map(|child| child.text().trim().to_owned()).collect();
    named
        .iter()
        .filter(|path| !path.is_empty())
        .filter_map(|path| open(files, from, path, part, out))
        .collect()
}

/// A file and its path; noted as damaged where it can't be had.
fn open(
    files: &mut Files,
    from: &Path,
    named: &str,
    part: &str,
    out: &mut Builder,
) -> Option<(Path, Element)> {
    let found = files.find(from, named).and_then(|path| {
        let tree = files.tree(&path).ok()?;
        Some((path, tree))
    });
    if found.as_ref().is_none_or(|(_, tree)| !tree.whole) {
        out.unread(part, UnreadWhy::Corrupt);
    }
    found.map(|(path, tree)| (path, tree.root))
}
