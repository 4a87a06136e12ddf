//! 是不是事实: whether the words at a place tell what is, and are not denied, planned,
//! ordered or quoted.

use super::pattern::Pattern;
use super::told::is_done;

static PLAN: Pattern = Pattern::new(
    "下一步|计划|准备|打算|即将|届时|拟(?:于|组织|开展|进行|召开|委托|提交|报|请|在|由|邀请|采取)|将(?:于|由|对|组织|开展|进行|召开|委托|提交|按|在|依|另|会同|邀请|听取|征求|尽快|适时|制定|编制|根据|认真|作为)|待[^,]{1,20}后|尚需|还需|仍需|需要|应当|必须|不得|可以|必要时|如果|如需|如有|若|确需|方可",
);

/// A "no" that stands right before the words: 不属于, 未, 并非.
static DENIED: Pattern = Pattern::new("(?:未|没有|没|不|无|非|免)[^,、:]{0,6}$");

/// The clause in front of a place in a sentence.
pub(super) fn before(sentence: &str, at: usize) -> &str {
    let head = &sentence[..at];
    let marks = head.char_indices().rev().find(|(_, c)| matches!(c, ',' | ':' | ';' | '。'));
    &head[marks.map_or(0, |(at, c)| at + c.len_utf8())..]
}

/// True where the words at a place in a sentence are neither a plan, nor a duty, nor
/// denied, nor quoted.
pub(super) fn stands(sentence: &str, at: usize) -> bool {
    is_done(&sentence[..at]) && !DENIED.is_in(before(sentence, at)) && is_said(sentence, at)
}

/// As `stands`, for words that carry their own "no".
pub(super) fn is_said(sentence: &str, at: usize) -> bool {
    !PLAN.is_in(before(sentence, at)) && !quoted(sentence, at)
}

/// True inside 《》, and inside “” behind what another text says.
fn quoted(sentence: &str, at: usize) -> bool {
    let head = &sentence[..at];
    let open = |opening: char, closing: char| {
        head.rfind(opening).filter(|&from| !head[from..].contains(closing))
    };
    if open('《', '》').is_some() {
        return true;
    }
    let Some(quote) = open('“', '”') else { return false };
    let said = ["规定", "明确", "要求", "提出"];
    said.iter().any(|word| head[..quote].trim_end_matches([':', ',']).ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_denials_and_quotations_are_no_facts() {
        for (sentence, holds) in [
            ("4月16日组织了«专家论证»", true),
            ("根据规定应当论证,4月16日召开了«专家论证»会", true),
            ("下一步将组织«专家论证»", false),
            ("未组织«专家论证»", false),
            ("没有开展«专家论证»", false),
            ("必要时可以组织«专家论证»", false),
            ("条例规定“应当组织«专家论证»”", false),
            ("《某某市«专家论证»办法》", false),
            ("现将«专家论证»意见报上", true),
        ] {
            let at = sentence.find('«').unwrap();
            let plain = sentence.replace(['«', '»'], "");
            assert_eq!(stands(&plain, at), holds, "{sentence}");
        }
    }
}
