//! `search`: documents of the archive by their words, and clauses that say the same.

use std::path::Path;

use app::dto::{FacetName, FilterView, SearchRequest, SortName};
use app::words;
use serde_json::json;

use super::{Office, Trouble};
use crate::args::{Search, SortBy};
use crate::output::{Exit, Output};

pub(super) fn run(office: &Office, asked: &Search, output: &mut Output) -> Result<Exit, Trouble> {
    if let Some(of) = &asked.same {
        return same(office, of, asked.limit, output);
    }
    let request = SearchRequest {
        query: asked.query.clone(),
        filters: filters(asked),
        sort: match asked.sort {
            SortBy::Relevance => SortName::Relevance,
            SortBy::Newest => SortName::Newest,
            SortBy::Oldest => SortName::Oldest,
        },
        offset: 0,
        limit: asked.limit,
    };
    let found = office.app()?.search(&request)?;
    for hit in &found.hits {
        if output.json {
            output.json(hit)?;
        } else {
            let about = [hit.issuer.as_deref(), hit.number.as_deref(), hit.date.as_deref()];
            let about: Vec<&str> = about.into_iter().flatten().collect();
            output.line(&format!(
                "{}　{}　{}\n    {}",
                hit.id,
                hit.title,
                about.join("　"),
                hit.snippet
            ))?;
        }
    }
    if !output.json {
        output.line(&format!("共 {} 份，用时 {} 毫秒", found.total, found.millis))?;
    }
    Ok(Exit::Done)
}

fn filters(asked: &Search) -> Vec<FilterView> {
    let given = [
        (FacetName::Year, &asked.years),
        (FacetName::Issuer, &asked.issuers),
        (FacetName::Kind, &asked.kinds),
        (FacetName::Status, &asked.statuses),
        (FacetName::Domain, &asked.domains),
    ];
    let of = |(facet, values): (FacetName, &Vec<String>)| {
        let value = move |value: &String| FilterView { facet, value: kept(facet, value) };
        values.iter().map(value).collect::<Vec<_>>()
    };
    given.into_iter().flat_map(of).collect()
}

/// A domain may be given in Chinese.
fn kept(facet: FacetName, value: &str) -> String {
    let domain = words::DOMAINS.iter().find(|(_, name)| *name == value);
    match (facet, domain) {
        (FacetName::Domain, Some((short, _))) => (*short).to_owned(),
        _ => value.to_owned(),
    }
}

/// A number is a document's id, unless a file has that name.
fn same(office: &Office, of: &Path, limit: usize, output: &mut Output) -> Result<Exit, Trouble> {
    let id = of.to_str().and_then(|text| text.parse().ok()).filter(|_| !of.exists());
    let app = office.app()?;
    let found = match id {
        Some(id) => app.same_as(id)?,
        None => app.same_as_file(of.to_owned())?,
    };
    for pair in found.pairs.iter().take(limit) {
        if output.json {
            output.json(&json!({
                "document": id, "clause": pair.clause, "text": pair.text, "span": pair.span,
                "other_document": pair.other_document, "other_title": pair.other_title,
                "other_clause": pair.other_clause, "other_text": pair.other_text,
                "likeness": pair.likeness,
            }))?;
        } else {
            output.line(&format!(
                "{}　{}\n    {}%　{}　《{}》{}\n    {}",
                pair.clause,
                pair.text,
                pair.likeness,
                pair.other_document,
                pair.other_title,
                pair.other_clause,
                pair.other_text
            ))?;
        }
    }
    if !output.json {
        output.line(&format!(
            "比对了 {} 条，档案中有 {} 处说法相同，用时 {} 毫秒",
            found.clauses, found.found, found.millis
        ))?;
    }
    Ok(Exit::Done)
}
