//! The national pack there and back, and faults by their cells.

use std::path::Path;

use engine::spec::RuleSpec;
use engine::{Engine, PackError, Packs, Profile, SourceFile};
use rust_xlsxwriter::Workbook;

use super::files::values;
use super::{CellError, PackBook, Places, columns, sheets, write, yaml};

fn read(bytes: &[u8]) -> Result<(PackBook, Places), Vec<CellError>> {
    super::read(&sheets(bytes).unwrap())
}

fn national() -> (Packs, PackBook) {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut files = Vec::new();
    for folder in ["national", "lexicon", "exceptions"] {
        for entry in std::fs::read_dir(rules.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            let text = std::fs::read_to_string(&path).unwrap();
            files.push(SourceFile { path: format!("{folder}/{name}"), text });
        }
    }
    let packs = Packs::read(&files).unwrap();
    let book = PackBook {
        pack: packs.packs[0].clone(),
        rules: packs.rules.iter().map(|rule| rule.spec.clone()).collect(),
        classes: packs.lexicon(),
        exceptions: packs.exceptions.values().cloned().collect(),
    };
    (packs, book)
}

/// Row by row: a class without limits may be written in two ways and is one row.
fn assert_same(back: &PackBook, book: &PackBook) {
    for table in columns::TABLES {
        let (back, book) = (values(back, table.sheet).unwrap(), values(book, table.sheet).unwrap());
        assert_eq!(back.len(), book.len(), "{}", table.sheet);
        back.iter().zip(&book).for_each(|(back, book)| assert_eq!(back, book));
    }
}

fn small(rule: &str) -> PackBook {
    let (_, book) = national();
    let rule: RuleSpec = serde_yaml_ng::from_str(rule).unwrap();
    PackBook { rules: vec![rule], classes: Vec::new(), exceptions: Vec::new(), ..book }
}

const RULE: &str = "{ id: a, title: 甲, domain: form, strength: must, check: pattern, message: 丙,
    basis: [{ law: 乙, from: 2020-01-01 }], find: { any: [甲] },
    examples: [{ hit: «甲» }, { hit: «甲» }, { ok: 乙 }, { ok: 乙 }] }";

#[test]
fn the_whole_national_pack_comes_back_as_it_was() {
    let (packs, book) = national();
    let (back, _) = read(&write(&book).unwrap()).unwrap();
    assert!(back.rules.len() > 50 && back.classes.len() > 20);
    assert_same(&back, &book);
    // The files that an import writes are the same rules to the engine as well.
    let again = Packs::read(&back.files().unwrap()).unwrap();
    assert!(Engine::compile(&again, &Profile::default()).is_ok());
    for (rule, other) in packs.rules.iter().zip(&again.rules) {
        assert_eq!(rule.file, other.file);
        assert_eq!(yaml::value(&rule.spec).unwrap(), yaml::value(&other.spec).unwrap());
    }
}

#[test]
fn a_clerk_can_read_the_cells() {
    let (_, book) = national();
    let sheets = sheets(&write(&book).unwrap()).unwrap();
    let rules = &sheets.iter().find(|sheet| sheet.name == "规则").unwrap().rows;
    let row = rules.iter().find(|row| row[0] == "fc-award-by-tax").unwrap();
    assert_eq!(row[2..4], ["公平竞争", "必须修改"]);
    assert!(row[4].starts_with("公平竞争审查条例 第10条第2项 2024-08-01起\n"), "{}", row[4]);
    assert!(row[4].contains("限于 同句: "), "{}", row[4]);
    assert!(row[11].starts_with("禁止\n") && row[11].contains("\n同句: "), "{}", row[11]);
    assert!(row[17].starts_with("应报: "), "{}", row[17]);
    let yaml = rules.iter().skip(1).filter(|row| row.get(28).is_some_and(|cell| !cell.is_empty()));
    assert!(yaml.count() * 10 < rules.len(), "too many rules need YAML");
}

#[test]
fn what_no_cell_can_hold_goes_through_the_last_column() {
    let odd = RULE
        .replace(
            "any: [甲]",
            "any: ['甲|乙', { together: [甲, 乙], within: block, ordered: true }]",
        )
        .replace("message: 丙", "message: \"丙\\n\", basis_verified: false")
        .replace("{ ok: 乙 }]", "{ ok: \"乙\\n丙\" }, { ok: \" 乙\" }]");
    let book = small(&odd);
    let (back, _) = read(&write(&book).unwrap()).unwrap();
    assert_same(&back, &book);
}

/// Writes the small book, changes one cell, and gives what is said against it.
fn faults(column: &str, text: &str) -> Vec<String> {
    let bytes = write(&small(RULE)).unwrap();
    let mut book = Workbook::new();
    for sheet in sheets(&bytes).unwrap() {
        let paper = book.add_worksheet().set_name(&sheet.name).unwrap();
        let changed = sheet.rows[0].iter().position(|title| title == column);
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (at, cell) in cells.iter().enumerate() {
                let here = sheet.name == "规则" && row == 1 && Some(at) == changed;
                let cell = if here { text } else { cell };
                paper.write_string(row as u32, at as u16, cell).unwrap();
            }
        }
        if let (Some(at), true) = (changed, sheet.name == "规则") {
            paper.write_string(1, at as u16, text).unwrap();
        }
    }
    match read(&book.save_to_buffer().unwrap()) {
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
        Ok((book, places)) => {
            let packs = Packs::read(&book.files().unwrap());
            let engine =
                packs.and_then(|packs| Engine::compile(&packs, &Profile::default()).map(|_| ()));
            let errors = engine.err().unwrap_or_default();
            let cell = |error: &PackError| places.locate(&error.file, &error.message).to_string();
            // The small book has no word classes, so the engine's own are missing.
            errors.iter().filter(|error| error.file != "lexicon").map(cell).collect()
        }
    }
}

#[test]
fn a_word_that_no_cell_can_hold_is_told() {
    let mut book = small(RULE);
    let mut class = national().1.classes.remove(0);
    class.spec = serde_yaml_ng::from_str("[甲、乙]").unwrap();
    book.classes = vec![class];
    let error = write(&book).unwrap_err().to_string();
    assert!(error.contains("不能带顿号"), "{error}");
}

#[test]
fn every_fault_names_its_sheet_and_cell() {
    for (column, text, cell) in [
        ("标题", "", "规则!B2："),
        ("领域", "公平竟争", "规则!C2：不认识“公平竟争”"),
        ("强度", "perhaps", "规则!D2："),
        ("依据", "公平竞争审查条例第10条", "规则!E2：看不懂"),
        ("依据", "公平竞争审查条例 第10条 2024-13-01起", "规则!E2：看不懂"),
        ("适用", "所有文件", "规则!F2：不认识"),
        ("除非", "同巨: 甲", "规则!L2：看不懂"),
        ("降低强度", "请核实\n同巨: 甲", "规则!M2：看不懂"),
        ("例句", "应当报: 甲", "规则!R2：例句"),
        ("要点", "notice-trem", "规则!T2："),
        ("天数", "三十", "规则!U2：“三十”不是天数"),
        ("其他", "nothing: 1", "规则!AC2："),
        ("其他", "title: 丁", "规则!B2：“标题”在“其他”里又写了一遍"),
        ("编号", "../a", "规则!A2：“../a”不能用作文件名"),
        // These the engine finds.
        ("句式", "{没有这个词类}", "规则!J2："),
        ("要求", "同句: (甲", "规则!K2："),
        ("例句", "应报: «甲»\n不报: 乙\n不报: 丙", "规则!R2：例句不足"),
        ("例外", "nowhere", "规则!Q2："),
    ] {
        let found = faults(column, text);
        assert!(found.iter().any(|fault| fault.starts_with(cell)), "{column} {text}: {found:?}");
    }
}

#[test]
fn a_basis_may_be_written_as_lawyers_do() {
    let book = small(RULE);
    let (back, _) = read(&write(&book).unwrap()).unwrap();
    assert_eq!(back.rules[0].basis[0].article, None);
    let value =
        super::basis::read("《甲条例》 第十条第（二）项 2024-08-01起 至2025-01-01").unwrap();
    let basis = serde_yaml_ng::to_string(&value).unwrap();
    assert_eq!(
        basis,
        "- law: 甲条例\n  article: 10\n  item: 2\n  from: 2024-08-01\n  until: 2025-01-01\n"
    );
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert_eq!(sheets(b"PK\x03\x04 not really"), None);
    let mut book = Workbook::new();
    book.add_worksheet().set_name("规则").unwrap();
    let missing = read(&book.save_to_buffer().unwrap()).unwrap_err();
    assert!(missing.iter().any(|error| error.to_string().starts_with("规则!A1：第一行缺少")));
    assert!(missing.iter().any(|error| error.to_string().starts_with("词类：没有名为")));
}
