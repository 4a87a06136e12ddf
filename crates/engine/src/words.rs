//! The words that people read for the short names of domains and strengths.

/// Short name and word, in the order of a review.
pub const DOMAINS: &[(&str, &str)] = &[
    ("identity", "认定"),
    ("authority", "主体与权限"),
    ("legality", "内容合法"),
    ("fair-competition", "公平竞争"),
    ("procedure", "程序"),
    ("citation", "依据与引用"),
    ("form", "形式"),
    ("validity", "有效期与清理"),
];
/// Short name and word, the firmest first.
pub const STRENGTHS: &[(&str, &str)] =
    &[("must", "必须修改"), ("should", "应当修改"), ("verify", "请核实")];

/// The word for a short name, or the short name where there is none.
pub fn word<'a>(words: &'a [(&str, &str)], short: &'a str) -> &'a str {
    words.iter().find(|(name, _)| *name == short).map_or(short, |(_, word)| word)
}
