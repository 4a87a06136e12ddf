//! How far a campaign has come, and what may be done there.
//!
//! The stage follows from what was recorded; nobody sets it by hand. 河南2015版 28: the
//! result of a cleanup passes legality review; 29: then it is published.

use super::Outcome;
use crate::Conclusion;

/// 清理的阶段
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// 摸底
    Survey,
    /// 征求意见
    Consulting,
    /// 作出决定
    Deciding,
    /// 合法性审核
    Reviewing,
    /// 公布
    Published,
}

/// Why something is not allowed: a whole Chinese sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Barred(pub String);

/// Counts of a campaign's documents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Documents with a proposal.
    pub total: usize,
    /// Of those, with an owner's view.
    pub heard: usize,
    /// Of those, decided.
    pub decided: usize,
    /// Decided, in the order of [`Outcome::LISTS`].
    pub lists: [usize; 4],
}

/// The decision's text under legality review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// True where nothing was decided differently since.
    pub current: bool,
    /// Conclusion of the opinion signed on its newest text.
    pub signed: Option<Conclusion>,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 5] =
        [Self::Survey, Self::Consulting, Self::Deciding, Self::Reviewing, Self::Published];

    /// Where a campaign stands.
    pub fn of(progress: &Progress, written: Option<Written>, published: bool) -> Self {
        if published {
            Self::Published
        } else if written.is_some_and(|written| written.current) {
            Self::Reviewing
        } else if progress.decided > 0 {
            Self::Deciding
        } else if progress.heard > 0 {
            Self::Consulting
        } else {
            Self::Survey
        }
    }

    /// As it is shown.
    pub fn name(self) -> &'static str {
        match self {
            Self::Survey => "摸底",
            Self::Consulting => "征求意见",
            Self::Deciding => "作出决定",
            Self::Reviewing => "合法性审核",
            Self::Published => "公布",
        }
    }

    /// As programs write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Consulting => "consulting",
            Self::Deciding => "deciding",
            Self::Reviewing => "reviewing",
            Self::Published => "published",
        }
    }

    /// Views come in and decisions are made until the result is published.
    ///
    /// # Errors
    /// It is published.
    pub fn may_change(self) -> Result<(), Barred> {
        match self {
            Self::Published => barred("清理结果已经公布，不能再改动；需要更正的，请另行开展清理"),
            Self::Survey | Self::Consulting | Self::Deciding | Self::Reviewing => Ok(()),
        }
    }
}

impl Progress {
    /// Counts from each document's decision and whether its owner was heard.
    pub fn count(documents: impl Iterator<Item = (Option<Outcome>, bool)>) -> Self {
        let mut progress = Self::default();
        for (decided, heard) in documents {
            progress.total += 1;
            progress.heard += usize::from(heard);
            let list = Outcome::LISTS.iter().position(|list| Some(*list) == decided);
            if let Some(list) = list {
                progress.decided += 1;
                progress.lists[list] += 1;
            }
        }
        progress
    }

    /// Whether the decision's text can be written and go to legality review.
    ///
    /// # Errors
    /// Something is undecided, or published.
    pub fn may_write(&self, published: bool) -> Result<(), Barred> {
        if published {
            return barred("清理结果已经公布");
        }
        match self.total - self.decided {
            0 if self.total == 0 => barred("清理范围内没有文件，不需要作出决定"),
            0 => Ok(()),
            open => barred(&format!("还有{open}件文件没有作出结论，全部作出以后再送合法性审核")),
        }
    }

    /// Whether the result can be published.
    ///
    /// # Errors
    /// It has not passed legality review as it stands.
    pub fn may_publish(&self, written: Option<Written>, published: bool) -> Result<(), Barred> {
        self.may_write(published)?;
        match written {
            None => barred("清理决定还没有送合法性审核，审核通过以后再公布"),
            Some(Written { current: false, .. }) => {
                barred("送审以后又改动了清理结论，请重新形成清理决定送合法性审核")
            }
            Some(Written { signed: None, .. }) => {
                barred("清理决定还没有签署合法性审核意见，签署以后再公布")
            }
            Some(Written { signed: Some(Conclusion::Lawful), .. }) => Ok(()),
            Some(Written { signed: Some(Conclusion::Amend), .. }) => {
                barred("审核意见是应当予以修改，请按意见修改清理决定，重新审核以后再公布")
            }
            Some(Written { signed: Some(Conclusion::Unlawful), .. }) => {
                barred("审核意见是不合法，不能公布")
            }
        }
    }
}

fn barred(why: &str) -> Result<(), Barred> {
    Err(Barred(why.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(decided: usize, heard: usize) -> Progress {
        let one = |at: usize| ((at < decided).then_some(Outcome::Amend), at < heard);
        Progress::count((0..3).map(one))
    }

    #[test]
    fn the_stage_follows_from_what_was_recorded() {
        let written = |current| Some(Written { current, signed: None });
        for (decided, heard, written, published, stage) in [
            (0, 0, None, false, Stage::Survey),
            (0, 1, None, false, Stage::Consulting),
            (1, 1, None, false, Stage::Deciding),
            (3, 0, written(true), false, Stage::Reviewing),
            (3, 0, written(false), false, Stage::Deciding),
            (3, 0, written(true), true, Stage::Published),
        ] {
            assert_eq!(Stage::of(&progress(decided, heard), written, published), stage);
        }
        assert!(Stage::Published.may_change().is_err());
    }

    #[test]
    fn nothing_is_published_undecided_or_unreviewed() {
        let written = |current, signed| Some(Written { current, signed });
        let (lawful, amend) = (Some(Conclusion::Lawful), Some(Conclusion::Amend));
        for (decided, written, words) in [
            (2, None, "还有1件"),
            (3, None, "还没有送"),
            (3, written(false, lawful), "又改动了"),
            (3, written(true, None), "还没有签署"),
            (3, written(true, amend), "应当予以修改"),
            (3, written(true, Some(Conclusion::Unlawful)), "不合法"),
        ] {
            let why = progress(decided, 0).may_publish(written, false).unwrap_err().to_string();
            assert!(why.contains(words), "{why}");
        }
        assert_eq!(progress(3, 0).may_publish(written(true, lawful), false), Ok(()));
        assert!(progress(3, 0).may_publish(written(true, lawful), true).is_err());
    }
}
