//! 征求意见表: one owner's documents with what is proposed, out as a workbook that is filled
//! in and comes back.
//!
//! What comes back was read as a document in the reading child; here its rows are told
//! apart. Deliberately absent: whether they belong to the campaign, which the app knows.

use document::{Block, BlockKind, Document};
use jiff::civil::Date;
use review::campaign::Outcome;
use rust_xlsxwriter::{DataValidation, Workbook, XlsxError};

use super::style;

/// One owner's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Name of the campaign.
    pub campaign: String,
    /// What the campaign is told by.
    pub uid: String,
    /// 责任单位
    pub owner: String,
    /// Its documents.
    pub lines: Vec<Line>,
}

/// One document of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the archive.
    pub document: i64,
    /// 标题
    pub title: String,
    /// 文号
    pub number: String,
    /// 成文日期
    pub date: Option<Date>,
    /// What is proposed.
    pub proposed: Outcome,
    /// Why, in a few lines.
    pub reasons: String,
}

/// One row as it came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// 行号, from 1.
    pub row: u32,
    /// 编号, as it is written.
    pub document: String,
    /// 标题, as it is written.
    pub title: String,
    /// 责任单位意见, as it is written.
    pub wanted: String,
    /// 理由
    pub reason: String,
    /// 填写人
    pub by: String,
}

/// Why nothing could be taken from a sheet: a Chinese sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// No such table is in it.
    #[error("这不是导出的征求意见表：没有找到“编号”“责任单位意见”两列，请用导出的表格填写")]
    NoTable,
    /// The campaign's number is gone.
    #[error("表头的清理编号被删掉了，分不清是哪次清理的意见，请用导出的表格重新填写")]
    NoCampaign,
}

const ID: &str = "编号";
const WANTED: &str = "责任单位意见";
const REASON: &str = "意见理由";
const BY: &str = "填写人";
const HEADS: [(&str, f64); 10] = [
    ("序号", 6.0),
    (ID, 8.0),
    ("标题", 44.0),
    ("文号", 20.0),
    ("成文日期", 12.0),
    ("清理建议", 10.0),
    ("建议理由", 54.0),
    (WANTED, 14.0),
    (REASON, 40.0),
    (BY, 12.0),
];
/// What stands before the campaign's number.
const CAMPAIGN: &str = "清理编号：";
/// Rows over the heads.
const OVER: u32 = 3;
/// Characters that a cell holds at most.
const LONGEST: usize = 32_000;

/// The sheet as a workbook: what is to be filled in is coloured, the view is chosen from
/// a list.
///
/// # Errors
/// A text is longer than a cell takes.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let (head, plain, open) = (style::head(), style::plain(), style::open());
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name("征求意见")?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let title = format!("{}征求意见表（{}）", sheet.campaign, sheet.owner);
    page.write_string_with_format(0, 0, title, &style::title())?;
    page.write_string(
        1,
        0,
        "请在“责任单位意见”一列选择继续有效、修改、废止或者失效，并写明理由和填写人；编号和清理编号请勿改动。",
    )?;
    page.write_string(2, 0, format!("{CAMPAIGN}{}", sheet.uid))?;
    for (column, (name, width)) in (0_u16..).zip(HEADS) {
        page.set_column_width(column, width)?;
        page.write_string_with_format(OVER, column, name, &head)?;
    }
    for (row, (at, line)) in (OVER + 1..).zip((1..).zip(&sheet.lines)) {
        let at: usize = at;
        let reasons: String = line.reasons.chars().take(LONGEST).collect();
        let date = line.date.map(|date| date.to_string()).unwrap_or_default();
        let (number, document) = (at.to_string(), line.document.to_string());
        let known: [&str; 7] =
            [&number, &document, &line.title, &line.number, &date, line.proposed.name(), &reasons];
        for (column, cell) in (0_u16..).zip(known) {
            page.write_string_with_format(row, column, cell, &plain)?;
        }
        for column in 7..10 {
            page.write_blank(row, column, &open)?;
        }
    }
    let last = OVER + u32::try_from(sheet.lines.len()).unwrap_or(OVER).max(1);
    let choices = DataValidation::new()
        .allow_list_strings(&Outcome::LISTS.map(Outcome::name))?
        .set_error_title("请从列表中选择")?
        .set_error_message("只能填继续有效、修改、废止或者失效")?;
    page.add_data_validation(OVER + 1, 7, last, 7, &choices)?;
    page.set_freeze_panes(OVER + 1, 3)?;
    workbook.save_to_buffer()
}

/// The campaign's number and the rows in which somebody wrote something.
///
/// # Errors
/// It is no such sheet.
pub fn read(document: &Document) -> Result<(String, Vec<Filled>), Unread> {
    let rows = rows(document);
    let column = |row: &[(u32, String)], head: &str| {
        row.iter().find(|(_, text)| text == head).map(|(column, _)| *column)
    };
    let found = rows
        .iter()
        .enumerate()
        .find_map(|(at, (_, row))| Some((at, column(row, ID)?, column(row, WANTED)?)));
    let (head, id, wanted) = found.ok_or(Unread::NoTable)?;
    let uid = rows[..head]
        .iter()
        .flat_map(|(_, row)| row)
        .find_map(|(_, text)| text.strip_prefix(CAMPAIGN))
        .map(|uid| uid.trim().to_owned())
        .filter(|uid| !uid.is_empty())
        .ok_or(Unread::NoCampaign)?;
    let places = ["标题", REASON, BY].map(|head_of| column(&rows[head].1, head_of));
    let filled = rows[head + 1..].iter().filter_map(|(number, row)| {
        let cell = |column: Option<u32>| {
            let found = row.iter().find(|(at, _)| Some(*at) == column);
            found.map_or_else(String::new, |(_, text)| text.clone())
        };
        let [title, reason, by] = places.map(cell);
        let wanted = cell(Some(wanted));
        let said = !(wanted.is_empty() && reason.is_empty());
        let document = cell(Some(id));
        said.then_some(Filled { row: *number, document, title, wanted, reason, by })
    });
    Ok((uid, filled.collect()))
}

/// Rows of the first table that has the heads, with their numbers and their cells.
type Rows = Vec<(u32, Cells)>;
/// Columns and what stands in them.
type Cells = Vec<(u32, String)>;

fn rows(document: &Document) -> Rows {
    let mut rows: Vec<((u32, u32), Cells)> = Vec::new();
    for block in &document.blocks {
        let BlockKind::Cell { table, row, column } = block.kind else { continue };
        if rows.last().is_none_or(|(at, _)| *at != (table, row)) {
            rows.push(((table, row), Vec::new()));
        }
        let Some((_, cells)) = rows.last_mut() else { continue };
        let text = text(document, block);
        match cells.last_mut() {
            Some((number, known)) if *number == column => {
                known.push('\n');
                known.push_str(&text);
            }
            _ => cells.push((column, text)),
        }
    }
    rows.into_iter().map(|((_, row), cells)| (row + 1, cells)).collect()
}

fn text(document: &Document, block: &Block) -> String {
    document.block_text(block).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sheet() -> Sheet {
        let line = |document, title: &str| Line {
            document,
            title: title.into(),
            number: "某科〔2019〕3号".into(),
            date: Some(date(2019, 3, 1)),
            proposed: Outcome::Amend,
            reasons: "第三条：限定本地企业\n第五条：限定本地产品".into(),
        };
        Sheet {
            campaign: "2026年清理".into(),
            uid: "0123abcd".into(),
            owner: "某某市科学技术局".into(),
            lines: vec![line(7, "甲办法"), line(9, "乙办法")],
        }
    }

    #[test]
    fn an_empty_sheet_says_nothing() {
        let bytes = write(&sheet()).unwrap();
        let document = document::read(&bytes, "表.xlsx").unwrap();
        assert_eq!(read(&document), Ok(("0123abcd".to_owned(), Vec::new())));
    }

    #[test]
    fn what_was_filled_in_comes_back_by_column() {
        let mut workbook = Workbook::new();
        let page = workbook.add_worksheet();
        page.write_string(0, 0, "清理编号：0123abcd").unwrap();
        for (column, head) in (0..).zip([WANTED, "标题", BY, REASON, ID]) {
            page.write_string(1, column, head).unwrap();
        }
        for (column, cell) in (0..).zip(["废止", "乙办法", "王某", "已经\n不用", "9"]) {
            page.write_string(2, column, cell).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let document = document::read(&bytes, "表.xlsx").unwrap();
        let (_, rows) = read(&document).unwrap();
        let wanted = Filled {
            row: 3,
            document: "9".into(),
            title: "乙办法".into(),
            wanted: "废止".into(),
            reason: "已经\n不用".into(),
            by: "王某".into(),
        };
        assert_eq!(rows, [wanted]);
    }

    #[test]
    fn another_workbook_is_refused() {
        for (cells, error) in
            [(vec!["编号", "标题"], Unread::NoTable), (vec!["编号", WANTED], Unread::NoCampaign)]
        {
            let mut workbook = Workbook::new();
            let page = workbook.add_worksheet();
            for (column, cell) in (0..).zip(cells) {
                page.write_string(0, column, cell).unwrap();
            }
            let bytes = workbook.save_to_buffer().unwrap();
            let document = document::read(&bytes, "表.xlsx").unwrap();
            assert_eq!(read(&document), Err(error));
        }
    }
}
