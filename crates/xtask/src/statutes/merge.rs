//! Many texts of one title become one entry; repeals are entered; facts kept by
//! hand have the last word.

use std::collections::BTreeMap;

use jiff::civil::Date;
use statutes::{Instrument, Standing, Version, same_title};

use super::source::Source;

/// Sorted by title.
pub fn merge(sources: Vec<Source>, by_hand: &[Instrument]) -> Vec<Instrument> {
    let mut entries: BTreeMap<String, Instrument> = BTreeMap::new();
    let mut repeals: Vec<(String, Date, String)> = Vec::new();
    for source in sources {
        let by = source.instrument.title.clone();
        repeals.extend(source.repeals.into_iter().map(|(title, day)| (title, day, by.clone())));
        match entries.get_mut(&by) {
            Some(entry) => join(entry, source.instrument),
            None => {
                entries.insert(by, source.instrument);
            }
        }
    }
    for (title, day, by) in repeals {
        enter_repeal(&mut entries, title, day, by);
    }
    for fact in by_hand {
        match entries.get_mut(&fact.title) {
            Some(entry) => correct(entry, fact),
            None => {
                entries.insert(fact.title.clone(), fact.clone());
            }
        }
    }
    entries.into_values().collect()
}

fn join(entry: &mut Instrument, other: Instrument) {
    if entry.status == Standing::Unknown {
        entry.status = other.status;
    }
    entry.by = entry.by.take().or(other.by);
    entry.number = entry.number.take().or(other.number);
    versions(entry, other.versions);
}

fn versions(entry: &mut Instrument, more: Vec<Version>) {
    for version in more {
        // A collection may date a text by its first day in force.
        let same = |held: &&mut Version| {
            version.passed.is_some()
                && (held.passed == version.passed || held.from == version.passed)
        };
        match entry.versions.iter_mut().find(same) {
            Some(held) => {
                held.from = held.from.or(version.from);
                held.articles = held.articles.or(version.articles);
            }
            None => entry.versions.push(version),
        }
    }
    entry.versions.sort_by_key(|version| version.passed.or(version.from));
}

/// A title that was taken up again later stays in force.
fn enter_repeal(entries: &mut BTreeMap<String, Instrument>, title: String, day: Date, by: String) {
    let held = entries.values_mut().find(|entry| same_title(&entry.title, &title));
    if let Some(entry) = held {
        let newer =
            entry.versions.last().and_then(Version::first_day).is_some_and(|last| last >= day);
        if !newer && entry.ended.is_none_or(|ended| day > ended) {
            entry.status = Standing::Repealed;
            entry.ended = Some(day);
            entry.replaced_by = Some(by);
        }
        return;
    }
    // Old titles without the country's name are too general to be told apart.
    if !title.starts_with("中华人民共和国") && day.year() < 2000 {
        return;
    }
    if title.contains("关于修改") || title.contains("修正案") {
        return;
    }
    let law = title.ends_with('法') && !title.ends_with("办法")
        || title.ends_with("法（试行）")
        || title.starts_with("全国人民代表大会");
    let entry = Instrument {
        title: title.clone(),
        aliases: Vec::new(),
        kind: if law { "法律" } else { "其他" }.to_owned(),
        by: None,
        number: None,
        status: Standing::Repealed,
        ended: Some(day),
        replaced_by: Some(by),
        versions: Vec::new(),
    };
    entries.insert(title, entry);
}

fn correct(entry: &mut Instrument, fact: &Instrument) {
    entry.kind.clone_from(&fact.kind);
    entry.status = fact.status;
    entry.ended = fact.ended;
    entry.replaced_by = fact.replaced_by.clone();
    entry.aliases.extend(fact.aliases.iter().cloned());
    entry.by = fact.by.clone().or(entry.by.take());
    entry.number = fact.number.clone().or(entry.number.take());
    versions(entry, fact.versions.clone());
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn law(title: &str, day: Date) -> Instrument {
        Instrument {
            title: title.to_owned(),
            aliases: Vec::new(),
            kind: "法律".to_owned(),
            by: None,
            number: None,
            status: Standing::InForce,
            ended: None,
            replaced_by: None,
            versions: vec![Version { passed: Some(day), ..Version::default() }],
        }
    }

    #[test]
    fn a_repeal_ends_the_older_and_spares_the_newer_text() {
        let sources = vec![
            Source { instrument: law("旧法", date(1990, 1, 1)), repeals: Vec::new() },
            Source { instrument: law("再立法", date(2015, 1, 1)), repeals: Vec::new() },
            Source {
                instrument: law("新法", date(2010, 1, 1)),
                repeals: ["旧法", "再立法", "中华人民共和国未收法"]
                    .map(|title| (title.to_owned(), date(2010, 6, 1)))
                    .to_vec(),
            },
        ];
        let merged = merge(sources, &[]);
        let standing = |title: &str| {
            merged
                .iter()
                .find(|entry| entry.title == title)
                .map(|entry| (entry.status, entry.ended))
        };
        assert_eq!(standing("旧法"), Some((Standing::Repealed, Some(date(2010, 6, 1)))));
        assert_eq!(standing("再立法"), Some((Standing::InForce, None)));
        assert_eq!(
            standing("中华人民共和国未收法"),
            Some((Standing::Repealed, Some(date(2010, 6, 1))))
        );
    }
}
