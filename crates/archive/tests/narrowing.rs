//! Filters, counts by facet and the order of hits.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use archive::{Facet, Filter, NewDisposition, Search, Sort};
use engine::Strength;
use review::Decision;
use support::{Office, keep, now, paper, review};

const PAPERS: [&str; 5] = [
    "奖励办法\n文号：某科发〔2023〕5号\n机关：某市科学技术局\n日期：2023-05-04\n科技奖励。",
    "奖励通知\n文号：某科发〔2024〕7号\n机关：某市科学技术局\n日期：2024-01-09\n科技奖励。",
    "奖励意见\n机关：某市财政局\n日期：2023-11-30\n奖励资金。",
    "奖励方案\n文号：某财〔2022〕1号\n机关：某市财政局\n奖励资金。",
    "没有日期的奖励\n奖励。",
];

fn office() -> Office {
    let office = Office::new();
    for text in PAPERS {
        office.keep(text);
    }
    office
}

fn filter((facet, value): (Facet, &str)) -> Filter {
    Filter { facet, value: value.to_owned() }
}

/// Titles found in their order, and the counts of one facet.
#[track_caller]
fn narrows(query: &str, filters: &[(Facet, &str)], titles: &str, of: Facet, counts: &str) {
    let office = office();
    let filters: Vec<Filter> = filters.iter().copied().map(filter).collect();
    let asked = Search { filters: &filters, sort: Sort::Newest, ..Search::of(query, 10) };
    let page = office.archive.search(&asked).unwrap();
    let found: Vec<String> = page.hits.into_iter().map(|hit| hit.title).collect();
    assert_eq!(found.join(" "), titles);
    assert_eq!(page.total, found.len());
    let counted = page.facets.into_iter().filter(|count| count.facet == of);
    let counted: Vec<String> =
        counted.map(|count| format!("{}={}", count.value, count.count)).collect();
    assert_eq!(counted.join(" "), counts);
}

const ALL: &str = "奖励通知 奖励意见 奖励办法 奖励方案 没有日期的奖励";

#[test]
fn the_whole_result_is_counted_by_facet() {
    narrows("奖励", &[], ALL, Facet::Year, "2022=1 2023=2 2024=1");
    narrows("奖励", &[], ALL, Facet::Issuer, "某市科学技术局=2 某市财政局=2");
    narrows("奖励", &[], ALL, Facet::Kind, "通知=5");
    narrows("奖励", &[], ALL, Facet::Status, "待核=5");
    narrows("科技奖励", &[], "奖励通知 奖励办法", Facet::Issuer, "某市科学技术局=2");
}

#[test]
fn a_facet_is_counted_as_if_nothing_were_chosen_of_it() {
    let chosen = [(Facet::Year, "2023")];
    narrows("奖励", &chosen, "奖励意见 奖励办法", Facet::Year, "2022=1 2023=2 2024=1");
    narrows("奖励", &chosen, "奖励意见 奖励办法", Facet::Issuer, "某市科学技术局=1 某市财政局=1");
    let both = [(Facet::Year, "2023"), (Facet::Issuer, "某市财政局")];
    narrows("奖励", &both, "奖励意见", Facet::Year, "2022=1 2023=1");
    let either = [(Facet::Year, "2023"), (Facet::Year, "2024")];
    narrows("奖励", &either, "奖励通知 奖励意见 奖励办法", Facet::Kind, "通知=3");
}

#[test]
fn a_value_that_nothing_has_leaves_nothing_and_is_still_shown() {
    narrows("奖励", &[(Facet::Kind, "决定")], "", Facet::Kind, "决定=0 通知=5");
}

#[test]
fn filters_alone_list_what_they_let_pass() {
    let only = [(Facet::Issuer, "某市财政局")];
    narrows("", &only, "奖励意见 奖励方案", Facet::Year, "2022=1 2023=1");
}

#[test]
fn hits_come_by_date_and_those_without_one_last() {
    let office = office();
    let titles = |sort| {
        let page = office.archive.search(&Search { sort, ..Search::of("奖励", 10) }).unwrap();
        page.hits.into_iter().map(|hit| hit.title).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(titles(Sort::Newest), ALL);
    assert_eq!(titles(Sort::Oldest), "奖励方案 奖励办法 奖励意见 奖励通知 没有日期的奖励");
}

#[test]
fn the_domain_follows_the_newest_review_and_the_decisions() {
    let office = Office::new();
    let counts = || {
        let page = office.archive.search(&Search::of("奖励", 10)).unwrap();
        assert_eq!(page.total, 1);
        let domains = page.facets.into_iter().filter(|count| count.facet == Facet::Domain);
        domains.map(|count| (count.value, count.count)).collect::<Vec<_>>()
    };
    office.keep(PAPERS[0]);
    assert_eq!(counts(), []);
    let strengths = [Strength::Must, Strength::Verify];
    let kept = keep(&office.archive, &paper(PAPERS[0]), Some(&review(&strengths))).unwrap();
    assert_eq!(counts(), [("fair-competition".to_owned(), 1)]);
    let decide = |findings: &[usize], decision| {
        let given = NewDisposition {
            review: kept.review.unwrap(),
            findings,
            decision,
            reason: "",
            by: "某某",
        };
        office.archive.decide(given, now()).unwrap();
    };
    decide(&[0], Some(Decision::Adopted));
    assert_eq!(counts(), [("fair-competition".to_owned(), 1)]);
    decide(&[1], Some(Decision::Rejected));
    assert_eq!(counts(), []);
    decide(&[1], None);
    assert_eq!(counts(), [("fair-competition".to_owned(), 1)]);
    keep(&office.archive, &paper(PAPERS[0]), Some(&review(&[]))).unwrap();
    assert_eq!(counts(), []);
}
