//! How the cells of a cleanup's workbooks look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Head of a column.
pub(super) fn head() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0xEE_EE_EE))
        .set_align(FormatAlign::Center)
}

/// Text that is not to be changed.
pub(super) fn plain() -> Format {
    Format::new().set_text_wrap().set_border(FormatBorder::Thin).set_align(FormatAlign::Top)
}

/// A cell that is to be filled in.
pub(super) fn open() -> Format {
    plain().set_background_color(Color::RGB(0xFF_F8_DC)).set_unlocked()
}

/// The line over a table.
pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(14)
}
