//! 审查报告: everything that the page of one review shows, as a file.

use std::path::Path;

use engine::words::{DOMAINS, STRENGTHS, word};
use engine::{Domain, Verdict};
use report::review_report::{Coverage, Group, Item, Regime, ReviewReport, html};

use super::{ending, unwritten};
use crate::App;
use crate::dossier::short;
use crate::dto::{
    BasisView, DispositionView, Failure, FindingView, OwnFindingView, RegimeView, ReviewView,
};
use crate::save::save;

/// The parts of a review, in its order.
const ORDER: [Domain; 8] = [
    Domain::Identity,
    Domain::Authority,
    Domain::Legality,
    Domain::FairCompetition,
    Domain::Procedure,
    Domain::Citation,
    Domain::Form,
    Domain::Validity,
];

impl App {
    /// Writes the report of a kept review; the file's name tells whether as a Word file or
    /// a web page.
    ///
    /// # Errors
    /// There is no such review, or the file can't be written.
    pub fn write_review_report(&self, review: i64, path: &Path) -> Result<(), Failure> {
        let ending = ending(path, &["docx", "html"])?;
        let report = report(&self.review(review)?);
        let bytes = match ending.as_str() {
            "html" => html(&report).into_bytes(),
            _ => report::review_report::word(&report).map_err(unwritten)?,
        };
        save(path, &bytes)
    }
}

fn report(view: &ReviewView) -> ReviewReport {
    let mut groups: Vec<Group> = Vec::new();
    for domain in ORDER {
        let of_domain = view.findings.iter().enumerate().filter(|(_, one)| one.domain == domain);
        let findings: Vec<Item> = of_domain
            .map(|(at, finding)| item(finding, view.dispositions.iter().find(|d| d.finding == at)))
            .collect();
        if !findings.is_empty() {
            groups.push(Group { name: word(DOMAINS, &short(&domain)).to_owned(), findings });
        }
    }
    if !view.own.is_empty() {
        let findings = view.own.iter().map(own).collect();
        groups.push(Group { name: "审核人提出".into(), findings });
    }
    ReviewReport {
        title: view.case.title.clone(),
        facts: facts(view),
        regimes: view.regimes.iter().map(regime).collect(),
        coverage: Coverage {
            chars: view.coverage.chars,
            checked: view.coverage.checked,
            unread: view
                .coverage
                .unread
                .iter()
                .map(|unread| (unread.part.clone(), unread.reason.clone()))
                .collect(),
        },
        summary: summary(&groups),
        groups,
        digests: digests(view),
    }
}

fn facts(view: &ReviewView) -> Vec<(String, String)> {
    let case = &view.case;
    let facts = [
        ("发文机关", case.issuer.clone()),
        ("发文字号", case.number.clone()),
        ("文种", view.kind.clone()),
        ("成文日期", view.date.clone()),
        ("文件名称", Some(case.file.clone())),
        ("审查日", Some(view.day.clone())),
    ];
    facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn regime(view: &RegimeView) -> Regime {
    let verdict = match view.verdict {
        Verdict::Yes => "是",
        Verdict::No => "否",
        Verdict::Unclear => "待认定",
    };
    Regime {
        name: view.regime.name().to_owned(),
        verdict: verdict.to_owned(),
        reasons: view.reasons.clone(),
    }
}

fn item(finding: &FindingView, disposition: Option<&DispositionView>) -> Item {
    let mut lines = vec![("问题".to_owned(), finding.message.clone())];
    if !finding.basis.is_empty() {
        let basis: Vec<String> = finding.basis.iter().map(basis).collect();
        lines.push(("依据".to_owned(), basis.join("；")));
    }
    let more = [("请核实", &finding.ask), ("建议", &finding.fix)];
    lines
        .extend(more.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text.clone()?))));
    if let Some(exception) = &finding.exception {
        lines.push((
            "例外".to_owned(),
            format!("{}：{}", exception.title, exception.questions.concat()),
        ));
    }
    Item {
        strength: word(STRENGTHS, &short(&finding.strength)).to_owned(),
        title: finding.title.clone(),
        locator: finding.locator.clone(),
        quote: finding.quote.clone(),
        lines,
        disposition: disposition.map_or_else(String::new, decided),
    }
}

fn basis(basis: &BasisView) -> String {
    let unread = if basis.verified { "" } else { "（待核实）" };
    format!("{}{unread}", basis.text)
}

/// 采纳（某人，2026-11-24）：理由
fn decided(disposition: &DispositionView) -> String {
    let day = disposition.at.split('T').next().unwrap_or_default();
    let reason = if disposition.reason.is_empty() { "" } else { "：" };
    format!("{}（{}，{day}）{reason}{}", disposition.name, disposition.by, disposition.reason)
}

fn own(own: &OwnFindingView) -> Item {
    let lines = [("问题", &own.problem), ("依据", &own.basis), ("建议", &own.fix)];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let day = own.at.split('T').next().unwrap_or_default();
    Item {
        strength: word(STRENGTHS, &own.strength).to_owned(),
        title: "审核人提出的意见".into(),
        locator: own.locator.clone(),
        quote: own.quote.clone(),
        lines: lines.map(|(name, text)| (name.to_owned(), text.clone())).collect(),
        disposition: format!("由{}于{day}提出", own.by),
    }
}

fn summary(groups: &[Group]) -> String {
    let count = |strength: &str| {
        let items = groups.iter().flat_map(|group| &group.findings);
        items.filter(|item| item.strength == strength).count()
    };
    let told: Vec<String> = STRENGTHS
        .iter()
        .map(|(_, name)| (name, count(name)))
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{name}{count}条"))
        .collect();
    if told.is_empty() { "按现有规则没有发现问题".to_owned() } else { told.join("，") }
}

fn digests(view: &ReviewView) -> Vec<(String, String)> {
    let made = &view.made_with;
    let mut digests = vec![
        ("文件（SHA-256）".to_owned(), made.sha256.clone()),
        ("程序版本".to_owned(), made.version.clone()),
    ];
    digests.extend(made.packs.iter().map(|pack| {
        (format!("规则包 {} {}（SHA-256）", pack.id, pack.version), pack.sha256.clone())
    }));
    digests.push(("法规库（SHA-256）".to_owned(), made.library.clone()));
    digests.push(("单位信息（SHA-256）".to_owned(), made.profile.clone()));
    digests
}
