//! What sort of paper a text is, by its title and first lines: the exclusions of
//! 国办发〔2018〕115号（三） and what is no document of administration at all.
//!
//! A paper that carries another one (关于印发《…》的通知) is what it carries.

use document::Document;

/// Sort of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Genre {
    /// 法律, 行政法规
    Statute,
    /// 地方性法规
    LocalRegulation,
    /// 规章
    Rule,
    /// 报告, 总结
    Report,
    /// 请示, 议案
    Request,
    /// 会议纪要
    Minutes,
    /// 批复, 函, 对个案的决定
    Reply,
    /// 通报, 表彰, 处分
    Commendation,
    /// 任免
    Appointment,
    /// 机构编制, 领导小组
    Staffing,
    /// 工作要点, 年度计划, 分工
    WorkPlan,
    /// 会议通知, 培训通知
    Meeting,
    /// 新闻, 讲话, 案例
    News,
    /// 解读, 问答, 指引, 起草说明
    Explanation,
    /// 公示, 名单, 中标结果
    Listing,
    /// 统计公报, 数据
    Statistics,
    /// 规划
    Programme,
    /// Everything else; its content decides.
    Measure,
}

/// Sorts a paper.
pub(super) fn genre(title: &str, opening: &str, issuer: &str, doc: &Document) -> Genre {
    let name = bare(title);
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if let Some(statute) = statute(name, opening, issuer, doc) {
        return statute;
    }
    if ends(&[
        "工作报告",
        "情况报告",
        "情况的报告",
        "的报告",
        "年度报告",
        "总结",
        "工作总结",
        "情况汇报",
        "的汇报",
    ]) || (has(&["报告"]) && tells_of_work(doc))
    {
        return Genre::Report;
    }
    if ends(&["请示", "议案", "建议书"]) {
        return Genre::Request;
    }
    if ends(&["纪要"]) {
        return Genre::Minutes;
    }
    if ends(&["批复", "复函", "的函", "答复", "决定书", "回复"]) {
        return Genre::Reply;
    }
    if ends(&["讲话", "致辞", "发言", "讲稿"])
        || has(&[
            "典型案例",
            "十大案例",
            "典型经验",
            "案例通报",
            "案件（",
            "记者",
            "本报讯",
            "出炉",
        ])
        || is_news(title)
    {
        return Genre::News;
    }
    if has(&[
        "解读",
        "问答",
        "答疑",
        "起草说明",
        "编制说明",
        "热点",
        "一图读懂",
        "如何",
        "服务指南",
        "办事指南",
        "申办指引",
        "怎么",
    ]) || ends(&["的说明", "问"])
    {
        return Genre::Explanation;
    }
    if ends(&["通报"])
        || has(&["给予表扬", "给予表彰", "表彰", "嘉奖", "记功", "处分的决定"])
            && !has(&["办法", "规定", "细则"])
    {
        return Genre::Commendation;
    }
    if has(&["任免", "任职", "免职", "职务的通知"]) && !has(&["办法", "规定", "条件"])
    {
        return Genre::Appointment;
    }
    let sets_up = has(&["成立", "调整", "设立"])
        && has(&["领导小组", "工作专班", "委员会成员", "指挥部", "联席会议", "组成人员"]);
    if has(&["机构编制", "职能配置", "内设机构", "三定", "人员编制"]) || sets_up {
        return Genre::Staffing;
    }
    let plan = ends(&["工作要点", "工作计划", "立法计划", "任务分工", "分工方案", "重点任务"])
        || (ends(&["的通知"])
            && has(&[
                "工作要点》",
                "工作要点的",
                "工作计划》",
                "工作计划的",
                "分工方案",
                "任务分工",
            ]));
    if plan {
        return Genre::WorkPlan;
    }
    if has(&["召开", "会议的通知", "培训班", "值班", "放假"]) && ends(&["通知"]) {
        return Genre::Meeting;
    }
    if ends(&[
        "公示",
        "名单",
        "结果公告",
        "中标公告",
        "成交公告",
        "拍卖公告",
        "招聘公告",
        "名单的公告",
        "名单的通知",
        "名单的公示",
    ]) {
        return Genre::Listing;
    }
    if ends(&["统计公报", "统计数据", "统计表", "决算", "预算"]) {
        return Genre::Statistics;
    }
    if ends(&["规划", "规划纲要", "规划的通知", "规划》的通知", "纲要"]) && !has(&["管理", "办法"])
    {
        return Genre::Programme;
    }
    Genre::Measure
}

/// 法律, 法规, 规章 by who made it and how it was promulgated.
fn statute(name: &str, opening: &str, issuer: &str, doc: &Document) -> Option<Genre> {
    let congress = opening.contains("人民代表大会")
        && (opening.contains("通过") || opening.contains("批准") || opening.contains("公告"));
    if congress && !name.contains("关于印发") && !name.ends_with("通知") {
        let national = opening.contains("全国人民代表大会");
        return Some(if national { Genre::Statute } else { Genre::LocalRegulation });
    }
    if opening.contains("国务院令")
        || (name.ends_with("条例") && !name.contains("关于") && issuer.starts_with("国务院"))
    {
        return Some(Genre::Statute);
    }
    if name.starts_with("中华人民共和国") && (name.ends_with('法') || name.ends_with("条例"))
    {
        return Some(Genre::Statute);
    }
    let place = ["省", "市", "县", "区", "州", "特区"].iter().any(|word| name.contains(word));
    if name.ends_with("条例") && !name.contains("关于") && !name.contains('》') {
        // A place's 条例 is a local regulation; without a place it is the State Council's.
        return Some(if place { Genre::LocalRegulation } else { Genre::Statute });
    }
    let lines = opening.lines().chain(doc.paper.number.as_ref().map(|number| number.text.as_str()));
    let ordered = lines.filter(|line| line.chars().count() < 60).any(|line| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        [
            "人民政府令",
            "部令",
            "局令",
            "委员会令",
            "政府令第",
            "总局令",
            "署令",
            "部长令",
            "省长令",
            "市长令",
            "主任令",
            "局长令",
        ]
        .iter()
        .any(|word| line.contains(word))
    });
    ordered.then_some(Genre::Rule)
}

/// Tells of a year's work: 现将有关情况报告如下.
fn tells_of_work(doc: &Document) -> bool {
    ["情况报告如下", "情况汇报如下", "报告如下", "工作成效", "存在问题", "下一步"]
        .iter()
        .any(|word| doc.text.contains(word))
}

/// A headline has a verb and no kind: 某局纠正3起滥用行政权力行为.
fn is_news(title: &str) -> bool {
    let first = title.lines().next().unwrap_or_default();
    let verb = ["纠正", "发布", "公布", "查处", "开展", "举行", "召开", "通报"]
        .iter()
        .any(|word| first.contains(word));
    let acts =
        ["滥用行政权力", "典型案例", "违反公平竞争审查"].iter().any(|word| first.contains(word));
    verb && acts && !first.contains("办法") && !first.contains("方案")
}

/// The title without （试行） and the like at its end.
fn bare(title: &str) -> &str {
    let mut name = title.lines().next().unwrap_or_default().trim();
    if title.lines().count() > 1 && name.chars().count() < 20 {
        // The issuer stands on the first line, the title on the second.
        name = title.trim_end().lines().nth(1).unwrap_or(name).trim();
    }
    name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    while let Some(open) =
        name.strip_suffix(['）', ')', '〕']).and_then(|inner| inner.rfind(['（', '(', '〔']))
    {
        name = name[..open].trim_end();
    }
    name
}
