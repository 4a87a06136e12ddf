//! Word 97: what is text, what is not, and what only the list tables know.

use anyhow::Result;
use document::{BlockKind, Format, Place};
use wenheng_tests::old_word::{Part, file};

fn read(parts: &[Part]) -> Result<document::Document> {
    Ok(document::read(&file(parts)?, "草案.doc")?)
}

#[test]
fn text_comes_without_instructions_and_deletions() -> Result<()> {
    let doc = read(&[
        Part::Text("某市停车管理办法"),
        Part::Deleted("罚款", "警告。"),
        Part::Field("HYPERLINK \"http://a.cn\"", "公告"),
    ])?;
    assert_eq!(doc.format, Format::Doc);
    assert_eq!(doc.text, "某市停车管理办法\n警告。\n公告");
    Ok(())
}

#[test]
fn list_labels_are_computed() -> Result<()> {
    let doc = read(&[
        Part::Item(0, "目的。"),
        Part::Item(0, "原则："),
        Part::Item(1, "甲；"),
        Part::Item(1, "乙。"),
        Part::Item(0, "范围："),
        Part::Item(1, "丙。"),
    ])?;
    let wanted = "第一条目的。\n第二条原则：\n（一）甲；\n（二）乙。\n第三条范围：\n（一）丙。";
    assert_eq!(doc.text, wanted);
    assert_eq!(doc.blocks[0].label, "第一条".chars().count());
    Ok(())
}

#[test]
fn rows_and_cells_are_told_apart() -> Result<()> {
    let doc = read(&[
        Part::Text("收费标准"),
        Part::Row(&["车型", "收费"]),
        Part::Row(&["小型", "五元"]),
        Part::Text("以上。"),
    ])?;
    assert_eq!(doc.text, "收费标准\n车型\t收费\n小型\t五元\n以上。");
    assert_eq!(doc.blocks[4].kind, BlockKind::Cell { table: 0, row: 1, column: 1 });
    Ok(())
}

#[test]
fn notes_are_kept_apart_and_objects_are_counted() -> Result<()> {
    let doc = read(&[
        Part::Text("正文\u{2}。"),
        Part::Note("脚注。"),
        Part::Field("EMBED Excel.Sheet.8", "\u{1}"),
        Part::Text("图：\u{1}"),
    ])?;
    let notes: Vec<&str> = doc
        .blocks
        .iter()
        .filter(|block| block.place == Place::Footnote)
        .map(|block| doc.block_text(block))
        .collect();
    assert_eq!(notes, ["脚注。"]);
    let unread: Vec<&str> = doc.unread.iter().map(|unread| unread.part.as_str()).collect();
    assert_eq!(unread, ["第1张图片", "第1个嵌入对象"]);
    Ok(())
}

#[test]
fn what_is_no_word_file_is_refused_for_what_it_is() -> Result<()> {
    let mut bytes = file(&[Part::Text("正文")])?;
    let at = bytes.windows(4).position(|window| window == [0xec, 0xa5, 0xc1, 0]).unwrap_or(0);
    bytes[at + 11] |= 1;
    assert_eq!(document::read(&bytes, "a.doc"), Err(document::ReadError::Encrypted));
    bytes[at + 11] &= !1;
    bytes[at + 2..at + 4].copy_from_slice(&[0x21, 0]);
    assert_eq!(document::read(&bytes, "a.doc"), Err(document::ReadError::Unsupported));
    Ok(())
}
