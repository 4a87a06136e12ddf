//! Who forbids whom: "不得要求…设立分支机构" forbids the restriction,
//! "未设立分支机构的，不得参加投标" is the restriction. And what in a sentence speaks for its
//! being lawful. The words are classes of `rules/lexicon/polarity.yaml`.

use std::ops::Range;

use crate::condition::Reading;
use crate::pattern::scan::Table;

#[cfg(test)]
mod tests;

/// True where whoever would impose the match is told not to, or is told to do away with it:
/// 不得以未在本地缴税为由…, 要求五年内不得迁出的条款一律清理, 奖补不与…挂钩. Holds for every rule, those
/// too for which a prohibition is itself the violation.
pub(crate) fn condemned(reading: &Reading<'_>, table: &mut Table<'_>, found: &Range<u32>) -> bool {
    let sentence = reading.ready.sentence_at(found.start);
    table.look(sentence);
    table.fill();
    let polarity = &reading.polarity;
    let stops = table.words(polarity.bar_stops);
    let stopped = |from: u32, to: u32| stops.iter().any(|at| from <= at.start && at.end <= to);
    let barred = table
        .words(polarity.bars)
        .iter()
        .any(|word| word.end <= found.start && !stopped(word.end, found.start));
    let ends = table.words(polarity.pretext_ends);
    // 商户不得以任何理由拒绝: said to those who are imposed upon.
    let governed = table.words(polarity.governed);
    let pretext = table.words(polarity.pretexts).iter().any(|no| {
        if governed.iter().any(|who| who.end == no.start) {
            return false;
        }
        let ended = |end: &&Range<u32>| no.end <= end.start && !stopped(no.end, end.start);
        no.start < found.end && ends.iter().find(ended).is_some_and(|end| found.start < end.end)
    });
    let cleared = table.words(polarity.condemns).iter().any(|word| word.start >= found.end);
    barred || pretext || cleared || denied(reading, table, sentence, found)
}

/// True where the sentence treats all alike, leaves the choice or follows the state: what is
/// found there may well be lawful, so a person has to look.
pub(crate) fn eased(reading: &Reading<'_>, table: &mut Table<'_>, found: &Range<u32>) -> bool {
    table.look(reading.ready.sentence_at(found.start));
    table.fill();
    !table.words(reading.polarity.eases).is_empty()
}

/// True where a prohibition governs the match: before it in its sentence, behind
/// it, or in the lead-in of a list that it stands in; or where its clause leaves the choice
/// open.
pub(crate) fn prohibited(reading: &Reading<'_>, table: &mut Table<'_>, found: &Range<u32>) -> bool {
    let ready = reading.ready;
    let sentence = ready.sentence_at(found.start);
    let range = ready.sentences[sentence].range.clone();
    if forbids(reading, table, sentence, &(range.start..found.start)) {
        return true;
    }
    // 不要求…, where the match begins with 要求: no stop can stand between.
    let straddles = table
        .words(reading.polarity.forbids)
        .iter()
        .any(|word| word.start < found.start && found.start < word.end && word.end <= found.end);
    if straddles {
        return true;
    }
    let repealed = table.words(reading.polarity.repeals).iter().any(|word| word.start >= found.end);
    // Within a match 不得 may be the restriction itself, 不得要求 never is.
    let barred = table
        .words(reading.polarity.bars)
        .iter()
        .any(|word| found.start <= word.start && word.end <= found.end);
    let clauses = ready.clauses_around(&range, found);
    let open = table
        .words(reading.polarity.opens)
        .iter()
        .any(|word| clauses.start <= word.start && word.end <= clauses.end);
    if repealed || barred || open {
        return true;
    }
    if let Some(words) = &ready.sentences[sentence].inner_lead_in
        && forbids(reading, table, ready.sentence_at(words.start), words)
    {
        return true;
    }
    ready.above(ready.sentences[sentence].block).any(|above| {
        let sentences = &ready.blocks[above].sentences;
        let Some(last) = sentences.end.checked_sub(1).filter(|last| sentences.contains(last))
        else {
            return false;
        };
        let range = ready.sentences[last].range.clone();
        // A heading or lead-in governs; a paragraph that has ended doesn't.
        let ended = matches!(ready.chars[range.end as usize - 1], '。' | ';' | '!' | '?');
        !ended && forbids(reading, table, last, &range)
    })
}

/// True where the match itself says no to an imposition: 奖补不与纳税额挂钩, 严禁以年检、监制
/// 等形式变相设定许可. The imposition may stand behind the match, in the clause of the no.
fn denied(
    reading: &Reading<'_>,
    table: &mut Table<'_>,
    sentence: usize,
    found: &Range<u32>,
) -> bool {
    table.look(sentence);
    table.fill();
    let polarity = &reading.polarity;
    let whole = reading.ready.sentences[sentence].range.clone();
    let (imposes, stops) = (table.words(polarity.imposes), table.words(polarity.bar_stops));
    table.words(polarity.denials).iter().any(|no| {
        let inside = found.start <= no.start && no.end <= found.end;
        let clause = reading.ready.clauses_around(&whole, &(no.start..no.end));
        inside
            && imposes.iter().any(|imposed| {
                let reached = no.end <= imposed.start && imposed.end <= clause.end;
                let near = imposed.start - no.end.min(imposed.start) <= REACH;
                let stopped =
                    stops.iter().any(|stop| no.end <= stop.start && stop.end <= imposed.start);
                reached && near && !stopped
            })
    })
}

/// Characters from the no to what it says no to.
const REACH: u32 = 24;

/// True where a prohibition begins inside `range` and reaches its end.
fn forbids(
    reading: &Reading<'_>,
    table: &mut Table<'_>,
    sentence: usize,
    range: &Range<u32>,
) -> bool {
    table.look(sentence);
    table.fill();
    let polarity = &reading.polarity;
    // 不得要求企业必须…: 必须 is part of what is not to be asked.
    [(polarity.forbids, polarity.stops), (polarity.bars, polarity.bar_stops)].into_iter().any(
        |(words, stops)| {
            let stops = table.words(stops);
            table.words(words).iter().any(|word| {
                let inside = range.start <= word.start && word.end <= range.end;
                inside && !stops.iter().any(|stop| word.end <= stop.start && stop.end <= range.end)
            })
        },
    )
}
