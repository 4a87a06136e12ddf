//! 重大行政决策: the five kinds of 国务院令第713号 第三条. Whether a matter is great
//! enough is settled by a government's catalogue, so most answers are 待认定.

use super::genre::Genre;
use super::not_of_its_kind;
use super::traits::Traits;
use crate::{Element, Identification, Regime, Verdict};

/// Kinds of article 3 with words of titles that point to them.
const KINDS: [(&str, &[&str]); 4] = [
    (
        "公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施",
        &[
            "改革",
            "医疗保障",
            "医疗保险",
            "养老保险",
            "住房保障",
            "保障性住房",
            "义务教育",
            "招生",
            "户籍",
            "居住证",
            "积分",
            "公共交通",
            "收费标准",
            "价格",
            "水价",
            "电价",
            "征收",
            "补偿",
            "拆迁",
            "限行",
            "禁放",
            "环境保护",
            "污染防治",
            "社会救助",
            "最低生活保障",
            "优化营商环境",
            "招商引资",
            "促进",
        ],
    ),
    ("经济和社会发展等方面的重要规划", &["规划", "国土空间", "主体功能区"]),
    (
        "开发利用、保护重要自然资源和文化资源的重大公共政策和措施",
        &[
            "矿产资源",
            "水资源",
            "土地利用",
            "基本农田",
            "风景名胜",
            "历史建筑",
            "文物",
            "自然保护",
            "森林",
            "湿地",
        ],
    ),
    (
        "在本行政区域实施的重大公共建设项目",
        &["建设项目实施", "重大项目", "工程建设方案", "轨道交通建设", "棚户区改造", "城市更新"],
    ),
];

/// Is it a major decision of administration?
pub(super) fn judge(traits: &Traits<'_>) -> Identification {
    let regime = Regime::MajorDecision;
    if let Some(because) = outside(traits.genre) {
        return not_of_its_kind(regime, traits, "不是决策文件", because);
    }
    let title = traits.title.as_str();
    let answer = |verdict, reason: String, elements| Identification {
        regime,
        verdict,
        reasons: vec![reason],
        elements,
    };
    if ["财政政策", "货币", "利率", "预算", "决算", "税收"].iter().any(|word| title.contains(word))
    {
        let reason = "财政、货币等宏观调控决策不适用《重大行政决策程序暂行条例》。".to_owned();
        return answer(Verdict::No, reason, not_found(traits, "不属于财政、货币等宏观调控决策"));
    }
    if ["疫情", "防控期间", "应急处置", "抢险", "应急响应", "肺炎"]
        .iter()
        .any(|word| title.contains(word))
    {
        let reason = "突发事件应急处置决策不适用《重大行政决策程序暂行条例》。".to_owned();
        return answer(Verdict::No, reason, not_found(traits, "不属于突发事件应急处置决策"));
    }
    let Some((kind, _)) =
        KINDS.iter().find(|(_, words)| words.iter().any(|word| title.contains(word)))
    else {
        let reason =
            "从标题看，内容不在重大行政决策的五类事项之内；已列入决策事项目录的，请改为“是”。"
                .to_owned();
        return answer(Verdict::No, reason, not_found(traits, "属于重大行政决策的五类事项"));
    };
    if traits.is_of_a_government() {
        let found = traits.title_element(&format!("涉及{kind}"));
        if traits.genre == Genre::Programme {
            let reason = format!("由政府制定，属于{kind}，是重大行政决策。");
            return answer(Verdict::Yes, reason, found);
        }
        let reason =
            format!("由政府制定，可能属于{kind}；是否重大，请对照本级政府的决策事项目录认定。");
        return answer(Verdict::Unclear, reason, found);
    }
    let reason = format!(
        "制定机关不是县级以上人民政府，条例不直接适用；内容可能属于{kind}，部门和乡镇的重大决策参照执行的，请改为“是”。"
    );
    answer(Verdict::No, reason, not_found(traits, "由县级以上人民政府决定"))
}

fn not_found(traits: &Traits<'_>, what: &str) -> Vec<Element> {
    let mut elements = traits.title_element(what);
    elements.iter_mut().for_each(|element| element.found = false);
    elements
}

fn outside(genre: Genre) -> Option<&'static str> {
    match genre {
        Genre::Statute | Genre::LocalRegulation | Genre::Rule => {
            Some("政府立法决策不适用《重大行政决策程序暂行条例》。")
        }
        Genre::Report | Genre::Request | Genre::Minutes => {
            Some("报告、请示、纪要不对外作出决策，不是重大行政决策。")
        }
        Genre::Reply
        | Genre::Commendation
        | Genre::Appointment
        | Genre::Staffing
        | Genre::WorkPlan
        | Genre::Meeting => {
            Some("这是对特定事项、人员、机构或者内部工作的安排，不是重大行政决策。")
        }
        Genre::News | Genre::Explanation | Genre::Listing | Genre::Statistics => {
            Some("这份材料不作出决策，不是重大行政决策。")
        }
        Genre::Programme | Genre::Measure => None,
    }
}
