//! 单位信息: whose documents are reviewed. It gives the local words their names.

use serde::{Deserialize, Serialize};

/// The body for which the program works.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// Name of the body: 某某市科学技术局.
    pub body: String,
    /// Names of the place itself: 某某市, 某某.
    pub places: Vec<String>,
    /// Places that it belongs to, nearest first.
    pub above: Vec<String>,
    /// Places that belong to it.
    pub below: Vec<String>,
    /// Packs of the province and the city that apply here, by id.
    pub packs: Vec<String>,
}
