//! Titles of laws and administrative regulations that the library does not hold.

use std::collections::HashSet;

use document::{Document, Span};
use statutes::Library;

use super::cited::Cited;

/// Once a title: a person looks it up once.
pub(super) fn check(
    doc: &Document,
    cited: &[Cited<'_>],
    library: &dyn Library,
) -> Vec<(Span, String)> {
    let own = doc.paper.title.as_ref().map(|title| title.text.clone()).unwrap_or_default();
    // 以下简称《条例》: the short name is the text's own.
    let is_short_name =
        |title: &str| doc.text.contains(&format!("简称《{title}》")) || title.chars().count() < 6;
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        if own.contains(title.as_str())
            || is_short_name(title)
            || !is_national(title)
            || library.find(title).is_some()
            || library.near(title).is_some()
        {
            continue;
        }
        if seen.insert(title.clone()) {
            found.push((prose.span(citation.span.clone()), format!("《{title}》")));
        }
    }
    found
}

/// Looks like a law or an administrative regulation: the kinds that the catalogue
/// claims to hold. Papers of the Party and of a place are other collections.
fn is_national(title: &str) -> bool {
    let short = title.strip_prefix("中华人民共和国");
    let name = short.unwrap_or(title);
    let other =
        ["办法", "方法", "算法", "做法", "立法", "执法", "司法", "普法", "书法", "守则", "章程"];
    let of_a_place = [
        "省",
        "市",
        "县",
        "自治区",
        "自治州",
        "特区",
        "地区",
        "新区",
        "示范区",
        "试验区",
        "开发区",
    ]
    .iter()
    .any(|word| name.contains(word) && !name.starts_with(word));
    let of_the_party =
        ["中国共产党", "党政", "党内", "党组", "纪律处分"].iter().any(|word| name.contains(word));
    let law = name.ends_with('法')
        && !other.iter().any(|word| name.ends_with(word))
        && name.chars().count() <= 20;
    let regulation = name.ends_with("条例") && name.chars().count() <= 24;
    let wrapped = name.contains(['〈', '《', '、', '：', '—'])
        || name.contains("修改")
        || name.contains("实施《");
    // Without the country's name a title may be a book or a foreign law: 条例 alone is plain enough.
    (law && short.is_some() || regulation) && !of_a_place && !of_the_party && !wrapped
}
