//! 意见采纳表: the table whose head names the opinion and the answer, row by row.

use std::collections::BTreeMap;

use document::Span;

use super::item::{Item, Verdict, is_blank, is_no_opinion, verdict};
use super::part::Part;
use super::pattern::Pattern;

static OPINION: Pattern = Pattern::new("意见|建议");
static NO_OPINION: Pattern =
    Pattern::new("采纳|处理|单位|部门|序号|编号|理由|说明|答复|回复|来源|提出人|是否|时间|日期");
static ANSWER: Pattern = Pattern::new("采纳|采用|处理(?:情况|意见|结果)|吸收");
static REPLY: Pattern = Pattern::new("答复|回复|研究意见");
static REASON: Pattern = Pattern::new("理由|原因|说明|备注|依据");
/// Rows in which the head may stand below the table's title.
const HEADS: usize = 3;

/// Lines of a cell, joined.
#[derive(Default)]
struct Cell {
    text: String,
    span: Option<Span>,
}

type Row = BTreeMap<u32, Cell>;

struct Columns {
    opinion: u32,
    answer: u32,
    /// A reason may stand in any of them.
    reasons: Vec<u32>,
}

/// Each table of opinions: its head, and its rows.
pub(super) fn tabled(part: &Part<'_>) -> Vec<(Span, Vec<Item>)> {
    tables(part).values().filter_map(|rows| read(rows)).collect()
}

fn tables(part: &Part<'_>) -> BTreeMap<u32, Vec<Row>> {
    let mut tables: BTreeMap<u32, BTreeMap<u32, Row>> = BTreeMap::new();
    for line in &part.lines {
        let Some((table, row, column)) = line.cell else { continue };
        let row = tables.entry(table).or_default().entry(row).or_default();
        let cell = row.entry(column).or_default();
        cell.text.push_str(&line.text);
        cell.span = Some(match cell.span {
            Some(span) => Span::new(span.start, line.whole.end),
            None => line.whole,
        });
    }
    tables.into_iter().map(|(table, rows)| (table, rows.into_values().collect())).collect()
}

fn read(rows: &[Row]) -> Option<(Span, Vec<Item>)> {
    let (head, columns) = rows
        .iter()
        .take(HEADS)
        .enumerate()
        .find_map(|(at, row)| columns(row).map(|columns| (at, columns)))?;
    let spans: Vec<Span> = rows[head].values().filter_map(|cell| cell.span).collect();
    let span = Span::new(spans.first()?.start, spans.last()?.end);
    let items = rows[head + 1..].iter().filter_map(|row| item(row, &columns, &rows[head]));
    Some((span, items.collect()))
}

/// Which column is which; `None` where the row is no head.
fn columns(row: &Row) -> Option<Columns> {
    let column = |wanted: &dyn Fn(&str) -> bool| {
        row.iter().find(|(_, cell)| wanted(&cell.text)).map(|(column, _)| *column)
    };
    let opinion = column(&|text| OPINION.is_in(text) && !NO_OPINION.is_in(text))?;
    let answer = column(&|text| ANSWER.is_in(text) && !text.starts_with("未采纳"))
        .or_else(|| column(&|text| REPLY.is_in(text)))?;
    let reasons =
        row.iter().filter(|(column, cell)| **column != answer && REASON.is_in(&cell.text));
    let reasons = reasons.map(|(column, _)| *column).collect();
    (opinion != answer).then_some(Columns { opinion, answer, reasons })
}

fn item(row: &Row, columns: &Columns, head: &Row) -> Option<Item> {
    let text = |column: u32| row.get(&column).map_or("", |cell| cell.text.as_str());
    let opinion = text(columns.opinion);
    // The head comes again on the next page.
    let again = head.get(&columns.opinion).is_some_and(|cell| cell.text == opinion);
    if again || is_no_opinion(opinion) {
        return None;
    }
    let span = row.get(&columns.opinion)?.span?;
    let (verdict, told) = verdict(text(columns.answer));
    let written = columns.reasons.iter().any(|column| !is_blank(text(*column)));
    let verdict = match verdict {
        // 解释说明 may stand in the reason's column alone.
        Verdict::Nothing if written => Verdict::Other,
        verdict => verdict,
    };
    Some(Item { opinion: span, verdict, reason: told || written })
}
