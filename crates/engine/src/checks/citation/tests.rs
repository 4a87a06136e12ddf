//! What each look reports, on invented instruments; `«»` marks it.

use jiff::civil::date;
use statutes::{Catalogue, FullText, Shelf};

use super::*;

const YAML: &str = "
instruments:
  - { title: 中华人民共和国旧法, kind: 法律, status: repealed, ended: 2021-01-01, replaced_by: 中华人民共和国新法 }
  - { title: 中华人民共和国新法, kind: 法律, status: in-force, versions: [{ passed: 2020-05-28, from: 2021-01-01, articles: 60 }] }
  - { title: 更旧的法, kind: 法律, status: repealed, ended: 2001-01-01, replaced_by: 中华人民共和国旧法 }
  - { title: 某细则, kind: 规范性文件, status: replaced, ended: 2025-04-20, replaced_by: 某办法 }
  - { title: 某某省海缆保护条例, kind: 地方性法规, status: in-force, versions: [{ passed: 2020-01-02, from: 2020-03-01 }] }
";

fn found(look: Look, doc: &Document, library: &dyn Library) -> Vec<(Span, String)> {
    check(look, doc, &cited(doc), library, date(2026, 1, 1))
}

/// `«»` marks what must be reported.
fn assert_reported(look: Look, marked: &str, library: &dyn Library) {
    let doc = document::from_plain(&marked.replace(['«', '»'], ""));
    let found = found(look, &doc, library);
    let quotes: Vec<&str> = found.iter().map(|(span, _)| doc.slice(*span)).collect();
    let wanted: Vec<&str> =
        marked.split('«').skip(1).filter_map(|part| part.split('»').next()).collect();
    assert_eq!(quotes, wanted, "{marked}");
}

/// By the catalogue alone.
fn assert_marks(look: Look, marked: &str) {
    assert_reported(look, marked, &Catalogue::from_yaml(YAML).unwrap());
}

#[test]
fn repealed_titles_are_reported_where_they_are_relied_on() {
    for text in [
        "根据«《中华人民共和国旧法》»第八条，制定本办法。",
        "根据«《旧法》»和《新法》，制定本办法。",
        "依照«《某细则》»开展审查。",
        "《旧法》同时废止。",
        "原《旧法》规定的期限继续计算。",
        "《旧法》（已废止）曾有规定。",
        "根据《新法》，制定本办法。",
        "参照《某地暂行规定》执行。",
    ] {
        assert_marks(Look::Repealed, text);
    }
}

#[test]
fn only_national_titles_can_be_unlisted() {
    for text in [
        "根据«《中华人民共和国海底缆线法》»，制定本办法。",
        "根据«《海底缆线条例》»，制定本办法；海底缆线应当遵守《海底缆线条例》。",
        "根据《某省海底缆线条例》，制定本办法。",
        "按照《中国共产党某某条例》执行。",
        "参考《统计学方法》《孙子兵法》。",
        "根据《旧法》《新法》，制定本办法。",
    ] {
        assert_marks(Look::Unlisted, text);
    }
}

#[test]
fn articles_that_the_instrument_does_not_have() {
    for text in [
        "依照«《新法》第六十一条第二款»处理。",
        "依照《新法》第六十条处理。",
        "依照《旧法》第九十九条处理。",
        "依照《某办法》第九十九条处理。",
    ] {
        assert_marks(Look::Article, text);
    }
}

#[test]
fn the_message_names_day_and_successor() {
    let doc = document::from_plain("依照《某细则》和《更旧的法》开展审查。");
    let found = found(Look::Repealed, &doc, &Catalogue::from_yaml(YAML).unwrap());
    let messages: Vec<&str> = found.iter().map(|(_, what)| what.as_str()).collect();
    let wanted = [
        "《某细则》已于2025年4月20日被取代，现行的是《某办法》",
        "《更旧的法》已于2001年1月1日废止，现行的是《中华人民共和国新法》",
    ];
    assert_eq!(messages, wanted);
}

const TEXT: &str = "某某省渡口条例\n（2020年1月2日某某省人民代表大会常务委员会通过）\n第一条 渡口应当登记。\n第一条之一 浮桥视为渡口。\n第二条 渡口工作人员应当：\n（一）持证；\n（二）着救生衣。\n";

fn held() -> Shelf {
    Shelf::of(vec![FullText::read("", TEXT).unwrap()])
}

/// By an imported text alone.
fn assert_held(look: Look, marked: &str) {
    assert_reported(look, marked, &held());
}

#[test]
fn a_held_text_settles_articles_paragraphs_and_items() {
    for text in [
        "依照«《某某省渡口条例》第一条之二»登记。",
        "依照《某某省渡口条例》第一条之一登记。",
        "依照《某某省渡口条例》（以下简称《渡口条例》）登记，违反«《渡口条例》第三条»的处理。",
    ] {
        assert_held(Look::Article, text);
    }
    for text in [
        "依照«《某某省渡口条例》第二条第二款»处理。",
        "依照«《某某省渡口条例》第二条第（三）项»处理。",
        "依照《某某省渡口条例》第二条第一款第（二）项、第二条处理。",
        "依照《某某省渡口条例》第九条第九款处理。",
    ] {
        assert_held(Look::Provision, text);
    }
}

#[test]
fn quotations_are_compared_with_the_provision() {
    for text in [
        "《某某省渡口条例》第二条规定：“«渡口工作人员应当持证并且着制服»”。",
        "《某某省渡口条例》第二条规定，“渡口工作人员应当：（一）持证；（二）着救生衣”。",
        "《某某省渡口条例》第二条规定的“渡口工作人员”包括船员。",
        "《某某省渡口条例》第九条规定：“渡口工作人员应当持证并且着制服”。",
    ] {
        assert_held(Look::Quotation, text);
    }
    let doc = document::from_plain("《某某省渡口条例》第一条规定：“渡口和码头应当登记”。");
    let found = found(Look::Quotation, &doc, &held());
    assert_eq!(found[0].1, "《某某省渡口条例》第一条的原文是“渡口应当登记。”");
}

#[test]
fn a_basis_below_the_document() {
    let paper = |body: &str| {
        format!(
            "某某市人民政府文件\n某政发〔2024〕1号\n某某市人民政府关于印发渡口办法的通知\n各县人民政府：\n{body}\n某某市人民政府\n2024年1月2日\n"
        )
    };
    for (body, wrong) in [
        ("根据《某某市某某县渡口办法》，制定本办法。", 1),
        ("根据《某某县渡口办法》，制定本办法。", 1),
        ("根据《某某市交通局关于渡口的通知》，制定本办法。", 1),
        ("根据《某某省交通厅关于渡口的通知》，制定本办法。", 0),
        ("根据《某某市渡口管理条例》，制定本办法。", 0),
        ("渡口管理参照《某某县渡口办法》执行。", 0),
    ] {
        let doc = document::from_plain(&paper(body));
        assert_eq!(
            doc.paper.issuer.as_ref().map(|field| field.text.as_str()),
            Some("某某市人民政府")
        );
        let found = found(Look::Basis, &doc, &Catalogue::default());
        assert_eq!(found.len(), wrong, "{body}");
    }
}

/// The titles that take the place of what is reported.
fn assert_replaced(look: Look, text: &str, wanted: &[Option<&str>]) {
    let library = Catalogue::from_yaml(YAML).unwrap();
    let doc = document::from_plain(text);
    let cited = cited(&doc);
    let day = date(2026, 1, 1);
    let places = check(look, &doc, &cited, &library, day);
    let found: Vec<_> =
        places.iter().map(|(at, _)| replacement(look, &cited, &library, day, *at)).collect();
    let found: Vec<Option<&str>> = found.iter().map(Option::as_deref).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn a_title_is_replaced_only_where_nothing_hangs_on_it() {
    let new = Some("《中华人民共和国新法》");
    assert_replaced(Look::Repealed, "根据《中华人民共和国旧法》，制定本办法。", &[new]);
    assert_replaced(Look::Repealed, "根据《更旧的法》等法律，制定本办法。", &[new]);
    assert_replaced(Look::Repealed, "根据《中华人民共和国旧法》第八条，制定本办法。", &[None]);
    assert_replaced(Look::Repealed, "根据《旧法》（主席令第8号），制定本办法。", &[None]);
    // 某办法 is not known to be in force.
    assert_replaced(Look::Repealed, "依照《某细则》开展审查。", &[None]);
    let slip = "依照《某某省海揽保护条例》第三条的规定报告。";
    assert_replaced(Look::Misnamed, slip, &[Some("《某某省海缆保护条例》")]);
    let short = "根据《更旧的法》（以下简称《旧规》），依照《旧规》办理。";
    assert_replaced(Look::Repealed, short, &[None, None, None]);
}
