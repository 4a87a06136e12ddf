//! Where sentences and clauses end.

use super::{Prepared, Sentence, Zones};

/// Cuts the characters from `start` to the end into sentences of one block.
pub(super) fn sentences(ready: &mut Prepared, start: usize, block: usize) {
    let end = ready.chars.len();
    let mut from = start;
    let mut lead_in = None;
    let mut quotes = 0_i32;
    ready.clauses.extend((start < end).then_some(start as u32));
    for at in start..end {
        let mark = ready.chars[at];
        match mark {
            '《' => quotes += 1,
            '》' => quotes -= 1,
            _ => {}
        }
        let closes = matches!(mark, '。' | '!' | '?' | ';');
        if closes || at + 1 == end {
            ready.sentences.push(Sentence {
                range: from as u32..at as u32 + 1,
                block,
                zones: Zones::default(),
                inner_lead_in: lead_in
                    .clone()
                    .filter(|words: &std::ops::Range<u32>| words.start < from as u32),
            });
            from = at + 1;
            // A list inside one paragraph ends with its full stop.
            if mark != ';' {
                lead_in = None;
            }
        }
        if mark == ':' && lead_in.is_none() && quotes <= 0 {
            lead_in = Some(from as u32..at as u32);
        }
        if (closes || matches!(mark, ',' | ':')) && at + 1 < end {
            ready.clauses.push(at as u32 + 1);
        }
    }
}
