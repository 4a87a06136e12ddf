//! 利害关系: an expert who says he has an interest in the matter, who works for the
//! drafting body, or for an operator that the draft names.

use super::FactKind;
use super::label::Piece;
use super::matter::Matter;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{before, is_said};

static INTEREST: Pattern =
    Pattern::new("(?:直接)?(?:利害关系|利益关系|利益关联|关联关系|利益冲突)");
static FREE: Pattern = Pattern::new("(?:无|没有|不存在|未发现|不具有|未有|并非|非)[^,。;]{0,18}$");
static GUARDED: Pattern = Pattern::new("不得|如|若|回避制度|注意|避免|是否|承诺书|□|○");
static PARTY: Pattern =
    Pattern::new("(?:受益|参与|承建|申报|中标|供货|项目)(?:单位|企业|公司)|股东|持股");
static OPERATOR: Pattern = Pattern::new(r"\p{Han}{2,30}(?:公司|集团|厂|合作社|事务所)");

/// Reads it, where the experts have been read.
pub(super) fn interest(sheet: &mut Sheet<'_>, matter: &Matter) {
    said(sheet);
    let experts: Vec<_> = sheet.of(FactKind::Expert).collect();
    for span in experts {
        let lines = sheet.lines.iter().enumerate().filter(|(_, line)| line.whole.overlaps(span));
        let words =
            lines.map(|(at, line)| sheet.text(&Piece { line: at, range: line.bytes(span) }));
        let words = words.collect::<Vec<_>>().join(",");
        let named = |name: std::ops::Range<usize>| matter.names_operator(&words[name]);
        let operator = OPERATOR.all(&words).into_iter().any(named);
        if matter.names_drafter(&words) || PARTY.is_in(&words) || operator {
            sheet.words(FactKind::ExpertInterest, span);
        }
    }
}

/// 与项目有利害关系; a sentence that denies it, or orders what to do then, is none.
fn said(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        for place in INTEREST.all(sentence) {
            let head = before(sentence, place.start);
            if is_said(sentence, place.start) && !FREE.is_in(head) && !GUARDED.is_in(sentence) {
                let comma = sentence[place.end..].find(',');
                let end = comma.map_or(sentence.len(), |comma| place.end + comma);
                let start = place.start - head.len();
                sheet.words_in(FactKind::ExpertInterest, &piece, start..end);
            }
        }
    }
}
