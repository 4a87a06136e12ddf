//! 涉及经营者经济活动的政策措施: the fields of 总局令第99号 第二条. Standards,
//! agreements and memoranda count; laws and regulations of the State Council are
//! reviewed while they are drafted and elsewhere, not here.

use super::genre::Genre;
use super::not_of_its_kind;
use super::traits::Traits;
use crate::{Identification, Regime, Verdict};

const OPERATORS: [&str; 28] = [
    "企业",
    "经营者",
    "市场主体",
    "经营主体",
    "公司",
    "供应商",
    "投标人",
    "中标人",
    "个体工商户",
    "合作社",
    "商户",
    "施工单位",
    "建设单位",
    "开发商",
    "中介机构",
    "检测机构",
    "金融机构",
    "培训机构",
    "代理机构",
    "生产者",
    "销售者",
    "承包人",
    "代理商",
    "运营商",
    "服务商",
    "开发区",
    "园区",
    "投资者",
];

/// Fields with words that point to them.
const FIELDS: [(&str, &[&str]); 8] = [
    (
        "市场准入和退出",
        &[
            "准入",
            "行政许可",
            "经营许可",
            "特许经营",
            "营业执照",
            "注销登记",
            "负面清单",
            "备案登记",
            "资质许可",
            "从事经营",
        ],
    ),
    ("产业发展", &["产业", "高新技术企业", "专精特新", "转型升级", "孵化", "龙头企业", "培育"]),
    (
        "奖励补贴和要素支持",
        &[
            "奖励",
            "补贴",
            "补助",
            "贴息",
            "税收",
            "减免",
            "用地",
            "租金",
            "专项资金",
            "资助",
            "扶持",
            "创新券",
        ],
    ),
    ("招商引资", &["招商", "引资", "引进项目", "总部企业", "落户企业", "投资项目"]),
    ("政府采购", &["政府采购", "采购人", "集中采购", "购买服务"]),
    ("招标投标", &["招标", "投标", "评标", "中标"]),
    ("资质标准", &["资质", "认证", "技术标准", "等级评定", "资格条件", "准入标准"]),
    (
        "监管执法",
        &[
            "监督检查",
            "行政处罚",
            "吊销",
            "责令停产",
            "停业整顿",
            "信用评价",
            "黑名单",
            "价格监测",
            "市场监管",
        ],
    ),
];

/// Every word that is looked for here.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    OPERATORS.into_iter().chain(FIELDS.into_iter().flat_map(|(_, words)| words.iter().copied()))
}

/// Does it touch the economic activity of operators?
pub(super) fn judge(traits: &Traits<'_>) -> Identification {
    let regime = Regime::MarketMeasure;
    if let Some(because) = outside(traits.genre) {
        return not_of_its_kind(regime, traits, "不是政策措施", because);
    }
    let operators = traits.count(&OPERATORS);
    let mut elements = vec![traits.element("涉及经营者", &OPERATORS)];
    let mut fields = Vec::new();
    for (name, words) in FIELDS {
        if let Some(sighting) = traits.sight(words) {
            fields.push((sighting.count, name, sighting.word));
            elements.push(traits.element(name, words));
        }
    }
    fields.sort_by_key(|(count, _, _)| std::cmp::Reverse(*count));
    let answer = |verdict, reason: String| Identification {
        regime,
        verdict,
        reasons: vec![reason],
        elements: elements.clone(),
    };
    let weight: usize = fields.iter().map(|(count, _, _)| count).sum();
    let Some((_, field, word)) = fields.first() else {
        let (verdict, reason) = match operators {
            0 | 1 => (
                Verdict::No,
                "文中没有市场准入、产业发展、招商引资、采购招标、资质标准、监管执法等涉及经营者经济活动的内容。",
            ),
            _ => (
                Verdict::Unclear,
                "文中几处提到经营者，但是看不出属于哪一类经济活动，是否需要公平竞争审查请人工认定。",
            ),
        };
        return answer(verdict, reason.to_owned());
    };
    match (operators, weight) {
        (0, _) => answer(Verdict::No, "文中没有涉及经营者，不需要公平竞争审查。".to_owned()),
        (operators, weight)
            if operators >= 3 && weight >= 3 && is_dense(traits, operators, weight) =>
        {
            answer(
                Verdict::Yes,
                format!(
                    "涉及经营者经济活动，主要在{field}方面（如“{word}”），应当进行公平竞争审查。"
                ),
            )
        }
        _ => answer(
            Verdict::Unclear,
            format!(
                "文中提到经营者和{field}（如“{word}”），但分量很少，是否影响公平竞争请人工认定。"
            ),
        ),
    }
}

/// A long paper for residents mentions employers and subsidies in passing; one for
/// operators speaks of them all along.
fn is_dense(traits: &Traits<'_>, operators: usize, weight: usize) -> bool {
    let chars = traits.chars();
    operators * 2000 >= chars * 3 && weight * 1000 >= chars
}

fn outside(genre: Genre) -> Option<&'static str> {
    match genre {
        Genre::Statute => Some("法律、行政法规已经公布，不在起草单位的公平竞争审查之列。"),
        Genre::Report | Genre::Request => {
            Some("这是工作报告、总结或者请示，不是政策措施，不需要公平竞争审查。")
        }
        Genre::Appointment | Genre::Staffing | Genre::Meeting | Genre::Commendation => {
            Some("这是人事、机构、会务或者奖惩文件，不涉及经营者的经济活动。")
        }
        Genre::News | Genre::Explanation | Genre::Listing | Genre::Statistics => {
            Some("这是新闻、案例、解读、名单或者统计材料，本身不是政策措施。")
        }
        // 纪要, 批复 and 函 can carry a measure; so can plans, rules and programmes.
        Genre::Minutes
        | Genre::Reply
        | Genre::WorkPlan
        | Genre::LocalRegulation
        | Genre::Rule
        | Genre::Programme
        | Genre::Measure => None,
    }
}
