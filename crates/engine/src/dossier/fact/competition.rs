//! 公平竞争审查: day, body and conclusion, and who was heard; from prose and from the
//! form's table.
//!
//! 初审意见 is the drafter's own and no conclusion, so it shows none. Whether the
//! conclusion is right is not judged here.

use jiff::civil::date;

use super::FactKind;
use super::exception::exception;
use super::label::Piece;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, is_said, stands};
use super::ticked::ticked;

static FIRST: Pattern = Pattern::new("初审");
static TIME: Pattern = Pattern::new("(?:审查|填表|填报|评估)?(?:时间|日期)$");
static SIGNED_BY: Pattern = Pattern::new("负责人|签字|盖章|审查机构意见|审查单位意见|审查意见");
static CONCLUSION: Pattern = Pattern::new("(?:审查|评估)结论|^结论|公平竞争审查意见|最终审查意见");
static JUDGES: Pattern =
    Pattern::new("符合|违反|竞争|出台|通过|同意|例外|不涉及|不需要|无需|合规|修改|问题");
static CONCLUDES: Pattern = Pattern::new(
    "(?:经|审查|认为|评估)[^。;]{0,60}?((?:不?符合|未?违反)[^,。;《]{0,16}(?:审查标准|公平竞争审查(?:条例|制度|规定))|(?:不|未|没有|不会|不存在)[^,。;]{0,6}(?:具有|存在|发现|产生)?[^,。;]{0,8}(?:排除|限制)[、,]?(?:限制)?竞争[^,。;]{0,8}|(?:不得|不予|可以|同意)出台|适用例外规定)",
);
/// 未经审查的，不得出台: the law and not a conclusion.
static ORDERS: Pattern = Pattern::new("的,[^。;]{0,20}(?:不得|应当)");
static DONE: Pattern = Pattern::new(
    "(?:作出|完成|出具|进行|开展|通过|组织)了?[^,。;]{0,20}公平竞争(?:审查|评估)[^,。;]{0,6}|公平竞争审查(?:于|结论)",
);
static BODY_LABEL: Pattern = Pattern::new("审查(?:机构|单位|部门|机关|主体)(?:名称)?$");
static BODY: Pattern =
    Pattern::new("^([^,。;:、(]{3,40}?(?:局|委员会|委|厅|政府|办公室|中心|科|处|股|部门))");
static HEADED: Pattern = Pattern::new(
    "^(?:关于)?([^,。;:《]{3,40}?(?:局|委员会|委|厅|政府|办公室|中心|科|处|股))(?:关于|对|公平竞争)",
);
static SEAL: Pattern = Pattern::new(
    r"^([^,。;:、(]{3,40}?(?:局|委员会|委|厅|政府|办公室|中心|科|处|股))(?:\([^()]{1,6}\))?$",
);
static HEARD_LABEL: Pattern = Pattern::new("征求意见|听取意见|听取[^,]{0,16}意见|利害关系人");
static PEOPLE: Pattern =
    Pattern::new("经营者|企业|公司|协会|商会|利害关系人|社会公众|公众|向社会|商户|个体工商户");
static HEARD: Pattern = Pattern::new("(?:听取|征求|征询|吸收)了?[^。;听征]{2,120}?意见");
static NOT_HEARD: Pattern =
    Pattern::new("^(?:无|未|没有|否|不|略|/)|未听取|未征求|没有征求|没有听取");
static COMPETES: Pattern = Pattern::new("公平竞争");
static EMPTY: Pattern = Pattern::new("^(?:无|略|/|-|不适用|不涉及|否|是|有|其他)?$");
static OLD: Pattern = Pattern::new(
    r"国发\[?2016\]?34号|公平竞争审查制度实施细则|在市场体系建设中建立公平竞争审查制度|国市监反垄断规\[2021\]2号|(?:市场准入和退出|商品和要素自由流动|影响生产经营成本|影响生产经营行为)标准",
);
static SUBSTITUTE: Pattern = Pattern::new(
    "(?:会签|征求意见|征求[^,。;]{0,20}意见|复函|传阅|会议讨论)[^。;]{0,16}(?:代替|替代|视为|视同|等同于|作为|即为|代为)[^。;]{0,12}公平竞争审查|(?:会签|征求[^。;]{0,24}意见)[^。;]{0,16}(?:不再|未再?|无需|没有再?|免于|无须)(?:另行|单独|专门|再)?[^。;]{0,6}公平竞争审查|以[^,。;]{0,16}(?:会签|征求意见|复函)[^,。;]{0,8}(?:代替|替代)",
);

/// What the review's own paper shows.
pub(super) fn review(sheet: &mut Sheet<'_>) {
    let mut head = sheet.lines.iter().take(4);
    let is_first = head.any(|line| FIRST.is_in(&line.text) && line.text.chars().count() < 80);
    if !is_first {
        day(sheet);
        body(sheet);
        conclusion(sheet);
    }
    heard(sheet);
    exception(sheet);
    old_form(sheet);
    substitutes(sheet);
}

/// What other papers tell of it.
pub(super) fn told(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        if !COMPETES.is_in(sentence) {
            continue;
        }
        for place in DONE.all(sentence) {
            if stands(sentence, place.start) {
                let day = sheet.day_at(&piece, &place);
                sheet.day(FactKind::CompetitionDay, day.map(|day| (day.day, day.span)));
            }
        }
        concludes(sheet, &piece);
        hears(sheet, &piece);
    }
    substitutes(sheet);
}

/// The day below the paper, or beside the form's signature.
fn day(sheet: &mut Sheet<'_>) {
    let beside = || {
        let mut cells = sheet.labelled(&SIGNED_BY).into_iter().rev();
        let day = cells.find_map(|piece| sheet.days(&piece).pop())?;
        Some((day.day, day.span))
    };
    let day = sheet.signed.or_else(|| sheet.labelled_day(&TIME)).or_else(beside);
    sheet.day(FactKind::CompetitionDay, day);
}

fn body(sheet: &mut Sheet<'_>) {
    let labelled = sheet.labelled(&BODY_LABEL).into_iter().find_map(|piece| {
        let name = BODY.find(sheet.text(&piece))?;
        Some(sheet.span(&piece, name))
    });
    if let Some(span) = labelled.or_else(|| sheet.author(&HEADED, &SEAL)) {
        sheet.words(FactKind::CompetitionBody, span);
    }
}

/// The conclusion behind its label; where there is no label, what the paper concludes.
fn conclusion(sheet: &mut Sheet<'_>) {
    for piece in sheet.labelled(&CONCLUSION) {
        let text = sheet.text(&piece);
        let signed = ["签字", "签名", "盖章"].iter().filter_map(|word| text.find(word)).min();
        let end = signed.unwrap_or(text.len());
        let range = ticked(&text[..end]).unwrap_or(0..end);
        let words = text[range.clone()].trim_end_matches(['。', ';']);
        let open = words.contains(['□', '☐']);
        if JUDGES.is_in(words) && !EMPTY.is_in(words) && !open {
            let range = range.start..range.start + words.len();
            sheet.words_in(FactKind::CompetitionConclusion, &piece, range);
            return;
        }
    }
    for piece in sheet.sentences() {
        concludes(sheet, &piece);
    }
}

fn concludes(sheet: &mut Sheet<'_>, piece: &Piece) {
    let sentence = sheet.text(piece);
    let Some(words) = CONCLUDES.find(sentence) else { return };
    let asked = before(sentence, words.start).ends_with("是否")
        || sentence.contains(['□', '☐'])
        || ORDERS.is_in(sentence);
    if !asked && is_said(sentence, words.start) {
        sheet.words_in(FactKind::CompetitionConclusion, piece, words);
    }
}

fn heard(sheet: &mut Sheet<'_>) {
    for piece in sheet.labelled(&HEARD_LABEL) {
        let text = sheet.text(&piece);
        if PEOPLE.is_in(text) && !NOT_HEARD.is_in(text) && stands(text, 0) {
            let end = text.trim_end_matches('。').len();
            sheet.words_in(FactKind::CompetitionHeard, &piece, 0..end);
        }
    }
    for piece in sheet.sentences() {
        hears(sheet, &piece);
    }
}

fn hears(sheet: &mut Sheet<'_>, piece: &Piece) {
    let sentence = sheet.text(piece);
    if let Some(place) = HEARD.find(sentence)
        && PEOPLE.is_in(&sentence[place.clone()])
        && stands(sentence, place.start)
    {
        sheet.words_in(FactKind::CompetitionHeard, piece, place);
    }
}

/// A form by the standards that the regulation replaced on 1 August 2024.
fn old_form(sheet: &mut Sheet<'_>) {
    let cited = sheet.lines.iter().find_map(|line| Some(line.span(OLD.find(&line.text)?)));
    let day = sheet.day_of(FactKind::CompetitionDay).filter(|(day, _)| *day < date(2024, 8, 1));
    if let Some(span) = cited.or(day.map(|(_, span)| span)) {
        sheet.words(FactKind::CompetitionOldForm, span);
    }
}

fn substitutes(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        if let Some(place) = SUBSTITUTE.find(sentence)
            && COMPETES.is_in(sentence)
            && stands(sentence, place.start)
        {
            sheet.words_in(FactKind::CompetitionSubstitute, &piece, place);
        }
    }
}
