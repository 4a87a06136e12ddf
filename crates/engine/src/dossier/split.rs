//! 拆分: several papers in one file, a drafting note behind the draft or a draft behind
//! its notice, become entries of their own.
//!
//! Cuts only where a heading stands alone, names a kind of paper in full, and is
//! followed by text; a subheading of a note or a form among a draft's annexes is none.
//! Nothing is lost: the parts tile the file.

use document::{Block, BlockKind, Document, Place, Span};

use super::DossierFile;
use super::role::{Sort, Stage, Title, core, folded, is_running, same, sort_of, take_apart};

/// Paragraphs that one heading takes at most.
const MOST_LINES: usize = 3;
/// Characters of the longest heading.
const LONGEST: usize = 90;
/// Characters of text below a heading, without which it is a mention.
const SHORTEST: usize = 60;
/// How far into a paper the name of what it is about stands.
const HEAD: usize = 800;

/// The papers in one file, in their order; the file itself where there is only one.
pub fn split(file: DossierFile) -> Vec<DossierFile> {
    let lines = lines(&file);
    let cuts = cuts(&file.document, &lines);
    if cuts.is_empty() {
        return vec![file];
    }
    let starts = std::iter::once(file.part.start).chain(cuts.iter().map(|cut| cut.start));
    let ends = cuts.iter().map(|cut| cut.start).chain([file.part.end]);
    let mut names: Vec<String> = vec![file.name.clone()];
    for cut in &cuts {
        let name = format!("{}#{}", file.name, cut.name);
        let twins = names.iter().filter(|other| other.starts_with(&name)).count();
        names.push(if twins == 0 { name } else { format!("{name}{}", twins + 1) });
    }
    let parts = starts.zip(ends).zip(names);
    parts
        .map(|((start, end), name)| DossierFile {
            name,
            sha256: file.sha256.clone(),
            document: file.document.clone(),
            part: Span::new(start, end),
        })
        .collect()
}

/// A place at which another paper begins.
struct Cut {
    start: usize,
    name: &'static str,
}

/// A paragraph, or the first cell of a table.
struct Line<'a> {
    block: &'a Block,
    /// Folded.
    text: String,
    /// Stands where a heading can stand.
    heads: bool,
}

/// A heading with what it says.
struct Opening {
    /// Index of its first line.
    at: usize,
    lines: usize,
    sort: Sort,
    title: Title,
    core: String,
    /// The file's own first heading.
    first: bool,
}

fn lines(file: &DossierFile) -> Vec<Line<'_>> {
    let document = &file.document;
    let mut last_table = None;
    let inside = document.blocks.iter().filter(|block| {
        file.part.contains(block.span) && matches!(block.place, Place::Body | Place::Annex(_))
    });
    inside
        .map(|block| {
            let heads = match block.kind {
                BlockKind::Paragraph => true,
                BlockKind::Cell { table, .. } => last_table.replace(table) != Some(table),
            };
            Line { block, text: folded(document.block_text(block)), heads }
        })
        .collect()
}

fn cuts(document: &Document, lines: &[Line<'_>]) -> Vec<Cut> {
    let mut openings: Vec<Opening> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(mut opening) = opening(document, lines, at) else {
            at += 1;
            continue;
        };
        at += opening.lines;
        opening.first = openings.is_empty() && length(&lines[..opening.at]) < SHORTEST;
        if !opening.first && !begins(lines, &openings, &opening) {
            continue;
        }
        // A heading with hardly anything below it was a link or an entry of a list.
        let bare = |last: &Opening| length(&lines[last.at + last.lines..opening.at]) < SHORTEST;
        if let Some(last) = openings.pop_if(|last| bare(last)) {
            opening.first = last.first;
        }
        openings.push(opening);
    }
    let mut cuts: Vec<Cut> = Vec::new();
    for (index, opening) in openings.iter().enumerate() {
        let end = openings.get(index + 1).map_or(lines.len(), |next| next.at);
        let below = length(&lines[opening.at + opening.lines..end]);
        let first = above(lines, opening.at);
        if !opening.first && first > 0 && below >= SHORTEST {
            cuts.push(Cut { start: lines[first].block.span.start, name: name(opening) });
        }
    }
    cuts
}

/// What a part is called; a text by its stage, which its name must not make up.
fn name(opening: &Opening) -> &'static str {
    match (opening.sort, opening.title.stage) {
        (Sort::Text, Some(Stage::Consultation)) => "征求意见稿",
        (Sort::Text, Some(Stage::ForReview)) => "送审稿",
        (Sort::Text, _) => "文稿",
        (sort, _) => sort.role().name(),
    }
}

fn length(lines: &[Line<'_>]) -> usize {
    lines.iter().map(|line| line.text.chars().count()).sum()
}

/// The longest heading that begins at a line.
fn opening(document: &Document, lines: &[Line<'_>], at: usize) -> Option<Opening> {
    (1..=MOST_LINES).rev().find_map(|count| {
        let part = lines.get(at..at + count)?;
        let title = |line: &Line<'_>| {
            line.heads && !is_running(&line.text) && is_open(&line.text) && !is_day(&line.text)
        };
        // A body's name above a title is a signature, or the head of its paper.
        let signed = count > 1 && is_body(&part[0].text);
        if signed || !part.iter().all(title) {
            return None;
        }
        let first = part.first()?;
        let joined: String = part.iter().map(|line| line.text.as_str()).collect();
        let joined = heading_of(document, first, &joined)?;
        if joined.chars().count() > LONGEST {
            return None;
        }
        let title = take_apart(joined);
        let (sort, words) = sort_of(&title.frame)?;
        // A line that is a title by itself does not lend itself to the one before.
        let alone = count == 1
            || sort_of(&take_apart(&part[count - 1].text).frame).is_none()
            || part[..count - 1].iter().all(|line| !is_whole(&line.text));
        let whole = words.end == title.frame.len() && alone;
        (whole && is_full(sort, &title)).then(|| Opening {
            at,
            lines: count,
            sort,
            core: core(joined),
            title,
            first: false,
        })
    })
}

/// The heading without 附件2: before it; `None` in a list of annexes.
fn heading_of<'a>(document: &Document, first: &Line<'_>, joined: &'a str) -> Option<&'a str> {
    let listed = |span: Span| document.paper.annexes.iter().any(|annex| span.overlaps(annex.span));
    if listed(first.block.span) {
        return None;
    }
    let Some(rest) = joined.strip_prefix("附件").or_else(|| joined.strip_prefix('附')) else {
        return Some(joined);
    };
    let marked = matches!(first.block.place, Place::Annex(_));
    let rest = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十:、.".contains(c));
    marked.then_some(rest)
}

/// 2026年3月1日
fn is_day(text: &str) -> bool {
    text.ends_with('日') && text.contains('年') && text.chars().count() <= 12
}

fn is_body(text: &str) -> bool {
    const ENDS: [&str; 9] =
        ["局", "厅", "委", "委员会", "政府", "办公室", "办公厅", "中心", "管委会"];
    text.chars().count() <= 24 && ENDS.iter().any(|end| text.ends_with(end))
}

fn is_open(text: &str) -> bool {
    !text.ends_with([',', '、', ':', '。', ';', '!', '?'])
}

/// A title that is closed in itself.
fn is_whole(text: &str) -> bool {
    let title = take_apart(text);
    let closed = text.matches('《').count() == text.matches('》').count();
    closed && sort_of(&title.frame).is_some_and(|(_, words)| words.end == title.frame.len())
}

/// Names a kind of paper in full, and no step that a note has a heading for.
fn is_full(sort: Sort, title: &Title) -> bool {
    let frame = &title.frame;
    let ends = |words: &[&str]| words.iter().any(|word| frame.ends_with(word));
    match sort {
        Sort::Note => {
            ends(&["起草说明", "编制说明", "制定说明", "制订说明", "修订说明"])
                || (frame.contains('》') && ends(&["说明"]))
        }
        Sort::Competition => ends(&["表", "意见书", "报告"]) || frame.contains('》'),
        Sort::Notice => frame.contains("关于") && !ends(&["意见"]),
        Sort::Adoption
        | Sort::Hearing
        | Sort::Expert
        | Sort::Risk
        | Sort::OwnLegality
        | Sort::Legality
        | Sort::Filing => {
            ends(&["表", "书", "报告", "纪要", "笔录", "公告", "函"]) || frame.contains('》')
        }
        Sort::Minutes => ends(&["纪要", "记录"]),
        Sort::Interpretation => frame.contains("解读"),
        Sort::Text => true,
        Sort::Letter | Sort::Sending | Sort::Lawyer => frame.contains("关于") || ends(&["书"]),
        Sort::Basis
        | Sort::Followup
        | Sort::Countersign
        | Sort::Talk
        | Sort::Publication
        | Sort::Form => false,
    }
}

/// True where the heading begins another paper than the one it stands in.
fn begins(lines: &[Line<'_>], openings: &[Opening], opening: &Opening) -> bool {
    let last = openings.last();
    let own = last.map(|last| last.sort);
    if opening.sort == Sort::Text {
        // A text begins behind a paper that is about it; a text's annexes are its own.
        let named = openings.iter().filter_map(|before| before.title.quoted.as_ref());
        let known = named.clone().any(|name| same(name, &opening.core));
        let staged = opening.title.stage.is_some() || staged_below(lines, opening);
        return own.is_some_and(|own| own != Sort::Text) && (known || staged);
    }
    let again = last
        .is_some_and(|last| last.sort == opening.sort && last.title.quoted == opening.title.quoted);
    let form_of_text = own.is_none_or(|own| own == Sort::Text) && opening.sort != Sort::Note;
    !again && (!form_of_text || speaks_of(lines, openings.first(), opening))
}

/// （送审稿） on the line below the title.
fn staged_below(lines: &[Line<'_>], opening: &Opening) -> bool {
    let next = lines.get(opening.at + opening.lines);
    next.is_some_and(|next| {
        next.text.starts_with('(')
            && next.text.chars().count() <= 12
            && take_apart(&next.text).stage.is_some()
    })
}

/// A form that is filled in names the text it stands behind; a blank one does not.
fn speaks_of(lines: &[Line<'_>], text: Option<&Opening>, opening: &Opening) -> bool {
    let name = text.map(|text| text.core.as_str()).filter(|name| name.chars().count() >= 6);
    let Some(name) = name else { return opening.title.quoted.is_some() };
    let mut head = String::new();
    for line in &lines[opening.at..] {
        if head.chars().count() > HEAD {
            break;
        }
        head.push_str(&line.text);
    }
    head.contains(name)
}

/// The first line of a paper whose heading begins at `at`: its mark as an annex, its
/// number, and the body above it belong to it.
fn above(lines: &[Line<'_>], at: usize) -> usize {
    let mut first = at;
    while first > 0 {
        let text = &lines[first - 1].text;
        let short = text.chars().count() <= 30;
        let annex = text.starts_with("附件") && text.chars().count() <= 5;
        let number = text.ends_with('号') && text.contains('[') && short;
        // Below another paper's day a body's name is no signature of it.
        let after = first.checked_sub(2).is_some_and(|above| is_day(&lines[above].text));
        let head = (text.ends_with("文件") && short) || (is_body(text) && after);
        if !(annex || number || head) {
            break;
        }
        first -= 1;
    }
    first
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    const NAMED: &str = "某某市甲类项目管理办法";
    const ARTICLES: &str = "第一条 为了规范甲类项目的管理，提高资金的使用效益，根据有关规定，制定本办法。\n第二条 申请人应当提交材料，不得虚报，不得就同一项目重复申请。\n第三条 本办法自印发之日起施行，有效期五年。";
    const REASONS: &str = "一、起草背景\n近年来甲类项目数量增加，需要统一规范，我局在调研的基础上起草了送审稿。\n二、主要内容\n送审稿共三条，对申请、审核和监督作了规定，具体内容见文稿。";

    /// The first lines of the parts that a text is split into.
    #[track_caller]
    fn assert_parts(text: &str, wanted: &[(&str, &str)]) {
        let document = document::from_plain(text);
        let part = Span::new(0, document.text.chars().count());
        let name = "卷.docx".to_owned();
        let file = DossierFile { name, sha256: "a".into(), document: Arc::new(document), part };
        let parts = split(file.clone());
        let found: Vec<(&str, &str)> = parts
            .iter()
            .map(|part| {
                let text = part.document.slice(part.part);
                (part.name.as_str(), text.lines().next().unwrap_or_default())
            })
            .collect();
        assert_eq!(found, wanted, "{text}");
        let whole: String = parts.iter().map(|part| part.document.slice(part.part)).collect();
        assert_eq!(whole, file.document.text);
    }

    #[test]
    fn papers_behind_one_another() {
        let draft = format!("{NAMED}\n（送审稿）\n{ARTICLES}");
        let note = format!("关于《{NAMED}（送审稿）》的起草说明\n{REASONS}");
        assert_parts(
            &format!("{draft}\n{note}"),
            &[
                ("卷.docx", NAMED),
                ("卷.docx#起草说明", &format!("关于《{NAMED}（送审稿）》的起草说明")),
            ],
        );
        assert_parts(
            &format!("{note}\n{draft}"),
            &[
                ("卷.docx", &format!("关于《{NAMED}（送审稿）》的起草说明")),
                ("卷.docx#送审稿", NAMED),
            ],
        );
        assert_parts(
            &format!("{draft}\n起草说明\n{REASONS}"),
            &[("卷.docx", NAMED), ("卷.docx#起草说明", "起草说明")],
        );
        assert_parts(
            &format!(
                "{draft}\n附件2\n公平竞争审查表\n政策措施名称：{NAMED}\n审查结论：符合公平竞争审查标准，没有排除、限制竞争的内容，可以出台。\n审查机构：某某市市场监督管理局，公平竞争审查科。\n审查日期：2025年5月6日"
            ),
            &[("卷.docx", NAMED), ("卷.docx#公平竞争审查结论", "附件2")],
        );
    }

    #[test]
    fn a_notice_with_its_text() {
        let notice = format!("关于公开征求《{NAMED}（征求意见稿）》意见的公告");
        assert_parts(
            &format!(
                "{notice}\n现向社会公开征求意见，期限为2026年3月1日至3月31日，请将意见发送至指定邮箱。\n附件：{NAMED}（征求意见稿）\n某某局\n2026年3月1日\n{NAMED}\n（征求意见稿）\n{ARTICLES}\n附件\n申请表\n姓名\n单位"
            ),
            &[("卷.docx", &notice), ("卷.docx#征求意见稿", NAMED)],
        );
    }

    #[test]
    fn what_is_no_paper_of_its_own() {
        let draft = format!("{NAMED}\n{ARTICLES}");
        for text in [
            // The instrument that a notice issues.
            format!(
                "某政〔2026〕3号\n某某市人民政府关于印发《{NAMED}》的通知\n各县区人民政府：\n现印发给你们，请遵照执行。\n某某市人民政府\n2026年3月1日\n{NAMED}\n{ARTICLES}"
            ),
            // Subheadings of a note.
            format!(
                "关于《{NAMED}》的起草说明\n征求意见情况\n{REASONS}\n公平竞争审查情况\n经审查，没有排除、限制竞争的内容，听取了有关企业和行业协会的意见，均表示支持，没有提出修改意见。"
            ),
            // A list of annexes.
            format!("{draft}\n附件：1.起草说明\n2.公平竞争审查表"),
            format!("{draft}\n起草说明\n公平竞争审查表"),
            // A blank form of the draft's own.
            format!(
                "{draft}\n附件1\n公平竞争审查表\n政策措施名称\n起草单位\n审查结论\n是否违反市场准入和退出标准\n是否违反商品要素自由流动标准\n是否影响生产经营成本，是否影响生产经营行为\n负责人签字"
            ),
            draft.clone(),
        ] {
            let first = text.lines().next().unwrap().to_owned();
            assert_parts(&text, &[("卷.docx", &first)]);
        }
    }
}
