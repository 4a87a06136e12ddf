//! Automatic numbering: what Word shows in front of a paragraph and doesn't store.
//! The old Word format defines the same lists in tables of its own and counts them here.
//!
//! Pictures and bullets as labels give no text.

use std::collections::{HashMap, HashSet};

use super::format::format;
use super::xml::Element;

const LEVELS: usize = 9;

/// How one level of a list counts and shows its numbers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Level {
    pub start: u32,
    pub format: String,
    /// `%1` stands for the number of the first level.
    pub text: String,
    pub spaced: bool,
    pub legal: bool,
    /// Levels above this one make it start anew; all do where there is none.
    pub restart: Option<usize>,
    pub style: Option<String>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: HashMap<usize, Level>,
    /// Takes its levels from a numbering style.
    link: Option<String>,
    /// Is the definition of a numbering style.
    defines: Option<String>,
}

/// A use of a definition, with what it changes.
#[derive(Debug, Default)]
pub(crate) struct Num {
    pub base: i64,
    pub starts: HashMap<usize, u32>,
    pub levels: HashMap<usize, Level>,
}

/// Definitions and the counters as they stand.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    abstracts: HashMap<i64, Abstract>,
    nums: HashMap<i64, Num>,
    counters: HashMap<i64, [Option<u32>; LEVELS]>,
    started: HashSet<(i64, usize)>,
}

impl Numbering {
    pub fn read(root: &Element) -> Self {
        let mut numbering = Self::default();
        for element in root.elements() {
            match element.name.as_str() {
                "abstractNum" => {
                    let Some(id) = element.number("abstractNumId") else { continue };
                    let levels = element
                        .elements()
                        .filter(|child| child.name == "lvl")
                        .filter_map(level)
                        .collect();
                    let link = element.value("numStyleLink").map(str::to_owned);
                    let defines = element.value("styleLink").map(str::to_owned);
                    numbering.abstracts.insert(id, Abstract { levels, link, defines });
                }
                "num" => {
                    let (Some(id), Some(base)) = (
                        element.number("numId"),
                        element.child("abstractNumId").and_then(|base| base.number("val")),
                    ) else {
                        continue;
                    };
                    numbering.nums.insert(id, num(element, base));
                }
                _ => {}
            }
        }
        numbering
    }

    /// Puts lists together that no XML defines.
    pub fn of(
        levels: impl IntoIterator<Item = (i64, HashMap<usize, Level>)>,
        nums: impl IntoIterator<Item = (i64, Num)>,
    ) -> Self {
        let define = |(id, levels)| (id, Abstract { levels, ..Abstract::default() });
        Self {
            abstracts: levels.into_iter().map(define).collect(),
            nums: nums.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The level of a list that belongs to a paragraph style.
    pub fn level_of(&self, num: i64, style: &str) -> Option<usize> {
        let levels = &self.definition(num)?.1.levels;
        levels.iter().find(|(_, level)| level.style.as_deref() == Some(style)).map(|(&at, _)| at)
    }

    /// Counts one paragraph of a list and returns the label it shows.
    pub fn next(&mut self, num: i64, at: usize) -> String {
        let at = at.min(LEVELS - 1);
        let Some((base, _)) = self.definition(num) else { return String::new() };
        let Some(level) = self.level(num, at).cloned() else { return String::new() };
        let first = self.started.insert((num, at));
        let start = self.nums.get(&num).and_then(|num| num.starts.get(&at)).copied();
        let restarts: Vec<bool> =
            (0..LEVELS).map(|deeper| self.restarts_after(num, deeper, at)).collect();
        let counters = self.counters.entry(base).or_default();
        counters[at] = Some(match (counters[at], start.filter(|_| first)) {
            (_, Some(start)) => start,
            (Some(count), None) => count.saturating_add(1),
            (None, None) => start.unwrap_or(level.start),
        });
        for deeper in at + 1..LEVELS {
            if restarts[deeper] {
                counters[deeper] = None;
            }
        }
        let shown = self.show(num, base, &level);
        if shown.is_empty() || level.format == "bullet" {
            return String::new();
        }
        let closed = shown.ends_with(['、', '）', '．', '.', ')', '：', ':', '，']);
        if level.spaced && !closed { shown + " " } else { shown }
    }

    fn show(&self, num: i64, base: i64, level: &Level) -> String {
        let counters = self.counters.get(&base).copied().unwrap_or_default();
        let mut out = String::new();
        let mut chars = level.text.chars();
        while let Some(c) = chars.next() {
            let Some(place) = (c == '%')
                .then(|| chars.clone().next().and_then(|digit| digit.to_digit(10)))
                .flatten()
                .filter(|place| *place > 0)
            else {
                out.push(c);
                continue;
            };
            chars.next();
            let place = place as usize - 1;
            let other = self.level(num, place);
            let count = counters
                .get(place)
                .copied()
                .flatten()
                .or(other.map(|other| other.start))
                .unwrap_or(1);
            let name = other.map_or("decimal", |other| other.format.as_str());
            out.push_str(&format(count, if level.legal { "decimal" } else { name }));
        }
        out
    }

    fn restarts_after(&self, num: i64, deeper: usize, at: usize) -> bool {
        match self.level(num, deeper).and_then(|level| level.restart) {
            Some(0) => false,
            Some(limit) => at < limit,
            None => true,
        }
    }

    fn level(&self, num: i64, at: usize) -> Option<&Level> {
        self.nums
            .get(&num)
            .and_then(|num| num.levels.get(&at))
            .or_else(|| self.definition(num)?.1.levels.get(&at))
    }

    fn definition(&self, num: i64) -> Option<(i64, &Abstract)> {
        let base = self.nums.get(&num)?.base;
        let found = self.abstracts.get(&base)?;
        let linked = found.link.as_ref().and_then(|link| {
            self.abstracts
                .iter()
                .find(|(_, other)| other.defines.as_ref() == Some(link))
                .map(|(id, other)| (*id, other))
        });
        Some(linked.unwrap_or((base, found)))
    }
}

fn level(element: &Element) -> Option<(usize, Level)> {
    let at = usize::try_from(element.number("ilvl")?).ok().filter(|at| *at < LEVELS)?;
    // A format of Word 2010 stands in AlternateContent; its Fallback is the old name.
    let format = element.value("numFmt").or_else(|| {
        let choice = element.child("AlternateContent")?;
        choice.elements().filter_map(|branch| branch.value("numFmt")).find(|name| *name != "custom")
    });
    let start = element.value("start").and_then(|start| start.parse().ok()).unwrap_or(0);
    let level = Level {
        start,
        format: format.unwrap_or("decimal").to_owned(),
        text: element.value("lvlText").unwrap_or_default().to_owned(),
        spaced: element.value("suff") != Some("nothing"),
        legal: element.is_on("isLgl"),
        restart: element.value("lvlRestart").and_then(|restart| restart.parse().ok()),
        style: element.value("pStyle").map(str::to_owned),
    };
    Some((at, level))
}

fn num(element: &Element, base: i64) -> Num {
    let mut num = Num { base, ..Num::default() };
    for change in element.elements().filter(|child| child.name == "lvlOverride") {
        let Some(at) =
            change.number("ilvl").and_then(|at| usize::try_from(at).ok()).filter(|at| *at < LEVELS)
        else {
            continue;
        };
        if let Some(start) = change.value("startOverride").and_then(|start| start.parse().ok()) {
            num.starts.insert(at, start);
        }
        if let Some((at, level)) = change.child("lvl").and_then(level) {
            num.levels.insert(at, level);
        }
    }
    num
}
