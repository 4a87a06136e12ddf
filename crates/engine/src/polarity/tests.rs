//! What silences a match, and what leaves it to a person: a small pack with two rules.

use document::from_plain;
use jiff::civil::date;
use statutes::Catalogue;

use crate::{Engine, Packs, Profile, SourceFile, Strength};

const CLASSES: &str = "本地: [本市]
禁止语: [不得, 不要求]
禁止止: [应当]
事后禁止: ['{清理语}']
不得强求: [不得设置]
强求止: [但, '的,']
否定语: [不得, 不与, 严禁]
设限语: [挂钩, 变相]
不得借口: [不得以]
借口尾: [为由, 理由]
受管人: [业主]
清理语: [一律清理]
放开语: [自主选择]
缓和语: [同等]
";

/// Strength of what is found, by the rule that heeds prohibitions (`a`) and by the one for
/// which a prohibition is itself the violation (`b`).
fn found(sentence: &str) -> Vec<(String, Strength)> {
    let rule = |id: &str, find: &str, unless: &str| SourceFile {
        path: format!("p/{id}.yaml"),
        text: format!(
            "id: {id}\ntitle: 甲\ndomain: fair-competition\nstrength: must\nbasis: [{{ law: 甲条例, article: 1, from: 2020-01-01 }}]\ncheck: pattern\nfind: {{ any: ['{find}'] }}\n{unless}message: 甲。\nexamples: [{{ hit: «甲» }}, {{ hit: «甲» }}, {{ ok: 乙 }}, {{ ok: 乙 }}]\n"
        ),
    };
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let files = [
        file("p/pack.yaml", "{ id: p, title: 甲, version: '1' }"),
        file("lexicon/a.yaml", CLASSES),
        rule(
            "a",
            "(要求|补贴|年检|业主)…{20}(机构|纳税额|许可|公司)",
            "unless: { prohibited: true }\n",
        ),
        rule("b", "未在本市纳税…{6}(否决|不得投标)", ""),
    ];
    let packs = Packs::read(&files).unwrap();
    let engine = Engine::compile(&packs, &Profile::default()).unwrap();
    let (doc, library) = (from_plain(sentence), Catalogue::default());
    let report = engine.check(&doc, &library, date(2026, 1, 1));
    report.findings.into_iter().map(|finding| (finding.rule, finding.strength)).collect()
}

fn rules(sentence: &str) -> Vec<String> {
    found(sentence).into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn a_no_to_an_imposition_silences_from_within_the_match() {
    assert_eq!(rules("补贴按纳税额发放。"), ["a"]);
    assert!(rules("补贴不与企业纳税额挂钩。").is_empty());
    assert!(rules("补贴严禁以许可等形式变相发放。").is_empty());
    // The imposition stands in another clause: it is not what is denied.
    assert_eq!(rules("补贴不得超过纳税额，与产值挂钩。"), ["a"]);
}

#[test]
fn a_negation_counts_where_the_match_begins_inside_it() {
    assert_eq!(rules("要求投标人设立机构。"), ["a"]);
    assert!(rules("不要求投标人设立机构。").is_empty());
}

#[test]
fn what_is_condemned_is_silent_for_every_rule() {
    assert_eq!(rules("未在本市纳税的不得投标。"), ["b"]);
    assert!(rules("不得以未在本市纳税为由否决投标。").is_empty());
    assert!(rules("“未在本市纳税的不得投标”的条款一律清理。").is_empty());
    // Said to those who are imposed upon it is the imposition.
    assert!(rules("物业不得以未在本市纳税否决为由。").is_empty());
    assert_eq!(rules("业主不得以未在本市纳税否决为由。"), ["b"]);
    assert!(rules("不得设置未在本市纳税不得投标的条件。").is_empty());
    // The ban has ended; what follows is the restriction.
    assert_eq!(rules("不得设置障碍的，未在本市纳税的不得投标。"), ["b"]);
}

#[test]
fn a_choice_left_open_silences_and_equal_treatment_asks_a_person() {
    assert!(rules("业主可以自主选择公司。").is_empty());
    assert_eq!(rules("业主须委托公司，家具自主选择。"), ["a"]);
    let eased = found("业主须委托公司，各公司同等对待。");
    assert_eq!(eased, [("a".to_owned(), Strength::Verify)]);
}
