//! Turns a query into what tantivy runs: pairs of characters decide what is
//! found, words only decide the order.
//!
//! Built by hand, because tantivy's own parser makes a phrase of every unquoted
//! Chinese run.

use std::ops::Bound;

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::tokenizer::{TokenStream, Tokenizer};

use crate::search::language::{Expr, Place};
use crate::search::phrase::Phrase;
use crate::search::schema::{Fields, words};

/// Words beyond these add nothing to the order and cost time.
const RANKING_WORDS: usize = 12;

/// What a phrase in the title is worth beside the words of the text.
const TITLE_SCORE: f32 = 4.0;

/// The whole query: what must hold, and what puts the better ones first.
pub(crate) fn query(
    fields: &Fields,
    required: Vec<Box<dyn Query>>,
    wanted: &[Vec<char>],
) -> Box<dyn Query> {
    let exact = |query| Box::new(ConstScoreQuery::new(query, 0.0)) as Box<dyn Query>;
    let all = required.into_iter().map(|query| (Occur::Must, exact(query))).collect();
    let titles = wanted.iter().map(|chars| -> Box<dyn Query> {
        Box::new(ConstScoreQuery::new(grams(fields.title, chars), TITLE_SCORE))
    });
    let words = ranking_words(wanted).into_iter().map(|word| -> Box<dyn Query> {
        let term = Term::from_field_text(fields.words, &word);
        Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
    });
    // One inside the other: where several are optional at once, tantivy reads the lists of
    // all of them from end to end, not only where something was found.
    let found: Box<dyn Query> = Box::new(BooleanQuery::new(all));
    titles.chain(words).fold(found, |found, better| {
        Box::new(BooleanQuery::new(vec![(Occur::Must, found), (Occur::Should, better)]))
    })
}

/// The texts that a found document is shown for: those not under a 非.
pub(crate) fn wanted(expr: &Expr) -> Vec<Vec<char>> {
    match expr {
        Expr::And(parts) | Expr::Or(parts) => parts.iter().flat_map(wanted).collect(),
        Expr::Text(_, chars) => vec![chars.clone()],
        Expr::Not(_) | Expr::Years(..) => Vec::new(),
    }
}

/// What a query requires of the text.
pub(crate) fn required(fields: &Fields, expr: &Expr) -> Box<dyn Query> {
    match expr {
        Expr::And(parts) => Box::new(BooleanQuery::intersection(
            parts.iter().map(|part| required(fields, part)).collect(),
        )),
        Expr::Or(parts) => {
            Box::new(BooleanQuery::union(parts.iter().map(|part| required(fields, part)).collect()))
        }
        Expr::Not(part) => Box::new(BooleanQuery::new(vec![
            (Occur::Must, Box::new(AllQuery)),
            (Occur::MustNot, required(fields, part)),
        ])),
        Expr::Text(Place::Anywhere, chars) => Box::new(Phrase::new(chars)),
        Expr::Text(Place::Title, chars) => grams(fields.title, chars),
        Expr::Text(Place::Number, chars) => grams(fields.number, chars),
        Expr::Text(Place::Issuer, chars) => grams(fields.issuer, chars),
        Expr::Text(Place::Basis, chars) => grams(fields.basis, chars),
        Expr::Years(from, to) => {
            let bound = |year| Bound::Included(Term::from_field_u64(fields.year, year));
            Box::new(RangeQuery::new(bound(*from), bound(*to)))
        }
    }
}

/// Exactly these characters in a short field. Every second pair is enough, since all
/// positions are fixed; the last pair closes an odd number.
fn grams(field: Field, chars: &[char]) -> Box<dyn Query> {
    let term = |chars: &[char]| Term::from_field_text(field, &chars.iter().collect::<String>());
    if let [] | [_] | [_, _] = chars {
        return Box::new(TermQuery::new(term(chars), IndexRecordOption::Basic));
    }
    let last = chars.len() - 2;
    let at = (0..last).step_by(2).chain([last]);
    let terms = at.map(|at| (at, term(&chars[at..at + 2]))).collect();
    Box::new(PhraseQuery::new_with_offset(terms))
}

fn ranking_words(wanted: &[Vec<char>]) -> Vec<String> {
    let mut tokenizer = words();
    let mut found: Vec<String> = Vec::new();
    for chars in wanted {
        let text: String = chars.iter().collect();
        let mut stream = tokenizer.token_stream(&text);
        while let Some(token) = stream.next() {
            let word = &token.text;
            if word.chars().any(char::is_alphanumeric) && !found.contains(word) {
                found.push(word.clone());
            }
        }
    }
    found.truncate(RANKING_WORDS);
    found
}
