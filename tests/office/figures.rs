//! The year in numbers, each of which leads to what it counts.

use serde_json::{Value, json};

use crate::{DRAFT, Seat};

/// The count of a figure, and that as many or fewer reviews stand behind it.
fn count(view: &Value, name: &str) -> u64 {
    let figures = view["figures"].as_array().unwrap();
    let figure = figures.iter().find(|figure| figure["name"] == name);
    let figure = figure.unwrap_or_else(|| panic!("no figure {name}"));
    let count = figure["count"].as_u64().unwrap();
    let reviews = figure["reviews"].as_array().unwrap().len() as u64;
    assert_eq!(count == 0, reviews == 0, "{name}");
    assert!(reviews <= count, "{name}");
    count
}

#[test]
fn a_year_is_counted_from_the_records() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    seat.sign(review);
    let other = seat.file("另一份.txt", &DRAFT.replace("支持企业", "扶持企业"));
    let other = seat.office.review(&other);
    // A second look at the same paper is not a second paper.
    let again = seat.file("通知.txt", DRAFT);
    seat.office.review(&again);
    seat.office.done(json!({
        "do": "move", "review": other, "to": "published", "regardless": true, "note": "已印发",
    }));
    let view = seat.office.done(json!({ "do": "figures", "year": 2026 }));
    assert_eq!(count(&view, "审查文件"), 2);
    assert_eq!(count(&view, "送审"), 1);
    assert_eq!(count(&view, "出具意见：应当予以修改"), 1);
    assert_eq!(count(&view, "按期出具意见"), 1);
    assert_eq!(count(&view, "公布"), 1);
    assert_eq!(count(&view, "未经审核即公布"), 1);
    assert_eq!(view["years"], json!([2026]));
    assert_eq!(view["by_month"][10], 2);
    let paragraph = view["paragraph"].as_str().unwrap();
    assert!(paragraph.starts_with("2026年，共审查文件2件"), "{paragraph}");
    let out = seat.folder.path().join("年度.docx");
    assert_eq!(seat.office.done(json!({ "do": "print-annual", "path": &out })), 2);
    let text = document::read(&std::fs::read(&out).unwrap(), "年度.docx").unwrap().text;
    for words in [paragraph, "审查台账（2件）", "未经审核即公布", "应当予以修改"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let none = json!({ "do": "print-annual", "path": &out, "at": "2025-11-26T09:00:00" });
    assert!(seat.office.refused(none).1.contains("2025年还没有审查记录"));
    let empty = seat.office.done(json!({ "do": "figures", "year": 2025 }));
    assert_eq!(count(&empty, "审查文件"), 0);
}
