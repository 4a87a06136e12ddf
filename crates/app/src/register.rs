//! 效力台账: which documents apply on a day, which end soon, which ended unnoticed.
//!
//! Everything is worked out for the day that is asked for, from what was read, from what
//! people corrected and from what other documents say; nothing of it is kept.

mod archived;
mod correct;
mod ended;
mod sheet;

pub(crate) use archived::article_words;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use archive::{Entry, Field};
use engine::Terms;
use engine::standing::{Corrected, How, Known, Life, Others, SOON, State, Stated, life, state};
use jiff::civil::Date;

use crate::App;
use crate::dto::{Failure, RegisterRequest, RegisterRow, RegisterView, StateCount, UpdateView};

/// Most rows on a page.
const ROWS: usize = 500;
/// What is asked for to see what expired without a notice.
const UNNOTICED: &str = "unnoticed";
/// How often a running update is looked at.
const PAUSE: Duration = Duration::from_millis(50);

/// A document on a day.
pub(crate) struct Line {
    pub(crate) entry: Entry,
    life: Life,
    pub(crate) state: State,
    pub(crate) why: String,
}

impl App {
    /// 档案: the register on a day.
    ///
    /// # Errors
    /// The state is unknown, or the archive can't be read.
    pub fn register(&self, request: &RegisterRequest, day: Date) -> Result<RegisterView, Failure> {
        let wanted = match request.state.as_str() {
            "" | UNNOTICED => None,
            name => Some(State::named(name).ok_or_else(|| {
                Failure::new("wrong-input", "没有这种状态，请用：有效、将届满、已届满、尚未施行、已废止、已失效、被替代、待核")
            })?),
        };
        let mut lines = self.lines(day)?;
        let words: Vec<&str> = request.text.split_whitespace().collect();
        lines.retain(|line| words.iter().all(|word| line.has(word)));
        let count = |state| lines.iter().filter(|line| line.state == state).count();
        let counts = State::ALL.map(|state| StateCount {
            state: state.code().into(),
            name: state.name().into(),
            count: count(state),
        });
        let unnoticed = lines.iter().filter(|line| line.ended_unnoticed()).count();
        lines.retain(|line| match (wanted, request.state.as_str()) {
            (_, UNNOTICED) => line.ended_unnoticed(),
            (Some(state), _) => line.state == state,
            (None, _) => true,
        });
        lines.sort_by_key(|line| {
            let last = line.life.expires.map(|known| known.day);
            (last.is_none(), last, line.entry.row.id)
        });
        let page = lines.iter().skip(request.offset).take(request.limit.clamp(1, ROWS));
        Ok(RegisterView {
            day: day.to_string(),
            total: lines.len(),
            rows: page.map(|line| line.row(day)).collect(),
            counts: counts.into(),
            unnoticed,
            updating: self.register_update()?,
        })
    }

    /// Begins to bring the register up to date where that takes a while; whoever is told
    /// `true` must call `update_register`. Questions are answered meanwhile.
    ///
    /// # Errors
    /// The archive can't be read, or the register can't be written.
    pub fn begin_register_update(&self) -> Result<bool, Failure> {
        Ok(self.archive.begin_register_update()?)
    }

    /// Brings the register up to date.
    ///
    /// # Errors
    /// As `begin_register_update`.
    pub fn update_register(&self) -> Result<(), Failure> {
        Ok(self.archive.update_register()?)
    }

    /// How far that has come, where it runs.
    pub(crate) fn register_update(&self) -> Result<Option<UpdateView>, Failure> {
        let update = self.archive.register_update()?;
        Ok(update.map(|update| UpdateView { done: update.done, total: update.total }))
    }

    /// Waits for an update that runs: what is decided or written out from the register must
    /// not miss a document that is on its way into it. False where `cancel` came first.
    pub(crate) fn wait_for_register(&self, cancel: &AtomicBool) -> Result<bool, Failure> {
        while self.archive.register_update()?.is_some() {
            if cancel.load(Ordering::Relaxed) {
                return Ok(false);
            }
            std::thread::sleep(PAUSE);
        }
        Ok(true)
    }

    /// 工作台: the documents that end within 180 days, the first to end first.
    ///
    /// # Errors
    /// The archive can't be read.
    pub(crate) fn expiring(&self, day: Date) -> Result<Vec<RegisterRow>, Failure> {
        let lines = self.lines(day)?;
        let soon = lines.iter().filter(|line| line.state == State::Expiring);
        let mut rows: Vec<RegisterRow> = soon.map(|line| line.row(day)).collect();
        rows.retain(|row| row.days_left.is_some_and(|left| left <= SOON));
        rows.sort_by_key(|row| (row.days_left, row.id));
        Ok(rows)
    }

    pub(crate) fn lines(&self, day: Date) -> Result<Vec<Line>, Failure> {
        let terms = self.terms()?;
        let entries = self.archive.register()?;
        let mut prolonged = self.prolonged(&entries)?;
        let mut known = Vec::with_capacity(entries.len());
        for entry in &entries {
            let corrected = corrected(entry)?;
            let prolonged = prolonged.get(&entry.row.id).map_or(&[][..], Vec::as_slice);
            let life = life(&entry.read.standing, &corrected, prolonged, &terms);
            known.push((corrected, life));
        }
        let mut ended = self.ended(&entries, &known)?;
        let lines = entries.into_iter().zip(known).map(|(entry, (corrected, life))| {
            let others = Others {
                ended: ended.remove(&entry.row.id).unwrap_or_default(),
                prolonged: prolonged.remove(&entry.row.id).unwrap_or_default(),
            };
            let (state, why) = state(&entry.read.standing, &corrected, &life, &others, day);
            Line { entry, life, state, why }
        });
        Ok(lines.collect())
    }

    /// The default terms of the unit, without compiling any rule.
    fn terms(&self) -> Result<Terms, Failure> {
        Ok(crate::rules::profile(self.setup().profile.as_deref())?.0.terms)
    }
}

/// What people corrected of a document's life.
fn corrected(entry: &Entry) -> Result<Corrected, Failure> {
    let mut corrected = Corrected::default();
    for one in &entry.corrections {
        let day = || {
            one.value.parse::<Date>().map_err(|error| {
                Failure::new("archive-damaged", "档案里有一处更正的日期无法读取，请核验档案")
                    .with_detail(error)
            })
        };
        match one.field {
            Field::Issued => corrected.issued = Some(day()?),
            Field::Effective => corrected.effective = Some(day()?),
            Field::Expires => corrected.expires = Some(day()?),
            Field::State => {
                let why = format!("{}更正为{}：{}", one.by, one.value, one.reason);
                corrected.state =
                    State::named(&one.value).map(|state| Stated { state, since: one.since, why });
            }
            Field::Title | Field::Number | Field::Issuer | Field::Kind => {}
        }
    }
    Ok(corrected)
}

impl Line {
    fn has(&self, word: &str) -> bool {
        let row = &self.entry.row;
        let number = row.number.as_deref().is_some_and(|number| number.contains(word));
        row.title.contains(word)
            || number
            || row.issuer.as_deref().is_some_and(|issuer| issuer.contains(word))
    }

    /// Its last day is what another document says.
    fn is_prolonged(&self) -> bool {
        self.life.expires.is_some_and(|last| last.how == How::Prolonged)
    }

    /// It ended by its own term, and nobody has said so since.
    fn ended_unnoticed(&self) -> bool {
        let said = self.entry.corrections.iter().any(|one| one.field == Field::State);
        self.state == State::Expired && !said
    }

    fn row(&self, day: Date) -> RegisterRow {
        let row = &self.entry.row;
        let iso = |known: Option<Known>| known.map(|known| known.day.to_string());
        let how = |known: Option<Known>| {
            known.map(|known| match known.how {
                How::Read => "read".into(),
                How::Default => "default".into(),
                How::Prolonged => "prolonged".into(),
                How::ByHand => "by-hand".into(),
            })
        };
        let left = self
            .life
            .expires
            .and_then(|known| day.until(known.day).ok().map(|span| span.get_days()));
        RegisterRow {
            id: row.id,
            title: row.title.clone(),
            number: row.number.clone(),
            issuer: row.issuer.clone(),
            date: row.date.map(|date| date.to_string()),
            kind: row.kind.clone(),
            effective: iso(self.life.effective),
            effective_known: how(self.life.effective),
            expires: iso(self.life.expires),
            expires_known: how(self.life.expires),
            state: self.state.code().into(),
            state_name: self.state.name().into(),
            why: self.why.clone(),
            days_left: left,
            corrected: self
                .entry
                .corrections
                .iter()
                .map(|one| one.field.name().to_owned())
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use archive::NewDocument;
    use jiff::civil::date;

    use super::*;

    /// More than an archive takes in while somebody waits.
    const PAPERS: usize = 60;

    #[test]
    fn what_is_on_its_way_into_the_register_is_waited_for() {
        let home = tempfile::tempdir().unwrap();
        let app = App::open(home.path()).unwrap();
        let (day, never) = (date(2026, 11, 24), AtomicBool::new(false));
        for number in 0..PAPERS {
            let text = format!("停车管理办法之{number}\n第一条 本办法自2026年1月1日起施行。");
            let new = NewDocument {
                name: "办法.txt",
                path: "办法.txt",
                bytes: text.as_bytes(),
                document: &document::from_plain(&text),
                sha256: &format!("{number:064}"),
            };
            app.archive.keep(new, None, day.at(9, 0, 0, 0)).unwrap();
        }
        assert!(app.begin_register_update().unwrap());
        assert!(app.lines(day).unwrap().is_empty());
        assert!(!app.wait_for_register(&AtomicBool::new(true)).unwrap());
        std::thread::scope(|scope| {
            scope.spawn(|| app.update_register().unwrap());
            assert!(app.wait_for_register(&never).unwrap());
        });
        assert_eq!(app.lines(day).unwrap().len(), PAPERS);
    }
}
