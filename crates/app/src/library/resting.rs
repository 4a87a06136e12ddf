//! What rests on an instrument: documents of the archive and rules.
//!
//! A document says which articles it means, of the version that it knew; a rule says
//! which article it means from which day on.

use std::collections::HashMap;

use archive::{DocumentRow, StoredRelation};
use engine::spec::BasisSpec;
use engine::{PackedRule, Provision, words};
use jiff::civil::Date;
use statutes::{ArticleNumber, Instrument, Library, number_key, title_key};

use crate::dto::{Failure, RestingDocument, RestingRule};
use crate::register::article_words;
use crate::rule_book::row;
use crate::{App, Ruleset};

/// Documents and rules by what they rest on.
pub(super) struct Resting<'a> {
    ruleset: &'a Ruleset,
    /// By title, or by number behind a # where no title is named.
    said: HashMap<String, Vec<StoredRelation>>,
    rows: HashMap<i64, (DocumentRow, Option<i64>)>,
}

impl<'a> Resting<'a> {
    /// Of every instrument.
    pub(super) fn on_all(app: &App, ruleset: &'a Ruleset) -> Result<Self, Failure> {
        Self::new(app, ruleset, app.archive.cited()?)
    }

    /// Of one instrument alone.
    pub(super) fn on(
        app: &App,
        ruleset: &'a Ruleset,
        instrument: &Instrument,
    ) -> Result<Self, Failure> {
        let titles: Vec<&str> = titles(instrument).collect();
        Self::new(app, ruleset, app.archive.citing(&titles, instrument.number.as_deref())?)
    }

    fn new(app: &App, ruleset: &'a Ruleset, all: Vec<StoredRelation>) -> Result<Self, Failure> {
        let mut said: HashMap<String, Vec<StoredRelation>> = HashMap::new();
        for one in all {
            let key = match (&one.number, one.title.is_empty()) {
                (Some(number), true) => format!("#{}", number_key(number)),
                _ => title_key(&one.title),
            };
            said.entry(key).or_default().push(one);
        }
        let rows = app.archive.rows()?;
        let rows = rows.into_iter().map(|(row, last)| (row.id, (row, last))).collect();
        Ok(Self { ruleset, said, rows })
    }

    /// Documents that rest on the instrument or cite it, of those that `wanted` takes by
    /// their articles and their day; the instrument is never its own.
    pub(super) fn documents(
        &self,
        instrument: &Instrument,
        wanted: impl Fn(&[(u32, u32)], Option<Date>) -> bool,
    ) -> Vec<RestingDocument> {
        let mut keys: Vec<String> = titles(instrument).map(title_key).collect();
        keys.extend(instrument.number.as_deref().map(|number| format!("#{}", number_key(number))));
        keys.sort_unstable();
        keys.dedup();
        let own = title_key(&instrument.title);
        let mut found: Vec<&StoredRelation> =
            keys.iter().filter_map(|key| self.said.get(key)).flatten().collect();
        found.sort_by_key(|said| (said.document, said.span));
        let views = found.into_iter().filter_map(|said| {
            let (row, last) = self.rows.get(&said.document)?;
            (title_key(&row.title) != own && wanted(&said.articles, row.date))
                .then(|| document(said, row, *last))
        });
        views.collect()
    }

    /// Rules whose basis names the instrument, of those bases that `wanted` takes.
    pub(super) fn rules(
        &self,
        instrument: &Instrument,
        wanted: impl Fn(&BasisSpec) -> bool,
    ) -> Vec<RestingRule> {
        let library = self.ruleset.library();
        let names =
            |law: &str| library.find(law).is_some_and(|found| found.title == instrument.title);
        let packs = &self.ruleset.packs;
        let on = packs.rules.iter().map(|rule| (rule, false));
        let off = packs.switched_off.iter().map(|rule| (rule, true));
        let mut found: Vec<(&PackedRule, bool, &BasisSpec)> = on
            .chain(off)
            .flat_map(|(rule, off)| rule.spec.basis.iter().map(move |basis| (rule, off, basis)))
            .filter(|(_, _, basis)| names(&basis.law) && wanted(basis))
            .collect();
        found.sort_by_key(|(rule, _, basis)| {
            (basis.article, basis.paragraph, basis.item, &rule.spec.id)
        });
        let views = found.into_iter().map(|(rule, off, basis)| RestingRule {
            rule: row(self.ruleset, rule, off),
            place: words::provision(&named(basis)),
            key: basis_key(basis),
        });
        views.collect()
    }
}

/// Key of a provision: `8`, `10-1`; `p3` where a paper has points and no articles.
pub(super) fn key(number: ArticleNumber, articles: bool) -> String {
    match (articles, number.inserted) {
        (false, _) => format!("p{}", number.number),
        (true, 0) => number.number.to_string(),
        (true, inserted) => format!("{}-{inserted}", number.number),
    }
}

fn basis_key(basis: &BasisSpec) -> Option<String> {
    let of = |number| ArticleNumber { number, inserted: 0 };
    match (basis.article, basis.item) {
        (Some(article), _) => Some(key(of(article), true)),
        (None, Some(point)) => Some(key(of(point), false)),
        (None, None) => None,
    }
}

fn named(basis: &BasisSpec) -> Provision {
    Provision {
        law: basis.law.clone(),
        article: basis.article,
        paragraph: basis.paragraph,
        item: basis.item,
        verified: basis.verified,
    }
}

fn titles(instrument: &Instrument) -> impl Iterator<Item = &str> {
    std::iter::once(&instrument.title).chain(&instrument.aliases).map(String::as_str)
}

fn document(said: &StoredRelation, row: &DocumentRow, last: Option<i64>) -> RestingDocument {
    let keys = said.articles.iter().map(|(number, inserted)| {
        key(ArticleNumber { number: *number, inserted: *inserted }, true)
    });
    RestingDocument {
        document: row.id,
        title: row.title.clone(),
        number: row.number.clone(),
        date: row.date.map(|date| date.to_string()),
        review: last,
        kind: said.kind.code().into(),
        kind_name: said.kind.name().into(),
        keys: keys.collect(),
        articles: said.articles.iter().map(|article| article_words(*article)).collect(),
        quote: said.quote.clone(),
    }
}
