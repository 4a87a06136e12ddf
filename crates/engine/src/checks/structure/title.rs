//! 标题与发文字号: kind of document, and the form of its number.
//!
//! A paper without a title or number that could be read is not judged.

use document::{Document, Span};
use statutes::document_numbers;

/// 文种 and the names that normative documents go by.
const KINDS: [&str; 40] = [
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示",
    "批复", "议案", "函", "纪要", "办法", "规定", "细则", "规则", "条例", "制度", "方案", "规划",
    "计划", "措施", "准则", "规范", "指南", "目录", "标准", "要点", "规程", "章程", "清单", "守则",
    "政策", "举措", "复函", "答复",
];

/// A title without a kind, or with one that the body may not use.
pub(crate) fn kind(doc: &Document) -> Vec<(Span, String)> {
    let Some(title) = &doc.paper.title else { return Vec::new() };
    let issuer = doc.paper.issuer.as_ref().map_or("", |issuer| issuer.text.as_str());
    let name = bare(&title.text);
    // No regulation bears 机关代字〔年份〕顺序号; it is promulgated by order or notice.
    let numbered =
        doc.paper.number.as_ref().is_some_and(|number| !document_numbers(&number.text).is_empty());
    if name.ends_with("条例")
        && !name.contains("关于")
        && (numbered || is_administrative(issuer, &title.text))
        && !of_a_congress(doc)
    {
        return vec![(title.span, "行政机关的文件用了“条例”作名称".to_owned())];
    }
    // Only a paper with a head is held to the form of one.
    let official =
        doc.paper.number.is_some() || (doc.paper.date.is_some() && doc.paper.addressee.is_some());
    let named = KINDS.iter().any(|kind| name.ends_with(kind));
    let about = name.contains("关于") || name.contains("印发");
    // A title that a line break cut inside its last word: …的通|知.
    let cut = KINDS.iter().any(|kind| {
        kind.chars().count() == 2 && kind.chars().next().is_some_and(|first| name.ends_with(first))
    });
    if official && about && !named && !cut {
        return vec![(title.span, "标题末尾没有写明文种".to_owned())];
    }
    Vec::new()
}

/// 发文字号 that is not 机关代字〔年份〕顺序号.
pub(crate) fn number(doc: &Document) -> Vec<(Span, String)> {
    let Some(number) = &doc.paper.number else { return Vec::new() };
    let Some(parsed) = document_numbers(&number.text).into_iter().next() else { return Vec::new() };
    let serial = number.text.rsplit(['〕', ']', '］', '）', ')', '】']).next().unwrap_or_default();
    let what = if !parsed.hexagonal {
        "年份没有用六角括号〔〕括起"
    } else if serial.starts_with('第') {
        "顺序号前多了“第”字"
    } else if serial.starts_with('0') {
        "顺序号前多了“0”"
    } else {
        return Vec::new();
    };
    vec![(number.span, format!("“{}”{what}", number.text))]
}

/// The number as the standard writes it, where all of it was understood.
pub(super) fn right_number(doc: &Document) -> Option<String> {
    let text = &doc.paper.number.as_ref()?.text;
    let parsed = document_numbers(text).into_iter().next()?;
    let whole = parsed.span == (0..text.chars().count());
    whole.then(|| format!("{}〔{}〕{}号", parsed.agency, parsed.year, parsed.serial))
}

/// The title without （试行）, （征求意见稿） and closing 》.
fn bare(title: &str) -> &str {
    // A year behind the title is the file's, not the paper's.
    let mut name =
        title.trim().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('》');
    while let Some(open) = name
        .strip_suffix(['）', ')', '〕', '］', ']'])
        .and_then(|inner| inner.rfind(['（', '(', '〔', '［', '[']))
    {
        name = name[..open].trim_end().trim_end_matches('》');
    }
    name
}

fn of_a_congress(doc: &Document) -> bool {
    let head: String = doc.text.chars().take(300).collect();
    head.contains("人民代表大会") || head.contains("国务院令")
}

fn is_administrative(issuer: &str, title: &str) -> bool {
    let other = [
        "人民代表大会",
        "国务院",
        "中华人民共和国",
        "中共",
        "中国共产党",
        "中央军委",
        "协会",
        "学会",
        "委员会章程",
    ];
    let body = ["局", "厅", "人民政府", "办公室", "管理委员会", "管委会", "委员会"];
    !issuer.is_empty()
        && !other.iter().any(|word| issuer.contains(word) || title.contains(word))
        && body.iter().any(|word| issuer.trim_end().ends_with(word))
}

#[cfg(test)]
mod tests {
    use document::Field;

    use super::*;

    fn paper(issuer: &str, number: &str, title: &str) -> Document {
        let mut doc = document::from_plain(&format!("{issuer}\n{number}\n{title}\n正文。"));
        let field = |text: &str, start: usize| {
            (!text.is_empty()).then(|| Field {
                text: text.to_owned(),
                span: Span::new(start, start + text.chars().count()),
            })
        };
        doc.paper.issuer = field(issuer, 0);
        doc.paper.number = field(number, 0);
        doc.paper.title = field(title, 0);
        doc
    }

    #[test]
    fn kinds_of_documents() {
        for (issuer, title, fires) in [
            ("某某市科学技术局", "某某市科学技术奖励条例", true),
            ("某某市人民代表大会常务委员会", "某某市科学技术奖励条例", false),
            ("某某市科学技术局", "关于贯彻《某某条例》的通知", false),
            ("某某市科学技术局", "关于进一步加强科技创新工作", true),
            ("某某市科学技术局", "关于进一步加强科技创新工作的通", false),
            ("某某市科学技术局", "某某市科技奖励办法（试行）（征求意见稿）", false),
            ("某某市科学技术局", "关于印发《某某办法（试行）》的通知", false),
        ] {
            assert_eq!(
                !kind(&paper(issuer, "某科〔2024〕3号", title)).is_empty(),
                fires,
                "{title}"
            );
        }
    }

    #[test]
    fn numbers_of_documents() {
        for (text, word) in [
            ("某科〔2024〕3号", None),
            ("某科[2024]3号", Some("六角括号")),
            ("某科（2024）3号", Some("六角括号")),
            ("某科〔2024〕第3号", Some("“第”")),
            ("某科〔2024〕03号", Some("“0”")),
            ("第226号", None),
        ] {
            let found = number(&paper("某局", text, "某通知"));
            assert_eq!(
                found
                    .first()
                    .map(|(_, what)| what.as_str())
                    .is_some_and(|what| word.is_some_and(|word| what.contains(word))),
                word.is_some(),
                "{text}: {found:?}"
            );
            assert_eq!(found.is_empty(), word.is_none(), "{text}");
        }
    }
}
