//! The index as Markdown.

use std::collections::{BTreeMap, BTreeSet};

use super::{Basis, Rule, coverage};

/// The whole file.
pub(super) fn page(rules: &[Rule]) -> String {
    let mut page = format!(
        "# 规则索引\n\n由 `cargo xtask rules-index` 生成，不要手改。共 {} 条规则，按领域和第一条依据排列。\n",
        rules.len()
    );
    let domains: BTreeSet<&str> = rules.iter().map(|rule| rule.domain.as_str()).collect();
    for domain in domains {
        let mut groups: BTreeMap<(&str, Option<u64>), Vec<&Rule>> = BTreeMap::new();
        for rule in rules.iter().filter(|rule| rule.domain == domain) {
            let first = rule.basis.first();
            let group = first.map_or(("", None), |basis| (basis.law.as_str(), basis.article));
            groups.entry(group).or_default().push(rule);
        }
        let count: usize = groups.values().map(Vec::len).sum();
        page += &format!("\n## {domain}（{count} 条）\n");
        for ((law, article), rules) in groups {
            let article = article.map(|article| format!("第{article}条")).unwrap_or_default();
            page += &format!(
                "\n### 《{law}》{article}\n\n| 编号 | 标题 | 强度 | 依据 |\n|---|---|---|---|\n"
            );
            rules.iter().for_each(|rule| page += &row(rule));
        }
    }
    page + &covered(rules)
}

fn row(rule: &Rule) -> String {
    let mut basis: Vec<String> = rule.basis.iter().map(provision).collect();
    basis.dedup();
    format!(
        "| [{id}]({}/{id}.yaml) | {} | {} | {} |\n",
        rule.pack,
        rule.title.replace('|', "\\|"),
        rule.strength,
        basis.join("；"),
        id = rule.id,
    )
}

fn provision(basis: &Basis) -> String {
    let parts = [(basis.article, "条"), (basis.paragraph, "款"), (basis.item, "项")];
    let parts = parts.into_iter().filter_map(|(number, sign)| Some(format!("第{}{sign}", number?)));
    format!("《{}》{}", basis.law, parts.collect::<String>())
}

fn covered(rules: &[Rule]) -> String {
    let items = coverage::items(rules);
    let mut text = format!(
        "\n## 覆盖：《公平竞争审查条例实施办法》第9条至第23条\n\n共 {} 项。\n\n| 条 | 项 | 规则 |\n|---|---|---|\n",
        items.len()
    );
    for item in items {
        let rules =
            if item.rules.is_empty() { "**没有**".to_owned() } else { item.rules.join("、") };
        text += &format!("| {} | {} | {rules} |\n", item.article, item.item);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::rule;
    use super::page;

    #[test]
    fn rules_stand_under_their_domain_and_first_provision() {
        let line = |id: &str, domain: &str| {
            format!(
                r#"{{"id":"{id}","pack":"p","title":"甲|乙","words":{{"domain":"{domain}","strength":"必须修改"}},
                "basis":[{{"law":"丙法","article":3,"paragraph":null,"item":2}}]}}"#
            )
        };
        let lines = [line("b", "形式"), line("a", "内容合法")];
        let rules: Vec<_> = lines.iter().map(|line| rule(line).unwrap()).collect();
        let page = page(&rules);
        let row = "### 《丙法》第3条\n\n| 编号 | 标题 | 强度 | 依据 |\n|---|---|---|---|\n\
            | [a](p/a.yaml) | 甲\\|乙 | 必须修改 | 《丙法》第3条第2项 |\n";
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} not in {page}"));
        assert!(at("## 内容合法（1 条）") < at(row) && at(row) < at("## 形式（1 条）"));
        assert!(at("## 形式（1 条）") < at("| 9 | 1 | **没有** |"));
    }
}
