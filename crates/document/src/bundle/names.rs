//! Names of members: decoded, and cleaned of everything that leads out of the bundle.

use encoding_rs::GB18030;

/// Longest path that is shown, in characters.
const LONGEST: usize = 400;

/// UTF-8 where it is, whatever the flag says; Chinese programs write GBK without one.
pub(super) fn decode(raw: &[u8]) -> String {
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => GB18030.decode_without_bom_handling(raw).0.into_owned(),
    }
}

/// A relative path without `..`, drive, control or direction marks.
pub(super) fn clean(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .map(|part| part.chars().filter(|c| !is_deceptive(*c)).collect::<String>())
        .map(|part| part.trim().trim_end_matches(':').to_owned())
        .filter(|part| !part.is_empty() && part.chars().any(|c| c != '.'))
        .collect();
    let path: String = parts.join("/").chars().take(LONGEST).collect();
    if path.is_empty() { "未命名".to_owned() } else { path }
}

/// Lock files of Word, resource forks, thumbnails: no documents.
pub(super) fn is_leaving(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']);
    let last = parts.next_back().unwrap_or_default();
    last.starts_with("~$")
        || last.starts_with("._")
        || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
        || parts.any(|part| part == "__MACOSX")
}

fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_bundle() {
        for (name, wanted) in [
            ("附件/甲.docx", "附件/甲.docx"),
            ("附件\\甲.docx", "附件/甲.docx"),
            ("../../etc/passwd", "etc/passwd"),
            ("C:\\windows\\a.txt", "C/windows/a.txt"),
            ("/甲/./乙/...", "甲/乙"),
            ("甲\u{202e}xcod.exe", "甲xcod.exe"),
            ("..", "未命名"),
            ("", "未命名"),
        ] {
            assert_eq!(clean(name), wanted);
        }
    }

    #[test]
    fn chinese_names_are_read_in_both_codings() {
        let (gbk, _, _) = GB18030.encode("附件/起草说明.txt");
        assert_eq!(decode(&gbk), "附件/起草说明.txt");
        assert_eq!(decode("附件/起草说明.txt".as_bytes()), "附件/起草说明.txt");
    }
}
