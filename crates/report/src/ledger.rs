//! 审查台账: what the office has reviewed, a row a document, as a workbook.
//!
//! A column that no row knows anything for is left out; nothing is made up to fill it.

use jiff::civil::Date;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

/// One document. `None` where the archive does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// 标题
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// 文种
    pub kind: Option<String>,
    /// 成文日期
    pub date: Option<Date>,
    /// What it was identified as.
    pub regimes: Option<String>,
    /// The day of the last review.
    pub reviewed: Option<Date>,
    /// Findings of the last review.
    pub findings: Option<Findings>,
    /// Where its case stands.
    pub state: Option<String>,
    /// 审核结论
    pub conclusion: Option<String>,
    /// Who signed.
    pub signed_by: Option<String>,
    /// When it was published, and whether regardless of the review.
    pub published: Option<String>,
}

/// Findings by strength and by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Findings {
    /// 必须修改
    pub must: u32,
    /// 应当修改
    pub should: u32,
    /// 请核实
    pub verify: u32,
    /// 采纳
    pub adopted: u32,
    /// 不采纳
    pub rejected: u32,
    /// Neither of the two yet.
    pub open: u32,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    Text(String),
    Day(Date),
    Count(u32),
    Empty,
}

/// A column: its head, its width in signs, and its cell of an entry.
type Column = (&'static str, f64, fn(&Entry) -> Cell);

const COLUMNS: [Column; 17] = [
    ("文件名称", 44.0, |entry| Cell::Text(entry.title.clone())),
    ("发文字号", 20.0, |entry| text(&entry.number)),
    ("发文机关", 20.0, |entry| text(&entry.issuer)),
    ("文种", 8.0, |entry| text(&entry.kind)),
    ("成文日期", 12.0, |entry| entry.date.map_or(Cell::Empty, Cell::Day)),
    ("认定", 30.0, |entry| text(&entry.regimes)),
    ("审查日期", 12.0, |entry| entry.reviewed.map_or(Cell::Empty, Cell::Day)),
    ("必须修改", 9.0, |entry| count(entry, |found| found.must)),
    ("应当修改", 9.0, |entry| count(entry, |found| found.should)),
    ("请核实", 9.0, |entry| count(entry, |found| found.verify)),
    ("采纳", 7.0, |entry| count(entry, |found| found.adopted)),
    ("不采纳", 7.0, |entry| count(entry, |found| found.rejected)),
    ("未处理", 7.0, |entry| count(entry, |found| found.open)),
    ("进度", 12.0, |entry| text(&entry.state)),
    ("审核结论", 14.0, |entry| text(&entry.conclusion)),
    ("签署人", 12.0, |entry| text(&entry.signed_by)),
    ("公布", 20.0, |entry| text(&entry.published)),
];

/// The ledger as a workbook; `day` stands in its head.
///
/// # Errors
/// A text is longer than a cell takes.
pub fn workbook(entries: &[Entry], day: Date) -> Result<Vec<u8>, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0xEE_EE_EE))
        .set_align(FormatAlign::Center);
    let plain = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
    let wrapped = plain.clone().set_text_wrap();
    let dated = plain.clone().set_num_format("yyyy-mm-dd");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("审查台账")?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(1, 1)?;
    let day = engine::words::day(day);
    sheet.write(0, 0, format!("合法性审查台账（截至{day}，共{}份）", entries.len()))?;
    sheet.write_with_format(1, 0, "序号", &head)?;
    sheet.set_column_width(0, 6.0)?;
    let known = |(_, _, cell): &&Column| entries.iter().any(|entry| cell(entry) != Cell::Empty);
    for (column, (name, width, cell)) in (1_u16..).zip(COLUMNS.iter().filter(known)) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(1, column, *name, &head)?;
        for (row, entry) in (2_u32..).zip(entries) {
            match cell(entry) {
                Cell::Text(text) => sheet.write_string_with_format(row, column, text, &wrapped)?,
                Cell::Day(day) => {
                    let serial = days_since_1899(day);
                    sheet.write_number_with_format(row, column, serial, &dated)?
                }
                Cell::Count(count) => sheet.write_number_with_format(row, column, count, &plain)?,
                Cell::Empty => sheet.write_blank(row, column, &plain)?,
            };
        }
    }
    for (row, number) in (2_u32..).zip(1_u32..).take(entries.len()) {
        sheet.write_number_with_format(row, 0, number, &plain)?;
    }
    sheet.set_freeze_panes(2, 2)?;
    workbook.save_to_buffer()
}

fn text(text: &Option<String>) -> Cell {
    text.clone().filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text)
}

fn count(entry: &Entry, of: fn(&Findings) -> u32) -> Cell {
    entry.findings.as_ref().map_or(Cell::Empty, |found| Cell::Count(of(found)))
}

/// How workbooks count days.
fn days_since_1899(day: Date) -> f64 {
    let first = jiff::civil::date(1899, 12, 30);
    f64::from(first.until(day).map_or(0, |span| span.get_days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn entry(title: &str) -> Entry {
        Entry {
            title: title.into(),
            date: Some(date(2026, 3, 1)),
            findings: Some(Findings { must: 2, adopted: 1, open: 1, ..Findings::default() }),
            ..Entry::default()
        }
    }

    fn text(entries: &[Entry]) -> String {
        let bytes = workbook(entries, date(2026, 11, 24)).unwrap();
        document::read(&bytes, "台账.xlsx").unwrap().text
    }

    #[test]
    fn only_columns_with_something_in_them_are_written() {
        let signed = Entry { signed_by: Some("王某".into()), ..entry("乙办法") };
        insta::assert_snapshot!(text(&[entry("甲办法"), signed]));
        assert!(!text(&[entry("甲办法")]).contains("签署人"));
    }

    #[test]
    fn an_empty_ledger_says_so() {
        assert!(text(&[]).contains("共0份"));
    }
}
