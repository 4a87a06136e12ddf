//! 公平竞争审查条例实施办法（总局令第99号）, articles 9 to 23: which items rules cite.
//! Facts only: numbers of articles and items.

use anyhow::{Result, ensure};

use super::Rule;

const LAW: &str = "公平竞争审查条例实施办法";
/// Article and how many items it has: 66 in all.
const ITEMS: &[(u64, u64)] = &[
    (9, 6),
    (10, 4),
    (11, 5),
    (12, 4),
    (13, 4),
    (14, 4),
    (15, 7),
    (16, 4),
    (17, 4),
    (18, 4),
    (19, 5),
    (20, 4),
    (21, 4),
    (22, 4),
    (23, 3),
];
/// An item and the ids of the rules that cite it.
pub(super) struct Item<'a> {
    pub(super) article: u64,
    pub(super) item: u64,
    pub(super) rules: Vec<&'a str>,
}

/// All items, in order.
pub(super) fn items(rules: &[Rule]) -> Vec<Item<'_>> {
    let numbered = ITEMS.iter().flat_map(|&(article, most)| (1..=most).map(move |i| (article, i)));
    let cited = |article, item| {
        let cites = |rule: &&Rule| {
            rule.basis.iter().any(|basis| {
                basis.law == LAW && basis.article == Some(article) && basis.item == Some(item)
            })
        };
        rules.iter().filter(cites).map(|rule| rule.id.as_str()).collect()
    };
    numbered.map(|(article, item)| Item { article, item, rules: cited(article, item) }).collect()
}

/// Fails where an item has no rule.
pub(super) fn check(rules: &[Rule]) -> Result<()> {
    let without: Vec<String> = items(rules)
        .iter()
        .filter(|item| item.rules.is_empty())
        .map(|item| format!("第{}条第{}项", item.article, item.item))
        .collect();
    ensure!(without.is_empty(), "《{LAW}》还有没有规则的项：{}", without.join("、"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Basis, Rule};
    use super::{ITEMS, LAW, check, items};

    /// Rules that cite all items but the first few.
    fn rules(gaps: usize) -> Vec<Rule> {
        let numbered =
            ITEMS.iter().flat_map(|&(article, most)| (1..=most).map(move |item| (article, item)));
        let basis = numbered.skip(gaps).map(|(article, item)| Basis {
            law: LAW.to_owned(),
            article: Some(article),
            paragraph: None,
            item: Some(item),
        });
        let text = String::new;
        vec![Rule {
            id: "fc-a".to_owned(),
            pack: text(),
            title: text(),
            domain: text(),
            strength: text(),
            basis: basis.collect(),
        }]
    }

    #[test]
    fn an_item_without_a_rule_fails() {
        assert_eq!(items(&[]).len(), 66);
        assert!(check(&rules(0)).is_ok());
        assert!(check(&rules(1)).unwrap_err().to_string().ends_with("：第9条第1项"));
        assert!(items(&rules(1))[0].rules.is_empty());
        assert_eq!(items(&rules(1))[1].rules, ["fc-a"]);
    }
}
