//! 例外规定: that the exception of 公平竞争审查条例第十二条 is used, and the four points
//! that 总局令第99号第二十九条 wants explained then.

use super::FactKind;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, stands};
use super::ticked::ticked;

static EXCEPTION_LABEL: Pattern = Pattern::new("例外规定|适用例外|例外情形");
static NO: Pattern =
    Pattern::new("^(?:否|无|不适用|未适用|不涉及|不需要|/|-|略|不属于)|不适用|☑不|☑否|√否|■否");
static EXCEPTION: Pattern = Pattern::new(
    r"(?:适用|属于|符合|依据|根据)[^,。;]{0,16}(?:第十二条(?:第[一(]?款?)?第?[(（]?[一二三四1-4]?[)）]?项?(?:规定|情形)?|例外规定(?:第?[(]?[一二三四1-4]?[)]?项?)?)",
);
static LAWS: Pattern = Pattern::new("适用[^。;]{0,16}(?:第十二条|例外)[^。;]{0,10}的,");
static EFFECT_LABEL: Pattern =
    Pattern::new("竞争影响|竞争效果|排除[、,]?限制竞争(?:的)?(?:效果|影响)");
static CASE_LABEL: Pattern = Pattern::new("具体情形|例外情形|适用情形|适用[^,]{0,10}情形");
static LEAST_LABEL: Pattern = Pattern::new("影响最小|替代方案|最小的?理由|程度最轻");
static TERM_LABEL: Pattern = Pattern::new("实施期限|终止条件|期限或者?终止");
static EMPTY: Pattern = Pattern::new("^(?:无|略|/|-|不适用|不涉及|否|是|有|其他)?$");

/// Reads the exception and, where it is used, what is said for it.
pub(super) fn exception(sheet: &mut Sheet<'_>) {
    let asked = sheet.labels.iter().filter(|labelled| {
        let label = labelled.label.as_str();
        EXCEPTION_LABEL.is_in(label) && !label.contains("说明") && !label.contains("理由")
    });
    for piece in asked.flat_map(|labelled| labelled.value.clone()).collect::<Vec<_>>() {
        let text = sheet.text(&piece);
        let range = ticked(text).unwrap_or(0..text.trim_end_matches('。').len());
        let words = &text[range.clone()];
        if !words.is_empty() && !NO.is_in(words) && !words.contains(['□', '☐']) {
            sheet.words_in(FactKind::CompetitionException, &piece, range);
        }
    }
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let Some(place) = EXCEPTION.find(sentence) else { continue };
        let words = &sentence[place.clone()];
        let law = LAWS.is_in(sentence) || NO.is_in(words);
        // A form's own label, and its question.
        let label = sheet.lines[piece.line].cell.is_some() && words == sentence;
        let asked = before(sentence, place.start).ends_with("是否");
        if !law && !label && !asked && stands(sentence, place.start) {
            sheet.words_in(FactKind::CompetitionException, &piece, place);
        }
    }
    if sheet.of(FactKind::CompetitionException).next().is_some() {
        explained(sheet);
    }
}

fn explained(sheet: &mut Sheet<'_>) {
    // 对竞争影响最小的理由 is no effect, so the order counts.
    let kinds = [
        (FactKind::ExceptionLeastHarm, &LEAST_LABEL),
        (FactKind::ExceptionTerm, &TERM_LABEL),
        (FactKind::ExceptionCase, &CASE_LABEL),
        (FactKind::ExceptionEffect, &EFFECT_LABEL),
    ];
    let labels = sheet.labels.iter();
    let told = labels.filter_map(|labelled| {
        let (kind, _) = kinds.iter().find(|(_, label)| label.is_in(&labelled.label))?;
        Some((*kind, labelled.value.clone()))
    });
    for (kind, value) in told.collect::<Vec<_>>() {
        for piece in value {
            let text = sheet.text(&piece).trim_end_matches('。');
            if !EMPTY.is_in(text) && !NO.is_in(text) {
                sheet.words_in(kind, &piece, 0..text.len());
            }
        }
    }
}
