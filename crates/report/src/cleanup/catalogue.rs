//! 清理目录: the lists of what stays, is amended, repealed and lapsed, as a Word file and
//! as a workbook; and the decision with the lists behind it.

use jiff::civil::Date;
use review::campaign::{Outcome, Paper as Text};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::style;
use crate::paper::{Look, Paper};

/// One list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Which.
    pub outcome: Outcome,
    /// In the order in which they are printed.
    pub items: Vec<Item>,
}

/// One document of a list. What is not known stays empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// 标题
    pub title: String,
    /// 文号
    pub number: String,
    /// 成文日期
    pub date: Option<Date>,
    /// 责任单位
    pub owner: String,
    /// 理由
    pub reason: String,
}

/// Head and width in a workbook, in signs; and in a Word file, in twips.
const COLUMNS: [(&str, f64, u32); 6] = [
    ("序号", 6.0, 700),
    ("标题", 50.0, 2944),
    ("文号", 22.0, 1500),
    ("成文日期", 12.0, 1150),
    ("责任单位", 22.0, 1150),
    ("理由", 44.0, 1400),
];

impl List {
    /// 废止的行政规范性文件目录
    fn title(&self) -> &'static str {
        match self.outcome {
            Outcome::Keep => "继续有效的行政规范性文件目录",
            Outcome::Amend => "需要修改的行政规范性文件目录",
            Outcome::Repeal => "废止的行政规范性文件目录",
            Outcome::Lapse => "宣布失效的行政规范性文件目录",
            Outcome::Unclear => "待核的文件",
        }
    }

    fn rows(&self) -> impl Iterator<Item = [String; 6]> {
        (1..).zip(&self.items).map(|(at, item): (usize, _)| {
            [
                at.to_string(),
                item.title.clone(),
                item.number.clone(),
                item.date.map(|date| date.to_string()).unwrap_or_default(),
                item.owner.clone(),
                item.reason.clone(),
            ]
        })
    }
}

/// The lists as a Word file, each with its number of documents; `heading` stands on top.
///
/// # Errors
/// The package can't be put together.
pub fn word(heading: &str, lists: &[List]) -> zip::result::ZipResult<Vec<u8>> {
    let mut paper = Paper::new();
    paper.paragraph(Look::Title, heading);
    for (at, list) in (1..).zip(lists) {
        let name = format!("{}、{}（{}件）", statutes::written(at), list.title(), list.items.len());
        paper.paragraph(Look::Heading, &name);
        table(&mut paper, list);
    }
    paper.finish()
}

/// The decision's text with the lists that are not empty as its annexes. Number and date
/// are left to whoever issues it.
///
/// # Errors
/// The package can't be put together.
pub fn decision(text: &Text, lists: &[List]) -> zip::result::ZipResult<Vec<u8>> {
    let mut paper = Paper::new();
    paper.paragraph(Look::Title, &text.title);
    for paragraph in &text.paragraphs {
        paper.paragraph(Look::Text, paragraph);
    }
    let annexes: Vec<&List> = lists.iter().filter(|list| !list.items.is_empty()).collect();
    for (at, list) in (1..).zip(&annexes) {
        let before = if at == 1 { "附件：" } else { "　　　" };
        paper.paragraph(Look::Text, &format!("{before}{at}.{}", list.title()));
    }
    paper.paragraph(Look::Text, "");
    if !text.signed.is_empty() {
        paper.paragraph(Look::Signed, &text.signed);
    }
    for (at, list) in (1..).zip(annexes) {
        paper.paragraph(Look::Flush, &format!("附件{at}"));
        paper.paragraph(Look::Under, list.title());
        table(&mut paper, list);
    }
    paper.finish()
}

fn table(paper: &mut Paper, list: &List) {
    if list.items.is_empty() {
        paper.paragraph(Look::Text, "无。");
        return;
    }
    let widths = COLUMNS.map(|(.., width)| width);
    paper.row_of(&widths, &COLUMNS.map(|(name, ..)| vec![name]));
    for row in list.rows() {
        let cells: Vec<Vec<&str>> = row.iter().map(|cell| vec![cell.as_str()]).collect();
        paper.row_of(&widths, &cells);
    }
}

/// The lists as a workbook, a sheet each.
///
/// # Errors
/// A text is longer than a cell takes.
pub fn workbook(heading: &str, lists: &[List]) -> Result<Vec<u8>, XlsxError> {
    let (head, plain) = (style::head(), style::plain());
    let mut workbook = Workbook::new();
    for list in lists {
        let sheet = workbook.add_worksheet();
        sheet.set_name(list.outcome.name())?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(1, 1)?;
        let over = format!("{heading}：{}（{}件）", list.title(), list.items.len());
        sheet.write_string_with_format(0, 0, over, &style::title())?;
        for (column, (name, width, _)) in (0_u16..).zip(COLUMNS) {
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(1, column, name, &head)?;
        }
        for (line, row) in (2_u32..).zip(list.rows()) {
            for (column, cell) in (0_u16..).zip(row) {
                sheet.write_string_with_format(line, column, cell, &plain)?;
            }
        }
        sheet.set_freeze_panes(2, 2)?;
    }
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn lists() -> Vec<List> {
        let item = |title: &str, reason: &str| Item {
            title: title.into(),
            number: "某科〔2019〕3号".into(),
            date: Some(date(2019, 3, 1)),
            owner: "某某市科学技术局".into(),
            reason: reason.into(),
        };
        vec![
            List { outcome: Outcome::Keep, items: vec![item("甲办法", "")] },
            List { outcome: Outcome::Amend, items: vec![] },
            List { outcome: Outcome::Repeal, items: vec![item("乙办法", "被丙办法替代")] },
        ]
    }

    #[test]
    fn both_files_read_back() {
        let bytes = word("某某市科学技术局行政规范性文件清理目录", &lists()).unwrap();
        let text = document::read(&bytes, "目录.docx").unwrap().text;
        for words in [
            "一、继续有效的行政规范性文件目录（1件）",
            "二、需要修改的行政规范性文件目录（0件）\n无。",
            "1\t乙办法\t某科〔2019〕3号\t2019-03-01\t某某市科学技术局\t被丙办法替代",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let bytes = workbook("清理", &lists()).unwrap();
        let text = document::read(&bytes, "目录.xlsx").unwrap().text;
        assert!(text.contains("清理：废止的行政规范性文件目录（1件）"), "{text}");
        assert!(text.contains("1\t甲办法\t某科〔2019〕3号\t2019-03-01"), "{text}");
    }

    #[test]
    fn the_decision_has_only_the_lists_that_hold_something() {
        let text = Text {
            title: "某某市科学技术局关于公布行政规范性文件清理结果的决定".into(),
            paragraphs: vec!["一、继续有效的文件1件（目录见附件1）。".into()],
            signed: "某某市科学技术局".into(),
        };
        let bytes = decision(&text, &lists()).unwrap();
        let text = document::read(&bytes, "决定.docx").unwrap().text;
        assert!(text.contains("附件：1.继续有效的行政规范性文件目录\n2.废止"), "{text}");
        assert!(!text.contains("需要修改"), "{text}");
    }
}
