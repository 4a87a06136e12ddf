//! Texts invented for these tests, in the dresses in which official ones come.

use jiff::civil::date;

use super::*;

fn number(number: u32) -> ArticleNumber {
    ArticleNumber { number, inserted: 0 }
}

const REGULATION: &str = "\u{feff}# 海底电缆铺设条例\n\n2001年1月2日国务院令第999号公布　根据2010年3月4日《国务院关于修改部分行政法规的决定》修订\n\n目　　录\n第一章　总　　则\n第二章　附　则\n\n## 第一章 总则\n**第一条** 为了规范海底电缆\n铺设，制定本条例。\n第二条　铺设海底电缆应当具备下列条件：\n（一）有船；\n1．船长合格；\n2．船况良好；\n(二)有人。\n前款所称船，包括\n第六条规定的驳船。\n第二条之一　租船的，应当登记。\n第三条未登记的，责令改正。\n第二章 附则\n第四条 本条例自2001年5月1日起施行。1990年发布的《海底电缆管理办法》同时废止；《海缆规定》中关于登记的规定同时废止。\n附件：海底电缆分类表\n第一条 甲类\n";

#[test]
fn a_regulation_is_taken_apart() {
    let text = FullText::read("海底电缆铺设条例_20100304.docx", REGULATION).unwrap();
    assert_eq!(text.title, "海底电缆铺设条例");
    assert_eq!(text.number.as_deref(), Some("国务院令第999号"));
    assert_eq!(text.kind, "行政法规");
    assert_eq!(text.passed, Some(date(2010, 3, 4)));
    // The clause names the original's first day, which is not this version's.
    assert_eq!(text.from, None);
    assert_eq!(text.repeals, ["海底电缆管理办法"]);
    assert_eq!((text.last(), text.gaps()), (4, Vec::new()));
    let labels: Vec<&str> = text.articles.iter().map(|article| article.label.as_str()).collect();
    assert_eq!(labels, ["第一条", "第二条", "第二条之一", "第三条", "第四条"]);
    assert_eq!(text.articles[0].paragraphs[0].text, "为了规范海底电缆铺设，制定本条例。");
    assert_eq!(text.articles[0].above, ["第一章 总则"]);
    assert_eq!(text.articles[2].number, ArticleNumber { number: 2, inserted: 1 });
}

#[test]
fn places_inside_an_article() {
    let text = FullText::read("海底电缆铺设条例", REGULATION).unwrap();
    let article = &text.articles[1];
    assert_eq!(article.paragraphs.len(), 2);
    let item = "（一）有船；\n1．船长合格；\n2．船况良好；";
    assert_eq!(article.words(Some(1), Some(1)).as_deref(), Some(item));
    assert_eq!(article.words(None, Some(2)).as_deref(), Some("(二)有人。"));
    assert_eq!(article.words(Some(2), None).as_deref(), Some("前款所称船，包括第六条规定的驳船。"));
    assert_eq!(article.words(Some(2), Some(1)), None);
    assert_eq!(article.words(Some(3), None), None);
    assert_eq!(article.words(None, Some(3)), None);
}

#[test]
fn items_within_a_line_are_items() {
    let line = "某市防汛办法\n第一条 下列单位负责防汛：（一）街道；（二）社区。\n第二条 略。\n";
    let text = FullText::read("a.txt", line).unwrap();
    let paragraph = &text.articles[0].paragraphs[0];
    assert_eq!(paragraph.text, "下列单位负责防汛：");
    assert_eq!(paragraph.items[1].text, "（二）社区。");
}

#[test]
fn papers_without_articles() {
    let running = "某市人民政府关于防汛的意见 某政发〔2020〕7号\n各区：\n一、总体要求\n务必重视。\n（一）人人有责。\n二、措施\n（二）修堤。\n（三）巡查。\n常态巡查。\n";
    let text = FullText::read("意见.txt", running).unwrap();
    assert_eq!(text.title, "某市人民政府关于防汛的意见");
    assert_eq!((text.numbering, text.last()), (Numbering::Points, 3));
    assert_eq!((text.number.as_deref(), text.kind), (Some("某政发〔2020〕7号"), "规范性文件"));
    let third = text.articles.iter().find(|article| article.number == number(3)).unwrap();
    assert_eq!(third.words(None, None).as_deref(), Some("巡查。\n常态巡查。"));
    assert_eq!(third.above, ["二、措施"]);
    let restarting =
        "某市关于防汛的决定\n一、甲\n（一）甲一。\n（二）甲二。\n二、乙\n（一）乙一。\n";
    let text = FullText::read("决定.txt", restarting).unwrap();
    assert_eq!((text.numbering, text.last()), (Numbering::Headings, 2));
}

#[test]
fn what_is_no_statute_is_refused() {
    assert_eq!(FullText::read("a.txt", "今天天气很好。\n").unwrap_err(), Unrecognised::Provisions);
    let untitled = "各位同事：\n第一条 甲。\n第二条 乙。\n第三条 丙。\n";
    assert_eq!(FullText::read("1.txt", untitled).unwrap_err(), Unrecognised::Title);
}

#[test]
fn local_texts_with_a_table_of_facts() {
    let text = "某市防汛办法\n分类名称 水利 公布机关 某市人民政府\n公布日期 2012-05-25 施行日期 2012-07-01 失效日期 --\n（2012年5月16日某市人民政府第50次常务会议审议通过 2012年5月25日某市人民政府令第34号公布 自2012年7月1日起施行）\n全文\n第一条 甲。\n第二条 本办法自2012年7月1日起施行。\n";
    let text = FullText::read("某市防汛办法(2012).txt", text).unwrap();
    assert_eq!((text.passed, text.from), (Some(date(2012, 5, 25)), Some(date(2012, 7, 1))));
    assert_eq!(text.number.as_deref(), Some("某市人民政府令第34号"));
    assert_eq!((text.kind, text.by.as_deref()), ("地方政府规章", Some("某市人民政府")));
}
