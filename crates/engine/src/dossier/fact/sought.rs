//! 征求意见对象: departments, operators and associations that were asked.

use super::part::Part;
use super::pattern::Pattern;
use super::told::is_done;
use super::{Fact, FactKind};

static ASKED: [Pattern; 2] = [
    Pattern::new("(?:征求|征询|听取|收集)了?([^。;,:《》]{2,80}?)(?:提出)?的?(?:书面|修改)?意见"),
    Pattern::new(
        "(?:向|面向)([^。;,:《》]{2,80}?)(?:书面|公开|广泛|定向|分别)*(?:征求|征询|征集|发函|发出|召开座谈会)[^。;,]{0,12}(?:意见|建议)",
    ),
];
static PARTY: Pattern = Pattern::new(
    "部门|单位|企业|公司|经营者|经营主体|市场主体|商户|协会|商会|政府|委员会|局|群众|代表|专家|乡镇|街道|组织|律师|顾问",
);

/// Whom opinions were asked of. The public at large is no party: its notice shows that.
pub(super) fn sought(part: &Part<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for sentence in part.sentences() {
        let text = sentence.text();
        let found = ASKED.iter().flat_map(|pattern| pattern.groups(text));
        for groups in found {
            let (Some(whole), Some(party)) = (groups.get(0), groups.get(1)) else { continue };
            if !PARTY.is_in(party.as_str()) || !is_done(&text[..whole.start()]) {
                continue;
            }
            let fact = part.words(FactKind::OpinionsSought, sentence.span(party.range()));
            if !facts.iter().any(|other| other.evidence == fact.evidence) {
                facts.push(fact);
            }
        }
    }
    facts
}
