//! The text discussed and issued is the text reviewed. Changes that the legality opinion
//! may have asked for are for a person to tell from others.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Comparison, FactKind, Step};

/// Differences that are named one by one.
const NAMED: usize = 5;

/// One outcome for each text that should be the reviewed one.
pub(super) fn judge(case: &Case<'_>) -> Vec<Outcome> {
    if case.comparisons.is_empty() {
        return vec![if case.issued() {
            Outcome::not_applicable("卷宗里没有可以对照的送审稿和公布稿")
        } else if case.met() {
            // The meeting is over: what is still to come is the issued text.
            Outcome::pending("还没有公布稿可以与审核的文本对照").of(Step::Publication)
        } else {
            Outcome::pending("还没有讨论稿、公布稿可以对照")
        }];
    }
    case.comparisons.iter().map(|comparison| outcome(case, comparison)).collect()
}

fn outcome(case: &Case<'_>, comparison: &Comparison) -> Outcome {
    let name = case.roles[comparison.other].name();
    let count = comparison.differences.len();
    if count == 0 {
        let places = [comparison.reviewed, comparison.other].map(|file| case.title(file));
        return Outcome::proved(format!("{name}与审核的文本一致")).at(places);
    }
    let named: Vec<&str> = comparison
        .differences
        .iter()
        .take(NAMED)
        .map(|difference| difference.locator.as_str())
        .collect();
    let more = if count > NAMED { "等" } else { "" };
    let what = format!("{name}与审核的文本有{count}处不同（{}{more}）", named.join("、"));
    let places = comparison.differences.iter().filter_map(|difference| {
        let reviewed = difference.before.map(|span| (comparison.reviewed, span));
        difference.after.map(|span| (comparison.other, span)).or(reviewed)
    });
    let places: Vec<_> = places.map(|(file, span)| case.dossier.evidence(file, span)).collect();
    let conclusions = case.known.own(FactKind::LegalityConclusion);
    let to_mend = conclusions.iter().find(|fact| fact.words().contains("修改"));
    match to_mend {
        Some(fact) => Outcome::unclear(format!(
            "{what}；审核结论是应当予以修改，请逐处核对是否按审核意见修改"
        ))
        .at(places)
        .by([*fact]),
        None => Outcome::deficient(what).at(places),
    }
}
