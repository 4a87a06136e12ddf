//! Facts of the catalogue that ships, each known from elsewhere than the tool that
//! builds it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::civil::{Date, date};
use statutes::{Catalogue, Library, Status};

fn shipped() -> Catalogue {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/statutes.yaml");
    Catalogue::from_yaml(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn repealed(on: Date, by: &str) -> Status {
    Status::Repealed { on, by: Some(by.to_owned()) }
}

#[test]
fn standing_on_a_day() {
    let today = date(2026, 11, 24);
    let catalogue = shipped();
    let civil_code = repealed(date(2021, 1, 1), "中华人民共和国民法典");
    for title in [
        "合同法",
        "民法通则",
        "民法总则",
        "物权法",
        "担保法",
        "侵权责任法",
        "婚姻法",
        "继承法",
        "收养法",
    ] {
        assert_eq!(catalogue.status(title, today), civil_code, "{title}");
        assert_eq!(catalogue.status(title, date(2020, 12, 31)), Status::InForce, "{title}");
    }
    for (title, day, status) in [
        ("中华人民共和国民法典", today, Status::InForce),
        ("民法典", date(2020, 12, 31), Status::NotYet { from: date(2021, 1, 1) }),
        ("中华人民共和国行政处罚法（2021修订）", today, Status::InForce),
        ("招标投标法", today, Status::InForce),
        ("政府采购法", today, Status::InForce),
        ("公平竞争审查条例", today, Status::InForce),
        ("公平竞争审查条例", date(2024, 7, 31), Status::NotYet { from: date(2024, 8, 1) }),
        ("公平竞争审查条例实施办法", date(2025, 4, 20), Status::InForce),
        (
            "公平竞争审查制度实施细则",
            today,
            repealed(date(2025, 4, 20), "公平竞争审查条例实施办法"),
        ),
        ("个体工商户条例", today, repealed(date(2022, 11, 1), "促进个体工商户发展条例")),
        ("环境保护法", date(2026, 8, 14), Status::InForce),
        ("环境保护法", today, repealed(date(2026, 8, 15), "中华人民共和国生态环境法典")),
        ("国家安全法", today, Status::InForce),
        ("行政法规制定程序条例", today, Status::InForce),
        ("从未有过的条例", today, Status::Unknown),
        ("某某市优化营商环境条例", today, Status::Unknown),
    ] {
        assert_eq!(catalogue.status(title, day), status, "{title} {day}");
    }
}

#[test]
fn articles_by_version() {
    let catalogue = shipped();
    let articles =
        |title: &str, day| catalogue.find(title).and_then(|instrument| instrument.articles(day));
    assert_eq!(articles("民法典", date(2026, 1, 1)), Some(1260));
    assert_eq!(articles("公司法", date(2024, 6, 30)), Some(218));
    assert_eq!(articles("公司法", date(2024, 7, 1)), Some(266));
    assert_eq!(articles("商标法", date(2026, 11, 24)), Some(73));
    assert_eq!(articles("公平竞争审查条例实施办法", date(2026, 1, 1)), Some(48));
}

#[test]
fn what_replaces_an_instrument_is_held_too() {
    let catalogue = shipped();
    let missing: Vec<&str> = catalogue
        .instruments()
        .iter()
        .filter_map(|instrument| instrument.replaced_by.as_deref())
        .filter(|title| catalogue.find(title).is_none())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
