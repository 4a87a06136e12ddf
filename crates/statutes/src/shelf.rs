//! The library: the catalogue's facts, those of imported texts, and the words of an
//! article where a text is held.
//!
//! Words are fetched one article at a time, so that a check reads what is cited
//! and nothing else.

use jiff::civil::Date;

use crate::catalogue::{Catalogue, Library, Passage, Status};
use crate::held::Held;
use crate::spec::{Instrument, TextId, Version};
use crate::text::{ArticleNumber, FullText};

/// Where the words of imported texts are kept.
pub trait Texts: Send + Sync {
    /// One article; `NotHeld` where the text can't be read.
    fn passage(&self, text: TextId, number: ArticleNumber) -> Passage;
}

impl Texts for Vec<FullText> {
    fn passage(&self, text: TextId, number: ArticleNumber) -> Passage {
        let text = usize::try_from(text).ok().and_then(|at| self.get(at));
        let Some(text) = text else { return Passage::NotHeld };
        let article = text.articles.iter().find(|article| article.number == number);
        article.map_or(Passage::Absent, |article| Passage::Found(article.clone()))
    }
}

/// No texts at all.
impl Texts for () {
    fn passage(&self, _: TextId, _: ArticleNumber) -> Passage {
        Passage::NotHeld
    }
}

/// Catalogue and texts.
pub struct Shelf {
    facts: Catalogue,
    texts: Box<dyn Texts>,
    digest: String,
}

impl Shelf {
    /// Lays the texts beside the catalogue; `digest` stands for the content of both.
    pub fn new(
        catalogue: &Catalogue,
        held: &[Held],
        texts: Box<dyn Texts>,
        digest: String,
    ) -> Self {
        Self { facts: catalogue.with_texts(held), texts, digest }
    }

    /// A shelf of texts in memory, without a catalogue: invented ones, by which a
    /// rule shows what it does. Those with a day are in force.
    pub fn of(texts: Vec<FullText>) -> Self {
        let held: Vec<Held> =
            (0..).zip(&texts).map(|(id, text)| Held::new(id, text, String::new())).collect();
        let mut shelf = Self::new(&Catalogue::default(), &held, Box::new(texts), String::new());
        shelf.facts.believe_dated();
        shelf
    }

    /// （N） of a text that has no articles; 三、 where its points don't run on.
    pub fn point(&self, title: &str, number: u32, on: Date) -> Passage {
        let held = self.find(title).and_then(|found| found.version(on));
        match held.map(|held| (held.articles, held.text)) {
            Some((None, Some(text))) => {
                self.texts.passage(text, ArticleNumber { number, inserted: 0 })
            }
            _ => Passage::NotHeld,
        }
    }

    /// Every instrument, those known by their text alone included.
    pub fn instruments(&self) -> &[Instrument] {
        self.facts.instruments()
    }
}

impl Library for Shelf {
    fn status(&self, title: &str, on: Date) -> Status {
        self.facts.status(title, on)
    }

    fn find(&self, title: &str) -> Option<&Instrument> {
        self.facts.find(title)
    }

    fn near(&self, title: &str) -> Option<&Instrument> {
        self.facts.near(title)
    }

    fn numbered(&self, number: &str) -> Option<&Instrument> {
        self.facts.numbered(number)
    }

    fn passage(&self, title: &str, number: ArticleNumber, on: Date) -> Passage {
        let held = self.find(title).and_then(|found| found.version(on));
        match held.map(|held| (held.articles, held.text)) {
            Some((Some(_), Some(text))) => self.texts.passage(text, number),
            _ => Passage::NotHeld,
        }
    }

    fn digest(&self) -> String {
        self.digest.clone()
    }
}

/// Two libraries as one: what the first knows, the second is not asked.
pub struct Beside<'a> {
    /// Asked first.
    pub first: &'a dyn Library,
    /// Asked for the rest.
    pub then: &'a dyn Library,
}

impl Beside<'_> {
    fn of(&self, title: &str) -> &dyn Library {
        if self.first.find(title).is_some() { self.first } else { self.then }
    }
}

impl Library for Beside<'_> {
    fn status(&self, title: &str, on: Date) -> Status {
        self.of(title).status(title, on)
    }

    fn find(&self, title: &str) -> Option<&Instrument> {
        self.of(title).find(title)
    }

    fn near(&self, title: &str) -> Option<&Instrument> {
        self.first.near(title).or_else(|| self.then.near(title))
    }

    fn numbered(&self, number: &str) -> Option<&Instrument> {
        self.first.numbered(number).or_else(|| self.then.numbered(number))
    }

    fn passage(&self, title: &str, number: ArticleNumber, on: Date) -> Passage {
        self.of(title).passage(title, number, on)
    }

    fn digest(&self) -> String {
        format!("{} {}", self.first.digest(), self.then.digest())
    }
}

impl Instrument {
    /// The version that applied on a day: the last to have come into force. A
    /// version whose days are unknown applies where it is the only one.
    pub fn version(&self, on: Date) -> Option<&Version> {
        match &self.versions[..] {
            [only] if only.first_day().is_none() => Some(only),
            versions => versions
                .iter()
                .rev()
                .find(|version| version.first_day().is_some_and(|day| day <= on)),
        }
    }

    /// Day before which a version gave way to the next; `None` while it applies.
    pub fn until(&self, version: usize) -> Option<Date> {
        self.versions.get(version + 1).and_then(Version::first_day).or(self.ended)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const CATALOGUE: &str = "
instruments:
  - { title: 中华人民共和国海缆法, kind: 法律, status: in-force, versions: [{ passed: 2010-01-01, from: 2010-03-01, articles: 2 }, { passed: 2020-01-01, articles: 3 }] }
  - { title: 国务院关于海缆的规定, kind: 行政法规, status: in-force, number: 国务院令第998号, versions: [{ passed: 2001-01-01 }] }
";

    fn text(name: &str, text: &str) -> FullText {
        FullText::read(name, text).unwrap()
    }

    fn shelf() -> Shelf {
        let texts = vec![
            text(
                "海缆法_20200101",
                "中华人民共和国海缆法\n第一条 甲。\n第二条 乙。\n第三条 丙。\n",
            ),
            text(
                "海缆法_20250101",
                "中华人民共和国海缆法\n第一条 甲。\n第一条之一 新。\n第二条 乙。\n第三条 丙。\n第四条 丁。\n",
            ),
            text("某市海缆办法(2015-05-01)", "某市海缆办法\n第一条 甲。\n第二条 乙。\n"),
            text(
                "某市海缆规定",
                "某市海缆规定\n（2021年1月2日某市人民政府令第7号公布）\n第一条 甲。\n第二条 本规定自2021年3月1日起施行。《某市海缆办法》同时废止。\n",
            ),
        ];
        let held: Vec<Held> =
            (0..).zip(&texts).map(|(id, text)| Held::new(id, text, String::new())).collect();
        let catalogue = Catalogue::from_yaml(CATALOGUE).unwrap();
        Shelf::new(&catalogue, &held, Box::new(texts), String::new())
    }

    fn number(number: u32, inserted: u32) -> ArticleNumber {
        ArticleNumber { number, inserted }
    }

    #[test]
    fn the_version_of_the_day_speaks() {
        let shelf = shelf();
        let passage = |number, year| shelf.passage("海缆法", number, date(year, 6, 1));
        assert_eq!(passage(number(1, 0), 2012), Passage::NotHeld);
        assert_eq!(passage(number(4, 0), 2022), Passage::Absent);
        assert!(matches!(passage(number(4, 0), 2026), Passage::Found(_)));
        assert!(matches!(passage(number(1, 1), 2026), Passage::Found(_)));
        let law = shelf.find("海缆法").unwrap();
        let spans: Vec<_> =
            (0..3).map(|at| (law.versions[at].first_day(), law.until(at))).collect();
        let day = |y, m, d| Some(date(y, m, d));
        assert_eq!(
            spans,
            [
                (day(2010, 3, 1), day(2020, 1, 1)),
                (day(2020, 1, 1), day(2025, 1, 1)),
                (day(2025, 1, 1), None)
            ]
        );
    }

    #[test]
    fn a_text_says_what_it_repeals_and_not_that_it_applies() {
        let shelf = shelf();
        let on = date(2026, 1, 1);
        assert_eq!(shelf.status("某市海缆规定", on), Status::Unknown);
        let by = Some("某市海缆规定".to_owned());
        assert_eq!(shelf.status("某市海缆办法", on), Status::Repealed { on: date(2021, 3, 1), by });
        assert!(matches!(
            shelf.passage("某市海缆办法", number(1, 0), date(2016, 1, 1)),
            Passage::Found(_)
        ));
    }

    #[test]
    fn titles_that_are_nearly_right() {
        let shelf = shelf();
        let near = |title: &str| shelf.near(title).map(|found| found.title.as_str());
        assert_eq!(near("国务院关于海缆规定"), Some("国务院关于海缆的规定"));
        assert_eq!(near("某县海缆办法"), None);
        assert_eq!(near("某市海揽办法"), Some("某市海缆办法"));
        assert_eq!(near("某市海缆办发"), Some("某市海缆办法"));
        assert_eq!(near("某市海底电缆铺设办法"), None);
        assert_eq!(shelf.find("关于海缆的规定").unwrap().title, "国务院关于海缆的规定");
        assert_eq!(shelf.numbered("国务院令第998号").unwrap().title, "国务院关于海缆的规定");
    }
}
