//! Why something was done faster than usual: a shorter term, the quick way.

use super::part::Part;
use super::pattern::Pattern;
use super::told::is_told;
use super::{Fact, FactKind};

static SHORTER: [Pattern; 3] = [
    Pattern::new(
        "((?:因|由于|鉴于|考虑到)[^。;]{2,60}?)(?:,[^。;,]{0,30})?(?:缩短|不足30日|少于30日|不足三十日|少于三十日)",
    ),
    Pattern::new(
        "缩短[^。;]{0,30}?((?:主要)?(?:因为|原因是|是由于|理由是|由于|因|鉴于)[^。;]{2,60})",
    ),
    Pattern::new(
        "((?:因|由于|鉴于)[^。;,]{0,40}(?:紧急|紧迫|急需|时间紧)[^。;,]{0,12}),[^。;]{0,30}(?:期限|时间)",
    ),
];

/// The reason that a notice gives for a shorter term.
pub(super) fn shorter(part: &Part<'_>) -> Vec<Fact> {
    first(part, &SHORTER, FactKind::ShorterReason)
}

static URGENT: [Pattern; 2] = [
    Pattern::new(
        "((?:为|因|由于|鉴于|按照|根据)[^。;,]{0,30}(?:突发事件|突发公共|紧急命令|紧急情况|紧急决定|自然灾害|事故灾难|疫情|汛情|灾情)[^。;,]{0,24})[^。;]{0,40}(?:立即制定|立即施行|立即实施|紧急制定|简化|急需制定|尽快制定|立即出台)",
    ),
    Pattern::new(
        "(?:立即制定|立即施行|立即实施|紧急制定|简化[^。;,]{0,8}程序)[^。;]{0,20}?((?:因为|由于|原因是|因)[^。;,]{2,40}(?:紧急|突发|疫情|灾))",
    ),
];

/// The cause that is said to allow the quick way.
pub(super) fn urgency(part: &Part<'_>) -> Vec<Fact> {
    first(part, &URGENT, FactKind::Urgency)
}

fn first(part: &Part<'_>, patterns: &[Pattern], kind: FactKind) -> Vec<Fact> {
    let found = part.sentences().into_iter().filter(|sentence| is_told(sentence.text())).find_map(
        |sentence| {
            let text = sentence.text();
            let range = patterns.iter().find_map(|pattern| pattern.find(text))?;
            Some(sentence.span(range))
        },
    );
    found.map(|span| part.words(kind, span)).into_iter().collect()
}
