//! A page as a picture, to be shown beside the text that was read from it.
//!
//! Fonts that the file does not bring along are not looked for on the machine:
//! characters of such fonts stay blank. Only the reading child process calls this.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::open;
use crate::ReadError;

/// Pixels of the longest side that is drawn.
const LONGEST: f32 = 4096.0;

/// Draws a page of a PDF, counted from 1, as a PNG of about this width in pixels.
///
/// `Empty` where there is no such page.
pub fn page_picture(bytes: &[u8], page: u32, width: u32) -> Result<Vec<u8>, ReadError> {
    if super::mark(bytes).is_none() {
        return Err(ReadError::Unsupported);
    }
    let pdf = open(bytes)?;
    let at = (page as usize).checked_sub(1).ok_or(ReadError::Empty)?;
    let page = pdf.pages().get(at).ok_or(ReadError::Empty)?;
    let (across, down) = page.render_dimensions();
    let scale = (width.max(1) as f32 / across).min(LONGEST / across.max(down));
    let scale = scale.max(1.0 / across.min(down));
    if across.max(down) * scale > LONGEST {
        // A strip that is no page: drawn one pixel wide, it would still be too long.
        return Err(ReadError::TooLarge);
    }
    let pixels = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    pixels.into_png().map_err(|_| ReadError::Corrupt)
}
