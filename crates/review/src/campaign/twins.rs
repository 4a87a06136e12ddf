//! 内容重复: documents that go by the same title or number, or say the same words.

use std::collections::HashMap;

use statutes::same_title;

/// A document that another one may repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// The other document.
    pub document: i64,
    /// Its title.
    pub title: String,
    /// 标题相同, 文号相同 or 正文相同.
    pub same: &'static str,
}

/// What is compared: document, title, number, digest of the words.
pub type Named<'a> = (i64, &'a str, Option<&'a str>, &'a str);

/// Every document's twins, in the order in which they are given.
pub fn twins(all: &[Named<'_>]) -> HashMap<i64, Vec<Twin>> {
    let mut found: HashMap<i64, Vec<Twin>> = HashMap::new();
    let mut groups: HashMap<(u8, String), Vec<usize>> = HashMap::new();
    for (at, (_, title, number, words)) in all.iter().enumerate() {
        let mut put = |kind: u8, key: String| groups.entry((kind, key)).or_default().push(at);
        put(0, (*words).to_owned());
        put(1, bare(title));
        if let Some(number) = number.map(bare).filter(|number| !number.is_empty()) {
            put(2, number);
        }
    }
    let mut groups: Vec<((u8, String), Vec<usize>)> =
        groups.into_iter().filter(|(_, members)| members.len() > 1).collect();
    groups.sort();
    for ((kind, _), members) in groups {
        for &one in &members {
            for &other in members.iter().filter(|other| **other != one) {
                let (document, title, ..) = all[other];
                if kind == 1 && !same_title(all[one].1, title) {
                    continue;
                }
                let twins = found.entry(all[one].0).or_default();
                if twins.iter().all(|twin| twin.document != document) {
                    let same = ["正文相同", "标题相同", "文号相同"][usize::from(kind)];
                    twins.push(Twin { document, title: title.to_owned(), same });
                }
            }
        }
    }
    found
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_number_or_words_make_twins() {
        let all: [Named<'_>; 5] = [
            (1, "关于甲的通知", Some("某政〔2020〕1号"), "a"),
            (2, "关于甲的 通知", None, "b"),
            (3, "关于乙的通知", Some("某政[2020]1号"), "c"),
            (4, "关于丙的通知", None, "d"),
            (5, "另一份文件", None, "d"),
        ];
        let found = twins(&all);
        let of = |id: i64| {
            let twins = found.get(&id).cloned().unwrap_or_default();
            twins.into_iter().map(|twin| (twin.document, twin.same)).collect::<Vec<_>>()
        };
        assert_eq!(of(1), [(2, "标题相同"), (3, "文号相同")]);
        assert_eq!(of(3), [(1, "文号相同")]);
        assert_eq!(of(4), [(5, "正文相同")]);
    }
}
