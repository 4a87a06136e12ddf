//! 档案: one document with its life, its relations, its reviews and what was corrected.

use std::collections::HashMap;

use archive::StoredRelation;
use document::Span;
use jiff::civil::Date;
use statutes::written;

use crate::App;
use crate::dto::{
    ArchivedReview, ArchivedView, CorrectionView, Failure, NamedDocument, ProofView, RelationView,
};
use crate::{line, view};

impl App {
    /// 档案: one kept document on a day.
    ///
    /// # Errors
    /// There is no such document, or the archive can't be read.
    pub fn archived(&self, id: i64, day: Date) -> Result<ArchivedView, Failure> {
        let stored = self.archive.document(id)?;
        let lines = self.lines(day)?;
        let titles: HashMap<i64, String> =
            lines.iter().map(|line| (line.entry.row.id, line.entry.row.title.clone())).collect();
        let found = lines.iter().find(|line| line.entry.row.id == id).ok_or_else(|| match self
            .archive
            .register_update()
        {
            Ok(Some(_)) => Failure::new("updating", "正在更新有效期登记，这份文件马上就读到"),
            _ => Failure::new("not-found", "档案中没有这份文稿，请核对编号"),
        })?;
        let proof = |quote: &str, span: Option<Span>| {
            span.map(|span| ProofView { quote: quote.to_owned(), span: view::span(span) })
        };
        let read = &found.entry.read;
        let says = self.archive.relations_of(id)?;
        let says = says.into_iter().map(|(said, targets)| relation(said, &targets, &titles));
        let said_of = self.archive.relations_to(id)?;
        let said_of = said_of.into_iter().map(|said| relation(said, &[id], &titles));
        let mut reviews = Vec::new();
        let mut case = None;
        for review in &stored.reviews {
            let kept = self.archive.review(*review)?;
            if case.is_none() && self.archive.case_of(*review)?.is_some() {
                case = Some(*review);
            }
            reviews.push(ArchivedReview {
                review: *review,
                reviewed_at: kept.reviewed_at.to_string(),
                findings: kept.review.findings.len(),
            });
        }
        let doc = &stored.document;
        let corrections = self.archive.corrections(id)?.into_iter().rev();
        Ok(ArchivedView {
            row: found.row(day),
            effective_proof: proof(&read.effect_quote, read.standing.effect.span()),
            expires_proof: proof(&read.term_quote, read.standing.term.span())
                .filter(|_| !found.is_prolonged()),
            says: says.collect(),
            said_of: said_of.collect(),
            reviews,
            case,
            corrections: corrections
                .map(|one| CorrectionView {
                    field: one.field.name().into(),
                    value: one.value,
                    reason: one.reason,
                    by: one.by,
                    at: one.at.to_string(),
                    since: one.since.map(|day| day.to_string()),
                })
                .collect(),
            path: stored.row.path,
            blocks: doc.blocks.iter().map(|block| view::block_view(doc, block)).collect(),
            pages: doc.pages.iter().map(view::page_view).collect(),
            unread: line::coverage(doc, 0).unread,
        })
    }

    /// 法规库: which documents rest on an instrument, or on one article of it.
    ///
    /// # Errors
    /// The rules or the archive can't be read.
    pub fn resting_on(
        &self,
        title: &str,
        article: Option<(u32, u32)>,
    ) -> Result<Vec<RelationView>, Failure> {
        let ruleset = self.ruleset()?;
        let library = ruleset.library();
        let mut names = vec![title.to_owned()];
        if let Some(known) = statutes::Library::find(library.as_ref(), title) {
            names.push(known.title.clone());
            names.extend(known.aliases.iter().cloned());
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut found = Vec::new();
        for said in self.archive.resting_on(&names, article)? {
            let by = self.archive.title_of_document(said.document)?;
            let titles = HashMap::from([(said.document, by)]);
            found.push(relation(said, &[], &titles));
        }
        Ok(found)
    }
}

fn relation(said: StoredRelation, targets: &[i64], titles: &HashMap<i64, String>) -> RelationView {
    let title = |id: &i64| titles.get(id).cloned().unwrap_or_default();
    RelationView {
        document: said.document,
        document_title: title(&said.document),
        kind: said.kind.code().into(),
        kind_name: said.kind.name().into(),
        title: said.title,
        number: said.number,
        articles: said.articles.iter().map(|article| article_words(*article)).collect(),
        quote: said.quote,
        span: view::span(said.span),
        targets: targets.iter().map(|id| NamedDocument { id: *id, title: title(id) }).collect(),
    }
}

/// 第八条, 第十条之一
pub(crate) fn article_words((article, inserted): (u32, u32)) -> String {
    let added = if inserted == 0 { String::new() } else { format!("之{}", written(inserted)) };
    format!("第{}条{added}", written(article))
}
