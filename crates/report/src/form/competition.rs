//! 公平竞争审查表: the four groups of standards, each answered with the clauses that a
//! check found, and the conclusion that the dossier holds.
//!
//! A group without a finding is not answered with no: that is for the body that reviews.

use engine::dossier::FactKind;
use engine::{Domain, Finding, Regime, Strength, Verdict, words};

use super::{Record, verdict};
use crate::template::Values;

/// Articles 8 to 11 of the regulation, each a group of standards.
const GROUPS: [(u32, &str); 4] = [
    (8, "限制或者变相限制市场准入和退出"),
    (9, "限制商品、要素自由流动"),
    (10, "影响生产经营成本"),
    (11, "影响生产经营行为"),
];
const REGULATION: &str = "公平竞争审查条例";

pub(super) fn values(record: &Record<'_>) -> Values {
    let mut values = Values::default();
    values.set("日期", words::day(record.day));
    values.set("标题", record.title());
    values.set("涉及经营者", touches(record));
    for name in ["行业", "起草联系人", "审查联系人", "其他影响"] {
        values.set(name, "");
    }
    values.set("性质", nature(record));
    values.set("起草单位", record.issuer());
    values.set("审查单位", record.told(FactKind::CompetitionBody));
    values.set(
        "利害关系人意见",
        record.sentence(&[FactKind::CompetitionHeard, FactKind::OpinionsSought]),
    );
    values.set(
        "公众意见",
        record.sentence(&[
            FactKind::ConsultationPeriod,
            FactKind::ConsultationChannel,
            FactKind::OpinionsReceived,
            FactKind::OpinionsAdopted,
        ]),
    );
    values.set("专家咨询", record.told(FactKind::Expert));
    values.list("标准", GROUPS.map(|(article, name)| standard(record, article, name)));
    values.set("初审意见", "");
    let exception = record.told(FactKind::CompetitionException);
    values.set(
        "例外",
        if exception.is_empty() { "卷宗里没有读到适用例外规定" } else { &exception },
    );
    values.set("例外影响", record.told(FactKind::ExceptionEffect));
    values.set("例外情形", record.told(FactKind::ExceptionCase));
    values.set("例外最小", record.told(FactKind::ExceptionLeastHarm));
    values.set("例外期限", record.told(FactKind::ExceptionTerm));
    let conclusion = record.sentence(&[FactKind::CompetitionConclusion, FactKind::CompetitionDay]);
    values.set("审查结论", conclusion);
    values
}

fn touches(record: &Record<'_>) -> String {
    let found = record.assessment.identifications.iter();
    let mut found = found.filter(|found| found.regime == Regime::MarketMeasure);
    found.next().map_or_else(|| "待认定".to_owned(), verdict)
}

fn nature(record: &Record<'_>) -> String {
    let normative = record
        .assessment
        .identifications
        .iter()
        .any(|found| found.regime == Regime::Normative && found.verdict == Verdict::Yes);
    if normative { "行政规范性文件" } else { "其他政策措施（请核实）" }.to_owned()
}

fn standard(record: &Record<'_>, article: u32, name: &str) -> Vec<(&'static str, String)> {
    let findings: Vec<&Finding> = record
        .draft
        .iter()
        .flat_map(|(_, review)| &review.findings)
        .filter(|finding| finding.domain == Domain::FairCompetition && rests_on(finding, article))
        .collect();
    let firm = findings.iter().any(|finding| finding.strength > Strength::Verify);
    let answer = match (findings.is_empty(), firm) {
        (true, _) => "没有发现，请审查",
        (false, true) => "可能违反",
        (false, false) => "请核实",
    };
    let mut told: Vec<String> =
        findings.iter().map(|finding| format!("{}：{}", finding.locator, finding.title)).collect();
    told.dedup();
    let basis = findings
        .iter()
        .flat_map(|finding| &finding.basis)
        .filter(|basis| basis.law != REGULATION || basis.article == Some(article));
    vec![
        ("名称", name.to_owned()),
        ("结论", answer.to_owned()),
        ("说明", told.join("\n")),
        ("依据", words::provisions(basis).join("\n")),
    ]
}

fn rests_on(finding: &Finding, article: u32) -> bool {
    finding.basis.iter().any(|basis| basis.law == REGULATION && basis.article == Some(article))
}
