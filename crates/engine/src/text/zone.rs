//! Text that says something other than what the paper orders: headings,
//! quotations, definitions, the clause that names the basis, questions and
//! stories of what happened.

use std::ops::Range;
use std::sync::LazyLock;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use document::{Document, Level, Place};

use super::{Prepared, block_index};
use crate::spec::Zone;

/// What a sentence is, as far as the whole of it is one thing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Zones {
    annex: bool,
    heading: bool,
    narrative: bool,
    /// From here on the sentence explains a term.
    definition: Option<u32>,
    /// Up to here the sentence names its basis.
    basis: Option<u32>,
}

const DEFINES: &[&str] = &["所称", "是指", "系指", "指的是"];
const BASED: &[&str] = &["根据", "依据", "按照", "为"];
const MAKES: &[&str] =
    &["制定本", "制订本", "制定了", "特制定", "现制定", "现就", "现将", "现提出", "结合"];
const TELLS: &[&str] = &[
    "审计发现",
    "检查发现",
    "督查发现",
    "督察发现",
    "抽查发现",
    "巡察发现",
    "经查,",
    "经调查",
    "查明",
    "被通报",
    "典型案例",
    "涉嫌违反",
    "违反了",
    "整改完成",
    "已整改",
    "以案释法",
    "检查中发现",
    "调查中发现",
    "已移送",
    "据了解",
    "当事人与",
    "当事人下发",
    "当事人印发",
    "当事人要求",
    "当事人制定",
    "居全国第",
    "居全省第",
    "位居全国",
    "位居全省",
    "曾要求",
    "曾规定",
    "曾设置",
    "法院判决",
    "法院依法判决",
    "判决撤销",
    "判令",
    "法院认为",
];
/// How a sentence begins that reports figures, what it counts with, and what
/// would make it an order all the same.
const REPORTS: &[&str] = &["截至", "截止", "据统计", "近年来", "去年", "上年"];
const COUNTS: &[&str] = &["累计", "共", "现有", "已有", "已经", "兑付", "兑现", "据统计"];
const ORDERS: &[&str] =
    &["的,", "给予", "予以", "应", "须", "必须", "不得", "方可", "可以", "按", "不予"];
const QUOTES: &[&str] = &["规定", "明确", "指出", "要求", "强调", "提出", "载明", "显示"];
/// Whose words are quoted: instruments and bodies that rank above a local paper.
const SOURCES: &[&str] = &[
    "法",
    "条例",
    "国务院",
    "国家",
    "中央",
    "全国",
    "上级",
    "省",
    "部",
    "总局",
    "讲话",
    "会议",
    "精神",
];

/// The words above by what they say, found in one pass.
static SIGNS: LazyLock<Option<CharwiseDoubleArrayAhoCorasick<usize>>> = LazyLock::new(|| {
    let words = [TELLS, DEFINES, MAKES].into_iter().enumerate();
    let words = words.flat_map(|(sign, words)| words.iter().map(move |word| (*word, sign)));
    CharwiseDoubleArrayAhoCorasick::with_values(words).ok()
});

/// Where each sentence first tells, defines and makes.
fn signs(ready: &Prepared) -> Vec<[Option<u32>; 3]> {
    let mut first = vec![[None; 3]; ready.sentences.len()];
    let Some(signs) = &*SIGNS else { return first };
    for hit in signs.find_overlapping_iter(&ready.text) {
        let at = |byte: usize| ready.byte_at.partition_point(|&start| (start as usize) < byte);
        let (start, end) = (at(hit.start()) as u32, at(hit.end()) as u32);
        let sentence = ready.sentence_at(start);
        if end <= ready.sentences[sentence].range.end {
            let first: &mut Option<u32> = &mut first[sentence][hit.value()];
            *first = Some(first.map_or(start, |other| other.min(start)));
        }
    }
    first
}

/// Marks every sentence.
pub(super) fn mark(ready: &mut Prepared, doc: &Document) {
    let mut heads = vec![false; doc.blocks.len()];
    for node in &doc.outline.nodes {
        if matches!(node.level, Level::Part | Level::Chapter | Level::Section)
            && let Some(head) = heads.get_mut(block_index(doc, node.head.start))
        {
            *head = true;
        }
    }
    for (index, [tells, definition, makes]) in signs(ready).into_iter().enumerate() {
        let Sentence { range, block } = Sentence::of(ready, index);
        let chars = ready.slice(&range);
        let zones = Zones {
            annex: matches!(doc.blocks[block].place, Place::Annex(_)),
            heading: heads[block] || ready.title.contains(&block),
            narrative: chars.last() == Some(&'?')
                || tells.is_some_and(|at| !is_condition(&chars[(at - range.start) as usize..]))
                || reports_figures(chars),
            definition,
            basis: makes.filter(|_| names_basis(chars)),
        };
        ready.sentences[index].zones = zones;
    }
}

struct Sentence {
    range: Range<u32>,
    block: usize,
}

impl Sentence {
    fn of(ready: &Prepared, index: usize) -> Self {
        let sentence = &ready.sentences[index];
        Self { range: sentence.range.clone(), block: sentence.block }
    }
}

fn names_basis(chars: &[char]) -> bool {
    (0..chars.len().min(8)).any(|at| starts_with_any(&chars[at..], BASED))
}

/// 被通报三次的，取消资格: what may happen, not what has happened.
fn is_condition(clause: &[char]) -> bool {
    let end = clause.iter().position(|c| *c == ',').unwrap_or(0);
    clause[..end].last() == Some(&'的')
}

/// 截至2023年底，全市共引进企业36家: what has happened, with nothing ordered.
fn reports_figures(chars: &[char]) -> bool {
    (0..chars.len().min(4)).any(|at| starts_with_any(&chars[at..], REPORTS))
        && first_of(chars, COUNTS).is_some()
        && first_of(chars, ORDERS).is_none()
}

fn starts_with_any(chars: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let mut rest = chars.iter();
        word.chars().all(|c| rest.next() == Some(&c))
    })
}

fn first_of(chars: &[char], words: &[&str]) -> Option<usize> {
    (0..chars.len()).find(|&at| starts_with_any(&chars[at..], words))
}

impl Prepared {
    /// What a block is by its place and not by its words: a heading, part of an annex.
    pub(crate) fn placed(&self, block: usize) -> (bool, bool) {
        let sentence = self.sentences.get(self.blocks[block].sentences.start);
        sentence.map_or((false, false), |first| (first.zones.heading, first.zones.annex))
    }

    /// The zone that a match in `sentence` lies in.
    pub(crate) fn zone(&self, sentence: usize, found: &Range<u32>) -> Zone {
        let sentence = &self.sentences[sentence];
        let zones = &sentence.zones;
        match () {
            () if zones.heading => Zone::Heading,
            () if zones.narrative => Zone::Narrative,
            () if zones.definition.is_some_and(|from| from <= found.start) => Zone::Definition,
            () if zones.basis.is_some_and(|to| found.end <= to) => Zone::Basis,
            () if self.quoted(sentence, found) => Zone::Quotation,
            () if zones.annex => Zone::Annex,
            () => Zone::Body,
        }
    }

    /// True inside 《》, and inside “” that repeat what another text says. A title ends in its
    /// sentence; what is quoted may run over several, up to the mark that closes it.
    fn quoted(&self, sentence: &super::Sentence, found: &Range<u32>) -> bool {
        let before = self.slice(&(sentence.range.start..found.start));
        if unclosed(before, '《', '》').is_some() {
            let inner = self.slice(found);
            return !inner.contains(&'》') || inner.contains(&'《');
        }
        let block = &self.blocks[sentence.block].sentences;
        let ends = self.sentences[block.start].range.start..self.sentences[block.end - 1].range.end;
        let before = self.slice(&(ends.start..found.start));
        let Some(quote) = unclosed(before, '“', '”') else { return false };
        if self.slice(found).contains(&'”') || !self.slice(&(found.end..ends.end)).contains(&'”')
        {
            return false;
        }
        let said = quote.saturating_sub(6);
        let Some(verb) = first_of(&before[said..quote], QUOTES) else { return false };
        // 规定“…” without a source is the paper's own rule, told of.
        let opened = self.sentence_at(ends.start + quote as u32);
        let from = (self.sentences[opened].range.start - ends.start) as usize;
        names_source(&before[from.min(said + verb)..said + verb])
    }
}

/// True where words from above are told of; 本办法 is none.
fn names_source(chars: &[char]) -> bool {
    (0..chars.len()).any(|at| {
        let own = at > 0 && chars[at - 1] == '办' && chars[at] == '法';
        !own && starts_with_any(&chars[at..], SOURCES)
    })
}

/// Where the last `opening` stands that nothing closes.
fn unclosed(chars: &[char], opening: char, closing: char) -> Option<usize> {
    let last = chars.iter().rposition(|&c| c == opening)?;
    (!chars[last..].contains(&closing)).then_some(last)
}

#[cfg(test)]
mod tests {
    use document::from_plain;

    use super::{Prepared, Zone, reports_figures};

    /// The zone of the words between « and », which are taken out first.
    fn zone(marked: &str) -> Zone {
        let at = |mark: &str| marked.split(mark).next().unwrap_or_default().chars().count() as u32;
        let found = at("«")..at("»") - 1;
        let ready = Prepared::new(&from_plain(&marked.replace(['«', '»'], "")));
        ready.zone(ready.sentence_at(found.start), &found)
    }

    #[test]
    fn what_is_quoted_from_above_may_run_over_several_sentences() {
        assert_eq!(zone("条例规定“不得«限制迁出»”。"), Zone::Quotation);
        assert_eq!(zone("条例规定“应当公开。不得«限制迁出»。”请遵照执行。"), Zone::Quotation);
        assert_eq!(zone("条例规定“应当公开。不得收费。”企业不得«擅自迁出»。"), Zone::Body);
        // Nothing closes it: a slip of the pen hides no order.
        assert_eq!(zone("条例规定“应当公开。企业不得«擅自迁出»。"), Zone::Body);
        assert_eq!(zone("本办法规定“应当公开。企业不得«擅自迁出»。”"), Zone::Body);
        assert_eq!(zone("国家要求公平。合同写明规定“应当留下。不得«擅自迁出»。”"), Zone::Body);
    }

    fn reports(text: &str) -> bool {
        reports_figures(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn figures_of_the_past_are_told_unless_something_is_ordered() {
        assert!(reports("截至去年底,全县累计引进企业12家,兑现奖励6000万元。"));
        assert!(reports("据统计,全区现有纳统企业40家。"));
        assert!(!reports("截至申报日累计纳税满100万元的,给予奖励。"));
        assert!(!reports("对累计引进3家企业的园区给予奖励。"));
    }
}
