//! One page: what is on it, and whether that is text.
//!
//! Puts no lines together; that is the layout's work.

use std::collections::HashMap;

use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, RectExt, RenderContent, TransformExt,
    interpret_page,
};
use hayro::kurbo::Rect;

use super::cells::{self, Tables};
use super::garbled::is_garbled;
use super::glyphs::{Glyph, Seen};
use super::missing::Missing;
use super::table;
use crate::UnreadWhy;
use crate::build::Builder;
use crate::layout::Sheet;

/// Fewer characters than this beside a large picture are a stamp or a page number.
const FEW: usize = 30;

/// Part of the page that pictures cover where the page is one.
const COVERED: f64 = 0.5;

/// Part of the page that a picture covers which may hold text.
const NOTABLE: f64 = 0.01;

/// Filled shapes from which on a page without text is drawn text.
const DRAWN: usize = 150;

/// What a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Text,
    /// A picture with a text layer that somebody's recognition wrote.
    Recognised,
    Scanned,
    /// Text as outlines.
    Drawn,
    /// Codes that nothing tells the characters of.
    Unknown,
    Empty,
}

/// Interprets a page. Annotations are read apart, so their looks are left out.
pub(super) fn look<'a, 'f>(
    page: &Page<'a>,
    cache: &InterpreterCache<'a>,
    missing: &'f Missing<'f>,
) -> Seen<'f> {
    let (width, height) = page.render_dimensions();
    let transform = page.initial_transform(true).to_kurbo();
    let settings =
        InterpreterSettings { render_content: RenderContent::PAGE, ..Default::default() };
    let bounds = page.intersected_crop_box().to_kurbo();
    let mut context = Context::new(transform, bounds, cache, page.xref(), settings);
    let mut seen = Seen::new(f64::from(width), f64::from(height), missing);
    interpret_page(page, &mut context, &mut seen);
    seen
}

/// Says what a page is.
pub(super) fn judge(seen: &Seen<'_>) -> Verdict {
    let of = |wanted: &dyn Fn(&Glyph) -> bool| {
        seen.glyphs.iter().filter(|glyph| !is_blank(glyph) && wanted(glyph)).count()
    };
    let (visible, invisible) = (of(&|glyph| !glyph.invisible), of(&|glyph| glyph.invisible));
    let unknown = of(&|glyph| glyph.text.is_none());
    if visible < FEW && covered(seen) >= COVERED {
        return if invisible >= FEW { Verdict::Recognised } else { Verdict::Scanned };
    }
    if visible + invisible == 0 {
        return if seen.shapes >= DRAWN { Verdict::Drawn } else { Verdict::Empty };
    }
    // With most characters unknown, the rest is no text either.
    if unknown * 3 > (visible + invisible) * 2 { Verdict::Unknown } else { Verdict::Text }
}

/// Notes what of the page is not in the text.
pub(super) fn report(seen: &Seen<'_>, verdict: Verdict, number: u32, out: &mut Builder) {
    match verdict {
        Verdict::Scanned => out.unread(format!("第{number}页"), UnreadWhy::Scanned),
        Verdict::Recognised => out.unread(
            format!("第{number}页的图片（只读了文件自带的识别文字，请对照原图）"),
            UnreadWhy::Scanned,
        ),
        Verdict::Drawn => out.unread(format!("第{number}页"), UnreadWhy::Drawn),
        Verdict::Unknown => out.unread(format!("第{number}页"), UnreadWhy::Garbled),
        Verdict::Text | Verdict::Empty => {
            let text: String =
                seen.glyphs.iter().filter_map(|glyph| glyph.text.as_deref()).collect();
            if is_garbled(&text) {
                out.unread(format!("第{number}页（文字与页面显示的不一致）"), UnreadWhy::Garbled);
            }
            let unknown = seen.glyphs.iter().filter(|glyph| glyph.text.is_none()).count();
            if unknown > 0 {
                out.unread(format!("第{number}页的{unknown}个字"), UnreadWhy::Garbled);
            }
            let page = seen.page.area();
            if seen.images.iter().any(|image| image.area() >= NOTABLE * page) {
                out.unread(format!("第{number}页的图片"), UnreadWhy::Image);
            }
        }
    }
    if seen.cut {
        out.unread(format!("第{number}页的一部分"), UnreadWhy::TooLarge);
    }
}

/// The page's text, and what the file itself sets apart at the edges: above, below.
pub(super) fn sheets(seen: &Seen<'_>, number: u32, tables: &mut Tables) -> (Sheet, [Sheet; 2]) {
    let empty = || Sheet {
        number,
        width: seen.page.width() as f32,
        height: seen.page.height() as f32,
        runs: Vec::new(),
    };
    let (mut text, mut above, mut below) = (empty(), empty(), empty());
    let glyphs: Vec<&Glyph> = once(&seen.glyphs).collect();
    let mut taken = vec![false; glyphs.len()];
    for table in table::find(&seen.rules, &glyphs) {
        if let Some(run) = tables.add(&table, &glyphs, number) {
            text.runs.push(run);
            table.cells.iter().flat_map(|cell| &cell.glyphs).for_each(|&at| taken[at] = true);
        }
    }
    for (glyph, _) in glyphs.iter().zip(taken).filter(|(_, taken)| !taken) {
        let sheet = match glyph.apart {
            false => &mut text,
            true if glyph.at.y < seen.page.height() / 2.0 => &mut above,
            true => &mut below,
        };
        sheet.runs.push(cells::run(glyph));
    }
    (text, [above, below])
}

/// Glyphs that are printed several times at nearly one place to look bold, once.
fn once(glyphs: &[Glyph]) -> impl Iterator<Item = &Glyph> {
    let mut printed: HashMap<(i64, i64, &str), Vec<&Glyph>> = HashMap::new();
    glyphs.iter().filter(move |&glyph| {
        let Some(text) = glyph.text.as_deref() else { return true };
        let cell = |value: f64| (value / 8.0).floor() as i64;
        let (column, line) = (cell(glyph.at.x), cell(glyph.at.y));
        // Narrow letters stand close to their like: "ll", "..".
        let near = glyph.advance.min(glyph.size) * 0.3;
        let again = (-1..=1).any(|right| {
            (-1..=1).any(|down| {
                printed.get(&(column + right, line + down, text)).is_some_and(|others| {
                    others.iter().any(|other| {
                        (other.at - glyph.at).hypot() < near
                            && (other.size - glyph.size).abs() < 0.2 * glyph.size
                    })
                })
            })
        });
        if !again {
            printed.entry((column, line, text)).or_default().push(glyph);
        }
        !again
    })
}

fn is_blank(glyph: &Glyph) -> bool {
    glyph.text.as_deref().is_some_and(|text| text.trim().is_empty())
}

/// Part of the page under pictures, measured on a grid because they overlap.
fn covered(seen: &Seen<'_>) -> f64 {
    const SIDE: usize = 24;
    let (width, height) = (seen.page.width() / SIDE as f64, seen.page.height() / SIDE as f64);
    let mut hit = 0usize;
    for row in 0..SIDE {
        for column in 0..SIDE {
            let (x, y) = ((column as f64 + 0.5) * width, (row as f64 + 0.5) * height);
            let inside = |image: &Rect| {
                (image.x0..=image.x1).contains(&x) && (image.y0..=image.y1).contains(&y)
            };
            hit += usize::from(seen.images.iter().any(inside));
        }
    }
    hit as f64 / (SIDE * SIDE) as f64
}
