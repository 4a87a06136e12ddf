//! 效力: what a document says of its own life, and of the life of others.
//!
//! What is read are words with their places; days are worked out of them when a day is
//! asked for, so that what people correct counts at once. A term inside the rules is of
//! a certificate, a licence or a contract: only clauses that speak of the document
//! itself are read. Deliberately absent: guesses. What is not said stays unsaid.

mod clause;
mod commence;
mod life;
mod plain;
mod read;
mod relation;
mod relations;
mod term;
#[cfg(test)]
mod tests;

use document::Span;
use jiff::civil::Date;

use crate::Verdict;

pub use life::{Corrected, Ended, How, Known, Life, Others, Prolonged, State, Stated, life, state};
pub use read::read;
pub use relation::{Kind, Relation};
pub use relations::relations;

/// Days before its end from which on a document is 将届满.
pub const SOON: i32 = 180;

/// What was read of a document's life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// 是不是行政规范性文件
    pub normative: Verdict,
    /// A law, a regulation or a 规章: it has no term.
    pub law: bool,
    /// 试行 or 暂行 by its title.
    pub trial: bool,
    /// 征求意见稿 and the like: nothing that was issued.
    pub draft: bool,
    /// 成文日期
    pub issued: Option<Date>,
    /// From when it applies.
    pub effect: Effect,
    /// How long it applies.
    pub term: Term,
}

/// From when a document applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// 自2024年3月1日起施行
    On {
        /// The first day.
        day: Date,
        /// The words.
        span: Span,
    },
    /// 自印发之日起施行, 自印发之日起30日后施行
    Issued {
        /// How long after the day of issue.
        after: Length,
        /// The words.
        span: Span,
    },
    /// It says so in words that no day can be made of: 自　年　月　日起施行, 自桥梁建成之日起施行.
    Unclear {
        /// The words.
        span: Span,
    },
    /// Nothing is said.
    Unsaid,
}

/// How long a document applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// 有效期至2026年12月31日: the last day.
    Until {
        /// The last day on which it applies.
        last: Date,
        /// The words.
        span: Span,
    },
    /// 有效期五年, from the first day on.
    For {
        /// Its length.
        length: Length,
        /// The words.
        span: Span,
    },
    /// Until something happens of which nobody knows the day.
    Open {
        /// The words.
        span: Span,
    },
    /// 长期有效
    Endless {
        /// The words.
        span: Span,
    },
    /// Nothing is said.
    Unsaid,
}

/// A length of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Length {
    /// Months, twelve for each year.
    pub months: u16,
    /// Days beside them.
    pub days: u16,
}

impl Effect {
    /// The words that say it.
    pub fn span(&self) -> Option<Span> {
        match *self {
            Self::On { span, .. } | Self::Issued { span, .. } | Self::Unclear { span } => {
                Some(span)
            }
            Self::Unsaid => None,
        }
    }
}

impl Term {
    /// The words that say it.
    pub fn span(&self) -> Option<Span> {
        match *self {
            Self::Until { span, .. }
            | Self::For { span, .. }
            | Self::Open { span }
            | Self::Endless { span } => Some(span),
            Self::Unsaid => None,
        }
    }
}
