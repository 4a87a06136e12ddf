//! Small dossiers, a small pack, and what is said of them.

use insta::assert_snapshot;
use jiff::civil::date;
use statutes::Catalogue;

use super::{Assessment, FactKind, GivenFact, Period, State, Step, Value};
use crate::examples::read_dossier;
use crate::{Engine, Identification, Packs, Profile, Regime, SourceFile, Verdict};

const RULES: [(&str, &str); 6] = [
    (
        "a-term-decision",
        "strength: should, basis: [{ law: 甲条例, article: 15, from: 2019-09-01 }], applies_to: [major-decision], point: notice-term, days: 30, message: '{1}；甲条例要求三十日。'",
    ),
    (
        "b-term-normative",
        "strength: verify, basis: [{ law: 乙办法, article: 5, from: 2019-09-01 }], applies_to: [normative], point: notice-term, days: 7, working: true, message: '{1}；乙办法要求七个工作日。'",
    ),
    (
        "c-notice-market",
        "strength: must, basis: [{ law: 丙条例, article: 62, from: 2020-01-01 }], applies_to: [normative], applies_with: [market-measure], point: notice, message: '{1}；应当公开。'",
    ),
    (
        "d-legality",
        "strength: must, basis: [{ law: 乙办法, article: 7, from: 2019-09-01 }], applies_to: [normative], point: legality, message: '{1}；不得讨论。'",
    ),
    (
        "e-note",
        "strength: must, basis: [{ law: 乙办法, article: 6, from: 2019-09-01 }], applies_to: [normative], point: paper, paper: note, step: legality, message: '{1}；应当有。'",
    ),
    (
        "f-past",
        "strength: must, basis: [{ law: 旧办法, article: 1, from: 2009-01-01, until: 2018-12-31 }], point: meeting, message: '{1}。'",
    ),
];

fn engine() -> Engine {
    let file = |path: String, text: String| SourceFile { path, text };
    let words = "本地: [本市]\n禁止语: [不得]\n禁止止: [应当]\n事后禁止: [一律取消]\n强求止: [但]\n不得强求: [不得要求]\n否定语: [不得]\n设限语: [要求]\n不得借口: [不得以]\n借口尾: [为由]\n受管人: [业主]\n清理语: [予以清理]\n放开语: [自主选择]\n缓和语: [同等]\n";
    let mut files = vec![
        file("p/pack.yaml".into(), "{ id: p, title: 甲, version: '1' }".into()),
        file("lexicon/a.yaml".into(), words.into()),
    ];
    let example = "== 送审稿：a.txt\\n甲";
    for (id, keys) in RULES {
        let text = format!(
            "{{ id: {id}, title: {id}, domain: procedure, check: dossier, {keys}, examples: [{{ hit: \"{example}«甲»\" }}, {{ hit: \"{example}«甲»\" }}, {{ ok: \"{example}\" }}, {{ ok: \"{example}\" }}] }}"
        );
        files.push(file(format!("p/{id}.yaml"), text));
    }
    let packs = Packs::read(&files).unwrap();
    Engine::compile(&packs, &Profile::default()).unwrap()
}

const NOTICE: &str = "== 送审稿：送审稿.txt
某市甲类项目管理办法（送审稿）
第一条 制定本办法。
== 征求意见公告：公告.txt
关于公开征求《某市甲类项目管理办法》意见的公告
现公开征求意见，时间为2024年3月1日至2024年3月5日。
";

/// Verdicts by the first letters of 是 否 待认定, in the order of the regimes.
fn assess(source: &str, verdicts: [Verdict; 3], given: Option<GivenFact>) -> Assessment {
    let (mut dossier, _) = read_dossier(source);
    dossier.given.facts.extend(given);
    let regimes = [Regime::Normative, Regime::MajorDecision, Regime::MarketMeasure];
    let identified = regimes.into_iter().zip(verdicts).map(|(regime, verdict)| Identification {
        regime,
        verdict,
        reasons: Vec::new(),
        elements: Vec::new(),
    });
    let library = Catalogue::default();
    engine().assess_as(&dossier, &library, date(2024, 5, 1), identified.collect())
}

/// Points, then findings, a line each.
fn show(assessment: &Assessment) -> String {
    let mut lines = Vec::new();
    for point in &assessment.points {
        let by = point.state.by.as_ref().map(|by| format!("（{by}）")).unwrap_or_default();
        lines.push(format!(
            "{} {} {}{by}",
            point.rule,
            point.state.state.name(),
            point.state.message
        ));
    }
    for (file, finding) in &assessment.findings {
        let laws: Vec<&str> = finding.basis.iter().map(|basis| basis.law.as_str()).collect();
        lines.push(format!(
            "→ 第{}份“{}”{:?} {} {}［{}］",
            file + 1,
            finding.quote,
            finding.strength,
            finding.title,
            finding.message,
            laws.join("、")
        ));
    }
    lines.join("\n")
}

#[test]
fn one_point_of_two_regimes_is_one_finding_with_the_stricter_term() {
    assert_snapshot!(show(&assess(NOTICE, [Verdict::Yes, Verdict::Yes, Verdict::No], None)), @r"
    a-term-decision 不足 公告期限为2024年3月1日至3月5日，共5天，少于30天；甲条例要求三十日。
    b-term-normative 不足 公告期限为2024年3月1日至3月5日，共5天，少于7个工作日；乙办法要求七个工作日。
    c-notice-market 不适用 这类文件不适用这项程序。
    d-legality 未到 还没有合法性审核意见。
    e-note 缺少 卷宗里没有起草说明；应当有。
    → 第1份“某市甲类项目管理办法（送审稿）”Must e-note：缺少 卷宗里没有起草说明；应当有。［乙办法］
    → 第2份“2024年3月1日至2024年3月5日”Should a-term-decision：不足 公告期限为2024年3月1日至3月5日，共5天，少于30天；甲条例要求三十日。［甲条例、乙办法］
    ");
}

#[test]
fn what_falls_under_a_regime_perhaps_is_open() {
    assert_snapshot!(show(&assess(NOTICE, [Verdict::No, Verdict::Unclear, Verdict::No], None)), @r"
    a-term-decision 待核 是否属于重大行政决策还没有认定；如果属于：公告期限为2024年3月1日至3月5日，共5天，少于30天；甲条例要求三十日。
    b-term-normative 不适用 这类文件不适用这项程序。
    c-notice-market 不适用 这类文件不适用这项程序。
    d-legality 不适用 这类文件不适用这项程序。
    e-note 不适用 这类文件不适用这项程序。
    → 第2份“2024年3月1日至2024年3月5日”Verify a-term-decision：待核 是否属于重大行政决策还没有认定；如果属于：公告期限为2024年3月1日至3月5日，共5天，少于30天；甲条例要求三十日。［甲条例］
    ");
    let draft = NOTICE.split("== 征求").next().unwrap();
    assert_snapshot!(show(&assess(draft, [Verdict::Yes, Verdict::No, Verdict::Unclear], None)), @r"
    a-term-decision 不适用 这类文件不适用这项程序。
    b-term-normative 不适用 卷宗里没有公开征求意见的期限。
    c-notice-market 待核 是否属于涉及经营者经济活动的政策措施还没有认定；如果属于：卷宗里没有向社会公开征求意见的公告；应当公开。
    d-legality 未到 还没有合法性审核意见。
    e-note 缺少 卷宗里没有起草说明；应当有。
    → 第1份“某市甲类项目管理办法（送审稿）”Verify c-notice-market：待核 是否属于涉及经营者经济活动的政策措施还没有认定；如果属于：卷宗里没有向社会公开征求意见的公告；应当公开。［丙条例］
    → 第1份“某市甲类项目管理办法（送审稿）”Must e-note：缺少 卷宗里没有起草说明；应当有。［乙办法］
    ");
}

#[test]
fn a_paper_under_no_regime_is_asked_for_nothing() {
    let assessment = assess(NOTICE, [Verdict::No; 3], None);
    assert!(assessment.points.iter().all(|point| point.state.state == State::NotApplicable));
    assert!(assessment.findings.is_empty() && assessment.materials.is_empty());
    assert!(Step::ALL.iter().all(|step| assessment.step(*step) == State::NotApplicable));
}

#[test]
fn a_fact_by_hand_outweighs_the_paper_and_bears_a_name() {
    let period = Period { from: Some(date(2024, 3, 1)), to: Some(date(2024, 4, 1)), term: None };
    let given = GivenFact {
        kind: FactKind::ConsultationPeriod,
        value: Value::Period(period),
        by: "张某".into(),
        file: None,
    };
    let verdicts = [Verdict::No, Verdict::Yes, Verdict::No];
    assert_snapshot!(show(&assess(NOTICE, verdicts, Some(given))), @r"
    a-term-decision 已证明 填写的征求意见期限为2024年3月1日至4月1日，共32天，不少于30天。（张某）
    b-term-normative 不适用 这类文件不适用这项程序。
    c-notice-market 不适用 这类文件不适用这项程序。
    d-legality 不适用 这类文件不适用这项程序。
    e-note 不适用 这类文件不适用这项程序。
    ");
}

#[test]
fn materials_are_those_that_the_regimes_ask_for() {
    let assessment = assess(NOTICE, [Verdict::Yes, Verdict::No, Verdict::Yes], None);
    let materials = assessment.materials.iter().map(|material| {
        let asked = if material.required { "应当有" } else { "视情况" };
        format!("{} {asked} {:?} {}", material.role.name(), material.files, material.basis[0].law)
    });
    assert_snapshot!(materials.collect::<Vec<_>>().join("\n"), @r"
    起草说明 应当有 [] 乙办法
    征求意见公告 应当有 [1] 丙条例
    合法性审核意见书 应当有 [] 乙办法
    ");
}
