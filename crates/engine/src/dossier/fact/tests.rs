//! Papers and the facts that are read from them: kind, value, and the words that show it.

mod review;

use std::sync::Arc;

use super::{Fact, Value, facts};
use crate::dossier::{Dossier, DossierFile, Guess, Role};
use document::{Document, Span};

/// The facts of a paper, one a line.
fn read(role: Role, document: Document) -> Vec<String> {
    let part = Span::new(0, document.text.chars().count());
    let file = DossierFile {
        name: "卷.txt".into(),
        sha256: String::new(),
        document: Arc::new(document),
        part,
    };
    let dossier = Dossier { files: vec![file], ..Dossier::default() };
    let guess = Guess { role, confidence: 100, reason: String::new() };
    facts(&dossier, &[guess]).iter().map(|fact| shown(&dossier, fact)).collect()
}

fn shown(dossier: &Dossier, fact: &Fact) -> String {
    let evidence = fact.evidence.as_ref().unwrap();
    assert_eq!(dossier.files[0].document.slice(evidence.span), evidence.quote);
    let value = match &fact.value {
        Value::Day(day) => day.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Words(words) if *words == evidence.quote => {
            return format!("{} «{words}»", fact.kind.name());
        }
        // 应当修改 is one of the three conclusions and goes by its name.
        Value::Words(words) => words.clone(),
        Value::Period(period) => {
            let day =
                |day: Option<jiff::civil::Date>| day.map_or(String::new(), |day| day.to_string());
            let unit = |working| if working { "工作日" } else { "日" };
            let term = period.term.map(|term| format!(" {}{}", term.days, unit(term.working)));
            format!("{}..{}{}", day(period.from), day(period.to), term.unwrap_or_default())
        }
    };
    format!("{} {value} «{}»", fact.kind.name(), evidence.quote)
}

fn check(role: Role, text: &str, wanted: &[&str]) {
    assert_eq!(read(role, document::from_plain(text)), wanted, "{text}");
}

/// A paper with a table; cells of a row are parted by `|`.
fn check_table(role: Role, above: &str, rows: &[&str], wanted: &[&str]) {
    let cell = |text: &str| format!("<td>{text}</td>");
    let row = |row: &&str| format!("<tr>{}</tr>", row.split('|').map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let page = format!(
        "<html><meta charset=utf-8><body><p>{above}</p><table>{rows}</table></body></html>"
    );
    let document = document::read(page.as_bytes(), "卷.html").unwrap();
    assert_eq!(read(role, document), wanted, "{rows}");
}

#[test]
fn a_notice_with_everything() {
    check(
        Role::Notice,
        "某市科学技术局关于《某市科技项目管理办法（征求意见稿）》公开征求意见的公告\n\
         我局起草了《某市科技项目管理办法（征求意见稿）》，现予公布，向社会公开征求意见。公开征求意见时间为2024年3月1日至3月30日。\n\
         征求意见稿全文可登录某市人民政府门户网站查阅。有关意见请通过以下方式提出：\n\
         1.电子邮箱：kjj@example.cn\n\
         2.通讯地址：某市某路1号科学技术局政策法规科\n\
         联系电话：0398-5551234\n\
         附件：1.某市科技项目管理办法（征求意见稿）\n\
         2.起草说明\n\
         某市科学技术局\n\
         2024年3月1日\n",
        &[
            "公告发布日期 2024-03-01 «2024年3月1日»",
            "征求意见期限 2024-03-01..2024-03-30 «2024年3月1日至3月30日»",
            "发布途径 «某市人民政府门户网站»",
            "提出意见的方式 «电子邮箱：kjj@example.cn»",
            "提出意见的方式 «通讯地址：某市某路1号科学技术局政策法规科»",
            "提出意见的方式 «联系电话：0398-5551234»",
            "公布的征求意见稿 «《某市科技项目管理办法（征求意见稿）》»",
            "公布的起草说明 «起草说明»",
        ],
    );
}

#[test]
fn terms_of_a_notice() {
    let notice = |words: &str, wanted: &[&str]| {
        let text = format!("某局公告\n{words}\n某某市科学技术局\n2024年3月1日\n");
        let found = read(Role::Notice, document::from_plain(&text));
        let terms: Vec<_> =
            found.iter().filter_map(|line| line.strip_prefix("征求意见期限 ")).collect();
        assert_eq!(terms, wanted, "{words}");
    };
    for (words, wanted) in [
        (
            "自本公告发布之日起30日内，请将意见反馈我局。",
            &["2024-03-01.. 30日 «自本公告发布之日起30日内»"][..],
        ),
        ("请于2024年3月31日前将书面意见反馈我局。", &["..2024-03-31 «2024年3月31日前»"]),
        ("公开征求意见，期限为7个工作日。", &[".. 7工作日 «期限为7个工作日»"]),
        ("意见反馈截止时间：3月31日17:00。", &["..2024-03-31 «截止时间：3月31日17:00»"]),
        ("征求意见期限为30日，截止日期为3月31日。", &["..2024-03-31 30日 «截止日期为3月31日»"]),
        (
            "现公开征求意见，时间自2024年3月1日起，为期30日。请于3月31日前反馈意见。",
            &["2024-03-01.. 30日 «自2024年3月1日起，为期30日»"],
        ),
        (
            "公开征求意见时间\n2024年3月1日至2024年3月30日",
            &["2024-03-01..2024-03-30 «2024年3月1日至2024年3月30日»"],
        ),
        (
            "征求意见开始时间：2024-03-01　结束时间：2024-03-30",
            &["2024-03-01..2024-03-30 «2024-03-01　结束时间：2024-03-30»"],
        ),
        ("征求意见时间为2024年2月1日至2月30日。", &["«2024年2月1日至2月30日»"]),
        ("征求意见期限一般不少于30日。", &[]),
        ("我局将在收到意见之日起15日内答复。", &[]),
        ("办法自2024年5月1日起施行，欢迎提出意见。", &[]),
    ] {
        notice(words, wanted);
    }
}

#[test]
fn reasons_for_a_shorter_term() {
    check(
        Role::Notice,
        "因防汛形势紧急，本次公开征求意见期限缩短为10日。\n因情况紧急需要缩短期限的，应当予以说明。",
        &["征求意见期限 .. 10日 «期限缩短为10日»", "缩短期限的理由 «因防汛形势紧急»"],
    );
    check(Role::Notice, "因情况紧急需要缩短期限的，应当予以说明。", &[]);
}

#[test]
fn numbers_in_prose() {
    for (text, wanted) in [
        (
            "截至2024年3月30日，共收到意见建议15条，其中采纳10条，部分采纳2条，未采纳3条。",
            &[
                "收到意见数 15 «共收到意见建议15条»",
                "采纳意见数 10 «采纳10条»",
                "部分采纳意见数 2 «部分采纳2条»",
                "未采纳意见数 3 «未采纳3条»",
            ][..],
        ),
        ("公示期间未收到社会公众提出的意见。", &["收到意见数 0 «未收到社会公众提出的意见»"]),
        (
            "共收到12个单位反馈的意见3条，均予采纳。",
            &["收到意见数 3 «共收到12个单位反馈的意见3条»", "采纳意见数 3 «均予采纳»"],
        ),
        ("收到二十余条意见。", &["收到意见数 «收到二十余条»"]),
        (
            "向部门征求意见，收到意见8条；向社会公开征求意见，收到意见3条。",
            &["征求意见对象 «部门»", "收到意见数 «收到意见8条»", "收到意见数 «收到意见3条»"],
        ),
        ("应当对收到的意见逐条研究，采纳合理意见。", &[]),
        (
            "收到十五条意见，十条予以采纳、五条不予采纳。",
            &[
                "收到意见数 15 «收到十五条»",
                "采纳意见数 10 «十条予以采纳»",
                "未采纳意见数 5 «五条不予采纳»",
            ],
        ),
    ] {
        check(Role::Adoption, text, wanted);
    }
}

#[test]
fn opinions_in_a_table() {
    check_table(
        Role::Adoption,
        "意见采纳情况表",
        &[
            "序号|提出单位|意见内容|采纳情况|理由",
            "1|市财政局|删去第三条|采纳|",
            "2|市发改委|增加一条|未采纳|与上位法不一致",
            "3|某企业|降低门槛|不予采纳|",
            "4|某协会|延长期限||",
            "5|市司法局|无意见||",
            "6|某公司|明确标准|部分采纳，已补充第五条|",
        ],
        &[
            "收到意见数 5 «序号\t提出单位\t意见内容\t采纳情况\t理由»",
            "采纳意见数 1 «序号\t提出单位\t意见内容\t采纳情况\t理由»",
            "部分采纳意见数 1 «序号\t提出单位\t意见内容\t采纳情况\t理由»",
            "未采纳意见数 2 «序号\t提出单位\t意见内容\t采纳情况\t理由»",
            "没有答复的意见 «延长期限»",
            "未采纳而没有理由的意见 «降低门槛»",
        ],
    );
    check_table(Role::Adoption, "名单", &["序号|单位", "1|市财政局"], &[]);
}

#[test]
fn opinions_in_labelled_lines() {
    check(
        Role::Adoption,
        "意见1：删去第三条。采纳情况：采纳。\n意见2：增加一条。采纳情况：未采纳。理由：与上位法不一致。\n意见3：降低门槛。\n采纳情况：不予采纳。\n意见4：延长期限。",
        &["没有答复的意见 «延长期限»", "未采纳而没有理由的意见 «降低门槛»"],
    );
}

#[test]
fn a_drafting_note_tells() {
    check(
        Role::Note,
        "关于《某办法》的起草说明\n\
         本办法专业性、技术性较强。2024年3月1日至3月30日，我局通过市政府网站向社会公开征求意见，并征求了市发改委、市财政局等12个部门和有关企业、行业协会的意见。\
         共收到意见5条，采纳4条，未采纳1条。下一步，拟于4月1日召开座谈会听取企业意见。",
        &[
            "征求意见期限 2024-03-01..2024-03-30 «2024年3月1日至3月30日»",
            "发布途径 «市政府网站»",
            "征求意见对象 «市发改委、市财政局等12个部门和有关企业、行业协会»",
            "收到意见数 5 «共收到意见5条»",
            "采纳意见数 4 «采纳4条»",
            "未采纳意见数 1 «未采纳1条»",
            "专业性技术性事项 «专业性、技术性较强»",
        ],
    );
    check(
        Role::Note,
        "为应对突发公共卫生事件，按照上级要求立即制定本措施。\n本事项不属于专业性、技术性较强的事项。\n未征求企业意见。",
        &["紧急情形 «为应对突发公共卫生事件»"],
    );
    check(
        Role::Note,
        "2024年3月1日起，在某市日报公开征求意见，为期30日。",
        &[
            "公告发布日期 2024-03-01 «2024年3月1日»",
            "征求意见期限 2024-03-01.. 30日 «2024年3月1日起，在某市日报公开征求意见，为期30日»",
            "发布途径 «某市日报»",
        ],
    );
}

#[test]
fn papers_of_a_hearing() {
    check(
        Role::Hearing,
        "某市科学技术局关于召开听证会的公告\n定于2024年4月20日召开听证会。\n某市科学技术局\n2024年4月1日\n",
        &["听证公告日期 2024-04-01 «2024年4月1日»"],
    );
    check(
        Role::Hearing,
        "听证会笔录\n2024年4月1日发布听证公告，4月10日将听证材料送达听证参加人。\n2024年4月20日上午，我局召开听证会。听证参加人确认笔录无误并签字。",
        &[
            "听证公告日期 2024-04-01 «2024年4月1日»",
            "听证会日期 2024-04-20 «2024年4月20日»",
            "听证材料送达日期 2024-04-10 «4月10日»",
            "听证记录签字 «听证参加人确认笔录无误并签字»",
        ],
    );
    check(
        Role::Hearing,
        "听证记录\n听证时间：2024年4月20日\n听证参加人（签字）：甲某、乙某\n听证参加人应当签字。",
        &["听证会日期 2024-04-20 «2024年4月20日»", "听证记录签字 «听证参加人（签字）：甲某、乙某»"],
    );
    check(Role::Hearing, "听证参加人签字：\n本事项未举行听证会。", &[]);
}

#[test]
fn issued_and_published() {
    check(
        Role::Issued,
        "发布日期：2024-06-20\n来源：某市人民政府网站\n某市人民政府关于印发某办法的通知\n各县人民政府：\n现印发给你们。\n某市人民政府\n2024年6月15日\n",
        &[
            "成文日期 2024-06-15 «2024年6月15日»",
            "公布日期 2024-06-20 «2024-06-20»",
            "公布途径 «某市人民政府网站»",
        ],
    );
}

#[test]
fn a_filing_report() {
    check(
        Role::Filing,
        "某市科学技术局关于报送《某办法》备案的报告\n某市人民政府：\n《某办法》于2024年6月15日印发，2024年6月20日在市政府门户网站公布，现报送备案。\n某市科学技术局\n2024年7月1日\n",
        &[
            "成文日期 2024-06-15 «2024年6月15日»",
            "公布日期 2024-06-20 «2024年6月20日»",
            "公布途径 «市政府门户网站»",
            "备案日期 2024-07-01 «2024年7月1日»",
            "备案机关 «某市人民政府»",
        ],
    );
}

#[test]
fn a_part_is_read_alone() {
    let text = "公告\n公开征求意见时间为2024年3月1日至3月30日。\n起草说明\n共收到意见3条。";
    let document = Arc::new(document::from_plain(text));
    let end = text.chars().position(|c| c == '起').unwrap();
    let file = |part| DossierFile {
        name: "卷".into(),
        sha256: String::new(),
        document: document.clone(),
        part,
    };
    let parts = [Span::new(0, end), Span::new(end, text.chars().count())];
    let dossier = Dossier { files: parts.map(file).into(), ..Dossier::default() };
    let guesses = [Role::Notice, Role::Note].map(|role| Guess {
        role,
        confidence: 90,
        reason: String::new(),
    });
    let files: Vec<_> = facts(&dossier, &guesses)
        .iter()
        .map(|fact| (fact.kind.name(), fact.evidence.as_ref().unwrap().file))
        .collect();
    assert_eq!(files, [("征求意见期限", 0), ("收到意见数", 1)]);
}
