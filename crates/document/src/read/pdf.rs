//! PDF: the text that its pages show, in reading order.
//!
//! Recognises no characters in pictures: a page that is only a picture is counted as
//! unread, unless what was recognised in it comes along. Ruled lines, fonts and colours serve the order of the text and are not
//! kept. Scripts, actions and links are not looked at.

mod apart;
mod cells;
mod garbled;
mod glyphs;
mod missing;
mod page;
mod picture;
mod table;
#[cfg(test)]
mod tests;
mod unicode;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_interpret::InterpreterCache;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::build::{Builder, Piece};
use crate::layout;
use crate::{Document, Format, ReadError, RecognisedPage, UnreadWhy};
use missing::Missing;
use page::Verdict;

pub(crate) use picture::page_picture;

/// Pages that are read; no official paper is longer.
const MOST_PAGES: usize = 2_000;

/// Bytes from the start among which the mark of the format may stand.
const MARK_WITHIN: usize = 1024;

/// Where the mark of the format stands, if this is a PDF.
pub(crate) fn mark(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(MARK_WITHIN)];
    head.windows(5).position(|window| window == b"%PDF-")
}

/// The pages, counted from 1, that show text and hold none that can be relied on.
pub(crate) fn picture_pages(bytes: &[u8]) -> Result<Vec<u32>, ReadError> {
    let pdf = open(bytes)?;
    let missing = Missing::new(&pdf);
    let cache = InterpreterCache::new();
    let mut wanted = Vec::new();
    for (number, page) in (1..).zip(pdf.pages().iter().take(MOST_PAGES)) {
        let look = || page::judge(&page::look(page, &cache, &missing));
        let verdict = catch_unwind(AssertUnwindSafe(look));
        if matches!(verdict, Ok(Verdict::Scanned | Verdict::Drawn | Verdict::Unknown)) {
            wanted.push(number);
        }
    }
    Ok(wanted)
}

/// Reads every page, then what stands beside the pages.
pub(crate) fn read(bytes: &[u8], recognised: &[RecognisedPage]) -> Result<Document, ReadError> {
    let pdf = open(bytes)?;
    let missing = Missing::new(&pdf);
    let cache = InterpreterCache::new();
    let pages = pdf.pages();
    let mut out = Builder::default();
    let mut sheets = Vec::new();
    let mut tables = cells::Tables::default();
    let mut margins = apart::Margins::default();
    for (at, page) in pages.iter().take(MOST_PAGES).enumerate() {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        // One page that the interpreter stumbles over must not take the others along.
        let seen = catch_unwind(AssertUnwindSafe(|| page::look(page, &cache, &missing)));
        let Ok(seen) = seen else {
            out.unread(format!("第{number}页"), UnreadWhy::Corrupt);
            continue;
        };
        let verdict = page::judge(&seen);
        let known = recognised.iter().find(|page| page.number == number);
        let known = known.filter(|page| page.confidence().is_some() && page.width > 0.0);
        if let Some(known) = known {
            sheets.push(known.sheet(seen.page.width() as f32 / known.width));
            continue;
        }
        page::report(&seen, verdict, number, &mut out);
        if matches!(verdict, Verdict::Text | Verdict::Recognised) {
            let (sheet, apart) = page::sheets(&seen, number, &mut tables);
            margins.add(apart);
            sheets.push(sheet);
        }
    }
    if pages.len() > MOST_PAGES {
        out.unread(format!("第{MOST_PAGES}页以后"), UnreadWhy::TooLarge);
    }
    let passages = layout::flow(sheets);
    tables.write(&passages, &mut out);
    out.recognised(recognised);
    let apart = catch_unwind(AssertUnwindSafe(|| apart::read(&pdf)));
    match apart {
        Ok(apart) => apart.write(&mut out),
        Err(_) => out.unread("表单和批注", UnreadWhy::Corrupt),
    }
    for (text, place) in margins.finish() {
        out.push(&Piece { place, ..Piece::paragraph(text) });
    }
    let doc = out.finish(Format::Pdf);
    let garbled = || doc.unread.iter().any(|unread| unread.why == UnreadWhy::Garbled);
    if doc.blocks.is_empty() && garbled() {
        // There is text, so "empty" would be wrong; saved anew it may be readable.
        return Err(ReadError::Corrupt);
    }
    Ok(doc)
}

fn open(bytes: &[u8]) -> Result<Pdf, ReadError> {
    // Offsets count from the mark, whatever a mail program has put before it.
    let start = mark(bytes).unwrap_or(0);
    match Pdf::new(bytes[start..].to_vec()) {
        Ok(pdf) => Ok(pdf),
        Err(LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        )) => Err(ReadError::Encrypted),
        Err(LoadPdfError::Decryption(_) | LoadPdfError::Invalid) => Err(ReadError::Corrupt),
    }
}
