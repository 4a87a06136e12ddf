//! 法规变动: what became of instruments, and which documents and rules that concerns.
//!
//! A document that was issued after a change knew it, and a rule whose basis begins with
//! the new version was written for it: neither is concerned.

use std::collections::HashSet;

use archive::StoredTexts;
use jiff::civil::Date;
use statutes::{Article, ArticleChange, Change, Instrument, Library, Version, changes};

use super::instrument::unlisted;
use super::resting::{Resting, key};
use crate::App;
use crate::dto::{
    ArticleChangeView, Failure, LawChangeView, LawChangesView, RestingDocument, RestingRule,
};

impl App {
    /// 法规库: every change that took effect after a day, the coming ones included.
    ///
    /// # Errors
    /// The rules or the archive can't be read.
    pub fn changed_since(&self, since: Date) -> Result<LawChangesView, Failure> {
        let ruleset = self.ruleset()?;
        let library = ruleset.library();
        let reading = Reading { resting: Resting::on_all(self, &ruleset)?, texts: self.texts()? };
        let mut found = Vec::new();
        for instrument in library.instruments() {
            for (at, version) in instrument.versions.iter().enumerate() {
                if version.first_day().is_some_and(|day| day > since) {
                    let mut change = reading.version(instrument, at.checked_sub(1), at)?;
                    change
                        .articles
                        .retain(|one| !one.documents.is_empty() || !one.rules.is_empty());
                    found.push(change);
                }
            }
            if let Some(ended) = instrument.ended.filter(|ended| *ended > since) {
                found.push(reading.end(instrument, ended));
            }
        }
        found.sort_by(|a, b| {
            let weight = |one: &LawChangeView| one.concerned + one.concerned_rules;
            (weight(b), &b.day, &a.title).cmp(&(weight(a), &a.day, &b.title))
        });
        Ok(LawChangesView { since: since.to_string(), changes: found })
    }

    /// 法规库: two versions of an instrument, by their place among its versions.
    ///
    /// # Errors
    /// It is not listed or has no such versions, or the archive can't be read.
    pub fn statute_changes(
        &self,
        title: &str,
        before: usize,
        after: usize,
    ) -> Result<LawChangeView, Failure> {
        let ruleset = self.ruleset()?;
        let library = ruleset.library();
        let found = library.find(title).ok_or_else(|| unlisted(title))?;
        if before >= after || after >= found.versions.len() {
            return Err(Failure::new("wrong-input", "请选择两个版本，较早的在前"));
        }
        let resting = Resting::on(self, &ruleset, found)?;
        Reading { resting, texts: self.texts()? }.version(found, Some(before), after)
    }
}

struct Reading<'a> {
    resting: Resting<'a>,
    texts: Option<StoredTexts>,
}

impl Reading<'_> {
    /// A version came after another, or is the first that is known.
    fn version(
        &self,
        instrument: &Instrument,
        before: Option<usize>,
        after: usize,
    ) -> Result<LawChangeView, Failure> {
        let version = &instrument.versions[after];
        let day = version.first_day();
        let from = day.map_or_else(|| "日期不明".to_owned(), chinese_day);
        let Some(earlier) = before else {
            let says = format!("{from}起施行");
            return Ok(self.view(
                instrument,
                ("new", "新公布"),
                day,
                says,
                (Vec::new(), Vec::new()),
            ));
        };
        let texts = (self.text(&instrument.versions[earlier])?, self.text(version)?);
        let (Some(old), Some(new)) = texts else {
            let says = format!(
                "{from}起施行修改后的文本；没有前后两个版本的全文，无法逐条比对，请导入全文"
            );
            let concerned = self.concerned(instrument, day);
            return Ok(self.view(instrument, ("amended", "修改"), day, says, concerned));
        };
        let articles = version.articles.is_some();
        let found = changes(&old, &new);
        let says = format!("{from}起施行修改后的文本：{}", summary(&found));
        let (mut documents, mut rules) = self.concerned(instrument, day);
        let views = found.iter().map(|one| {
            let key = one.before.map(|article| key(article.number, articles));
            let on = |keys: &[String]| key.as_ref().is_some_and(|key| keys.contains(key));
            let of_rule = |rule: &&RestingRule| key.is_some() && rule.key == key;
            article(
                one,
                documents.iter().filter(|one| on(&one.keys)).cloned().collect(),
                rules.iter().filter(of_rule).cloned().collect(),
            )
        });
        let views: Vec<ArticleChangeView> = views.collect();
        // What names its articles stands with them, or is not concerned.
        documents.retain(|one| one.keys.is_empty());
        rules.retain(|one| one.key.is_none());
        let mut view = self.view(instrument, ("amended", "修改"), day, says, (documents, rules));
        view.compared = Some((earlier, after));
        view.changed = views.len();
        view.articles = views;
        Ok(counted(view))
    }

    /// It ended.
    fn end(&self, instrument: &Instrument, ended: Date) -> LawChangeView {
        let by = instrument.replaced_by.as_ref();
        let by = by.map_or(String::new(), |by| format!("，现由《{by}》规定"));
        let says = format!("{}起不再有效{by}", chinese_day(ended));
        let concerned = self.concerned(instrument, Some(ended));
        let mut view = self.view(instrument, ("repealed", "失效"), Some(ended), says, concerned);
        view.successor.clone_from(&instrument.replaced_by);
        view
    }

    /// Documents from before a day, and rules made for what applied then.
    fn concerned(
        &self,
        instrument: &Instrument,
        day: Option<Date>,
    ) -> (Vec<RestingDocument>, Vec<RestingRule>) {
        let documents = self.resting.documents(instrument, |_, date| match (date, day) {
            (Some(date), Some(day)) => date < day,
            _ => true,
        });
        let rules = self.resting.rules(instrument, |basis| {
            let Some(day) = day else { return true };
            basis.from < day && basis.until.is_none_or(|until| until >= day)
        });
        (documents, rules)
    }

    fn text(&self, version: &Version) -> Result<Option<Vec<Article>>, Failure> {
        let (Some(text), Some(texts)) = (version.text, &self.texts) else { return Ok(None) };
        Ok(Some(texts.articles(text)?))
    }

    fn view(
        &self,
        instrument: &Instrument,
        (what, name): (&str, &str),
        day: Option<Date>,
        says: String,
        (documents, rules): (Vec<RestingDocument>, Vec<RestingRule>),
    ) -> LawChangeView {
        counted(LawChangeView {
            title: instrument.title.clone(),
            what: what.into(),
            what_name: name.into(),
            day: day.map_or_else(String::new, |day| day.to_string()),
            says,
            successor: None,
            compared: None,
            articles: Vec::new(),
            changed: 0,
            documents,
            rules,
            concerned: 0,
            concerned_rules: 0,
        })
    }
}

fn counted(mut view: LawChangeView) -> LawChangeView {
    let of_articles = view.articles.iter().flat_map(|one| &one.documents);
    let documents: HashSet<i64> =
        view.documents.iter().chain(of_articles).map(|one| one.document).collect();
    let of_articles = view.articles.iter().flat_map(|one| &one.rules);
    let rules: HashSet<&str> =
        view.rules.iter().chain(of_articles).map(|one| one.rule.id.as_str()).collect();
    (view.concerned, view.concerned_rules) = (documents.len(), rules.len());
    view
}

fn chinese_day(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// 修改3条，新增1条
fn summary(found: &[ArticleChange<'_>]) -> String {
    let kinds = [Change::Changed, Change::Added, Change::Removed, Change::Renumbered];
    let counts = kinds.map(|kind| (kind, found.iter().filter(|one| one.what == kind).count()));
    let words: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| format!("{}{count}条", kind.name()))
        .collect();
    if words.is_empty() { "条文没有变化".to_owned() } else { words.join("，") }
}

fn article(
    one: &ArticleChange<'_>,
    documents: Vec<RestingDocument>,
    rules: Vec<RestingRule>,
) -> ArticleChangeView {
    let label = |article: Option<&Article>| article.map(|article| article.label.clone());
    let words = |article: Option<&Article>| article.and_then(|article| article.words(None, None));
    ArticleChangeView {
        what: one.what.code().into(),
        what_name: one.what.name().into(),
        before: label(one.before),
        after: label(one.after),
        words_before: words(one.before),
        words_after: words(one.after),
        documents,
        rules,
    }
}
