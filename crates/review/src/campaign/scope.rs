//! 清理范围: which of the archive's documents a campaign looks at.

use serde::{Deserialize, Serialize};

/// What is not set limits nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scope {
    /// 发文机关
    pub issuer: Option<String>,
    /// Year of issue.
    pub year: Option<i16>,
    /// 文种
    pub kind: Option<String>,
}

impl Scope {
    /// True for a document with this head.
    pub fn holds(&self, issuer: Option<&str>, year: Option<i16>, kind: Option<&str>) -> bool {
        self.issuer.as_deref().is_none_or(|wanted| issuer == Some(wanted))
            && self.year.is_none_or(|wanted| year == Some(wanted))
            && self.kind.as_deref().is_none_or(|wanted| kind == Some(wanted))
    }

    /// In words: 某某市科学技术局2020年的通知.
    pub fn words(&self) -> String {
        if *self == Self::default() {
            return "没有宣布废止、失效的全部文件".to_owned();
        }
        let year = self.year.map_or_else(String::new, |year| format!("{year}年"));
        let kind = self.kind.as_deref().unwrap_or("文件");
        format!("{}{year}制定的{kind}", self.issuer.as_deref().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_is_in_no_narrower_scope() {
        let narrow = Scope { issuer: Some("某局".into()), year: Some(2020), kind: None };
        assert!(narrow.holds(Some("某局"), Some(2020), None));
        assert!(!narrow.holds(None, Some(2020), None));
        assert!(!narrow.holds(Some("某局"), None, None));
        assert!(Scope::default().holds(None, None, None));
        assert_eq!(narrow.words(), "某局2020年制定的文件");
    }
}
