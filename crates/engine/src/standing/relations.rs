//! Reads what a document says of others, out of the citations that the checks read.
//!
//! Titles in 《》 and document numbers, and the rows of a cleanup's catalogues.

use document::{Document, Span};
use statutes::{Citation, citations, document_numbers, same_title};

use super::relation::catalogue::listed;
use super::relation::kind_of::{Around, Lead, kind, lead, of_title};
use super::relation::unnamed::unnamed;
use super::relation::{Kind, Relation};
use super::term::prolonged;
use crate::checks::citation::{named, number_behind};
use crate::identify::nature;

/// Everything that a document says of other instruments, in its order.
pub fn relations(doc: &Document) -> Vec<Relation> {
    let own = Own::new(doc);
    let narrative = nature(doc).narrative;
    let explains = own.explains();
    let listed = if narrative { Vec::new() } else { listed(doc, &own.title) };
    let mut found = Vec::new();
    let mut list = Lead::default();
    let mut last_block = usize::MAX;
    for cited in named(doc) {
        let block = &cited.prose.block;
        if own.stands_in(block.span) {
            continue;
        }
        let row = listed.iter().find(|row| row.cell.overlaps(block.span));
        if row.is_some_and(|row| row.gone.is_some()) {
            continue;
        }
        if block.span.start != last_block {
            lead(doc, block, &mut list);
            last_block = block.span.start;
        }
        let range = cited.citation.span.clone();
        let (before, after) = cited.prose.around(range.clone());
        let around =
            Around { title: &cited.title, before, after, in_table: cited.prose.in_table() };
        let kind = match row {
            None if !narrative => kind(&around, &own.title, &list),
            _ => Kind::Cites,
        };
        // What it explains is done by another.
        let kind = if explains && kind != Kind::RestsOn { Kind::Cites } else { kind };
        let (number, end) = match number(cited.prose.text, range.end) {
            Some((number, end)) => (Some(number), end),
            None => (None, range.end),
        };
        let gone = matches!(kind, Kind::Repeals | Kind::Voids | Kind::Replaces);
        let earlier = gone && around.is_earlier(number.is_some());
        if own.is(&cited.title) && !earlier || around.is_issued() {
            continue;
        }
        let sentence = range.start - before.chars().count()..range.end + after.chars().count();
        found.push(Relation {
            kind,
            title: cited.title,
            number,
            articles: articles(&cited.citation),
            until: None,
            span: cited.prose.span(range.start..end),
            sentence: cited.prose.span(sentence),
        });
    }
    let gone = listed.into_iter().filter_map(|row| row.gone);
    found.extend(gone.filter(|one| !own.is(&one.title)));
    if !narrative {
        found.extend(unnamed(doc, &own.title, &found));
    }
    of_the_title(doc, &own, narrative, &mut found);
    until(doc, &mut found);
    once(found)
}

/// What the document is called.
struct Own {
    title: String,
    names: Vec<String>,
    spans: Vec<Span>,
}

impl Own {
    fn new(doc: &Document) -> Self {
        let fields = [&doc.paper.title, &doc.paper.inner_title];
        let title = doc.paper.title.as_ref().map(|field| field.text.clone()).unwrap_or_default();
        let mut names: Vec<String> = fields
            .iter()
            .flat_map(|field| field.as_ref().map(|field| field.text.clone()))
            .collect();
        // 关于印发《甲办法》的通知, 关于印发甲办法的通知
        for word in ["印发", "公布", "发布", "颁布"] {
            let Some((_, rest)) = title.split_once(word) else { continue };
            names.push(rest.trim_end_matches("的通知").trim_matches(['《', '》', '<', '>']).into());
            names.extend(citations(rest).into_iter().take(1).map(|cited| cited.title));
        }
        let spans = fields.iter().filter_map(|field| field.as_ref().map(|field| field.span));
        Self { title, names, spans: spans.collect() }
    }

    /// 关于《甲办法》的说明, 《甲办法》政策解读: it tells of what another does.
    fn explains(&self) -> bool {
        ["说明", "解读", "解答", "问答"].iter().any(|end| self.title.ends_with(end))
    }

    fn stands_in(&self, span: Span) -> bool {
        self.spans.iter().any(|own| own.overlaps(span))
    }

    fn is(&self, title: &str) -> bool {
        let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        self.names.iter().any(|own| same_title(own, title) || bare(own) == bare(title))
    }
}

/// 〔2013〕9号 in the bracket behind a title, or the order that it was issued by.
fn number(text: &str, from: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 40;
    if let Some(found) = number_behind(text, from) {
        return Some(found);
    }
    let behind: String = text.chars().skip(from).take(LONGEST).collect();
    let rest = behind.strip_prefix(['（', '('])?;
    let inside: String = rest.chars().take_while(|c| !matches!(c, '）' | ')')).collect();
    let end = from + inside.chars().count() + 2;
    if let Some(number) = document_numbers(&inside).into_iter().next() {
        return Some((format!("{}〔{}〕{}号", number.agency, number.year, number.serial), end));
    }
    let inside = inside.split(['，', ',', '；']).next().unwrap_or_default();
    let compact: String = inside.chars().filter(|c| !c.is_whitespace()).collect();
    let order = compact.contains('令') && compact.contains('号') && compact.chars().count() <= 30;
    order.then_some((compact, end))
}

fn articles(citation: &Citation) -> Vec<(u32, u32)> {
    let mut articles: Vec<(u32, u32)> =
        citation.places.iter().map(|place| (place.article, place.inserted)).collect();
    articles.dedup();
    articles
}

/// What the title itself says: 关于废止《甲办法》的决定, 转发乙厅关于…的通知.
fn of_the_title(doc: &Document, own: &Own, narrative: bool, found: &mut Vec<Relation>) {
    let Some(field) = &doc.paper.title else { return };
    let relation = |kind, title: String| Relation {
        kind,
        title,
        number: None,
        articles: Vec::new(),
        until: None,
        span: field.span,
        sentence: field.span,
    };
    for cited in citations(&field.text) {
        let before: String = field.text.chars().take(cited.span.start).collect();
        let after: String = field.text.chars().skip(cited.span.end).collect();
        let Some(kind) = of_title(&before, &after) else { continue };
        if own.names.iter().skip(2).any(|name| same_title(name, &cited.title)) {
            continue;
        }
        let kind = if narrative { Kind::Cites } else { kind };
        let said = |other: &Relation| {
            same_title(&other.title, &cited.title) && (other.kind == kind || kind == Kind::Cites)
        };
        if !found.iter().any(said) {
            found.push(relation(kind, cited.title));
        }
    }
    let forwarded = ["转发", "批转"].iter().find_map(|word| field.text.split_once(word));
    // 流转发展 is another word; 贯彻…转发… rests on what another forwards.
    let another = ["关于", "贯彻", "落实", "执行", "印发"];
    if let Some((before, rest)) = forwarded
        && !before.ends_with('流')
        && !another.iter().any(|word| before.trim_end_matches("关于").contains(word))
        && !narrative
        && !found.iter().any(|other| other.kind == Kind::Forwards)
        && !rest.starts_with('《')
    {
        let whole =
            ["的通知的通知", "意见的通知", "办法的通知", "方案的通知", "措施的通知", "规定的通知"]
                .iter()
                .any(|end| rest.ends_with(end));
        let title =
            if whole { rest.trim_end_matches("的通知").to_owned() } else { rest.to_owned() };
        let title =
            if rest.ends_with("的通知的通知") { format!("{title}的通知") } else { title };
        if title.chars().count() >= 6 {
            found.push(relation(Kind::Forwards, title));
        }
    }
}

/// The new last day of what is prolonged: in the sentence, or else anywhere.
fn until(doc: &Document, found: &mut [Relation]) {
    for one in found.iter_mut().filter(|one| one.kind == Kind::Prolongs) {
        one.until = prolonged(doc.slice(one.sentence)).or_else(|| prolonged(&doc.text));
    }
}

/// Each statement once; what is only named besides is left out.
fn once(found: Vec<Relation>) -> Vec<Relation> {
    let mut kept: Vec<Relation> = Vec::new();
    let (firm, named): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|one| one.kind != Kind::Cites);
    for one in firm.into_iter().chain(named) {
        let same = |other: &Relation| {
            let named = same_title(&other.title, &one.title)
                && (!one.title.is_empty() || other.number == one.number);
            named
                && (one.kind == Kind::Cites && one.articles.is_empty()
                    || other.kind == one.kind && other.articles == one.articles)
        };
        if !kept.iter().any(same) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| one.span);
    kept
}
