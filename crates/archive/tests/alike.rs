//! Clauses that say the same, and documents about the same.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use archive::Archive;
use support::{Office, paper};

const REWARD: &str =
    "对新认定的高新技术企业，给予一次性奖励十万元，奖励资金由市级财政在年度预算中统筹安排。";
const REWARD_AGAIN: &str =
    "第三条　对新认定的高新技术企业给予一次性奖励20万元，奖励资金由县级财政在年度预算中统筹安排。";
const DUTY: &str =
    "各单位应当建立健全节假日值班制度，安排专人值守，遇有紧急情况按照规定程序及时报告上级机关。";
const FORCE: &str =
    "本办法自2024年1月1日起施行，有效期五年，由某市科学技术局负责解释，请遵照执行。";

#[track_caller]
fn twice(kept: &[&str], draft: &str, expected: &[(&str, &str)]) {
    let office = Office::new();
    for text in kept {
        office.keep(text);
    }
    let found = office.archive.said_twice(&paper(draft), &[]).unwrap();
    let found: Vec<(String, String)> =
        found.into_iter().map(|one| (one.clause.text, one.other.text)).collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_clause_that_is_kept_already_is_found_in_other_words() {
    let kept = format!("奖励办法\n{DUTY}\n{REWARD}\n{FORCE}");
    let draft = format!("奖励细则\n{REWARD_AGAIN}\n{FORCE}");
    twice(&[&kept, "值班安排\n没有关系的一段话。"], &draft, &[(REWARD_AGAIN, REWARD)]);
}

#[test]
fn the_likest_comes_first_and_formulas_are_left_out() {
    let (one, other) = (format!("甲\n{REWARD}\n{FORCE}"), format!("乙\n{REWARD_AGAIN}\n{FORCE}"));
    let draft = format!("丙\n{REWARD_AGAIN}\n{FORCE}\n{DUTY}");
    twice(&[&one, &other], &draft, &[(REWARD_AGAIN, REWARD_AGAIN), (REWARD_AGAIN, REWARD)]);
}

#[test]
fn a_place_is_told_in_both_texts() {
    let office = Office::new();
    let text = format!("奖励办法\n{DUTY}\n{REWARD}");
    let kept = office.keep(&text);
    let draft = paper(&format!("草案\n{REWARD}"));
    let found = office.archive.said_twice(&draft, &[]).unwrap();
    let [one] = &found[..] else { panic!("{found:?}") };
    assert_eq!((one.document, one.likeness), (kept.document, 100));
    let chars: Vec<char> = text.chars().collect();
    let span = one.other.span;
    assert_eq!(chars[span.start..span.end].iter().collect::<String>(), REWARD);
    assert_eq!(office.archive.said_twice(&draft, &[kept.document]).unwrap(), []);
    assert_eq!(Archive::clauses_of(&draft), 1);
}

#[test]
fn documents_about_the_same_are_found_by_their_words() {
    let office = Office::new();
    let reward = office.keep("甲\n高新技术企业奖励，企业申报奖励，奖励资金管理。");
    office.keep("乙\n节假日值班，值班制度，值班人员。");
    let draft = paper("丙\n企业奖励标准，企业奖励资金，奖励程序。");
    let found = office.archive.about_the_same(&draft, &[], 5).unwrap();
    assert_eq!(found, [reward.document]);
    assert!(office.archive.about_the_same(&draft, &[reward.document], 5).unwrap().is_empty());
}
