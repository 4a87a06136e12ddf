//! 环节的要点: what each point of the procedure makes of a dossier, one idea a file.
//!
//! Which rule asks for a point, how long its term is and what the reader is told come
//! from the rule file. Deliberately absent: the law.

mod adoption;
mod competition;
mod contradiction;
mod count;
mod exception;
mod experts;
mod hearing;
mod identification;
mod legality;
mod legality_time;
mod meeting;
mod notice;
mod notice_term;
mod order;
mod outcome;
mod paper;
mod publication;
mod risk;
mod same_text;
#[cfg(test)]
mod tests;

use super::case::Case;
use super::{Role, Step};
use crate::spec::{PointKind, RuleSpec};
use count::Limit;
pub(super) use outcome::Outcome;

/// What a rule's point makes of the dossier; several outcomes where it has several things
/// to say.
pub(super) fn judge(case: &Case<'_>, point: PointKind, spec: &RuleSpec) -> Vec<Outcome> {
    let limit = Limit { days: spec.days.unwrap_or(0), working: spec.working };
    vec![match point {
        PointKind::Identification => identification::judge(case),
        PointKind::Participation => notice::participation(case),
        PointKind::Notice => notice::notice(case),
        PointKind::NoticeTerm => notice_term::judge(case, limit, spec.excused),
        PointKind::NoticeWay => notice::way(case),
        PointKind::NoticeChannel => notice::channel(case),
        PointKind::NoticePapers => notice::papers(case),
        PointKind::OpinionsSought => notice::opinions_sought(case),
        PointKind::Adoption => adoption::presence(case),
        PointKind::AdoptionComplete => adoption::complete(case),
        PointKind::AdoptionReasons => adoption::reasons(case),
        PointKind::Hearing => hearing::presence(case),
        PointKind::HearingNotice => hearing::notice(case),
        PointKind::HearingPapers => hearing::papers(case, limit),
        PointKind::HearingSigned => hearing::signed(case),
        PointKind::Experts => experts::presence(case),
        PointKind::ExpertsSigned => experts::signed(case),
        PointKind::ExpertsInterest => experts::interest(case),
        PointKind::ExpertsAdoption => experts::adoption(case),
        PointKind::Risk => risk::presence(case),
        PointKind::RiskReport => risk::report(case),
        PointKind::RiskHeard => risk::heard(case),
        PointKind::RiskControllable => risk::controllable(case),
        PointKind::Competition => competition::presence(case),
        PointKind::CompetitionConclusion => competition::conclusion(case),
        PointKind::CompetitionBarred => competition::barred(case),
        PointKind::CompetitionException => exception::judge(case),
        PointKind::CompetitionHeard => competition::heard(case),
        PointKind::CompetitionRegulator => competition::regulator(case),
        PointKind::CompetitionFirstOpinion => competition::first_opinion(case),
        PointKind::CompetitionSubstitute => competition::substitute(case),
        PointKind::CompetitionForm => competition::form(case),
        PointKind::CompetitionAgain => competition::again(case),
        PointKind::Legality => legality::presence(case),
        PointKind::LegalityTime => legality_time::judge(case, limit, spec.most, spec.excused),
        PointKind::LegalityConclusion => legality::conclusion(case),
        PointKind::LegalityBarred => legality::barred(case),
        PointKind::LegalitySigned => legality::signed(case),
        PointKind::LegalitySubstitute => legality::substitute(case),
        PointKind::LegalityUnadopted => legality::unadopted(case),
        PointKind::Meeting => meeting::presence(case),
        PointKind::MeetingKind => meeting::kind(case),
        PointKind::MeetingHeadLast => meeting::head_last(case),
        PointKind::MeetingViews => meeting::views(case),
        PointKind::Publication => publication::presence(case),
        PointKind::PublicationChannel => publication::channel(case),
        PointKind::PublicationGazette => publication::gazette(case),
        PointKind::PublicationTerm => publication::term(case, limit),
        PointKind::Filing => publication::filing(case),
        PointKind::FilingBody => publication::filing_body(case),
        PointKind::FilingTerm => publication::filing_term(case, limit),
        PointKind::Paper => {
            let role = spec.paper.unwrap_or(Role::Other);
            paper::judge(case, role, step(point, spec))
        }
        PointKind::Order => match (spec.first, spec.then) {
            (Some(first), Some(then)) => order::judge(case, first, then),
            (Some(_) | None, _) => return Vec::new(),
        },
        PointKind::SameText => return same_text::judge(case),
        PointKind::Contradiction => return contradiction::judge(case),
    }]
}

/// The step that a rule's point belongs to.
pub(super) fn step(point: PointKind, spec: &RuleSpec) -> Step {
    match point {
        PointKind::Identification => Step::Identification,
        PointKind::Participation
        | PointKind::Notice
        | PointKind::NoticeTerm
        | PointKind::NoticeWay
        | PointKind::NoticeChannel
        | PointKind::NoticePapers
        | PointKind::OpinionsSought
        | PointKind::Adoption
        | PointKind::AdoptionComplete
        | PointKind::AdoptionReasons
        | PointKind::Hearing
        | PointKind::HearingNotice
        | PointKind::HearingPapers
        | PointKind::HearingSigned => Step::Participation,
        PointKind::Experts
        | PointKind::ExpertsSigned
        | PointKind::ExpertsInterest
        | PointKind::ExpertsAdoption => Step::Experts,
        PointKind::Risk
        | PointKind::RiskReport
        | PointKind::RiskHeard
        | PointKind::RiskControllable => Step::Risk,
        PointKind::Competition
        | PointKind::CompetitionConclusion
        | PointKind::CompetitionBarred
        | PointKind::CompetitionException
        | PointKind::CompetitionHeard
        | PointKind::CompetitionRegulator
        | PointKind::CompetitionFirstOpinion
        | PointKind::CompetitionSubstitute
        | PointKind::CompetitionForm
        | PointKind::CompetitionAgain => Step::Competition,
        PointKind::Legality
        | PointKind::LegalityTime
        | PointKind::LegalityConclusion
        | PointKind::LegalityBarred
        | PointKind::LegalitySigned
        | PointKind::LegalitySubstitute
        | PointKind::LegalityUnadopted
        | PointKind::Contradiction => Step::Legality,
        PointKind::Meeting
        | PointKind::MeetingKind
        | PointKind::MeetingHeadLast
        | PointKind::MeetingViews
        | PointKind::SameText => Step::Discussion,
        PointKind::Publication
        | PointKind::PublicationChannel
        | PointKind::PublicationGazette
        | PointKind::PublicationTerm
        | PointKind::Filing
        | PointKind::FilingBody
        | PointKind::FilingTerm => Step::Publication,
        PointKind::Paper => spec.step.unwrap_or(Step::Legality),
        PointKind::Order => spec.then.map_or(Step::Legality, order::step),
    }
}

/// The paper that a point is proved by, and whether it has to be there whatever the case.
pub(super) fn paper(point: PointKind, spec: &RuleSpec) -> Option<(Role, bool)> {
    match point {
        PointKind::Notice => Some((Role::Notice, true)),
        PointKind::Adoption => Some((Role::Adoption, true)),
        PointKind::Hearing => Some((Role::Hearing, false)),
        PointKind::Experts => Some((Role::Expert, false)),
        PointKind::Risk => Some((Role::Risk, false)),
        PointKind::Competition => Some((Role::Competition, true)),
        PointKind::Legality => Some((Role::Legality, true)),
        PointKind::Meeting => Some((Role::Minutes, true)),
        PointKind::Publication => Some((Role::Issued, true)),
        PointKind::Filing => Some((Role::Filing, true)),
        PointKind::Paper => spec.paper.map(|role| (role, true)),
        PointKind::Identification
        | PointKind::Participation
        | PointKind::NoticeTerm
        | PointKind::NoticeWay
        | PointKind::NoticeChannel
        | PointKind::NoticePapers
        | PointKind::OpinionsSought
        | PointKind::AdoptionComplete
        | PointKind::AdoptionReasons
        | PointKind::HearingNotice
        | PointKind::HearingPapers
        | PointKind::HearingSigned
        | PointKind::ExpertsSigned
        | PointKind::ExpertsInterest
        | PointKind::ExpertsAdoption
        | PointKind::RiskReport
        | PointKind::RiskHeard
        | PointKind::RiskControllable
        | PointKind::CompetitionConclusion
        | PointKind::CompetitionBarred
        | PointKind::CompetitionException
        | PointKind::CompetitionHeard
        | PointKind::CompetitionRegulator
        | PointKind::CompetitionFirstOpinion
        | PointKind::CompetitionSubstitute
        | PointKind::CompetitionForm
        | PointKind::CompetitionAgain
        | PointKind::LegalityTime
        | PointKind::LegalityConclusion
        | PointKind::LegalityBarred
        | PointKind::LegalitySigned
        | PointKind::LegalitySubstitute
        | PointKind::LegalityUnadopted
        | PointKind::MeetingKind
        | PointKind::MeetingHeadLast
        | PointKind::MeetingViews
        | PointKind::PublicationChannel
        | PointKind::PublicationGazette
        | PointKind::PublicationTerm
        | PointKind::FilingBody
        | PointKind::FilingTerm
        | PointKind::Order
        | PointKind::SameText
        | PointKind::Contradiction => None,
    }
}
