//! 历史文件导入结果: a row a file, what could not be read first, as a workbook.

use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, XlsxError};

/// What came of one file.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The file.
    pub path: &'a str,
    /// In a word.
    pub outcome: &'static str,
    /// Its document's number in the archive.
    pub document: Option<i64>,
    /// 标题
    pub title: Option<&'a str>,
    /// Why, or with which it is the same.
    pub note: Option<String>,
}

/// Rows of a sheet.
const MOST: usize = 1_000_000;
const COLUMNS: [(&str, f64); 5] =
    [("结果", 12.0), ("文件", 60.0), ("说明", 60.0), ("档案编号", 10.0), ("标题", 44.0)];

/// The workbook; what asks something of people comes first: 没有读成, then 重复.
///
/// # Errors
/// A text is longer than a cell takes.
pub fn workbook(lines: &[Line<'_>], cancelled: bool) -> Result<Vec<u8>, XlsxError> {
    let head = Format::new().set_bold().set_background_color(Color::RGB(0xEE_EE_EE));
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("导入结果")?;
    let counts = ["没有读成", "重复", "档案中已有", "已导入"].map(|outcome| {
        let count = lines.iter().filter(|line| line.outcome == outcome).count();
        format!("{outcome}{count}个")
    });
    let stopped = if cancelled { "（中途停止，再次导入会接着进行）" } else { "" };
    sheet.write(0, 0, format!("共{}个文件：{}{stopped}", lines.len(), counts.join("，")))?;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(1, column, name, &head)?;
    }
    let mut sorted: Vec<&Line<'_>> = lines.iter().collect();
    sorted.sort_by_key(|line| match line.outcome {
        "没有读成" => 0,
        "重复" => 1,
        _ => 2,
    });
    for (row, line) in (2_u32..).zip(sorted.into_iter().take(MOST)) {
        sheet.write_string_with_format(row, 0, line.outcome, &wrapped)?;
        sheet.write_string_with_format(row, 1, line.path, &wrapped)?;
        sheet.write_string_with_format(
            row,
            2,
            line.note.as_deref().unwrap_or_default(),
            &wrapped,
        )?;
        if let Some(document) = line.document {
            sheet.write_number_with_format(row, 3, document as f64, &wrapped)?;
        }
        sheet.write_string_with_format(row, 4, line.title.unwrap_or_default(), &wrapped)?;
    }
    sheet.set_freeze_panes(2, 0)?;
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_something_of_people_comes_first() {
        let line = |path, outcome, note: Option<&str>| Line {
            path,
            outcome,
            document: note.is_none().then_some(7),
            title: None,
            note: note.map(str::to_owned),
        };
        let lines = [
            line("甲.docx", "已导入", None),
            line("乙.docx", "重复", Some("与 甲.docx 文字相同，没有另存")),
            line("丙.pdf", "没有读成", Some("这是扫描的图片")),
        ];
        let bytes = workbook(&lines, true).unwrap();
        let text = document::read(&bytes, "导入.xlsx").unwrap().text;
        let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
        assert!(at("丙.pdf") < at("乙.docx") && at("乙.docx") < text.rfind("甲.docx").unwrap());
        assert!(text.contains("没有读成1个") && text.contains("再次导入会接着进行"), "{text}");
    }
}
