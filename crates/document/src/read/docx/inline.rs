//! The text inside a paragraph: runs, fields' results, revisions, text boxes.

use super::symbol;
use super::walk::branch;
use super::xml::{Child, Element};
use crate::build::Origin;

/// Open fields, innermost last; true while the code and not the result is read.
pub(crate) type Fields = Vec<bool>;

/// What one paragraph holds.
pub(crate) struct Inline<'f, 'x> {
    fields: &'f mut Fields,
    pub text: String,
    /// Where the text comes from, in its order.
    pub origins: Vec<Origin>,
    pub boxes: Vec<&'x Element>,
    pub images: usize,
    pub embedded: usize,
}

impl<'f, 'x> Inline<'f, 'x> {
    pub fn new(fields: &'f mut Fields) -> Self {
        Self {
            fields,
            text: String::new(),
            origins: Vec::new(),
            boxes: Vec::new(),
            images: 0,
            embedded: 0,
        }
    }

    /// Adds what stands inside an element.
    pub fn walk(&mut self, parent: &'x Element) {
        for child in &parent.children {
            let Child::Element(element) = child else { continue };
            match element.name.as_str() {
                "t" => self.add(&element.text(), element),
                "tab" | "ptab" => self.add("\t", element),
                "br" | "cr" => self.add("\n", element),
                "noBreakHyphen" => self.add("-", element),
                "sym" => {
                    self.add(&symbol::text(element.get("font"), element.get("char")), element);
                }
                "fldChar" => self.field(element.get("fldCharType")),
                "drawing" | "pict" | "object" => self.drawing(element),
                "AlternateContent" => {
                    if let Some(branch) = branch(element) {
                        self.walk(branch);
                    }
                }
                "ruby" => {
                    if let Some(base) = element.child("rubyBase") {
                        self.walk(base);
                    }
                }
                "del" | "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "instrText"
                | "delText" | "delInstrText" => {}
                _ => self.walk(element),
            }
        }
    }

    fn add(&mut self, text: &str, from: &Element) {
        if !self.fields.contains(&true) {
            self.text.push_str(text);
            self.origins.push(Origin { element: from.at, scalars: text.chars().count() });
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.fields.push(true),
            Some("separate") => {
                if let Some(code) = self.fields.last_mut() {
                    *code = false;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// A shape: its text boxes are read, pictures and objects are counted.
    fn drawing(&mut self, element: &'x Element) {
        let boxes = self.boxes.len();
        let seen = self.shape(element);
        if self.boxes.len() > boxes {
            return;
        }
        match seen {
            Seen::Image => self.images += 1,
            Seen::Object => self.embedded += 1,
            Seen::Nothing => {}
        }
    }

    fn shape(&mut self, parent: &'x Element) -> Seen {
        let mut seen = Seen::Nothing;
        for element in parent.elements() {
            seen = seen.max(match element.name.as_str() {
                "txbxContent" => {
                    self.boxes.push(element);
                    Seen::Nothing
                }
                "blip" | "imagedata" => Seen::Image,
                "OLEObject" | "chart" | "relIds" | "control" => Seen::Object,
                "AlternateContent" => {
                    branch(element).map_or(Seen::Nothing, |branch| self.shape(branch))
                }
                _ => self.shape(element),
            });
        }
        seen
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Nothing,
    Image,
    Object,
}
