//! Opinions out of a document: the rows of a table with a column of opinions, or the
//! paragraphs of a list.

use document::{Block, BlockKind, Document, Place};

use super::Opinion;

/// Heads of the column that holds opinions, the surest first.
const CONTENT: &[&str] =
    &["意见内容", "意见建议", "意见和建议", "修改意见", "建议内容", "意见", "建议", "内容", "留言"];
/// Heads of the column that tells who gave it.
const WHO: &[&str] = &[
    "提出者",
    "提出人",
    "提出单位",
    "反馈单位",
    "反馈人",
    "来源",
    "姓名",
    "单位",
    "联系人",
    "网友",
    "昵称",
];
/// Words that say nobody had anything to say.
const NONE: &[&str] = &["无意见", "没有意见", "无修改意见", "无", "同意", "无异议"];

/// The opinions in a document; those of tables where one has a column of opinions.
pub fn read(doc: &Document) -> Vec<Opinion> {
    let tables = tables(doc);
    let rows: Vec<Opinion> = tables.iter().flat_map(|rows| from_table(doc, rows)).collect();
    let found = if rows.is_empty() && tables.is_empty() { from_list(doc) } else { rows };
    found.into_iter().filter(|opinion| !says_nothing(&opinion.text)).collect()
}

type Row<'a> = Vec<(u32, Vec<&'a Block>)>;

/// Tables as rows of columns of blocks.
fn tables(doc: &Document) -> Vec<Vec<Row<'_>>> {
    let mut tables: Vec<(u32, Vec<(u32, Row<'_>)>)> = Vec::new();
    for block in &doc.blocks {
        let BlockKind::Cell { table, row, column } = block.kind else { continue };
        if tables.last().is_none_or(|(number, _)| *number != table) {
            tables.push((table, Vec::new()));
        }
        let Some((_, rows)) = tables.last_mut() else { continue };
        if rows.last().is_none_or(|(number, _)| *number != row) {
            rows.push((row, Vec::new()));
        }
        let Some((_, cells)) = rows.last_mut() else { continue };
        match cells.last_mut() {
            Some((number, blocks)) if *number == column => blocks.push(block),
            _ => cells.push((column, vec![block])),
        }
    }
    let rows = tables.into_iter().map(|(_, rows)| rows);
    rows.map(|rows| rows.into_iter().map(|(_, row)| row).collect()).collect()
}

fn from_table(doc: &Document, rows: &[Row<'_>]) -> Vec<Opinion> {
    let head = rows
        .iter()
        .take(4)
        .enumerate()
        .find_map(|(at, row)| Some((at, column(doc, row, CONTENT)?, column(doc, row, WHO))));
    let Some((head, content, who)) = head else { return Vec::new() };
    let opinion = |row: &Row<'_>| {
        let text = cell(doc, row, content)?;
        let who = who.and_then(|who| cell(doc, row, who)).unwrap_or_default();
        Some(Opinion { who, text })
    };
    rows[head + 1..].iter().filter_map(opinion).collect()
}

/// The column whose head is one of these; a shorter word only counts as the whole head.
fn column(doc: &Document, row: &Row<'_>, heads: &[&str]) -> Option<u32> {
    if row.len() < 2 {
        return None;
    }
    heads
        .iter()
        .find_map(|head| {
            let is = |text: &str| text == *head || head.chars().count() > 2 && text.contains(head);
            row.iter().find(|(number, _)| cell(doc, row, *number).is_some_and(|text| is(&text)))
        })
        .map(|(number, _)| *number)
}

fn cell(doc: &Document, row: &Row<'_>, column: u32) -> Option<String> {
    let (_, blocks) = row.iter().find(|(number, _)| *number == column)?;
    let lines: Vec<&str> = blocks.iter().map(|block| doc.block_text(block).trim()).collect();
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}

/// Numbered paragraphs where there are any, each with what follows it; else every
/// paragraph.
fn from_list(doc: &Document) -> Vec<Opinion> {
    let lines: Vec<&str> = doc
        .blocks
        .iter()
        .filter(|block| matches!(block.place, Place::Body | Place::Annex(_)))
        .map(|block| doc.block_text(block))
        .collect();
    let numbered = lines.iter().filter(|line| without_number(line).is_some()).count() >= 2;
    let mut opinions: Vec<Opinion> = Vec::new();
    for line in lines {
        let (begins, text) = match without_number(line) {
            Some(text) => (true, text),
            None => (!numbered, line),
        };
        match opinions.last_mut() {
            Some(last) if !begins => {
                last.text.push('\n');
                last.text.push_str(text);
            }
            // What stands before the first number is the list's heading.
            None if !begins => {}
            _ => opinions.push(named(text)),
        }
    }
    opinions
}

/// `1.` `（2）` `三、` at the start of a line, and the rest.
fn without_number(line: &str) -> Option<&str> {
    let open = line.trim_start().trim_start_matches(['（', '(']);
    let digits =
        open.find(|c: char| !(c.is_ascii_digit() || "一二三四五六七八九十".contains(c)))?;
    let rest = &open[digits..];
    let marked = rest.strip_prefix(['.', '、', '．', '）', ')'])?;
    (digits > 0).then(|| marked.trim_start_matches(['.', '、', '．', ' ', '\u{3000}']))
}

/// `市民王某：…` tells who speaks.
fn named(text: &str) -> Opinion {
    match text.split_once('：') {
        Some((who, said)) if who.chars().count() <= 16 && !who.contains(['，', '。', '《']) => {
            Opinion { who: who.trim().to_owned(), text: said.trim().to_owned() }
        }
        _ => Opinion { who: String::new(), text: text.trim().to_owned() },
    }
}

fn says_nothing(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['。', '.', '！']);
    text.is_empty() || NONE.contains(&text)
}
