//! 效力台账: the register as a workbook that people may change, and what such a workbook
//! says. Its last column holds what it said when it was written, so that a change can be
//! told from what has changed in the archive since.

use document::{BlockKind, Document};
use jiff::civil::Date;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

/// One document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number in the archive.
    pub document: i64,
    /// In the order of `VALUES`; days as ISO writes them. Without the last of them where a
    /// workbook has no such column: those written before there was one have none.
    pub values: Vec<String>,
    /// 说明 of the state; never read back.
    pub why: String,
    /// 更正理由
    pub reason: String,
    /// The values as they were written; only of what was read back.
    pub written: Vec<String>,
}

/// Heads of the columns that can be changed, with their widths.
const VALUES: [(&str, f64); 9] = [
    ("标题", 44.0),
    ("文号", 20.0),
    ("机关", 20.0),
    ("成文日期", 12.0),
    ("文种", 8.0),
    ("施行日期", 12.0),
    ("有效期至", 12.0),
    ("状态", 10.0),
    (SINCE, 12.0),
];
const SINCE: &str = "状态自哪一天起";
const NUMBER: &str = "编号";
const WHY: &str = "说明";
const REASON: &str = "更正理由";
const WRITTEN: &str = "写出时的内容（请勿改动）";
/// The row of the heads.
const HEADS: u32 = 2;

/// The register as a workbook; `day` stands in its head.
///
/// # Errors
/// A text is longer than a cell takes.
pub fn workbook(lines: &[Line], day: Date) -> Result<Vec<u8>, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0xEE_EE_EE))
        .set_align(FormatAlign::Center);
    let plain = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
    let wrapped = plain.clone().set_text_wrap();
    let faint = plain.clone().set_font_color(Color::RGB(0x99_99_99));
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("效力台账")?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADS, HEADS)?;
    let day = engine::words::day(day);
    sheet.write(0, 0, format!("文件效力台账（截至{day}，共{}份）", lines.len()))?;
    let note = "可以改动标题到状态自哪一天起各列，并写明更正理由，再导入文衡；日期写成 2026-12-31；更正状态时不写自哪一天起的，不论哪一天都是这个状态";
    sheet.write(1, 0, note)?;
    let values = VALUES.iter().map(|(name, width)| (*name, *width));
    let heads = std::iter::once((NUMBER, 7.0)).chain(values).chain([
        (WHY, 40.0),
        (REASON, 24.0),
        (WRITTEN, 12.0),
    ]);
    for (column, (name, width)) in (0..).zip(heads) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEADS, column, name, &head)?;
    }
    for (row, line) in (HEADS + 1..).zip(lines) {
        sheet.write_string_with_format(row, 0, line.document.to_string(), &plain)?;
        let last = serde_json::to_string(&line.values).unwrap_or_default();
        let texts = line.values.iter().chain([&line.why, &line.reason]);
        for (column, text) in (1..).zip(texts) {
            sheet.write_string_with_format(row, column, text, &wrapped)?;
        }
        let column = u16::try_from(VALUES.len() + 3).unwrap_or(u16::MAX);
        sheet.write_string_with_format(row, column, last, &faint)?;
    }
    sheet.set_freeze_panes(HEADS + 1, 2)?;
    workbook.save_to_buffer()
}

/// The row of headings: where it stands, and which column has which name.
struct Heads {
    table: u32,
    row: u32,
    names: Vec<(u32, String)>,
}

impl Heads {
    fn name(&self, column: u32) -> Option<&str> {
        self.names.iter().find(|(at, _)| *at == column).map(|(_, name)| name.as_str())
    }

    fn has(&self, wanted: &str) -> bool {
        self.names.iter().any(|(_, name)| name == wanted)
    }
}

/// What a workbook says that was written by `workbook`; `None` where it is another.
pub fn read(document: &Document) -> Option<Vec<Line>> {
    let mut heads: Option<Heads> = None;
    let mut lines: Vec<Line> = Vec::new();
    let mut last = None;
    for block in &document.blocks {
        let BlockKind::Cell { table, row, column } = block.kind else { continue };
        let text = document.block_text(block).trim();
        match &mut heads {
            None if text == NUMBER => {
                heads = Some(Heads { table, row, names: vec![(column, text.to_owned())] });
            }
            None => {}
            Some(heads) if heads.table == table && heads.row == row => {
                heads.names.push((column, text.to_owned()));
            }
            Some(heads) if heads.table == table => {
                if last != Some(row) {
                    last = Some(row);
                    let values = vec![String::new(); VALUES.len()];
                    lines.push(Line { values, ..Line::default() });
                }
                if let (Some(line), Some(name)) = (lines.last_mut(), heads.name(column)) {
                    put(line, name, text);
                }
            }
            Some(_) => {}
        }
    }
    let heads = heads?;
    lines.retain(|line| line.document != 0);
    if !heads.has(SINCE) {
        lines.iter_mut().for_each(|line| line.values.truncate(VALUES.len() - 1));
    }
    let mut needed = VALUES.iter().map(|(name, _)| *name).filter(|name| *name != SINCE);
    (heads.has(WRITTEN) && needed.all(|name| heads.has(name))).then_some(lines)
}

/// A cell of several paragraphs comes in several parts.
fn put(line: &mut Line, name: &str, text: &str) {
    let add = |to: &mut String| {
        if !to.is_empty() && !text.is_empty() {
            to.push(' ');
        }
        to.push_str(text);
    };
    match name {
        NUMBER => line.document = text.parse().unwrap_or_default(),
        REASON => add(&mut line.reason),
        WRITTEN => line.written = serde_json::from_str(text).unwrap_or_default(),
        name => {
            let at = VALUES.iter().position(|(known, _)| *known == name);
            if let Some(value) = at.and_then(|at| line.values.get_mut(at)) {
                add(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_reads_back_as_it_was_written() {
        let line = |document: i64, title: &str| Line {
            document,
            values: [
                title,
                "某政发〔2024〕1号",
                "",
                "2024-03-01",
                "通知",
                "",
                "2026-12-31",
                "已废止",
                "2026-03-01",
            ]
            .map(str::to_owned)
            .into(),
            why: "自2026年3月1日起，张审核更正为已废止：核对原件".into(),
            ..Line::default()
        };
        let lines = [line(3, "甲办法"), line(14, "乙“规定”")];
        let bytes = workbook(&lines, jiff::civil::date(2026, 11, 24)).unwrap();
        let read = read(&document::read(&bytes, "台账.xlsx").unwrap()).unwrap();
        assert_eq!(read.len(), 2);
        for (read, line) in read.iter().zip(&lines) {
            assert_eq!((read.document, &read.values), (line.document, &line.values));
            assert_eq!(read.written, line.values);
        }
    }

    #[test]
    fn a_workbook_without_the_day_of_a_state_has_one_value_less() {
        let heads: Vec<&str> = VALUES.iter().map(|(name, _)| *name).collect();
        let page = |heads: &[&str]| {
            let cells = [&[NUMBER], heads, &[WRITTEN]].concat();
            let row = |cells: Vec<&str>| {
                cells.iter().map(|cell| format!("<td>{cell}</td>")).collect::<String>()
            };
            let (head, body) = (row(cells.clone()), row(vec!["3"; cells.len()]));
            let page = format!("<table><tr>{head}</tr><tr>{body}</tr></table>");
            read(&document::read(page.as_bytes(), "台账.html").unwrap())
                .map(|lines| lines.iter().map(|line| line.values.len()).collect::<Vec<_>>())
        };
        assert_eq!(page(&heads), Some(vec![9]));
        assert_eq!(page(&heads[..8]), Some(vec![8]));
        assert_eq!(page(&heads[..7]), None);
    }

    #[test]
    fn another_workbook_is_none() {
        let other = document::from_plain("编号\t标题\n1\t甲");
        assert_eq!(read(&other), None);
    }
}
