//! 拆分: several papers in one file, a drafting note behind the draft or a draft behind
//! its notice, become entries of their own.
//!
//! Cuts only where a heading stands alone, names a kind of paper in full, and is
//! followed by text; a subheading of a note or a form among a draft's annexes is none.
//! Nothing is lost: the parts tile the file.

mod opening;
#[cfg(test)]
mod tests;

use document::{Document, Span};

use super::DossierFile;
use super::role::{Sort, Stage, same, take_apart};
use opening::{Line, Opening, is_body, is_day, lines, opening};

/// Characters of text below a heading, without which it is a mention.
const SHORTEST: usize = 60;
/// How far into a paper the name of what it is about stands.
const HEAD: usize = 800;

/// The papers in one file, in their order; the file itself where there is only one.
pub fn split(file: DossierFile) -> Vec<DossierFile> {
    let lines = lines(&file);
    let cuts = cuts(&file.document, &lines);
    if cuts.is_empty() {
        return vec![file];
    }
    let starts = std::iter::once(file.part.start).chain(cuts.iter().map(|cut| cut.start));
    let ends = cuts.iter().map(|cut| cut.start).chain([file.part.end]);
    let mut names: Vec<String> = vec![file.name.clone()];
    for cut in &cuts {
        let name = format!("{}#{}", file.name, cut.name);
        let twins = names.iter().filter(|other| other.starts_with(&name)).count();
        names.push(if twins == 0 { name } else { format!("{name}{}", twins + 1) });
    }
    let parts = starts.zip(ends).zip(names);
    parts
        .map(|((start, end), name)| DossierFile {
            name,
            sha256: file.sha256.clone(),
            document: file.document.clone(),
            part: Span::new(start, end),
        })
        .collect()
}

/// A place at which another paper begins.
struct Cut {
    start: usize,
    name: &'static str,
}

fn cuts(document: &Document, lines: &[Line<'_>]) -> Vec<Cut> {
    let mut openings: Vec<Opening> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(mut opening) = opening(document, lines, at) else {
            at += 1;
            continue;
        };
        at += opening.lines;
        opening.first = openings.is_empty() && length(&lines[..opening.at]) < SHORTEST;
        if !opening.first && !begins(lines, &openings, &opening) {
            continue;
        }
        // A heading with hardly anything below it was a link or an entry of a list.
        let bare = |last: &Opening| length(&lines[last.at + last.lines..opening.at]) < SHORTEST;
        if let Some(last) = openings.pop_if(|last| bare(last)) {
            opening.first = last.first;
        }
        openings.push(opening);
    }
    let mut cuts: Vec<Cut> = Vec::new();
    for (index, opening) in openings.iter().enumerate() {
        let end = openings.get(index + 1).map_or(lines.len(), |next| next.at);
        let below = length(&lines[opening.at + opening.lines..end]);
        let first = above(lines, opening.at);
        if !opening.first && first > 0 && below >= SHORTEST {
            cuts.push(Cut { start: lines[first].block.span.start, name: name(opening) });
        }
    }
    cuts
}

/// What a part is called; a text by its stage, which its name must not make up.
fn name(opening: &Opening) -> &'static str {
    match (opening.sort, opening.title.stage) {
        (Sort::Text, Some(Stage::Consultation)) => "征求意见稿",
        (Sort::Text, Some(Stage::ForReview)) => "送审稿",
        (Sort::Text, _) => "文稿",
        (sort, _) => sort.role().name(),
    }
}

fn length(lines: &[Line<'_>]) -> usize {
    lines.iter().map(|line| line.text.chars().count()).sum()
}

/// True where the heading begins another paper than the one it stands in.
fn begins(lines: &[Line<'_>], openings: &[Opening], opening: &Opening) -> bool {
    let last = openings.last();
    let own = last.map(|last| last.sort);
    if opening.sort == Sort::Text {
        // A text begins behind a paper that is about it; a text's annexes are its own.
        let named = openings.iter().filter_map(|before| before.title.quoted.as_ref());
        let known = named.clone().any(|name| same(name, &opening.core));
        let staged = opening.title.stage.is_some() || staged_below(lines, opening);
        return own.is_some_and(|own| own != Sort::Text) && (known || staged);
    }
    let again = last
        .is_some_and(|last| last.sort == opening.sort && last.title.quoted == opening.title.quoted);
    let form_of_text = own.is_none_or(|own| own == Sort::Text) && opening.sort != Sort::Note;
    !again && (!form_of_text || speaks_of(lines, openings.first(), opening))
}

/// （送审稿） on the line below the title.
fn staged_below(lines: &[Line<'_>], opening: &Opening) -> bool {
    let next = lines.get(opening.at + opening.lines);
    next.is_some_and(|next| {
        next.text.starts_with('(')
            && next.text.chars().count() <= 12
            && take_apart(&next.text).stage.is_some()
    })
}

/// A form that is filled in names the text it stands behind; a blank one does not.
fn speaks_of(lines: &[Line<'_>], text: Option<&Opening>, opening: &Opening) -> bool {
    let name = text.map(|text| text.core.as_str()).filter(|name| name.chars().count() >= 6);
    let Some(name) = name else { return opening.title.quoted.is_some() };
    let mut head = String::new();
    for line in &lines[opening.at..] {
        if head.chars().count() > HEAD {
            break;
        }
        head.push_str(&line.text);
    }
    head.contains(name)
}

/// The first line of a paper whose heading begins at `at`: its mark as an annex, its
/// number, and the body above it belong to it.
fn above(lines: &[Line<'_>], at: usize) -> usize {
    let mut first = at;
    while first > 0 {
        let text = &lines[first - 1].text;
        let short = text.chars().count() <= 30;
        let annex = text.starts_with("附件") && text.chars().count() <= 5;
        let number = text.ends_with('号') && text.contains('[') && short;
        // Below another paper's day a body's name is no signature of it.
        let after = first.checked_sub(2).is_some_and(|above| is_day(&lines[above].text));
        let head = (text.ends_with("文件") && short) || (is_body(text) && after);
        if !(annex || number || head) {
            break;
        }
        first -= 1;
    }
    first
}
