//! One opinion and what became of it, in a table's row or in labelled lines.

use std::ops::Range;

use document::Span;

use super::part::Part;
use super::pattern::Pattern;

/// An opinion with its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    /// Where the opinion stands.
    pub(super) opinion: Span,
    pub(super) verdict: Verdict,
    /// A reason is given.
    pub(super) reason: bool,
}

/// What became of an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Adopted,
    Partly,
    Rejected,
    /// An answer that is none of the three: 解释说明, 转有关部门研究.
    Other,
    /// No answer.
    Nothing,
}

static BLANK: Pattern = Pattern::new(r"^[/\\—–\-_.、,。()]*$");
static NO_OPINION: Pattern = Pattern::new(
    "^(?:均?(?:无|没有)(?:不同|修改|反馈|其他)?(?:意见|建议|意见建议)?|同意|无异议|未提出意见)[。]?$",
);
static PARTLY: Pattern = Pattern::new("(?:部分|适当)(?:予以)?(?:采纳|采用|吸收)");
static REJECTED: Pattern = Pattern::new(
    "(?:不|未|没有|不予|未予|暂不|暂未|不宜|难以)(?:予|被|能)?(?:采纳|采用|吸收)|^否$|^不予?采?$",
);
static ADOPTED: Pattern =
    Pattern::new("采纳|采用|吸收|^(?:是|√)$|^已(?:按|作|做|据|修改|补充|完善|删除|调整)");
/// What an answer says beside its reason.
static VERDICT_WORDS: Pattern = Pattern::new(
    "(?:部分|适当|全部|已|予以|均|不|未|没有|不予|未予|暂不|暂未|不宜|难以|予|被|能)*(?:采纳|采用|吸收)(?:意见|建议)?",
);
/// Fewer characters than this beside the verdict give no reason.
const SHORTEST_REASON: usize = 4;

/// True where a cell or a line holds nothing.
pub(super) fn is_blank(text: &str) -> bool {
    BLANK.is_in(text)
}

/// True where somebody answered that there is nothing to say.
pub(super) fn is_no_opinion(text: &str) -> bool {
    is_blank(text) || NO_OPINION.is_in(text)
}

/// The verdict of an answer, and whether the answer goes on to say why.
pub(super) fn verdict(text: &str) -> (Verdict, bool) {
    let verdict = match () {
        () if is_blank(text) => Verdict::Nothing,
        () if PARTLY.is_in(text) => Verdict::Partly,
        () if REJECTED.is_in(text) => Verdict::Rejected,
        () if ADOPTED.is_in(text) => Verdict::Adopted,
        () => Verdict::Other,
    };
    let said: usize =
        VERDICT_WORDS.all(text).iter().map(|range| text[range.clone()].chars().count()).sum();
    let beside = text.chars().filter(|c| c.is_alphanumeric()).count().saturating_sub(said);
    (verdict, beside >= SHORTEST_REASON)
}

static LABEL: Pattern = Pattern::new(
    "(?:^|[。;,])[(]?[一二三四五六七八九十0-9]{0,3}[)、.]*((?:意见|建议|意见建议|意见内容|主要意见|修改意见|反馈意见)[一二三四五六七八九十0-9]{0,3}|采纳情况|采纳与否|是否采纳|处理情况|处理意见|处理结果|答复|答复意见|回复|(?:未采纳|不采纳|采纳)?(?:理由|原因)|说明):",
);

/// Opinions in labelled lines: 意见1：…采纳情况：…理由：….
pub(super) fn listed(part: &Part<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for line in part.lines.iter().filter(|line| line.cell.is_none()) {
        for (label, value) in labelled(&line.text) {
            let text = line.text[value.clone()].trim_end_matches(['。', ';', ',']);
            let last = items.last_mut();
            if label.contains("理由") || label.contains("原因") || label == "说明" {
                let given = !is_blank(text);
                last.into_iter().for_each(|item| item.reason |= given);
            } else if is_answer(label) {
                let (verdict, reason) = verdict(text);
                last.into_iter().for_each(|item| (item.verdict, item.reason) = (verdict, reason));
            } else if !is_no_opinion(text) {
                let end = value.start + text.len();
                let opinion = line.span(value.start..end);
                items.push(Item { opinion, verdict: Verdict::Nothing, reason: false });
            }
        }
    }
    // A paper that labels no answer at all keeps them elsewhere.
    if items.iter().all(|item| item.verdict == Verdict::Nothing) { Vec::new() } else { items }
}

fn is_answer(label: &str) -> bool {
    ["采纳", "处理", "答复", "回复"].iter().any(|word| label.contains(word))
}

/// Labels of a line and the bytes of their values.
fn labelled(text: &str) -> Vec<(&str, Range<usize>)> {
    let labels = LABEL.all(text);
    let ends = labels.iter().skip(1).map(|next| next.start).chain([text.len()]);
    let of = |(label, end): (&Range<usize>, usize)| {
        let mut value = label.end + 1..end.max(label.end + 1);
        if end < text.len() {
            // The numbering of the next label is nobody's value.
            let numbering = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '.' | '、');
            value.end = value.start + text[value.clone()].trim_end_matches(numbering).len();
        }
        (&text[label.clone()], value)
    };
    labels.iter().zip(ends).map(of).collect()
}
