//! What each clause of a text is known by: a dozen picks from its triples of characters, of
//! which two clauses that say the same share most.
//!
//! Each of twelve fixed orders of all triples picks the first that a clause has; two
//! clauses pick the same one as often as they are alike (MinHash). Only ten bits of a pick
//! are kept: few terms with long lists take a fifth of the room of many with one entry, and
//! three false agreements of twelve are rare. Deliberately absent: the judgement, which
//! reads the clauses themselves.

use engine::likeness::letters;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Orders of the triples. With 12 of them, two clauses with 60% of their pairs in common
/// share three picks or more in 96 cases of 100, unrelated ones in fewer than one.
const ORDERS: u64 = 12;

/// Letters from which a paragraph is a clause worth comparing.
const SHORTEST: usize = 30;

/// What papers say alike whatever they are about: such a clause says nothing twice.
const FORMULAS: &[&str] = &[
    "起施行",
    "起实施",
    "起执行",
    "发布之日",
    "公布之日",
    "印发之日",
    "负责解释",
    "特此通知",
    "印发给你们",
    "现将",
    "请认真贯彻执行",
    "同时废止",
    "有效期",
];

/// A formula makes a formula of a clause up to this length only.
const LONGEST_FORMULA: usize = 90;

/// A clause of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause<'a> {
    /// Which line it is, counted from 0.
    pub(crate) line: usize,
    /// First scalar in the text.
    pub(crate) start: usize,
    /// Its words.
    pub(crate) text: &'a str,
}

/// The clauses of a text that are worth comparing.
pub(crate) fn clauses(text: &str) -> impl Iterator<Item = Clause<'_>> {
    let mut start = 0;
    let lines = text.split('\n').enumerate().map(move |(line, text)| {
        let clause = Clause { line, start, text };
        start += text.chars().count() + 1;
        clause
    });
    lines.filter(|clause| is_worth_comparing(clause.text))
}

fn is_worth_comparing(text: &str) -> bool {
    let length = letters(text).take(LONGEST_FORMULA + 1).count();
    let addressed = text.trim_end().ends_with(['：', ':']);
    let formula =
        length <= LONGEST_FORMULA && FORMULAS.iter().any(|formula| text.contains(formula));
    length >= SHORTEST && !addressed && !formula
}

/// What a clause is known by.
pub(crate) fn picks(text: &str) -> Vec<String> {
    let letters: Vec<char> = letters(text).collect();
    let number = |one: &[char]| one.iter().fold(0, |number, char| number << 21 | *char as u64);
    let triples: Vec<u64> = letters.windows(3).map(number).collect();
    let pick = |order: u64| triples.iter().map(|triple| shuffled(*triple, order)).min();
    (0..ORDERS).filter_map(|order| Some(name(order, pick(order)?))).collect()
}

/// Three characters: the order, and ten bits of the pick.
fn name(order: u64, pick: u64) -> String {
    let digit = |value: u64| char::from_digit((value % 32) as u32, 32).unwrap_or('0');
    [digit(order), digit(pick >> 5), digit(pick)].into_iter().collect()
}

/// The place of a triple in one of the orders (the finish of splitmix64).
fn shuffled(triple: u64, order: u64) -> u64 {
    let mut mixed = triple ^ (order + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Cuts a text into the picks of its clauses; a pick's position is the clause's line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Picks {
    tokens: Vec<(usize, String)>,
    token: Token,
}

impl Tokenizer for Picks {
    type TokenStream<'a> = PickStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> PickStream<'a> {
        self.tokens.clear();
        for clause in clauses(text) {
            self.tokens.extend(picks(clause.text).into_iter().map(|pick| (clause.line, pick)));
        }
        self.token.reset();
        PickStream { tokens: self.tokens.drain(..), token: &mut self.token }
    }
}

/// The picks of one text.
pub(crate) struct PickStream<'a> {
    tokens: std::vec::Drain<'a, (usize, String)>,
    token: &'a mut Token,
}

impl TokenStream for PickStream<'_> {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.tokens.next() else { return false };
        self.token.position = position;
        self.token.text = text;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str =
        "对新认定的高新技术企业给予一次性奖励，奖励资金由市级财政在年度预算中统筹安排。";

    #[test]
    fn only_clauses_with_words_of_their_own_are_compared() {
        let text = format!(
            "标题\n{LONG}\n各县人民政府，各开发区管理委员会，市人民政府各部门，各直属机构，各有关单位：\n\
             第九条　本办法自发布之日起施行，有效期五年，原有规定与本办法不一致的按照本办法执行。\n{LONG}"
        );
        let found: Vec<_> = clauses(&text).collect();
        assert_eq!(found.iter().map(|clause| clause.line).collect::<Vec<_>>(), [1, 4]);
        let chars: Vec<char> = text.chars().collect();
        let last: String = chars[found[1].start..].iter().collect();
        assert_eq!(last, LONG);
    }

    #[test]
    fn alike_clauses_share_picks_and_others_do_not() {
        let shared = |other: &str| {
            let own = picks(LONG);
            picks(other).iter().filter(|pick| own.contains(pick)).count()
        };
        assert_eq!(shared(LONG), 12);
        assert!(shared(&LONG.replace("市级财政", "县财政局")) >= 3);
        assert!(
            shared("各单位应当建立健全值班制度，节假日期间安排专人值守，遇有紧急情况及时报告。")
                < 3
        );
        assert_eq!(picks("二字"), Vec::<String>::new());
    }
}
