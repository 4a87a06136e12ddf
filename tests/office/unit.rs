//! 单位信息: what an office says of itself, and what follows from it.

use serde_json::json;

use crate::{DRAFT, Seat};

#[test]
fn what_the_office_says_of_itself_counts_from_the_next_review_on() {
    let mut seat = Seat::new();
    let path = seat.file("通知.txt", DRAFT);
    let before = seat.office.review(&path);
    let mut profile = seat.office.done(json!({ "do": "profile" }));
    assert_eq!(profile["body"], "");
    assert_eq!(profile["choices"][0]["id"], "henan");
    profile["body"] = json!("某某市司法局");
    profile["packs"] = json!(["henan"]);
    profile["terms"] = json!({ "review": 5, "publication": 20, "filing": 15 });
    profile["opinion_number"] = json!("合法审〔{年}〕{号}号");
    let kept = seat.office.done(json!({ "do": "set-profile", "profile": profile }));
    assert_eq!(kept["packs"], json!(["henan"]));

    let after = seat.office.review(&path);
    let packs = |review: i64, seat: &mut Seat| {
        let view = seat.office.done(json!({ "do": "open", "review": review }));
        view["made_with"]["packs"].as_array().unwrap().len()
    };
    assert_eq!((packs(before, &mut seat), packs(after, &mut seat)), (1, 2));
    let case = seat.office.done(json!({
        "do": "move", "review": after, "to": "submitted", "by": "李起草",
        "at": "2026-11-26T09:00:00",
    }));
    assert_eq!(case["due"], "2026-12-03");
    assert_eq!(case["draft"]["number"], "合法审〔2026〕1号");
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let mut seat = Seat::new();
    let profile = seat.office.done(json!({ "do": "profile" }));
    let with = |field: &str, value: serde_json::Value| {
        let mut given = profile.clone();
        given["body"] = json!("某某市司法局");
        given[field] = value;
        json!({ "do": "set-profile", "profile": given })
    };
    let refusals = [
        (with("body", json!(" ")), "单位全称"),
        (with("packs", json!(["nowhere"])), "没有这个规则包"),
        (with("opinion_number", json!("合法审")), "{号}"),
    ];
    for (order, why) in refusals {
        let (code, said) = seat.office.refused(order);
        assert_eq!(code, "wrong-input");
        assert!(said.contains(why), "{said}");
    }
    assert_eq!(seat.office.done(json!({ "do": "profile" }))["body"], "");
}
