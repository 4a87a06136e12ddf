//! 公布解读: a page about a reviewed document for those it concerns.

use std::path::Path;

use engine::words::day;
use jiff::civil::Date;
use report::summary::{Known, html};

use super::ending;
use crate::App;
use crate::dto::{ArchivedView, Failure, RelationView};
use crate::save::save;

impl App {
    /// Writes the page about the document of a review, as things stand on `today`.
    ///
    /// # Errors
    /// There is no such review, or the file can't be written.
    pub fn write_summary(&self, review: i64, path: &Path, today: Date) -> Result<(), Failure> {
        ending(path, &["html"])?;
        let stored = self.archive.review(review)?;
        let archived = self.archived(stored.row.id, today)?;
        let known = known(&archived, today);
        save(path, html(&known, &stored.document).as_bytes())
    }
}

fn known(archived: &ArchivedView, today: Date) -> Known {
    let row = &archived.row;
    let date = |iso: &Option<String>| {
        iso.as_ref().and_then(|iso| iso.parse().ok()).map(|date: Date| day(date))
    };
    let facts = [
        ("发文机关", row.issuer.clone()),
        ("发文字号", row.number.clone()),
        ("成文日期", date(&row.date)),
        ("施行日期", date(&row.effective)),
        ("有效期至", date(&row.expires)),
        ("有效性", Some(format!("{}（{}）", row.state_name, day(today)))),
    ];
    let facts = facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let says = |kinds: &[&str]| {
        let said = archived.says.iter().filter(|said| kinds.contains(&said.kind.as_str()));
        said.map(named).collect()
    };
    Known {
        title: row.title.clone(),
        facts: facts.collect(),
        basis: says(&["rests-on"]),
        ends: says(&["repeals", "voids", "replaces"]),
    }
}

/// 《…》第八条
fn named(said: &RelationView) -> String {
    let title = if said.title.is_empty() { String::new() } else { format!("《{}》", said.title) };
    let number = said.number.as_ref().map_or(String::new(), |number| format!("（{number}）"));
    format!("{title}{number}{}", said.articles.join("、"))
}
