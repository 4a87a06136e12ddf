//! 统计: the year's figures out of the records, and the paragraph for the annual report.
//!
//! A document counts once, with its last review of the year. Deliberately absent: any
//! number that can't be traced to reviews.

use std::collections::BTreeMap;

use archive::{Reviewed, StoredCase};
use engine::words::{DOMAINS, provision, word};
use jiff::civil::Date;
use review::{CaseState, CaseStep, Conclusion, Decision, Lacked};

use crate::App;
use crate::case::statement;
use crate::dossier::short;
use crate::dto::{CampaignRow, CleanupProgress, Failure, FigureView, FiguresView};

/// Provisions that are shown.
const PROVISIONS: usize = 20;

impl App {
    /// The figures of a year.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn figures(&self, year: i16) -> Result<FiguresView, Failure> {
        let reviewed = self.archive.reviewed_in(year)?;
        let cases = self.archive.cases()?;
        let mut figures = vec![
            figure("审查文件", reviewed.iter().map(|one| one.review)),
            figure("有必须修改或者应当修改问题的文件", troubled(&reviewed)),
        ];
        figures.extend(steps(&cases, year));
        figures.extend(self.signed_opinions(&cases, year)?);
        let decided = |decision: Decision| {
            reviewed.iter().flat_map(move |one| {
                let of = one.dispositions.iter().filter(move |d| d.decision == Some(decision));
                of.map(|_| one.review)
            })
        };
        figures.push(figure("采纳的问题", decided(Decision::Adopted)));
        figures.push(figure("不采纳的问题（有理由）", decided(Decision::Rejected)));
        let mut by_month = vec![0; 12];
        for one in &reviewed {
            by_month[usize::from(one.reviewed_at.month().unsigned_abs()) - 1] += 1;
        }
        let unsaid = || "未写明".to_owned();
        let of = |key: fn(&Reviewed) -> Option<String>| {
            counted(reviewed.iter().map(|one| (key(one).unwrap_or_else(unsaid), one.review)))
        };
        let domain = |one: &Reviewed| {
            let names = one.findings.iter().map(|f| word(DOMAINS, &short(&f.domain)).to_owned());
            names.map(|name| (name, one.review)).collect::<Vec<_>>()
        };
        let provisions = |one: &Reviewed| {
            let all = one.findings.iter().flat_map(|finding| finding.basis.iter().map(provision));
            all.map(|name| (name, one.review)).collect::<Vec<_>>()
        };
        let mut by_provision = counted(reviewed.iter().flat_map(provisions));
        by_provision.truncate(PROVISIONS);
        let cleanups = self.published_campaigns(year)?;
        Ok(FiguresView {
            year,
            years: self.archive.years()?,
            paragraph: paragraph(year, &figures, &cleanups),
            cleanups,
            figures,
            by_month,
            by_kind: of(|one| one.kind.clone()),
            by_body: of(|one| one.issuer.clone()),
            by_domain: counted(reviewed.iter().flat_map(domain)),
            by_provision,
        })
    }

    /// Signed opinions by conclusion.
    fn signed_opinions(&self, cases: &[StoredCase], year: i16) -> Result<Vec<FigureView>, Failure> {
        let mut signed: Vec<(Conclusion, i64)> = Vec::new();
        for version in cases.iter().flat_map(|case| &case.versions) {
            let (_, signature) = self.archive.legality_opinion(version.review)?;
            let Some(signature) = signature.filter(|s| s.signed_at.year() == year) else {
                continue;
            };
            signed.push((statement(&signature)?.conclusion, version.review));
        }
        let of = |conclusion: Conclusion| {
            let reviews = signed.iter().filter(move |(c, _)| *c == conclusion).map(|(_, r)| *r);
            figure(&format!("出具意见：{}", conclusion.name()), reviews)
        };
        let all = [Conclusion::Lawful, Conclusion::Amend, Conclusion::Unlawful];
        Ok(all.into_iter().map(of).collect())
    }
}

/// Documents with a finding that must or should be dealt with.
fn troubled(reviewed: &[Reviewed]) -> impl Iterator<Item = i64> {
    let firm = |one: &&Reviewed| {
        one.findings.iter().any(|finding| finding.strength != engine::Strength::Verify)
    };
    reviewed.iter().filter(firm).map(|one| one.review)
}

/// What the steps of the year's cases tell.
fn steps(cases: &[StoredCase], year: i16) -> Vec<FigureView> {
    let taken = |name: &str, state: CaseState, test: &dyn Fn(&[CaseStep], usize) -> bool| {
        let of_case = |case: &StoredCase| {
            let hits = case.steps.iter().enumerate().filter(|(at, step)| {
                step.state == state && step.at.year() == year && test(&case.steps, *at)
            });
            hits.map(|(_, step)| step.review).collect::<Vec<_>>()
        };
        figure(name, cases.iter().flat_map(of_case))
    };
    let any = |_: &[CaseStep], _: usize| true;
    let mut figures = vec![
        taken("送审", CaseState::Submitted, &any),
        taken("按期出具意见", CaseState::Opined, &in_time),
        taken("公布", CaseState::Published, &any),
    ];
    figures.extend(Lacked::ALL.map(|lacked| {
        let so = |steps: &[CaseStep], at: usize| Lacked::of(steps, at) == Some(lacked);
        taken(lacked.name(), CaseState::Published, &so)
    }));
    figures.push(taken("按期备案", CaseState::Filed, &in_time));
    figures
}

/// True where the step was taken by the day that the one before it set; a step without a
/// term is in time as far as anybody knows, so it does not count.
fn in_time(steps: &[CaseStep], at: usize) -> bool {
    let due: Option<Date> = at.checked_sub(1).and_then(|before| steps[before].due);
    due.is_some_and(|due| steps[at].at.date() <= due)
}

fn figure(name: &str, reviews: impl Iterator<Item = i64>) -> FigureView {
    let mut reviews: Vec<i64> = reviews.collect();
    let count = reviews.len();
    reviews.sort_unstable();
    reviews.dedup();
    FigureView { name: name.to_owned(), count, reviews }
}

/// Figures by name, most first.
fn counted(named: impl Iterator<Item = (String, i64)>) -> Vec<FigureView> {
    let mut by_name: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (name, review) in named {
        by_name.entry(name).or_default().push(review);
    }
    let mut figures: Vec<FigureView> =
        by_name.into_iter().map(|(name, reviews)| figure(&name, reviews.into_iter())).collect();
    figures.sort_by_key(|figure| std::cmp::Reverse(figure.count));
    figures
}

/// Documents by what became of them: kept, to be amended, repealed, lapsed.
pub(crate) fn cleaned(cleanups: &[CampaignRow]) -> [usize; 4] {
    let of = |count: fn(&CleanupProgress) -> usize| {
        cleanups.iter().map(|campaign| count(&campaign.progress)).sum()
    };
    [of(|one| one.keep), of(|one| one.amend), of(|one| one.repeal), of(|one| one.lapse)]
}

/// What the annual report says; a number that is not there is not written.
fn paragraph(year: i16, figures: &[FigureView], cleanups: &[CampaignRow]) -> String {
    let of = |name: &str| figures.iter().find(|figure| figure.name == name).map_or(0, |f| f.count);
    let opined: usize = [Conclusion::Lawful, Conclusion::Amend, Conclusion::Unlawful]
        .iter()
        .map(|conclusion| of(&format!("出具意见：{}", conclusion.name())))
        .sum();
    let mut text = format!(
        "{year}年，共审查文件{}件，其中{}件存在必须修改或者应当修改的问题；采纳审查意见{}条。",
        of("审查文件"),
        of("有必须修改或者应当修改问题的文件"),
        of("采纳的问题"),
    );
    if opined > 0 {
        text.push_str(&format!(
            "出具合法性审核意见{opined}份，其中合法{}份、应当予以修改{}份、不合法{}份，按期出具{}份。",
            of("出具意见：合法"),
            of("出具意见：应当予以修改"),
            of("出具意见：不合法"),
            of("按期出具意见"),
        ));
    }
    if of("公布") > 0 {
        text.push_str(&format!("公布{}件", of("公布")));
        for lacked in Lacked::ALL {
            // Only the first is asked for where there was none.
            if lacked == Lacked::Review || of(lacked.name()) > 0 {
                text.push_str(&format!("，{}{}件", lacked.name(), of(lacked.name())));
            }
        }
        text.push_str(&format!("；按期备案{}件。", of("按期备案")));
    }
    if !cleanups.is_empty() {
        let [keep, amend, repeal, lapse] = cleaned(cleanups);
        text.push_str(&format!(
            "公布清理结果{}次，清理文件{}件，其中继续有效{keep}件、修改{amend}件、废止{repeal}件、宣布失效{lapse}件。",
            cleanups.len(),
            keep + amend + repeal + lapse,
        ));
    }
    text
}
