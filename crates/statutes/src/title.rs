//! When two ways of writing a title mean the same instrument.
//!
//! Radicals that a PDF passes off as characters are read as characters.
//! Deliberately narrow: 暂行 and 试行 belong to a title and are never dropped.

use unicode_normalization::UnicodeNormalization;

/// True where both name the same instrument: brackets, spaces, the country's
/// name in front and a year of revision behind make no difference.
pub fn same_title(a: &str, b: &str) -> bool {
    a == b || loose(a) == loose(b)
}

/// What two ways of writing a title have in common: equal where `same_title` holds.
pub fn title_key(title: &str) -> String {
    loose(title)
}

/// The title without the name of its issuer in front, as `title_key` writes it.
pub fn title_key_without_issuer(title: &str) -> Option<String> {
    without_issuer(&loose(title))
}

/// What two ways of writing a document's number have in common.
pub fn number_key(number: &str) -> String {
    let folded = exact(number);
    let plain = folded.chars().filter(|c| !matches!(c, '（' | '）' | '【' | '】' | '第'));
    plain.collect()
}

/// The title with its brackets and spaces made one; nothing left out.
pub(crate) fn exact(title: &str) -> String {
    // Most titles are plain characters, which are their own normal form.
    if title.chars().all(|c| matches!(c, '一'..='鿿' | '、')) {
        return title.to_owned();
    }
    title
        .trim()
        .nfkc()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '(' | '[' | '〔' => '（',
            ')' | ']' | '〕' => '）',
            '《' | '<' => '〈',
            '》' | '>' => '〉',
            '"' | '”' => '“',
            _ => c,
        })
        .collect()
}

/// The title without the country's name and without its year of revision.
pub(crate) fn loose(title: &str) -> String {
    let title = exact(title);
    let title = title.strip_prefix('〈').and_then(|t| t.strip_suffix('〉')).unwrap_or(&title);
    let title = without_version(title);
    let short = title.strip_prefix("中华人民共和国").unwrap_or(title);
    short.replace("〈中华人民共和国", "〈")
}

/// 国务院办公厅关于…的意见 → 关于…的意见, as it stands behind the name of its issuer.
pub(crate) fn without_issuer(title: &str) -> Option<String> {
    let at = title.find("关于")?;
    let plain = !title[..at].contains(['《', '〈', '（']);
    (at > 0 && plain).then(|| title[at..].to_owned())
}

fn without_version(title: &str) -> &str {
    let Some(open) = title.rfind('（') else { return title };
    let Some(inner) = title[open + '（'.len_utf8()..].strip_suffix('）') else { return title };
    let marks = ["修正", "修订", "修改", "最新", "现行"];
    let digits = inner.chars().filter(char::is_ascii_digit).count();
    let dated = digits >= 4
        && inner.chars().all(|c| c.is_ascii_digit() || "年月日-修正订改版本公布".contains(c));
    if dated || marks.iter().any(|mark| inner.ends_with(mark)) || inner.ends_with("修正本") {
        &title[..open]
    } else {
        title
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_a_title() {
        for (a, b, same) in [
            ("中华人民共和国公司法", "公司法", true),
            ("中华人民共和国公司法（2018修正）", "公司法", true),
            ("中华人民共和国公司法(2018年修订)", "公司法", true),
            ("《公平竞争审查条例》", "公平竞争审查条例", true),
            ("收费办法（暂行）", "收费办法(暂行)", true),
            ("收费办法（暂行）", "收费办法", false),
            ("河南省实施《中华人民共和国招标投标法》办法", "河南省实施〈招标投标法〉办法", true),
            ("居住证暂⾏条例", "居住证暂行条例", true),
            ("公司法", "公司法实施条例", false),
        ] {
            assert_eq!(same_title(a, b), same, "{a} / {b}");
        }
    }
}
