//! OLE2 Word 97–2003, Kingsoft .wps files of the same kind, and old Works files.
//!
//! Reads the text of body, notes, headers and text boxes, and computes automatic
//! numbering. Pictures are counted only by their place marks in the text.

mod fib;
mod lists;
mod pieces;
mod properties;
mod story;
mod styles;
mod works;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use crate::build::Builder;
use crate::{Document, Format, ReadError};

/// A stream larger than this is no text.
const LARGEST_STREAM: u64 = 200 << 20;

/// Reads an OLE2 file of any kind; says what it is where it holds no Word text.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    // Some programs leave the last sector short.
    let mut padded = bytes.to_vec();
    padded.resize(bytes.len().next_multiple_of(512), 0);
    let mut file = CompoundFile::open(Cursor::new(padded)).map_err(|_| ReadError::Corrupt)?;
    if file.exists("/EncryptedPackage") || file.exists("/EncryptionInfo") {
        return Err(ReadError::Encrypted);
    }
    if file.exists(works::STREAM) {
        return works::read(&stream(&mut file, works::STREAM)?);
    }
    if !file.exists("/WordDocument") {
        if let Some(book) = ["/Workbook", "/Book"].into_iter().find(|name| file.exists(name)) {
            return super::sheet::read_xls(&stream(&mut file, book)?);
        }
        return Err(ReadError::Unsupported);
    }
    let main = stream(&mut file, "/WordDocument")?;
    let fib = fib::read(&main)?;
    let table = stream(&mut file, if fib.second_table { "/1Table" } else { "/0Table" })
        .or_else(|_| stream(&mut file, if fib.second_table { "/0Table" } else { "/1Table" }))
        .unwrap_or_default();
    let mut source = story::Source {
        text: pieces::Text::read(&main, &table, &fib),
        paragraphs: properties::Properties::paragraphs(&main, &table, &fib),
        runs: properties::Properties::runs(&main, &table, &fib),
        styles: styles::Styles::read(fib.slice(&table, fib.styles)),
        lists: lists::read(&table, &fib),
    };
    let mut builder = Builder::default();
    story::write(&mut source, &fib, &mut builder);
    Ok(builder.finish(Format::Doc))
}

fn stream(file: &mut CompoundFile<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<u8>, ReadError> {
    let stream = file.open_stream(name).map_err(|_| ReadError::Corrupt)?;
    if stream.len() > LARGEST_STREAM {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::new();
    // A damaged chain still gives what lies before the break.
    let broken = stream.take(LARGEST_STREAM).read_to_end(&mut bytes).is_err();
    if broken && bytes.is_empty() { Err(ReadError::Corrupt) } else { Ok(bytes) }
}
