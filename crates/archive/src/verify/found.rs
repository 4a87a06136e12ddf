//! What a verification found: what is broken, and what can still be relied on.

use std::collections::{HashMap, HashSet};

use super::{DOCUMENT, REVIEW};

/// Parts that people ask about, in the order in which they do.
const ASKED: [&str; 7] =
    [DOCUMENT, REVIEW, "审核人意见", "合法性审核意见", "签署", "卷宗", "法规库全文"];

/// What the verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Events in the log.
    pub events: usize,
    /// Documents looked at, those missing included.
    pub documents: usize,
    /// Reviews looked at, those missing included.
    pub reviews: usize,
    /// How much of what is as it was kept.
    pub parts: Vec<Part>,
    /// Everything that is not as it was kept; empty where all is well.
    pub broken: Vec<Breakage>,
    /// What is worth knowing and breaks nothing, as Chinese sentences.
    pub notes: Vec<String>,
}

/// Records of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// 文稿, 审查 …
    pub what: &'static str,
    /// How many were kept, as far as is known.
    pub kept: usize,
    /// How many of them are as they were kept.
    pub intact: usize,
}

/// One thing that is not as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakage {
    /// What it is of, and its number, where it is of one thing.
    pub of: Option<(&'static str, i64)>,
    /// A whole Chinese sentence.
    pub what: String,
}

impl Breakage {
    /// The document concerned, where one is.
    pub fn document(&self) -> Option<i64> {
        self.of.filter(|(what, _)| *what == DOCUMENT).map(|(_, id)| id)
    }

    /// The review concerned, where one is.
    pub fn review(&self) -> Option<i64> {
        self.of.filter(|(what, _)| *what == REVIEW).map(|(_, id)| id)
    }
}

impl Verified {
    pub(super) fn new(
        events: usize,
        seen: &HashMap<&'static str, HashSet<i64>>,
        broken: Vec<Breakage>,
        notes: Vec<String>,
    ) -> Self {
        let parts = ASKED.map(|what| {
            let kept = seen.get(what).map_or(0, HashSet::len);
            let hurt: HashSet<i64> = broken
                .iter()
                .filter_map(|broken| broken.of.filter(|(of, _)| *of == what).map(|(_, id)| id))
                .collect();
            Part { what, kept, intact: kept.saturating_sub(hurt.len()) }
        });
        let [documents, reviews, ..] = &parts;
        let (documents, reviews) = (documents.kept, reviews.kept);
        Self { events, documents, reviews, parts: parts.to_vec(), broken, notes }
    }

    /// True where everything is as it was kept.
    pub fn is_sound(&self) -> bool {
        self.broken.is_empty()
    }

    /// What can still be relied on, as a Chinese sentence.
    pub fn safe(&self) -> String {
        let intact =
            |of: &str| self.parts.iter().find(|part| part.what == of).map_or(0, |part| part.intact);
        let (documents, reviews) = (intact(DOCUMENT), intact(REVIEW));
        if self.is_sound() {
            format!("{documents}份文稿、{reviews}次审查、{}条记录全部完好", self.events)
        } else {
            format!("{documents}份文稿和{reviews}次审查与登记时一致，可以照常查看和导出")
        }
    }
}
