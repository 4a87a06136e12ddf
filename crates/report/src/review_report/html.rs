//! The report as one web page.

use super::{CAUTION, Item, ReviewReport, TITLE};
use crate::paper::escaped;
use crate::web::{self, list};

const STYLE: &str = "
article { margin: 0 0 1rem; padding: .6rem .9rem; border: 1px solid #bbb; border-left: 4px solid #555; }
article h4 { margin: 0 0 .4rem; font-size: 1rem; }
.must { border-left-color: #b3261e; } .should { border-left-color: #8a5a00; }
.verify { border-left-color: #1f5f8b; }
.digests { font-size: .8rem; }
.digests dd { font-family: monospace; }
";

/// The report as an HTML document in UTF-8.
pub fn html(report: &ReviewReport) -> String {
    let mut page =
        format!("<h1>{TITLE}</h1>\n<p class=\"title\">《{}》</p>\n", escaped(&report.title));
    page.push_str("<h2>一、基本情况</h2>\n");
    list(&mut page, "", &report.facts);
    page.push_str("<h2>二、读取情况</h2>\n");
    for told in report.coverage() {
        page.push_str(&format!("<p>{}</p>\n", escaped(&told)));
    }
    page.push_str("<h2>三、适用的审查</h2>\n");
    let regimes: Vec<(String, String)> = report
        .regimes
        .iter()
        .map(|one| (one.name.clone(), format!("{}。{}", one.verdict, one.reasons.concat())))
        .collect();
    list(&mut page, "", &regimes);
    page.push_str(&format!("<h2>四、审查发现</h2>\n<p>{}。</p>\n", escaped(&report.summary)));
    for (group, items) in report.numbered() {
        page.push_str(&format!("<h3>{}（{}条）</h3>\n", escaped(&group.name), items.len()));
        for (number, item) in items {
            finding(&mut page, number, item);
        }
    }
    page.push_str(&format!("<p>{CAUTION}</p>\n<h2>五、审查依据的摘要</h2>\n"));
    list(&mut page, "digests", &report.digests);
    web::page(&format!("{TITLE}：{}", report.title), STYLE, &page)
}

fn finding(page: &mut String, number: usize, item: &Item) {
    let class = match item.strength.as_str() {
        "必须修改" => "must",
        "应当修改" => "should",
        _ => "verify",
    };
    page.push_str(&format!(
        "<article class=\"{class}\">\n<h4>{number}．【{}】{}</h4>\n<blockquote>{}</blockquote>\n",
        escaped(&item.strength),
        escaped(&item.title),
        escaped(&item.quote),
    ));
    let mut lines = Vec::new();
    if !item.locator.is_empty() {
        lines.push(("位置".to_owned(), item.locator.clone()));
    }
    lines.extend(item.lines.iter().cloned());
    if !item.disposition.is_empty() {
        lines.push(("审核处理".to_owned(), item.disposition.clone()));
    }
    list(page, "", &lines);
    page.push_str("</article>\n");
}
