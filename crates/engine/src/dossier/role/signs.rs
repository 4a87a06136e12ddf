//! 内容特征: words that a paper of a sort can hardly do without, for papers whose
//! heading names none.

use super::sort::Sort;

/// Words with what they weigh, and the weight that is needed.
type Signs = (Sort, u32, &'static [(&'static str, u32)]);

const SIGNS: &[Signs] = &[
    (
        Sort::Note,
        4,
        &[
            ("起草背景", 2),
            ("制定背景", 2),
            ("必要性", 1),
            ("起草过程", 2),
            ("起草依据", 1),
            ("制定依据", 1),
            ("主要内容", 1),
            ("需要说明的", 2),
            ("起草说明", 2),
        ],
    ),
    (
        Sort::Notice,
        4,
        &[
            ("向社会公开征求", 3),
            ("公开征求意见", 2),
            ("征求社会公众", 2),
            ("征求社会各界", 2),
            ("提出意见", 1),
            ("反馈意见", 1),
            ("电子邮箱", 1),
            ("电子邮件", 1),
            ("截止", 1),
        ],
    ),
    (
        Sort::Adoption,
        4,
        &[
            ("采纳情况", 2),
            ("未采纳", 2),
            ("不予采纳", 2),
            ("部分采纳", 2),
            ("予以采纳", 1),
            ("条意见", 1),
            ("反馈单位", 2),
            ("提出单位", 2),
            ("意见建议", 1),
        ],
    ),
    (
        Sort::Hearing,
        4,
        &[
            ("听证会", 2),
            ("听证参加人", 2),
            ("听证主持人", 2),
            ("听证代表", 2),
            ("听证陈述人", 2),
            ("听证记录", 1),
        ],
    ),
    (
        Sort::Expert,
        4,
        &[
            ("专家论证", 2),
            ("专家组", 2),
            ("专家签", 2),
            ("与会专家", 2),
            ("论证意见", 2),
            ("专家意见", 1),
            ("职称", 1),
        ],
    ),
    (
        Sort::Risk,
        4,
        &[
            ("风险评估", 2),
            ("风险等级", 2),
            ("风险点", 1),
            ("低风险", 1),
            ("风险防范", 1),
            ("社会稳定", 1),
            ("处置预案", 1),
        ],
    ),
    (
        Sort::Competition,
        4,
        &[
            ("公平竞争审查", 2),
            ("政策措施名称", 2),
            ("审查结论", 1),
            ("审查标准", 1),
            ("例外规定", 1),
            ("限制竞争", 1),
            ("市场准入和退出", 1),
        ],
    ),
    (
        Sort::Legality,
        4,
        &[
            ("合法性审核", 2),
            ("合法性审查", 2),
            ("审核意见", 1),
            ("审查意见", 1),
            ("审核结论", 1),
            ("经审核", 1),
            ("经审查", 1),
            ("制定主体", 1),
            ("法定职权", 1),
            ("法定权限", 1),
        ],
    ),
    (
        Sort::Minutes,
        4,
        &[
            ("会议听取", 2),
            ("会议审议", 2),
            ("会议决定", 2),
            ("会议研究", 1),
            ("会议认为", 1),
            ("会议强调", 1),
            ("主持", 1),
            ("出席", 1),
            ("列席", 1),
            ("参会人员", 1),
            ("记录人", 1),
            ("审议通过", 1),
        ],
    ),
    (
        Sort::Filing,
        3,
        &[("报送备案", 2), ("请予备案", 3), ("报请备案", 3), ("予以备案", 1), ("备案报告", 2)],
    ),
    (Sort::Interpretation, 5, &[("政策解读", 3), ("解读", 1), ("问:", 2), ("答:", 2)]),
    (
        Sort::Countersign,
        4,
        &[("会签单位", 3), ("会签意见", 3), ("会签", 1), ("拟稿", 1), ("签发", 1)],
    ),
];

/// The sort that the words of a folded text show best, how sure that is in percent,
/// and the words.
pub(super) fn sort_by_words(text: &str) -> Option<(Sort, u8, Vec<&'static str>)> {
    let scored = SIGNS.iter().filter_map(|(sort, need, signs)| {
        let seen: Vec<_> = signs.iter().filter(|(word, _)| text.contains(word)).collect();
        let weight: u32 = seen.iter().map(|(_, weight)| weight).sum();
        let words = seen.iter().map(|(word, _)| *word).take(3).collect();
        (weight >= *need).then_some((*sort, weight * 10 / need, words))
    });
    // Of equals the first counts: a note tells of everything that was done.
    let mut best: Option<(Sort, u32, Vec<&str>)> = None;
    for found in scored {
        if best.as_ref().is_none_or(|best| found.1 > best.1) {
            best = Some(found);
        }
    }
    let (sort, weight, words) = best?;
    Some((sort, u8::try_from((50 + weight).min(75)).unwrap_or(75), words))
}
