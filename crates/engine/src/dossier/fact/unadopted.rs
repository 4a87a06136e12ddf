//! 未采纳的审核意见: points of the legality opinion that the drafter did not take over,
//! and why.

use super::FactKind;
use super::label::Piece;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::is_said;

static LEGAL: Pattern = Pattern::new("合法性审[核查]|法制审[核查]|审[核查]意见|司法局|司法厅");
static UNADOPTED: Pattern = Pattern::new("(?:未|没有|未予|不予|暂不|未能|不|未完全|没有完全)采纳");
static ALL_ADOPTED: Pattern =
    Pattern::new("(?:无|没有|不存在)未采纳|未采纳(?:意见)?0条|全部采纳|均(?:已|予以)?采纳");
static REASON: Pattern = Pattern::new(
    "(?:(?:理由|原因)(?:和依据)?(?:如下)?(?:是|为|:)|主要(?:是)?考虑(?:到|是)?|因为|由于|考虑到|鉴于)[^。;]+",
);

/// Reads them; the reason may stand in the next sentence.
pub(super) fn unadopted(sheet: &mut Sheet<'_>) {
    let pieces = sheet.sentences();
    for (at, piece) in pieces.iter().enumerate() {
        let sentence = sheet.text(piece);
        let Some(place) = UNADOPTED.find(sentence) else { continue };
        let (head, rest) = (&sentence[..place.start], &sentence[place.end..]);
        let about = LEGAL.is_in(head) || LEGAL.is_in(rest);
        let title = ["说明", "报告", "情况"].iter().any(|word| sentence.ends_with(word));
        if !about || title || ALL_ADOPTED.is_in(sentence) || !is_said(sentence, place.start) {
            continue;
        }
        let end = REASON.find(rest).map_or(sentence.len(), |reason| place.end + reason.start);
        let end = sentence[..end].trim_end_matches([',', '(']).len();
        let next = pieces.get(at + 1).filter(|next| next.line <= piece.line + 1);
        let why = reason(sheet, piece).or_else(|| next.and_then(|next| reason(sheet, next)));
        sheet.words_in(FactKind::LegalityUnadopted, piece, 0..end);
        if let Some(span) = why {
            sheet.words(FactKind::LegalityUnadoptedReason, span);
        }
    }
}

fn reason(sheet: &Sheet<'_>, piece: &Piece) -> Option<document::Span> {
    Some(sheet.span(piece, REASON.find(sheet.text(piece))?))
}
