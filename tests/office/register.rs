//! What a document says of others counts once it is issued.

use serde_json::json;

use crate::Seat;

#[test]
fn a_draft_on_its_way_ends_nothing() {
    let mut seat = Seat::new().with_person("张审核");
    let rules = "第一条 停车人应当按照规定停车，不得占用消防通道。\n第二条 违反规定的，由有关部门依法处理。\n";
    let old = format!(
        "某某市停车管理办法\n{rules}第三条 本办法自2024年3月1日起施行，有效期五年。\n某某市某局\n2024年2月1日\n"
    );
    let new = format!(
        "某某市机动车停放规定\n{rules}第三条 本规定自2026年1月1日起施行，有效期五年。《某某市停车管理办法》同时废止。\n某某市某局\n2025年12月1日\n"
    );
    let old = seat.file("旧.txt", &old);
    seat.office.review(&old);
    let new = seat.file("新.txt", &new);
    let review = seat.office.review(&new);
    let state = |seat: &mut Seat| seat.office.done(json!({ "do": "states" }))["1"].clone();
    // Nobody opened a case: it was reviewed as it was issued.
    assert_eq!(state(&mut seat), "已废止");
    seat.office.done(json!({ "do": "move", "review": review, "to": "submitted" }));
    assert_eq!(state(&mut seat), "有效");
    seat.office.done(json!({
        "do": "move", "review": review, "to": "published", "regardless": true, "note": "已印发",
    }));
    assert_eq!(state(&mut seat), "已废止");
}
