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
use crate::words;

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

/// What the value of a kind of fact looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// `Value::Day`
    Day,
    /// `Value::Period`
    Period,
    /// `Value::Count`
    Count,
    /// `Value::Words`
    Words,
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

impl Value {
    /// The value as people write it.
    pub fn in_words(&self) -> String {
        match self {
            Self::Day(day) => words::day(*day),
            Self::Period(period) => period.in_words(),
            Self::Count(count) => count.to_string(),
            Self::Words(words) => words.clone(),
        }
    }
}

impl Period {
    /// 2024年3月1日至2024年3月31日（31日）
    pub fn in_words(self) -> String {
        let length = self.term.map(|term| {
            let unit = if term.working { "个工作日" } else { "日" };
            format!("{}{unit}", term.days)
        });
        let days = match (self.from, self.to) {
            (Some(from), Some(to)) => format!("{}至{}", words::day(from), words::day(to)),
            (Some(from), None) => format!("自{}起", words::day(from)),
            (None, Some(to)) => format!("至{}", words::day(to)),
            (None, None) => String::new(),
        };
        match length {
            Some(length) if days.is_empty() => length,
            Some(length) => format!("{days}（{length}）"),
            None => days,
        }
    }
}

/// Declares the kinds with their Chinese names, so that the two can't part.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $shape:ident $name:literal,)+) => {
        /// What a fact tells; [`FactKind::shape`] says what its value looks like.
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

            /// What its value looks like.
            pub fn shape(self) -> Shape {
                match self { $(Self::$kind => Shape::$shape,)+ }
            }
        }
    };
}

kinds! {
    /// The public notice that asks for opinions was published.
    NoticeDay Day "公告发布日期",
    /// Opinions could be sent in.
    ConsultationPeriod Period "征求意见期限",
    /// Website, newspaper, broadcast: where the notice stood.
    ConsultationChannel Words "发布途径",
    /// Mail, telephone, address: how opinions reach the drafter.
    ConsultationWay Words "提出意见的方式",
    /// The draft that was published with the notice.
    ConsultationDraft Words "公布的征求意见稿",
    /// The drafting note that was published with the notice.
    ConsultationNote Words "公布的起草说明",
    /// Why the term is shorter than usual.
    ShorterReason Words "缩短期限的理由",
    /// Departments, operators, associations that were asked.
    OpinionsSought Words "征求意见对象",
    /// Opinions received.
    OpinionsReceived Count "收到意见数",
    /// Opinions adopted.
    OpinionsAdopted Count "采纳意见数",
    /// Opinions adopted in part.
    OpinionsPartly Count "部分采纳意见数",
    /// Opinions not adopted.
    OpinionsRejected Count "未采纳意见数",
    /// An opinion without an answer.
    OpinionUnanswered Words "没有答复的意见",
    /// An opinion rejected without a reason.
    OpinionWithoutReason Words "未采纳而没有理由的意见",
    /// The hearing was announced.
    HearingNoticeDay Day "听证公告日期",
    /// The hearing was held.
    HearingDay Day "听证会日期",
    /// Papers reached the participants.
    HearingPapersDay Day "听证材料送达日期",
    /// Participants confirmed and signed the record.
    HearingSigned Words "听证记录签字",
    /// The matter is called specialised or technical.
    ExpertMatter Words "专业性技术性事项",
    /// An expert or institution, with the body that it belongs to.
    Expert Words "专家",
    /// Of the experts' opinion.
    ExpertDay Day "专家论证日期",
    /// The experts' opinion is signed or sealed.
    ExpertSigned Words "专家署名盖章",
    /// An expert has a direct interest in the matter.
    ExpertInterest Words "专家的利害关系",
    /// The matter may do harm to social stability or public safety.
    RiskMatter Words "可能有风险的事项",
    /// Of the risk report.
    RiskDay Day "风险评估日期",
    /// The level of risk.
    RiskLevel Words "风险等级",
    /// A risk point.
    RiskPoint Words "风险点",
    /// A measure of prevention.
    RiskMeasure Words "风险防范措施",
    /// The handling plan.
    RiskPlan Words "处置预案",
    /// Departments were heard on the risks.
    RiskHeard Words "听取部门意见",
    /// The risk can't be controlled.
    RiskUncontrollable Words "风险不可控",
    /// Of the fair-competition conclusion.
    CompetitionDay Day "公平竞争审查日期",
    /// The conclusion.
    CompetitionConclusion Words "公平竞争审查结论",
    /// The body that reviewed.
    CompetitionBody Words "公平竞争审查单位",
    /// Operators, associations, the public were heard on competition.
    CompetitionHeard Words "听取利害关系人意见",
    /// The exception of 条例第十二条 that is used.
    CompetitionException Words "适用例外规定",
    /// The effect on competition, explained under the exception.
    ExceptionEffect Words "例外说明：竞争影响",
    /// The case of the exception, explained.
    ExceptionCase Words "例外说明：具体情形",
    /// Why nothing less harmful will do.
    ExceptionLeastHarm Words "例外说明：影响最小",
    /// Term or end condition under the exception.
    ExceptionTerm Words "例外说明：期限或者终止条件",
    /// A form of before August 2024.
    CompetitionOldForm Words "旧版审查表",
    /// Countersigning or consultation in place of the fair-competition review.
    CompetitionSubstitute Words "以会签代替公平竞争审查",
    /// Of the drafter's own legality opinion.
    OwnLegalityDay Day "起草单位审核日期",
    /// The draft was sent to legality review.
    LegalitySentDay Day "送审日期",
    /// Of the legality opinion.
    LegalityDay Day "合法性审核日期",
    /// Who reviewed.
    LegalityBody Words "合法性审核机构",
    /// Reviewer, signature or seal.
    LegalitySigned Words "审核人签署",
    /// 合法, 应当予以修改 or 不合法.
    LegalityConclusion Words "合法性审核结论",
    /// A conclusion that is none of the three.
    LegalityOtherConclusion Words "不属于三种的结论",
    /// Countersigning or consultation in place of the legality review.
    LegalitySubstitute Words "以会签代替合法性审核",
    /// Points of the legality opinion that were not adopted.
    LegalityUnadopted Words "未采纳的审核意见",
    /// Why they were not.
    LegalityUnadoptedReason Words "未采纳审核意见的说明",
    /// Of the meeting.
    MeetingDay Day "会议日期",
    /// Which meeting.
    MeetingKind Words "会议名称",
    /// The head spoke last.
    MeetingHeadLast Words "主要负责人最后发言",
    /// The head spoke before others did.
    MeetingHeadFirst Words "主要负责人先发言",
    /// Differing views, or that there were none.
    MeetingViews Words "不同意见记载",
    /// What the meeting decided.
    MeetingDecision Words "会议决定",
    /// Of the issued paper.
    IssuedDay Day "成文日期",
    /// Of publication.
    PublishedDay Day "公布日期",
    /// Gazette, website, newspaper.
    PublishedChannel Words "公布途径",
    /// Of the filing.
    FiledDay Day "备案日期",
    /// With whom it was filed.
    FiledWith Words "备案机关",
    /// The cause that allows the quick way (突发事件, 上级紧急命令).
    Urgency Words "紧急情形",
}
