//! 审查事项: where a draft stands on its way, and what may come next.
//!
//! A case goes 起草自查 → 送审 → 审核中 → 退回补正 or 已出具意见 → 集体讨论 → 公布 → 备案.
//! Deliberately absent: who may do what, which the office settles among people, and
//! the proof that a step was lawful, which the dossier's checks give.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::Conclusion;

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    /// 起草自查
    Drafting,
    /// 送审
    Submitted,
    /// 审核中
    UnderReview,
    /// 退回补正
    Returned,
    /// 已出具意见
    Opined,
    /// 集体讨论
    Deliberated,
    /// 公布
    Published,
    /// 备案
    Filed,
}

/// One step of a case, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStep {
    /// Where the case has stood since.
    pub state: CaseState,
    /// The review that was the current version then.
    pub review: i64,
    /// What the person who recorded it says.
    pub note: String,
    /// True where it was refused and happened nevertheless.
    pub regardless: bool,
    /// Who recorded it.
    pub by: String,
    /// Local time.
    pub at: DateTime,
    /// The last day for the step that follows; `None` where no term is known.
    pub due: Option<Date>,
}

/// What is known of a case when a step is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub state: CaseState,
    /// Conclusion of the opinion that was signed on the very text of the current version.
    pub signed: Option<Conclusion>,
    /// True where an opinion was signed on an earlier text.
    pub signed_before: bool,
    /// Points of the opinion on an earlier text that the current one has not taken up.
    pub unadopted: usize,
}

/// Why a step is refused: a whole Chinese sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refused(pub String);

impl CaseState {
    /// All, in the order of the way.
    pub const ALL: [Self; 8] = [
        Self::Drafting,
        Self::Submitted,
        Self::UnderReview,
        Self::Returned,
        Self::Opined,
        Self::Deliberated,
        Self::Published,
        Self::Filed,
    ];

    /// The state in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Drafting => "起草自查",
            Self::Submitted => "送审",
            Self::UnderReview => "审核中",
            Self::Returned => "退回补正",
            Self::Opined => "已出具意见",
            Self::Deliberated => "集体讨论",
            Self::Published => "公布",
            Self::Filed => "备案",
        }
    }

    /// What may come next. 已出具意见 is reached by signing and by nothing else.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Drafting | Self::Returned => &[Self::Submitted],
            Self::Submitted => &[Self::UnderReview, Self::Returned],
            Self::UnderReview => &[Self::Returned],
            Self::Opined => &[Self::Deliberated, Self::Submitted],
            Self::Deliberated => &[Self::Published],
            Self::Published => &[Self::Filed],
            Self::Filed => &[],
        }
    }

    /// True once an opinion was signed, until the case is submitted again.
    pub fn is_decided(self) -> bool {
        match self {
            Self::Opined | Self::Deliberated | Self::Published | Self::Filed => true,
            Self::Drafting | Self::Submitted | Self::UnderReview | Self::Returned => false,
        }
    }

    /// True where an opinion can be signed.
    pub fn can_be_signed(self) -> bool {
        matches!(self, Self::UnderReview | Self::Opined)
    }
}

impl Standing {
    /// Says whether the case may go to `to`; `note` is what the person says about it.
    ///
    /// # Errors
    /// It may not: the reason, and what has to be done first.
    pub fn may(&self, to: CaseState, note: &str) -> Result<(), Refused> {
        let refused = |why: String| Err(Refused(why));
        // Nothing reaches the public without a signed opinion, whatever else is missing.
        if matches!(to, CaseState::Deliberated | CaseState::Published) {
            self.is_opined()?;
        }
        if !self.state.next().contains(&to) {
            let (from, to) = (self.state.name(), to.name());
            let next: Vec<&str> = self.state.next().iter().map(|state| state.name()).collect();
            return refused(match next.as_slice() {
                [] => format!("这件事项已经{from}，不能再转为“{to}”"),
                next => format!("现在是“{from}”，下一步只能是{}，不能转为“{to}”", quoted(next)),
            });
        }
        if to == CaseState::Returned && note.is_empty() {
            return refused("退回补正要写明需要补正什么".into());
        }
        if to == CaseState::Submitted && self.unadopted > 0 && note.is_empty() {
            return refused(format!(
                "上一次审核意见中有{}处没有采纳，请写明起草单位的说明",
                self.unadopted
            ));
        }
        let amended = self.signed == Some(Conclusion::Amend);
        if to == CaseState::Deliberated && amended && note.is_empty() {
            return refused(
                "审核意见是应当予以修改，而文本没有改动。请导入修改后的版本重新审核；确有理由不完全采纳的，写明起草单位的说明"
                    .into(),
            );
        }
        Ok(())
    }

    fn is_opined(&self) -> Result<(), Refused> {
        let why = match self.signed {
            Some(Conclusion::Lawful | Conclusion::Amend) => return Ok(()),
            Some(Conclusion::Unlawful) => {
                "这一文本的审核结论是不合法，不得提交集体审议，也不得公布。请修改后重新送审"
            }
            None if self.signed_before => {
                "签署的审核意见是针对以前的文本，现在的文本还没有审核。请送审并签署意见"
            }
            None => "这一文本没有签署过合法性审核意见。请先送审，由审核人在意见页签署",
        };
        Err(Refused(why.into()))
    }
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join("或者")
}

#[cfg(test)]
mod tests {
    use CaseState::*;

    use super::*;

    #[track_caller]
    fn says(state: CaseState, signed: Option<Conclusion>, to: CaseState, note: &str, why: &str) {
        let standing = Standing { state, signed, signed_before: false, unadopted: 0 };
        let said = standing.may(to, note).err().map_or(String::new(), |refused| refused.0);
        assert!(if why.is_empty() { said.is_empty() } else { said.contains(why) }, "{said}");
    }

    #[test]
    fn the_usual_way_is_open() {
        let lawful = Some(Conclusion::Lawful);
        says(Drafting, None, Submitted, "", "");
        says(Submitted, None, UnderReview, "", "");
        says(UnderReview, None, Returned, "缺起草说明", "");
        says(Returned, None, Submitted, "", "");
        says(Opined, lawful, Deliberated, "", "");
        says(Deliberated, lawful, Published, "", "");
        says(Published, lawful, Filed, "", "");
    }

    fn standing(state: CaseState) -> Standing {
        Standing { state, signed: None, signed_before: false, unadopted: 0 }
    }

    #[test]
    fn what_was_not_taken_up_is_explained() {
        let standing = Standing { unadopted: 2, ..standing(Opined) };
        let refused = standing.may(Submitted, "").unwrap_err().0;
        assert!(refused.contains("有2处没有采纳"), "{refused}");
        assert_eq!(standing.may(Submitted, "省级目录另有规定"), Ok(()));
    }

    #[test]
    fn nothing_is_published_unreviewed() {
        says(Drafting, None, Published, "", "没有签署过");
        says(Deliberated, None, Published, "", "没有签署过");
        says(Deliberated, Some(Conclusion::Unlawful), Published, "", "不合法");
        says(Opined, Some(Conclusion::Unlawful), Deliberated, "", "不合法");
        says(Opined, Some(Conclusion::Lawful), Published, "", "下一步只能是“集体讨论”或者“送审”");
        let standing = Standing { signed_before: true, ..standing(Deliberated) };
        assert!(standing.may(Published, "").unwrap_err().0.contains("以前的文本"));
    }

    #[test]
    fn an_opinion_comes_by_signing_only() {
        for state in CaseState::ALL {
            assert!(!state.next().contains(&Opined));
        }
    }

    #[test]
    fn what_needs_words_gets_them() {
        says(UnderReview, None, Returned, "", "需要补正什么");
        says(Opined, Some(Conclusion::Amend), Deliberated, "", "应当予以修改");
        says(Opined, Some(Conclusion::Amend), Deliberated, "起草单位已说明", "");
    }
}
