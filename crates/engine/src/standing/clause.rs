//! Whether a clause speaks of the document in which it stands.

use std::sync::LazyLock;

use document::{Document, Place};
use regex::Regex;
use statutes::{citations, same_title};

use super::plain::Plain;

/// Words for the document itself that a sentence can have as its subject.
const NAMES: &str = "办法|规定|细则|意见|通知|制度|规则|方案|措施|政策|文件|公告|通告|标准|条例|决定|计划|规划|规范|准则|守则|目录|名录|清单|指南|指引|规程|章程|法|批复|预案|命令|令|条款|若干|要点|协议|修正案|补充规定|函";

static OWN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"^(?:.*[》、和及）：]|责任单位：.*)?(?:本|此)(?:[^，。、的《]{{0,10}}?)(?:{NAMES})(?:（[^）]*）)?(?:的)?(?:有效期限?|施行期限?|试行期限?|执行期限?|实施期限?|执行时间|实施时间|政策期限|期限)?(?:暂定)?(?:为|是|：|自)?$|(?:上述|以上)[^，。《]{{0,10}}(?:措施|政策|规定|意见|条款|内容|办法|事项)(?:有效期限?|执行期限?|实施期限?)?(?:为|是)?$"
    ))
    .ok()
});
static BEGINS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"^(?:本|此)[^，。、的《]{{0,10}}?(?:{NAMES})|^(?:上述|以上)[^，。《]{{0,10}}(?:措施|政策|规定|意见|条款|内容|办法|事项)"
    ))
    .ok()
});
static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:第[0-9一二三四五六七八九十百千〇]+[条章节]|[一二三四五六七八九十百]+[、.．]|（[一二三四五六七八九十0-9]+）[、.．]?|[0-9]{1,3}[、.．）])?(?:[〔【（\[][^〕】）\]]{1,16}[〕】）\]])?(?:附则|施行日期|施行时间|实施时间|实施日期|生效日期|有效期限?)?[：、]?").ok()
});
static RESPONSIBLE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^（(?:责任|牵头|实施)单位[^）]*）").ok());
static PASSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:发布|公布|通过|修订|修正|批准|颁布|令|号|现予以?公布|现予以?发布|现予以?印发|印发给你们|印发你们|请[^，]{0,10}(?:执行|落实|实施)|决定)$").ok()
});

/// What is asked of every clause of one document.
pub(super) struct Itself {
    titles: Vec<String>,
}

/// How a clause speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// It names the document: 本办法.
    Own,
    /// It names nothing.
    Bare,
    /// It names something else.
    Other,
}

impl Itself {
    pub(super) fn new(doc: &Document) -> Self {
        let fields = [&doc.paper.title, &doc.paper.inner_title];
        let mut titles: Vec<String> =
            fields.into_iter().flatten().map(|title| title.text.clone()).collect();
        // 关于印发某办法的通知: it speaks of 《某办法》 as of itself.
        let title = doc.paper.title.as_ref().map_or("", |title| title.text.as_str());
        titles.extend(title.split_once("印发").map(|(_, rest)| {
            rest.trim_end_matches("的通知").trim_matches(['《', '》']).to_owned()
        }));
        Self { titles }
    }

    /// Of what the words before a place in a sentence speak.
    pub(super) fn voice(&self, paragraph: &Plain, sentence: usize, at: usize) -> Voice {
        let before = &paragraph.text[sentence..at];
        if is_quoted(&paragraph.text[..at]) {
            return Voice::Other;
        }
        let label = if sentence == 0 { label(before) } else { 0 };
        let words = &before[label..];
        // （责任单位：某局、某委）以上措施…
        let words = RESPONSIBLE
            .as_ref()
            .and_then(|found| found.find(words))
            .map_or(words, |found| &words[found.end()..]);
        let fits = |pattern: &LazyLock<Option<Regex>>, text: &str| {
            pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
        };
        let subject = words.rsplit('，').next().unwrap_or_default();
        let subject = subject.strip_prefix(['并', '且', '现']).unwrap_or(subject);
        if fits(&OWN, subject) {
            return Voice::Own;
        }
        if words.is_empty() {
            return Voice::Bare;
        }
        let others = citations(words).into_iter().any(|cited| !self.is(&cited.title));
        if subject.ends_with('》') && !others {
            return Voice::Own;
        }
        // 本办法有效期五年，自…: the sentence's subject goes on.
        if subject.is_empty() && fits(&BEGINS, words) {
            return Voice::Own;
        }
        // （1995年6月29日发布 自1995年7月1日起施行）; 现予公布，自…起施行
        let before = words.trim_end_matches('，');
        if fits(&PASSED, before) && !others { Voice::Bare } else { Voice::Other }
    }

    /// True for a title that is the document's own.
    fn is(&self, title: &str) -> bool {
        let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        // 关于延长《甲办法》有效期的通知 speaks of another.
        let of_other = |own: &str| ["延长", "废止", "失效"].iter().any(|word| own.contains(word));
        // A word of the title is no name of it: 《居住证》 in the rules on them.
        let most = |own: &str| {
            let (own, title) = (bare(own), bare(title));
            let half = title.chars().count() * 2 >= own.chars().count();
            own.contains(&title) && half && !of_other(&own)
        };
        self.titles.iter().any(|own| same_title(own, title) || most(own))
    }
}

/// Bytes of the number and the heading in front of a paragraph.
pub(super) fn label(text: &str) -> usize {
    LABEL.as_ref().and_then(|label| label.find(text)).map_or(0, |found| found.end())
}

/// True inside “…”: words of another text.
fn is_quoted(before: &str) -> bool {
    before.matches('“').count() > before.matches('”').count()
}

/// Weight of the part in which a paragraph stands: the instrument that is issued speaks
/// before the notice that issues it, and that before other annexes.
pub(super) fn part(doc: &Document, paragraph: &Plain) -> u8 {
    let start = doc.blocks.get(paragraph.block).map_or(0, |block| block.span.start);
    match (paragraph.place, &doc.paper.inner_title) {
        (Place::Body, Some(inner)) if start >= inner.span.start => 3,
        (Place::Body, _) => 2,
        (Place::Annex(1), None) if issues(doc) => 3,
        (Place::Annex(_) | Place::Footnote | Place::TextBox, _) => 1,
        (Place::Header | Place::Footer, _) => 0,
    }
}

/// 印发, 公布 in the title: the first annex is what is issued.
fn issues(doc: &Document) -> bool {
    doc.paper.title.as_ref().is_some_and(|title| {
        ["印发", "发布", "公布", "颁布"].iter().any(|word| title.text.contains(word))
    })
}
