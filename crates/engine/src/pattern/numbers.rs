//! Classes that are counted and measured instead of listed: numbers, money,
//! percentages, terms, points, firms' names, titles in 《》.

mod names;
pub(crate) mod provider;
mod quantity;

use std::ops::Range;

pub(crate) use quantity::{Kind, Quantity};

/// A computed class, with the limit it is compared to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Computed {
    /// `{金额}`, `{年限>=3年}`
    Quantity { kind: Kind, limit: Option<(Compare, f64)> },
    /// `{企业名}`
    Firm,
    /// `{地名}`
    Place,
    /// `{文件名}`
    Title,
    /// `{特定单位}`
    Provider,
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compare {
    /// `>=`
    AtLeast,
    /// `>`
    Above,
    /// `<=`
    AtMost,
    /// `<`
    Below,
}

impl Compare {
    fn holds(self, value: f64, limit: f64) -> bool {
        match self {
            Self::AtLeast => value >= limit,
            Self::Above => value > limit,
            Self::AtMost => value <= limit,
            Self::Below => value < limit,
        }
    }
}

impl Computed {
    /// The computed class of this name; `Ok(None)` where it is none.
    pub(crate) fn named(name: &str) -> Result<Option<Self>, String> {
        Ok(match name {
            "企业名" => Some(Self::Firm),
            "地名" => Some(Self::Place),
            "文件名" => Some(Self::Title),
            provider::NAME => Some(Self::Provider),
            _ => {
                let end = name.find(['<', '>']).unwrap_or(name.len());
                let Some(kind) = Kind::named(&name[..end]) else { return Ok(None) };
                let limit = if end == name.len() { None } else { Some(limit(kind, &name[end..])?) };
                Some(Self::Quantity { kind, limit })
            }
        })
    }
}

fn limit(kind: Kind, text: &str) -> Result<(Compare, f64), String> {
    let (compare, rest) = match (text.strip_prefix(">="), text.strip_prefix("<=")) {
        (Some(rest), _) => (Compare::AtLeast, rest),
        (_, Some(rest)) => (Compare::AtMost, rest),
        _ if text.starts_with('>') => (Compare::Above, &text[1..]),
        _ => (Compare::Below, &text[1..]),
    };
    let chars: Vec<char> = rest.chars().filter_map(crate::text::fold).collect();
    quantity::scan(&chars)
        .into_iter()
        .find(|found| found.kind == kind)
        .map(|found| (compare, found.value))
        .ok_or_else(|| format!("看不懂“{text}”，请写成 >=100万元、>=3年、>50% 这样的形式"))
}

/// Everything computed in a sentence, found once for all classes.
pub(crate) struct Computations {
    quantities: Vec<Quantity>,
    firms: Vec<Range<u32>>,
    places: Vec<Range<u32>>,
    titles: Vec<Range<u32>>,
    providers: Vec<Range<u32>>,
}

impl Computations {
    /// Reads the folded characters of a sentence; `parts` are the words in it that
    /// providers' names are told by.
    pub(crate) fn of(chars: &[char], parts: Option<&provider::Parts>) -> Self {
        Self {
            providers: parts.map_or_else(Vec::new, |parts| provider::providers(chars, parts)),
            quantities: quantity::scan(chars),
            firms: names::firms(chars),
            places: names::places(chars),
            titles: names::titles(chars),
        }
    }

    /// Where a class stands, relative to the sentence.
    pub(crate) fn places_of(&self, class: Computed) -> Vec<Range<u32>> {
        match class {
            Computed::Firm => self.firms.clone(),
            Computed::Place => self.places.clone(),
            Computed::Title => self.titles.clone(),
            Computed::Provider => self.providers.clone(),
            Computed::Quantity { kind, limit } => self
                .quantities
                .iter()
                .filter(|found| found.kind == kind)
                .filter(|found| {
                    limit.is_none_or(|(compare, limit)| compare.holds(found.value, limit))
                })
                .map(|found| found.range.clone())
                .collect(),
        }
    }
}
