//! 专家论证: who the experts are, when they spoke, that they signed, and whether one has
//! an interest in the matter.
//!
//! Deliberately absent: what they advise, and what became of it (`adoption`).

use std::ops::Range;

use super::FactKind;
use super::grid::{columns, rows_below};
use super::interest::interest;
use super::matter::Matter;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, stands};
use super::ticked::is_filled;

static MATTER: Pattern = Pattern::new(
    "(?:专业性|技术性|专业技术性)(?:[、,和及与]?(?:技术性|专业性))?(?:都|均)?(?:较|很|比较|非常|极)?强",
);
static GENERAL: Pattern = Pattern::new("^的");
static TIME: Pattern = Pattern::new("(?:论证|评审|咨询|评估|会议)?(?:时间|日期)$");
static HELD: Pattern = Pattern::new(
    "(?:组织|召开|举行|进行|开展|完成|经过|通过)了?[^,。;]{0,16}(?:专家|论证)[^,。;]{0,10}|专家[^,。;]{0,4}(?:论证|评审|咨询)[^,。;]{0,4}(?:于|时间)",
);
static GROUP: Pattern = Pattern::new(
    "(?:专家组?(?:成员|名单|组长)?|论证组|评审组|咨询组)(?:由|有|为|是|包括|:)([^。;:]+?)(?:组成|构成|参加|出席|担任|$)",
);
static INVITED: Pattern = Pattern::new(
    "(?:邀请|聘请|选聘|选取)了?([^。;:]+?)(?:等[^,。;]{0,10})?(?:参加|进行|对|为|组成|担任|开展|召开|,|$)",
);
static CHARGED: Pattern = Pattern::new(
    "委托了?([^,。;:]{2,40}?(?:大学|学院|研究院|研究所|院|所|中心|公司|协会|学会|事务所|机构))(?:进行|开展|对|组织|出具|承担|就|,|$)",
);
static ENTRUSTED: Pattern = Pattern::new(
    "受[^,。;]{2,30}委托,([^,。;]{2,40}?(?:大学|学院|研究院|研究所|院|所|中心|公司|协会|学会|事务所))(?:对|就|组织|开展|进行|承担)",
);
static BODY: Pattern = Pattern::new(
    "大学|学院|研究|院|所|中心|公司|集团|局|厅|委|协会|学会|商会|医院|学校|党校|政府|厂|银行|站|教授|工程师|律师|博士|会计师|经济师|顾问",
);
static TAIL: Pattern =
    Pattern::new("(?:等)?(?:[0-9]+|[一二三四五六七八九十两]+)(?:名|位|人)(?:专家)?$|等(?:专家)?$");
static NAME: Pattern = Pattern::new("^(?:专家)?姓名$|^专家$|^专家(?:组)?成员$");
static UNIT: Pattern = Pattern::new("单位|机构");
static SIGN: Pattern = Pattern::new("^(?:专家)?(?:签名|签字|署名)");
static SIGNATURE: Pattern =
    Pattern::new(r"(?:专家组?|评审人|论证人|组长)[^:。]{0,10}(?:签名|签字|署名|签章)\)?:?");
static SEALED: Pattern =
    Pattern::new(r"(?:^|:)([^,。;:]{2,40})\((?:签名|签字|盖章|印章|公章|签章|章)\)");
static SAYS_SIGNED: Pattern =
    Pattern::new("(?:均|都|已|分别)?已?(?:签名确认|签字确认|署名|签名盖章|加盖(?:了)?公章)");

/// What the experts' own paper shows.
pub(super) fn opinion(sheet: &mut Sheet<'_>, matter: &Matter) {
    tabled(sheet);
    experts(sheet);
    signed(sheet);
    sheet.day(FactKind::ExpertDay, sheet.signed.or_else(|| sheet.labelled_day(&TIME)));
    if sheet.day_of(FactKind::ExpertDay).is_none() {
        days(sheet);
    }
    interest(sheet, matter);
    matters(sheet);
}

/// What other papers tell of it.
pub(super) fn told(sheet: &mut Sheet<'_>) {
    matters(sheet);
    days(sheet);
}

/// 专业性、技术性较强, of this matter and not of matters in general.
fn matters(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let Some(place) = MATTER.find(sentence) else { continue };
        let rest = &sentence[place.end..];
        let head = before(sentence, place.start);
        let own = ["属于", "系", "是", "为"].iter().any(|word| head.ends_with(word));
        let ordered = ["应当", "可以", "必须", "一般"].iter().any(|word| rest.contains(word));
        let general = GENERAL.is_in(rest) && !own && ordered;
        if !general && !head.ends_with("是否") && stands(sentence, place.start) {
            sheet.words_in(FactKind::ExpertMatter, &piece, place);
        }
    }
}

fn days(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        for place in HELD.all(sentence) {
            let words = &sentence[place.clone()];
            let of_experts = words.contains("专家") || words.contains("论证会");
            if of_experts && stands(sentence, place.start) {
                let day = sheet.day_at(&piece, &place);
                sheet.day(FactKind::ExpertDay, day.map(|day| (day.day, day.span)));
            }
        }
    }
}

/// Experts of a list with columns for name and body.
fn tabled(sheet: &mut Sheet<'_>) {
    for (name, unit) in columns(sheet, &NAME, &UNIT) {
        for row in rows_below(sheet, &name) {
            let cell = |column| row.get(&column).and_then(|lines| lines.first().copied());
            let (Some(name), Some(unit)) = (cell(name.column), cell(unit.column)) else { continue };
            let (first, last) = (&sheet.lines[name.min(unit)], &sheet.lines[name.max(unit)]);
            let span = document::Span::new(first.whole.start, last.whole.end);
            sheet.words(FactKind::Expert, span);
        }
    }
}

/// Experts of a sentence.
fn experts(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        for words in [&GROUP, &INVITED, &CHARGED, &ENTRUSTED] {
            let list = words.find(sentence).filter(|list| stands(sentence, list.start));
            for part in list.into_iter().flat_map(|list| listed(sentence, list)) {
                if BODY.is_in(&sentence[part.clone()]) {
                    sheet.words_in(FactKind::Expert, &piece, part);
                }
            }
        }
    }
}

/// The members of a list, without its count.
fn listed(sentence: &str, list: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = list.start;
    for part in sentence[list].split_inclusive(['、', ';', ',']) {
        let bare = part.trim_end_matches(['、', ';', ',']);
        let tail = TAIL.find(bare).map_or(bare.len(), |tail| tail.start);
        if bare[..tail].chars().count() >= 2 {
            parts.push(start..start + tail);
        }
        start += part.len();
    }
    parts
}

fn signed(sheet: &mut Sheet<'_>) {
    for (sign, _) in columns(sheet, &SIGN, &NAME) {
        for row in rows_below(sheet, &sign) {
            let cell = row.get(&sign.column).and_then(|lines| lines.first());
            if let Some(line) =
                cell.map(|&at| &sheet.lines[at]).filter(|line| is_filled(&line.text))
            {
                sheet.words(FactKind::ExpertSigned, line.whole);
            }
        }
    }
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let named = || {
            let label = SIGNATURE.find(sentence)?;
            is_filled(&sentence[label.end..]).then_some(label.start..sentence.len())
        };
        let sealed = || {
            let label = ["专家", "组长", "单位", "负责人", "机构"];
            let name = SEALED.find(sentence)?;
            let blank = label.iter().any(|word| sentence[name.clone()].ends_with(word));
            (!blank).then_some(name.start..sentence.len())
        };
        let says = || SAYS_SIGNED.find(sentence).filter(|place| stands(sentence, place.start));
        if let Some(range) = named().or_else(sealed).or_else(says) {
            sheet.words_in(FactKind::ExpertSigned, &piece, range);
        }
    }
}
