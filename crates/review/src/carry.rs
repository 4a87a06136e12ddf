//! 处理意见随文走: what became of findings and decisions in the next version.
//!
//! A finding follows the clause it stands on, by rule and words. A decision is carried
//! over only where the words it was made on are the same; where they changed it is stale
//! and a person decides anew. Deliberately absent: how clauses are paired (`engine::compare`).

use document::Span;
use engine::Finding;
use engine::compare::Clause;

/// What became of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// The same words in the same place.
    Same,
    /// The same words under another number.
    Renumbered,
    /// The same words in another place.
    Moved,
    /// Other words.
    Edited,
    /// It is gone.
    Gone,
}

impl Became {
    /// The change in the words of the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "条款未变",
            Self::Renumbered => "条款序号改变",
            Self::Moved => "条款移动",
            Self::Edited => "条款有改动",
            Self::Gone => "条款已删除",
        }
    }
}

/// A finding of one version, or of both, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// In the version before; `None` for a new one.
    pub before: Option<usize>,
    /// In the version after; `None` for a resolved one.
    pub after: Option<usize>,
    /// What became of the clause; [`Became::Same`] for a new one in a kept clause.
    pub clause: Became,
    /// True where the words under the finding are the same in both versions.
    pub same_words: bool,
}

/// Follows findings from one version to the next: those of the old version in order,
/// then the new ones.
pub fn follow(clauses: &[Clause], before: &[Finding], after: &[Finding]) -> Vec<Followed> {
    let mut taken = vec![false; after.len()];
    let mut followed: Vec<Followed> = Vec::with_capacity(before.len());
    for (at, old) in before.iter().enumerate() {
        let clause = clauses.iter().find(|clause| holds(clause.before.as_ref(), old.span));
        let became = clause.map_or(Became::Gone, became);
        let target = clause.and_then(|clause| clause.after.as_ref()).map(|side| side.span);
        let candidates = |same: bool| {
            let matches = |(at, new): &(usize, &Finding)| {
                !taken[*at]
                    && new.rule == old.rule
                    && target.is_some_and(|span| span.overlaps(new.span))
                    && (!same || new.quote == old.quote)
            };
            after.iter().enumerate().find(matches).map(|(at, _)| at)
        };
        let found = candidates(true).or_else(|| candidates(false));
        if let Some(new) = found {
            taken[new] = true;
        }
        let same_words = found.is_some_and(|new| after[new].quote == old.quote);
        followed.push(Followed { before: Some(at), after: found, clause: became, same_words });
    }
    let new = taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| {
        let span = after[at].span;
        let clause = clauses.iter().find(|clause| holds(clause.after.as_ref(), span));
        let became = clause.map_or(Became::Edited, became);
        Followed { before: None, after: Some(at), clause: became, same_words: false }
    });
    followed.extend(new);
    followed
}

fn holds(side: Option<&engine::compare::Side>, span: Span) -> bool {
    side.is_some_and(|side| side.span.overlaps(span))
}

/// What became of a clause of the old version; [`Became::Edited`] for an added one.
pub fn became(clause: &Clause) -> Became {
    match (&clause.before, &clause.after) {
        (Some(_), None) => Became::Gone,
        _ if clause.before.is_none() || !clause.changes.is_empty() => Became::Edited,
        _ if clause.moved => Became::Moved,
        _ if clause.renumbered => Became::Renumbered,
        _ => Became::Same,
    }
}
