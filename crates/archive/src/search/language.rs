//! The query language: words, "phrases", 且 或 非, and 标题: 文号: 机关:
//! 年份: 依据:.
//!
//! Deliberately absent: brackets for grouping, which in official titles are text,
//! and wildcards, which a search for substrings does not need.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::ArchiveError;
use crate::search::fold::fold;

/// Longest query in characters; a draft pasted by mistake is not a query.
const LONGEST: usize = 500;

/// What a document has to fulfil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expr {
    /// All of these.
    And(Vec<Expr>),
    /// Any of these.
    Or(Vec<Expr>),
    /// Not this.
    Not(Box<Expr>),
    /// This text in this field; folded, never empty.
    Text(Place, Vec<char>),
    /// A year in this range.
    Years(u64, u64),
}

/// Where a text is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The text or the title.
    Anywhere,
    /// 标题
    Title,
    /// 文号
    Number,
    /// 机关
    Issuer,
    /// 依据
    Basis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prefix {
    In(Place),
    Year,
}

const PREFIXES: [(&str, Prefix); 5] = [
    ("标题", Prefix::In(Place::Title)),
    ("文号", Prefix::In(Place::Number)),
    ("机关", Prefix::In(Place::Issuer)),
    ("依据", Prefix::In(Place::Basis)),
    ("年份", Prefix::Year),
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    And(String),
    Or(String),
    Not(String),
    Leaf(Expr),
}

/// Reads a query.
///
/// # Errors
/// `ArchiveError::Query` with a sentence that says what to change.
pub(crate) fn parse(query: &str) -> Result<Expr, ArchiveError> {
    let chars: Vec<char> = query.chars().collect();
    if chars.len() > LONGEST {
        let length = chars.len();
        return wrong(format!("检索内容有{length}个字，请删减到{LONGEST}个字以内"));
    }
    let tokens = lex(&chars)?;
    if tokens.is_empty() {
        return wrong("请输入要查找的字词");
    }
    let mut tokens = tokens.into_iter().peekable();
    let expr = any_of(&mut tokens, None)?;
    Ok(expr)
}

fn any_of(
    tokens: &mut Peekable<IntoIter<Token>>,
    after: Option<&str>,
) -> Result<Expr, ArchiveError> {
    let mut parts = vec![all_of(tokens, after)?];
    while let Some(Token::Or(word)) = tokens.next_if(|token| matches!(token, Token::Or(_))) {
        parts.push(all_of(tokens, Some(&word))?);
    }
    Ok(single_or(parts, Expr::Or))
}

fn all_of(
    tokens: &mut Peekable<IntoIter<Token>>,
    after: Option<&str>,
) -> Result<Expr, ArchiveError> {
    let mut parts = vec![one(tokens, after)?];
    loop {
        match tokens.peek() {
            None | Some(Token::Or(_)) => return Ok(single_or(parts, Expr::And)),
            Some(Token::And(word)) => {
                let word = word.clone();
                tokens.next();
                parts.push(one(tokens, Some(&word))?);
            }
            Some(Token::Not(_) | Token::Leaf(_)) => parts.push(one(tokens, None)?),
        }
    }
}

fn one(tokens: &mut Peekable<IntoIter<Token>>, after: Option<&str>) -> Result<Expr, ArchiveError> {
    match (tokens.next(), after) {
        (Some(Token::Leaf(leaf)), _) => Ok(leaf),
        (Some(Token::Not(word)), _) => Ok(Expr::Not(Box::new(one(tokens, Some(&word))?))),
        (_, Some(word)) => {
            wrong(format!("“{word}”后面缺少要查找的字词；要查找“{word}”这个词本身，请加上引号"))
        }
        (Some(Token::And(word) | Token::Or(word)), None) => {
            wrong(format!("“{word}”前面缺少要查找的字词；要查找“{word}”这个词本身，请加上引号"))
        }
        (None, None) => wrong("请输入要查找的字词"),
    }
}

fn single_or(mut parts: Vec<Expr>, many: impl Fn(Vec<Expr>) -> Expr) -> Expr {
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            parts.extend(last);
            many(parts)
        }
    }
}

fn lex(chars: &[char]) -> Result<Vec<Token>, ArchiveError> {
    let mut tokens = Vec::new();
    let mut prefix: Option<(String, Prefix)> = None;
    let mut at = 0;
    while let Some(&char) = chars.get(at) {
        if char.is_whitespace() {
            at += 1;
        } else if let Some(close) = closing(char) {
            let (text, end) = quoted(chars, at + 1, close)?;
            if fold(&text).chars.is_empty() {
                let place = at + 1;
                return wrong(format!("第{place}个字处的引号里是空的，请在引号里写上要查找的原话"));
            }
            tokens.push(Token::Leaf(leaf(prefix.take(), &text)?));
            at = end;
        } else {
            let rest = chars[at..].iter();
            let length = rest.take_while(|char| !char.is_whitespace() && closing(**char).is_none());
            let word: String = length.collect();
            at += word.chars().count();
            if prefix.is_some() {
                tokens.push(Token::Leaf(leaf(prefix.take(), &word)?));
                continue;
            }
            match word.as_str() {
                "AND" | "且" => tokens.push(Token::And(word)),
                "OR" | "或" => tokens.push(Token::Or(word)),
                "NOT" | "非" => tokens.push(Token::Not(word)),
                _ => match split_prefix(&word) {
                    Some((kind, "")) => prefix = Some((word.clone(), kind)),
                    Some((kind, text)) => {
                        tokens.push(Token::Leaf(leaf(Some((word.clone(), kind)), text)?));
                    }
                    None => tokens.push(Token::Leaf(leaf(None, &word)?)),
                },
            }
        }
    }
    match prefix {
        Some((word, _)) => {
            wrong(format!("“{word}”后面缺少要查找的字词；要查找“{word}”这几个字本身，请加上引号"))
        }
        None => Ok(tokens),
    }
}

fn closing(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '＂' => Some('＂'),
        '“' | '”' => Some('”'),
        _ => None,
    }
}

/// The text up to `close` and the place after it; `""` stands for one `"`.
fn quoted(chars: &[char], from: usize, close: char) -> Result<(String, usize), ArchiveError> {
    let mut text = String::new();
    let mut at = from;
    while let Some(&char) = chars.get(at) {
        if char != close {
            text.push(char);
            at += 1;
        } else if close == '"' && chars.get(at + 1) == Some(&'"') {
            text.push('"');
            at += 2;
        } else {
            return Ok((text, at + 1));
        }
    }
    wrong(format!("第{from}个字处的引号没有成对，请在原话的末尾补上另一半引号"))
}

fn split_prefix(word: &str) -> Option<(Prefix, &str)> {
    PREFIXES.iter().find_map(|(name, prefix)| {
        let rest = word.strip_prefix(name)?;
        let text = rest.strip_prefix(':').or_else(|| rest.strip_prefix('：'))?;
        Some((*prefix, text))
    })
}

fn leaf(prefix: Option<(String, Prefix)>, text: &str) -> Result<Expr, ArchiveError> {
    let chars = fold(text).chars;
    if chars.is_empty() {
        return wrong("请输入要查找的字词");
    }
    match prefix.map(|(_, prefix)| prefix) {
        None => Ok(Expr::Text(Place::Anywhere, chars)),
        Some(Prefix::In(place)) => Ok(Expr::Text(place, chars)),
        Some(Prefix::Year) => years(&chars.into_iter().collect::<String>()),
    }
}

fn years(given: &str) -> Result<Expr, ArchiveError> {
    let text = given.trim_end_matches('年');
    let (from, to) = text.split_once(['-', '—', '–', '~', '至']).unwrap_or((text, text));
    let year = |text: &str| -> Option<u64> {
        let text = text.trim_end_matches('年');
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    match (year(from), year(to)) {
        (Some(from), Some(to)) if from <= to => Ok(Expr::Years(from, to)),
        (Some(_), Some(_)) => wrong(format!("年份“{given}”的起止写反了，请把较早的年份写在前面")),
        _ => wrong(format!(
            "年份“{given}”看不懂，请写成四位数字，例如“年份:2024”或者“年份:2020-2024”"
        )),
    }
}

fn wrong<T>(sentence: impl Into<String>) -> Result<T, ArchiveError> {
    Err(ArchiveError::Query(sentence.into()))
}

#[cfg(test)]
#[path = "language_tests.rs"]
mod tests;
