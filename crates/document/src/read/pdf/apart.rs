//! What stands beside the text of the pages: values of form fields, notes, files
//! inside the file, and the headers and footers that the file marks as such.
//!
//! Answers of buttons, signatures and the looks of annotations are left out.

use std::collections::HashSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{
    Array, Dict, Name, Object, ObjectIdentifier, String as PdfString,
};

use super::unicode::plain;
use crate::build::{Builder, Piece};
use crate::layout::{self, Sheet};
use crate::{Place, UnreadWhy};

/// Fields below fields and branches of a tree of names.
const DEEPEST: usize = 32;

/// Entries of one kind that are read.
const MOST: usize = 20_000;

/// Headers and footers that the file marks, each once whatever number it carries.
#[derive(Debug, Default)]
pub(super) struct Margins {
    given: HashSet<(bool, String)>,
    texts: Vec<(String, Place)>,
}

impl Margins {
    /// Takes what stands above and below the text of one page.
    pub fn add(&mut self, sheets: [Sheet; 2]) {
        for (sheet, place) in sheets.into_iter().zip([Place::Header, Place::Footer]) {
            for passage in layout::flow(vec![sheet]) {
                let key = passage.text.chars().filter(|c| !c.is_ascii_digit()).collect();
                if self.given.insert((place == Place::Header, key)) {
                    self.texts.push((passage.text, place));
                }
            }
        }
    }

    /// Headers first.
    pub fn finish(mut self) -> Vec<(String, Place)> {
        self.texts.sort_by_key(|(_, place)| *place);
        self.texts
    }
}

/// What was found beside the pages.
#[derive(Debug, Default)]
pub(super) struct Apart {
    texts: Vec<(String, Place)>,
    files: Vec<String>,
    stamped: Vec<usize>,
    seen: HashSet<ObjectIdentifier>,
}

/// Reads the form, the notes on every page, and the names of files inside.
pub(super) fn read(pdf: &Pdf) -> Apart {
    let mut apart = Apart::default();
    for (at, page) in pdf.pages().iter().enumerate() {
        let Some(notes) = page.raw().get::<Array<'_>>("Annots") else { continue };
        for note in notes.iter::<Dict<'_>>().take(MOST) {
            apart.note(&note, at + 1);
        }
    }
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let form = root.as_ref().and_then(|root| root.get::<Dict<'_>>("AcroForm"));
    if let Some(fields) = form.and_then(|form| form.get::<Array<'_>>("Fields")) {
        apart.fields(&fields, false, DEEPEST);
    }
    let names = root.as_ref().and_then(|root| root.get::<Dict<'_>>("Names"));
    if let Some(files) = names.and_then(|names| names.get::<Dict<'_>>("EmbeddedFiles")) {
        apart.files(&files, DEEPEST);
    }
    apart
}

impl Apart {
    /// Adds the texts, and counts what is in files and stamps.
    pub fn write(self, out: &mut Builder) {
        for (text, place) in self.texts {
            out.push(&Piece { place, ..Piece::paragraph(text) });
        }
        for file in self.files {
            out.unread(format!("文件里附带的“{file}”"), UnreadWhy::Embedded);
        }
        for page in self.stamped {
            out.unread(format!("第{page}页的图章"), UnreadWhy::Image);
        }
    }

    fn note(&mut self, note: &Dict<'_>, page: usize) {
        let Some(kind) = note.get::<Name<'_>>("Subtype") else { return };
        let hidden = note.get::<u32>("F").unwrap_or(0) & 2 != 0;
        match kind.as_str() {
            _ if hidden => {}
            "FileAttachment" => {
                self.files.extend(note.get::<Dict<'_>>("FS").map(|f| file_name(&f)))
            }
            "Stamp" => self.stamped.push(page),
            // Words on the page are the page's; the others are talk about it.
            "FreeText" => self.text(text_of(note, "Contents"), Place::TextBox),
            "Text" | "Highlight" | "Underline" | "Squiggly" | "StrikeOut" | "Caret" => {
                self.text(text_of(note, "Contents"), Place::Header);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: Option<String>, place: Place) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty() && self.texts.len() < MOST) {
            self.texts.push((text, place));
        }
    }

    fn fields(&mut self, fields: &Array<'_>, button: bool, depth: usize) {
        for field in fields.iter::<Dict<'_>>().take(MOST) {
            if !self.first_time(&field) {
                continue;
            }
            let kind = field.get::<Name<'_>>("FT");
            let button = kind.map_or(button, |kind| matches!(kind.as_str(), "Btn" | "Sig"));
            if !button {
                self.text(value(&field), Place::TextBox);
            }
            if depth > 0
                && let Some(kids) = field.get::<Array<'_>>("Kids")
            {
                self.fields(&kids, button, depth - 1);
            }
        }
    }

    fn files(&mut self, branch: &Dict<'_>, depth: usize) {
        if let Some(leaves) = branch.get::<Array<'_>>("Names") {
            let found = leaves.iter::<Object<'_>>().take(MOST).filter_map(Object::into_dict);
            self.files.extend(found.map(|file| file_name(&file)));
        }
        let kids = branch.get::<Array<'_>>("Kids").filter(|_| depth > 0);
        for kid in kids.iter().flat_map(|kids| kids.iter::<Dict<'_>>().take(MOST)) {
            if self.first_time(&kid) {
                self.files(&kid, depth - 1);
            }
        }
    }

    /// False for what was already met: trees of damaged files run in circles.
    fn first_time(&mut self, dict: &Dict<'_>) -> bool {
        dict.obj_id().is_none_or(|id| self.seen.insert(id))
    }
}

/// The value behind its question, where the field tells the question in Chinese.
fn value(field: &Dict<'_>) -> Option<String> {
    let value = match field.get::<Object<'_>>("V")? {
        Object::String(text) => decode(&text),
        Object::Name(name) => name.as_str().to_owned(),
        Object::Array(several) => {
            let texts: Vec<String> =
                several.iter::<PdfString<'_>>().map(|text| decode(&text)).collect();
            texts.join("、")
        }
        _ => return None,
    };
    let name = text_of(field, "TU").or_else(|| text_of(field, "T"));
    let name = name.filter(|name| name.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
    match name {
        _ if value.trim().is_empty() => None,
        Some(name) => Some(format!("{name}：{value}")),
        None => Some(value),
    }
}

fn file_name(file: &Dict<'_>) -> String {
    text_of(file, "UF").or_else(|| text_of(file, "F")).unwrap_or_else(|| "未命名文件".to_owned())
}

fn text_of(dict: &Dict<'_>, key: &str) -> Option<String> {
    dict.get::<PdfString<'_>>(key).map(|text| decode(&text))
}

/// A text string: UTF-16 or UTF-8 with their marks, else a superset of Latin-1.
fn decode(text: &PdfString<'_>) -> String {
    let bytes = text.as_bytes();
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0.into_owned(),
        // Chinese programs write GBK here, whatever the standard says.
        None if bytes.is_ascii() => String::from_utf8_lossy(bytes).into_owned(),
        None => encoding_rs::GB18030.decode(bytes).0.into_owned(),
    };
    plain(&text)
}
