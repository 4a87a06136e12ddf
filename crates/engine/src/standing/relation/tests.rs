//! What documents say of others, in sentences written for the purpose.

use document::from_plain;

use crate::standing::{Kind, relations};

fn related(text: &str) -> Vec<(Kind, String)> {
    let doc = from_plain(&format!("某某市停车管理办法\n{text}\n某某市某局\n2024年3月1日"));
    relations(&doc)
        .into_iter()
        .map(|one| {
            let number = one.number.map_or(String::new(), |number| format!("|{number}"));
            let articles: Vec<String> = one.articles.iter().map(|(n, _)| format!("#{n}")).collect();
            (one.kind, format!("{}{number}{}", one.title, articles.concat()))
        })
        .collect()
}

#[test]
fn what_a_document_says_of_others() {
    use Kind::{Amends, Cites, Forwards, Prolongs, Repeals, Replaces, RestsOn, Voids};
    for (text, wanted) in [
        ("第一条 根据《甲法》第八条，制定本办法。", vec![(RestsOn, "甲法#8")]),
        (
            "第一条 根据《甲法》、《乙条例》等法律法规，结合实际，制定本办法。",
            vec![(RestsOn, "甲法"), (RestsOn, "乙条例")],
        ),
        (
            "第一条 为贯彻落实《甲意见》（某政发〔2020〕1号），制定本办法。",
            vec![(RestsOn, "甲意见|某政发〔2020〕1号")],
        ),
        (
            "第一条 根据《甲法》的规定，《乙办法》明确了停车的条件。",
            vec![(RestsOn, "甲法"), (Cites, "乙办法")],
        ),
        ("第三条 参照《甲法》管理的人员可以停车。", vec![(Cites, "甲法")]),
        ("第二条 违反本办法的，依照《甲法》处罚。", vec![(RestsOn, "甲法")]),
        (
            "第九条 《乙规定》（某政〔2010〕3号）同时废止。",
            vec![(Repeals, "乙规定|某政〔2010〕3号")],
        ),
        ("第九条 本办法自印发之日起施行，《乙规定》同时废止。", vec![(Repeals, "乙规定")]),
        (
            "第九条 本办法自印发之日起施行，《乙规定》和《丙规定》同时废止。",
            vec![(Repeals, "乙规定"), (Repeals, "丙规定")],
        ),
        ("第九条 本办法自印发之日起施行，同时废止《乙规定》。", vec![(Repeals, "乙规定")]),
        ("第九条 2010年1月1日某局发布的《乙规定》同时废止。", vec![(Repeals, "乙规定")]),
        ("第九条 某政〔2010〕3号文件同时废止。", vec![(Repeals, "|某政〔2010〕3号")]),
        (
            "第九条 原某政〔2010〕3号、某办〔2011〕4号文件自本办法施行之日起停止执行。",
            vec![(Repeals, "|某政〔2010〕3号"), (Repeals, "|某办〔2011〕4号")],
        ),
        (
            "第九条 本办法自印发之日起施行，原停车规定（某政〔2010〕3号）即行废止。",
            vec![(Repeals, "|某政〔2010〕3号")],
        ),
        ("第三条 停车费按照某政办〔2012〕7号文件执行。", vec![(RestsOn, "|某政办〔2012〕7号")]),
        ("第三条 停车费已由某政办〔2012〕7号文件公布。", vec![]),
        ("一、《乙规定》有效期延长至2026年12月31日。", vec![(Prolongs, "乙规定")]),
        ("一、延长《乙规定》有效期。", vec![(Prolongs, "乙规定")]),
        (
            "一、《乙规定》有效期届满后继续执行，有效期至2026年12月31日。",
            vec![(Prolongs, "乙规定")],
        ),
        ("一、《乙规定》有效期内停车的，不重复收费。", vec![(Cites, "乙规定")]),
        ("第九条 《乙规定》第三条同时废止。", vec![(Amends, "乙规定#3")]),
        ("第九条 《乙规定》的有关规定同时废止。", vec![(Amends, "乙规定")]),
        ("第九条 《乙规定》等有关规定同时废止。", vec![(Repeals, "乙规定")]),
        ("第九条 《乙规定》中关于停车的规定同时废止。", vec![(Amends, "乙规定")]),
        (
            "第九条 2010年1月1日《乙规定》和2011年1月1日《丙规定》同时废止。",
            vec![(Repeals, "乙规定"), (Repeals, "丙规定")],
        ),
        (
            "第九条 某市政府《乙规定》（某政〔2010〕3号）和某市政府办公室《丙规定》文件都同时废止。",
            vec![(Repeals, "乙规定|某政〔2010〕3号"), (Repeals, "丙规定")],
        ),
        (
            "第九条 根据2015年3月1日《关于修改乙规定的决定》修正并重新发布的《乙规定》同时废止。",
            vec![(Cites, "关于修改乙规定的决定"), (Repeals, "乙规定")],
        ),
        // An earlier one of the same title; what it says of itself is no such thing.
        (
            "第九条 2010年1月1日某局发布的《某某市停车管理办法》同时废止。",
            vec![(Repeals, "某某市停车管理办法")],
        ),
        ("第九条 《某某市停车管理办法》自2026年1月1日起废止。", vec![]),
        ("第一条 我局制定了《某某市停车守则》，现印发给你们。", vec![]),
        ("第一条 我局对《乙规定》进行了修订研究。", vec![(Cites, "乙规定")]),
        (
            "现将办法印发。\n某局拟定的《乙细则》、《丙细则》已经市人民政府同意，现转发给你们。",
            vec![(Forwards, "乙细则"), (Forwards, "丙细则")],
        ),
        (
            "现将《省某厅关于停车的通知》（某厅发〔2024〕1号）转发给你们，请认真执行。",
            vec![(Forwards, "省某厅关于停车的通知|某厅发〔2024〕1号")],
        ),
        (
            "一、《乙规定》将于2024年4月30日到期，经评估，有效期延长至2026年4月30日。",
            vec![(Prolongs, "乙规定")],
        ),
        ("一、《乙规定》规定的停车证有效期延长至2026年4月30日。", vec![(Cites, "乙规定")]),
        (
            "第九条 《乙规定》（某政〔2010〕3号）继续有效，有效期延长五年。",
            vec![(Prolongs, "乙规定|某政〔2010〕3号")],
        ),
        ("第九条 按时发出《停车通知》。", vec![(Cites, "停车通知")]),
        ("第九条 《乙规定》停止执行。", vec![(Repeals, "乙规定")]),
        ("第九条 《乙规定》宣布失效。", vec![(Voids, "乙规定")]),
        ("第九条 《乙规定》因有效期届满，自动失效。", vec![(Voids, "乙规定")]),
        ("第九条 本办法代替《乙规定》。", vec![(Replaces, "乙规定")]),
        ("第九条 将《乙规定》第三条修改为：“停车人应当缴费。”", vec![(Amends, "乙规定#3")]),
        ("第九条 申请人应当提交《停车证》。", vec![(Cites, "停车证")]),
        ("第九条 不得违反《甲法》的规定。", vec![(Cites, "甲法")]),
        (
            "第九条 下列文件予以废止：\n1.《乙规定》\n2.《丙规定》（某政〔2010〕3号）",
            vec![(Repeals, "乙规定"), (Repeals, "丙规定|某政〔2010〕3号")],
        ),
    ] {
        let wanted: Vec<(Kind, String)> =
            wanted.into_iter().map(|(kind, what)| (kind, what.to_owned())).collect();
        assert_eq!(related(text), wanted, "{text}");
    }
}

#[test]
fn a_decision_amends() {
    for says in [
        "一、删去《乙规定》第八条。",
        "一、在《乙规定》第九条后增加一条，作为第十条：“停车人应当配合。”",
        "一、《乙规定》根据本决定作相应修改，重新公布。",
    ] {
        let doc = from_plain(&format!(
            "某某市某局关于修改部分文件的决定\n{says}\n某某市某局\n2024年3月1日"
        ));
        let found: Vec<_> = relations(&doc).into_iter().map(|one| (one.kind, one.title)).collect();
        assert_eq!(found, [(Kind::Amends, "乙规定".to_owned())], "{says}");
    }
}

#[test]
fn titles_say_something_too() {
    for (title, kind, target) in [
        ("某某市某局关于废止《乙规定》的决定", Kind::Repeals, "乙规定"),
        ("某某市某局关于修改《乙规定》的决定", Kind::Amends, "乙规定"),
        (
            "某某市某局转发省某厅关于做好停车管理工作意见的通知",
            Kind::Forwards,
            "省某厅关于做好停车管理工作意见",
        ),
        ("某某市某局关于贯彻《甲法》的通知", Kind::RestsOn, "甲法"),
        ("某某市某局关于延长《乙规定》有效期的通知", Kind::Prolongs, "乙规定"),
    ] {
        let doc = from_plain(&format!(
            "{title}\n各单位：\n请认真执行，做好有关工作。\n某某市某局\n2024年3月1日"
        ));
        let found: Vec<_> = relations(&doc).into_iter().map(|one| (one.kind, one.title)).collect();
        assert_eq!(found, [(kind, target.to_owned())], "{title}");
    }
}

#[test]
fn an_explanation_repeals_nothing() {
    let doc = from_plain(
        "《某某市停车管理办法》政策解读\n某某市某局根据《甲法》制定了新的办法。\n《乙规定》同时废止。",
    );
    let found: Vec<_> = relations(&doc).into_iter().map(|one| (one.kind, one.title)).collect();
    let firm = |kind| found.iter().any(|one: &(Kind, String)| one.0 == kind);
    assert!(!firm(Kind::Repeals), "{found:?}");
}
