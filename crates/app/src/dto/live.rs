//! 起草: what a text that is being written needs.

use serde::Serialize;
use ts_rs::TS;

use super::{FindingView, RegimeView};

/// What a check of the text as it stands found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LiveView {
    /// The title, where the text has one.
    pub title: Option<String>,
    /// Which regimes apply, and why.
    pub regimes: Vec<RegimeView>,
    /// Sorted by place, then rule. Spans count the scalars of the text as it was given,
    /// its line breaks and blanks included.
    pub findings: Vec<FindingView>,
}
