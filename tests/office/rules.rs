//! A rule keeper without programming: writes a rule, sees what it does, keeps it, switches
//! another off.

use serde_json::{Value, json};

use crate::{RULE, Seat};

/// Tries a rule on a text.
fn tried(seat: &mut Seat, yaml: &str, text: &str) -> Value {
    seat.office.done(json!({ "do": "try-rule", "yaml": yaml, "text": text }))
}

#[test]
fn a_rule_is_tried_as_it_is_written() {
    let mut seat = Seat::new();
    let trial = tried(&mut seat, RULE, "沿街停车按次收取五元。");
    assert_eq!((&trial["problems"], &trial["examples"]), (&json!([]), &json!([])));
    assert_eq!(trial["findings"][0]["quote"], "停车按次收取");

    let wrong = RULE.replace("strength: verify", "strength: perhaps");
    let trial = tried(&mut seat, &wrong, "");
    assert_eq!(trial["problems"][0]["line"], 4);

    let missing = RULE.replace("«停车一律收费»", "«停车一律交钱»");
    let trial = tried(&mut seat, &missing, "");
    assert_eq!(trial["examples"][0]["kind"], "漏报");

    let doubtful = RULE.replace("article: 12", "article: 120");
    let trial = tried(&mut seat, &doubtful, "");
    assert!(trial["problems"][0]["message"].as_str().unwrap().contains("没有第 120 条"));
}

#[test]
fn a_kept_rule_is_used_from_then_on() {
    let mut seat = Seat::new();
    let failing = RULE.replace("«停车一律收费»", "«停车一律交钱»");
    let refusal = json!({ "do": "save-rule", "yaml": failing });
    assert!(seat.office.refused(refusal).1.contains("例句没有通过"));
    seat.office.done(json!({ "do": "save-rule", "yaml": RULE }));
    let rule = seat.office.done(json!({ "do": "rule", "id": "own-parking-fee" }));
    assert_eq!((&rule["editable"], &rule["row"]["layer"]), (&json!(true), &json!("本单位")));
    let path = seat.file("停车.txt", "某某市停车管理办法\n第一条 沿街停车按次收取五元。\n");
    let review = seat.office.review(&path);
    let view = seat.office.done(json!({ "do": "open", "review": review }));
    let found = view["findings"].as_array().unwrap();
    assert!(found.iter().any(|finding| finding["rule"] == "own-parking-fee"), "{found:?}");
}

#[test]
fn a_rule_is_switched_off_with_a_reason_and_on_again() {
    let mut seat = Seat::new();
    let id = seat.office.done(json!({ "do": "rules" }))["rules"][0]["id"].clone();
    let switch = |off: bool, because: &str| json!({ "do": "switch-rule", "id": id, "off": off, "because": because });
    assert!(seat.office.refused(switch(true, " ")).1.contains("写明理由"));
    let rules = seat.office.done(switch(true, "本单位不制定这类文件"));
    assert_eq!(rules["rules"][0]["off"], true);
    let rule = seat.office.done(json!({ "do": "rule", "id": id }));
    assert_eq!(rule["said"][0], "规则包 office 停用：本单位不制定这类文件");
    let rules = seat.office.done(switch(false, ""));
    assert_eq!(rules["rules"][0]["off"], false);
}
