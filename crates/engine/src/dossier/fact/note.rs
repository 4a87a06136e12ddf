//! 起草说明: what it tells of the consultation; the rest is told in any paper.

use super::consultation::{channels, periods};
use super::counts::counts;
use super::part::Part;
use super::pattern::Pattern;
use super::reason::{shorter, urgency};
use super::sought::sought;
use super::told::{is_done, next_clause};
use super::{Fact, FactKind, Value};
use crate::dossier::when::{Standpoint, Told};

/// What a drafting note shows.
pub(super) fn told(part: &Part<'_>) -> Vec<Fact> {
    let stand = Standpoint { day: part.own_day().map(|(day, _)| day), told: Told::Past };
    let mut facts = periods(part, stand);
    facts.extend(notice_day(part, stand));
    // Only a consultation has a place where the public saw it.
    if !facts.is_empty() {
        facts.extend(channels(part, FactKind::ConsultationChannel));
    }
    facts.extend(counts(part));
    facts.extend(sought(part));
    facts.extend(shorter(part));
    facts.extend(urgency(part));
    facts
}

static NOTICE: Pattern =
    Pattern::new("公开征求|公开征集|征求意见(?:的)?公告|向社会(?:公布|公开)|发布公告");

/// 2024年3月1日在网站公开征求意见: the day of the notice, told by another paper.
fn notice_day(part: &Part<'_>, stand: Standpoint) -> Option<Fact> {
    part.sentences().iter().find_map(|sentence| {
        let (written, span) = sentence.single_days().next()?;
        let (before, after) = sentence.around(*span);
        let clause = after.split([';', '。']).next().unwrap_or(after);
        (NOTICE.is_in(clause) && is_done(before) && is_done(next_clause(after))).then_some(())?;
        let day = written.day(stand).or_else(|| written.period(stand)?.from);
        let value = day.map_or_else(|| Value::Words(sentence.slice(*span).to_owned()), Value::Day);
        Some(part.fact(FactKind::NoticeDay, value, *span))
    })
}
