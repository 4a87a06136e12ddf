//! The facts of a dossier as the points ask for them: what people state in place of
//! what was read, and a paper's own word before what other papers tell of it.

use jiff::civil::Date;

use super::{Dossier, Fact, FactKind, Period, Role, Value};

/// All facts that count.
#[derive(Debug)]
pub(super) struct Known {
    /// In the order of the procedure, then of the files.
    pub(super) facts: Vec<Fact>,
    roles: Vec<Role>,
}

impl Known {
    /// Puts what people state in place of what was read; `roles` in step with the files.
    pub(super) fn of(dossier: &Dossier, read: Vec<Fact>, roles: Vec<Role>) -> Self {
        let given = &dossier.given.facts;
        let kept = |fact: &Fact| !given.iter().any(|given| given.kind == fact.kind);
        let mut facts: Vec<Fact> = read.into_iter().filter(kept).collect();
        facts.extend(dossier.stated());
        facts.sort_by_key(|fact| {
            let place = fact.evidence.as_ref().map(|evidence| (evidence.file, evidence.span));
            (fact.kind, place)
        });
        Self { facts, roles }
    }

    /// What any file says of a thing.
    pub(super) fn all(&self, kind: FactKind) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.kind == kind)
    }

    /// What the thing's own papers say of it, or people.
    pub(super) fn own(&self, kind: FactKind) -> Vec<&Fact> {
        self.all(kind).filter(|fact| self.is_own(fact)).collect()
    }

    /// What other papers tell of it.
    pub(super) fn told(&self, kind: FactKind) -> Vec<&Fact> {
        self.all(kind).filter(|fact| !self.is_own(fact)).collect()
    }

    /// The thing's own papers' word, or what is told where they say nothing.
    pub(super) fn best(&self, kind: FactKind) -> Vec<&Fact> {
        let own = self.own(kind);
        // A drafting note tells of the drafter's own meetings.
        let told = kind != FactKind::MeetingDay && own.is_empty();
        if told { self.told(kind) } else { own }
    }

    /// True where a person states it, or the paper that it is about shows it.
    pub(super) fn is_own(&self, fact: &Fact) -> bool {
        let Some(evidence) = &fact.evidence else { return true };
        let role = self.roles.get(evidence.file).copied().unwrap_or(Role::Other);
        homes(fact.kind).is_empty() || homes(fact.kind).contains(&role)
    }
}

/// The papers whose own matter a fact is; none where any paper's word is as good.
fn homes(kind: FactKind) -> &'static [Role] {
    match kind {
        FactKind::NoticeDay
        | FactKind::ConsultationPeriod
        | FactKind::ConsultationChannel
        | FactKind::ConsultationWay
        | FactKind::ConsultationDraft
        | FactKind::ConsultationNote
        | FactKind::ShorterReason => &[Role::Notice],
        FactKind::OpinionsReceived
        | FactKind::OpinionsAdopted
        | FactKind::OpinionsPartly
        | FactKind::OpinionsRejected
        | FactKind::OpinionUnanswered
        | FactKind::OpinionWithoutReason => &[Role::Adoption],
        FactKind::HearingNoticeDay
        | FactKind::HearingDay
        | FactKind::HearingPapersDay
        | FactKind::HearingSigned => &[Role::Hearing],
        FactKind::Expert
        | FactKind::ExpertDay
        | FactKind::ExpertSigned
        | FactKind::ExpertInterest => &[Role::Expert],
        FactKind::RiskDay
        | FactKind::RiskLevel
        | FactKind::RiskPoint
        | FactKind::RiskMeasure
        | FactKind::RiskPlan
        | FactKind::RiskHeard
        | FactKind::RiskUncontrollable => &[Role::Risk],
        FactKind::CompetitionDay
        | FactKind::CompetitionConclusion
        | FactKind::CompetitionBody
        | FactKind::CompetitionHeard
        | FactKind::CompetitionException
        | FactKind::ExceptionEffect
        | FactKind::ExceptionCase
        | FactKind::ExceptionLeastHarm
        | FactKind::ExceptionTerm
        | FactKind::CompetitionOldForm => &[Role::Competition],
        FactKind::OwnLegalityDay => &[Role::OwnLegality],
        FactKind::LegalitySentDay
        | FactKind::LegalityDay
        | FactKind::LegalityBody
        | FactKind::LegalitySigned
        | FactKind::LegalityConclusion
        | FactKind::LegalityOtherConclusion => &[Role::Legality],
        FactKind::MeetingDay
        | FactKind::MeetingKind
        | FactKind::MeetingHeadLast
        | FactKind::MeetingHeadFirst
        | FactKind::MeetingViews
        | FactKind::MeetingDecision => &[Role::Minutes],
        FactKind::IssuedDay => &[Role::Issued],
        FactKind::PublishedDay | FactKind::PublishedChannel => {
            &[Role::Issued, Role::Filing, Role::Interpretation]
        }
        FactKind::FiledDay | FactKind::FiledWith => &[Role::Filing],
        FactKind::OpinionsSought
        | FactKind::ExpertMatter
        | FactKind::RiskMatter
        | FactKind::CompetitionSubstitute
        | FactKind::LegalitySubstitute
        | FactKind::LegalityUnadopted
        | FactKind::LegalityUnadoptedReason
        | FactKind::Urgency => &[],
    }
}

impl Fact {
    /// The day, where it tells one.
    pub(super) fn day(&self) -> Option<Date> {
        match self.value {
            Value::Day(day) => Some(day),
            Value::Period(_) | Value::Count(_) | Value::Words(_) => None,
        }
    }

    /// The span of days, where it tells one.
    pub(super) fn period(&self) -> Option<Period> {
        match self.value {
            Value::Period(period) => Some(period),
            Value::Day(_) | Value::Count(_) | Value::Words(_) => None,
        }
    }

    /// The number, where it tells one.
    pub(super) fn count(&self) -> Option<u32> {
        match self.value {
            Value::Count(count) => Some(count),
            Value::Day(_) | Value::Period(_) | Value::Words(_) => None,
        }
    }

    /// The words, empty where it tells something else.
    pub(super) fn words(&self) -> &str {
        match &self.value {
            Value::Words(words) => words,
            Value::Day(_) | Value::Period(_) | Value::Count(_) => "",
        }
    }
}
