use document::from_plain;

use super::{Opinion, groups, read};

/// The opinions in a text, `who：text`.
fn told(text: &str) -> Vec<String> {
    read(&from_plain(text)).iter().map(|one| format!("{}：{}", one.who, one.text)).collect()
}

#[test]
fn a_numbered_list_is_one_opinion_a_number() {
    let text = "对《某办法》的意见\n1.建议放宽申报条件。\n中小企业达不到。\n2、市民王某：补贴标准偏低。\n（3）无意见";
    assert_eq!(told(text), ["：建议放宽申报条件。\n中小企业达不到。", "市民王某：补贴标准偏低。"]);
}

#[test]
fn without_numbers_every_paragraph_is_one() {
    assert_eq!(
        told("建议放宽条件。\n某协会：建议延长期限。"),
        ["：建议放宽条件。", "某协会：建议延长期限。"]
    );
}

#[test]
fn near_duplicates_are_gathered() {
    let opinion = |text: &str| Opinion { who: String::new(), text: text.into() };
    let opinions = [
        opinion("建议把申报条件里的注册资本要求取消。"),
        opinion("补贴标准偏低，建议提高。"),
        opinion("建议把申报条件里的注册资本的要求取消"),
        opinion("建议取消第五条。"),
        opinion("补贴标准偏低，建议提高！"),
    ];
    assert_eq!(groups(&opinions), [0, 1, 0, 3, 1]);
}
