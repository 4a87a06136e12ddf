//! What a `dossier` rule looks at, and which keys measure it. What each point means is
//! in `dossier/point/`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A key of a rule that measures a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// `days`
    Days,
    /// `most`
    Most,
    /// `working`
    Working,
    /// `excused`
    Excused,
    /// `first`
    First,
    /// `then`
    Then,
    /// `paper`
    Paper,
    /// `step`
    Step,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Days,
        Self::Most,
        Self::Working,
        Self::Excused,
        Self::First,
        Self::Then,
        Self::Paper,
        Self::Step,
    ];

    /// The key as rule files write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Most => "most",
            Self::Working => "working",
            Self::Excused => "excused",
            Self::First => "first",
            Self::Then => "then",
            Self::Paper => "paper",
            Self::Step => "step",
        }
    }
}

/// A point of the procedure.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PointKind {
    /// Which regimes the draft falls under is settled.
    Identification,
    /// Opinions were asked for, in whatever way.
    Participation,
    /// The public was asked by a notice.
    Notice,
    /// How long the public was asked; `days`, `working`, `excused`.
    NoticeTerm,
    /// The notice says how to send in opinions.
    NoticeWay,
    /// The notice stood where the public sees it.
    NoticeChannel,
    /// Draft and note were published with the notice.
    NoticePapers,
    /// Operators, associations were asked.
    OpinionsSought,
    /// What became of the opinions is reported.
    Adoption,
    /// Every opinion has an answer.
    AdoptionComplete,
    /// Every opinion that was not adopted has a reason.
    AdoptionReasons,
    /// A hearing where one may be called for.
    Hearing,
    /// The hearing was announced before it was held.
    HearingNotice,
    /// Papers reached the participants in time; `days`, `working`.
    HearingPapers,
    /// The participants signed the record.
    HearingSigned,
    /// Experts where the matter is specialised.
    Experts,
    /// The experts' opinion is signed or sealed.
    ExpertsSigned,
    /// The experts have no direct interest.
    ExpertsInterest,
    /// What became of the experts' opinion is reported.
    ExpertsAdoption,
    /// A risk report where harm is possible.
    Risk,
    /// The report names points, measures and plan.
    RiskReport,
    /// Departments were heard on the risks.
    RiskHeard,
    /// The risk can be controlled.
    RiskControllable,
    /// Fair competition was reviewed.
    Competition,
    /// The conclusion is clear.
    CompetitionConclusion,
    /// The conclusion lets the measure be issued.
    CompetitionBarred,
    /// The conclusion explains the exception that it uses.
    CompetitionException,
    /// Those with an interest were heard on competition.
    CompetitionHeard,
    /// The market regulator reviewed a government's measure.
    CompetitionRegulator,
    /// The drafter's first opinion on a government's measure.
    CompetitionFirstOpinion,
    /// Nothing stands in place of the fair-competition review.
    CompetitionSubstitute,
    /// The form follows the standards in force.
    CompetitionForm,
    /// No great change came after the fair-competition review.
    CompetitionAgain,
    /// Legality was reviewed.
    Legality,
    /// How long the review took; `days`, `most`, `working`, `excused`.
    LegalityTime,
    /// The conclusion is one of the three kinds.
    LegalityConclusion,
    /// The conclusion lets the draft be discussed.
    LegalityBarred,
    /// The opinion is signed or sealed.
    LegalitySigned,
    /// Nothing stands in place of the legality review.
    LegalitySubstitute,
    /// Unadopted points of the legality opinion are explained.
    LegalityUnadopted,
    /// The leadership met.
    Meeting,
    /// It was a meeting of the right kind.
    MeetingKind,
    /// The head spoke last.
    MeetingHeadLast,
    /// Differing views are recorded.
    MeetingViews,
    /// The paper was published.
    Publication,
    /// It was published where the public sees it.
    PublicationChannel,
    /// It was published in the gazette as well as on the site.
    PublicationGazette,
    /// How long publication took; `days`, `working`.
    PublicationTerm,
    /// The paper was filed.
    Filing,
    /// It was filed with the body that has to have it.
    FilingBody,
    /// How long filing took; `days`, `working`.
    FilingTerm,
    /// A paper is in the dossier; `paper`, `step`.
    Paper,
    /// One thing came before another; `first`, `then`.
    Order,
    /// The text discussed and issued is the text reviewed.
    SameText,
    /// Two files say different things.
    Contradiction,
}

/// Points with measures: those that can't be left out, and those that can. The other
/// points have none.
const MEASURED: &[(PointKind, &[Measure], &[Measure])] = &[
    (PointKind::NoticeTerm, &[Measure::Days], &[Measure::Working, Measure::Excused]),
    (PointKind::HearingPapers, &[Measure::Days], &[Measure::Working]),
    (
        PointKind::LegalityTime,
        &[Measure::Days],
        &[Measure::Most, Measure::Working, Measure::Excused],
    ),
    (PointKind::PublicationTerm, &[Measure::Days], &[Measure::Working]),
    (PointKind::FilingTerm, &[Measure::Days], &[Measure::Working]),
    (PointKind::Paper, &[Measure::Paper, Measure::Step], &[]),
    (PointKind::Order, &[Measure::First, Measure::Then], &[]),
];

impl PointKind {
    /// The measures that the point can't do without.
    pub fn needs(self) -> &'static [Measure] {
        self.measured().map_or(&[], |(_, needs, _)| *needs)
    }

    /// The measures that may be left out.
    pub fn allows(self) -> &'static [Measure] {
        self.measured().map_or(&[], |(_, _, allows)| *allows)
    }

    fn measured(self) -> Option<&'static (PointKind, &'static [Measure], &'static [Measure])> {
        MEASURED.iter().find(|(point, _, _)| *point == self)
    }
}

/// Something that happens on a day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// The last day for opinions.
    Consultation,
    /// 听证会
    Hearing,
    /// 专家论证
    Experts,
    /// 风险评估
    Risk,
    /// 公平竞争审查
    Competition,
    /// 起草单位合法性审核
    OwnLegality,
    /// 送审
    Sent,
    /// 合法性审核
    Legality,
    /// 集体讨论
    Meeting,
    /// 成文
    Issue,
    /// 公布
    Publication,
    /// 备案
    Filing,
}
