//! Fills a message from the match: `{1}` its first words, `{class}` the class's
//! word inside it.

use crate::condition::Reading;
use crate::pattern::join::Match;
use crate::pattern::scan::Table;

/// The message with its places filled; a class without a word in the match keeps its name.
pub(crate) fn fill(
    message: &str,
    reading: &Reading<'_>,
    table: &mut Table<'_>,
    found: &Match,
) -> String {
    let mut text = String::with_capacity(message.len());
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        text.push_str(before);
        text.push_str(&words(name, reading, table, found));
        rest = tail;
    }
    text.push_str(rest);
    text
}

fn words(name: &str, reading: &Reading<'_>, table: &mut Table<'_>, found: &Match) -> String {
    let ready = reading.ready;
    if name == "1" {
        return ready.slice(&(found.range.start..found.first_end)).iter().collect();
    }
    let Some(term) = reading.terms.class(name) else { return name.to_owned() };
    for sentence in ready.sentence_at(found.range.start)..=ready.sentence_at(found.range.end - 1) {
        table.look(sentence);
        table.compute();
        let inside = |word: &&std::ops::Range<u32>| {
            found.range.start <= word.start && word.end <= found.range.end
        };
        if let Some(word) = table.words(term).iter().filter(inside).max_by_key(|word| word.len()) {
            return ready.slice(word).iter().collect();
        }
    }
    name.to_owned()
}
