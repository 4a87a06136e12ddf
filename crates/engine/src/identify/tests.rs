//! Verdicts on papers written for the purpose, and on a real report where it is
//! at hand.

use std::path::Path;

use super::identify;
use crate::Verdict::{self, No, Unclear, Yes};

#[track_caller]
fn assert_verdicts(text: &str, wanted: [Verdict; 3]) {
    let found = identify(&document::from_plain(text));
    let verdicts: Vec<Verdict> = found.iter().map(|one| one.verdict).collect();
    assert_eq!(verdicts, wanted, "{text}\n{found:#?}");
    assert!(
        found.iter().all(|one| one.reasons.iter().all(|reason| reason.ends_with('。'))
            && !one.reasons.is_empty())
    );
    assert!(found.iter().all(|one| !one.elements.is_empty()));
}

#[test]
fn measures_for_operators() {
    assert_verdicts(
        "某某市科学技术局\n某某市科技型企业奖励办法\n第一条 为支持产业发展，制定本办法。\n第二条 本办法适用于在本市登记的企业。\n第三条 企业申请奖励应当符合下列条件，对认定为高新技术企业的，给予10万元奖励；企业不得重复申请补贴。\n第四条 本办法自印发之日起施行。",
        [Yes, No, Yes],
    );
}

#[test]
fn measures_for_people() {
    assert_verdicts(
        "某某市人民政府\n某某市居住证管理办法\n第一条 制定本办法。\n第二条 居民应当按照规定申领居住证，不得冒用。\n第三条 公民可以申请延期。\n第四条 本办法自印发之日起施行。",
        [Yes, Unclear, No],
    );
}

#[test]
fn every_element_of_a_measure_has_its_place() {
    let doc = document::from_plain(
        "某某市科学技术局关于印发科技奖励办法的通知\n各有关单位：\n企业应当按规定申请奖励，不得弄虚作假。本办法自印发之日起施行。\n某某市科学技术局\n2025年3月1日",
    );
    let found = &identify(&doc)[0];
    assert_eq!(found.verdict, Yes, "{found:#?}");
    assert!(found.elements.iter().all(|element| element.found && element.span.is_some()));
}

#[test]
fn employers_in_passing_make_no_market_measure() {
    let people = "参保居民应当按照规定缴费，享受待遇，不得重复参保。".repeat(200);
    let text = format!(
        "某某市人民政府\n某某市居民医疗保险办法\n第一条 制定本办法。\n第二条 {people}\n第三条 企业、公司、合作社的职工给予补贴、补助、减免。\n第四条 本办法自印发之日起施行。"
    );
    let found = identify(&document::from_plain(&text));
    assert_eq!(found[2].verdict, Unclear, "{:?}", found[2]);
}

#[test]
fn papers_that_are_no_documents_of_administration() {
    for text in [
        "某某市科学技术局\n2025年法治政府建设工作报告\n2025年，我局开展法治工作，现将有关情况报告如下：\n一、工作成效\n对企业应当公平，支持企业创新，给予奖励。",
        "某某市科学技术局关于召开科技工作会议的通知\n各科室：\n定于3月召开会议，请企业代表参加，应当按时到会。",
        "某某市人民政府关于张某等同志任免职务的通知\n各县：\n任命张某为市国有企业监管局局长，应当依法办理。",
        "某某市科学技术局关于成立科技产业领导小组的通知\n组长张某，企业应当配合。",
        "某某市市场监管局纠正2起滥用行政权力排除、限制竞争行为\n近日，某局要求企业应当使用指定公司的服务，不得选择其他企业。",
        "中华人民共和国某某促进法\n第一条 企业应当依法经营，不得垄断。",
        "《某某市企业奖励办法》政策解读\n一、哪些企业可以申请奖励？企业应当登记，给予奖励。",
    ] {
        let found = identify(&document::from_plain(text));
        assert!(found.iter().all(|one| one.verdict == No), "{text}\n{found:#?}");
    }
}

#[test]
fn rules_promulgated_by_a_minister_are_not_normative() {
    let text = "某某企业资质管理规定\n（2000年3月1日某某部部长令第7号发布）\n第一条 为加强管理，制定本规定。\n第二条 企业应当申请资质，不得超越资质承接业务。\n第三条 本规定自发布之日起施行。";
    assert_eq!(identify(&document::from_plain(text))[0].verdict, No);
}

#[test]
fn inner_rules_are_not_normative() {
    let text = "某某市科学技术局\n某某市科学技术局考勤制度\n第一条 局机关各科室应当严格考勤。\n第二条 机关干部不得迟到，全体干部必须签到，各科室负责人负责。\n第三条 个人请假应当报批。";
    assert_eq!(identify(&document::from_plain(text))[0].verdict, No);
}

#[test]
fn the_report_that_started_it_all() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/work-report.txt");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: no {}", path.display());
        return;
    };
    assert_verdicts(&text, [No, No, No]);
    assert!(identify(&document::from_plain(&text))[0].reasons[0].contains("工作报告"));
}
