//! A rule said in words, and whether its basis can be true.

use engine::PackedRule;
use engine::Provision;
use engine::spec::{BasisSpec, ExampleSpec, RuleSpec};
use statutes::{Library, Status};

use crate::Ruleset;
use crate::view::provision;

/// 《…》第十条第（二）项（2024-08-01 起施行）
pub fn provisions(spec: &RuleSpec) -> Vec<String> {
    spec.basis
        .iter()
        .map(|basis| {
            let verified = spec.basis_verified && basis.verified;
            let unread = if verified { "" } else { "，待核实" };
            let until = basis.until.map(|until| format!("至 {until}")).unwrap_or_default();
            format!("{}（{} 起{until}{unread}）", named(basis, verified), basis.from)
        })
        .collect()
}

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

fn named(basis: &BasisSpec, verified: bool) -> String {
    provision(&Provision {
        law: basis.law.clone(),
        article: basis.article,
        paragraph: basis.paragraph,
        item: basis.item,
        verified,
    })
}

impl Ruleset {
    /// What is wrong with a rule's basis by the catalogue, as Chinese sentences.
    pub fn doubtful_basis(&self, rule: &PackedRule) -> Vec<String> {
        let mut problems = Vec::new();
        for basis in &rule.spec.basis {
            let law = &basis.law;
            match self.catalogue.status(law, basis.from) {
                Status::InForce => {}
                Status::NotYet { from } => {
                    problems.push(format!("《{law}》{from} 才施行，规则却从 {} 起引用", basis.from))
                }
                Status::Repealed { on, .. } => {
                    problems.push(format!("《{law}》{on} 已经失效，规则却从 {} 起引用", basis.from))
                }
                Status::Unknown => problems.push(format!(
                    "法规目录 statutes.yaml 没有收录《{law}》，或者没有它的效力信息"
                )),
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
