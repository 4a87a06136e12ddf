//! `w:sym`: characters of symbol fonts that official forms use.

/// The visible character, or nothing where only the font knows it.
pub(crate) fn text(font: Option<&str>, code: Option<&str>) -> String {
    let Some(code) = code.and_then(|code| u32::from_str_radix(code, 16).ok()) else {
        return String::new();
    };
    let font = font.unwrap_or_default();
    let c = match (font, code & 0xff) {
        ("Wingdings", 0xa8 | 0x6f | 0x70 | 0x71 | 0x72) | ("Wingdings 2", 0xa3 | 0x2a) => '□',
        ("Wingdings", 0xfe) | ("Wingdings 2", 0x52) => '☑',
        ("Wingdings", 0xfd | 0x78) | ("Wingdings 2", 0x51 | 0x53 | 0x54) => '☒',
        ("Wingdings", 0xfc) | ("Wingdings 2", 0x50) => '√',
        ("Wingdings", 0x6c | 0x9f) => '●',
        ("Wingdings", 0x6e | 0xa7) => '■',
        ("Symbol", 0xb7) => '·',
        ("Symbol", 0xb3) => '≥',
        ("Symbol", 0xa3) => '≤',
        ("Symbol", 0xb4) => '×',
        ("Symbol", 0xb0) => '°',
        _ if (0xf000..0xf100).contains(&code) => return String::new(),
        _ => return char::from_u32(code).map(String::from).unwrap_or_default(),
    };
    c.to_string()
}
