//! A cleanup campaign is kept for ever: what was said and decided stays, the newest counts,
//! and what is changed behind the program's back is found.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use archive::{Archive, Field, NewCorrection, NewPublication};
use engine::Strength::Must;
use jiff::civil::date;
use review::campaign::{
    Campaign, Cause, Decided, Kind, LeftOut, Outcome, OwnerView, Proposal, Scope,
};
use review::{CaseState, CaseStep};
use rusqlite::Connection;
use support::{Office, keep, now, paper, review};

fn campaign() -> Campaign {
    Campaign {
        name: "2026年清理".into(),
        day: date(2026, 11, 26),
        scope: Scope { year: Some(2020), ..Scope::default() },
        causes: vec![Kind::Law, Kind::Done],
        left_out: LeftOut { unissued: 2, ..LeftOut::default() },
    }
}

fn proposals() -> Vec<Proposal> {
    let cause = Cause {
        kind: Kind::Done,
        message: "期间已经结束。".into(),
        place: None,
        provision: String::new(),
        outcome: Outcome::Lapse,
    };
    vec![
        Proposal { document: 1, outcome: Outcome::Lapse, causes: vec![cause] },
        Proposal { document: 2, outcome: Outcome::Keep, causes: vec![] },
    ]
}

fn decide(archive: &Archive, id: i64, document: i64, outcome: Option<Outcome>) {
    let reason = "集体讨论".to_owned();
    let decided = Decided { document, outcome, reason, by: "张三".into(), at: now() };
    archive.keep_conclusions(id, &[decided], now()).unwrap();
}

/// Two papers, and a campaign over them in which everything happened.
fn office() -> (Office, i64) {
    let office = Office::new();
    for title in ["甲文", "乙文"] {
        keep(&office.archive, &paper(title), Some(&review(&[Must]))).unwrap();
    }
    let archive = &office.archive;
    let id = archive.open_campaign(&campaign(), &proposals(), "张三", now()).unwrap();
    let view = OwnerView {
        document: 2,
        outcome: Some(Outcome::Repeal),
        reason: "不再需要".into(),
        by: "李四".into(),
        source: "甲.xlsx".into(),
        at: now(),
    };
    archive.keep_owner_views(id, &[view], now()).unwrap();
    decide(archive, id, 1, Some(Outcome::Lapse));
    decide(archive, id, 2, Some(Outcome::Keep));
    decide(archive, id, 2, Some(Outcome::Repeal));
    let newest = archive.conclusions(id).unwrap().1.unwrap();
    archive.keep_campaign_draft(id, 1, newest, "张三", now()).unwrap();
    (office, id)
}

fn publish(archive: &Archive, campaign: i64) -> bool {
    let new = NewPublication {
        campaign,
        day: date(2026, 11, 26),
        number: "某科〔2026〕9号",
        note: "",
        regardless: false,
        by: "张三",
    };
    let gone = NewCorrection {
        field: Field::State,
        value: "已失效",
        reason: "清理",
        by: "张三",
        since: Some(date(2026, 11, 26)),
    };
    let step = CaseStep {
        state: CaseState::Published,
        review: 1,
        note: String::new(),
        regardless: false,
        by: "张三".into(),
        at: now(),
        due: None,
    };
    archive.publish_campaign(new, &[(1, gone)], Some(&step), now()).is_ok()
}

#[test]
fn what_was_kept_comes_back_and_the_newest_decision_counts() {
    let (office, id) = office();
    let archive = &office.archive;
    assert_eq!(archive.campaign(id).unwrap().campaign, campaign());
    assert_eq!(archive.proposals(id).unwrap(), proposals());
    assert_eq!(archive.owner_views(id).unwrap().len(), 1);
    let outcomes = |archive: &Archive| {
        let (decided, _) = archive.conclusions(id).unwrap();
        decided.iter().map(|one| (one.document, one.outcome)).collect::<Vec<_>>()
    };
    assert_eq!(outcomes(archive), [(1, Some(Outcome::Lapse)), (2, Some(Outcome::Repeal))]);
    decide(archive, id, 1, None);
    assert_eq!(outcomes(archive), [(2, Some(Outcome::Repeal))]);
    assert!(archive.verify().unwrap().is_sound());
}

#[test]
fn a_result_is_published_once_and_the_states_change_with_it() {
    let (office, id) = office();
    assert!(publish(&office.archive, id));
    assert_eq!(office.archive.document_row(1).unwrap().status, "已失效");
    assert!(!publish(&office.archive, id));
    assert_eq!(office.archive.corrections(1).unwrap().len(), 1);
    assert_eq!(office.archive.campaign_end(id).unwrap().1.unwrap().number, "某科〔2026〕9号");
    let steps = office.archive.case_of(1).unwrap().unwrap().steps;
    assert_eq!(steps.iter().map(|step| step.state).collect::<Vec<_>>(), [CaseState::Published]);
    assert!(office.archive.verify().unwrap().is_sound());
}

#[test]
fn the_database_refuses_changes_and_what_is_forced_is_found() {
    for (table, sql, words) in [
        ("correction", "UPDATE correction SET since = NULL", "1号更正与登记时不一致"),
        ("correction", "UPDATE correction SET since = '2020-01-01'", "1号更正与登记时不一致"),
        ("campaign", "UPDATE campaign SET name = '别的'", "1号清理与登记时不一致"),
        ("proposal", "UPDATE proposal SET outcome = '\"keep\"'", "1号到2号清理建议"),
        ("owner_view", "DELETE FROM owner_view", "1号到1号责任单位意见"),
        ("conclusion", "UPDATE conclusion SET reason = '' WHERE id = 2", "2号到2号清理结论"),
        ("campaign_draft", "UPDATE campaign_draft SET review_id = 2", "1号清理决定送审"),
        ("publication", "UPDATE publication SET number = ''", "1号清理结果公布"),
    ] {
        let (office, id) = office();
        assert!(publish(&office.archive, id));
        let database = Connection::open(office.folder.path().join("archive.db")).unwrap();
        assert!(database.execute_batch(sql).is_err(), "{sql}");
        let open = format!("DROP TRIGGER {table}_stays; DROP TRIGGER {table}_is_kept;");
        database.execute_batch(&open).unwrap();
        database.execute_batch(sql).unwrap();
        let broken = office.archive.verify().unwrap().broken;
        assert_eq!(broken.len(), 1, "{sql}: {broken:?}");
        assert!(broken[0].what.contains(words), "{sql}: {broken:?}");
    }
}
