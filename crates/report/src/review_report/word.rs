//! The report as a Word file.

use zip::result::ZipError;

use super::{CAUTION, Item, ReviewReport, TITLE};
use crate::paper::{Look, Paper};

/// The report as a .docx.
///
/// # Errors
/// The package can't be put together.
pub fn word(report: &ReviewReport) -> Result<Vec<u8>, ZipError> {
    let mut paper = Paper::new();
    paper.paragraph(Look::Title, TITLE);
    paper.paragraph(Look::Under, &format!("《{}》", report.title));
    paper.paragraph(Look::Heading, "一、基本情况");
    for (name, value) in &report.facts {
        paper.named(&format!("{name}："), value);
    }
    paper.paragraph(Look::Heading, "二、读取情况");
    for told in report.coverage() {
        paper.paragraph(Look::Text, &told);
    }
    paper.paragraph(Look::Heading, "三、适用的审查");
    for regime in &report.regimes {
        paper.named(&format!("{}：{}。", regime.name, regime.verdict), &regime.reasons.concat());
    }
    paper.paragraph(Look::Heading, "四、审查发现");
    paper.paragraph(Look::Text, &format!("{}。", report.summary));
    for (group, items) in report.numbered() {
        paper.paragraph(Look::Subheading, &format!("{}（{}条）", group.name, items.len()));
        for (number, item) in items {
            finding(&mut paper, number, item);
        }
    }
    paper.paragraph(Look::Text, CAUTION);
    paper.paragraph(Look::Heading, "五、审查依据的摘要");
    for (name, digest) in &report.digests {
        paper.paragraph(Look::Remark, &format!("{name}：{digest}"));
    }
    paper.finish()
}

fn finding(paper: &mut Paper, number: usize, item: &Item) {
    paper.named(&format!("{number}．【{}】{}", item.strength, item.title), "");
    let place = if item.locator.is_empty() { "原文" } else { &item.locator };
    paper.named(&format!("{place}："), &format!("“{}”", item.quote));
    for (name, text) in &item.lines {
        paper.named(&format!("{name}："), text);
    }
    if !item.disposition.is_empty() {
        paper.named("审核处理：", &item.disposition);
    }
}
