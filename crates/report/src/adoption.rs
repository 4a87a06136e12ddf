//! 意见采纳情况表: every opinion with what became of it, as a Word file or a workbook.

use engine::opinion::Answer;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::template::{TemplateError, Values, fill};

/// What the table says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Title of the draft.
    pub title: String,
    /// In the order in which the opinions came.
    pub rows: Vec<Row>,
}

/// One opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who gave it.
    pub who: String,
    /// What it says.
    pub text: String,
    /// What became of it; `None` where that is still open.
    pub answer: Option<Answer>,
    /// Why, or what was changed.
    pub reason: String,
}

/// Why the table can't be written.
#[derive(Debug, thiserror::Error)]
pub enum AdoptionError {
    /// The template is at fault.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A text is longer than a cell takes.
    #[error("有一条意见太长，表格的单元格放不下，请改存为 Word 文件")]
    Workbook(#[from] XlsxError),
}

const HEADS: [(&str, f64); 5] = [
    ("序号", 6.0),
    ("提出者", 20.0),
    ("意见内容", 60.0),
    ("采纳情况", 12.0),
    ("理由或者修改情况", 44.0),
];
/// What stands where nobody has answered yet.
const OPEN: &str = "尚未答复";

/// The table as a Word file; `template` in place of ours where an office has its own.
///
/// # Errors
/// The template is no Word file, or names something else.
pub fn word(table: &Table, template: Option<&[u8]>) -> Result<Vec<u8>, AdoptionError> {
    let ours = include_bytes!("../templates/意见采纳情况表.docx");
    let mut values = Values::default();
    values.set("标题", table.title.as_str());
    values.set("概况", table.summary());
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        vec![
            ("序号", (at + 1).to_string()),
            ("提出者", row.who.clone()),
            ("内容", row.text.clone()),
            ("采纳", row.answer.map_or(OPEN, Answer::name).to_owned()),
            ("理由", row.reason.clone()),
        ]
    });
    values.list("意见", rows);
    Ok(fill(template.unwrap_or(ours), &values)?)
}

/// The table as a workbook.
///
/// # Errors
/// A text is longer than a cell takes.
pub fn workbook(table: &Table) -> Result<Vec<u8>, AdoptionError> {
    let head =
        Format::new().set_bold().set_border(FormatBorder::Thin).set_align(FormatAlign::Center);
    let text =
        Format::new().set_text_wrap().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("意见采纳情况")?;
    sheet.write(0, 0, table.title.as_str())?;
    sheet.write(1, 0, table.summary())?;
    for (column, (name, width)) in (0..).zip(HEADS) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(2, column, name, &head)?;
    }
    for (line, (number, row)) in (3..).zip((1..).zip(&table.rows)) {
        let number: u32 = number;
        sheet.write_with_format(line, 0, number, &text)?;
        let answer = row.answer.map_or(OPEN, Answer::name);
        for (column, cell) in (1..).zip([&*row.who, &*row.text, answer, &*row.reason]) {
            sheet.write_string_with_format(line, column, cell, &text)?;
        }
    }
    sheet.set_freeze_panes(3, 0)?;
    Ok(workbook.save_to_buffer()?)
}

impl Table {
    /// 共收到意见12条：采纳8条 …
    fn summary(&self) -> String {
        let count =
            |answer: Option<Answer>| self.rows.iter().filter(|row| row.answer == answer).count();
        let mut summary = format!(
            "共收到意见{}条：采纳{}条，部分采纳{}条，不采纳{}条",
            self.rows.len(),
            count(Some(Answer::Adopted)),
            count(Some(Answer::Partly)),
            count(Some(Answer::Rejected)),
        );
        match count(None) {
            0 => summary.push('。'),
            open => summary.push_str(&format!("，尚未答复{open}条。")),
        }
        summary
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let row = |text: &str, answer, reason: &str| Row {
            who: "某协会".into(),
            text: text.into(),
            answer,
            reason: reason.into(),
        };
        Table {
            title: "某办法".into(),
            rows: vec![
                row("放宽条件", Some(Answer::Adopted), "已删去第四条"),
                row("提高标准\n第二段", Some(Answer::Rejected), "财力所限"),
                row("延长期限", None, ""),
            ],
        }
    }

    #[test]
    fn the_summary_counts_every_answer_and_what_is_open() {
        let wanted = "共收到意见3条：采纳1条，部分采纳0条，不采纳1条，尚未答复1条。";
        assert_eq!(table().summary(), wanted);
    }

    #[test]
    fn the_word_file_reads_back() {
        let bytes = word(&table(), None).unwrap();
        let doc = document::read(&bytes, "表.docx").unwrap();
        assert!(doc.text.contains("3\t某协会\t延长期限\t尚未答复"), "{}", doc.text);
        assert!(doc.text.contains("提高标准\n第二段\t不采纳\t财力所限"), "{}", doc.text);
        assert!(doc.text.contains("共收到意见3条"), "{}", doc.text);
    }

    #[test]
    fn the_workbook_reads_back() {
        let bytes = workbook(&table()).unwrap();
        let doc = document::read(&bytes, "表.xlsx").unwrap();
        assert!(doc.text.contains("1\t某协会\t放宽条件\t采纳\t已删去第四条"), "{}", doc.text);
    }
}
