//! The full text of an instrument, taken apart: facts of its head, articles (条),
//! paragraphs (款), items (项) and sub-items (目), what its last article repeals.
//!
//! Takes plain lines, one paragraph a line as a rule; where they come from is not
//! known here. Deliberately absent: judging whether the text is genuine, tables
//! and annexes behind the last article.

mod body;
mod days;
mod head;
mod label;
mod lines;
mod tail;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// One version of an instrument with all its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullText {
    /// Full title without 《》.
    pub title: String,
    /// 国务院令第721号, 国办发〔2018〕37号.
    pub number: Option<String>,
    /// Who passed or issued it, where the head says so.
    pub by: Option<String>,
    /// 法律, 行政法规 … as far as title and head tell; else 其他.
    pub kind: &'static str,
    /// Day of this version: the last passing, publication or amendment.
    pub passed: Option<Date>,
    /// First day in force of this version, where the text says so.
    pub from: Option<Date>,
    /// How the provisions are numbered.
    pub numbering: Numbering,
    /// In order.
    pub articles: Vec<Article>,
    /// Titles that the text repeals as a whole from `from` on.
    pub repeals: Vec<String>,
}

/// How a text numbers its provisions.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numbering {
    /// 第一条
    #[default]
    Articles,
    /// （一）running on through the whole text.
    Points,
    /// 一、
    Headings,
}

/// Number of an article; 第一百二十条之一 is 120 and 1.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct ArticleNumber {
    /// 第N条
    pub number: u32,
    /// 之N; 0 for the article itself.
    pub inserted: u32,
}

/// 条
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its number.
    pub number: ArticleNumber,
    /// As the text writes it: 第三条, （三）, 三、.
    pub label: String,
    /// Part, chapter and section above it, outermost first.
    pub above: Vec<String>,
    /// 款, in order; at least one.
    pub paragraphs: Vec<Paragraph>,
}

/// 款
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its words without those of the items.
    pub text: String,
    /// 项, in order.
    pub items: Vec<Item>,
}

/// 项
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// （N）
    pub number: u32,
    /// Its words with the label.
    pub text: String,
    /// 目: each with its label.
    pub subitems: Vec<String>,
}

/// Why a text can't be taken as an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unrecognised {
    /// Nothing in the head reads as a title.
    #[error("没有找到标题，请把全称写在正文第一行后再导入")]
    Title,
    /// Neither 第一条 nor 一、 nor （一）.
    #[error("没有找到条文（第一条、一、或者（一）），请确认这是法规全文")]
    Provisions,
}

impl FullText {
    /// Reads a text; `name` is its file's name, which may give title and version.
    ///
    /// # Errors
    /// It has no title or no numbered provisions.
    pub fn read(name: &str, text: &str) -> Result<Self, Unrecognised> {
        let mut lines = lines::clean(text);
        let signed = tail::take_signature(&mut lines);
        let body = body::read(&lines).ok_or(Unrecognised::Provisions)?;
        let mut head = head::read(name, &lines[..body.starts]).ok_or(Unrecognised::Title)?;
        if head.version_day().is_none() {
            head.issued.extend(signed);
        }
        let tail = tail::read(&body.articles, &head);
        Ok(Self {
            kind: head::kind(&head),
            passed: head.version_day(),
            title: head.title,
            number: head.number,
            by: head.by,
            from: tail.from,
            numbering: body.numbering,
            articles: body.articles,
            repeals: tail.repeals,
        })
    }

    /// Everything by which two copies of a version are the same: blanks, full and
    /// half width and the collection's dressing make no difference.
    pub fn essence(&self) -> String {
        let day = self.passed.map(|day| day.to_string()).unwrap_or_default();
        let words = self.articles.iter().flat_map(|article| {
            [article.label.clone(), article.words(None, None).unwrap_or_default()]
        });
        let all =
            [self.title.clone(), day].into_iter().chain(words).collect::<Vec<_>>().join("\u{1f}");
        all.nfkc().filter(|c| !c.is_whitespace()).collect()
    }

    /// Numbers that are left out between the first article and the last, and the
    /// first one if it isn't 1.
    pub fn gaps(&self) -> Vec<u32> {
        let mut gaps = Vec::new();
        let mut last = 0;
        for article in &self.articles {
            gaps.extend(last + 1..article.number.number);
            last = last.max(article.number.number);
        }
        gaps
    }

    /// Number of the last article, the inserted ones not counted.
    pub fn last(&self) -> u32 {
        self.articles.iter().map(|article| article.number.number).max().unwrap_or(0)
    }
}

impl Article {
    /// The words of the article, of one of its paragraphs, or of an item; `None`
    /// where there is no such place. An item without a paragraph is looked for in
    /// the only paragraph that has items.
    pub fn words(&self, paragraph: Option<u32>, item: Option<u32>) -> Option<String> {
        let Some(item) = item else {
            return match paragraph {
                None => Some(join(self.paragraphs.iter().map(Paragraph::words))),
                Some(number) => Some(self.paragraph(number)?.words()),
            };
        };
        self.item(paragraph, item).map(|(_, item)| item.words())
    }

    /// 项 and the paragraph it stands in, looked for as `words` does.
    pub fn item(&self, paragraph: Option<u32>, number: u32) -> Option<(&Paragraph, &Item)> {
        let held = match paragraph {
            Some(number) => self.paragraph(number)?,
            None => {
                let mut listing = self.paragraphs.iter().filter(|held| !held.items.is_empty());
                let first = listing.next()?;
                if listing.next().is_some() {
                    return None;
                }
                first
            }
        };
        Some((held, held.items.iter().find(|held| held.number == number)?))
    }

    /// 款, counted from 1.
    pub fn paragraph(&self, number: u32) -> Option<&Paragraph> {
        self.paragraphs.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }
}

impl Paragraph {
    /// Its words with those of its items, a line each.
    pub fn words(&self) -> String {
        join(std::iter::once(self.text.clone()).chain(self.items.iter().map(Item::words)))
    }
}

impl Item {
    /// Its words with those of its sub-items, a line each.
    pub fn words(&self) -> String {
        join(std::iter::once(self.text.clone()).chain(self.subitems.iter().cloned()))
    }
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
