//! Texts of statutes: kept once, found again, vouched for.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use archive::{Archive, NewStatute, StoredTexts};
use jiff::civil::date;
use rusqlite::Connection;
use statutes::{ArticleNumber, FullText, Passage, Texts};
use support::{Office, now};

const LAW: &str = "某某海缆条例\n2020年1月2日某某省人民代表大会常务委员会通过\n第一条 为了海缆，制定本条例。\n第二条 铺设海缆的，应当登记。\n未登记的，责令改正。\n";

fn statute(name: &str, text: &str) -> NewStatute {
    NewStatute::new(name.to_owned(), FullText::read(name, text).unwrap())
}

fn texts(office: &Office) -> StoredTexts {
    StoredTexts::open(office.folder.path()).unwrap().unwrap()
}

#[test]
fn the_same_text_in_another_dress_is_kept_once() {
    let office = Office::new();
    let keep = |name: &str, text: &str| {
        office.archive.keep_statutes(&[statute(name, text)], now()).unwrap()[0]
    };
    assert!(keep("海缆条例.txt", LAW));
    assert!(!keep("海缆条例.docx", &LAW.replace("第一条 ", "**第一条**\u{3000}")));
    assert!(keep("海缆条例_20240301.docx", &LAW.replace("登记", "备案")));
    assert_eq!(texts(&office).held().unwrap().len(), 2);
    assert!(office.archive.verify().unwrap().is_sound());
}

#[test]
fn an_article_and_a_search() {
    let office = Office::new();
    office.archive.keep_statutes(&[statute("海缆条例.txt", LAW)], now()).unwrap();
    let texts = texts(&office);
    let held = &texts.held().unwrap()[0];
    assert_eq!((held.passed, held.articles), (Some(date(2020, 1, 2)), Some(2)));
    assert_eq!(held.kind, "地方性法规");
    let number = |number| ArticleNumber { number, inserted: 0 };
    let Passage::Found(second) = texts.passage(held.id, number(2)) else { panic!() };
    assert_eq!(second.words(Some(2), None).unwrap(), "未登记的，责令改正。");
    assert_eq!(texts.passage(held.id, number(3)), Passage::Absent);
    let found = |words: &[&str]| texts.search(words).unwrap().len();
    assert_eq!((found(&["登记"]), found(&["海缆", "登记"]), found(&["条例", "登记"])), (1, 1, 1));
    assert_eq!((found(&["罚款"]), found(&["100%"]), found(&[])), (0, 0, 0));
}

#[test]
fn the_fuller_of_two_copies_comes_first() {
    let office = Office::new();
    let cut = statute("海缆条例.txt", &LAW.replace("未登记的，责令改正。\n", ""));
    office.archive.keep_statutes(&[cut, statute("海缆条例.txt", LAW)], now()).unwrap();
    let first = &texts(&office).held().unwrap()[0];
    assert_eq!(texts(&office).articles(first.id).unwrap()[1].paragraphs.len(), 2);
}

#[test]
fn a_changed_article_is_noticed() {
    let office = Office::new();
    office.archive.keep_statutes(&[statute("海缆条例.txt", LAW)], now()).unwrap();
    let raw = Connection::open(office.folder.path().join("archive.db")).unwrap();
    raw.execute_batch(
        "DROP TRIGGER article_stays; UPDATE article SET words = '甲' WHERE number = 2",
    )
    .unwrap();
    let verified = office.archive.verify().unwrap();
    let said: Vec<&str> = verified.broken.iter().map(|broken| broken.what.as_str()).collect();
    assert_eq!(said, ["法规库1号全文与导入时不一致，或者已经缺失。"]);
}

#[test]
fn without_an_archive_there_are_no_texts() {
    let folder = tempfile::tempdir().unwrap();
    assert!(StoredTexts::open(folder.path()).unwrap().is_none());
    drop(Archive::open(folder.path()).unwrap());
    assert!(StoredTexts::open(folder.path()).unwrap().unwrap().held().unwrap().is_empty());
}
