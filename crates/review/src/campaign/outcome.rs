//! 清理结论: what becomes of a document.

use serde::{Deserialize, Serialize};

/// What becomes of a document; the later one weighs more where causes differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// 继续有效
    Keep,
    /// 待核: a person has to look.
    Unclear,
    /// 修改
    Amend,
    /// 失效: it came to its end by itself.
    Lapse,
    /// 废止
    Repeal,
}

impl Outcome {
    /// Those that can be decided, in the order of the catalogues.
    pub const LISTS: [Self; 4] = [Self::Keep, Self::Amend, Self::Repeal, Self::Lapse];

    /// The word of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Keep => "继续有效",
            Self::Unclear => "待核",
            Self::Amend => "修改",
            Self::Lapse => "失效",
            Self::Repeal => "废止",
        }
    }

    /// As programs write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Unclear => "unclear",
            Self::Amend => "amend",
            Self::Lapse => "lapse",
            Self::Repeal => "repeal",
        }
    }

    /// By its code.
    pub fn coded(code: &str) -> Option<Self> {
        Self::LISTS.into_iter().chain([Self::Unclear]).find(|one| one.code() == code)
    }

    /// What somebody wrote into a sheet: one of the four words, or a longer one that
    /// begins or ends with it. `None` where it is something else.
    pub fn written(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let meant = |one: &Self| {
            let words: &[&str] = match one {
                Self::Keep => &["继续有效", "保留", "有效", "继续执行"],
                Self::Amend => &["修改", "修订", "予以修改", "建议修改", "拟修改"],
                Self::Repeal => &["废止", "予以废止", "建议废止", "拟废止"],
                Self::Lapse => &["失效", "宣布失效", "建议失效", "拟失效"],
                Self::Unclear => &[],
            };
            words.contains(&text.as_str())
        };
        Self::LISTS.into_iter().find(meant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_offices_write_is_understood_and_nothing_is_guessed() {
        for (text, wanted) in [
            ("继续有效", Some(Outcome::Keep)),
            (" 拟 废止", Some(Outcome::Repeal)),
            ("宣布失效", Some(Outcome::Lapse)),
            ("修订", Some(Outcome::Amend)),
            ("不同意废止", None),
            ("废止或者修改", None),
            ("", None),
        ] {
            assert_eq!(Outcome::written(text), wanted, "{text}");
        }
    }

    #[test]
    fn codes_lead_back() {
        for one in Outcome::LISTS.into_iter().chain([Outcome::Unclear]) {
            assert_eq!(Outcome::coded(one.code()), Some(one));
        }
    }
}
