//! What the identification looks at, read once: title, issuer, genre, and words
//! with their places.

use std::cell::OnceCell;

use document::{Document, Place, Span};

use super::genre::{Genre, genre};
use super::sightings::Sightings;
use crate::Element;

/// A document as the three judgements see it.
pub(super) struct Traits<'a> {
    doc: &'a Document,
    /// Title as read, or the first lines of the text.
    pub(super) title: String,
    title_span: Option<Span>,
    /// 发文机关, or the title where it is not named apart.
    pub(super) issuer: String,
    /// What sort of paper it is.
    pub(super) genre: Genre,
    /// Read when they are first asked for.
    sightings: OnceCell<Sightings>,
}

/// Bodies that a text names.
pub(super) const NAMED: [&str; 5] =
    ["市人民政府", "省人民政府", "县人民政府", "区人民政府", "主管部门"];

/// Words looked for, and the first place of any.
pub(super) struct Sighting {
    /// How often any of them stands in the text.
    pub(super) count: usize,
    /// The first one.
    pub(super) word: String,
    /// Its place.
    pub(super) span: Span,
}

impl<'a> Traits<'a> {
    pub(super) fn read(doc: &'a Document) -> Self {
        let opening = opening(doc);
        let (title, title_span) = match &doc.paper.title {
            Some(title) => (title.text.clone(), Some(title.span)),
            None => {
                let first = doc.blocks.iter().find(|block| block.place == Place::Body);
                (opening.clone(), first.map(|block| block.span))
            }
        };
        let named = doc.paper.issuer.as_ref().map(|issuer| issuer.text.clone());
        let issuer = named.unwrap_or_else(|| title.clone());
        let genre = genre(&title, &opening, &issuer, doc);
        Self { doc, title, title_span, issuer, genre, sightings: OnceCell::new() }
    }

    /// Any of the words, in the running text and its annexes.
    pub(super) fn sight(&self, words: &[&'static str]) -> Option<Sighting> {
        let sightings = self.sightings();
        let firsts = words.iter().filter_map(|word| Some((sightings.first(word)?, *word)));
        let (at, word) = firsts.min()?;
        let start = self.doc.text[..at].chars().count();
        let span = Span::new(start, start + word.chars().count());
        Some(Sighting { count: self.count(words), word: word.to_owned(), span })
    }

    /// How often any of the words stands in the text.
    pub(super) fn count(&self, words: &[&'static str]) -> usize {
        words.iter().map(|word| self.sightings().count(word)).sum()
    }

    fn sightings(&self) -> &Sightings {
        self.sightings.get_or_init(|| Sightings::read(&self.doc.text))
    }

    /// Where the issuer is named; the title, where it is not named apart.
    pub(super) fn issuer_span(&self) -> Option<Span> {
        self.doc.paper.issuer.as_ref().map(|issuer| issuer.span).or(self.title_span)
    }

    /// How long the text is.
    pub(super) fn chars(&self) -> usize {
        self.doc.text.chars().count()
    }

    /// An element with the first place of the words, or the lack of them.
    pub(super) fn element(&self, what: &str, words: &[&'static str]) -> Element {
        let sighting = self.sight(words);
        Element {
            found: sighting.is_some(),
            what: what.to_owned(),
            span: sighting.map(|sighting| sighting.span),
        }
    }

    /// An element that stands in the title.
    pub(super) fn title_element(&self, what: &str) -> Vec<Element> {
        vec![Element { found: true, what: what.to_owned(), span: self.title_span }]
    }

    /// True where the text is numbered in articles.
    pub(super) fn has_articles(&self) -> bool {
        self.doc.outline.nodes.iter().filter(|node| node.level == document::Level::Article).count()
            >= 3
    }

    /// True where a local government (县级以上地方人民政府), not one of its departments, issues it.
    pub(super) fn is_of_a_government(&self) -> bool {
        let name = &self.issuer;
        !name.contains("国务院")
            && ["人民政府", "市政府", "县政府", "区政府", "省政府"]
                .iter()
                .any(|word| name.contains(word))
    }

    /// True where an administrative body, or one that acts like one, is named.
    pub(super) fn is_administrative(&self) -> bool {
        const BODIES: [&str; 26] = [
            "政府",
            "国务院",
            "局",
            "厅",
            "委员会",
            "管委会",
            "办公室",
            "街道办",
            "公安部",
            "财政部",
            "教育部",
            "商务部",
            "部关于",
            "建设部",
            "总署",
            "总局",
            "市委办",
            "发展改革委",
            "发改委",
            "住建委",
            "卫健委",
            "卫生健康委",
            "海关",
            "银行",
            "招生委",
            "中心",
        ];
        // 某某市…办法 is named after the place whose government makes it.
        let of_a_place = self.title.chars().take(8).any(|c| "省市县区州旗".contains(c));
        of_a_place
            || BODIES.iter().any(|body| self.issuer.contains(body) || self.title.contains(body))
            || self.count(&NAMED) > 0
    }
}

/// The first lines, where a text has no title that could be told.
fn opening(doc: &Document) -> String {
    let mut out = String::new();
    for block in doc.blocks.iter().filter(|block| block.place == Place::Body).take(6) {
        let text = doc.block_text(block);
        if !out.is_empty() && text.chars().count() > 60 {
            break;
        }
        out.extend(text.chars().take(120));
        out.push('\n');
    }
    out
}
