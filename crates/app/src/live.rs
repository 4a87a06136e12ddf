//! 起草: a text checked while it is written.
//!
//! There is no session to open or to close: every call brings the whole text, and what
//! is known of its paragraphs from the call before only saves time. Nothing is kept in
//! the archive.

use std::collections::HashMap;
use std::sync::PoisonError;

use document::{from_plain, typed_places};
use engine::{Memory, Provision};
use jiff::civil::Date;
use statutes::Library;

use crate::dto::{BasisView, Failure, LiveView, SpanView};
use crate::{App, Ruleset, view};

/// What is known from the check before; of use only to the ruleset that filled it.
#[derive(Debug, Default)]
pub struct Live {
    memory: Memory,
    /// Library and day that the provisions were read for.
    library: Option<(String, Date)>,
    /// Reading a provision's words may cost a look into the archive.
    provisions: HashMap<Provision, BasisView>,
}

impl App {
    /// 起草: what is wrong in the text as it stands, on a day.
    ///
    /// # Errors
    /// The rules don't compile.
    pub fn check_live(&self, text: &str, day: Date) -> Result<LiveView, Failure> {
        let mut live = self.live.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(self.ruleset()?.check_live(&mut live, text, day))
    }
}

impl Ruleset {
    /// Checks a text, with what `live` knows of the text before.
    pub fn check_live(&self, live: &mut Live, text: &str, day: Date) -> LiveView {
        let library = self.library();
        let read_for = Some((library.digest(), day));
        if live.library != read_for {
            live.library = read_for;
            live.provisions.clear();
        }
        let document = from_plain(text);
        let report = self.engine.recheck(&mut live.memory, &document, library.as_ref(), day);
        let places = typed_places(text);
        let findings = report.findings.iter().map(|found| {
            let basis = found.basis.iter().map(|provision| {
                let known = live.provisions.entry(provision.clone());
                known.or_insert_with(|| view::basis(provision, &library, day)).clone()
            });
            let basis = basis.collect();
            let span =
                SpanView { start: places[found.span.start], end: places[found.span.end - 1] + 1 };
            view::finding(found, &self.packs.exceptions, basis, span)
        });
        LiveView {
            findings: findings.collect(),
            title: document.paper.title.map(|title| title.text),
            regimes: view::regimes(&report.identifications),
        }
    }
}
