//! From draft to filing, and the next version in between.

use serde_json::json;

use crate::{DRAFT, Seat};

#[test]
fn a_case_goes_its_way_and_nothing_is_published_unreviewed() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    let (code, why) =
        seat.office.refused(json!({ "do": "move", "review": review, "to": "published" }));
    assert_eq!(code, "refused");
    assert!(why.contains("没有签署过合法性审核意见"), "{why}");

    let signed = seat.sign(review);
    assert_eq!(signed["state_name"], "已出具意见");
    assert_eq!(signed["signature"]["holds"], true);
    assert_eq!(signed["signature"]["conclusion_name"], "应当予以修改");

    // Amended and not changed: the drafter has to say why.
    let (_, why) =
        seat.office.refused(json!({ "do": "move", "review": review, "to": "deliberated" }));
    assert!(why.contains("应当予以修改"), "{why}");

    // The next version mends the second clause and moves on.
    let mended = DRAFT.replace("应当优先采购本市企业生产的产品", "平等对待各类经营者");
    let path = seat.file("通知（修改稿）.txt", &mended);
    let next = seat.office.done(json!({ "do": "version", "review": review, "path": path }));
    let next = next.as_i64().unwrap();
    let (_, why) =
        seat.office.refused(json!({ "do": "move", "review": next, "to": "deliberated" }));
    assert!(why.contains("以前的文本"), "{why}");

    let compared = seat.office.done(json!({ "do": "versions", "before": review, "after": next }));
    let fates: Vec<&str> = compared["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["fate"].as_str().unwrap())
        .collect();
    assert!(fates.contains(&"resolved") && fates.contains(&"remaining"), "{fates:?}");
    let view = seat.office.done(json!({ "do": "open", "review": next }));
    let carried = view["dispositions"].as_array().unwrap();
    assert!(!carried.is_empty());
    assert!(carried[0]["reason"].as_str().unwrap().starts_with("沿用上一版的处理意见（条款未变）"));

    // What the last opinion asked for and the new text still has is explained by the drafters.
    let submit = json!({ "do": "move", "review": next, "to": "submitted" });
    assert!(seat.office.refused(submit).1.contains("没有采纳"));
    let why = "该条执行省级采购目录";
    seat.office.done(json!({ "do": "move", "review": next, "to": "submitted", "note": why }));
    let case = seat.office.done(json!({ "do": "move", "review": next, "to": "under-review" }));
    let draft = case["draft"]["text"].as_str().unwrap();
    assert!(draft.contains("没有采纳：\n1．") && draft.contains(why), "{draft}");
    let signed = seat.sign(next);
    assert_eq!(signed["newest"], next);
    seat.office.done(json!({
        "do": "move", "review": next, "to": "deliberated", "note": "起草单位说明：上级文件有规定",
    }));
    seat.office.done(json!({ "do": "move", "review": next, "to": "published" }));
    let filed = seat.office.done(json!({ "do": "move", "review": next, "to": "filed" }));
    assert_eq!(filed["state"], "filed");
    assert_eq!(filed["versions"].as_array().unwrap().len(), 2);
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);
}

#[test]
fn what_was_published_regardless_is_recorded_as_such() {
    let mut seat = Seat::new();
    let path = seat.file("通知.txt", DRAFT);
    let review = seat.office.review(&path);
    let order = json!({
        "do": "move", "review": review, "to": "published", "regardless": true, "by": "李起草",
    });
    assert!(seat.office.refused(order.clone()).1.contains("写明情况"));
    let mut order = order;
    order["note"] = json!("办公室已于11月25日直接印发");
    let case = seat.office.done(order);
    assert_eq!(case["state"], "published");
    assert_eq!(case["steps"][0]["lacked"], "未经审核即公布");
}

#[test]
fn the_review_is_due_after_fifteen_working_days() {
    let mut seat = Seat::new();
    let path = seat.file("通知.txt", DRAFT);
    let review = seat.office.review(&path);
    let order = json!({
        "do": "move", "review": review, "to": "submitted", "by": "李起草",
        "at": "2026-09-18T10:00:00",
    });
    // 2026: Mid-Autumn 25–27 September, National Day 1–7 October, 20 September and 10
    // October are worked.
    let case = seat.office.done(order);
    assert_eq!(case["due"], "2026-10-15");
    assert_eq!(case["working_days_left"], 15);
}
