//! A paper in the layout of GB/T 9704—2012 as a Word file: A4, 仿宋 三号, 28 points a
//! line, the page number between two dashes on the outer side.
//!
//! Fonts are named and never carried along. Deliberately absent: templates of an office,
//! which `template` fills, and anything about what the paper says.

mod package;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The part that holds the text.
pub(crate) const PART: &str = "word/document.xml";

/// Twips between the margins.
const WIDTH: u32 = 8844;

/// How a paragraph looks: the name of its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// 小标宋 二号, centred.
    Title,
    /// 仿宋 三号, centred: what stands below the title.
    Under,
    /// 黑体 三号: 一、
    Heading,
    /// 楷体 三号: （一）
    Subheading,
    /// 仿宋 三号, two signs in.
    Text,
    /// The same, flush: 主送机关.
    Flush,
    /// Signer and date, on the right.
    Signed,
    /// 五号, for digests and remarks.
    Remark,
}

/// A paper as it is written.
pub(crate) struct Paper {
    part: String,
    in_table: bool,
}

impl Paper {
    pub(crate) fn new() -> Self {
        Self { part: package::OPENING.to_owned(), in_table: false }
    }

    /// Adds a paragraph, each of its lines on a line of its own, and gives the byte offset
    /// at which its first text's start tag begins.
    pub(crate) fn paragraph(&mut self, look: Look, text: &str) -> usize {
        self.end_table();
        self.put(&format!("<w:pStyle w:val=\"{}\"/>", look.style()), "", text)
    }

    /// Adds a paragraph that begins with a name in 黑体.
    pub(crate) fn named(&mut self, name: &str, text: &str) {
        self.end_table();
        let style = Look::Text.style();
        self.part.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
        self.run("<w:rPr><w:rFonts w:eastAsia=\"黑体\" w:hint=\"eastAsia\"/></w:rPr>", name);
        self.run("", text);
        self.part.push_str("</w:p>");
    }

    /// Adds a row of cells of equal width, each with its paragraphs, and gives for every
    /// paragraph the offset as `paragraph` does.
    pub(crate) fn row(&mut self, cells: &[Vec<&str>]) -> Vec<usize> {
        let width = WIDTH / u32::try_from(cells.len().max(1)).unwrap_or(1);
        self.row_of(&vec![width; cells.len()], cells)
    }

    /// The same, each cell with its own width in twips.
    pub(crate) fn row_of(&mut self, widths: &[u32], cells: &[Vec<&str>]) -> Vec<usize> {
        if !self.in_table {
            self.part.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
            self.part.push_str(package::BORDERS);
            self.part.push_str("</w:tblPr><w:tblGrid>");
            for width in widths {
                self.part.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
            }
            self.part.push_str("</w:tblGrid>");
            self.in_table = true;
        }
        self.part.push_str("<w:tr>");
        let mut starts = Vec::with_capacity(cells.len());
        for (cell, width) in cells.iter().zip(widths) {
            self.part.push_str(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
            ));
            for text in cell {
                starts.push(self.put("<w:pStyle w:val=\"Cell\"/>", "", text));
            }
            self.part.push_str("</w:tc>");
        }
        self.part.push_str("</w:tr>");
        starts
    }

    /// The paper as a .docx, the same bytes every time.
    pub(crate) fn finish(mut self) -> zip::result::ZipResult<Vec<u8>> {
        self.end_table();
        self.part.push_str(package::CLOSING);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for (name, text) in package::PARTS.iter().copied().chain([(PART, self.part.as_str())]) {
            zip.start_file(name, options)?;
            zip.write_all(text.as_bytes())?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn put(&mut self, paragraph: &str, run: &str, text: &str) -> usize {
        self.part.push_str(&format!("<w:p><w:pPr>{paragraph}</w:pPr>"));
        let start = self.run(run, text);
        self.part.push_str("</w:p>");
        start
    }

    fn run(&mut self, properties: &str, text: &str) -> usize {
        self.part.push_str(&format!("<w:r>{properties}"));
        let start = self.part.len();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.part.push_str("<w:br/>");
            }
            self.part.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line)));
        }
        self.part.push_str("</w:r>");
        start
    }

    fn end_table(&mut self) {
        if std::mem::take(&mut self.in_table) {
            self.part.push_str("</w:tbl>");
        }
    }
}

impl Look {
    fn style(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Under => "Under",
            Self::Heading => "Heading1",
            Self::Subheading => "Heading2",
            Self::Text => "Text",
            Self::Flush => "Flush",
            Self::Signed => "Signed",
            Self::Remark => "Remark",
        }
    }
}

/// Text as it stands in XML; what XML can't hold is dropped.
pub(crate) fn escaped(text: &str) -> String {
    let holds = |c: &char| !c.is_control() || matches!(c, '\t' | '\n');
    let text: String = text.chars().filter(holds).collect();
    quick_xml::escape::escape(&text).into_owned()
}
