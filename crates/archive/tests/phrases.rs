//! A phrase is found in the documents that hold it and in no other, whatever the pairs of
//! characters propose.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::collections::BTreeSet;

use archive::{Archive, Field, NewCorrection, Search, Sort};
use engine::Strength;
use proptest::prelude::*;
use support::{Office, keep, now, paper, review};

fn ids(archive: &Archive, query: &str) -> BTreeSet<i64> {
    let page = archive.search(&Search::of(query, 100)).unwrap();
    assert_eq!(page.total, page.hits.len(), "{query}");
    page.hits.into_iter().map(|hit| hit.document).collect()
}

/// What the query finds in texts that are kept in this order, numbered from 1.
#[track_caller]
fn finds(texts: &[&str], query: &str, expected: &[i64]) {
    let office = Office::new();
    for text in texts {
        office.keep(text);
    }
    assert_eq!(ids(&office.archive, query).into_iter().collect::<Vec<_>>(), expected, "{query}");
}

#[test]
fn pairs_that_do_not_meet_are_no_phrase() {
    let apart = "甲\n管理办，理办法，办法规。";
    let whole = "乙\n管理办法规定。";
    finds(&[apart, whole], "管理办法规", &[2]);
    finds(&[apart, whole], "理办法", &[1, 2]);
    finds(&[apart, whole], "管理 法规", &[1, 2]);
    finds(&[apart, whole], "非 管理办法规", &[1]);
    finds(&[apart, whole], "管理办法规 或 办法规。", &[1, 2]);
    finds(&[apart, whole], "标题:甲 非 管理办法规", &[1]);
}

#[test]
fn rare_characters_are_told_apart() {
    let texts =
        ["甲\n龘靐齉。", "乙\n龘靐爩，靐齉。", "丙\n\u{20000}\u{20001}", "丁\n\u{20001}\u{20000}"];
    finds(&texts, "龘靐", &[1, 2]);
    finds(&texts, "龘靐齉", &[1]);
    finds(&texts, "齉", &[1, 2]);
    finds(&texts, "\u{20000}\u{20001}", &[3]);
    finds(&texts, "\u{20001}", &[3, 4]);
    finds(&texts, "靐\u{20000}", &[]);
}

#[test]
fn a_title_is_found_where_the_text_has_another() {
    let office = Office::new();
    let kept = office.keep("旧题\n正文结尾");
    let title = NewCorrection {
        field: Field::Title,
        value: "某市泊位收费办法",
        reason: "核对原件",
        by: "某人",
        since: None,
    };
    office.archive.correct(&[(kept.document, title)], now()).unwrap();
    let found = |query| ids(&office.archive, query).len();
    assert_eq!(
        (found("泊位收费"), found("题正文"), found("结尾某市"), found("尾某")),
        (1, 1, 0, 0)
    );
}

#[test]
fn a_phrase_is_found_anywhere_in_long_texts() {
    let office = Office::new();
    let long = |of: char| -> String {
        let clauses = (0..300).map(|number| format!("第{number}条 {of}由{of}{number}办理，"));
        format!("{of}题\n{}", clauses.collect::<String>())
    };
    let texts = ['管', '龘', '\u{20000}'].map(|of| (of, long(of)));
    let kept = texts.each_ref().map(|(_, text)| office.keep(text).document);
    for round in 0..2 {
        for (document, (of, text)) in kept.iter().zip(&texts) {
            let chars: Vec<char> = text.lines().last().unwrap().chars().collect();
            for start in (round..chars.len() - 40).step_by(41) {
                let piece = |length: usize| chars[start..start + length].iter().collect::<String>();
                let found = |phrase: &str| ids(&office.archive, &format!("\"{phrase}\""));
                assert_eq!(found(&piece(40)), [*document].into(), "{start}");
                let short = piece(8);
                let found = found(&short);
                assert!(found.contains(document), "{short}");
                assert!(found.len() == 1 || !short.contains(*of), "{short}");
            }
        }
        // Takes entries out and puts them in anew, in another order.
        for (_, text) in texts.iter().rev() {
            keep(&office.archive, &paper(text), Some(&review(&[Strength::Must]))).unwrap();
        }
    }
}

#[test]
fn nothing_is_lost_when_parts_of_the_index_are_merged() {
    let office = Office::new();
    for number in 0..40 {
        let text = format!("第{number}号\n第{number}条龘{number}项。");
        let kept = office.keep(&text);
        assert_eq!(ids(&office.archive, &format!("龘{number}项")), [kept.document].into());
        if number % 3 == 0 {
            // Takes the entry out and puts it in anew.
            keep(&office.archive, &paper(&text), Some(&review(&[Strength::Must]))).unwrap();
        }
    }
    for number in 0..40 {
        assert_eq!(ids(&office.archive, &format!("第{number}条龘")), [number + 1].into());
    }
    assert_eq!(ids(&office.archive, "条龘").len(), 40);
    let all = Search { sort: Sort::Newest, ..Search::of("龘", 0) };
    assert_eq!(office.archive.search(&all).unwrap().total, 40);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_phrase_is_found_exactly_where_it_stands(
        texts in prop::collection::vec("[管理的龘靐A\u{20000}]{1,24}", 1..6),
        phrases in prop::collection::vec("[管理的龘靐A\u{20000}]{1,12}", 12),
    ) {
        let office = Office::new();
        let mut kept = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            let text = format!("{number}。\n{text}");
            kept.push((office.keep(&text).document, text));
            if number == 1 {
                office.found("管");
            }
        }
        for phrase in phrases {
            let holding = kept.iter().filter(|(_, text)| text.contains(&phrase));
            let expected: BTreeSet<i64> = holding.map(|(id, _)| *id).collect();
            prop_assert_eq!(ids(&office.archive, &phrase), expected, "{} in {:?}", phrase, kept);
        }
    }
}
