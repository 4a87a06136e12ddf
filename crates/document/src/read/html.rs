//! Web pages: the article is the body; navigation around it is kept apart as
//! header and footer.
//!
//! Scripts are not run, so text that only a script writes is not seen.

mod article;
mod blocks;

use encoding_rs::{Encoding, UTF_8};
use scraper::Html;

use super::charset;
use crate::build::Builder;
use crate::{Document, Format};

/// How far into the file a declaration is looked for.
const DECLARED_WITHIN: usize = 4096;

/// Reads a page whatever its encoding.
pub(crate) fn read(bytes: &[u8]) -> Document {
    let (text, _, _) = encoding(bytes).decode(bytes);
    let page = Html::parse_document(&text);
    let mut builder = Builder::default();
    blocks::write(&page, article::find(&page), &mut builder);
    builder.finish(Format::Html)
}

/// What the bytes speak for; a declaration only decides between legacy encodings,
/// because pages often declare one and are stored in another.
fn encoding(bytes: &[u8]) -> &'static Encoding {
    let guessed = charset::guess(bytes);
    let declared = declared(&bytes[..bytes.len().min(DECLARED_WITHIN)]);
    match declared {
        Some(declared)
            if guessed != UTF_8
                && declared != UTF_8
                && !["GBK", "gb18030"].contains(&declared.name())
                && !guessed.name().starts_with("UTF") =>
        {
            declared
        }
        _ => guessed,
    }
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset=")?;
    let label: String = rest
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BlockKind, Place};

    const PAGE: &str = r#"<html><head><meta charset="gbk"><title>某市停车管理办法_某市政府</title><style>p{}</style></head>
<body><div id="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<h1>某市停车管理办法</h1>
<div class="text"><p>第一条&nbsp;为了规范停车秩序，制定本办法，请各单位认真贯彻执行。</p>
<p>第二条 停车场的收费标准如下，由有关部门按照规定<b>定期</b>公布，接受监督：<br>（一）甲；<br/>（二）乙。</p>
<table><tr><td>车型</td><td>收费</td></tr><tr><td>小型</td><td>五元</td></tr></table>
<script>document.write("不是正文")</script></div>
<div id="foot"><a href="/about">关于我们</a> 版权所有</div></body></html>"#;

    #[test]
    fn the_article_is_parted_from_its_navigation() {
        for bytes in [PAGE.as_bytes().to_vec(), encoding_rs::GBK.encode(PAGE).0.into_owned()] {
            let doc = read(&bytes);
            let body: Vec<&str> = doc
                .blocks
                .iter()
                .filter(|block| block.place == Place::Body)
                .map(|block| doc.block_text(block))
                .collect();
            assert_eq!(
                body,
                [
                    "某市停车管理办法",
                    "第一条 为了规范停车秩序，制定本办法，请各单位认真贯彻执行。",
                    "第二条 停车场的收费标准如下，由有关部门按照规定定期公布，接受监督：",
                    "（一）甲；",
                    "（二）乙。",
                    "车型",
                    "收费",
                    "小型",
                    "五元"
                ]
            );
            assert!(doc.text.contains("车型\t收费\n小型\t五元"));
            assert_eq!(doc.blocks[8].kind, BlockKind::Cell { table: 0, row: 1, column: 1 });
            assert!(!doc.text.contains("不是正文"));
            let apart: Vec<&str> = doc
                .blocks
                .iter()
                .filter(|block| block.place != Place::Body)
                .map(|block| doc.block_text(block))
                .collect();
            assert_eq!(apart, ["首页", "政务公开", "关于我们 版权所有"]);
        }
    }
}
