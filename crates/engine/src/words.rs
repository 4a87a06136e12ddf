//! The words that people read for provisions and for the short names of domains and strengths.

use statutes::written;

use crate::Provision;

/// `2021年1月1日`
pub use crate::checks::written as day;

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

/// 《公平竞争审查条例》第十条第（二）项
pub fn provision(basis: &Provision) -> String {
    format!("《{}》{}", basis.law, place(basis, None))
}

/// One line a law, its places in order: 《公平竞争审查条例》第八条第（一）项、第（三）项、第九条
pub fn provisions<'a>(list: impl IntoIterator<Item = &'a Provision>) -> Vec<String> {
    let key = |basis: &&Provision| (basis.article, basis.paragraph, basis.item);
    let mut laws: Vec<(&str, Vec<&Provision>)> = Vec::new();
    for basis in list {
        match laws.iter_mut().find(|(law, _)| *law == basis.law) {
            Some((_, places)) => places.push(basis),
            None => laws.push((&basis.law, vec![basis])),
        }
    }
    laws.into_iter()
        .map(|(law, mut places)| {
            places.sort_by_key(key);
            places.dedup_by_key(|basis| key(basis));
            let before = std::iter::once(None).chain(places.iter().copied().map(Some));
            let places: Vec<String> =
                places.iter().zip(before).map(|(basis, before)| place(basis, before)).collect();
            format!("《{law}》{}", places.join("、"))
        })
        .collect()
}

/// Where in the law; without what the place `before` it in a list says already.
fn place(basis: &Provision, before: Option<&Provision>) -> String {
    // Papers such as 通知 and 意见 are numbered 一、（一） and have no articles.
    let papers = ["通知", "意见", "决定"];
    let article =
        if papers.iter().any(|kind| basis.law.ends_with(kind)) { "部分" } else { "条" };
    let same_article = before.is_some_and(|before| before.article == basis.article);
    let same_paragraph =
        same_article && before.is_some_and(|before| before.paragraph == basis.paragraph);
    let parts = [
        (basis.article.filter(|_| !same_article), "第", article),
        (basis.paragraph.filter(|_| !same_paragraph), "第", "款"),
        (basis.item, "第（", "）项"),
    ];
    let mut text = String::new();
    for (number, before, after) in parts {
        if let Some(number) = number {
            text.extend([before, &written(number), after]);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn provisions_read_as_lawyers_write_them() {
        let basis = |article, paragraph, item| Provision {
            law: "行政许可法".into(),
            article,
            paragraph,
            item,
            verified: true,
        };
        assert_eq!(provision(&basis(Some(10), None, Some(2))), "《行政许可法》第十条第（二）项");
        assert_eq!(
            provision(&basis(Some(105), Some(21), None)),
            "《行政许可法》第一百零五条第二十一款"
        );
        assert_eq!(provision(&basis(Some(110), None, None)), "《行政许可法》第一百一十条");
        let paper = Provision { law: "某某通知".into(), ..basis(Some(1), None, Some(1)) };
        assert_eq!(provision(&paper), "《某某通知》第一部分第（一）项");
    }

    #[test]
    fn places_in_one_law_are_said_together() {
        let at = |law: &str, article, paragraph, item| Provision {
            law: law.into(),
            article: Some(article),
            paragraph,
            item,
            verified: true,
        };
        let list = [
            at("甲条例", 9, None, Some(1)),
            at("甲条例", 8, None, Some(3)),
            at("乙办法", 3, Some(2), Some(1)),
            at("甲条例", 8, None, Some(1)),
            at("甲条例", 8, None, Some(3)),
            at("乙办法", 3, Some(2), Some(4)),
            at("乙办法", 3, Some(3), None),
        ];
        assert_eq!(
            provisions(&list),
            [
                "《甲条例》第八条第（一）项、第（三）项、第九条第（一）项",
                "《乙办法》第三条第二款第（一）项、第（四）项、第三款",
            ]
        );
    }
}
