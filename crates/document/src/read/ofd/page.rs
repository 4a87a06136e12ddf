//! What of a page is no text, and what stands on it beside its own text.

use super::drawing::Drawing;
use crate::build::Builder;
use crate::layout::{Passage, Sheet, flow};
use crate::{Place, UnreadWhy};

/// Part of a page that pictures cover where the page is a scan.
const COVERED: f32 = 0.6;
/// A scan may carry a page number or the mark of a scanner.
const FEW_CHARACTERS: usize = 20;
/// Strokes from which on a page without text has its text drawn: more than a frame,
/// a table or a seal has.
const MANY_STROKES: usize = 60;

/// A page that others lay below or above their own text.
pub(crate) struct Template {
    pub drawing: Drawing,
    /// Its pictures are counted on the first page only.
    pub used: bool,
}

/// Notes what a page shows and no text tells; `images` are those not yet noted.
pub(crate) fn report(page: &Drawing, number: u32, area: f32, images: usize, out: &mut Builder) {
    let characters = page.characters();
    let covered: f32 = page.images.iter().sum();
    if characters <= FEW_CHARACTERS && covered >= COVERED * area {
        out.unread(format!("第{number}页"), UnreadWhy::Scanned);
    } else {
        if characters <= FEW_CHARACTERS && page.strokes >= MANY_STROKES {
            out.unread(format!("第{number}页"), UnreadWhy::Drawn);
        }
        for image in 1..=images {
            out.unread(format!("第{number}页第{image}张图片"), UnreadWhy::Image);
        }
    }
    if page.untold > 0 {
        out.unread(format!("第{number}页的{}处文字", page.untold), UnreadWhy::Drawn);
    }
    if page.cut {
        out.unread(format!("第{number}页的一部分"), UnreadWhy::TooLarge);
    }
}

/// Puts the text of annotations behind their page's own, each text once on a page.
pub(crate) fn annotate(passages: &mut Vec<Passage>, drawn: Vec<(u32, Drawing)>, out: &mut Builder) {
    let mut given: Vec<Passage> = Vec::new();
    for (page, drawing) in drawn {
        for _ in &drawing.images {
            out.unread(format!("第{page}页批注里的图片"), UnreadWhy::Image);
        }
        if drawing.untold > 0 {
            out.unread(format!("第{page}页批注里的文字"), UnreadWhy::Drawn);
        }
        if drawing.cut {
            out.unread(format!("第{page}页的批注"), UnreadWhy::TooLarge);
        }
        // Without a height there is no zone for headers and footers.
        let sheet = Sheet { number: page, runs: drawing.runs, ..Sheet::default() };
        for passage in flow(vec![sheet]) {
            let passage = Passage { place: Place::TextBox, ..passage };
            if !given.contains(&passage) {
                given.push(passage);
            }
        }
    }
    for passage in given {
        let margin = |passage: &Passage| matches!(passage.place, Place::Header | Place::Footer);
        let end = passages.iter().position(margin).unwrap_or(passages.len());
        let at = passages[..end].partition_point(|before| before.page <= passage.page);
        passages.insert(at, passage);
    }
}
