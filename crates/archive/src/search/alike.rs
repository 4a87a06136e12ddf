//! 重复: clauses of kept documents that say the same as those of a document, and documents
//! that are about the same.
//!
//! The index proposes clauses, the clauses themselves decide, by the same measure as for
//! opinions that say the same.

use std::collections::{BTreeMap, HashMap};

use document::{Document, Span};
use engine::likeness::{Pairs, SAME};
use tantivy::collector::TopDocs;
use tantivy::postings::Postings;
use tantivy::query::MoreLikeThisQuery;
use tantivy::schema::{Field, IndexRecordOption, OwnedValue};
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, Term};

use crate::search::clauses::{Clause, clauses, picks};
use crate::search::fold::fold;
use crate::search::index::id;
use crate::table::{document as documents, dossier, matter};
use crate::{Archive, ArchiveError};

/// Picks that two clauses have to share before they are read.
const SHARED: usize = 3;

/// Clauses that are read for one clause, those that share most first.
const READ: usize = 20;

/// Text beyond this adds nothing to what a document is about.
const ABOUT: usize = 20_000;

/// A clause and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseAt {
    /// Its place in the text.
    pub span: Span,
    /// Its place in words.
    pub locator: String,
    /// Its words.
    pub text: String,
}

/// A clause of the document in hand, and one of a kept document that says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidTwice {
    /// The clause in hand.
    pub clause: ClauseAt,
    /// Id of the kept document.
    pub document: i64,
    /// Its clause.
    pub other: ClauseAt,
    /// Shared pairs of characters, in percent.
    pub likeness: usize,
}

impl Archive {
    /// Clauses of kept documents that say the same as one of `document`, in the order of its
    /// clauses, the likest first. Documents in `except` are left out.
    ///
    /// # Errors
    /// The index can't be brought up to date, or what is stored no longer reads.
    pub fn said_twice(
        &self,
        document: &Document,
        except: &[i64],
    ) -> Result<Vec<SaidTwice>, ArchiveError> {
        let (searcher, fields) = self.searcher()?;
        let own: Vec<Clause<'_>> = clauses(&document.text).collect();
        let pairs: Vec<Pairs> = own.iter().map(|clause| Pairs::of(clause.text)).collect();
        // By document, so that each is opened once.
        let mut proposals: BTreeMap<i64, Vec<(usize, usize)>> = BTreeMap::new();
        for (clause, of) in own.iter().enumerate() {
            for (id, line) in proposed(&searcher, fields.clauses, of.text, except)? {
                proposals.entry(id).or_default().push((clause, line));
            }
        }
        let mut found = Vec::new();
        for (id, proposals) in proposals {
            let model = documents::model(&self.connection(), id)?;
            let other = documents::parse_model(&model)?;
            let theirs: HashMap<usize, Clause<'_>> =
                clauses(&other.text).map(|clause| (clause.line, clause)).collect();
            for (clause, line) in proposals {
                let Some(their) = theirs.get(&line) else { continue };
                let likeness = pairs[clause].likeness(&Pairs::of(their.text));
                if likeness >= SAME {
                    found.push(SaidTwice {
                        clause: at(document, &own[clause]),
                        document: id,
                        other: at(&other, their),
                        likeness,
                    });
                }
            }
        }
        found.sort_by_key(|one| {
            (one.clause.span, std::cmp::Reverse(one.likeness), one.document, one.other.span)
        });
        Ok(found)
    }

    /// How many clauses of a document are compared.
    pub fn clauses_of(document: &Document) -> usize {
        clauses(&document.text).count()
    }

    /// Ids of kept documents that are about the same as `document`, the likest first.
    ///
    /// # Errors
    /// The index can't be brought up to date.
    pub fn about_the_same(
        &self,
        document: &Document,
        except: &[i64],
        limit: usize,
    ) -> Result<Vec<i64>, ArchiveError> {
        let (searcher, fields) = self.searcher()?;
        let text: String = fold(&document.text).chars.into_iter().take(ABOUT).collect();
        let query = MoreLikeThisQuery::builder()
            .with_min_doc_frequency(1)
            .with_min_term_frequency(2)
            // Two characters; single ones tell nothing.
            .with_min_word_length(6)
            .with_document_fields(vec![(fields.words, vec![OwnedValue::Str(text)])]);
        let top = TopDocs::with_limit(limit + except.len()).order_by_score();
        let mut ids = Vec::new();
        for (_, address) in searcher.search(&query, &top)? {
            ids.push(id(&searcher, address)?);
        }
        ids.retain(|id| !except.contains(id));
        ids.truncate(limit);
        Ok(ids)
    }

    /// Ids of the documents that are versions of the same case or stand in the same dossier,
    /// `document` itself included.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn of_same_case(&self, document: i64) -> Result<Vec<i64>, ArchiveError> {
        let connection = self.connection();
        let mut ids = matter::documents_with(&connection, document)?;
        ids.extend(dossier::documents_with(&connection, document)?);
        ids.push(document);
        Ok(ids)
    }
}

/// Documents and their lines that share enough picks with a clause.
fn proposed(
    searcher: &Searcher,
    field: Field,
    clause: &str,
    except: &[i64],
) -> Result<Vec<(i64, usize)>, ArchiveError> {
    let mut found = Vec::new();
    let picks = picks(clause);
    for (segment, reader) in searcher.segment_readers().iter().enumerate() {
        let index = reader.inverted_index(field)?;
        let mut shared: HashMap<(u32, u32), usize> = HashMap::new();
        let mut lines = Vec::new();
        for pick in &picks {
            let term = Term::from_field_text(field, pick);
            let all = IndexRecordOption::WithFreqsAndPositions;
            let postings = index.read_postings(&term, all).map_err(tantivy::TantivyError::from)?;
            let Some(mut postings) = postings else { continue };
            while postings.doc() != TERMINATED {
                let doc = postings.doc();
                postings.positions(&mut lines);
                for line in &lines {
                    *shared.entry((doc, *line)).or_default() += 1;
                }
                postings.advance();
            }
        }
        for ((doc, line), shared) in shared.into_iter().filter(|(_, shared)| *shared >= SHARED) {
            if reader.is_deleted(doc) {
                continue;
            }
            let id =
                id(searcher, DocAddress::new(u32::try_from(segment).unwrap_or_default(), doc))?;
            if !except.contains(&id) {
                found.push((std::cmp::Reverse(shared), id, line as usize));
            }
        }
    }
    found.sort_unstable();
    found.truncate(READ);
    Ok(found.into_iter().map(|(_, id, line)| (id, line)).collect())
}

fn at(document: &Document, clause: &Clause<'_>) -> ClauseAt {
    let span = Span::new(clause.start, clause.start + clause.text.chars().count());
    ClauseAt { span, locator: document.locator(span), text: clause.text.trim().to_owned() }
}
