//! Turns the bytes of a file into one [`Document`].
//!
//! Deliberately absent: files, clocks, rules. Readers take bytes and never fail
//! while any text can be had; what they could not read is counted in
//! `Document::unread`.

mod build;
mod bundle;
mod layout;
mod marks;
mod model;
mod numeral;
mod outline;
mod paper;
mod read;
mod recognised;
mod sniff;
mod sources;
mod typed;

pub use bundle::{Member, is_bundle, unpack};
pub use model::*;
pub use recognised::*;
pub use sources::*;
pub use typed::typed_places;

/// Bytes of the largest file that is read.
const LARGEST: usize = 256 << 20;

/// Bytes of the longest text that is taken on: far beyond any paper.
const LONGEST: usize = 48 << 20;

/// Why nothing at all of a file could be read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReadError {
    /// Protected by a password.
    #[error("文件已加密，请先在原程序中取消密码再导入")]
    Encrypted,
    /// Broken beyond reading.
    #[error("文件已损坏，请用原程序打开后另存一份再导入")]
    Corrupt,
    /// A format that is not read.
    #[error("不支持这种文件格式，请另存为 docx 或者纯文本后再导入")]
    Unsupported,
    /// Only pictures of text.
    #[error("文件只有扫描图片，没有可以直接读取的文字，请改用文字识别读取，并对照原件核对")]
    Scanned,
    /// Beyond a limit.
    #[error("文件过大，超出了读取上限，请拆分后再导入")]
    TooLarge,
    /// No text inside.
    #[error("文件里没有任何文字，请检查是否选错了文件")]
    Empty,
}

/// Reads one document by its content; a bundle of files is none, see [`unpack`].
/// `name` only breaks ties between plain formats.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, ReadError> {
    read_recognised(bytes, name, &[])
}

/// Reads one document as [`read`] does, with the text of those pages, wanted by
/// [`picture_pages`], that something else has recognised.
pub fn read_recognised(
    bytes: &[u8],
    name: &str,
    recognised: &[RecognisedPage],
) -> Result<Document, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::TooLarge);
    }
    let doc = match sniff::sniff(bytes, name)? {
        sniff::Kind::Text | sniff::Kind::Html | sniff::Kind::Mhtml if bytes.len() > LONGEST => {
            return Err(ReadError::TooLarge);
        }
        sniff::Kind::Text => read::text::read(bytes),
        sniff::Kind::Docx => read::docx::read(bytes)?,
        sniff::Kind::Bundle => return Err(ReadError::Unsupported),
        sniff::Kind::WordXml => read::docx::read_single(bytes)?,
        sniff::Kind::Ole => read::doc::read(bytes)?,
        sniff::Kind::Html => read::html::read(bytes),
        sniff::Kind::Ofd => read::ofd::read(bytes)?,
        sniff::Kind::Rtf => read::rtf::read(bytes),
        sniff::Kind::Xlsx => read::sheet::read_xlsx(bytes)?,
        sniff::Kind::Pdf => read::pdf::read(bytes, recognised)?,
        sniff::Kind::Picture => read::picture::read(recognised),
        sniff::Kind::Mhtml => read::mhtml::read(bytes)?,
    };
    if doc.text.len() > LONGEST {
        return Err(ReadError::TooLarge);
    }
    if !doc.blocks.is_empty() {
        return Ok(structured(doc));
    }
    let pictures = |unread: &Unread| {
        matches!(unread.why, UnreadWhy::Image | UnreadWhy::Scanned | UnreadWhy::Drawn)
    };
    let pictures = doc.unread.iter().any(pictures);
    Err(if pictures { ReadError::Scanned } else { ReadError::Empty })
}

/// Reads a Word file in OOXML as [`read`] does, and says where in its package the text
/// stands; `Unsupported` for any other file.
pub fn trace(bytes: &[u8], name: &str) -> Result<(Document, Sources), ReadError> {
    match sniff::sniff(bytes, name)? {
        sniff::Kind::Docx => {
            let (doc, sources) = read::docx::trace(bytes)?;
            Ok((structured(doc), sources))
        }
        _ => Err(ReadError::Unsupported),
    }
}

/// The pages of a document, counted from 1, that are only pictures of text.
pub fn picture_pages(bytes: &[u8], name: &str) -> Result<Vec<u32>, ReadError> {
    match sniff::sniff(bytes, name)? {
        sniff::Kind::Picture => Ok(vec![1]),
        sniff::Kind::Pdf => read::pdf::picture_pages(bytes),
        _ => Ok(Vec::new()),
    }
}

/// Draws a page of a document with a fixed layout, counted from 1, about so many pixels
/// wide; a file that is a picture is its own. `Empty` where there is no such page.
pub fn page_picture(bytes: &[u8], page: u32, width: u32) -> Result<Vec<u8>, ReadError> {
    match (read::picture::is_picture(bytes), page) {
        (true, 1) => Ok(bytes.to_vec()),
        (true, _) => Err(ReadError::Empty),
        (false, _) => read::pdf::page_picture(bytes, page, width),
    }
}

/// A clause or an example that is at hand as a string; its lines become blocks.
/// Unlike [`read`] it takes an empty text for an empty document.
pub fn from_plain(text: &str) -> Document {
    structured(read::text::from_str(text))
}

/// Fills in paper, annexes and outline.
fn structured(mut doc: Document) -> Document {
    let (paper, frame) = paper::read(&mut doc);
    doc.paper = paper;
    doc.outline = outline::read(&doc, &frame);
    doc
}
