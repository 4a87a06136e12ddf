//! 统计: the figures of a year. Every number carries the reviews that it counts.

use serde::Serialize;
use ts_rs::TS;

use super::CampaignRow;

/// The figures of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FiguresView {
    /// The year.
    pub year: i16,
    /// Years that have reviews, newest first.
    pub years: Vec<i16>,
    /// In the order in which they are shown.
    pub figures: Vec<FigureView>,
    /// Documents by month, January first.
    pub by_month: Vec<usize>,
    /// Documents by 文种, most first.
    pub by_kind: Vec<FigureView>,
    /// Documents by 发文机关, most first.
    pub by_body: Vec<FigureView>,
    /// Findings by domain, most first.
    pub by_domain: Vec<FigureView>,
    /// Findings by provision, most first, at most 20.
    pub by_provision: Vec<FigureView>,
    /// Cleanups whose result was published, newest first.
    pub cleanups: Vec<CampaignRow>,
    /// A paragraph for the annual report.
    pub paragraph: String,
}

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FigureView {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: usize,
    /// The reviews of the documents concerned.
    pub reviews: Vec<i64>,
}
