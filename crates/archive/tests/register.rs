//! The register follows the log: whatever the order of what came in and of what was
//! corrected, it is the one that is built anew, and losing it loses nothing.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use archive::{Archive, Entry, Field, NewCorrection};
use document::{Document, from_plain};
use engine::standing::{Kind, State};
use proptest::prelude::*;
use support::{Office, keep, now};

const RULES: &str = "第一条 为了规范停车，根据《中华人民共和国道路交通安全法》第三十三条，制定本办法。\n第二条 停车人应当按照规定停车，不得占用消防通道。";

fn measures(title: &str, date: &str, closing: &str) -> Document {
    from_plain(&format!("{title}\n{RULES}\n{closing}\n某某市某局\n{date}"))
}

/// Papers that end one another.
fn papers() -> Vec<Document> {
    vec![
        measures(
            "某某市停车管理办法",
            "2020年3月1日",
            "第三条 本办法自印发之日起施行，有效期五年。",
        ),
        measures(
            "某某市机动车停放规定",
            "2024年3月1日",
            "第三条 本规定自2024年5月1日起施行。《某某市停车管理办法》同时废止。",
        ),
        measures("某某市停车收费办法", "2021年3月1日", "第三条 本办法自2021年5月1日起施行。"),
    ]
}

fn correct(archive: &Archive, id: i64, field: Field, value: &str) {
    let new = NewCorrection { field, value, reason: "核对原件", by: "某人", since: None };
    archive.correct(&[(id, new)], now()).unwrap();
}

type All = (Vec<Entry>, Vec<(i64, i64, Kind)>, Vec<String>);

fn everything(archive: &Archive) -> All {
    let entries = archive.register().unwrap();
    let endings = archive.endings().unwrap();
    let said = entries.iter().flat_map(|entry| {
        let id = entry.row.id;
        let of = archive.relations_of(id).unwrap().into_iter().map(|one| format!("{one:?}"));
        let to = archive.relations_to(id).unwrap().into_iter().map(|one| format!("{one:?}"));
        of.chain(to).collect::<Vec<_>>()
    });
    let said = said.collect();
    let endings = endings.iter().map(|end| (end.document, end.by, end.kind)).collect();
    (entries, endings, said)
}

#[test]
fn who_ends_whom_is_known_both_ways() {
    let office = Office::new();
    for paper in papers() {
        keep(&office.archive, &paper, None).unwrap();
    }
    let (entries, endings, _) = everything(&office.archive);
    assert_eq!(entries.len(), 3);
    assert_eq!(endings, [(1, 2, Kind::Repeals)]);
    let to = office.archive.relations_to(1).unwrap();
    assert_eq!(
        to.iter().map(|said| (said.document, said.kind)).collect::<Vec<_>>(),
        [(2, Kind::Repeals)]
    );
    let resting = office.archive.resting_on(&["道路交通安全法"], Some((33, 0))).unwrap();
    assert_eq!(resting.len(), 3);
    assert!(office.archive.resting_on(&["道路交通安全法"], Some((34, 0))).unwrap().is_empty());
}

#[test]
fn corrections_outweigh_what_was_read_everywhere() {
    let office = Office::new();
    for paper in papers() {
        keep(&office.archive, &paper, None).unwrap();
    }
    assert_eq!(office.found("标题:停车收费"), "某某市停车收费办法");
    correct(&office.archive, 3, Field::Title, "某某市泊位收费办法");
    correct(&office.archive, 3, Field::State, State::Void.name());
    correct(&office.archive, 3, Field::Number, "某发〔2021〕9号");
    assert_eq!(office.found("标题:停车收费"), "");
    assert_eq!(office.found("标题:泊位收费"), "某某市泊位收费办法");
    assert_eq!(office.found("文号:〔2021〕9号"), "某某市泊位收费办法");
    let hit =
        office.archive.search(&archive::Search::of("标题:泊位收费", 10)).unwrap().hits.remove(0);
    assert_eq!(hit.status, "已失效");
    assert_eq!(office.archive.document(3).unwrap().row.title, "某某市泊位收费办法");
    // Taken back, what was read counts again; both stay on record.
    correct(&office.archive, 3, Field::Title, "");
    assert_eq!(office.found("标题:停车收费"), "某某市停车收费办法");
    assert_eq!(office.archive.corrections(3).unwrap().len(), 4);
    assert!(office.archive.verify().unwrap().is_sound());
}

#[test]
fn a_corrected_title_is_found_by_relations() {
    let office = Office::new();
    for paper in papers() {
        keep(&office.archive, &paper, None).unwrap();
    }
    correct(&office.archive, 1, Field::Title, "某某市停放办法");
    assert!(office.archive.endings().unwrap().is_empty());
    correct(&office.archive, 3, Field::Title, "某某市停车管理办法");
    let endings = office.archive.endings().unwrap();
    assert_eq!(endings.iter().map(|end| end.document).collect::<Vec<_>>(), [3]);
}

#[test]
fn of_its_own_title_a_paper_ends_the_older_one_that_it_names() {
    let office = Office::new();
    let title = "某某市停车管理办法";
    let gone = "第四条 本办法自印发之日起施行，2015年3月1日印发的《某某市停车管理办法》同时废止。";
    for (date, closing) in [
        ("2010年3月1日", "第四条 本办法自印发之日起施行。"),
        ("2015年3月1日", "第四条 本办法自印发之日起施行，有效期五年。"),
        ("2020年3月1日", gone),
        ("2024年3月1日", "第四条 本办法自印发之日起施行，有效期三年。"),
    ] {
        keep(&office.archive, &measures(title, date, closing), None).unwrap();
    }
    let (_, endings, _) = everything(&office.archive);
    assert_eq!(endings, [(2, 3, Kind::Repeals)]);
}

#[test]
fn a_changed_correction_is_found_out() {
    let office = Office::new();
    keep(&office.archive, &papers()[0], None).unwrap();
    correct(&office.archive, 1, Field::Expires, "2025-01-01");
    let database = rusqlite::Connection::open(office.folder.path().join("archive.db")).unwrap();
    assert!(database.execute("UPDATE correction SET value = '2030-01-01'", []).is_err());
    database
        .execute_batch("DROP TRIGGER correction_stays; UPDATE correction SET value = '2030-01-01'")
        .unwrap();
    let broken = office.archive.verify().unwrap().broken;
    assert_eq!(broken[0].what, "1号更正与登记时不一致，或者已经缺失。");
}

#[test]
fn a_register_that_is_no_database_is_built_anew() {
    let office = Office::new();
    keep(&office.archive, &papers()[0], None).unwrap();
    let before = everything(&office.archive);
    let folder = office.folder.path().to_owned();
    drop(office.archive);
    for junk in [&b"junk"[..], &[0; 5000]] {
        for end in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.join(format!("register.db{end}")));
        }
        std::fs::write(folder.join("register.db"), junk).unwrap();
        let archive = Archive::open(&folder).unwrap();
        assert_eq!(everything(&archive), before);
    }
}

#[test]
fn a_long_update_keeps_nobody_waiting() {
    let office = Office::new();
    for paper in papers() {
        keep(&office.archive, &paper, None).unwrap();
    }
    // Few records: taken in by whoever asks.
    assert!(!office.archive.begin_register_update().unwrap());
    for _ in 0..60 {
        correct(&office.archive, 3, Field::Number, "某发〔2021〕9号");
    }
    assert!(office.archive.begin_register_update().unwrap());
    assert!(!office.archive.begin_register_update().unwrap());
    let update = office.archive.register_update().unwrap().unwrap();
    assert!(update.done == 0 && update.total > 60, "{update:?}");
    assert!(office.archive.register().unwrap().is_empty());
    office.archive.update_register().unwrap();
    assert_eq!(office.archive.register_update().unwrap(), None);
    assert_eq!(everything(&office.archive).0.len(), 3);
}

#[derive(Debug, Clone)]
enum Step {
    Keep(usize),
    Correct(usize, usize),
    Look,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..3usize).prop_map(Step::Keep),
        (0..3usize, 0..5usize).prop_map(|(document, what)| Step::Correct(document, what)),
        Just(Step::Look),
    ];
    prop::collection::vec(step, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rebuilt_equals_followed(steps in steps()) {
        let office = Office::new();
        let papers = papers();
        for step in steps {
            match step {
                Step::Keep(paper) => drop(keep(&office.archive, &papers[paper], None).unwrap()),
                Step::Correct(document, what) => {
                    let ids = office.archive.documents().unwrap();
                    let Some(id) = ids.get(document) else { continue };
                    let (field, value) = [
                        (Field::Title, "某某市停车管理办法"),
                        (Field::Title, ""),
                        (Field::Number, "某发〔2021〕9号"),
                        (Field::Expires, "2025-01-01"),
                        (Field::Issued, "2019-01-01"),
                    ][what];
                    correct(&office.archive, *id, field, value);
                }
                Step::Look => drop(office.archive.register().unwrap()),
            }
        }
        let followed = everything(&office.archive);
        office.archive.reindex().unwrap();
        prop_assert_eq!(followed, everything(&office.archive));
    }
}
