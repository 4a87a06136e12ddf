//! 材料种类: what a title, or a file's name, says that a paper is.
//!
//! Finer than `Role`, since a letter, a countersigning sheet or a lawyer's opinion is
//! easily taken for what it is not. The words that end last decide: 起草说明 of a
//! 风险评估办法 is a note, and a 办法 about 听证 is none of a hearing's papers.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::dossier::Role;

/// Sort of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::dossier) enum Sort {
    /// A text that rules: the draft, what it rests on, or what was issued.
    Text,
    /// 起草说明
    Note,
    /// 制定依据, as a list or collected
    Basis,
    /// 向社会公开征求意见的公告
    Notice,
    /// 征求意见函, 复函
    Letter,
    /// 意见汇总及采纳情况
    Adoption,
    /// 听证材料
    Hearing,
    /// 专家论证意见
    Expert,
    /// 风险评估报告
    Risk,
    /// 公平竞争审查表
    Competition,
    /// 起草单位的合法性审核意见
    OwnLegality,
    /// 合法性审核意见, whoever gave it
    Legality,
    /// 法律意见书 of a lawyer
    Lawyer,
    /// 送审函, 请示
    Sending,
    /// 会签单, 传阅单
    Countersign,
    /// 合法性审核意见采纳情况
    Followup,
    /// 座谈会, 调研
    Talk,
    /// 会议纪要
    Minutes,
    /// 解读
    Interpretation,
    /// 备案报告
    Filing,
    /// 公布情况说明, 网站截图
    Publication,
    /// 申请表, 名单
    Form,
}

impl Sort {
    /// The role that a paper of this sort has where nothing else is known.
    pub(in crate::dossier) fn role(self) -> Role {
        match self {
            Self::Text => Role::Draft,
            Self::Note => Role::Note,
            Self::Basis => Role::Basis,
            Self::Notice => Role::Notice,
            Self::Adoption => Role::Adoption,
            Self::Hearing => Role::Hearing,
            Self::Expert => Role::Expert,
            Self::Risk => Role::Risk,
            Self::Competition => Role::Competition,
            Self::OwnLegality => Role::OwnLegality,
            Self::Legality => Role::Legality,
            Self::Minutes => Role::Minutes,
            Self::Interpretation => Role::Interpretation,
            Self::Filing => Role::Filing,
            Self::Form => Role::Annex,
            Self::Letter
            | Self::Lawyer
            | Self::Sending
            | Self::Countersign
            | Self::Followup
            | Self::Talk
            | Self::Publication => Role::Other,
        }
    }

    /// What it is, in the words that a reason uses.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Text => "文件正文",
            Self::Letter => "征求意见的函或者复函",
            Self::Lawyer => "律师或者法律顾问的法律意见",
            Self::Sending => "送审、报送用的函或者请示",
            Self::Countersign => "会签单、传阅单",
            Self::Followup => "合法性审核意见处理情况的说明",
            Self::Talk => "座谈、调研材料",
            Self::Publication => "公布情况的证明",
            Self::Form => "表格、名单一类的附件",
            Self::Legality => "合法性审核意见",
            Self::Note
            | Self::Basis
            | Self::Notice
            | Self::Adoption
            | Self::Hearing
            | Self::Expert
            | Self::Risk
            | Self::Competition
            | Self::OwnLegality
            | Self::Minutes
            | Self::Interpretation
            | Self::Filing => self.role().name(),
        }
    }

    /// True where the words of the title leave open what the letter really says.
    pub(super) fn is_loose(self) -> bool {
        matches!(self, Self::Letter | Self::Sending)
    }
}

/// Words of a title, in folded characters with 《…》 emptied. Where two end at the
/// same place the earlier line counts.
const TITLES: &[(Sort, &str)] = &[
    (
        Sort::Competition,
        r"公平竞争[^《》]{0,6}(?:审查|评估)[^《》]{0,8}(?:表|意见书?|结论|报告书?|情况|说明|函|书|材料|单)",
    ),
    (
        Sort::Competition,
        r"公平竞争(?:自我)?(?:审查|评估)(?:\([^()]*\))?$|竞争(?:效果|影响)?评估报告",
    ),
    (
        Sort::Followup,
        r"(?:合法性|法制)?审[核查]意见[^《》]{0,6}(?:采纳|处理|落实|修改|吸收|研究)[^《》]{0,6}(?:情况|结果)?[^《》]{0,6}|(?:采纳|落实)[^《》]{0,4}(?:合法性|法制)审[核查]意见[^《》]{0,10}",
    ),
    (
        Sort::Adoption,
        r"^采纳情况[^《》]{0,6}|(?:意见|建议)[^《》]{0,12}(?:采纳|汇总|吸收|处理)[^《》]{0,8}(?:的?(?:说明|报告|公告|反馈|表|函))?",
    ),
    (
        Sort::Adoption,
        r"(?:征求|征集)[^《》]*(?:《》)?[^《》]*(?:意见|建议)[^《》]{0,6}(?:情况|结果|台账)[^《》]{0,8}",
    ),
    (Sort::Adoption, r"意见征[求集](?:情况|结果)[^《》]{0,8}"),
    (
        Sort::Filing,
        r"备案[^《》]{0,4}(?:报告|函|登记表?|回执|说明|请示|表|情况|意见书?|材料|证明|凭证)",
    ),
    (Sort::Filing, r"(?:报请|报送|请予)[^《》]{0,4}备案|(?:报备|备案)$"),
    (
        Sort::Sending,
        r"(?:提请|报请|报送|送请|申请|商请|呈报|呈送)[^《》]*(?:《》)?[^《》]*(?:函|请示|报告|申请)$",
    ),
    (
        Sort::Sending,
        r"(?:合法性|合规性|法制)(?:审核|审查)[^《》]{0,4}(?:送审|申请|提请|报送|登记|受理)[^《》]{0,4}",
    ),
    (Sort::Sending, r"送审(?:函|单|表|报告|请示|材料清单)|请示$"),
    (Sort::Publication, r"(?:公布|发布|公开)[^《》]{0,4}(?:情况|截图|网页|证明)[^《》]{0,6}"),
    (
        Sort::OwnLegality,
        r"(?:起草单位|起草部门|承办单位|本单位|本部门|本局|本委|本厅|我局|我委|单位内部|自行|内部|初步|初审|自审|内审)[^《》]{0,10}(?:《》)?[^《》]{0,6}(?:合法性|合规性|法制)?(?:审核|审查)[^《》]{0,8}",
    ),
    (Sort::OwnLegality, r"(?:合法性|法制)(?:自查|自审|内审|初审|初步审[核查])[^《》]{0,6}"),
    (Sort::Legality, r"(?:合法性|合规性|法制)(?:审核|审查)[^《》]{0,8}"),
    (Sort::Expert, r"专家[^《》]{0,10}(?:论证|评审|咨询|评估|审查|意见)[^《》]{0,10}"),
    (
        Sort::Expert,
        r"论证会?(?:意见书?|纪要|会议纪要|结论)|(?:专家|第三方|机构|《》)论证报告|论证会$",
    ),
    (
        Sort::Hearing,
        r"听证[^《》]{0,14}(?:公告|通知|报告书?|笔录|记录|纪要|材料|名单|情况|签到[表册]?|议程|方案|代表|参加人|会|书)",
    ),
    (
        Sort::Risk,
        r"(?:风险|稳定性?)(?:评估|评价|研判|分析)[^《》]{0,6}(?:报告书?|意见书?|表|结论|情况)?|稳评[^《》]{0,4}|社会稳定风险[^《》]{0,6}",
    ),
    (Sort::Talk, r"(?:座谈会?|调研)[^《》]{0,6}(?:纪要|记录|报告|会|情况)?"),
    (
        Sort::Minutes,
        r"(?:会议?|党组|党委|班子|局务|办公)[^《》]{0,8}(?:纪要|记录|决定事项|议定事项|摘[录要]|纪录|决议)[^《》]{0,4}|纪要(?:\[?[0-9]{4}\]?[^《》]{0,6})?$",
    ),
    (Sort::Minutes, r"集体讨论[^《》]{0,8}|(?:党组|党委|常务|办公|局务|全体|局长|班子)会议?$"),
    (Sort::Interpretation, r"解读[^《》]{0,4}|一图(?:读懂|看懂)|图解|政策问答|答记者问"),
    (
        Sort::Letter,
        r"(?:征求|征集)[^《》]*(?:《》)?[^《》]*(?:意见|建议)[^《》]*函$|(?:复函|回函|来函|去函)$|(?:回复|反馈)意见(?:函|表)?$|意见(?:的?回复|反馈)(?:函|表)?$",
    ),
    (
        Sort::Notice,
        r"(?:征求|征集)[^《》]*(?:《》)?[^《》]*(?:意见|建议)[^《》]*(?:公告|通告|公示|启事|公开信|通知)$",
    ),
    (
        Sort::Notice,
        r"(?:征求|征集)[^《》]{0,8}(?:意见|建议)[^《》]{0,6}(?:公告|通告|公示|启事|截图|网页|页面)?$|(?:公开|社会)[^《》]{0,6}(?:征求|征集)[^《》]*(?:意见|建议)?$|意见征集$",
    ),
    (
        Sort::Note,
        r"修改的?说明|(?:起草|编制|制定|制订|修订|拟定)(?:工作)?(?:的?情况)?(?:的|与|及)?[^《》]{0,6}说明[^《》]{0,4}|起草情况(?:报告|汇报)?$",
    ),
    (Sort::Note, r"《》[^《》]{0,8}说明$|^说明$"),
    (Sort::Lawyer, r"法律意见书?$|(?:律师|法律顾问)[^《》]{0,12}(?:意见书?|审查|审核)"),
    (Sort::Countersign, r"(?:会签|传阅)[^《》]{0,6}|会稿单?$"),
    (
        Sort::Basis,
        r"(?:制定|法律|政策|文件|主要|上位法)依据[^《》]{0,8}|上位法[^《》]{0,6}|法律法规汇编|^依据[^《》]{0,4}",
    ),
    (Sort::Legality, r"(?:审核|审查)意见书?$"),
    (Sort::Form, r"(?:申请表|申报表|申报书|登记表|名单|承诺书|样表|示意图|审批表|汇总表|统计表)$"),
    (
        Sort::Text,
        r"[\p{Han}》]{2}(?:办法|规定|细则|条例|规则|方案|措施|规划|计划|指南|指引|目录|清单|标准|规程|章程|准则|制度|预案|守则|规范|纲要|要点|政策|决定|通告|协议|法)$",
    ),
    (
        Sort::Text,
        r"(?:实施|指导|若干|处理|工作)意见$|关于[^《》]*的?意见$|(?:关于|印发|转发)[^《》]*(?:《》)?[^《》]*(?:通知|决定|公告|令)$",
    ),
];

static PATTERNS: LazyLock<Vec<(Sort, Regex)>> = LazyLock::new(|| {
    let compiled = |(sort, words): &(Sort, &str)| Some((*sort, Regex::new(words).ok()?));
    TITLES.iter().filter_map(compiled).collect()
});

/// The sort that a folded title names, and the bytes of the words that say so.
/// `title` is without what stands inside 《》, in brackets at its end, and stage words.
pub(in crate::dossier) fn sort_of(title: &str) -> Option<(Sort, Range<usize>)> {
    let mut best: Option<(Sort, Range<usize>)> = None;
    for (sort, words) in PATTERNS.iter() {
        let Some(found) = words.find_iter(title).last() else { continue };
        if best.as_ref().is_none_or(|(_, best)| found.end() > best.end) {
            best = Some((*sort, found.range()));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_words_compiles() {
        assert_eq!(PATTERNS.len(), TITLES.len());
    }

    #[test]
    fn titles_name_their_sort() {
        for (title, sort) in [
            ("关于《》的起草说明", Sort::Note),
            ("关于《》的说明", Sort::Note),
            ("某市风险评估管理办法起草说明", Sort::Note),
            ("某县听证规则修订情况说明", Sort::Note),
            ("关于公开征求《》意见的公告", Sort::Notice),
            ("某市科学技术局关于向社会公开征求《》意见的通知", Sort::Notice),
            ("征求意见公告", Sort::Notice),
            ("关于征求《》意见的函", Sort::Letter),
            ("关于《》征求意见的复函", Sort::Letter),
            ("关于《》公开征求意见情况的公告", Sort::Adoption),
            ("征求意见汇总及采纳情况表", Sort::Adoption),
            ("《》意见采纳情况的说明", Sort::Adoption),
            ("专家论证意见采纳情况", Sort::Adoption),
            ("听证会笔录", Sort::Hearing),
            ("关于召开《》听证会的公告", Sort::Hearing),
            ("专家论证意见书", Sort::Expert),
            ("《》专家评审意见表", Sort::Expert),
            ("专家论证会会议纪要", Sort::Expert),
            ("社会稳定风险评估报告", Sort::Risk),
            ("公平竞争审查表", Sort::Competition),
            ("关于《》公平竞争审查的意见", Sort::Competition),
            ("公平竞争审查情况说明", Sort::Competition),
            ("起草单位合法性审核意见", Sort::OwnLegality),
            ("政策法规科关于《》的审核意见", Sort::Legality),
            ("合法性初审意见", Sort::OwnLegality),
            ("合法性审核意见书", Sort::Legality),
            ("某市司法局关于《》的合法性审查意见", Sort::Legality),
            ("合法性审查意见", Sort::Legality),
            ("关于提请对《》进行合法性审核的函", Sort::Sending),
            ("关于报送《》的请示", Sort::Sending),
            ("关于未采纳合法性审核意见的说明", Sort::Followup),
            ("合法性审核意见处理情况的报告", Sort::Followup),
            ("本局合法性审核意见", Sort::OwnLegality),
            ("企业回函", Sort::Letter),
            ("文件传阅单", Sort::Countersign),
            ("法律意见书", Sort::Lawyer),
            ("法律顾问审查意见", Sort::Lawyer),
            ("发文会签单", Sort::Countersign),
            ("党组会纪要", Sort::Minutes),
            ("市人民政府第12次常务会议纪要", Sort::Minutes),
            ("局长办公会议记录", Sort::Minutes),
            ("企业座谈会纪要", Sort::Talk),
            ("《》政策解读", Sort::Interpretation),
            ("关于《》备案的报告", Sort::Filing),
            ("关于报送《》备案的报告", Sort::Filing),
            ("规范性文件备案登记表", Sort::Filing),
            ("制定依据", Sort::Basis),
            ("依据目录", Sort::Basis),
            ("关于规划公布情况的说明", Sort::Publication),
            ("项目申报表", Sort::Form),
            ("某市公平竞争审查实施细则", Sort::Text),
            ("某市重大行政决策听证规定", Sort::Text),
            ("关于促进科技创新的若干意见", Sort::Text),
            ("关于促进科技创新的意见", Sort::Text),
            ("某市人民政府关于印发《》的通知", Sort::Text),
            ("规范性文件备案审查办法", Sort::Text),
        ] {
            assert_eq!(sort_of(title).map(|(found, _)| found), Some(sort), "{title}");
        }
    }

    #[test]
    fn titles_that_name_none() {
        for title in ["", "扫描件0001", "意见", "某市人民政府", "公平竞争审查工作典型案例"]
        {
            assert_eq!(sort_of(title), None, "{title}");
        }
    }
}
