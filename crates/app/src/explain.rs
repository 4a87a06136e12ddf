//! A rule said in words, and whether its basis can be true.

use engine::spec::{BasisSpec, ExampleSpec, RuleSpec};
use engine::words::provision;
use engine::{PackedRule, Provision};
use jiff::civil::Date;
use statutes::{Library, Status};

use crate::Ruleset;
use crate::dto::Failure;
use crate::library::words;

/// 应报, 不报 with the example as written.
pub fn examples(spec: &RuleSpec) -> Vec<(&'static str, &str)> {
    spec.examples
        .iter()
        .map(|example| match example {
            ExampleSpec::Hit { hit } => ("应报", hit.as_str()),
            ExampleSpec::Ok { ok } => ("不报", ok.as_str()),
        })
        .collect()
}

/// Conditions, patterns and advice as the rule keeper's sheet says them, under its
/// headers; what the callers show otherwise is left out.
///
/// # Errors
/// Something is too long to be shown.
pub fn in_words(spec: &RuleSpec) -> Result<Vec<(&'static str, String)>, Failure> {
    let otherwise = ["编号", "标题", "强度", "依据", "例外", "例句"];
    let mut words = report::rules_sheet::in_words(spec)
        .map_err(|error| Failure::new("pack", error.to_string()))?;
    words.retain(|(title, _)| !otherwise.contains(title));
    Ok(words)
}

fn named(basis: &BasisSpec, verified: bool) -> Provision {
    Provision {
        law: basis.law.clone(),
        article: basis.article,
        paragraph: basis.paragraph,
        item: basis.item,
        verified,
    }
}

impl Ruleset {
    /// 《…》第十条第（二）项（2024-08-01 起施行）, and the provision's own words where the
    /// library holds them on the day, or on the last day of its version.
    pub fn provisions(&self, spec: &RuleSpec, today: Date) -> Vec<(String, Option<String>)> {
        let library = self.library();
        let shown = spec.basis.iter().map(|basis| {
            let named = named(basis, spec.basis_verified && basis.verified);
            let unread = if named.verified { "" } else { "，待核实" };
            let until = basis.until.map(|until| format!("至 {until}")).unwrap_or_default();
            let line = format!("{}（{} 起{until}{unread}）", provision(&named), basis.from);
            let last = basis.until.unwrap_or(today).min(today).max(basis.from);
            (line, words(&library, &named, last))
        });
        shown.collect()
    }

    /// What is wrong with a rule's basis by the catalogue, as Chinese sentences: each
    /// instrument has to be in force from the first to the last day that the rule
    /// says, or to the day given where it says none.
    pub fn doubtful_basis(&self, rule: &PackedRule, today: Date) -> Vec<String> {
        let mut problems = Vec::new();
        for basis in &rule.spec.basis {
            let law = &basis.law;
            let last = basis.until.unwrap_or(today).max(basis.from);
            match (self.catalogue.status(law, basis.from), self.catalogue.status(law, last)) {
                (Status::InForce, Status::InForce | Status::NotYet { .. }) => {}
                (Status::InForce, Status::Repealed { on, .. }) => problems
                    .push(format!("《{law}》{on} 起失效，请把这条依据的 until 写成失效前的一天")),
                (Status::NotYet { from }, _) => {
                    problems.push(format!("《{law}》{from} 才施行，规则却从 {} 起引用", basis.from))
                }
                (Status::Repealed { on, .. }, _) => {
                    problems.push(format!("《{law}》{on} 已经失效，规则却从 {} 起引用", basis.from))
                }
                (Status::Unknown, _) | (_, Status::Unknown) => problems.push(format!(
                    "法规目录 statutes.yaml 没有收录《{law}》，或者没有它的效力信息"
                )),
            }
            if basis.until.is_some_and(|until| until < basis.from) {
                problems.push(format!("《{law}》的 until 早于 from，请改正"));
            }
            let articles = self.catalogue.find(law).and_then(|found| found.articles(basis.from));
            if let (Some(articles), Some(article)) = (articles, basis.article)
                && article > articles
            {
                problems.push(format!("《{law}》只有 {articles} 条，没有第 {article} 条"));
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Setup;

    #[test]
    fn a_basis_has_to_be_in_force_on_all_the_rules_days() {
        let ruleset = Ruleset::load(&Setup::default()).unwrap();
        let mut rule = ruleset.packs.rules[0].clone();
        let mut doubts = |from: Date, until: Option<Date>| {
            rule.spec.basis.truncate(1);
            let basis = &mut rule.spec.basis[0];
            (basis.law, basis.article) = ("中华人民共和国合同法".into(), None);
            (basis.from, basis.until) = (from, until);
            ruleset.doubtful_basis(&rule, date(2026, 11, 24)).join("")
        };
        assert!(doubts(date(2010, 1, 1), None).contains("until"));
        assert_eq!(doubts(date(2010, 1, 1), Some(date(2020, 12, 31))), "");
        assert!(doubts(date(2022, 1, 1), None).contains("已经失效"));
        assert!(doubts(date(2010, 1, 1), Some(date(2009, 1, 1))).contains("早于"));
    }
}
