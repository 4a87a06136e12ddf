//! What a page shows: its glyphs with place and text, and the pictures and lines
//! around them.
//!
//! Decodes no picture and paints nothing. Coordinates are points from the top left
//! corner of the page as it is seen, rotation included.

use hayro::hayro_interpret::font::{Glyph as Shape, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro::hayro_interpret::hayro_syntax::object::{Dict, Name};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};
use hayro::kurbo::{Affine, BezPath, Point, Rect, Shape as _};

use super::missing::Missing;
use super::unicode::plain;
use crate::layout::Way;

/// Glyphs of one page beyond which it is no page of text.
const MOST_GLYPHS: usize = 200_000;

/// Lines and small shapes that are kept of one page.
const MOST_PATHS: usize = 50_000;

/// Units of an em in glyph space.
const EM: f64 = 1000.0;

/// One glyph with the text it stands for, mostly one character.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// `None` where neither the file nor its fonts tell.
    pub text: Option<String>,
    /// Start of the glyph on its baseline.
    pub at: Point,
    /// How far the pen moves on.
    pub advance: f64,
    pub size: f64,
    pub way: Way,
    /// Not painted, as the text layer over a scan is.
    pub invisible: bool,
    /// Marked as header, footer, page number or watermark by the file itself.
    pub apart: bool,
}

/// What was seen while a page was interpreted.
pub(super) struct Seen<'f> {
    pub page: Rect,
    pub glyphs: Vec<Glyph>,
    /// Places of the pictures.
    pub images: Vec<Rect>,
    /// Straight lines along or across the page, such as tables are ruled with.
    pub rules: Vec<Rect>,
    /// Filled shapes about as large as a character.
    pub shapes: usize,
    /// True where a limit cut the page short.
    pub cut: bool,
    missing: &'f Missing<'f>,
    /// One entry for each open piece of marked content.
    marks: Vec<bool>,
}

impl<'f> Seen<'f> {
    pub fn new(width: f64, height: f64, missing: &'f Missing<'f>) -> Self {
        Self {
            page: Rect::new(0.0, 0.0, width, height),
            glyphs: Vec::new(),
            images: Vec::new(),
            rules: Vec::new(),
            shapes: 0,
            cut: false,
            missing,
            marks: Vec::new(),
        }
    }

    fn image(&mut self, transform: Affine) {
        let place = transform.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        let place = place.intersect(self.page);
        if place.area() > 0.0 {
            self.images.push(place);
        }
    }

    fn path(&mut self, bounds: Rect, transform: Affine) {
        let place = transform.transform_rect_bbox(bounds).intersect(self.page);
        let (thin, long) = (place.width().min(place.height()), place.width().max(place.height()));
        if self.rules.len() < MOST_PATHS && thin < 3.0 && long > 6.0 {
            self.rules.push(place);
        }
        self.shapes += usize::from((2.0..60.0).contains(&thin) && long < 60.0);
    }
}

impl<'a> Device<'a> for Seen<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let vertical = run.writing_mode() == WritingMode::Vertical;
        let invisible = matches!(mode, DrawMode::Invisible);
        let apart = self.marks.contains(&true);
        let placed: Vec<Affine> =
            run.glyphs().iter().map(|glyph| props.transform * glyph.transform()).collect();
        for (at, glyph) in run.glyphs().iter().enumerate() {
            if self.glyphs.len() >= MOST_GLYPHS {
                self.cut = true;
                return;
            }
            let transform = placed[at];
            let [a, b, c, d, _, _] = transform.as_coeffs();
            let size = c.hypot(d) * EM;
            let origin = transform * Point::ZERO;
            if !(size.is_finite() && origin.is_finite() && self.page.contains(origin)) {
                // Beside the page: nobody who reads the paper sees it.
                continue;
            }
            let known = glyph.as_unicode().map(string).filter(|text| is_text(text));
            let (width, text) = match &**glyph {
                Shape::Outline(outline) => {
                    let own = || self.missing.text(outline, glyph.char_code());
                    (outline.advance_width(), known.or_else(own))
                }
                Shape::Type3(drawn) => (drawn.advance_width(), known),
            };
            // Type may be set wide, but a font that stands in for another is stretched.
            let em = a.hypot(b).min(c.hypot(d) * 1.3) * EM;
            let width = f64::from(width.unwrap_or(1000.0)) / EM * em;
            let next = placed.get(at + 1).map(|next| (*next * Point::ZERO - origin).hypot());
            let advance = match next {
                _ if vertical => size,
                Some(next) if next > 0.0 => next.min(width),
                _ => width,
            };
            self.glyphs.push(Glyph {
                text: text.map(|text| plain(&text)),
                at: if vertical { origin_of_vertical(transform, size) } else { origin },
                advance,
                size,
                way: if vertical { Way::Down } else { Way::of(a as f32, b as f32) },
                invisible,
                apart,
            });
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        // hayro scales an image's space by its pixels.
        let pixels = Affine::scale_non_uniform(
            f64::from(image.width().max(1)),
            f64::from(image.height().max(1)),
        );
        self.image(props.transform * pixels);
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if matches!(mode, DrawMode::Fill(_)) {
            self.path(path.bounding_box(), props.transform);
            return;
        }
        for segment in path.segments().take(MOST_PATHS) {
            self.path(segment.bounding_box(), props.transform);
        }
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        if matches!(mode, DrawMode::Fill(_)) {
            self.path(*rect, props.transform);
            return;
        }
        for side in [
            Rect::new(rect.x0, rect.y0, rect.x1, rect.y0),
            Rect::new(rect.x0, rect.y1, rect.x1, rect.y1),
            Rect::new(rect.x0, rect.y0, rect.x0, rect.y1),
            Rect::new(rect.x1, rect.y0, rect.x1, rect.y1),
        ] {
            self.path(side, props.transform);
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        let apart = tag == b"Artifact"
            && properties
                .and_then(|dict| dict.get::<Name<'_>>("Type"))
                .is_some_and(|kind| kind.as_str() == "Pagination");
        self.marks.push(apart);
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn string(text: BfString) -> String {
    match text {
        BfString::Char(c) => c.to_string(),
        BfString::String(text) => text,
    }
}

/// Some fonts map what they don't know to nothing, to U+FFFD or to a control.
fn is_text(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c != '\u{fffd}' && (!c.is_control() || c == '\t'))
}

/// A vertical glyph hangs from the middle of its upper edge.
fn origin_of_vertical(transform: Affine, size: f64) -> Point {
    let middle = transform * Point::new(EM / 2.0, 0.0);
    Point::new(middle.x, middle.y - size * 0.88)
}
