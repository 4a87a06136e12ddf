//! Search: a query in, a page of documents with marked snippets out.
//!
//! What is found is decided exactly, by characters; the order, by words. The text
//! that is shown comes from the archive, never from the index.

mod fold;
mod grams;
mod index;
mod language;
mod plan;
mod schema;
mod snippet;

use ::document::Span;
use jiff::civil::Date;
use serde::Deserialize;
use tantivy::TantivyDocument;
use tantivy::collector::{Count, TopDocs};
use tantivy::schema::Value;

use crate::table::{correction, document, from_json, review};
use crate::{Archive, ArchiveError};

pub(crate) use fold::fold;
pub(crate) use index::Index;

/// Documents found.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// How many there are in all.
    pub total: usize,
    /// The part that was asked for, best first.
    pub hits: Vec<Hit>,
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
    /// Higher is better; comparable only within one search.
    pub score: f32,
    /// A piece of the text, on one line.
    pub snippet: String,
    /// Where the words stand in the snippet, in scalars, sorted and apart.
    pub hits: Vec<Span>,
}

impl Archive {
    /// Finds documents. Everything that was kept before is found, by whichever
    /// window or command it was kept.
    ///
    /// # Errors
    /// `Query` where the query can't be understood; `Index` or `Busy` where the
    /// index can't be brought up to date.
    pub fn search(&self, query: &str, offset: usize, limit: usize) -> Result<Page, ArchiveError> {
        let expr = language::parse(query)?;
        let wanted = plan::wanted(&expr);
        let (searcher, fields) = self.index.searcher()?;
        let query = plan::query(&fields, &expr);
        // The collector refuses a limit of nothing.
        let top = TopDocs::with_limit(limit.max(1)).and_offset(offset).order_by_score();
        let (total, found) = searcher.search(&query, &(Count, top))?;
        let mut hits = Vec::new();
        for (score, address) in found.into_iter().take(limit) {
            let entry: TantivyDocument = searcher.doc(address)?;
            let id = entry.get_first(fields.id).and_then(|id| id.as_u64()).unwrap_or_default();
            hits.push(self.hit(i64::try_from(id).unwrap_or_default(), score, &wanted)?);
        }
        Ok(Page { total, hits })
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
        self.index.searcher().map(drop)
    }

    fn hit(&self, id: i64, score: f32, wanted: &[Vec<char>]) -> Result<Hit, ArchiveError> {
        #[derive(Deserialize)]
        struct TextOf {
            text: String,
        }
        let connection = self.connection();
        let row = correction::corrected(&connection, document::row(&connection, id)?)?;
        let TextOf { text } = from_json("文稿内容", &document::model(&connection, id)?)?;
        let (snippet, hits) = snippet::cut(&text, wanted);
        Ok(Hit {
            document: id,
            review: review::of_document(&connection, id)?.first().copied(),
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
}
