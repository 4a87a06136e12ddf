//! Code pages, and the fonts that choose between them.

use std::collections::HashMap;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256,
    WINDOWS_1257, WINDOWS_1258,
};

use crate::read::docx::symbol;

/// What the bytes of a run are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// In the code page of the document.
    Document,
    /// Western by name; some writers put Chinese under it all the same.
    Western,
    /// Pictures of a symbol font, by the font's number.
    Symbol(i32),
    /// In a code page of its own.
    Of(&'static Encoding),
}

#[derive(Debug, Clone)]
struct Font {
    script: Script,
    name: String,
}

/// The font table and the document's code page.
#[derive(Debug, Default)]
pub(crate) struct Fonts {
    fonts: HashMap<i32, Font>,
    /// As `\ansicpg` or `\mac` say; unknown where the file says neither.
    pub document: Option<&'static Encoding>,
}

impl Fonts {
    /// The script of a font's bytes.
    pub fn script(&self, font: i32) -> Script {
        self.fonts.get(&font).map_or(Script::Document, |font| font.script)
    }

    /// Notes the `\fcharset` of a font.
    pub fn set_charset(&mut self, font: i32, charset: i32) {
        let script = match charset {
            0 => Script::Western,
            2 => Script::Symbol(font),
            77 => Script::Of(MACINTOSH),
            78 | 128 => Script::Of(SHIFT_JIS),
            79 | 129 | 130 => Script::Of(EUC_KR),
            80 | 134 => Script::Of(GBK),
            81 | 136 => Script::Of(BIG5),
            161 => Script::Of(WINDOWS_1253),
            162 => Script::Of(WINDOWS_1254),
            163 => Script::Of(WINDOWS_1258),
            177 => Script::Of(WINDOWS_1255),
            178..=181 => Script::Of(WINDOWS_1256),
            186 => Script::Of(WINDOWS_1257),
            204 => Script::Of(WINDOWS_1251),
            222 => Script::Of(WINDOWS_874),
            238 => Script::Of(WINDOWS_1250),
            _ => Script::Document,
        };
        self.font(font).script = script;
    }

    /// Notes the `\cpg` of a font.
    pub fn set_code_page(&mut self, font: i32, code_page: i32) {
        if let Some(encoding) = code_page_encoding(code_page) {
            self.font(font).script = Script::Of(encoding);
        }
    }

    /// Adds to a font's name.
    pub fn add_name(&mut self, font: i32, part: &str) {
        self.font(font).name.push_str(part);
    }

    /// The text of a run.
    pub fn decode(&self, bytes: &[u8], script: Script) -> String {
        let encoding = match script {
            Script::Symbol(font) => return bytes.iter().map(|&b| self.symbol(font, b)).collect(),
            Script::Of(encoding) => encoding,
            Script::Document => match self.document {
                Some(encoding) => encoding,
                None => western_or(GBK, bytes),
            },
            Script::Western => western_or(self.document.unwrap_or(GBK), bytes),
        };
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    }

    /// A character of the private area, as the font draws it.
    pub fn private(&self, font: i32, code: u32) -> String {
        let name = self.fonts.get(&font).map(|font| font.name.trim_end_matches(';').trim());
        symbol::text(name, Some(&format!("{code:x}")))
    }

    fn symbol(&self, font: i32, byte: u8) -> String {
        let drawn = self.private(font, 0xf000 + u32::from(byte));
        if drawn.is_empty() && byte.is_ascii() { char::from(byte).to_string() } else { drawn }
    }

    fn font(&mut self, font: i32) -> &mut Font {
        self.fonts.entry(font).or_insert(Font { script: Script::Document, name: String::new() })
    }
}

/// The encoding of a Windows or Mac code page.
pub(crate) fn code_page_encoding(code_page: i32) -> Option<&'static Encoding> {
    Some(match code_page {
        866 => IBM866,
        874 => WINDOWS_874,
        932 | 10001 => SHIFT_JIS,
        936 | 10008 | 54936 => GBK,
        949 | 1361 | 10003 => EUC_KR,
        950 | 10002 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1252 => WINDOWS_1252,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10000 => MACINTOSH,
        65001 => UTF_8,
        _ => return None,
    })
}

/// A two-byte encoding only where all high bytes pair up in it.
fn western_or(encoding: &'static Encoding, bytes: &[u8]) -> &'static Encoding {
    let paired = bytes.split(u8::is_ascii).all(|run| run.len().is_multiple_of(2));
    let whole = encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some();
    if paired && whole { encoding } else { WINDOWS_1252 }
}
