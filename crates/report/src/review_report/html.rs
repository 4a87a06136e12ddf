//! The report as one web page: no script, no picture, nothing loaded from anywhere.

use super::{CAUTION, Item, ReviewReport, TITLE};
use crate::paper::escaped;

const STYLE: &str = "
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.75 'Source Han Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
h1 { font-size: 1.6rem; text-align: center; margin-bottom: 0; }
.title { text-align: center; margin: 0 0 2rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #999; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
dl { display: grid; grid-template-columns: 7em 1fr; gap: .15rem .75rem; margin: 0; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
article { margin: 0 0 1rem; padding: .6rem .9rem; border: 1px solid #bbb; border-left: 4px solid #555; }
dt, dd, blockquote { break-inside: avoid; }
article h4 { margin: 0 0 .4rem; font-size: 1rem; }
.must { border-left-color: #b3261e; } .should { border-left-color: #8a5a00; }
.verify { border-left-color: #1f5f8b; }
blockquote { margin: 0 0 .4rem; padding: 0 .75rem; border-left: 2px solid #ccc; white-space: pre-line; }
.digests { font-size: .8rem; }
.digests dd { font-family: monospace; }
@page { size: A4; margin: 20mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } h2, h3, h4 { break-after: avoid; } }
";

/// The report as an HTML document in UTF-8.
pub fn html(report: &ReviewReport) -> String {
    let title = escaped(&report.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{TITLE}：{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{TITLE}</h1>\n<p class=\"title\">《{title}》</p>\n"
    );
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
    page.push_str("</body>\n</html>\n");
    page
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

fn list(page: &mut String, class: &str, entries: &[(String, String)]) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    page.push_str(&format!("<dl{class}>\n"));
    for (name, value) in entries {
        page.push_str(&format!("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value)));
    }
    page.push_str("</dl>\n");
}
