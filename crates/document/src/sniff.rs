//! Tells formats apart by content; the name only breaks ties between plain ones.

use std::io::Cursor;

use crate::ReadError;
use crate::read::{charset, ofd, pdf, picture};

/// What a file is, as far as it is read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Docx,
    /// A zip of files.
    Bundle,
    /// Word 2003 XML: one file and no zip.
    WordXml,
    Ole,
    Html,
    Ofd,
    Rtf,
    Xlsx,
    Pdf,
    Picture,
    /// A web page with its pictures in one file, as Word saves it.
    Mhtml,
    Text,
}

/// Leading bytes of formats that are known and not read.
const OTHERS: [&[u8]; 9] = [
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90",
];

/// Parts that make a zip one document and no bundle of files.
const PACKAGE_PARTS: [&str; 4] =
    ["[Content_Types].xml", "mimetype", "META-INF/", "AndroidManifest"];

/// Names of documents that are zips: without their parts they are broken.
const PACKAGES: [&str; 14] = [
    "docx", "docm", "dotx", "xlsx", "xlsm", "pptx", "ofd", "wps", "et", "dps", "odt", "ods",
    "epub", "jar",
];

/// The kind of a file, or why it can't be read.
pub(crate) fn sniff(bytes: &[u8], name: &str) -> Result<Kind, ReadError> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip(bytes, name);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Ok(Kind::Ole);
    }
    if bytes.trim_ascii_start().starts_with(b"{\\rtf") {
        return Ok(Kind::Rtf);
    }
    if pdf::mark(bytes).is_some() {
        return Ok(Kind::Pdf);
    }
    if picture::is_picture(bytes) {
        return Ok(Kind::Picture);
    }
    if OTHERS.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(ReadError::Unsupported);
    }
    if charset::is_binary(bytes) {
        return Err(ReadError::Unsupported);
    }
    plain(bytes, name)
}

fn zip(bytes: &[u8], name: &str) -> Result<Kind, ReadError> {
    let Ok(archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Err(ReadError::Corrupt);
    };
    if archive.file_names().flatten().any(|name| ofd::is_root(&name)) {
        return Ok(Kind::Ofd);
    }
    let has = |part: &str| {
        archive.file_names().flatten().any(|name| name.trim_start_matches('/').starts_with(part))
    };
    if has("word/") {
        return Ok(Kind::Docx);
    }
    if has("xl/") {
        return Ok(Kind::Xlsx);
    }
    if PACKAGE_PARTS.iter().any(|part| has(part)) || PACKAGES.contains(&ending(name).as_str()) {
        return Err(ReadError::Unsupported);
    }
    Ok(Kind::Bundle)
}

/// What stands behind the last dot, in small letters.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or_else(String::new, |(_, end)| end.to_ascii_lowercase())
}

fn plain(bytes: &[u8], name: &str) -> Result<Kind, ReadError> {
    let head: String = charset::decode(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let start = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if start.starts_with("mime-version:") && start.contains("content-type:") {
        return Ok(Kind::Mhtml);
    }
    let web = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<div",
        "<table",
        "<p>",
        "<p ",
        "<meta",
        "<title",
        "<span",
        "<style",
        "<h1",
    ];
    if web.iter().any(|tag| start.starts_with(tag))
        || (start.starts_with('<') && start.contains("<html"))
    {
        return Ok(Kind::Html);
    }
    if start.starts_with("<?xml") {
        return if start.contains(":worddocument") {
            Ok(Kind::WordXml)
        } else {
            Err(ReadError::Unsupported)
        };
    }
    let named = matches!(ending(name).as_str(), "html" | "htm" | "shtml");
    Ok(if named && head.contains("</") { Kind::Html } else { Kind::Text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_and_names_do_not() {
        for (bytes, name, wanted) in [
            (&b""[..], "a.docx", Err(ReadError::Empty)),
            (b" \r\n\t ", "a.txt", Err(ReadError::Empty)),
            (b"PK\x03\x04 cut off", "a.docx", Err(ReadError::Corrupt)),
            (b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "a.zip", Ok(Kind::Bundle)),
            (b"%PDF-1.7", "a.docx", Ok(Kind::Pdf)),
            (b"\r\njunk before %PDF-1.7", "a.txt", Ok(Kind::Pdf)),
            (b"{\\rtf1 a}", "a.doc", Ok(Kind::Rtf)),
            (b"\x00\x01\x02\x03\x04\x05\x06\x07", "a.txt", Err(ReadError::Unsupported)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", Ok(Kind::Ole)),
            (b"<html><body>a</body></html>", "a.doc", Ok(Kind::Html)),
            (b"MIME-Version: 1.0\nContent-Type: multipart/related", "a.doc", Ok(Kind::Mhtml)),
            ("关于某事的通知".as_bytes(), "a.docx", Ok(Kind::Text)),
        ] {
            assert_eq!(sniff(bytes, name), wanted, "{name} {bytes:?}");
        }
    }
}
