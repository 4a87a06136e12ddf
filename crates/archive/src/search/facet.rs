//! 年份, 机关, 文种, 状态, 领域: what narrows a search, and how many documents there are
//! under each value.
//!
//! The values chosen of one facet are alternatives, the facets among each other are
//! conditions; so each facet is counted as if nothing were chosen of itself.

use std::collections::{BTreeMap, HashSet};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader, Term};

use crate::search::schema::Fields;

/// A property by which documents are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// 年份
    Year,
    /// 机关
    Issuer,
    /// 文种
    Kind,
    /// 状态
    Status,
    /// 领域, of the findings of the newest review that nobody has decided on.
    Domain,
}

impl Facet {
    /// All of them, in the order of a page.
    pub const ALL: [Self; 5] = [Self::Year, Self::Issuer, Self::Kind, Self::Status, Self::Domain];

    /// Name of its field in the index.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Year => "of_year",
            Self::Issuer => "of_issuer",
            Self::Kind => "of_kind",
            Self::Status => "of_status",
            Self::Domain => "of_domain",
        }
    }
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The facet.
    pub facet: Facet,
    /// The value, written as it is kept.
    pub value: String,
}

/// Documents under one value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// The facet.
    pub facet: Facet,
    /// The value.
    pub value: String,
    /// How many there are.
    pub count: usize,
}

/// What the filters ask for, one query for each facet that has any.
pub(crate) fn required(fields: &Fields, filters: &[Filter]) -> Vec<Box<dyn Query>> {
    let of = |facet: Facet| -> Option<Box<dyn Query>> {
        let values = filters.iter().filter(|filter| filter.facet == facet).map(|filter| {
            let term = Term::from_field_text(fields.facet(facet), &filter.value);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>
        });
        let values: Vec<_> = values.collect();
        (!values.is_empty()).then(|| Box::new(BooleanQuery::union(values)) as Box<dyn Query>)
    };
    Facet::ALL.into_iter().filter_map(of).collect()
}

/// Counts the documents of a query that knows nothing of the filters.
pub(crate) struct Counting<'a>(pub(crate) &'a [Filter]);

impl Collector for Counting<'_> {
    type Fruit = Vec<FacetCount>;
    type Child = SegmentCounting;

    fn for_segment(
        &self,
        _: SegmentOrdinal,
        segment: &SegmentReader,
    ) -> tantivy::Result<SegmentCounting> {
        let mut columns = Vec::new();
        for facet in Facet::ALL {
            let values = segment.fast_fields().str(facet.field())?;
            let chosen = self.0.iter().filter(|filter| filter.facet == facet);
            let chosen: Vec<&str> = chosen.map(|filter| filter.value.as_str()).collect();
            columns.push(Column::new(facet, values, &chosen)?);
        }
        Ok(SegmentCounting(columns))
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(
        &self,
        segments: Vec<BTreeMap<(Facet, String), usize>>,
    ) -> tantivy::Result<Vec<FacetCount>> {
        let mut all: BTreeMap<(Facet, String), usize> = BTreeMap::new();
        for (key, count) in segments.into_iter().flatten() {
            *all.entry(key).or_default() += count;
        }
        // What was chosen is shown even where nothing is left of it.
        for filter in self.0 {
            all.entry((filter.facet, filter.value.clone())).or_default();
        }
        let counts = all.into_iter();
        Ok(counts.map(|((facet, value), count)| FacetCount { facet, value, count }).collect())
    }
}

/// The columns of one segment.
pub(crate) struct SegmentCounting(Vec<Column>);

struct Column {
    facet: Facet,
    values: Option<StrColumn>,
    /// Numbers of the chosen values; `None` where none was chosen.
    chosen: Option<HashSet<u64>>,
    counts: Vec<usize>,
}

impl Column {
    fn new(facet: Facet, values: Option<StrColumn>, chosen: &[&str]) -> tantivy::Result<Self> {
        let mut numbers = HashSet::new();
        if let Some(values) = &values {
            for value in chosen {
                numbers.extend(values.dictionary().term_ord(value.as_bytes())?);
            }
        }
        let counts = vec![0; values.as_ref().map_or(0, |values| values.num_terms())];
        Ok(Self { facet, values, chosen: (!chosen.is_empty()).then_some(numbers), counts })
    }

    fn lets_pass(&self, doc: DocId) -> bool {
        let Some(chosen) = &self.chosen else { return true };
        let values = self.values.as_ref();
        values.is_some_and(|values| values.term_ords(doc).any(|value| chosen.contains(&value)))
    }

    fn count(&mut self, doc: DocId) {
        let Some(values) = &self.values else { return };
        for value in values.term_ords(doc) {
            if let Some(count) = self.counts.get_mut(value as usize) {
                *count += 1;
            }
        }
    }
}

impl SegmentCollector for SegmentCounting {
    type Fruit = BTreeMap<(Facet, String), usize>;

    fn collect(&mut self, doc: DocId, _: Score) {
        let mut stopping = self.0.iter().enumerate().filter(|(_, column)| !column.lets_pass(doc));
        match (stopping.next().map(|(at, _)| at), stopping.next()) {
            (None, _) => self.0.iter_mut().for_each(|column| column.count(doc)),
            (Some(only), None) => self.0[only].count(doc),
            (Some(_), Some(_)) => {}
        }
    }

    fn harvest(self) -> Self::Fruit {
        let mut found = BTreeMap::new();
        for column in &self.0 {
            let Some(values) = &column.values else { continue };
            for (number, count) in column.counts.iter().enumerate().filter(|(_, count)| **count > 0)
            {
                let mut value = String::new();
                // A value that can't be read is of a damaged index, which the next
                // opening replaces.
                if values.ord_to_str(number as u64, &mut value).is_ok_and(|held| held) {
                    found.insert((column.facet, value), *count);
                }
            }
        }
        found
    }
}
