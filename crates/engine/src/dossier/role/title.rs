//! 题名: a title taken apart into what it is about and what it says of itself.
//!
//! The instrument inside 《》 may be called anything, so it is taken out before the
//! rest is asked for its sort.

use crate::text::fold;

/// How far a text had come, by the mark behind its title, the last stage last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::dossier) enum Stage {
    /// 初稿, 草稿
    Early,
    /// 征求意见稿
    Consultation,
    /// 讨论稿, 修改稿
    Revised,
    /// 草案
    Proposed,
    /// 送审稿, 报审稿
    ForReview,
    /// 审议稿, 上会稿
    ForMeeting,
    /// 公布稿, 印发稿
    Issued,
}

const STAGES: [(Stage, &[&str]); 7] = [
    (Stage::Early, &["初稿", "草稿"]),
    (Stage::Consultation, &["征求意见稿", "征询意见稿", "意见稿", "征求稿"]),
    (
        Stage::Revised,
        &["讨论稿", "修改稿", "修订稿", "修改后", "代拟稿", "修改版", "二稿", "三稿", "四稿"],
    ),
    (Stage::Proposed, &["草案"]),
    (Stage::ForReview, &["送审稿", "报审稿", "报批稿", "送审版", "待审稿", "送审文本"]),
    (Stage::ForMeeting, &["审议稿", "上会稿", "会议稿", "提请审议"]),
    (
        Stage::Issued,
        &[
            "公布稿",
            "印发稿",
            "发布稿",
            "正式稿",
            "公布版",
            "印发版",
            "发布版",
            "正式版",
            "正式文本",
            "正式文件",
            "正式印发",
            "正式发布",
            "正式公布",
            "已印发",
            "已公布",
            "已发布",
        ],
    ),
];

/// A title taken apart, in folded characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::dossier) struct Title {
    /// Without what stands inside 《》, remarks in brackets at its end and stages.
    pub(in crate::dossier) frame: String,
    /// The first name inside 《》, as the name of an instrument.
    pub(in crate::dossier) quoted: Option<String>,
    /// The stage that stands last, outside 《》.
    pub(in crate::dossier) stage: Option<Stage>,
}

/// Takes a title apart.
pub(in crate::dossier) fn take_apart(title: &str) -> Title {
    let folded = folded(title);
    let (mut frame, mut quoted, mut inner, mut depth) = (String::new(), None, String::new(), 0);
    for c in folded.chars() {
        match c {
            '《' => {
                depth += 1;
                if depth == 1 {
                    frame.push(c);
                }
            }
            '》' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    frame.push(c);
                    quoted.get_or_insert_with(|| core(&inner));
                    inner.clear();
                }
            }
            _ if depth > 0 => inner.push(c),
            _ => frame.push(c),
        }
    }
    let stage = last_stage(&frame);
    for word in STAGES.iter().flat_map(|(_, words)| *words) {
        frame = frame.replace(word, "");
    }
    Title { frame: bare(&frame).to_owned(), quoted, stage }
}

/// Folded characters without blanks.
pub(in crate::dossier) fn folded(text: &str) -> String {
    text.chars().filter_map(fold).collect()
}

/// The name of the instrument that a title of a text is about: the one it issues, or
/// itself; without the issuer before 关于, stages and remarks.
pub(in crate::dossier) fn core(title: &str) -> String {
    let title = folded(title);
    let issued = ["印发", "转发", "发布", "公布"].iter().find_map(|word| {
        let (_, rest) = title.split_once(word)?;
        let rest = rest.trim_end_matches("通知").trim_end_matches("公告").trim_end_matches('的');
        (rest.chars().count() > 5 && title.contains("关于")).then_some(rest)
    });
    let name = issued.unwrap_or(&title);
    let name = match (name.find('《'), name.rfind('》')) {
        (Some(open), Some(close)) if open < close && issued.is_some() => {
            &name[open + '《'.len_utf8()..close]
        }
        _ => name,
    };
    let mut name = name.replace(['《', '》', '〈', '〉', '<', '>'], "");
    for word in STAGES.iter().flat_map(|(_, words)| *words).chain(&["试行", "暂行"]) {
        name = name.replace(word, "");
    }
    let name = bare(&name);
    name.find("关于").map_or(name, |at| &name[at..]).to_owned()
}

/// True where two names of instruments mean the same one: 某市甲办法, 甲办法.
pub(in crate::dossier) fn same(a: &str, b: &str) -> bool {
    let long = |name: &str| name.chars().count() >= 6;
    let core = |name: &str| name.trim_start_matches("关于").to_owned();
    let (a, b) = (core(a), core(b));
    long(&a) && long(&b) && (a.ends_with(&b) || b.ends_with(&a))
}

/// Without brackets at the end, and what stands in them.
fn bare(title: &str) -> &str {
    let mut name = title.trim_end_matches(|c: char| c.is_ascii_digit() || "-_.、 ".contains(c));
    while let Some(open) = name.strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '['])) {
        name = &name[..open];
    }
    name
}

fn last_stage(frame: &str) -> Option<Stage> {
    let found = STAGES.iter().flat_map(|(stage, words)| {
        words.iter().filter_map(|word| Some((frame.rfind(word)? + word.len(), word.len(), *stage)))
    });
    found.max().map(|(_, _, stage)| stage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_come_apart() {
        for (title, frame, quoted, stage) in [
            (
                "关于《某市甲办法（送审稿）》的起草说明",
                "关于《》的起草说明",
                Some("某市甲办法"),
                None,
            ),
            ("某市甲办法（修订草案送审稿）", "某市甲办法", None, Some(Stage::ForReview)),
            ("某市甲办法（草案征求意见稿）", "某市甲办法", None, Some(Stage::Consultation)),
            ("某市甲办法（试行）（征求意见稿）", "某市甲办法", None, Some(Stage::Consultation)),
            ("甲办法（送审稿）起草说明", "甲办法()起草说明", None, Some(Stage::ForReview)),
            ("某市 甲 办法", "某市甲办法", None, None),
        ] {
            let found = take_apart(title);
            assert_eq!(found.frame, frame, "{title}");
            assert_eq!(found.quoted.as_deref(), quoted, "{title}");
            assert_eq!(found.stage, stage, "{title}");
        }
    }

    #[test]
    fn names_of_one_instrument_agree() {
        for (a, b) in [
            ("某市人民政府关于印发《某市甲类项目管理办法（试行）》的通知", "甲类项目管理办法"),
            (
                "某市人民政府关于印发某市甲类项目管理办法的通知",
                "某市甲类项目管理暂行办法（送审稿）",
            ),
            ("某市人民政府关于促进甲类产业发展的意见", "关于促进甲类产业发展的意见（征求意见稿）"),
        ] {
            assert!(same(&core(a), &core(b)), "{a} {b}: {} {}", core(a), core(b));
        }
        assert!(!same(&core("甲类项目管理办法"), &core("乙类资金管理办法")));
        assert!(!same(&core("办法"), &core("某市办法")));
    }
}
