//! The fields of the index and how each is cut.
//!
//! The text is kept to be compared, not to be shown: what people see is cut from the archive
//! itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{SegmentPlugin, TantivyDocument, doc};
use tantivy_jieba::JiebaTokenizer;

use crate::search::clauses::Picks;
use crate::search::facet::Facet;
use crate::search::fold::fold;
use crate::search::grams::Grams;
use crate::search::texts::{APART, KeepTexts};
use crate::table::document::DocumentRow;

/// Changes whenever the same text would be indexed differently.
pub(crate) const LAYOUT: u32 = 5;

/// Name of the field that documents are put in order by.
pub(crate) const DAY: &str = "day";

/// The fields, by what they are for.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    /// Id of the document.
    pub(crate) id: Field,
    /// The text and the title, folded: they decide what is found. Not tantivy's to index.
    pub(crate) text: Field,
    /// Words of the text: decides only the order.
    pub(crate) words: Field,
    /// 标题
    pub(crate) title: Field,
    /// 文号
    pub(crate) number: Field,
    /// 机关
    pub(crate) issuer: Field,
    /// 年份
    pub(crate) year: Field,
    /// 依据: titles of the papers that the text names.
    pub(crate) basis: Field,
    /// Day of the document, 20240301, for the order; 20240000 where only the year is known.
    pub(crate) day: Field,
    /// What its clauses are known by.
    pub(crate) clauses: Field,
    facets: [Field; Facet::ALL.len()],
}

impl Fields {
    /// The field of a facet.
    pub(crate) fn facet(&self, facet: Facet) -> Field {
        self.facets[facet as usize]
    }
}

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let exact = IndexRecordOption::WithFreqsAndPositions;
    let fields = Fields {
        id: builder.add_u64_field("id", INDEXED | FAST),
        text: builder.add_text_field("text", TextOptions::default()),
        words: builder.add_text_field("words", text("words", IndexRecordOption::WithFreqs, true)),
        title: builder.add_text_field("title", text("grams", exact, false)),
        number: builder.add_text_field("number", text("grams", exact, false)),
        issuer: builder.add_text_field("issuer", text("grams", exact, false)),
        year: builder.add_u64_field("year", INDEXED | FAST),
        basis: builder.add_text_field("basis", text("grams", exact, false)),
        day: builder.add_u64_field(DAY, FAST),
        clauses: builder.add_text_field("clauses", text("clauses", exact, false)),
        facets: Facet::ALL.map(|facet| {
            let options = text("raw", IndexRecordOption::Basic, false).set_fast("raw");
            builder.add_text_field(facet.field(), options)
        }),
    };
    (builder.build(), fields)
}

fn text(tokenizer: &str, record: IndexRecordOption, norms: bool) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(record)
        .set_fieldnorms(norms);
    TextOptions::default().set_indexing_options(indexing)
}

/// The tokenizers that the schema names. The dictionary of `words` is loaded when
/// it first cuts a text.
pub(crate) fn tokenizers() -> TokenizerManager {
    // tantivy asks for its "default" even for fields of numbers.
    let manager = TokenizerManager::default();
    manager.register("grams", Grams::default());
    manager.register("words", words());
    manager.register("clauses", Picks::default());
    manager
}

/// What keeps the texts and their pairs.
pub(crate) fn texts() -> Arc<dyn SegmentPlugin> {
    Arc::new(KeepTexts(schema().1.text))
}

/// Cuts text into words.
pub(crate) fn words() -> JiebaTokenizer {
    JiebaTokenizer::with_hmm(false)
}

/// What the index holds of a document; `domains` are those of its open findings.
pub(crate) fn entry(
    fields: &Fields,
    row: &DocumentRow,
    text: &str,
    domains: &[String],
) -> TantivyDocument {
    let mut folded = folded(text);
    let mut entry = doc!(
        fields.id => u64::try_from(row.id).unwrap_or_default(),
        fields.title => row.title.as_str(),
        fields.words => folded.as_str(),
        fields.clauses => text,
    );
    let title = self::folded(&row.title);
    if !folded.contains(&title) {
        folded.push(APART);
        folded.push_str(&title);
    }
    entry.add_text(fields.text, folded);
    for title in named(text) {
        entry.add_text(fields.basis, title);
    }
    if let Some(number) = &row.number {
        entry.add_text(fields.number, number);
    }
    if let Some(issuer) = &row.issuer {
        entry.add_text(fields.issuer, issuer);
    }
    let year = year(row.date, row.number.as_deref());
    if let Some(year) = year {
        entry.add_u64(fields.year, year);
    }
    if let Some(day) = row.date.and_then(day).or(year.map(|year| year * 10_000)) {
        entry.add_u64(fields.day, day);
    }
    for facet in Facet::ALL {
        let value = match facet {
            Facet::Year => year.map(|year| year.to_string()),
            Facet::Issuer => row.issuer.clone(),
            Facet::Kind => row.kind.clone(),
            Facet::Status => Some(row.status.clone()),
            Facet::Domain => None,
        };
        let values = if facet == Facet::Domain { domains } else { value.as_slice() };
        for value in values {
            entry.add_text(fields.facet(facet), value);
        }
    }
    entry
}

fn folded(text: &str) -> String {
    fold(text).chars.into_iter().collect()
}

/// What stands between 《 and 》, each once.
fn named(text: &str) -> BTreeSet<&str> {
    let opened = text.split('《').skip(1);
    opened.filter_map(|rest| rest.split_once('》')).map(|(title, _)| title).collect()
}

fn day(date: Date) -> Option<u64> {
    let year = u64::try_from(date.year()).ok()?;
    let rest = u64::from(date.month().unsigned_abs()) * 100 + u64::from(date.day().unsigned_abs());
    Some(year * 10_000 + rest)
}

/// The year of the date, or the one in the brackets of the number.
fn year(date: Option<Date>, number: Option<&str>) -> Option<u64> {
    if let Some(date) = date {
        return u64::try_from(date.year()).ok();
    }
    let folded = folded(number?);
    let (_, rest) = folded.split_once('(')?;
    let (year, _) = rest.split_once(')')?;
    year.parse().ok().filter(|year| (1900..2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_comes_from_the_date_or_the_number() {
        let date = Some(jiff::civil::date(2023, 5, 4));
        assert_eq!(year(date, Some("某政发〔2022〕1号")), Some(2023));
        assert_eq!(year(None, Some("某政发〔2022〕1号")), Some(2022));
        assert_eq!(year(None, Some("某政发[2022]1号")), Some(2022));
        assert_eq!(year(None, Some("某政令第5号")), None);
        assert_eq!(year(None, None), None);
        assert_eq!(date.and_then(day), Some(20_230_504));
    }

    #[test]
    fn the_papers_that_a_text_names_are_its_basis() {
        let text = "根据《甲法》《乙条例》，结合《甲法》实施情况，参照《未完";
        assert_eq!(named(text).into_iter().collect::<Vec<_>>(), ["乙条例", "甲法"]);
    }
}
