//! Catalogues of a cleanup as lines: 二、废止的文件, and below it 1. 某某办法（某政发〔2015〕3号).
//!
//! What stands above the lines says what becomes of them, or each says it at its end.
//! Deliberately absent: titles cut over two lines, and lists inside a sentence.

use std::ops::Range;
use std::sync::LazyLock;

use document::{Document, Span};
use regex::{Captures, Regex};

use super::catalogue::{Listed, table, verdict};
use super::{Kind, Relation};

const LABEL: &str =
    r"(?P<label>[（(]?[0-9]{1,3}(?:[）)、.．]|\s)+|[（(]?[一二三四五六七八九十百]{1,4}[）)、]+)";
const NUMBER: &str = r"(?P<agency>\p{Han}{2,10})[〔\[［【（(](?P<year>[0-9]{4})[〕\]］】）)]第?(?P<serial>[0-9]{1,5})号";
const NAME: &str = r"(?P<name>[^，。；：\s][^，。；：]*?)";

/// The number behind the title, before it, or none: then only what is numbered and ends as
/// titles do is one.
static FORMS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let forms = [
        format!(r"^\s*{LABEL}?\s*{NAME}(?:[（(]|\s+|[,，])+{NUMBER}(?P<tail>.*)$"),
        format!(r"^\s*{LABEL}?\s*{NUMBER}\s+{NAME}(?P<tail>\s.*)?$"),
        format!(
            r"^\s*{LABEL}\s*{NAME}(?P<tail>\s.*|[（(][^（()）]*令[^（()）]*号[）)].*|[；;。])?$"
        ),
    ];
    forms.iter().filter_map(|form| Regex::new(form).ok()).collect()
});

/// Every line of the lists of a document of this title.
pub(super) fn listed(doc: &Document, title: &str) -> Vec<Listed> {
    let mut listed = Vec::new();
    let mut of_list = None;
    for (at, block) in doc.blocks.iter().enumerate() {
        let text = doc.block_text(block);
        if table(doc, at).is_some() {
            continue;
        }
        if let Some(line) = Line::read(text) {
            let Some(becomes) = line.verdict.or(of_list) else { continue };
            let scalar = |byte: usize| block.span.start + text[..byte].chars().count();
            let gone = becomes.map(|kind| Relation {
                kind,
                title: line.name.to_owned(),
                number: line.number,
                articles: Vec::new(),
                until: None,
                span: Span::new(scalar(line.range.start), scalar(line.range.end)),
                sentence: block.span,
            });
            listed.push(Listed { cell: block.span, gone });
        } else if text.trim_start().starts_with("附件") {
            of_list = heading(text).or_else(|| heading(title));
        } else if let Some(becomes) = heading(text) {
            of_list = Some(becomes);
        } else if ends_a_list(text) {
            of_list = None;
        }
    }
    listed
}

/// What a heading, or the sentence in front of a list, says of all its lines.
fn heading(text: &str) -> Option<Option<Kind>> {
    const LONGEST: usize = 60;
    let text = text.trim();
    let opens = !text.ends_with(['。', '；'])
        || ["下列", "以下", "如下"].iter().any(|word| text.contains(word));
    verdict(text).filter(|_| opens && !mixed(text) && text.chars().count() <= LONGEST)
}

/// 修改和废止的文件: of some of them the one, of some the other.
fn mixed(text: &str) -> bool {
    text.contains("修改") && ["废止", "失效"].iter().any(|word| text.contains(word))
}

/// A sentence, or words that open something else.
fn ends_a_list(text: &str) -> bool {
    text.trim_end().ends_with(['。', '：', ':']) || mixed(text)
}

/// A line of a list.
struct Line<'a> {
    /// The title without 《》.
    name: &'a str,
    number: Option<String>,
    /// Where the words behind them say what becomes of it.
    verdict: Option<Option<Kind>>,
    /// Bytes of title and number.
    range: Range<usize>,
}

impl<'a> Line<'a> {
    fn read(text: &'a str) -> Option<Self> {
        FORMS.iter().find_map(|form| Self::of(&form.captures(text)?))
    }

    fn of(groups: &Captures<'a>) -> Option<Self> {
        const LONGEST: usize = 20;
        const TITLE: Range<usize> = 5..100;
        let group = |name| groups.name(name).map_or("", |group| group.as_str());
        let name = groups.name("name")?;
        let numbered = groups.name("agency").zip(groups.name("serial"));
        let range = numbered.map_or(name.range(), |(agency, serial)| {
            let end = serial.end() + '号'.len_utf8();
            agency.start().min(name.start())..name.end().max(end)
        });
        let name = name.as_str().trim_end();
        let tail = group("tail").trim_matches(|c: char| !c.is_alphanumeric());
        let bare = name.strip_prefix('《').and_then(|name| name.strip_suffix('》'));
        let name = bare.unwrap_or(name);
        let figure = group("label").contains(|c: char| c.is_ascii_digit());
        let fits = TITLE.contains(&name.chars().count())
            && is_title(name)
            && (numbered.is_some() || figure && (bare.is_some() || is_named(name)))
            && tail.chars().count() <= LONGEST
            && !tail.starts_with(['第', '中', '的']);
        let number = || format!("{}〔{}〕{}号", group("agency"), group("year"), group("serial"));
        let number = numbered.map(|_| number());
        fits.then(|| Self { name, number, verdict: verdict(tail), range })
    }
}

/// Not 将《…》, 废止《…》 and the like, and nothing that is left open.
fn is_title(name: &str) -> bool {
    const OTHER: [&str; 9] = ["将", "对", "把", "废止", "修改", "停止", "宣布", "根据", "原"];
    let level = |open: char, close: char| {
        let opened = name.find(open) <= name.find(close);
        opened && name.matches(open).count() == name.matches(close).count()
    };
    !OTHER.iter().any(|word| name.starts_with(word)) && level('《', '》') && level('（', '）')
}

/// 某某市停车管理办法, 关于…的通知: a title without 《》, and no 与上位法不一致的规定.
fn is_named(name: &str) -> bool {
    const NEAR: usize = 12;
    const PLACES: [char; 6] = ['省', '市', '县', '区', '州', '国'];
    let begins: String = name.chars().take(NEAR).collect();
    ends_as_title(name) && (begins.starts_with("关于") || begins.contains(PLACES))
}

fn ends_as_title(name: &str) -> bool {
    const ENDS: [&str; 24] = [
        "办法", "规定", "细则", "意见", "通知", "方案", "措施", "规则", "决定", "公告", "通告",
        "规划", "制度", "规范", "条例", "法", "决议", "批复", "章程", "计划", "纲要", "预案",
        "标准", "政策",
    ];
    let name = name.split(['（', '(']).next().unwrap_or_default();
    ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use document::from_plain;

    use crate::standing::{Kind, relations};

    /// What a decision says of others, beyond naming them.
    #[track_caller]
    fn says(lists: &str, wanted: &[&str]) {
        let doc = from_plain(&format!(
            "某某市人民政府关于公布规范性文件清理结果的决定\n各区人民政府：\n经清理，现将继续有效、废止和失效的文件目录予以公布。废止和失效的文件不再作为行政管理的依据。\n{lists}"
        ));
        let firm = relations(&doc).into_iter().filter(|one| one.kind != Kind::Cites);
        let told: Vec<String> = firm
            .map(|one| {
                assert!(doc.slice(one.span).contains(&one.title), "{lists}");
                format!("{} {} {}", one.kind.name(), one.title, one.number.unwrap_or_default())
            })
            .collect();
        assert_eq!(told, wanted, "{lists}");
    }

    #[test]
    fn each_list_says_what_becomes_of_its_lines() {
        says(
            "一、继续有效的文件（共1件）\n1.某某市河道保护规定（某政发〔2018〕1号）\n二、废止的文件（共2件）\n1.某某市停车管理办法（某政发〔2015〕3号）；\n2．某某市人民政府关于印发《某某市摊点管理办法》的通知（某政发〔2016〕12号）。\n三、宣布失效的文件\n（1）关于做好某年防汛工作的通知　某政办〔2016〕8号\n四、需要修改的文件\n1.某某市公园管理办法（某政发〔2019〕2号）",
            &[
                "废止 某某市停车管理办法 某政发〔2015〕3号",
                "废止 某某市人民政府关于印发《某某市摊点管理办法》的通知 某政发〔2016〕12号",
                "宣布失效 关于做好某年防汛工作的通知 某政办〔2016〕8号",
            ],
        );
    }

    #[test]
    fn numbers_stand_before_behind_or_nowhere() {
        says(
            "附件1\n废止的文件目录\n序号 文号 文件名称\n1 某政发〔2015〕3号 某某市停车管理办法\n2 某某市摊点管理办法（市政府令第12号）\n3.《某某市广告管理规定》\n4.以上文件由某某局负责解释",
            &[
                "废止 某某市停车管理办法 某政发〔2015〕3号",
                "废止 某某市摊点管理办法 ",
                "废止 某某市广告管理规定 ",
            ],
        );
    }

    #[test]
    fn the_result_of_a_cleanup_needs_no_catalogue() {
        let doc = from_plain(
            "某某市人民政府关于规范性文件清理结果的公告\n清理结果如下。\n一、继续有效的规范性文件\n1.某某市河道管理办法（某政发〔2020〕2号）\n二、宣布失效的规范性文件\n1.某某市抗旱补助办法（某政发〔2011〕6号）",
        );
        let found: Vec<_> = relations(&doc).into_iter().map(|one| (one.kind, one.title)).collect();
        assert_eq!(found, [(Kind::Voids, "某某市抗旱补助办法".to_owned())]);
    }

    #[test]
    fn a_line_may_say_it_itself() {
        says(
            "清理结果目录\n1　某某市停车管理办法　某政发〔2015〕3号　废止\n2　某某市河道保护规定　某政发〔2018〕1号　继续有效\n3　某某市企业奖励办法　某政办〔2016〕8号　失效",
            &[
                "废止 某某市停车管理办法 某政发〔2015〕3号",
                "宣布失效 某某市企业奖励办法 某政办〔2016〕8号",
            ],
        );
    }

    #[test]
    fn sentences_and_what_follows_them_are_no_lists() {
        for other in [
            "二、废止的文件\n废止的文件自公布之日起停止执行。\n1.某某市停车管理办法（某政发〔2015〕3号）",
            "二、修改和废止的文件\n1.某某市停车管理办法（某政发〔2015〕3号）",
            "二、废止的文件\n1.文件废止以后，由某某局做好衔接工作（某政发〔2015〕3号）",
            "二、废止的文件\n1.与上位法不一致的规定",
            "二、废止的文件\n以下文件继续有效：\n1.某某市停车管理办法（某政发〔2015〕3号）",
        ] {
            says(other, &[]);
        }
    }
}
