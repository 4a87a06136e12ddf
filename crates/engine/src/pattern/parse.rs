//! The text of a pattern → its tree.

use crate::text::fold;

/// Characters that `…` may skip.
pub(crate) const GAP: u32 = 24;

/// A pattern as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tree {
    /// These characters, folded.
    Literal(String),
    /// A word of this class.
    Class(String),
    /// At most so many characters.
    Gap(u32),
    /// One of these sequences.
    Any(Vec<Vec<Tree>>),
    /// May be left out.
    Maybe(Vec<Vec<Tree>>),
    /// Start of the sentence.
    Start,
}

/// Reads a pattern; the error is a Chinese sentence for the rule keeper.
pub(crate) fn parse(source: &str) -> Result<Vec<Tree>, String> {
    let mut parser = Parser { chars: source.chars().collect(), at: 0 };
    let tree = parser.sequence()?;
    match parser.peek() {
        None if tree.is_empty() => Err("句式是空的，请写上要查找的词".into()),
        None if !opens(&tree) => {
            Err("句式不能以“…”或者可省略的部分开头，请从一个词或者一个 {词类} 写起".into())
        }
        None => Ok(tree),
        Some(other) => Err(format!("第 {} 个字符“{other}”没有对应的左括号", parser.at + 1)),
    }
}

/// True where the first thing the pattern wants is a word.
fn opens(tree: &[Tree]) -> bool {
    match tree.first() {
        Some(Tree::Start) => opens(&tree[1..]),
        Some(Tree::Any(branches)) => branches.iter().all(|branch| opens(branch)),
        Some(Tree::Literal(_) | Tree::Class(_)) => true,
        Some(Tree::Gap(_) | Tree::Maybe(_)) | None => false,
    }
}

struct Parser {
    chars: Vec<char>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn sequence(&mut self) -> Result<Vec<Tree>, String> {
        let mut parts = Vec::new();
        while let Some(c) = self.peek() {
            match c {
                '|' | ')' => break,
                '^' => {
                    self.at += 1;
                    parts.push(Tree::Start);
                }
                '…' => parts.push(self.gap()?),
                '{' => parts.push(Tree::Class(self.braces()?)),
                '(' => parts.push(self.group()?),
                _ => parts.push(self.literal()?),
            }
        }
        Ok(parts)
    }

    fn gap(&mut self) -> Result<Tree, String> {
        while self.take('…') {}
        let bounded = self.peek() == Some('{')
            && self.chars.get(self.at + 1).is_some_and(char::is_ascii_digit);
        if !bounded {
            return Ok(Tree::Gap(GAP));
        }
        let digits = self.braces()?;
        digits
            .parse()
            .map(Tree::Gap)
            .map_err(|_| format!("“…{{{digits}}}”里应当是一个数字，例如 …{{8}}"))
    }

    fn braces(&mut self) -> Result<String, String> {
        let start = self.at + 1;
        let Some(length) = self.chars[start..].iter().position(|&c| c == '}') else {
            return Err("“{”没有对应的“}”".into());
        };
        self.at = start + length + 1;
        Ok(self.chars[start..start + length].iter().collect())
    }

    fn group(&mut self) -> Result<Tree, String> {
        self.at += 1;
        let mut branches = vec![self.sequence()?];
        while self.take('|') {
            branches.push(self.sequence()?);
        }
        if !self.take(')') {
            return Err("“(”没有对应的“)”".into());
        }
        if branches.iter().any(Vec::is_empty) {
            return Err("括号里有一支是空的，可省略的部分请写成 (…)?".into());
        }
        Ok(if self.take('?') { Tree::Maybe(branches) } else { Tree::Any(branches) })
    }

    fn literal(&mut self) -> Result<Tree, String> {
        let mut text = String::new();
        while let Some(c) = self.peek() {
            match c {
                '|' | ')' | '^' | '…' | '{' | '(' => break,
                '}' => return Err("“}”没有对应的“{”".into()),
                '?' => return Err("“?”只能跟在括号后面".into()),
                '\\' => {
                    self.at += 1;
                    text.extend(self.peek().and_then(fold));
                }
                _ => text.extend(fold(c)),
            }
            self.at += 1;
        }
        if text.is_empty() {
            Err("句式里不能单独写空格".into())
        } else {
            Ok(Tree::Literal(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_groups_and_gaps() {
        let tree = parse("{迁入}…{8}(甲|{乙}…丙)(丁)?").unwrap();
        assert_eq!(
            tree,
            vec![
                Tree::Class("迁入".into()),
                Tree::Gap(8),
                Tree::Any(vec![
                    vec![Tree::Literal("甲".into())],
                    vec![Tree::Class("乙".into()), Tree::Gap(GAP), Tree::Literal("丙".into())],
                ]),
                Tree::Maybe(vec![vec![Tree::Literal("丁".into())]]),
            ]
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_a_remedy() {
        for bad in ["", "…甲", "(甲", "甲)", "{甲", "甲?", "(甲|)", "(甲)?乙", "甲…{x}"]
        {
            // `…{x}` is a gap and a class, so only that one is sound.
            assert_eq!(parse(bad).is_ok(), bad == "甲…{x}", "{bad}");
        }
    }
}
