//! 年度报告材料: the year's paragraph, figures and documents as a Word file.

use std::path::Path;

use report::annual::{Annual, Table, word};

use super::{ending, unwritten};
use crate::App;
use crate::dto::{Failure, FigureView, FiguresView};
use crate::save::save;

impl App {
    /// Writes a year's material for the annual report; gives the number of documents in it.
    ///
    /// # Errors
    /// Nothing was reviewed in that year, the archive can't be read, or the file can't be
    /// written.
    pub fn write_annual(&self, year: i16, path: &Path) -> Result<usize, Failure> {
        ending(path, &["docx"])?;
        let figures = self.figures(year)?;
        let reviewed = self.archive.reviewed_in(year)?;
        if reviewed.is_empty() {
            let message = format!("{year}年还没有审查记录，没有可写的数字");
            return Err(Failure::new("wrong-input", message));
        }
        let ledger = reviewed.iter().map(|one| self.reviewed_entry(one.review));
        let annual = Annual {
            year,
            body: self.profile()?.body,
            paragraph: figures.paragraph.clone(),
            tables: tables(&figures),
            ledger: ledger.collect::<Result<_, _>>()?,
        };
        save(path, &word(&annual).map_err(unwritten)?)?;
        Ok(annual.ledger.len())
    }
}

fn tables(figures: &FiguresView) -> Vec<Table> {
    let table = |title: &str, heads: [&str; 2], rows: Vec<(String, usize)>| Table {
        title: title.into(),
        heads: heads.map(str::to_owned),
        rows,
    };
    let counted = |figures: &[FigureView]| {
        figures.iter().map(|figure| (figure.name.clone(), figure.count)).collect::<Vec<_>>()
    };
    let months = (1..).zip(&figures.by_month).map(|(month, count)| (format!("{month}月"), *count));
    let outcomes = ["继续有效", "修改", "废止", "宣布失效"].map(str::to_owned);
    let cleaned = match figures.cleanups.as_slice() {
        [] => Vec::new(),
        cleanups => outcomes.into_iter().zip(crate::figures::cleaned(cleanups)).collect(),
    };
    vec![
        table("全年数字", ["项目", "数量"], counted(&figures.figures)),
        table("各月审查的文件", ["月份", "件数"], months.filter(|(_, count)| *count > 0).collect()),
        table("文种", ["文种", "件数"], counted(&figures.by_kind)),
        table("发文机关", ["发文机关", "件数"], counted(&figures.by_body)),
        table("问题所属方面", ["方面", "处数"], counted(&figures.by_domain)),
        table("问题涉及的规定", ["规定", "处数"], counted(&figures.by_provision)),
        table("清理结果", ["结论", "件数"], cleaned),
    ]
}
