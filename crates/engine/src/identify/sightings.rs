//! Every word that the judgements ask for, found in one pass over a text.

use std::collections::HashMap;
use std::sync::LazyLock;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::{market, normative, traits};

/// How often each word stands in a text, and the byte at which it first does.
pub(super) struct Sightings(Vec<(usize, Option<usize>)>);

/// The words by number, and the automaton that finds them.
struct Words {
    numbers: HashMap<&'static str, usize>,
    automaton: Option<CharwiseDoubleArrayAhoCorasick<usize>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut numbers = HashMap::new();
    for word in normative::words().chain(market::words()).chain(traits::NAMED) {
        let next = numbers.len();
        numbers.entry(word).or_insert(next);
    }
    let words = numbers.iter().map(|(word, number)| (*word, *number));
    let automaton = CharwiseDoubleArrayAhoCorasick::with_values(words).ok();
    Words { numbers, automaton }
});

impl Sightings {
    pub(super) fn read(text: &str) -> Self {
        let mut found = vec![(0, None); WORDS.numbers.len()];
        let hits = WORDS.automaton.iter().flat_map(|words| words.find_overlapping_iter(text));
        for hit in hits {
            let (count, first) = &mut found[hit.value()];
            *count += 1;
            first.get_or_insert(hit.start());
        }
        Self(found)
    }

    pub(super) fn count(&self, word: &str) -> usize {
        self.of(word).map_or(0, |(count, _)| count)
    }

    pub(super) fn first(&self, word: &str) -> Option<usize> {
        self.of(word)?.1
    }

    fn of(&self, word: &str) -> Option<(usize, Option<usize>)> {
        let number = WORDS.numbers.get(word);
        debug_assert!(number.is_some(), "{word} is in no list of words");
        number.map(|number| self.0[*number])
    }
}
