//! 听证材料: announced, sent out, held, signed. A hearing that is only announced has not
//! been held.

use document::Span;

use super::notice::published;
use super::part::{Part, Sentence};
use super::pattern::Pattern;
use super::told::{is_done, next_clause};
use super::{Fact, FactKind, Value};
use crate::dossier::when::{Standpoint, Told};

/// The end of a title that announces a hearing.
static ANNOUNCES: Pattern = Pattern::new("听证[^。]{0,12}(?:公告|通告|通知|邀请函)$");
static ANNOUNCED: Pattern = Pattern::new(
    "(?:发布|公布|刊登|发出|公告)[^。;,]{0,30}(?:听证[^。;,]{0,8}(?:公告|通告)|公告)|听证[^。;,]{0,10}(?:公告|通告)[^。;,]{0,10}(?:发布|公布|刊登)",
);
static HELD: Pattern = Pattern::new(
    "(?:召开|举行|组织|开展|进行)了?[^。;]{0,40}听证|听证会?[^。;,]{0,30}(?:召开|举行|举办)",
);
static WHEN: Pattern =
    Pattern::new("^(?:听证)?(?:会)?(?:举行|召开)?(?:时间|日期)[:]?$|听证(?:会)?(?:时间|日期)[:]?$");
static SENT: Pattern = Pattern::new(
    "(?:材料|草案|文件)[^。;]{0,30}(?:送达|送交|寄送|发送|送至|发至|邮寄|送给|发放)|(?:送达|送交|寄送|发送|发放)[^。;]{0,24}材料",
);
static SIGNED: Pattern = Pattern::new(
    "(?:听证)?(?:参加人|代表|陈述人)[^。;:]{0,24}(?:签字|签名|签署)(?:确认)?|(?:签字|签名)(?:确认)?[^。;:]{0,8}(?:听证)?(?:参加人|代表|陈述人)",
);
static CONFIRMED: Pattern = Pattern::new("确认|核对|核实|无误|已|均|并|阅");
/// A form's line for a name, with or without one.
static NAMES: Pattern = Pattern::new("(?:签字|签名)[)]?[:]([^_]*)$");

/// What papers of a hearing show.
pub(super) fn hearing(part: &Part<'_>) -> Vec<Fact> {
    let own = part.own_day();
    let title = part.lines.iter().take(3).any(|line| ANNOUNCES.is_in(&line.text));
    let day = own.map(|(day, _)| day);
    let stand = Standpoint { day, told: if title { Told::Coming } else { Told::Past } };
    let mut facts = Vec::new();
    if title {
        let announced = published(part).or(own);
        let kind = FactKind::HearingNoticeDay;
        facts.extend(announced.map(|(day, span)| part.fact(kind, Value::Day(day), span)));
        return facts;
    }
    for sentence in part.sentences() {
        facts.extend(dated(part, &sentence, stand));
        facts.extend(signed(&sentence).map(|span| part.words(FactKind::HearingSigned, span)));
    }
    facts.dedup_by(|later, earlier| (later.kind, &later.value) == (earlier.kind, &earlier.value));
    facts
}

/// The days of a sentence, each by what its clause says of it.
fn dated(part: &Part<'_>, sentence: &Sentence<'_>, stand: Standpoint) -> Vec<Fact> {
    let fact = |(written, span): &(crate::dossier::when::Written, Span)| {
        let (before, after) = sentence.around(*span);
        let clause = after.split(';').next().unwrap_or(after);
        let label = if before.is_empty() { sentence.lead() } else { before };
        let kind = match () {
            () if WHEN.is_in(label) => FactKind::HearingDay,
            () if !is_done(before) || !is_done(next_clause(after)) => return None,
            () if ANNOUNCED.is_in(nearest(clause)) => FactKind::HearingNoticeDay,
            () if SENT.is_in(nearest(clause)) => FactKind::HearingPapersDay,
            () if HELD.is_in(nearest(clause)) => FactKind::HearingDay,
            () => return None,
        };
        let day = written.day(stand);
        let value = day.map_or_else(|| Value::Words(sentence.slice(*span).to_owned()), Value::Day);
        Some(part.fact(kind, value, *span))
    };
    sentence.single_days().filter_map(fact).collect()
}

/// The words that a day belongs to: up to where the next one would begin.
fn nearest(clause: &str) -> &str {
    let next = clause.char_indices().find(|(at, c)| {
        c.is_ascii_digit()
            && clause[*at..]
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with(['年', '月'])
    });
    next.map_or(clause, |(at, _)| &clause[..at])
}

/// Participants confirmed the record and signed it: told, or names behind the label.
fn signed(sentence: &Sentence<'_>) -> Option<Span> {
    let text = sentence.text();
    let range = SIGNED.find(text)?;
    if let Some(names) = NAMES.find(text) {
        let written = text[names.clone()].chars().filter(|c| c.is_alphabetic()).count() >= 2;
        return written.then(|| sentence.span(range.start..names.end));
    }
    // A bare label is a line that waits for its names.
    let words = &text[range.clone()];
    let told = CONFIRMED.is_in(words) && is_done(&text[..range.start]) && is_done(words);
    told.then(|| sentence.span(range))
}
