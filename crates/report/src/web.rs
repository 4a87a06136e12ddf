//! A web page that stands alone: no script, no picture, nothing loaded from anywhere.

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
dt, dd, blockquote { break-inside: avoid; }
blockquote { margin: 0 0 .4rem; padding: 0 .75rem; border-left: 2px solid #ccc; white-space: pre-line; }
@page { size: A4; margin: 20mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } h2, h3, h4 { break-after: avoid; } }
";

/// The whole page in UTF-8. `title` is text; `style` and `body` are written by us and stand as
/// they are.
pub(crate) fn page(title: &str, style: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

/// Names and what they stand for, below each other.
pub(crate) fn list(page: &mut String, class: &str, entries: &[(String, String)]) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    page.push_str(&format!("<dl{class}>\n"));
    for (name, value) in entries {
        page.push_str(&format!("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value)));
    }
    page.push_str("</dl>\n");
}
