//! Catalogues of a cleanup: tables whose head names 文件名称 or 标题, read row by row, with
//! 《》 or without.
//!
//! Only where the document says 废止 or 失效 of what it lists. Lists without a table are read
//! by `lines`. Deliberately absent: tables whose head doesn't say where the titles stand.

use document::{BlockKind, Document, Span};
use statutes::document_numbers;

use super::lines;
use super::{Kind, Relation};

/// A row of a catalogue.
pub(in crate::standing) struct Listed {
    /// The cell with the title.
    pub(in crate::standing) cell: Span,
    /// That it is gone; `None` where the catalogue says that it stays, or doesn't say.
    pub(in crate::standing) gone: Option<Relation>,
}

/// Every row and line of every catalogue that a document of this title holds.
pub(in crate::standing) fn listed(doc: &Document, title: &str) -> Vec<Listed> {
    if !says(doc, title) {
        return Vec::new();
    }
    let (mut listed, mut from) = (lines::listed(doc, title), 0);
    while let Some(start) = (from..doc.blocks.len()).find(|at| table(doc, *at).is_some()) {
        let length =
            (start..doc.blocks.len()).take_while(|at| table(doc, *at) == table(doc, start)).count();
        let rows = rows(doc, start..start + length);
        let above = above(doc, from..start);
        catalogue(&rows, title, &above, &mut listed);
        from = start + length;
    }
    listed
}

/// Whether it says that what is listed is gone: in its title, or of a catalogue, or anywhere
/// in the result of a cleanup.
fn says(doc: &Document, title: &str) -> bool {
    let gone = |text: &str| ["废止", "失效"].iter().any(|word| text.contains(word));
    let lists = ["目录", "附件", "附表", "清单", "下列", "以下"];
    let of_list = |text: &str| gone(text) && lists.iter().any(|word| text.contains(word));
    let mut prose = (0..doc.blocks.len()).filter(|at| table(doc, *at).is_none());
    let cleanup = title.contains("清理");
    let says = |text: &str| of_list(text) || cleanup && gone(text);
    gone(title) || prose.any(|at| says(doc.block_text(&doc.blocks[at])))
}

pub(super) fn table(doc: &Document, at: usize) -> Option<u32> {
    match doc.blocks[at].kind {
        BlockKind::Cell { table, .. } => Some(table),
        BlockKind::Paragraph => None,
    }
}

/// A cell: its column, its words without spaces, and where they stand.
struct Cell {
    column: u32,
    text: String,
    span: Span,
}

fn rows(doc: &Document, blocks: std::ops::Range<usize>) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut last = None;
    for block in &doc.blocks[blocks] {
        let BlockKind::Cell { row, column, .. } = block.kind else { continue };
        if last != Some(row) {
            rows.push(Vec::new());
            last = Some(row);
        }
        let Some(cells) = rows.last_mut() else { continue };
        let text: String = doc.block_text(block).chars().filter(|c| !c.is_whitespace()).collect();
        match cells.last_mut().filter(|cell| cell.column == column) {
            Some(cell) => {
                cell.text.push_str(&text);
                cell.span = Span::new(cell.span.start, block.span.end);
            }
            None => cells.push(Cell { column, text, span: block.span }),
        }
    }
    rows
}

/// What the short paragraphs above a table say of it, the nearest first.
fn above(doc: &Document, blocks: std::ops::Range<usize>) -> Vec<String> {
    const REACH: usize = 8;
    const LONGEST: usize = 60;
    let texts = doc.blocks[blocks].iter().rev().take(REACH).map(|block| doc.block_text(block));
    texts.filter(|text| text.chars().count() <= LONGEST).map(str::to_owned).collect()
}

fn catalogue(rows: &[Vec<Cell>], own: &str, above: &[String], listed: &mut Vec<Listed>) {
    const DEEPEST: usize = 3;
    let head = rows.iter().take(DEEPEST).position(|row| column(row, is_title).is_some());
    let Some(head) = head else { return };
    let Some(titles) = column(&rows[head], is_title) else { return };
    let numbers = column(&rows[head], |head| head.ends_with("文号") || head.ends_with("字号"));
    let verdicts = column(&rows[head], is_verdict);
    let within = rows[..head].iter().flatten().map(|cell| cell.text.as_str());
    let of_table =
        within.chain(above.iter().map(String::as_str)).chain([own]).find_map(verdict).flatten();
    for row in &rows[head + 1..] {
        let cell = |column: Option<u32>| row.iter().find(|cell| Some(cell.column) == column);
        let Some(title) = cell(Some(titles)).filter(|cell| !is_title(&cell.text)) else { continue };
        let kind = match verdicts {
            Some(_) => cell(verdicts).and_then(|cell| verdict(&cell.text)).flatten(),
            None => of_table,
        };
        let said = kind.and_then(|kind| relation(kind, title, cell(numbers), row));
        listed.push(Listed { cell: title.span, gone: said });
    }
}

fn column(row: &[Cell], test: impl Fn(&str) -> bool) -> Option<u32> {
    row.iter().find(|cell| test(&cell.text)).map(|cell| cell.column)
}

fn is_title(head: &str) -> bool {
    head.ends_with("文件名称") || matches!(head, "标题" | "文件标题" | "文件名" | "文件题目")
}

fn is_verdict(head: &str) -> bool {
    ["清理结果", "清理结论", "清理意见", "处理结果", "处理意见", "处理方式"].contains(&head)
}

/// What is said of the documents listed: `None` where nothing is, `Some(None)` where they
/// stay, at least until they are amended.
pub(super) fn verdict(text: &str) -> Option<Option<Kind>> {
    let holds = |word: &str| text.contains(word);
    if holds("继续有效") || holds("保留") {
        // Of several lists: what stands nearer has to say which.
        return (!holds("废止") && !holds("失效")).then_some(None);
    }
    match (holds("废止"), holds("失效")) {
        (true, _) => Some(Some(Kind::Repeals)),
        (false, true) => Some(Some(Kind::Voids)),
        (false, false) => holds("修改").then_some(None),
    }
}

fn relation(kind: Kind, title: &Cell, number: Option<&Cell>, row: &[Cell]) -> Option<Relation> {
    const SHORTEST: usize = 5;
    let written = |text: &str| {
        let found = document_numbers(text).into_iter().next()?;
        Some((format!("{}〔{}〕{}号", found.agency, found.year, found.serial), found.span))
    };
    let inside = written(&title.text);
    let name = match &inside {
        Some((_, span)) => title.text.chars().take(span.start).collect(),
        None => title.text.clone(),
    };
    let name = name.trim_end_matches(['（', '(']);
    let name = name.strip_prefix('《').and_then(|name| name.strip_suffix('》')).unwrap_or(name);
    let behind = number.and_then(|cell| written(&cell.text)).or(inside);
    let row = Span::new(row.first()?.span.start, row.last()?.span.end);
    (name.chars().count() >= SHORTEST).then(|| Relation {
        kind,
        title: name.to_owned(),
        number: behind.map(|(number, _)| number),
        articles: Vec::new(),
        until: None,
        span: title.span,
        sentence: row,
    })
}

#[cfg(test)]
mod tests {
    use crate::standing::{Kind, relations};

    /// A decision as a page: a title, a sentence, and tables with captions.
    fn decision(title: &str, says: &str, tables: &[(&str, &[&[&str]])]) -> Vec<String> {
        let mut page = format!("<html><body><p>{title}</p><p>{says}</p>");
        for (caption, rows) in tables {
            page.push_str(&format!("<p>{caption}</p><table>"));
            for row in *rows {
                let cells: String = row.iter().map(|cell| format!("<td>{cell}</td>")).collect();
                page.push_str(&format!("<tr>{cells}</tr>"));
            }
            page.push_str("</table>");
        }
        page.push_str("</body></html>");
        let doc = document::read(page.as_bytes(), "决定.html").unwrap();
        let firm = relations(&doc).into_iter().filter(|one| one.kind != Kind::Cites);
        let told = firm.map(|one| {
            format!("{} {} {}", one.kind.name(), one.title, one.number.unwrap_or_default())
        });
        told.collect()
    }

    const HEAD: &[&str] = &["序号", "文件名称", "文号"];
    const PARKING: &[&str] = &["1", "某某市停车管理办法", "某政发〔2015〕3号"];
    const REWARD: &[&str] = &["2", "《某某市企业奖励办法》", "某政办〔2016〕8号"];
    const TITLE: &str = "某某市人民政府关于公布规范性文件清理结果的决定";
    const SAYS: &str = "现将废止和宣布失效的文件目录予以公布，自公布之日起不再作为行政管理的依据。";

    #[test]
    fn each_list_says_what_becomes_of_its_rows() {
        let tables: &[(&str, &[&[&str]])] = &[
            ("继续有效的文件目录", &[HEAD, &["1", "某某市河道保护规定", "某政发〔2018〕1号"]]),
            ("废止的文件目录", &[HEAD, PARKING, HEAD]),
            ("宣布失效的文件目录", &[HEAD, REWARD]),
            ("需要修改的文件目录", &[HEAD, &["1", "某某市公园管理办法", "某政发〔2019〕2号"]]),
        ];
        let told = [
            "废止 某某市停车管理办法 某政发〔2015〕3号",
            "宣布失效 某某市企业奖励办法 某政办〔2016〕8号",
        ];
        assert_eq!(decision(TITLE, SAYS, tables), told);
    }

    #[test]
    fn a_column_of_results_outweighs_what_stands_above() {
        let rows: &[&[&str]] = &[
            &["序号", "标题", "发文字号", "清理结果"],
            &["1", "某某市停车管理办法（某政发〔2015〕3号）", "", "废止"],
            &["2", "某某市企业奖励办法", "", "继续有效"],
            &["3", "某某市公园管理办法", "", ""],
        ];
        let told = decision(TITLE, SAYS, &[("废止和继续有效的文件目录", rows)]);
        assert_eq!(told, ["废止 某某市停车管理办法 某政发〔2015〕3号"]);
    }

    #[test]
    fn without_a_head_or_without_the_words_nothing_is_read() {
        let rows: &[&[&str]] = &[HEAD, PARKING];
        let title = "某某市人民政府关于废止部分文件的决定";
        let both = decision(title, "目录见附件。", &[("附件", rows)]);
        assert_eq!(both, ["废止 某某市停车管理办法 某政发〔2015〕3号"]);
        for (title, says, rows) in [
            (title, "目录见附件。", &[&["序号", "内容", "备注"], PARKING] as &[&[&str]]),
            ("某某市人民政府关于印发学习材料的通知", "请组织学习。", rows),
        ] {
            assert_eq!(decision(title, says, &[("附件", rows)]), [""; 0], "{title}");
        }
    }
}
