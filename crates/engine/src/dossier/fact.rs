//! Facts of the procedure: what was done, when, by whom, and where it is written.

mod adoption;
mod competition;
mod consultation;
mod counts;
mod exception;
mod expert;
mod filing;
mod grid;
mod hearing;
mod interest;
mod issued;
mod item;
mod label;
mod legality;
mod line;
mod matter;
mod minutes;
mod note;
mod notice;
mod part;
mod pattern;
mod read;
mod reason;
mod risk;
mod sheet;
mod sought;
mod stand;
mod table;
#[cfg(test)]
mod tests;
mod ticked;
mod told;
mod unadopted;
mod verdict;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Evidence;
pub use read::facts;

/// Something that a file shows, or a person states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it tells.
    pub kind: FactKind,
    /// What it is.
    pub value: Value,
    /// Where it is written; `None` where a person states it.
    pub evidence: Option<Evidence>,
    /// The person who states it; `None` where it was read.
    pub by: Option<String>,
}

/// What a fact is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A day.
    Day(Date),
    /// A span of days.
    Period(Period),
    /// A number.
    Count(u32),
    /// Words, as they stand.
    Words(String),
}

/// A span of days as far as it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Option<Date>,
    /// Last day, itself included.
    pub to: Option<Date>,
    /// How long.
    pub term: Option<Term>,
}

/// A length in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// How many.
    pub days: u32,
    /// 工作日 and not calendar days.
    pub working: bool,
}

/// Declares the kinds with their Chinese names, so that the two can't part.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal,)+) => {
        /// What a fact tells. The value's shape stands with each kind.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum FactKind { $($(#[$doc])* $kind,)+ }

        impl FactKind {
            /// All of them, in the order of the procedure.
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// The fact in the words of the trade.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }
        }
    };
}

kinds! {
    /// Day: the public notice that asks for opinions was published.
    NoticeDay "公告发布日期",
    /// Period: opinions could be sent in.
    ConsultationPeriod "征求意见期限",
    /// Words: website, newspaper, broadcast: where the notice stood.
    ConsultationChannel "发布途径",
    /// Words: mail, telephone, address: how opinions reach the drafter.
    ConsultationWay "提出意见的方式",
    /// Words: the draft that was published with the notice.
    ConsultationDraft "公布的征求意见稿",
    /// Words: the drafting note that was published with the notice.
    ConsultationNote "公布的起草说明",
    /// Words: why the term is shorter than usual.
    ShorterReason "缩短期限的理由",
    /// Words: departments, operators, associations that were asked.
    OpinionsSought "征求意见对象",
    /// Count: opinions received.
    OpinionsReceived "收到意见数",
    /// Count: opinions adopted.
    OpinionsAdopted "采纳意见数",
    /// Count: opinions adopted in part.
    OpinionsPartly "部分采纳意见数",
    /// Count: opinions not adopted.
    OpinionsRejected "未采纳意见数",
    /// Words: an opinion without an answer.
    OpinionUnanswered "没有答复的意见",
    /// Words: an opinion rejected without a reason.
    OpinionWithoutReason "未采纳而没有理由的意见",
    /// Day: the hearing was announced.
    HearingNoticeDay "听证公告日期",
    /// Day: the hearing was held.
    HearingDay "听证会日期",
    /// Day: papers reached the participants.
    HearingPapersDay "听证材料送达日期",
    /// Words: participants confirmed and signed the record.
    HearingSigned "听证记录签字",
    /// Words: the matter is called specialised or technical.
    ExpertMatter "专业性技术性事项",
    /// Words: an expert or institution, with the body that it belongs to.
    Expert "专家",
    /// Day: of the experts' opinion.
    ExpertDay "专家论证日期",
    /// Words: the experts' opinion is signed or sealed.
    ExpertSigned "专家署名盖章",
    /// Words: an expert has a direct interest in the matter.
    ExpertInterest "专家的利害关系",
    /// Words: the matter may do harm to social stability or public safety.
    RiskMatter "可能有风险的事项",
    /// Day: of the risk report.
    RiskDay "风险评估日期",
    /// Words: the level of risk.
    RiskLevel "风险等级",
    /// Words: a risk point.
    RiskPoint "风险点",
    /// Words: a measure of prevention.
    RiskMeasure "风险防范措施",
    /// Words: the handling plan.
    RiskPlan "处置预案",
    /// Words: departments were heard on the risks.
    RiskHeard "听取部门意见",
    /// Words: the risk can't be controlled.
    RiskUncontrollable "风险不可控",
    /// Day: of the fair-competition conclusion.
    CompetitionDay "公平竞争审查日期",
    /// Words: the conclusion.
    CompetitionConclusion "公平竞争审查结论",
    /// Words: the body that reviewed.
    CompetitionBody "公平竞争审查单位",
    /// Words: operators, associations, the public were heard on competition.
    CompetitionHeard "听取利害关系人意见",
    /// Words: the exception of 条例第十二条 that is used.
    CompetitionException "适用例外规定",
    /// Words: the effect on competition, explained under the exception.
    ExceptionEffect "例外说明：竞争影响",
    /// Words: the case of the exception, explained.
    ExceptionCase "例外说明：具体情形",
    /// Words: why nothing less harmful will do.
    ExceptionLeastHarm "例外说明：影响最小",
    /// Words: term or end condition under the exception.
    ExceptionTerm "例外说明：期限或者终止条件",
    /// Words: a form of before August 2024.
    CompetitionOldForm "旧版审查表",
    /// Words: countersigning or consultation in place of the fair-competition review.
    CompetitionSubstitute "以会签代替公平竞争审查",
    /// Day: of the drafter's own legality opinion.
    OwnLegalityDay "起草单位审核日期",
    /// Day: the draft was sent to legality review.
    LegalitySentDay "送审日期",
    /// Day: of the legality opinion.
    LegalityDay "合法性审核日期",
    /// Words: who reviewed.
    LegalityBody "合法性审核机构",
    /// Words: reviewer, signature or seal.
    LegalitySigned "审核人签署",
    /// Words: 合法, 应当予以修改 or 不合法.
    LegalityConclusion "合法性审核结论",
    /// Words: a conclusion that is none of the three.
    LegalityOtherConclusion "不属于三种的结论",
    /// Words: countersigning or consultation in place of the legality review.
    LegalitySubstitute "以会签代替合法性审核",
    /// Words: points of the legality opinion that were not adopted.
    LegalityUnadopted "未采纳的审核意见",
    /// Words: why they were not.
    LegalityUnadoptedReason "未采纳审核意见的说明",
    /// Day: of the meeting.
    MeetingDay "会议日期",
    /// Words: which meeting.
    MeetingKind "会议名称",
    /// Words: the head spoke last.
    MeetingHeadLast "主要负责人最后发言",
    /// Words: differing views, or that there were none.
    MeetingViews "不同意见记载",
    /// Words: what the meeting decided.
    MeetingDecision "会议决定",
    /// Day: of the issued paper.
    IssuedDay "成文日期",
    /// Day: of publication.
    PublishedDay "公布日期",
    /// Words: gazette, website, newspaper.
    PublishedChannel "公布途径",
    /// Day: of the filing.
    FiledDay "备案日期",
    /// Words: with whom it was filed.
    FiledWith "备案机关",
    /// Words: the cause that allows the quick way (突发事件, 上级紧急命令).
    Urgency "紧急情形",
}
