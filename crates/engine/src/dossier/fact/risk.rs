//! 风险评估: what may go wrong, how bad it is, what is done about it, and who was heard.
//!
//! Deliberately absent: whether the points are the right ones.

use std::ops::Range;

use super::FactKind;
use super::label::{Piece, number};
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, stands};

static MATTER: Pattern = Pattern::new(
    "(?:可能|容易|易)[^。;]{0,30}?(?:社会稳定|公共安全|群体性事件|社会矛盾|集体上访|公共利益)(?:[^,。;]{0,10}(?:不利影响|影响|风险))?",
);
static GENERAL: Pattern = Pattern::new("(?:的|时),[^。;]*应当");
static DONE: Pattern = Pattern::new(
    "(?:完成|开展|进行|组织|通过|出具|形成|作出|委托)了?[^,。;]{0,20}(?:风险评估|风险(?:分析|研判)|稳评)",
);
static TIME: Pattern = Pattern::new("(?:评估|编制|报告)?(?:时间|日期)$");
static LEVEL: Pattern = Pattern::new(
    "(?:风险等级|风险级别|综合风险|总体风险|整体风险)(?:评定|评估|确定|判定|认定)?(?:结果)?(?:为|是|:|属于|属)?(?:较?[低中高]|一般|较大|重大|[一二三四]级)(?:等级|级)?(?:风险)?|(?:属于?|为|是|评定为|确定为|判定为|评估为|结论:)(?:较?[低中高]|一般|较大|重大)(?:等级)?风险",
);
static BARE: Pattern =
    Pattern::new("^(?:为|属|属于)?(?:较?[低中高]|一般|较大|重大)(?:等级)?(?:级)?(?:风险)?");
static LEVEL_LABEL: Pattern =
    Pattern::new("风险等级|风险级别|等级$|(?:评估)?结论$|评估结果|风险等级评定");
static CLASSES: Pattern = Pattern::new("分为|划分|低、中|高、中|分别为|[低高]风险、中风险|□");
static POINTS: Pattern =
    Pattern::new("风险点|风险源|风险因素|风险识别|主要风险|存在的风险|可能.{0,6}风险");
static MEASURES: Pattern =
    Pattern::new("(?:防范|化解|防控|应对|管控|处置|降低)[^,]{0,6}(?:措施|办法|对策)");
static BOTH: Pattern = Pattern::new("风险(?:点|源|因素)?[及和与、].{0,4}(?:防范|化解|防控|应对)");
static PLAN: Pattern = Pattern::new("预案|应急处置|处置方案");
static PLAN_TOLD: Pattern =
    Pattern::new("(?:制定|制订|编制|形成|明确|建立|拟定|准备)了?[^,。;]{0,16}(?:处置)?预案");
static NONE: Pattern = Pattern::new("^(?:无|没有|不存在|未发现|暂无|略|/|-)");
static HEARD: Pattern = Pattern::new(
    "(?:听取|征求|吸收|征询|会同|会商|走访|座谈)了?[^。;]{2,80}?(?:意见|会商|研判|建议|走访|评估)",
);
static BODIES: Pattern = Pattern::new("局|委|部门|街道|乡镇|乡|镇|单位|办|厅|公安|信访|政法");
static BAD: Pattern = Pattern::new(
    "风险[^,。;]{0,8}(?:不可控|难以控制|无法控制|不能控制|失控|难以化解)|不可控风险|不可控",
);
static ADJUSTED: Pattern = Pattern::new(
    "(?:调整|修改|完善|采取[^,。;]{0,10}措施)[^。;]{0,6}后[^。;]{0,30}(?:风险可控|可控|低风险|等级为低)",
);
static PAST_BAD: Pattern = Pattern::new("^(?:的|时|因素)");

/// What the report itself shows.
pub(super) fn report(sheet: &mut Sheet<'_>) {
    sheet.day(FactKind::RiskDay, sheet.signed.or_else(|| sheet.labelled_day(&TIME)));
    if sheet.day_of(FactKind::RiskDay).is_none() {
        days(sheet);
    }
    levels(sheet);
    listed(sheet);
    each(sheet, &PLAN_TOLD, FactKind::RiskPlan, |_, _| true);
    each(sheet, &HEARD, FactKind::RiskHeard, |words, _| BODIES.is_in(words));
    uncontrollable(sheet);
    matters(sheet);
}

/// What other papers tell of it.
pub(super) fn told(sheet: &mut Sheet<'_>) {
    matters(sheet);
    days(sheet);
    for piece in sheet.sentences() {
        if sheet.text(&piece).contains("风险") {
            level(sheet, &piece);
        }
    }
    uncontrollable(sheet);
}

/// The first place of a pattern in each sentence, where it stands as a fact and the
/// words and what goes before and behind them are as wanted.
fn each(
    sheet: &mut Sheet<'_>,
    words: &Pattern,
    kind: FactKind,
    wanted: impl Fn(&str, (&str, &str)) -> bool,
) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let fits = |place: &Range<usize>| {
            let around = (before(sentence, place.start), &sentence[place.end..]);
            wanted(&sentence[place.clone()], around) && stands(sentence, place.start)
        };
        if let Some(place) = words.all(sentence).into_iter().find(fits) {
            sheet.words_in(kind, &piece, place);
        }
    }
}

/// 可能影响社会稳定, of this matter and not of matters in general.
fn matters(sheet: &mut Sheet<'_>) {
    each(sheet, &MATTER, FactKind::RiskMatter, |words, (head, rest)| {
        let ends = ["不", "不太", "不大", "是否", "无"].iter().any(|word| head.ends_with(word));
        let free = ["不会", "不影响", "不涉及"].iter().any(|word| words.contains(word));
        !GENERAL.is_in(rest) && !ends && !free
    });
}

/// Not controllable, and not so adjusted since that it is (713号第二十四条).
fn uncontrollable(sheet: &mut Sheet<'_>) {
    let sentences = sheet.sentences();
    let adjusted = sentences.iter().any(|piece| ADJUSTED.is_in(sheet.text(piece)));
    if adjusted {
        return;
    }
    each(sheet, &BAD, FactKind::RiskUncontrollable, |_, (head, rest)| {
        !PAST_BAD.is_in(rest) && !head.ends_with("是否")
    });
}

fn days(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        for place in DONE.all(sentence) {
            if stands(sentence, place.start) {
                let day = sheet.day_at(&piece, &place);
                sheet.day(FactKind::RiskDay, day.map(|day| (day.day, day.span)));
            }
        }
    }
}

fn levels(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        level(sheet, &piece);
    }
    if sheet.of(FactKind::RiskLevel).next().is_some() {
        return;
    }
    for piece in sheet.labelled(&LEVEL_LABEL) {
        let text = sheet.text(&piece);
        if let Some(place) = BARE.find(text).filter(|_| !CLASSES.is_in(text)) {
            sheet.words_in(FactKind::RiskLevel, &piece, place);
        }
    }
}

fn level(sheet: &mut Sheet<'_>, piece: &Piece) {
    let sentence = sheet.text(piece);
    let place = LEVEL.find(sentence).filter(|place| stands(sentence, place.start));
    if let Some(place) = place.filter(|_| !CLASSES.is_in(sentence)) {
        sheet.words_in(FactKind::RiskLevel, piece, place);
    }
}

/// Points, measures and the plan, by the heading or label that they stand under.
fn listed(sheet: &mut Sheet<'_>) {
    let kind = |label: &str| match () {
        () if BOTH.is_in(label) => Some(FactKind::RiskPoint),
        () if MEASURES.is_in(label) => Some(FactKind::RiskMeasure),
        () if PLAN.is_in(label) => Some(FactKind::RiskPlan),
        () if POINTS.is_in(label) => Some(FactKind::RiskPoint),
        () => None,
    };
    let mut lists = Vec::new();
    for labelled in &sheet.labels {
        let Some(kind) = kind(&labelled.label) else { continue };
        let inside = labelled.value.iter().take_while(|piece| !is_tail(sheet, piece));
        lists.extend(inside.map(|piece| (kind, piece.clone())));
    }
    for (kind, piece) in lists {
        items(sheet, &piece, kind);
    }
}

/// Each of a list that stands in one paragraph, or the paragraph.
fn items(sheet: &mut Sheet<'_>, piece: &Piece, kind: FactKind) {
    let mut start = 0;
    for part in sheet.text(piece).split_inclusive(';') {
        let end = part.trim_end_matches(['。', ';']).len();
        // 防范措施： inside a point's paragraph begins another list.
        let label = part.find(':').filter(|&colon| {
            let label = &part[..colon];
            label.chars().count() <= 20 && (MEASURES.is_in(label) || POINTS.is_in(label))
        });
        let from = label.map_or(number(part).map_or(0, |(_, end)| end), |colon| colon + 1);
        let words = part.get(from..end).unwrap_or_default();
        if words.chars().count() >= 4 && !NONE.is_in(words) {
            sheet.words_in(kind, piece, start + from..start + end);
        }
        start += part.len();
    }
}

/// The signature below the last heading.
fn is_tail(sheet: &Sheet<'_>, piece: &Piece) -> bool {
    let Some((_, day)) = sheet.signed else { return false };
    let holds = |at: usize| sheet.lines.get(at).is_some_and(|line| line.whole.overlaps(day));
    let text = sheet.text(piece);
    let name = text.chars().count() <= 30 && !text.contains(['。', ';']);
    holds(piece.line) || (name && holds(piece.line + 1))
}
