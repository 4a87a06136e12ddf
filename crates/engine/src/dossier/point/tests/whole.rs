//! What only the whole dossier tells: what is missing, which text it is, what disagrees.

use jiff::civil::date;

use super::{OWN, march, says, words};
use crate::dossier::known::Known;
use crate::dossier::point::Outcome;
use crate::dossier::{Dossier, Fact, FactKind, Role, Step, Value};

#[test]
fn what_is_not_there_depends_on_how_far_the_dossier_has_come() {
    let draft = (Role::Draft, "");
    for (point, papers, wanted) in [
        ("legality", &[draft][..], "未到"),
        ("legality", &[draft, (Role::Minutes, "")], "缺少"),
        ("legality", &[draft, (Role::Legality, "")], "已证明"),
        ("meeting", &[draft], "未到"),
        ("meeting", &[draft, (Role::Issued, "")], "缺少"),
        ("publication", &[draft, (Role::Minutes, "")], "未到"),
        ("publication", &[draft, (Role::Issued, "")], "待核"),
        ("publication", &[draft, (Role::Filing, "")], "缺少"),
        ("notice", &[draft], "缺少"),
        ("participation", &[draft], "缺少"),
        ("participation", &[draft, (Role::Hearing, "")], "已证明"),
        ("adoption", &[draft], "缺少"),
        ("competition", &[draft], "缺少"),
        ("experts", &[draft], "待核"),
        ("risk", &[draft], "待核"),
        ("filing", &[draft], "未到"),
        ("paper, paper: note, step: legality", &[draft], "缺少"),
        ("paper, paper: filing, step: publication", &[draft], "未到"),
        ("hearing", &[draft], "不适用"),
        ("hearing-signed", &[draft], "不适用"),
        ("competition-exception", &[draft], "不适用"),
        ("legality-unadopted", &[draft], "不适用"),
    ] {
        let found = says(&format!("point: {point}"), papers, &[]);
        assert!(found.starts_with(wanted), "{point} {papers:?}: {found}");
    }
}

#[test]
fn matters_that_call_for_a_step_make_it_missing() {
    let papers = &[(Role::Draft, ""), (Role::Note, "")];
    let note = Some(Role::Note);
    for (point, kind, wanted) in [
        ("experts", FactKind::ExpertMatter, "缺少"),
        ("experts", FactKind::ExpertDay, "待核"),
        ("risk", FactKind::RiskMatter, "缺少"),
        ("hearing", FactKind::RiskMatter, "待核"),
        ("notice", FactKind::ConsultationPeriod, "待核"),
        ("competition", FactKind::CompetitionConclusion, "待核"),
        ("adoption", FactKind::OpinionsAdopted, "待核"),
    ] {
        let found = says(&format!("point: {point}"), papers, &[words(kind, "甲", note)]);
        assert!(found.starts_with(wanted), "{point}: {found}");
    }
    let by_hand = [words(FactKind::CompetitionConclusion, "符合", None)];
    assert!(says("point: competition", papers, &by_hand).starts_with("已证明"));
}

const TEXT: &str = "某市甲类项目管理办法\n第一条 为了规范甲类项目，制定本办法。\n第二条 甲类项目实行备案管理。\n第三条 本办法自印发之日起施行。";

#[test]
fn the_text_issued_is_the_text_reviewed() {
    let changed = TEXT.replace("备案管理", "审批管理");
    let mut papers = vec![(Role::Draft, TEXT), (Role::Issued, TEXT), (Role::Legality, "")];
    let same = says("point: same-text", &papers, &[]);
    assert_eq!(same, "已证明：公布稿与审核的文本一致");
    papers[1].1 = &changed;
    let other = says("point: same-text", &papers, &[]);
    assert_eq!(other, "不足：公布稿与审核的文本有1处不同（第二条）");
    let mend = [words(FactKind::LegalityConclusion, "应当予以修改", Some(Role::Legality))];
    assert!(says("point: same-text", &papers, &mend).starts_with("待核"));
    papers.truncate(1);
    assert!(says("point: same-text", &papers, &[]).starts_with("未到"));
}

#[test]
fn files_that_contradict_each_other() {
    let papers = &[
        (Role::Draft, TEXT),
        (Role::Notice, "关于公开征求《某市甲类项目管理办法》意见的公告\n现公开征求意见。"),
        (Role::Note, "关于《某市甲类工程管理办法》的起草说明\n有关情况说明如下。"),
    ];
    let found =
        says("point: contradiction", papers, &[march(1, 30, OWN), march(1, 29, Some(Role::Note))]);
    assert_eq!(
        found,
        "不足：征求意见期限不一致：征求意见公告写的是2024年3月1日至3月30日，起草说明写的是2024年3月1日至3月29日\n待核：起草说明题目写的是《某市甲类工程管理办法》，送审稿的标题是《某市甲类项目管理办法》"
    );
    let agree = says("point: contradiction", &papers[..2], &[march(1, 30, OWN)]);
    assert_eq!(agree, "已证明：没有发现材料之间相互矛盾的记载");
}

#[test]
fn facts_by_hand_say_by_whom() {
    let dossier = Dossier::default();
    let fact = |by: Option<&str>| Fact {
        kind: FactKind::NoticeDay,
        value: Value::Day(date(2024, 1, 1)),
        evidence: None,
        by: by.map(str::to_owned),
    };
    let outcome = Outcome::proved("甲").by([&fact(None), &fact(Some("李某"))]);
    assert_eq!(outcome.by.as_deref(), Some("李某"));
    assert!(Known::of(&dossier, Vec::new(), Vec::new()).facts.is_empty());
    assert_eq!(outcome.of(Step::Risk).step, Some(Step::Risk));
}
