//! Made-up papers in the formats that need no office to write: text, web page, rich
//! text and Word.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::Result;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Group;
use crate::synthetic;

/// Files of each format.
const FILES: usize = 40;
/// Made-up texts of 3 KB in a file.
const TEXTS: usize = 10;

/// Writes the files into the folder.
pub(super) fn groups(folder: &Path) -> Result<Vec<Group>> {
    type Make = fn(&str) -> Result<Vec<u8>>;
    let formats: [(&str, Make); 4] = [
        ("txt", |text| Ok(text.as_bytes().to_vec())),
        ("html", |text| Ok(html(text).into_bytes())),
        ("rtf", |text| Ok(rtf(text).into_bytes())),
        ("docx", docx),
    ];
    let mut groups = Vec::new();
    for (ending, make) in formats {
        let mut files = Vec::new();
        for number in 0..FILES {
            let texts = (0..TEXTS).map(|part| synthetic::text(number * TEXTS + part));
            let path = folder.join(format!("{number}.{ending}"));
            fs::write(&path, make(&texts.collect::<String>())?)?;
            files.push(path);
        }
        groups.push(Group { format: format!("{ending}（自拟）"), files });
    }
    Ok(groups)
}

/// Made-up text holds nothing that markup would have to escape.
fn html(text: &str) -> String {
    let paragraphs: String = text.lines().map(|line| format!("<p>{line}</p>\n")).collect();
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{paragraphs}</body></html>"
    )
}

fn rtf(text: &str) -> String {
    let mut rtf = "{\\rtf1\\ansi\\uc1 ".to_owned();
    for c in text.chars() {
        match c {
            '\n' => rtf += "\\par\n",
            c if c.is_ascii() => rtf.push(c),
            // All of it lies in the first plane, as signed 16 bits.
            c => rtf += &format!("\\u{}?", u32::from(c) as u16 as i16),
        }
    }
    rtf + "}"
}

fn docx(text: &str) -> Result<Vec<u8>> {
    let paragraphs: String =
        text.lines().map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect();
    let parts = [
        ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#.to_owned()),
        ("_rels/.rels", r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#.to_owned()),
        ("word/document.xml", format!(r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>"#)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
