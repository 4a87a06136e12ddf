//! 行政规范性文件: made by an administrative body, made public, touches rights and
//! duties, binds in general, applied repeatedly (国办发〔2018〕37号 引言), and none
//! of the exclusions of 国办发〔2018〕115号（三）.

use super::genre::Genre;
use super::not_of_its_kind;
use super::traits::Traits;
use crate::{Element, Identification, Regime, Verdict};

const DUTIES: [&str; 16] = [
    "应当",
    "不得",
    "必须",
    "禁止",
    "严禁",
    "责令",
    "处罚",
    "取消资格",
    "取消其",
    "不予",
    "予以",
    "须",
    "方可",
    "可以申请",
    "有权",
    "负责",
];
const BENEFITS: [&str; 10] =
    ["补贴", "奖励", "补助", "资助", "减免", "优惠", "申请条件", "申报条件", "给予", "享受"];
const SUBJECTS: [&str; 35] = [
    "企业",
    "公民",
    "法人",
    "其他组织",
    "经营者",
    "市场主体",
    "个人",
    "申请人",
    "当事人",
    "用人单位",
    "居民",
    "村民",
    "市民",
    "农户",
    "学生",
    "纳税人",
    "参保",
    "受让",
    "使用权人",
    "购房",
    "群众",
    "患者",
    "老年人",
    "单位和个人",
    "家庭",
    "职工",
    "业主",
    "建设单位",
    "施工单位",
    "供应商",
    "投标人",
    "个体工商户",
    "社会组织",
    "从业人员",
    "考生",
];
const GENERAL: [&str; 12] = [
    "适用本",
    "适用于",
    "本办法",
    "本规定",
    "本细则",
    "本意见",
    "本通知自",
    "本措施",
    "本规则",
    "起施行",
    "起实施",
    "起执行",
];
const INWARD: [&str; 9] = [
    "本局机关",
    "机关干部",
    "全体干部",
    "各科室",
    "各处室",
    "局机关",
    "本机关工作人员",
    "机关工作人员",
    "局属各单位",
];
const TERM: [&str; 4] = ["有效期", "试行期", "起施行", "起执行"];
const LIMITS: [&str; 5] = ["应当", "不得", "必须", "禁止", "责令"];

/// Every word that is looked for here.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    let lists: [&[&str]; 7] = [&DUTIES, &BENEFITS, &SUBJECTS, &GENERAL, &INWARD, &TERM, &LIMITS];
    lists.into_iter().flatten().copied()
}

/// So many places that a measure no longer only mentions rights and duties.
const MANY: usize = 8;

/// Is it a normative document of administration?
pub(super) fn judge(traits: &Traits<'_>) -> Identification {
    let regime = Regime::Normative;
    if let Some((what, because)) = excluded(traits.genre) {
        return not_of_its_kind(regime, traits, what, because);
    }
    let (duties, benefits) = (traits.count(&DUTIES), traits.count(&BENEFITS));
    let subjects = traits.count(&SUBJECTS);
    let general = traits.count(&GENERAL) > 0 || traits.has_articles();
    let elements = elements(traits, general);
    let answer = |verdict, reason: &str| Identification {
        regime,
        verdict,
        reasons: vec![reason.to_owned()],
        elements: elements.clone(),
    };
    let inward = traits.count(&INWARD);
    if inward >= 2 && inward * 3 > subjects {
        return answer(
            Verdict::No,
            "内容是对机关内部人员和内设机构的管理，属于内部执行的管理规范、工作制度，不作为行政规范性文件。",
        );
    }
    // A paper of that name with so little in it may have been read in part.
    if (subjects == 0 || duties + benefits < 2)
        && !(subjects + duties + benefits > 0 && is_named_as_rules(&traits.title))
    {
        return answer(
            Verdict::No,
            "文中没有对公民、法人或者其他组织的权利义务作出规定，不具备行政规范性文件的要件。",
        );
    }
    if is_named_as_one(&traits.title)
        && subjects > 0
        && duties + benefits >= 2
        && general
        && traits.is_administrative()
    {
        return answer(
            Verdict::Yes,
            "由行政机关制定，规定了公民、法人或者其他组织的权利义务，对不特定对象普遍适用并可反复适用，属于行政规范性文件。",
        );
    }
    if is_named_as_one(&traits.title)
        && subjects >= MANY
        && duties + benefits >= MANY
        && traits.is_administrative()
    {
        return answer(
            Verdict::Yes,
            "由行政机关制定，多处规定公民、法人或者其他组织的权利义务，面向不特定对象，属于行政规范性文件；只适用一次的，请改为“否”。",
        );
    }
    if !traits.is_administrative() {
        return answer(
            Verdict::Unclear,
            "文中看不出制定机关，内容涉及公民、法人或者其他组织的权利义务，请由审核机构认定。",
        );
    }
    if traits.genre == Genre::Programme {
        return answer(
            Verdict::Unclear,
            "规划一般不直接设定权利义务，但文中有面向社会的要求或者扶持内容，请由审核机构认定。",
        );
    }
    answer(
        Verdict::Unclear,
        "内容涉及公民、法人或者其他组织的权利义务，但从名称和内容看不出是否普遍约束、反复适用，请由审核机构认定。",
    )
}

fn elements(traits: &Traits<'_>, general: bool) -> Vec<Element> {
    let mut elements = vec![Element {
        found: traits.is_administrative(),
        what: "制定主体是行政机关或者经授权的组织".to_owned(),
        span: traits.issuer_span(),
    }];
    elements.push(traits.element("涉及公民、法人或者其他组织", &SUBJECTS));
    elements.push(traits.element("设定义务或者限制", &LIMITS));
    elements.push(traits.element("给予权益或者扶持", &BENEFITS));
    elements.push(Element {
        found: general, ..traits.element("普遍约束、反复适用", &GENERAL)
    });
    elements.push(traits.element("在一定期限内有效", &TERM));
    elements
}

/// 办法, 规定 …, by its own name or by what the 通知 carries.
fn is_named_as_one(title: &str) -> bool {
    const NAMES: [&str; 15] = [
        "办法", "规定", "细则", "规则", "措施", "意见", "标准", "准则", "规范", "规程", "政策",
        "决定", "通告", "条款", "十条",
    ];
    NAMES.iter().any(|name| title.contains(name))
}

fn is_named_as_rules(title: &str) -> bool {
    ["办法", "规定", "细则", "规则", "通告", "公告", "政策"].iter().any(|name| title.contains(name))
}

fn excluded(genre: Genre) -> Option<(&'static str, &'static str)> {
    Some(match genre {
        Genre::Statute => ("法律、行政法规", "这是法律或者行政法规，不是行政规范性文件。"),
        Genre::LocalRegulation => ("地方性法规", "这是地方性法规，不是行政规范性文件。"),
        Genre::Rule => ("规章", "这是以令公布的规章，不是行政规范性文件。"),
        Genre::Report => (
            "工作报告、总结",
            "这是工作报告，只汇报工作情况，属于“请示报告”一类，不作为行政规范性文件。",
        ),
        Genre::Request => {
            ("请示、议案", "这是请示或者议案，报上级机关决定，不作为行政规范性文件。")
        }
        Genre::Minutes => ("会议纪要", "这是会议纪要，不作为行政规范性文件。"),
        Genre::Reply => {
            ("批复、函", "这是对特定事项的批复、复函或者决定，不反复适用，不作为行政规范性文件。")
        }
        Genre::Commendation => {
            ("通报、表彰奖惩", "这是通报或者表彰奖惩文件，不作为行政规范性文件。")
        }
        Genre::Appointment => ("人事任免", "这是人事任免文件，不作为行政规范性文件。"),
        Genre::Staffing => {
            ("机构编制", "这是机构编制、议事协调机构设置一类的文件，不作为行政规范性文件。")
        }
        Genre::WorkPlan => (
            "工作计划、要点、分工",
            "这是机关内部的工作安排（计划、要点、分工），不作为行政规范性文件。",
        ),
        Genre::Meeting => {
            ("会议、培训通知", "这是会议、培训、值班一类的事务性通知，不作为行政规范性文件。")
        }
        Genre::News => ("新闻、讲话、案例", "这是新闻、讲话或者案例材料，不是行政机关制定的规范。"),
        Genre::Explanation => (
            "解读、问答、说明",
            "这是解读、问答、办事指引或者起草说明，本身不设定权利义务，不作为行政规范性文件。",
        ),
        Genre::Listing => (
            "公示、名单",
            "这是对特定对象的公示、名单或者结果公告，不反复适用，不作为行政规范性文件。",
        ),
        Genre::Statistics => ("统计、预决算", "这是统计或者预决算材料，不作为行政规范性文件。"),
        Genre::Programme | Genre::Measure => return None,
    })
}
