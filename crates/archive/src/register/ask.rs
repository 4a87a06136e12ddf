//! What is asked of the register: rows of the archive with what was read of them, and
//! relations resolved both ways.

use rusqlite::Connection;

use crate::table::correction::{self, Correction};
use crate::table::document::{self, DocumentRow};
use crate::table::relation::{self, StoredRelation};
use crate::table::standing::{self, StoredStanding};
use crate::{Archive, ArchiveError};

use engine::standing::Kind;
use jiff::civil::Date;
use statutes::{number_key, title_key};

/// One line of the register, as far as it does not depend on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is known of the document, corrections included.
    pub row: DocumentRow,
    /// What was read of its life.
    pub read: StoredStanding,
    /// The corrections that count.
    pub corrections: Vec<Correction>,
}

/// Another document says that this one is at an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The document that is at an end.
    pub document: i64,
    /// The document that says so.
    pub by: i64,
    /// 废止, 宣布失效 or 替代.
    pub kind: Kind,
}

/// Another document says that this one goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prolonging {
    /// The document that goes on.
    pub document: i64,
    /// The document that says so.
    pub by: i64,
    /// Its new last day, where one is named.
    pub until: Option<Date>,
}

const ENDS: [Kind; 3] = [Kind::Repeals, Kind::Voids, Kind::Replaces];

impl Archive {
    /// Every document, the oldest first.
    ///
    /// # Errors
    /// The archive can't be read, or the register can't be brought up to date.
    pub fn register(&self) -> Result<Vec<Entry>, ArchiveError> {
        let read = self.register.with(standing::all)?;
        let connection = self.connection();
        let rows = document::rows(&connection)?;
        let mut corrections = correction::newest(&connection)?.into_iter().peekable();
        let mut read = read.into_iter().peekable();
        let mut entries = Vec::with_capacity(rows.len());
        for mut row in rows {
            let mut own = Vec::new();
            while let Some(one) = corrections.next_if(|one| one.document <= row.id) {
                correction::apply(&mut row, &one)?;
                own.push(one);
            }
            while read.next_if(|(id, _)| *id < row.id).is_some() {}
            // One that came in since is listed the next time.
            if let Some((_, read)) = read.next_if(|(id, _)| *id == row.id) {
                entries.push(Entry { row, read, corrections: own });
            }
        }
        Ok(entries)
    }

    /// Who ends whom, among the documents of the archive.
    ///
    /// # Errors
    /// As `register`.
    pub fn endings(&self) -> Result<Vec<Ending>, ArchiveError> {
        let rows = document::rows(&self.connection())?;
        self.register.with(|register| {
            let mut endings = Vec::new();
            for kind in ENDS {
                for said in relation::of_kind(register, kind)? {
                    if !said.articles.is_empty() {
                        continue;
                    }
                    let by = said.document;
                    let targets = targets(register, &said, &rows)?;
                    endings.extend(targets.into_iter().map(|document| Ending {
                        document,
                        by,
                        kind,
                    }));
                }
            }
            Ok(endings)
        })
    }

    /// Whose term is prolonged by whom, among the documents of the archive.
    ///
    /// # Errors
    /// As `register`.
    pub fn prolongings(&self) -> Result<Vec<Prolonging>, ArchiveError> {
        let rows = document::rows(&self.connection())?;
        self.register.with(|register| {
            let mut prolongings = Vec::new();
            for said in relation::of_kind(register, Kind::Prolongs)? {
                let targets = targets(register, &said, &rows)?;
                prolongings.extend(targets.into_iter().map(|document| Prolonging {
                    document,
                    by: said.document,
                    until: said.until,
                }));
            }
            Ok(prolongings)
        })
    }

    /// What a document says of others, each with the documents of the archive that are meant.
    ///
    /// # Errors
    /// As `register`.
    pub fn relations_of(
        &self,
        document: i64,
    ) -> Result<Vec<(StoredRelation, Vec<i64>)>, ArchiveError> {
        let rows = document::rows(&self.connection())?;
        self.register.with(|register| {
            let said = relation::of_document(register, document)?;
            let resolved = said.into_iter().map(|said| {
                let targets = targets(register, &said, &rows)?;
                Ok((said, targets))
            });
            resolved.collect()
        })
    }

    /// What other documents say of this one.
    ///
    /// # Errors
    /// As `register`.
    pub fn relations_to(&self, document: i64) -> Result<Vec<StoredRelation>, ArchiveError> {
        let rows = document::rows(&self.connection())?;
        self.register.with(|register| {
            let mut found: Vec<StoredRelation> = Vec::new();
            for key in standing::names(register, document)? {
                let said = match key.strip_prefix('#') {
                    Some(number) => relation::of_number(register, number)?,
                    None => relation::of_title(register, &key)?,
                };
                for said in said {
                    if !found.contains(&said)
                        && targets(register, &said, &rows)?.contains(&document)
                    {
                        found.push(said);
                    }
                }
            }
            found.sort_by_key(|said| (said.document, said.span));
            Ok(found)
        })
    }

    /// Everything that documents rest on or cite.
    ///
    /// # Errors
    /// As `register`.
    pub fn cited(&self) -> Result<Vec<StoredRelation>, ArchiveError> {
        self.register.with(|register| {
            let mut found = relation::of_kind(register, Kind::RestsOn)?;
            found.extend(relation::of_kind(register, Kind::Cites)?);
            found.sort_by_key(|said| (said.document, said.span));
            Ok(found)
        })
    }

    /// Who rests on an instrument that goes by these titles or bears this number, or
    /// cites it.
    ///
    /// # Errors
    /// As `register`.
    pub fn citing(
        &self,
        titles: &[&str],
        number: Option<&str>,
    ) -> Result<Vec<StoredRelation>, ArchiveError> {
        self.register.with(|register| {
            let mut found: Vec<StoredRelation> = Vec::new();
            for title in titles {
                found.extend(relation::of_title(register, &title_key(title))?);
            }
            if let Some(number) = number {
                let bare = relation::of_number(register, &number_key(number))?;
                found.extend(bare.into_iter().filter(|said| said.title.is_empty()));
            }
            found.retain(|said| matches!(said.kind, Kind::RestsOn | Kind::Cites));
            found.sort_by_key(|said| (said.document, said.span));
            found.dedup();
            Ok(found)
        })
    }

    /// Who rests on an instrument that goes by these titles, or on one article of it.
    ///
    /// # Errors
    /// As `register`.
    pub fn resting_on(
        &self,
        titles: &[&str],
        article: Option<(u32, u32)>,
    ) -> Result<Vec<StoredRelation>, ArchiveError> {
        self.register.with(|register| {
            let mut found: Vec<StoredRelation> = Vec::new();
            for title in titles {
                for said in relation::of_title(register, &title_key(title))? {
                    let fits = article.is_none_or(|article| said.articles.contains(&article));
                    if said.kind == Kind::RestsOn && fits && !found.contains(&said) {
                        found.push(said);
                    }
                }
            }
            found.sort_by_key(|said| (said.document, said.span));
            Ok(found)
        })
    }
}

/// The documents of the archive that a relation means: those of its number, or else of
/// exactly its title. A paper is never about one that is newer. One that bears its own title
/// is known to be older, and of the year that the sentence names.
fn targets(
    register: &Connection,
    said: &StoredRelation,
    rows: &[DocumentRow],
) -> Result<Vec<i64>, ArchiveError> {
    let row =
        |id: i64| rows.binary_search_by_key(&id, |row| row.id).ok().and_then(|at| rows.get(at));
    let source = row(said.document);
    let older =
        |id: &i64| match (source.and_then(|row| row.date), row(*id).and_then(|row| row.date)) {
            (Some(source), Some(target)) => target <= source,
            _ => true,
        };
    let other = |id: &i64| *id != said.document;
    if let Some(number) = &said.number_key {
        let mut found = standing::named(register, &format!("#{number}"))?;
        found.retain(|id| other(id) && older(id));
        if !found.is_empty() {
            return Ok(found);
        }
    }
    if said.title.is_empty() {
        return Ok(Vec::new());
    }
    // 关于…的通知 may be anybody's: then it is the same issuer's.
    let anybodys = said.title_key.starts_with("关于");
    let mut found = standing::named(register, &said.title_key)?;
    let own = standing::names(register, said.document)?.contains(&said.title_key);
    let earlier =
        |id: &i64| match (source.and_then(|row| row.date), row(*id).and_then(|row| row.date)) {
            (Some(source), Some(target)) => target < source && is_of_year(said, target.year()),
            _ => false,
        };
    found.retain(|id| {
        let target = row(*id);
        let numbers = said.number_key.is_some() && target.is_some_and(|row| row.number.is_some());
        let issuers = || {
            let issuer = |row: Option<&DocumentRow>| row.and_then(|row| row.issuer.clone());
            issuer(source).is_some() && issuer(source) == issuer(target)
        };
        // An order's number is not written like one that was read from a head.
        let orders = said.number.as_deref().is_some_and(|number| number.contains('令'));
        other(id)
            && older(id)
            && (!own || earlier(id))
            && (!numbers || orders)
            && (!anybodys || issuers())
    });
    Ok(found)
}

/// 2015年3月1日发布的《…》: the words in front of the title name this year, or none.
fn is_of_year(said: &StoredRelation, year: i16) -> bool {
    let before = said.quote.split(&format!("《{}", said.title)).next().unwrap_or_default();
    let words = before.rsplit(['，', ',', '；']).next().unwrap_or_default();
    let words: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    words.contains(&format!("{year}年")) || !words.contains('年')
}
