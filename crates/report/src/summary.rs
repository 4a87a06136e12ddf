//! 公布解读: a page about an issued document for those it concerns: what it is for, what it
//! rests on, what it says in short, and how long it holds.
//!
//! Every sentence is the document's own, cut short and never reworded, so that nothing can be
//! promised here that is not in the text.

use document::{Document, Level, Node};

use crate::paper::escaped;
use crate::web;

/// The page's heading.
pub const TITLE: &str = "文件解读";
const CAUTION: &str = "本页摘自文件原文，以文件原文为准；发布前请核对。";
/// Most characters of a line; what is longer ends in ……
const LONGEST: usize = 90;

/// What is known of the document besides its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// 标题
    pub title: String,
    /// 发文机关, 发文字号 … with what they are.
    pub facts: Vec<(String, String)>,
    /// What it rests on, as it says.
    pub basis: Vec<String>,
    /// What it repeals or replaces, as it says.
    pub ends: Vec<String>,
}

/// The page as an HTML document in UTF-8.
pub fn html(known: &Known, document: &Document) -> String {
    let mut body =
        format!("<h1>{TITLE}</h1>\n<p class=\"title\">《{}》</p>\n", escaped(&known.title));
    body.push_str("<h2>文件信息</h2>\n");
    web::list(&mut body, "", &known.facts);
    section(&mut body, "为什么制定", &purpose(document).into_iter().collect::<Vec<_>>());
    section(&mut body, "依据", &known.basis);
    contents(&mut body, document);
    section(&mut body, "同时停止执行", &known.ends);
    section(&mut body, "由谁解释", &sentences(document, "负责解释"));
    body.push_str(&format!("<p>{CAUTION}</p>\n"));
    web::page(&format!("{TITLE}：{}", known.title), STYLE, &body)
}

const STYLE: &str = "
ul { margin: 0; padding-left: 1.2em; } li { margin: 0 0 .25rem; }
";

fn section(body: &mut String, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    body.push_str(&format!("<h2>{heading}</h2>\n<ul>\n"));
    for line in lines {
        body.push_str(&format!("<li>{}</li>\n", escaped(line)));
    }
    body.push_str("</ul>\n");
}

/// 为了……: up to where the basis begins.
fn purpose(document: &Document) -> Option<String> {
    let text = document.blocks.iter().find_map(|block| {
        let text = bare(document.block_text(block));
        text.starts_with('为').then_some(text)
    })?;
    let end = ["，根据", "，依据", "，依照", "，按照", "，结合", "，制定", "，现", "。"]
        .iter()
        .filter_map(|word| text.find(word))
        .min()?;
    Some(format!("{}。", &text[..end]))
}

/// Chapters with what their articles open with; without chapters, the articles alone.
fn contents(body: &mut String, document: &Document) {
    let nodes = &document.outline.nodes;
    let depth = |node: &Node| match node.level {
        Level::Chapter | Level::Heading1 => Some(0),
        Level::Article | Level::Heading2 => Some(1),
        Level::Part | Level::Section | Level::Paragraph | Level::Item | Level::Subitem => None,
        Level::Heading3 | Level::Heading4 | Level::Run => None,
    };
    let shown: Vec<(&Node, u8)> =
        nodes.iter().filter_map(|node| Some((node, depth(node)?))).collect();
    if shown.is_empty() {
        return;
    }
    body.push_str("<h2>主要内容</h2>\n");
    let mut open = false;
    for (node, depth) in shown {
        if depth == 0 {
            if open {
                body.push_str("</ul>\n");
            }
            open = false;
            body.push_str(&format!("<h3>{}</h3>\n", escaped(&opening(document, node))));
            continue;
        }
        if !open {
            body.push_str("<ul>\n");
        }
        open = true;
        body.push_str(&format!("<li>{}</li>\n", escaped(&opening(document, node))));
    }
    if open {
        body.push_str("</ul>\n");
    }
}

/// What a node opens with, its label included: the first sentence, cut where it is long.
fn opening(document: &Document, node: &Node) -> String {
    let head = document.slice(node.head).trim();
    let sentence = match head.find(['。', '；', '：']) {
        Some(end) => &head[..end],
        None => head,
    };
    short(sentence)
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}……", &text[..at]),
        None => text.to_owned(),
    }
}

/// The sentences that hold a word.
fn sentences(document: &Document, word: &str) -> Vec<String> {
    let blocks = document.blocks.iter().map(|block| bare(document.block_text(block)));
    let sentences = blocks.flat_map(|text| text.split_inclusive('。'));
    sentences.filter(|sentence| sentence.contains(word)).map(short).collect()
}

/// A paragraph without its 第一条.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let rest = text.strip_prefix('第').and_then(|rest| rest.split_once('条'));
    match rest {
        Some((number, rest)) if number.chars().count() <= 5 => rest.trim_start(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: &str = "某市停车管理办法\n第一章 总则\n第一条 为了规范停车，方便出行，根据《某某条例》，制定本办法。\n第二条 本市城区的停车适用本办法。军队的停车场除外。\n第二章 收费\n第三条 停车收费实行明码标价：\n（一）按小时；\n（二）按次。\n第四条 本办法由市交通运输局负责解释。自2026年7月1日起施行，有效期五年。";

    #[test]
    fn the_page_says_what_the_paper_says() {
        let known = Known {
            title: "某市停车管理办法".into(),
            facts: vec![("施行日期".into(), "2026年7月1日".into())],
            basis: vec!["《某某条例》".into()],
            ends: Vec::new(),
        };
        let page = html(&known, &document::from_plain(PAPER));
        let (_, body) = page.split_once("<body>").unwrap();
        insta::assert_snapshot!(body);
    }

    #[test]
    fn nothing_of_the_text_becomes_markup() {
        let known = Known { title: "<b>甲</b>".into(), ..Known::default() };
        let page = html(&known, &document::from_plain("一、<script>乙</script>"));
        assert!(!page.contains("<script>") && !page.contains("<b>"), "{page}");
    }
}
