//! What a page, a template or an annotation draws.
//!
//! Clips, colours and the order of layers are left aside: they don't move text.
//! Objects that the file makes invisible are not on the paper.

use std::collections::HashMap;

use super::matrix::{Matrix, boundary};
use super::text;
use crate::layout::Run;
use crate::read::docx::xml::{Child, Element};

/// Graphic units that use each other nest no deeper.
const DEEPEST: usize = 8;

/// Graphic units of the resources by their ids.
#[derive(Debug, Default)]
pub(crate) struct Units(HashMap<String, Element>);

/// Text and what is no text.
#[derive(Debug, Default, Clone)]
pub(crate) struct Drawing {
    pub runs: Vec<Run>,
    /// Area of each image.
    pub images: Vec<f32>,
    /// Lines and areas, each stroke that begins anew counted.
    pub strokes: usize,
    /// Text objects whose characters are not told.
    pub untold: usize,
    /// A limit was reached.
    pub cut: bool,
}

impl Units {
    /// Takes the graphic units out of a resource file.
    pub fn add(&mut self, mut resources: Element) {
        let mut open = vec![std::mem::take(&mut resources.children)];
        while let Some(children) = open.pop() {
            for child in children {
                let Child::Element(mut element) = child else { continue };
                match (element.name.as_str(), element.get("ID")) {
                    ("CompositeGraphicUnit", Some(id)) => {
                        let id = id.to_owned();
                        self.0.insert(id, element);
                    }
                    _ => open.push(std::mem::take(&mut element.children)),
                }
            }
        }
    }
}

impl Drawing {
    /// Adds everything inside of `parent`; `left` is how many objects may still come.
    pub fn add(&mut self, parent: &Element, units: &Units, matrix: Matrix, left: &mut usize) {
        self.walk(parent, units, matrix, left, 0);
    }

    /// Adds the contents of a page, its templates left out.
    pub fn add_page(&mut self, page: &Element, units: &Units, left: &mut usize) {
        for content in page.elements().filter(|child| child.name == "Content") {
            self.add(content, units, Matrix::NONE, left);
        }
    }

    /// Adds what another drawing holds.
    pub fn lay(&mut self, other: &Drawing) {
        self.runs.extend(other.runs.iter().cloned());
        self.images.extend(&other.images);
        self.strokes += other.strokes;
        self.untold += other.untold;
        self.cut |= other.cut;
    }

    /// Characters of the text.
    pub fn characters(&self) -> usize {
        let count = |run: &Run| run.text.chars().filter(|c| !c.is_whitespace()).count();
        self.runs.iter().map(count).sum()
    }

    fn walk(
        &mut self,
        parent: &Element,
        units: &Units,
        matrix: Matrix,
        left: &mut usize,
        depth: usize,
    ) {
        for object in parent.elements() {
            if *left == 0 {
                self.cut = true;
                return;
            }
            *left -= 1;
            if object.get("Visible").is_some_and(|value| value.eq_ignore_ascii_case("false")) {
                continue;
            }
            match object.name.as_str() {
                "TextObject" => match text::runs(object, matrix) {
                    Some(runs) => {
                        *left = left.saturating_sub(runs.len());
                        self.runs.extend(runs);
                    }
                    None => self.untold += 1,
                },
                "ImageObject" => {
                    let [_, _, width, height] = boundary(object).unwrap_or_default();
                    let (across, down) =
                        (matrix.direction(width, 0.0), matrix.direction(0.0, height));
                    self.images.push(across.0.hypot(across.1) * down.0.hypot(down.1));
                }
                "PathObject" => self.strokes += strokes(object),
                "CompositeObject" => {
                    let unit = object.get("ResourceID").and_then(|id| units.0.get(id));
                    match unit.filter(|_| depth < DEEPEST) {
                        Some(unit) => {
                            self.walk(unit, units, Matrix::of(object, matrix), left, depth + 1);
                        }
                        None => self.untold += 1,
                    }
                }
                "Actions" | "Clips" | "FillColor" | "StrokeColor" => {}
                _ => self.walk(object, units, matrix, left, depth),
            }
        }
    }
}

fn strokes(path: &Element) -> usize {
    let data = path.elements().find(|child| child.name == "AbbreviatedData");
    let begun = |data: &Element| data.text().chars().filter(|c| matches!(c, 'M' | 'S')).count();
    data.map_or(1, begun).max(1)
}
