//! A small Word file, the same bytes every time: stored and not deflated, with the
//! date that zip has when it has none.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::paper::{Part, cells};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#;

const PACKAGE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;

const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/></w:rPr></w:style></w:styles>"#;

const OPENING: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

/// Bytes of a .docx with these parts.
pub(crate) fn file(parts: &[Part]) -> Result<Vec<u8>> {
    let document = document(parts)?;
    let entries = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        ("word/document.xml", &document),
        ("word/styles.xml", STYLES),
        ("word/_rels/document.xml.rels", RELATIONS),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for (name, text) in entries {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn document(parts: &[Part]) -> Result<String> {
    let mut xml = OPENING.to_owned();
    let mut table = false;
    for part in parts {
        let is_row = matches!(part, Part::Row(_));
        if is_row != table {
            xml.push_str(if is_row { "<w:tbl>" } else { "</w:tbl>" });
            table = is_row;
        }
        match part {
            Part::Title(text) => paragraph(&mut xml, r#"<w:pStyle w:val="a3"/>"#, text)?,
            Part::Centred(text) => paragraph(&mut xml, r#"<w:jc w:val="center"/>"#, text)?,
            Part::Text(text) => paragraph(&mut xml, r#"<w:ind w:firstLineChars="200"/>"#, text)?,
            Part::Row(row) => {
                xml.push_str("<w:tr>");
                for cell in cells(row) {
                    xml.push_str("<w:tc>");
                    paragraph(&mut xml, "", cell)?;
                    xml.push_str("</w:tc>");
                }
                xml.push_str("</w:tr>");
            }
        }
    }
    xml.push_str(if table { "</w:tbl></w:body></w:document>" } else { "</w:body></w:document>" });
    Ok(xml)
}

fn paragraph(xml: &mut String, properties: &str, text: &str) -> Result<()> {
    let open = "<w:p><w:pPr>";
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    Ok(write!(xml, "{open}{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")?)
}
