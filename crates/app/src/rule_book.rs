//! 规则: the packs that apply and each rule of theirs, in words.
//!
//! Deliberately absent: changing them (`rule_draft`).

use engine::{PackedRule, Said, words};
use jiff::civil::Date;

use crate::dossier::short;
use crate::dto::{
    ExampleView, Failure, NamedText, RulePackView, RuleProvisionView, RuleRow, RuleView, RulesView,
};
use crate::rule_draft::OFFICE;
use crate::rules::Sources;
use crate::{App, Ruleset, examples, in_words, rule_schema};

impl App {
    /// All packs that apply, and their rules.
    ///
    /// # Errors
    /// The rules don't compile.
    pub fn rules(&self) -> Result<RulesView, Failure> {
        let ruleset = self.ruleset()?;
        let packs = &ruleset.packs;
        let mut rules: Vec<RuleRow> =
            packs.rules.iter().map(|rule| row(&ruleset, rule, false)).collect();
        rules.extend(packs.switched_off.iter().map(|rule| row(&ruleset, rule, true)));
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        let packs = packs.packs.iter().map(|pack| RulePackView {
            id: pack.id.clone(),
            title: pack.title.clone(),
            version: pack.version.clone(),
            layer: pack.layer.name().into(),
            rules: rules.iter().filter(|rule| rule.pack == pack.id).count(),
        });
        Ok(RulesView { packs: packs.collect(), schema: rule_schema(), rules })
    }

    /// One rule.
    ///
    /// # Errors
    /// There is no such rule, or the rules don't compile.
    pub fn rule(&self, id: &str, today: Date) -> Result<RuleView, Failure> {
        let ruleset = self.ruleset()?;
        let of = |rules: &[PackedRule]| rules.iter().find(|rule| rule.spec.id == id).cloned();
        let (rule, off) = match (of(&ruleset.packs.rules), of(&ruleset.packs.switched_off)) {
            (Some(rule), _) => (rule, false),
            (None, Some(rule)) => (rule, true),
            (None, None) => {
                let message = format!("没有编号为“{id}”的规则，请在规则页查看全部编号");
                return Err(Failure::new("not-found", message));
            }
        };
        let files = Sources::read(&self.setup())?.files;
        let yaml = files.into_iter().find(|file| file.path == rule.file);
        let provisions = ruleset.provisions(&rule.spec, today).into_iter();
        let words = in_words(&rule.spec)?.into_iter();
        Ok(RuleView {
            row: row(&ruleset, &rule, off),
            yaml: yaml.map_or_else(String::new, |file| file.text),
            editable: rule.pack == OFFICE,
            provisions: provisions.map(|(name, words)| RuleProvisionView { name, words }).collect(),
            said: rule.said.iter().map(said).collect(),
            doubts: ruleset.doubtful_basis(&rule, today),
            words: words.map(|(name, text)| NamedText { name: name.into(), text }).collect(),
            examples: examples(&rule.spec)
                .into_iter()
                .map(|(kind, text)| ExampleView { hit: kind == "应报", text: text.into() })
                .collect(),
            file: rule.file,
        })
    }
}

/// A rule in a list.
pub(crate) fn row(ruleset: &Ruleset, rule: &PackedRule, off: bool) -> RuleRow {
    let pack = ruleset.packs.packs.iter().find(|pack| pack.id == rule.pack);
    let spec = &rule.spec;
    RuleRow {
        id: spec.id.clone(),
        title: spec.title.clone(),
        domain: spec.domain,
        strength: spec.strength,
        pack: rule.pack.clone(),
        layer: pack.map_or("", |pack| pack.layer.name()).into(),
        off,
        unverified: !spec.basis_verified || spec.basis.iter().any(|basis| !basis.verified),
    }
}

/// 规则包 henan 改为“请核实”：…
fn said(said: &Said) -> String {
    let strength = |strength| words::word(words::STRENGTHS, &short(&strength)).to_owned();
    let changes = [
        said.strength.map(|to| format!("改为“{}”", strength(to))),
        said.days.map(|days| format!("期限改为{days}天")),
        said.off.then(|| "停用".to_owned()),
    ];
    let changes: Vec<String> = changes.into_iter().flatten().collect();
    format!("规则包 {} {}：{}", said.pack, changes.join("，"), said.because)
}
