//! 根据《…》，制定本办法: a basis that ranks below the document.
//!
//! Speaks only where the titles and the issuer's name settle it: a paper of a lower
//! level of government, of a department for its own government, or one that is no
//! basis at all (minutes, speeches). Everything else is left to the reviewer.

use document::{Document, Span};

use super::cited::Cited;

pub(super) fn check(doc: &Document, cited: &[Cited<'_>]) -> Vec<(Span, String)> {
    let issuer = doc.paper.issuer.as_ref().map(|field| field.text.as_str()).unwrap_or_default();
    let own = level(issuer);
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        let (before, after) = prose.around(citation.span.clone());
        if !is_basis(before, after) {
            continue;
        }
        let why = if let Some(kind) = no_basis(title) {
            format!("《{title}》是{kind}，不能作为制定依据")
        } else if let (Some((own, own_place)), Some((cited, place))) = (own, level(title))
            && (cited > own || is_own_department(issuer, title, own_place, place))
        {
            format!("《{title}》的制定机关低于本文件的制定机关")
        } else {
            continue;
        };
        found.push((prose.span(citation.span.clone()), why));
    }
    found
}

/// 根据…，制定本办法
fn is_basis(before: &str, after: &str) -> bool {
    let opens = ["根据", "依据", "依照", "按照"].iter().any(|word| before.contains(word));
    let makes = ["制定本", "制订本", "特制定", "制定以下", "制定如下"];
    opens && makes.iter().any(|word| after.contains(word))
}

fn no_basis(title: &str) -> Option<&'static str> {
    let bare = title.split('（').next().unwrap_or(title);
    [("会议纪要", "会议纪要"), ("讲话", "讲话"), ("批示", "批示"), ("请示", "请示")]
        .iter()
        .find(|(word, _)| bare.ends_with(word))
        .map(|(_, kind)| *kind)
}

/// 国家 0, 省 1, 市 2, 县 3, 乡 4 with the places' names, by how the text begins.
/// A 市 may be a county's, so it is taken as the higher of the two.
fn level(text: &str) -> Option<(u8, &str)> {
    if ["国务院", "中华人民共和国", "全国"].iter().any(|word| text.starts_with(word)) {
        return Some((0, ""));
    }
    let (mut at, mut found) = (0, None);
    while let Some((level, length)) = place(&text[at..]) {
        at += length;
        found = Some((level, &text[..at]));
    }
    found
}

/// The level of the place that the text begins with, and its length in bytes.
fn place(text: &str) -> Option<(u8, usize)> {
    const UNITS: [(&str, u8); 10] = [
        ("自治区", 1),
        ("自治州", 2),
        ("自治县", 3),
        ("省", 1),
        ("市", 2),
        ("县", 3),
        ("区", 3),
        ("旗", 3),
        ("镇", 4),
        ("乡", 4),
    ];
    /// 城镇, 风景名胜区: signs that stand before 镇 or 区 where no place is meant.
    const COMMON: &str = "城胜特地社园新景山矿库校牧辖林灾小护发验用都超上全本直家于的和、";
    const MUNICIPALITIES: [&str; 4] = ["北京市", "天津市", "上海市", "重庆市"];
    const NAME: std::ops::RangeInclusive<usize> = 2..=5;
    if let Some(place) = MUNICIPALITIES.iter().find(|place| text.starts_with(**place)) {
        return Some((1, place.len()));
    }
    let (at, word, level) = UNITS
        .iter()
        .filter_map(|(word, level)| Some((text.find(word)?, *word, *level)))
        .min_by_key(|(at, word, _)| (*at, std::cmp::Reverse(word.len())))?;
    let name = &text[..at];
    let plain = NAME.contains(&name.chars().count()) && !name.contains(['关', '《', '（', '。']);
    let place = plain && !name.ends_with(|c| COMMON.contains(c));
    let market = text[at..].starts_with("市场");
    (place && !market).then_some((level, at + word.len()))
}

/// 某市科技局… as the basis of a paper of 某市人民政府.
fn is_own_department(issuer: &str, title: &str, own: &str, place: &str) -> bool {
    own == place
        && issuer.contains("人民政府")
        && !issuer.contains(['局', '厅', '委'])
        && title[place.len()..].split("关于").next().is_some_and(|office| {
            office.chars().count() <= 14
                && ["局", "厅", "委员会", "办公室"].iter().any(|word| office.ends_with(word))
                && !office.contains("人民政府")
                && !office.contains("人民代表大会")
        })
}

#[cfg(test)]
mod tests {
    use super::level;

    #[test]
    fn levels_by_name() {
        for (text, wanted) in [
            ("河南省人民政府", Some((1, "河南省"))),
            ("某某市某某县科技局", Some((3, "某某市某某县"))),
            ("某某市关于某某县的通知", Some((2, "某某市"))),
            ("关于开展城镇居民医疗保险的意见", None),
            ("风景名胜区条例", None),
            ("某某经济特区登记条例", None),
            ("某某自治区财政厅", Some((1, "某某自治区"))),
            ("北京市某某区教育委员会", Some((3, "北京市某某区"))),
            ("市场监管总局", None),
            ("国务院办公厅", Some((0, ""))),
            ("优化市场环境办法", None),
        ] {
            assert_eq!(level(text), wanted, "{text}");
        }
    }
}
