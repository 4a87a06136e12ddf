//! Characters out of bytes, by content.
//!
//! A declaration inside the file is only a hint that `html` weighs; here a byte
//! order mark decides, then what decodes cleanly.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file whose encoding nothing declares.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let (text, _, _) = guess(bytes).decode(bytes);
    text.into_owned()
}

/// The text of an XML part: UTF-8 unless a byte order mark or the part itself says otherwise.
pub(crate) fn decode_xml(bytes: &[u8]) -> String {
    let other = || declared(bytes).filter(|encoding| encoding.is_ascii_compatible());
    let encoding = if std::str::from_utf8(bytes).is_ok() { None } else { other() };
    encoding.unwrap_or(UTF_8).decode(bytes).0.into_owned()
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let end = bytes.iter().take(200).position(|byte| *byte == b'>')?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?.strip_prefix("<?xml")?;
    let name = head.split_once("encoding")?.1.trim_start_matches(['=', ' ', '"', '\'']);
    Encoding::for_label(name.split(['"', '\'']).next()?.as_bytes())
}

/// The encoding that the bytes themselves speak for.
pub(crate) fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    if let Some(encoding) = wide(bytes) {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    let asian = ["Big5", "EUC-KR", "Shift_JIS", "EUC-JP"].contains(&guessed.name());
    if asian && GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_none() {
        return guessed;
    }
    // chardetng says GBK; GB18030 holds it and four-byte characters as well.
    GB18030
}

/// True where no encoding makes text of the bytes.
pub(crate) fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    let encoding = guess(sample);
    let (text, _, _) = encoding.decode(sample);
    let (mut all, mut bad) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        let control = c.is_control()
            && !matches!(
                c,
                '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{85}' | '\u{a0}'
            );
        let private = matches!(c, '\u{e000}'..='\u{f8ff}');
        bad += usize::from(control || c == '\u{fffd}' || private);
    }
    bad * 50 > all
}

/// UTF-8 but for a cut at the end or a few damaged bytes.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut rest, mut wide) = (0usize, bytes, 0usize);
    while broken <= 1 + wide / 200 {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                return !text.contains('\0')
                    && (broken == 0
                        || wide + text.chars().filter(|c| !c.is_ascii()).count() > broken * 50);
            }
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                wide += std::str::from_utf8(good)
                    .map_or(0, |text| text.chars().filter(|c| !c.is_ascii()).count());
                let Some(length) = error.error_len() else {
                    return broken == 0 || wide > broken * 50;
                };
                broken += 1;
                rest = &bad[length..];
            }
        }
    }
    false
}

/// UTF-16 without a mark: one of the two byte orders makes Chinese or ASCII of it.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = &bytes[..bytes.len().min(8192)];
    [UTF_16LE, UTF_16BE].into_iter().find(|encoding| {
        let (text, broken) = encoding.decode_without_bom_handling(sample);
        let usual = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '\u{2010}'..='\u{2030}');
        let common = text.chars().filter(|&c| matches!(c, ' ' | '\n' | '，' | '。' | '的' | '、')).count();
        let all = text.chars().count();
        !broken && common * 100 >= all && text.chars().filter(|&c| usual(c)).count() * 100 >= all * 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let wide = |encode: fn(u16) -> [u8; 2], mark: bool| {
            let mark = if mark { Some(0xfeff) } else { None };
            mark.into_iter().chain(TEXT.encode_utf16()).flat_map(encode).collect::<Vec<u8>>()
        };
        let (gb, _, _) = GB18030.encode(TEXT);
        for bytes in [
            TEXT.as_bytes().to_vec(),
            format!("\u{feff}{TEXT}").into_bytes(),
            gb.into_owned(),
            wide(u16::to_le_bytes, true),
            wide(u16::to_be_bytes, true),
            wide(u16::to_le_bytes, false),
            wide(u16::to_be_bytes, false),
        ] {
            assert_eq!(decode(&bytes), TEXT);
            assert!(!is_binary(&bytes));
        }
    }

    #[test]
    fn an_xml_part_may_say_its_encoding() {
        let part = format!("<?xml version=\"1.0\" encoding='GBK'?><a>{TEXT}</a>");
        let (bytes, _, _) = GB18030.encode(&part);
        assert_eq!(decode_xml(&bytes), part);
        // What is UTF-8 is so whatever it says.
        assert_eq!(decode_xml(part.as_bytes()), part);
    }

    #[test]
    fn a_cut_character_does_not_change_the_encoding() {
        let bytes = TEXT.as_bytes();
        let cut = &bytes[..bytes.len() - 3];
        assert!(TEXT.starts_with(decode(cut).trim_end_matches('\u{fffd}')));
    }
}
