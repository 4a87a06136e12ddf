//! OFD, the fixed layout of GB/T 33190: own walker over the zip's files.
//!
//! Fonts, colours and clips are not looked at, so glyphs that no character is told
//! for stay unread. Signatures are not verified; their seals are pictures.

mod drawing;
mod extras;
mod files;
mod matrix;
mod page;
#[cfg(test)]
mod tests;
mod text;

use std::collections::HashMap;

use drawing::{Drawing, Units};
use files::{Failure, Files, Path};
use matrix::rectangle;
use page::Template;

use super::docx::xml::{Element, Parsed};
use crate::build::Builder;
use crate::layout::{self, Sheet};
use crate::{Document, Format, ReadError, UnreadWhy};

pub(crate) use files::is_root;

/// Pages of the longest file.
const MOST_PAGES: u32 = 5000;
/// Objects that are drawn on all pages together.
const MOST_OBJECTS: usize = 3_000_000;
/// Millimetres of a page whose size is not told.
const A4: [f32; 4] = [0.0, 0.0, 210.0, 297.0];

/// Reads every document of the package, page by page.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut reading = Reading {
        files: Files::open(bytes)?,
        out: Builder::default(),
        left: MOST_OBJECTS,
        pages: 0,
        failure: None,
    };
    let root = reading.files.root();
    let encrypted = reading.files.any_named("encryptions.xml");
    let parsed = reading.tree(&root);
    let tree = parsed.map(|parsed| parsed.root).unwrap_or_default();
    for body in every(&tree, "DocBody") {
        for named in body.elements().filter(|child| child.name == "DocRoot") {
            reading.document((&root, body), named.text().trim());
        }
    }
    let encrypted = encrypted || !every(&tree, "Encryptions").is_empty();
    if encrypted && (reading.failure.is_some() || reading.out.is_empty()) {
        return Err(ReadError::Encrypted);
    }
    if reading.out.is_empty() {
        if let Some(failure) = reading.failure {
            return Err(failure);
        }
        if reading.pages == 0 {
            return Err(ReadError::Corrupt);
        }
    }
    Ok(reading.out.finish(Format::Ofd))
}

/// Everything of this name below an element, not looking inside of what is found.
fn every<'a>(element: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    for child in element.elements() {
        if child.name == name {
            found.push(child);
        } else {
            found.extend(every(child, name));
        }
    }
    found
}

/// A path that an element of this name holds.
fn location(parent: &Element, name: &str) -> Option<String> {
    let path = parent.elements().find(|child| child.name == name)?.text().trim().to_owned();
    (!path.is_empty()).then_some(path)
}

/// The package as it is read.
struct Reading<'a> {
    files: Files<'a>,
    out: Builder,
    /// Objects that may still be drawn.
    left: usize,
    /// Pages so far, over all documents.
    pages: u32,
    /// Why a file that holds text could not be read.
    failure: Option<ReadError>,
}

impl Reading<'_> {
    fn tree(&mut self, path: &Path) -> Option<Parsed> {
        match self.files.tree(path) {
            Ok(parsed) => Some(parsed),
            Err(failure) => {
                self.failed(failure);
                None
            }
        }
    }

    fn failed(&mut self, failure: Failure) {
        self.failure.get_or_insert(match failure {
            Failure::Missing => ReadError::Corrupt,
            Failure::Unreadable(error) => error,
        });
    }

    fn document(&mut self, (root, body): (&Path, &Element), named: &str) {
        let found = self.files.find(root, named);
        if found.is_none() {
            self.failed(Failure::Missing);
        }
        let Some((path, parsed)) = found.and_then(|path| Some((path.clone(), self.tree(&path)?)))
        else {
            self.out.unread(format!("文件“{named}”"), UnreadWhy::Corrupt);
            return;
        };
        let tree = parsed.root;
        if !parsed.whole {
            self.out.unread("页面目录的一部分", UnreadWhy::Corrupt);
        }
        let mut units = Units::default();
        for name in ["PublicRes", "DocumentRes"] {
            self.resources(&path, &tree, name, &mut units);
        }
        let mut templates = self.templates(&path, &tree, &units);
        let area = every(&tree, "PageArea").first().and_then(|area| physical(area)).unwrap_or(A4);
        let mut numbers = HashMap::new();
        let mut sheets = Vec::new();
        for page in every(&tree, "Pages").into_iter().flat_map(|pages| every(pages, "Page")) {
            if self.pages == MOST_PAGES {
                self.out.unread(format!("第{MOST_PAGES}页以后"), UnreadWhy::TooLarge);
                break;
            }
            self.pages += 1;
            numbers.extend(page.get("ID").map(|id| (id.to_owned(), self.pages)));
            let named = page.get("BaseLoc").unwrap_or_default();
            sheets.extend(self.page(&path, named, area, &mut units, &mut templates));
        }
        let mut passages = layout::flow(sheets);
        let document = (&path, &tree);
        let drawn = extras::annotations(
            &mut self.files,
            document,
            &numbers,
            &units,
            &mut self.left,
            &mut self.out,
        );
        page::annotate(&mut passages, drawn, &mut self.out);
        layout::write(&passages, &mut self.out);
        extras::seals(&mut self.files, (root, body), &numbers, &mut self.out);
        extras::attachments(&mut self.files, document, &mut self.out);
    }

    fn resources(&mut self, from: &Path, parent: &Element, name: &str, units: &mut Units) {
        for named in every(parent, name) {
            let path = self.files.find(from, named.text().trim());
            if let Some(parsed) = path.and_then(|path| self.files.tree(&path).ok()) {
                units.add(parsed.root);
            }
        }
    }

    fn templates(
        &mut self,
        from: &Path,
        document: &Element,
        units: &Units,
    ) -> HashMap<String, Template> {
        let mut templates = HashMap::new();
        for named in every(document, "TemplatePage") {
            let (Some(id), Some(path)) = (named.get("ID"), named.get("BaseLoc")) else { continue };
            let found = self.files.find(from, path);
            let Some(parsed) = found.and_then(|path| self.tree(&path)) else {
                self.out.unread("页面模板", UnreadWhy::Corrupt);
                continue;
            };
            if !parsed.whole {
                self.out.unread("页面模板的一部分", UnreadWhy::Corrupt);
            }
            let mut drawing = Drawing::default();
            drawing.add_page(&parsed.root, units, &mut self.left);
            templates.insert(id.to_owned(), Template { drawing, used: false });
        }
        templates
    }

    fn page(
        &mut self,
        from: &Path,
        named: &str,
        area: [f32; 4],
        units: &mut Units,
        templates: &mut HashMap<String, Template>,
    ) -> Option<Sheet> {
        let number = self.pages;
        let found = self.files.find(from, named);
        if found.is_none() {
            self.failed(Failure::Missing);
        }
        let Some((path, parsed)) = found.and_then(|path| Some((path.clone(), self.tree(&path)?)))
        else {
            let large = self.failure == Some(ReadError::TooLarge);
            let why = if large { UnreadWhy::TooLarge } else { UnreadWhy::Corrupt };
            self.out.unread(format!("第{number}页"), why);
            return None;
        };
        if !parsed.whole {
            self.out.unread(format!("第{number}页的一部分"), UnreadWhy::Corrupt);
        }
        let tree = parsed.root;
        self.resources(&path, &tree, "PageRes", units);
        let [left, top, width, height] =
            every(&tree, "Area").first().and_then(|area| physical(area)).unwrap_or(area);
        let mut drawing = Drawing::default();
        let mut images = 0;
        for template in every(&tree, "Template") {
            let Some(template) = template.get("TemplateID").and_then(|id| templates.get_mut(id))
            else {
                continue;
            };
            let cost = template.drawing.runs.len();
            if cost > self.left {
                drawing.cut = true;
                continue;
            }
            self.left -= cost;
            drawing.lay(&template.drawing);
            images += if template.used { 0 } else { template.drawing.images.len() };
            template.used = true;
        }
        let before = drawing.images.len();
        drawing.add_page(&tree, units, &mut self.left);
        images += drawing.images.len() - before;
        page::report(&drawing, number, width * height, images, &mut self.out);
        for run in &mut drawing.runs {
            run.x -= left;
            run.y -= top;
        }
        Some(Sheet { number, width, height, runs: drawing.runs })
    }
}

/// The paper's own rectangle.
fn physical(area: &Element) -> Option<[f32; 4]> {
    let size = rectangle(&location(area, "PhysicalBox")?)?;
    (size[2] > 0.0 && size[3] > 0.0).then_some(size)
}
