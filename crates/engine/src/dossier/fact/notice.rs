//! 征求意见公告: its day, the term, where it stood, how to answer, and what came with it.

use document::Span;

use super::consultation::{channels, periods};
use super::part::{Part, Sentence};
use super::pattern::Pattern;
use super::reason::shorter;
use super::sought::sought;
use super::told::is_done;
use super::{Fact, FactKind, Value};
use crate::dossier::when::{Standpoint, Told};

static PUBLISHED: Pattern =
    Pattern::new(r"^\[?(?:发布|公布|公告|公示|上网|刊登|征集开始|开始)(?:日期|时间)[\]:]*$");

/// What a notice that asks for opinions shows.
pub(super) fn participation(part: &Part<'_>) -> Vec<Fact> {
    let day = published(part).or_else(|| part.own_day());
    let stand = Standpoint { day: day.map(|(day, _)| day), told: Told::Coming };
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(day.map(|(day, span)| part.fact(FactKind::NoticeDay, Value::Day(day), span)));
    facts.extend(periods(part, stand));
    facts.extend(channels(part, FactKind::ConsultationChannel));
    facts.extend(ways(part));
    facts.extend(published_with(part));
    facts.extend(shorter(part));
    facts.extend(sought(part));
    facts
}

/// The day that a page gives for its publication; it is nearer to the fact than the
/// day under the signature.
pub(super) fn published(part: &Part<'_>) -> Option<(jiff::civil::Date, Span)> {
    let undated = Standpoint { day: None, told: Told::Past };
    part.sentences().iter().find_map(|sentence| {
        let (written, span) = sentence.days().first()?;
        let (before, _) = sentence.around(*span);
        let label = if before.is_empty() { sentence.lead() } else { before };
        PUBLISHED.is_in(label).then(|| Some((written.day(undated)?, *span)))?
    })
}

static WAYS: [Pattern; 4] = [
    Pattern::new(
        "(?:电子邮箱|电子邮件|电子信箱|邮箱|邮件|e-?mail)[^。;@]{0,24}?[a-z0-9._+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+",
    ),
    Pattern::new("(?:联系电话|咨询电话|电话|传真)(?:号码)?[^。;0-9]{0,6}[0-9][0-9()-]{6,16}[0-9]"),
    Pattern::new(
        "(?:通讯地址|通信地址|邮寄地址|联系地址|寄送地址|来信地址|地址)[:为是]*[^。;,:]{4,50}|(?:信函|来信|书面|邮寄)[^。;:]{0,16}(?:寄|送)(?:至|到|往)[:]?[^。;,]{4,50}",
    ),
    Pattern::new(
        "(?:在线|网上|网站|平台|系统|栏目)[^。;,]{0,14}(?:提交|填写|留言|提出|反馈)(?:您?的?意见)?",
    ),
];

/// A label whose value stands in the next cell.
static LABEL: Pattern =
    Pattern::new("^(?:联系|咨询|通讯|通信|邮寄)?(?:电话|地址|电子邮箱|邮箱|传真)[:]?$");
static VALUE: Pattern = Pattern::new("@|[0-9]{7}|[路街号楼室]");

/// Mail, telephone, address, web form.
fn ways(part: &Part<'_>) -> Vec<Fact> {
    let mut spans = Vec::new();
    for sentence in part.sentences() {
        let text = sentence.text();
        let mut found: Vec<_> = WAYS.iter().flat_map(|way| way.all(text)).collect();
        if found.is_empty() && LABEL.is_in(sentence.lead()) && VALUE.is_in(text) {
            found.push(0..text.len());
        }
        found.sort_by_key(|range| range.start);
        spans.extend(found.into_iter().map(|range| sentence.span(range)));
    }
    spans.into_iter().map(|span| part.words(FactKind::ConsultationWay, span)).collect()
}

static DRAFT: Pattern = Pattern::new(
    "(《[^《》]{2,80}(?:征求意见稿|草案|讨论稿|修订稿|初稿|意见稿)[^《》]{0,8}》|《[^《》]{2,80}》[(](?:公开)?(?:征求意见稿|草案|讨论稿|修订稿|意见稿)[)])",
);
static NOTE: Pattern = Pattern::new(
    "(《[^《》]{2,80}说明》|《[^《》]{2,80}》[^,。;《》]{0,10}的?(?:起草|编制|制定|修订|修改)?说明|(?:起草|编制|制定|修订|修改|草案)(?:情况)?(?:的)?说明|及其说明)",
);
static WITH: Pattern = Pattern::new(
    "公布|发布|公开|刊登|登载|公示|附后|附件|附上|见附|全文|下载|查阅|查看|登录|如下|征求",
);
/// An entry in the list of annexes.
static ENTRY: Pattern = Pattern::new(r"^(?:附件?[:0-9一二三四五]*[:.、]?|[0-9]{1,2}[.、])");

/// Draft and drafting note that were published with the notice.
fn published_with(part: &Part<'_>) -> Vec<Fact> {
    let sentences = part.sentences();
    let title = part.document().paper.title.as_ref().map(|title| title.span);
    // The title says what the notice is about, not what came with it.
    let below: Vec<&Sentence<'_>> = sentences
        .iter()
        .filter(|sentence| {
            let whole = part.lines[sentence.line].whole;
            title.is_none_or(|title| !title.overlaps(whole))
        })
        .collect();
    let draft = first_of(&below, &DRAFT, |text| text.contains("说明"))
        .or_else(|| entry(&below, |text| is_draft(text) && !text.contains("说明")));
    let note =
        first_of(&below, &NOTE, |_| false).or_else(|| entry(&below, |text| text.ends_with("说明")));
    let fact = |kind, span: Option<Span>| span.map(|span| part.words(kind, span));
    let facts = [fact(FactKind::ConsultationDraft, draft), fact(FactKind::ConsultationNote, note)];
    facts.into_iter().flatten().collect()
}

fn is_draft(text: &str) -> bool {
    ["征求意见稿", "草案", "讨论稿", "修订稿", "意见稿"].iter().any(|word| text.contains(word))
}

/// A name in a sentence that publishes it, or in the list of annexes.
fn first_of(
    sentences: &[&Sentence<'_>],
    name: &Pattern,
    other: impl Fn(&str) -> bool,
) -> Option<Span> {
    sentences.iter().find_map(|sentence| {
        let text = sentence.text();
        let listed = ENTRY.is_in(text) || WITH.is_in(text);
        let mut names = name.all(text).into_iter().filter(|range| {
            listed && is_done(&text[..range.start]) && !other(&text[range.clone()])
        });
        names.next().map(|range| sentence.span(range))
    })
}

/// A whole entry of the list of annexes, its number left out.
fn entry(sentences: &[&Sentence<'_>], wanted: impl Fn(&str) -> bool) -> Option<Span> {
    sentences.iter().find_map(|sentence| {
        let text = sentence.text();
        let number = ENTRY.find(text)?;
        wanted(&text[number.end..]).then(|| sentence.span(number.end..text.len()))
    })
}
