//! Puts together what the clauses of a document say of its life.

use document::{Document, Span};

use super::clause::{Itself, Voice, label, part};
use super::commence::{Begin, Commencement, commencements};
use super::plain::{Plain, paragraphs};
use super::term::{Words, is_named, terms};
use super::{Effect, Standing, Term};
use crate::identify::nature;

/// A clause that speaks of the document itself.
struct Said {
    part: u8,
    own: bool,
    begin: Option<(Begin, Span)>,
    term: Option<(Words, Span)>,
}

/// Paragraphs at the end of a part that are its closing clauses.
const CLOSING: usize = 15;
/// Paragraphs at the beginning that may be the head.
const HEAD: usize = 10;

/// What a document says of its own life.
pub fn read(doc: &Document) -> Standing {
    let nature = nature(doc);
    let title = [&doc.paper.title, &doc.paper.inner_title];
    let named = |words: &[&str]| {
        title.iter().any(|field| {
            field.as_ref().is_some_and(|field| words.iter().any(|word| field.text.contains(word)))
        })
    };
    let said = if nature.narrative { Vec::new() } else { said(doc) };
    Standing {
        normative: nature.normative,
        law: nature.law,
        trial: title.iter().any(|field| field.as_ref().is_some_and(|field| is_trial(&field.text))),
        draft: named(&["征求意见稿", "草案", "送审稿", "讨论稿", "意见稿"]),
        issued: doc.paper.date,
        effect: effect(doc, &said),
        term: term(&said),
    }
}

/// 某暂行办法, 关于印发某办法（试行）的通知; not 关于修改某暂行办法的决定, 某暂行办法实施细则.
fn is_trial(title: &str) -> bool {
    let issues = ["印发", "发布", "公布", "颁布", "转发"].iter().any(|word| title.contains(word));
    ["试行", "暂行"].iter().any(|word| {
        title
            .rsplit_once(word)
            .is_some_and(|(_, rest)| !rest.contains("实施") && (issues || !rest.contains('的')))
    })
}

fn effect(doc: &Document, said: &[Said]) -> Effect {
    let begins = said.iter().enumerate().filter_map(|(order, said)| {
        let (begin, span) = said.begin?;
        Some(((begin != Begin::Unclear, said.part, said.own, order), begin, span))
    });
    let best = begins.clone().max_by_key(|(rank, ..)| *rank);
    let dated =
        begins.filter(|(_, begin, _)| matches!(begin, Begin::On(_))).max_by_key(|(rank, ..)| *rank);
    let best = match best {
        // The day of issue is not known, and another clause names the day.
        Some((_, Begin::Issued(_), _)) if doc.paper.date.is_none() && dated.is_some() => dated,
        best => best,
    };
    match best {
        Some((_, Begin::On(day), span)) => Effect::On { day, span },
        Some((_, Begin::Issued(after), span)) => Effect::Issued { after, span },
        Some((_, Begin::Unclear, span)) => Effect::Unclear { span },
        None => Effect::Unsaid,
    }
}

fn term(said: &[Said]) -> Term {
    let terms = said.iter().enumerate().filter_map(|(order, said)| {
        let (words, span) = said.term?;
        let firm = matches!(words, Words::Until(_) | Words::For(_));
        Some(((said.part, firm, said.begin.is_some(), order), words, span))
    });
    match terms.max_by_key(|(rank, ..)| *rank) {
        Some((_, Words::Until(last), span)) => Term::Until { last, span },
        Some((_, Words::For(length), span)) => Term::For { length, span },
        Some((_, Words::Open, span)) => Term::Open { span },
        Some((_, Words::Endless, span)) => Term::Endless { span },
        None => Term::Unsaid,
    }
}

fn said(doc: &Document) -> Vec<Said> {
    let itself = Itself::new(doc);
    let paragraphs = paragraphs(doc);
    let mut said: Vec<Said> = Vec::new();
    let mut after_clause = false;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let part = part(doc, paragraph);
        let count = said.len();
        for clause in commencements(&paragraph.text) {
            let sentence = paragraph.sentence(&clause.range);
            let voice = itself.voice(paragraph, sentence.start, clause.range.start);
            let own = voice == Voice::Own;
            let bare = voice == Voice::Bare && is_at_an_end(&paragraphs, index, doc);
            if !(own || bare) || !is_commencement(&paragraph.text, &clause, own) {
                continue;
            }
            let term = clause
                .last
                .map(|last| (Words::Until(last), paragraph.span(clause.range.clone())))
                .or_else(|| term_beside(&itself, paragraph, &clause));
            let begin = Some((clause.begin, paragraph.span(clause.range)));
            said.push(Said { part, own, begin, term });
        }
        if said.len() == count {
            let term = term_alone(&itself, paragraph, after_clause);
            said.extend(term.map(|term| Said { part, own: true, begin: None, term: Some(term) }));
        }
        after_clause = said.len() > count;
    }
    said
}

/// True for 自…起施行, and for 自…至… where it is the document that goes on so long.
fn is_commencement(text: &str, clause: &Commencement, own: bool) -> bool {
    const GO: [&str; 7] = ["施行", "实施", "执行", "有效", "试行", "生效", "期限"];
    if clause.last.is_none() {
        return true;
    }
    let before: String = text[..clause.range.start].chars().rev().take(6).collect();
    let before: String = before.chars().rev().collect();
    let behind: String = text[clause.range.end..].chars().take(6).collect();
    let goes = |text: &str| GO.iter().any(|word| text.contains(word));
    let ends = behind.trim_start_matches('止').starts_with(['。', '，', '；', '）']);
    goes(&text[clause.range.clone()])
        || goes(&behind)
        || before.contains("期")
        || own && (ends || behind.is_empty())
}

/// True in the closing clauses, in a notice before what it issues, and in the head.
fn is_at_an_end(paragraphs: &[Plain], index: usize, doc: &Document) -> bool {
    let part_of = |paragraph: &Plain| part(doc, paragraph);
    let Some(own) = paragraphs.get(index).map(part_of) else { return false };
    let rest = paragraphs[index + 1..].iter().take_while(|other| part_of(other) == own).count();
    let notice = own == 2 && doc.paper.inner_title.is_some();
    rest < CLOSING || index < HEAD || notice
}

/// The term in the sentences of a clause on commencement.
fn term_beside(itself: &Itself, paragraph: &Plain, clause: &Commencement) -> Option<(Words, Span)> {
    let start = paragraph.sentence(&clause.range).start;
    let found = terms(&paragraph.text[start..]).into_iter().filter_map(|(range, words)| {
        let range = start + range.start..start + range.end;
        // The day on which it begins is no end.
        if range.end <= clause.range.end && matches!(words, Words::Until(_)) {
            return None;
        }
        let between = clause.range.end.min(range.start)..range.start;
        let near = range.start >= clause.range.start
            && (range.start <= clause.range.end || paragraph.text[between].chars().count() <= 3);
        let sentence = paragraph.sentence(&range);
        let own = near
            || itself.voice(paragraph, sentence.start, range.start) != Voice::Other
            || is_after_clause(paragraph, &sentence, &range, clause);
        own.then(|| (words, paragraph.span(range)))
    });
    found.min_by_key(|(words, _)| !matches!(words, Words::Until(_) | Words::For(_)))
}

/// In the same sentence, right behind a comma: …起施行，原则上有效期五年.
fn is_after_clause(
    paragraph: &Plain,
    sentence: &std::ops::Range<usize>,
    range: &std::ops::Range<usize>,
    clause: &Commencement,
) -> bool {
    const LONGEST: usize = 6;
    let comma = paragraph.text[sentence.start..range.start].rfind('，');
    let last = comma.map_or(0, |at| sentence.start + at + '，'.len_utf8());
    let same = sentence.start <= clause.range.start && clause.range.start < sentence.end;
    let words = &paragraph.text[last.min(range.start)..range.start];
    same && last >= clause.range.end
        && words.chars().count() <= LONGEST
        && !words.contains(['《', '证'])
        && !words.starts_with('其')
}

/// A sentence of its own: 本办法有效期至2026年12月31日, and 有效期五年 behind a clause.
fn term_alone(itself: &Itself, paragraph: &Plain, after_clause: bool) -> Option<(Words, Span)> {
    let found = terms(&paragraph.text).into_iter().find(|(range, words)| {
        let sentence = paragraph.sentence(range);
        let named = is_named(&paragraph.text[range.clone()])
            || matches!(words, Words::Until(_) | Words::Endless);
        let voice = itself.voice(paragraph, sentence.start, range.start);
        let first = label(&paragraph.text) == range.start;
        match voice {
            Voice::Own => named,
            Voice::Bare => named && first && after_clause,
            Voice::Other => false,
        }
    });
    found.map(|(range, words)| (words, paragraph.span(range)))
}
