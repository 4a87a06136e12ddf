//! Search: a query in, a page of documents with marked snippets out.
//!
//! What is found is decided exactly, by characters; the order, by words. The text
//! that is shown comes from the archive, never from the index.

mod alike;
mod clauses;
mod code;
mod facet;
mod fold;
mod grams;
mod index;
mod language;
mod lists;
mod pairs;
mod phrase;
mod plan;
mod schema;
mod snippet;
mod texts;

use ::document::Span;
use jiff::civil::Date;
use rusqlite::Connection;
use tantivy::collector::{Collector, Count, TopDocs};
use tantivy::query::{AllQuery, Query};
use tantivy::{DocAddress, Order, Searcher};

use crate::table::{correction, document, event, review};
use crate::{Archive, ArchiveError};

use facet::Counting;

pub use alike::{ClauseAt, SaidTwice};
pub use facet::{Facet, FacetCount, Filter};
pub(crate) use fold::fold;
pub(crate) use index::Index;
use schema::Fields;

/// Documents found.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// How many there are in all.
    pub total: usize,
    /// The part that was asked for.
    pub hits: Vec<Hit>,
    /// How many there are of each value, by facet, whatever was chosen of that facet itself.
    pub facets: Vec<FacetCount>,
}

/// One document found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Id of the document.
    pub document: i64,
    /// Id of its newest review.
    pub review: Option<i64>,
    /// 标题, or the file's name.
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// 成文日期
    pub date: Option<Date>,
    /// 待核 until somebody has found out.
    pub status: String,
    /// Higher is better; comparable only within one search, and 0 where the date decides.
    pub score: f32,
    /// A piece of the text, on one line.
    pub snippet: String,
    /// Where the words stand in the snippet, in scalars, sorted and apart.
    pub hits: Vec<Span>,
}

/// What is asked of the archive.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// The query; may be empty where there are filters.
    pub query: &'a str,
    /// Values that the documents have to have.
    pub filters: &'a [Filter],
    /// What comes first.
    pub sort: Sort,
    /// Hits to skip.
    pub offset: usize,
    /// Hits to return.
    pub limit: usize,
}

/// The order of hits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// 相关度
    #[default]
    Relevance,
    /// 日期新到旧; documents without a date last.
    Newest,
    /// 日期旧到新; documents without a date last.
    Oldest,
}

impl<'a> Search<'a> {
    /// The first `limit` hits of a query, best first.
    pub fn of(query: &'a str, limit: usize) -> Self {
        Self { query, filters: &[], sort: Sort::Relevance, offset: 0, limit }
    }
}

impl Archive {
    /// Finds documents. Everything that was kept before is found, by whichever
    /// window or command it was kept.
    ///
    /// # Errors
    /// `Query` where the query can't be understood; `Index` or `Busy` where the
    /// index can't be brought up to date.
    pub fn search(&self, asked: &Search<'_>) -> Result<Page, ArchiveError> {
        // Filters alone ask for everything that they let pass.
        let filters_only = asked.query.trim().is_empty() && !asked.filters.is_empty();
        let expr = (!filters_only).then(|| language::parse(asked.query)).transpose()?;
        let wanted = expr.as_ref().map(plan::wanted).unwrap_or_default();
        let (searcher, fields) = self.searcher()?;
        let text = || -> Box<dyn Query> {
            match &expr {
                Some(expr) => plan::required(&fields, expr),
                None => Box::new(AllQuery),
            }
        };
        let mut required = vec![text()];
        required.extend(facet::required(&fields, asked.filters));
        let query = plan::query(&fields, required, &wanted);
        // Where nothing is filtered, one pass does for both.
        let counting = asked.filters.is_empty().then_some(Counting(&[]));
        let (total, found, facets) = top(&searcher, &query, asked, counting)?;
        let facets = match facets {
            Some(facets) => facets,
            None => searcher.search(&text(), &Counting(asked.filters))?,
        };
        let connection = self.connection();
        // In one transaction: otherwise each statement takes the lock anew.
        let reading = connection.unchecked_transaction()?;
        let mut hits = Vec::new();
        for (score, address) in found.into_iter().take(asked.limit) {
            hits.push(hit(&reading, index::id(&searcher, address)?, score, &wanted)?);
        }
        Ok(Page { total, hits, facets })
    }

    /// Throws the search index and the register away and builds them again; returns how
    /// many documents they hold.
    ///
    /// # Errors
    /// The archive is untouched.
    pub fn reindex(&self) -> Result<u64, ArchiveError> {
        self.register.rebuild()?;
        self.index.rebuild()
    }

    /// Brings the index up to date, as a search would; for a moment when nobody waits.
    ///
    /// # Errors
    /// The archive is untouched.
    pub fn catch_up(&self) -> Result<(), ArchiveError> {
        self.searcher().map(drop)
    }

    fn searcher(&self) -> Result<(Searcher, Fields), ArchiveError> {
        let last = event::last(&self.connection())?;
        self.index.searcher(&last)
    }
}

fn hit(
    connection: &Connection,
    id: i64,
    score: f32,
    wanted: &[Vec<char>],
) -> Result<Hit, ArchiveError> {
    let row = correction::corrected(connection, document::row(connection, id)?)?;
    let text = document::text(connection, id)?;
    let (snippet, hits) = snippet::cut(&text, wanted);
    Ok(Hit {
        document: id,
        review: review::of_document(connection, id)?.first().copied(),
        title: row.title,
        number: row.number,
        issuer: row.issuer,
        date: row.date,
        status: row.status,
        score,
        snippet,
        hits,
    })
}

/// A document in the index, and what the order goes by.
type Scored = (f32, DocAddress);

/// How many documents there are, the part that was asked for with its scores, and what
/// `also` collected on the way.
fn top<C: Collector>(
    searcher: &Searcher,
    query: &dyn Query,
    asked: &Search<'_>,
    also: C,
) -> tantivy::Result<(usize, Vec<Scored>, C::Fruit)> {
    // The collector refuses a limit of nothing.
    let top = TopDocs::with_limit(asked.limit.max(1)).and_offset(asked.offset);
    let order = match asked.sort {
        Sort::Relevance => {
            return searcher.search(query, &(Count, top.order_by_score(), also));
        }
        Sort::Newest => Order::Desc,
        Sort::Oldest => Order::Asc,
    };
    let top = top.order_by_fast_field::<u64>(schema::DAY, order);
    let (total, found, also) = searcher.search(query, &(Count, top, also))?;
    Ok((total, found.into_iter().map(|(_, address)| (0.0, address)).collect(), also))
}
