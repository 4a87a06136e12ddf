//! What a YAML reader says of a mistake, in Chinese and for people who know no English.
//!
//! Deliberately absent: where it stands. Whoever reads the file knows the line.

use serde_yaml_ng::Error;
use similar::get_close_matches;

/// How serde begins what it says; a path to the place may stand before it.
const KINDS: [&str; 7] = [
    "missing field ",
    "unknown field ",
    "unknown variant ",
    "duplicate ",
    "invalid type: ",
    "invalid value: ",
    "data did not match any variant",
];

/// What serde expects, in words.
const EXPECTED: [(&str, &str); 6] = [
    ("a string", "文字"),
    ("a sequence", "列表，每行以“- ”开头"),
    ("a boolean", " true 或者 false"),
    ("struct", "“键: 值”，一行一个"),
    ("a map", "“键: 值”，一行一个"),
    ("u", "数字"),
];

/// From this on two names are so alike that one was meant for the other; 1 is the same.
const ALIKE: f32 = 0.7;

/// What is wrong and how to mend it.
pub fn yaml_mistake(error: &Error) -> String {
    let whole = error.to_string();
    let said = whole.split(" at line ").next().unwrap_or_default();
    let Some(at) = KINDS.iter().filter_map(|kind| said.find(kind)).min() else {
        return elsewhere(said);
    };
    let (path, said) = said.split_at(at);
    let mended = mended(said);
    match path.trim_end_matches(": ") {
        "" => mended,
        path => format!("{path} {mended}"),
    }
}

fn mended(said: &str) -> String {
    let mut named = said.split('`').skip(1).step_by(2);
    let first = named.next().unwrap_or_default();
    let others: Vec<&str> = named.collect();
    // The name that was meant says more than all that there are.
    let meant = get_close_matches(first, &others, 1, ALIKE).first().map(|name| format!("“{name}”"));
    let others = others.join("、");
    if said.starts_with("missing field ") {
        format!("缺少“{first}”，请补上")
    } else if said.starts_with("unknown field ") {
        match meant {
            Some(meant) => format!("没有“{first}”这个字段，请改成{meant}或者删去"),
            None => format!("没有“{first}”这个字段，请删去或者改成：{others}"),
        }
    } else if said.starts_with("unknown variant ") {
        match meant {
            Some(meant) => format!("不能写“{first}”，请改成{meant}"),
            None => format!("不能写“{first}”，可以写：{others}"),
        }
    } else if said.starts_with("duplicate ") {
        let name = said.split(['`', '"']).nth(1).unwrap_or_default();
        format!("“{name}”写了两遍，请只留一处")
    } else {
        let wanted = said.split_once("expected ").map_or("", |(_, wanted)| wanted);
        match EXPECTED.iter().find(|(begins, _)| wanted.starts_with(begins)) {
            Some((_, words)) => format!("写法不对，应当写成{words}"),
            None => "写法不对，请参照别的规则改正".to_owned(),
        }
    }
}

/// A value that means nothing, where a path stands before what is said of it; or else no
/// YAML at all.
fn elsewhere(said: &str) -> String {
    match said.split_once(": ") {
        Some((path, _)) if path.ends_with("from") || path.ends_with("until") => {
            format!("{path} 应当写成 2024-08-01 这样的日期")
        }
        Some((path, _)) if !path.contains(' ') => format!("{path} 写法不对，请参照别的规则改正"),
        _ => "不是正确的 YAML，请检查缩进、冒号后面的空格、成对的引号和括号".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::yaml_mistake;
    use crate::spec::RuleSpec;

    #[test]
    fn a_mistake_is_said_in_chinese() {
        let rest = "title: 甲\ndomain: form\nstrength: must\nbasis: [{ law: 某法, from: 2020-01-01 }]\ncheck: pattern\nmessage: 乙\nexamples: []\n";
        let rule = |more: &str| format!("id: a\n{rest}{more}");
        let cases = [
            ("胡写".to_owned(), "写法不对，应当写成“键: 值”，一行一个"),
            ("title: 甲".to_owned(), "缺少“id”，请补上"),
            ("id: \"a".to_owned(), "不是正确的 YAML，请检查缩进、冒号后面的空格、成对的引号和括号"),
            (
                rule("").replace("must", "perhaps"),
                "strength 不能写“perhaps”，可以写：verify、should、must",
            ),
            (
                rule("").replace("2020-01-01", "明天"),
                "basis[0].from 应当写成 2024-08-01 这样的日期",
            ),
            (rule("find: { any: 甲 }\n"), "find.any 写法不对，应当写成列表，每行以“- ”开头"),
            (rule("days: 三\n"), "days 写法不对，应当写成数字"),
            (rule("working: 是\n"), "working 写法不对，应当写成 true 或者 false"),
            (
                rule("").replace("examples: []", "examples: [{ hot: 甲 }]"),
                "examples 写法不对，请参照别的规则改正",
            ),
            (rule("titel: 乙\n"), "没有“titel”这个字段，请改成“title”或者删去"),
            (rule("").replace("must", "shuold"), "strength 不能写“shuold”，请改成“should”"),
            (rule("id: b\n"), "“id”写了两遍，请只留一处"),
        ];
        let said = cases
            .each_ref()
            .map(|(yaml, _)| yaml_mistake(&serde_yaml_ng::from_str::<RuleSpec>(yaml).unwrap_err()));
        assert_eq!(said, cases.map(|(_, said)| said));
        let error = serde_yaml_ng::from_str::<RuleSpec>(&rule("owner: 乙\n")).unwrap_err();
        let said = yaml_mistake(&error);
        assert!(said.starts_with("没有“owner”这个字段，请删去或者改成：id、title"), "{said}");
    }
}
