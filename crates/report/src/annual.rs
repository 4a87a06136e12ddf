//! 年度报告材料: a year's paragraph, its figures as tables and its documents as a list, as a
//! Word file for whoever writes the annual rule-of-law report.
//!
//! Deliberately absent: charts, which the window draws, and every number that the records
//! don't give.

use statutes::written;
use zip::result::ZipError;

use crate::ledger::Entry;
use crate::paper::{Look, Paper};

/// What a year came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annual {
    /// The year.
    pub year: i16,
    /// The unit's name; may be empty.
    pub body: String,
    /// What the annual report says.
    pub paragraph: String,
    /// In the order in which they are printed; one without rows is left out.
    pub tables: Vec<Table>,
    /// The documents that the figures count.
    pub ledger: Vec<Entry>,
}

/// Figures by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What they tell.
    pub title: String,
    /// What is named, and what is counted.
    pub heads: [String; 2],
    /// In the order in which they are printed.
    pub rows: Vec<(String, usize)>,
}

/// Head and width in twips of the list's columns.
const COLUMNS: [(&str, u32); 6] = [
    ("序号", 700),
    ("文件名称", 3294),
    ("发文字号", 1500),
    ("审查日期", 1500),
    ("问题", 850),
    ("审核结论", 1000),
];

/// Widths of a table of figures.
const FIGURES: [u32; 2] = [6844, 2000];

/// The year as a .docx.
///
/// # Errors
/// The package can't be put together.
pub fn word(annual: &Annual) -> Result<Vec<u8>, ZipError> {
    let mut paper = Paper::new();
    paper.paragraph(Look::Title, &format!("{}年合法性审查情况", annual.year));
    if !annual.body.is_empty() {
        paper.paragraph(Look::Under, &annual.body);
    }
    paper.paragraph(Look::Heading, "一、总体情况");
    paper.paragraph(Look::Text, &annual.paragraph);
    let mut number = 2;
    for table in annual.tables.iter().filter(|table| !table.rows.is_empty()) {
        paper.paragraph(Look::Heading, &format!("{}、{}", written(number), table.title));
        paper.row_of(&FIGURES, &table.heads.each_ref().map(|head| vec![head.as_str()]));
        for (name, count) in &table.rows {
            paper.row_of(&FIGURES, &[vec![name], vec![&count.to_string()]]);
        }
        number += 1;
    }
    let title = format!("{}、审查台账（{}件）", written(number), annual.ledger.len());
    paper.paragraph(Look::Heading, &title);
    if annual.ledger.is_empty() {
        paper.paragraph(Look::Text, "无。");
    } else {
        ledger(&mut paper, &annual.ledger);
    }
    paper.paragraph(
        Look::Remark,
        "以上数字由本机的审查记录统计；一份文件按当年最后一次审查计一次。",
    );
    paper.finish()
}

fn ledger(paper: &mut Paper, entries: &[Entry]) {
    let widths = COLUMNS.map(|(_, width)| width);
    paper.row_of(&widths, &COLUMNS.map(|(name, _)| vec![name]));
    for (number, entry) in (1..).zip(entries) {
        let problems = entry.findings.map(|found| found.must + found.should + found.verify);
        let cells: [String; 6] = [
            usize::to_string(&number),
            entry.title.clone(),
            entry.number.clone().unwrap_or_default(),
            entry.reviewed.map(|day| day.to_string()).unwrap_or_default(),
            problems.map(|count| count.to_string()).unwrap_or_default(),
            entry.conclusion.clone().unwrap_or_default(),
        ];
        paper.row_of(&widths, &cells.each_ref().map(|cell| vec![cell.as_str()]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_written_with_its_figures_and_its_documents() {
        let table = |title: &str, rows: &[(&str, usize)]| Table {
            title: title.into(),
            heads: ["项目".into(), "数量".into()],
            rows: rows.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
        };
        let entry = Entry {
            title: "奖励办法".into(),
            number: Some("某科〔2026〕7号".into()),
            conclusion: Some("应当予以修改".into()),
            ..Entry::default()
        };
        let annual = Annual {
            year: 2026,
            body: "某某市科学技术局".into(),
            paragraph: "2026年，共审查文件1件。".into(),
            tables: vec![table("全年数字", &[("审查文件", 1)]), table("文种", &[])],
            ledger: vec![entry],
        };
        let read = document::read(&word(&annual).unwrap(), "年度.docx").unwrap();
        for words in [
            "2026年合法性审查情况",
            "一、总体情况",
            "二、全年数字",
            "三、审查台账（1件）",
            "某科〔2026〕7号",
            "应当予以修改",
        ] {
            assert!(read.text.contains(words), "{words}: {}", read.text);
        }
        assert!(!read.text.contains("文种"), "{}", read.text);
    }
}
