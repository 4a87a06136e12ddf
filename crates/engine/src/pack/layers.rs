//! Layers: national < province < city < office. A lower layer adds rules, changes
//! a rule's strength, switches it off with a reason, or gives a class more words.
//!
//! Packs of provinces and cities lie in wait: only the unit profile brings them in.

use super::{PackError, Packs};
use crate::Strength;
use crate::spec::{Layer, OverrideSpec, RuleOverride};

/// What a layer says of a rule that a higher one made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Id of the pack that says it.
    pub pack: String,
    /// The new strength, where it says one.
    pub strength: Option<Strength>,
    /// The new term, where it says one.
    pub days: Option<u32>,
    /// True where the rule is switched off.
    pub off: bool,
    /// Why.
    pub because: String,
}

impl Packs {
    /// The packs that apply where `chosen` ones are brought in, lower layers' words
    /// laid over higher layers' rules.
    ///
    /// # Errors
    /// A chosen pack isn't there; a class no longer resolves.
    pub fn layered(mut self, chosen: &[String]) -> Result<Self, Vec<PackError>> {
        let mut errors: Vec<PackError> = chosen
            .iter()
            .filter(|id| !self.packs.iter().any(|pack| pack.id == **id))
            .map(|id| PackError {
                file: "profile.yaml".into(),
                line: None,
                message: format!("没有编号为“{id}”的规则包，请检查单位信息里的 packs"),
            })
            .collect();
        self.packs.retain(|pack| match pack.layer {
            Layer::National | Layer::Office => true,
            Layer::Province | Layer::City => chosen.contains(&pack.id),
        });
        let packs = &mut self.packs;
        packs.sort_by(|a, b| (a.layer, &a.id).cmp(&(b.layer, &b.id)));
        self.rules.retain(|rule| packs.iter().any(|pack| pack.id == rule.pack));
        for pack in self.packs.clone() {
            for change in &pack.overrides {
                match change {
                    OverrideSpec::Rule(change) => self.change(&pack.id, change),
                    OverrideSpec::Class(change) => self.lexicon.extend(&change.class, &change.add),
                }
            }
        }
        self.classes = self.lexicon.resolve(&mut errors);
        if errors.is_empty() { Ok(self) } else { Err(errors) }
    }

    fn change(&mut self, pack: &str, change: &RuleOverride) {
        let said = Said {
            pack: pack.to_owned(),
            strength: change.strength,
            days: change.days,
            off: change.off,
            because: change.because.clone(),
        };
        // A rule that was switched off higher up can be taken back.
        let gone = self.switched_off.iter().position(|rule| rule.spec.id == change.rule);
        if let Some(rule) = gone.map(|at| self.switched_off.remove(at)) {
            self.rules.push(rule);
        }
        let Some(at) = self.rules.iter().position(|rule| rule.spec.id == change.rule) else {
            return;
        };
        self.rules[at].said.push(said);
        let spec = &mut self.rules[at].spec;
        spec.strength = change.strength.unwrap_or(spec.strength);
        spec.days = change.days.or(spec.days);
        if change.off {
            let rule = self.rules.remove(at);
            self.switched_off.push(rule);
        }
        self.rules.sort_by(|a, b| a.spec.id.cmp(&b.spec.id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceFile;

    const PROVINCE: &str = "id: shu\ntitle: 省\nversion: '1'\nlayer: province\noverrides:\n  - { rule: a-fee, strength: verify, because: 本省另有目录 }\n  - { class: 费, add: [规费] }\n";
    const CITY: &str = "id: yi\ntitle: 市\nversion: '1'\nlayer: city\noverrides:\n  - { rule: a-fee, off: true, because: 本市已经清零 }\n  - { rule: b-form, strength: must, because: 本市从严 }\n";
    const OFFICE: &str = "id: ju\ntitle: 局\nversion: '1'\noverrides:\n  - { rule: a-fee, strength: should, because: 本局仍要看 }\n";

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.into(), text: text.into() }
    }

    fn rule(id: &str) -> SourceFile {
        let text = format!(
            "id: {id}\ntitle: 收费\ndomain: legality\nstrength: must\nbasis: [{{ law: 某法, from: 2020-01-01 }}]\ncheck: pattern\nfind: {{ any: ['{{费}}'] }}\nmessage: 收费。\nexamples: [hit: 收«费»。, hit: 交«费»。, ok: 好。, ok: 行。]\n"
        );
        file(&format!("national/{id}.yaml"), &text)
    }

    fn read(further: &[(&str, &str)]) -> Result<Packs, Vec<PackError>> {
        let mut files = vec![
            file(
                "national/pack.yaml",
                "id: national\ntitle: 全国\nversion: '1'\nlayer: national\n",
            ),
            file("lexicon/a.yaml", "费: [费用, 费]\n杂费: ['{费}', 杂项]\n"),
            rule("a-fee"),
            rule("b-form"),
        ];
        files.extend(further.iter().map(|(id, text)| file(&format!("{id}/pack.yaml"), text)));
        Packs::read(&files)
    }

    fn strengths(packs: &Packs) -> Vec<(&str, Strength)> {
        packs.rules.iter().map(|rule| (rule.spec.id.as_str(), rule.spec.strength)).collect()
    }

    #[test]
    fn provinces_and_cities_wait_to_be_chosen() {
        let packs = read(&[("shu", PROVINCE), ("yi", CITY)]).unwrap().layered(&[]).unwrap();
        assert_eq!(strengths(&packs), [("a-fee", Strength::Must), ("b-form", Strength::Must)]);
        assert_eq!(packs.packs.len(), 1);
        assert!(!packs.classes["费"].words.contains(&"规费".to_owned()));
    }

    #[test]
    fn the_lower_layer_has_the_last_word() {
        let packs = read(&[("yi", CITY), ("ju", OFFICE), ("shu", PROVINCE)]).unwrap();
        let province = packs.clone().layered(&["shu".into()]).unwrap();
        assert_eq!(strengths(&province)[0], ("a-fee", Strength::Should), "office after province");
        assert!(province.classes["杂费"].words.contains(&"规费".to_owned()), "held classes too");

        let all = packs.layered(&["yi".into(), "shu".into()]).unwrap();
        assert_eq!(strengths(&all), [("a-fee", Strength::Should), ("b-form", Strength::Must)]);
        let said: Vec<_> =
            all.rules[0].said.iter().map(|said| (said.pack.as_str(), said.strength)).collect();
        let wanted =
            [("shu", Some(Strength::Verify)), ("yi", None), ("ju", Some(Strength::Should))];
        assert_eq!(said, wanted);
        assert!(all.switched_off.is_empty());
    }

    #[test]
    fn a_rule_is_switched_off_with_its_reason() {
        let packs = read(&[("yi", CITY)]).unwrap().layered(&["yi".into()]).unwrap();
        assert_eq!(strengths(&packs), [("b-form", Strength::Must)]);
        assert_eq!(packs.switched_off[0].said[0].because, "本市已经清零");
    }

    #[test]
    fn a_term_is_changed_with_or_without_the_strength() {
        let rule = "id: c-term\ntitle: 期限\ndomain: procedure\nstrength: should\nbasis: [{ law: 某法, from: 2020-01-01 }]\ncheck: dossier\npoint: notice-term\ndays: 7\nmessage: 短。\nexamples: [hit: \"== a\\n«甲»\", hit: \"== a\\n«乙»\", ok: \"== a\\n丙\", ok: \"== a\\n丁\"]\n";
        for (change, wanted) in [
            ("days: 10", (Some(10), Strength::Should)),
            ("days: 10, strength: must", (Some(10), Strength::Must)),
            ("strength: verify", (Some(7), Strength::Verify)),
        ] {
            let mut files = vec![
                file(
                    "national/pack.yaml",
                    "id: national\ntitle: 全国\nversion: '1'\nlayer: national\n",
                ),
                file("national/c-term.yaml", rule),
            ];
            let pack = format!(
                "id: ju\ntitle: 局\nversion: '1'\noverrides: [{{ rule: c-term, {change}, because: 本局从严 }}]\n"
            );
            files.push(file("ju/pack.yaml", &pack));
            let packs = Packs::read(&files).unwrap().layered(&[]).unwrap();
            let rule = &packs.rules[0];
            assert_eq!((rule.spec.days, rule.spec.strength), wanted);
            assert_eq!(rule.said[0].because, "本局从严");
        }
    }

    #[test]
    fn mistakes_are_refused_with_their_remedy() {
        for (change, word) in [
            ("{ rule: c-none, off: true, because: 无 }", "c-none"),
            ("{ rule: a-fee, because: 无 }", "不能与前两个同时写"),
            ("{ rule: a-fee, days: 5, because: 无 }", "没有期限"),
            ("{ rule: a-fee, off: true, because: '' }", "理由"),
            ("{ class: 没有, add: [甲] }", "词类"),
        ] {
            let text = format!("id: yi\ntitle: 市\nversion: '1'\noverrides: [{change}]\n");
            let errors = read(&[("yi", &text)]).unwrap_err();
            assert!(errors[0].message.contains(word), "{errors:?}");
            assert_eq!(errors[0].file, "yi/pack.yaml");
        }
        let errors = read(&[]).unwrap().layered(&["yu".into()]).unwrap_err();
        assert!(errors[0].message.contains("yu"), "{errors:?}");
    }
}
