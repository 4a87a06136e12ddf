//! The join against plain regular expressions, one by one, over random patterns
//! and sentences.

use std::collections::{BTreeMap, BTreeSet};

use document::from_plain;
use proptest::prelude::*;
use regex::Regex;

use super::join::matches;
use super::parse::{Tree, parse};
use super::scan::{Hits, Table};
use super::terms::{Class, TermBuilder};
use crate::text::Prepared;

fn classes() -> BTreeMap<String, Class> {
    let class = |words: &[&str]| Class {
        words: words.iter().map(|w| (*w).to_owned()).collect(),
        ..Class::default()
    };
    BTreeMap::from([
        ("甲类".to_owned(), class(&["甲", "甲乙", "丙丁甲"])),
        ("乙类".to_owned(), class(&["乙", "乙丙", "丁"])),
        ("丙类".to_owned(), class(&["丙丙", "丁丙"])),
    ])
}

fn regex_of(tree: &[Tree]) -> String {
    let branches =
        |branches: &[Vec<Tree>]| branches.iter().map(|b| regex_of(b)).collect::<Vec<_>>().join("|");
    tree.iter()
        .map(|part| match part {
            Tree::Literal(text) => text.clone(),
            Tree::Class(name) => format!("(?:{})", classes()[name].words.join("|")),
            Tree::Gap(most) => format!(".{{0,{most}}}"),
            Tree::Any(all) => format!("(?:{})", branches(all)),
            Tree::Maybe(all) => format!("(?:{})?", branches(all)),
            Tree::Start => "^".to_owned(),
        })
        .collect()
}

/// Every stretch that matches and holds no other one that does.
fn by_regex(pattern: &str, text: &str) -> BTreeSet<(u32, u32)> {
    let tree = parse(pattern).unwrap();
    let anchored = matches!(tree.first(), Some(Tree::Start));
    let whole = Regex::new(&format!("^(?:{})$", regex_of(&tree))).unwrap();
    let chars: Vec<char> = text.chars().collect();
    let mut all = BTreeSet::new();
    for start in 0..chars.len() {
        for end in start + 1..=chars.len() {
            let part: String = chars[start..end].iter().collect();
            if whole.is_match(&part) && (!anchored || start == 0) {
                all.insert((start as u32, end as u32));
            }
        }
    }
    let inside = |a: &(u32, u32), b: &(u32, u32)| a != b && b.0 <= a.0 && a.1 <= b.1;
    all.iter().filter(|one| !all.iter().any(|other| inside(other, one))).copied().collect()
}

fn by_join(pattern: &str, text: &str) -> BTreeSet<(u32, u32)> {
    let classes = classes();
    let mut builder = TermBuilder::new(&classes);
    let program = builder.program(pattern).unwrap();
    let terms = builder.finish().unwrap();
    let ready = Prepared::new(&from_plain(text));
    let hits = Hits::new(&terms, &ready);
    let mut table = Table::new(&terms, &ready, &hits);
    table.look(0);
    matches(&program, &mut table)
        .into_iter()
        .map(|found| (found.range.start, found.range.end))
        .collect()
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[甲乙丙丁]{1,2}",
        Just("{甲类}".to_owned()),
        Just("{乙类}".to_owned()),
        Just("{丙类}".to_owned()),
    ]
}

fn pattern() -> impl Strategy<Value = String> {
    let gap = prop_oneof![Just(String::new()), (0..7_u32).prop_map(|most| format!("…{{{most}}}"))];
    let middle = prop_oneof![
        word(),
        (word(), word()).prop_map(|(a, b)| format!("({a}|{b})")),
        (word(), word()).prop_map(|(a, b)| format!("({a}…{{2}}{b})?")),
    ];
    let start = prop_oneof![3 => Just(""), 1 => Just("^")];
    (start, word(), prop::collection::vec((gap, middle), 0..4)).prop_map(|(start, first, rest)| {
        let rest: String = rest.into_iter().map(|(gap, middle)| gap + &middle).collect();
        format!("{start}{first}{rest}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_join_finds_what_the_regexes_find(pattern in pattern(), text in "[甲乙丙丁,]{1,24}") {
        prop_assert_eq!(by_join(&pattern, &text), by_regex(&pattern, &text), "{} / {}", pattern, text);
    }
}
