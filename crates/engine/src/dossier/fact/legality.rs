//! 合法性审核: when the draft was sent and answered, by whom, and what stands in place of
//! a review.

use super::FactKind;
use super::label::Piece;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, stands};
use super::ticked::is_filled;
use super::unadopted::unadopted;
use super::verdict::conclusion;

static SENT: Pattern =
    Pattern::new("(?:收到|报送|送审|送来|送请|送交|提交|提请|转来|转送|来函|送我局)");
static SENDING: Pattern = Pattern::new(
    "(?:提请|报请|报送|送请|商请|送审|转送)[^。]*合法性(?:审核|审查)|合法性(?:审核|审查)的?(?:函|请示|申请)|送审(?:函|单|表)",
);
static SIGNED: Pattern =
    Pattern::new("(?:审[核查]人员?(?:[(][^()]{1,4}[)])?|(?:负责人|承办人|经办人)(?:签字|签名)?):");
static SEALED: Pattern = Pattern::new(r"^([^,。;:]{2,40})\((?:印章|盖章|公章|签章|章)\)");
static HEADED: Pattern = Pattern::new(
    "^(?:关于)?([^,。;:《]{3,40}?(?:局|委员会|委|厅|政府|办公室|中心|科|处|股|所))(?:关于|对|合法性|规范性文件|重大行政决策)",
);
static SEAL: Pattern = Pattern::new(
    r"^([^,。;:、(]{3,40}?(?:局|委员会|委|厅|政府|办公室|中心|科|处|股|所))(?:\([^()]{1,6}\))?$",
);
static BODY_LABEL: Pattern = Pattern::new("审[核查](?:机构|单位|部门|机关)(?:名称)?$");
static TOLD_DAY: Pattern = Pattern::new(
    "(?:出具|作出|提出|形成|完成|通过|进行|反馈)了?[^,。;]{0,24}(?:合法性|法制)审[核查][^,。;]{0,6}|(?:完成|通过|进行)了?内部(?:合法性)?审[核查]|经[^,。;]{0,16}合法性审[核查]|合法性审[核查](?:意见)?(?:为|认为)",
);
static OWN_UNIT: Pattern =
    Pattern::new("我局|本局|我委|本单位|内部|法规科|法规处|法规股|法制科|法制股|政策法规|起草单位");
static SUBSTITUTE: Pattern = Pattern::new(
    "(?:会签|征求意见|征求[^,。;]{0,20}意见|参加审议|列席会议|复函|传阅)[^。;]{0,16}(?:代替|替代|视为|视同|等同于|即为|代为)[^。;]{0,12}(?:合法性)?审[核查]|(?:会签|征求[^。;]{0,24}意见)[^。;]{0,16}(?:不再|未再?|无需|没有再?|免于|无须)(?:另行|单独|专门|再)?[^。;]{0,6}合法性审[核查]|合法性审[核查][^,。;]{0,10}(?:以|通过)(?:会签|征求意见|参加审议)[^,。;]{0,6}(?:方式|代替)",
);

/// What the opinion of the reviewing body shows.
pub(super) fn opinion(sheet: &mut Sheet<'_>) {
    sheet.day(FactKind::LegalityDay, sheet.signed);
    for piece in sheet.sentences() {
        sent(sheet, &piece);
    }
    let labelled = || {
        let piece = sheet.labelled(&BODY_LABEL).into_iter().next()?;
        Some(sheet.span(&piece, 0..piece.range.len()))
    };
    if let Some(span) = sheet.author(&HEADED, &SEAL).or_else(labelled) {
        sheet.words(FactKind::LegalityBody, span);
    }
    signed(sheet);
    conclusion(sheet);
    unadopted(sheet);
    substitutes(sheet);
}

/// What the drafter's own opinion shows.
pub(super) fn own_opinion(sheet: &mut Sheet<'_>) {
    sheet.day(FactKind::OwnLegalityDay, sheet.signed);
    substitutes(sheet);
}

/// What other papers tell of it: letters, notes, minutes.
pub(super) fn told(sheet: &mut Sheet<'_>) {
    let is_letter = sheet.lines.iter().take(4).any(|line| SENDING.is_in(&line.text));
    sheet.day(FactKind::LegalitySentDay, sheet.signed.filter(|_| is_letter));
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        for place in TOLD_DAY.all(sentence) {
            let own = OWN_UNIT.is_in(before(sentence, place.start));
            let kind = if own { FactKind::OwnLegalityDay } else { FactKind::LegalityDay };
            if stands(sentence, place.start) {
                let day = sheet.day_at(&piece, &place);
                sheet.day(kind, day.map(|day| (day.day, day.span)));
            }
        }
    }
    unadopted(sheet);
    substitutes(sheet);
}

/// 你局2026年5月6日报送的《…》收悉.
fn sent(sheet: &mut Sheet<'_>, piece: &Piece) {
    /// Characters between the day and the verb.
    const FAR: usize = 12;
    let sentence = sheet.text(piece);
    for place in SENT.all(sentence).into_iter().filter(|place| stands(sentence, place.start)) {
        let days = sheet.days(piece);
        let near = days.iter().find(|day| {
            let between = match day.range.end <= place.start {
                true => day.range.end..place.start,
                false => place.end..day.range.start,
            };
            sentence.get(between).is_some_and(|between| between.chars().count() <= FAR)
        });
        if let Some(day) = near {
            sheet.day(FactKind::LegalitySentDay, Some((day.day, day.span)));
            return;
        }
    }
}

fn signed(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let named = || {
            let label = SIGNED.find(sentence)?;
            is_filled(&sentence[label.end..]).then_some(label.start..sentence.len())
        };
        let sealed = || SEALED.find(sentence).map(|_| 0..sentence.len());
        if let Some(range) = named().or_else(sealed) {
            sheet.words_in(FactKind::LegalitySigned, &piece, range);
        }
    }
}

fn substitutes(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        if let Some(place) = SUBSTITUTE.find(sentence).filter(|place| stands(sentence, place.start))
        {
            sheet.words_in(FactKind::LegalitySubstitute, &piece, place);
        }
    }
}
