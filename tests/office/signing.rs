//! Who may sign what, and what a signature closes.

use serde_json::json;

use crate::{PASSPHRASE, Seat};

#[test]
fn nothing_is_signed_without_the_passphrase() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    let case = seat.office.done(json!({ "do": "case", "review": review }));
    seat.office.done(json!({
        "do": "write", "review": review, "conclusion": "amend", "text": case["draft"]["text"],
    }));
    let sign = |passphrase: &str, at: &str| json!({ "do": "sign", "review": review, "person": 1, "passphrase": passphrase, "at": at });
    for try_ in 1..=10 {
        let at = format!("2026-11-26T10:{try_:02}:30");
        let (code, _) = seat.office.refused(sign("不是这一句话", &at));
        assert!(["wrong-passphrase", "locked"].contains(&code.as_str()), "{code}");
    }
    // Just after the tenth try even the right one has to wait.
    let (code, why) = seat.office.refused(sign(PASSPHRASE, "2026-11-26T10:10:40"));
    assert_eq!(code, "locked");
    assert!(why.contains("等一分钟"), "{why}");
    let case = seat.office.done(json!({ "do": "case", "review": review }));
    assert!(case["signature"].is_null());
    let signed = seat.office.done(sign(PASSPHRASE, "2026-11-26T10:20:00"));
    assert_eq!(signed["signature"]["holds"], true);
}

#[test]
fn a_signed_review_is_closed() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    seat.sign(review);
    let orders = [
        json!({ "do": "decide", "review": review, "findings": [0], "decision": "studied" }),
        json!({ "do": "own", "review": review, "start": 0, "end": 4, "problem": "标题" }),
        json!({ "do": "write", "review": review, "conclusion": "lawful", "text": "合法。" }),
        json!({ "do": "sign", "review": review, "person": 1, "passphrase": PASSPHRASE }),
    ];
    for order in orders {
        let (code, why) = seat.office.refused(order.clone());
        assert_eq!(code, "closed", "{order}");
        assert!(why.contains("已经签署"), "{why}");
    }
}

#[test]
fn only_what_is_complete_is_signed() {
    let mut seat = Seat::new().with_person("张审核");
    let path = seat.file("通知.txt", crate::DRAFT);
    let review = seat.office.review(&path);
    let sign = json!({ "do": "sign", "review": review, "person": 1, "passphrase": PASSPHRASE });
    assert!(seat.office.refused(sign.clone()).1.contains("受理审核之后"));
    for to in ["submitted", "under-review"] {
        seat.office.done(json!({ "do": "move", "review": review, "to": to }));
    }
    assert!(seat.office.refused(sign.clone()).1.contains("还没有保存审核意见"));
    seat.office.done(json!({ "do": "write", "review": review, "text": "意见。" }));
    assert!(seat.office.refused(sign.clone()).1.contains("选择审核结论"));
    seat.office
        .done(json!({ "do": "write", "review": review, "text": "意见。", "conclusion": "amend" }));
    assert!(seat.office.refused(sign).1.contains("没有处理"));
}

#[test]
fn an_idle_seat_has_to_sign_in_again() {
    let mut seat = Seat::new().with_person("张审核");
    let path = seat.file("通知.txt", crate::DRAFT);
    let review = seat.office.review(&path);
    let own = |at: &str| json!({ "do": "own", "review": review, "start": 0, "end": 4, "problem": "标题不当", "at": at });
    let found = seat.office.done(own("2026-11-26T09:14:00"));
    assert_eq!(found[0]["by"], "张审核");
    assert_eq!(seat.office.refused(own("2026-11-26T09:30:00")).0, "locked");
    // A clock that was set back does not prolong the session either.
    seat.office.done(json!({ "do": "sign-in", "person": 1, "passphrase": PASSPHRASE }));
    assert_eq!(seat.office.refused(own("2026-11-26T08:00:00")).0, "locked");
}
