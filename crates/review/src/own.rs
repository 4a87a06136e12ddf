//! 审核人自己的意见: a problem that a person found, on a place in the text.
//!
//! It counts as adopted from the moment it is written, and is taken back rather than
//! rejected.

use document::Span;
use engine::Strength;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A finding that a person made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFinding {
    /// Number in the archive.
    pub id: i64,
    /// Where it stands.
    pub span: Span,
    /// The words it stands on.
    pub quote: String,
    /// The place in the words of the trade.
    pub locator: String,
    /// How firm it is.
    pub strength: Strength,
    /// What is wrong.
    pub problem: String,
    /// 依据, as the person wrote it; may be empty.
    pub basis: String,
    /// 修改建议; may be empty.
    pub fix: String,
    /// Who found it.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}
