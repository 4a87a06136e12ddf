//! The dossier of a case on its way to another machine: its papers, what people said of
//! them, the opinions on its draft and what was corrected come along; where both sides went
//! on, this side is kept and the difference told.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{Seat, unzip, zip};

const NOTE: &str = "关于《关于支持企业发展的通知》的起草说明\n一、起草背景。企业资金压力较大。\n\
二、征求意见情况。2026年10月8日至2026年11月9日公开征求意见，收到意见2条。\n";
const OPINIONS: &str = "公开征求意见汇总\n1. 某商会：建议取消对新迁入企业的奖励。\n\
2. 某某县财政局：建议明确资金来源。\n";

/// A drafter's seat with a dossier whose draft was submitted, and the dossier as it is shown.
fn drafter() -> (Seat, Value) {
    let mut seat = Seat::new();
    let folder = seat.folder.path().join("卷宗");
    fs::create_dir_all(folder.join("附件")).unwrap();
    fs::write(folder.join("送审稿.txt"), crate::DRAFT).unwrap();
    fs::write(folder.join("附件/起草说明.txt"), NOTE).unwrap();
    fs::write(folder.join("坏.docx"), b"PK\x03\x04 cut off").unwrap();
    let dossier = seat.office.done(json!({ "do": "start-dossier", "path": folder }));
    seat.office.done(json!({
        "do": "move", "review": dossier["review"], "to": "submitted", "by": "李起草",
    }));
    (seat, dossier)
}

fn export(seat: &mut Seat, review: &Value, name: &str) -> PathBuf {
    let path = seat.folder.path().join(name);
    seat.office.done(json!({ "do": "export", "review": review, "path": path }));
    path
}

fn import(seat: &mut Seat, path: &Path) -> Value {
    seat.office.done(json!({ "do": "import", "path": path }))
}

/// The dossier of a review's case.
fn dossier_of(seat: &mut Seat, review: &Value) -> Value {
    let case = seat.office.done(json!({ "do": "case", "review": review }));
    seat.office.done(json!({ "do": "dossier", "dossier": case["dossier"] }))
}

/// A dossier without what differs between machines.
fn shown(mut dossier: Value) -> Value {
    for own in ["id", "review", "path"] {
        dossier[own] = Value::Null;
    }
    dossier
}

#[test]
fn the_papers_and_what_was_said_of_them_come_along() {
    let (mut here, dossier) = drafter();
    here.office.done(json!({
        "do": "set-role", "dossier": dossier["id"], "file": "附件/起草说明.txt", "role": "other",
    }));
    let sent = here.file("意见.txt", OPINIONS);
    let opinions = here
        .office
        .done(json!({ "do": "import-opinions", "dossier": dossier["id"], "path": sent }));
    assert_eq!(opinions["total"], 2, "{opinions}");
    let first = &opinions["groups"][0]["opinions"][0]["id"];
    here.office.done(json!({
        "do": "answer-opinions", "dossier": dossier["id"],
        "given": { "opinions": [first], "answer": "adopted", "reason": "已删除", "by": "李起草" },
    }));
    let out = export(&mut here, &dossier["review"], "事项.whz");

    let mut there = Seat::new();
    let taken = import(&mut there, &out);
    assert_eq!((&taken["added"], &taken["conflicts"]), (&json!(true), &json!([])));
    let ours = here.office.done(json!({ "do": "dossier", "dossier": dossier["id"] }));
    let theirs = dossier_of(&mut there, &taken["review"]);
    assert_eq!(shown(theirs.clone()), shown(ours));
    let answered = there.office.done(json!({ "do": "opinions", "dossier": theirs["id"] }));
    assert_eq!((&answered["total"], &answered["open"]), (&json!(2), &json!(1)), "{answered}");
    let again = import(&mut there, &out);
    assert_eq!((&again["added"], &again["conflicts"]), (&json!(false), &json!([])));
    assert_eq!(there.office.done(json!({ "do": "verify" }))["broken"], 0);

    // What was said here afterwards follows; the draft's next version keeps the dossier.
    here.office.done(json!({
        "do": "set-role", "dossier": dossier["id"], "file": "附件/起草说明.txt", "role": null,
    }));
    let next = here.file("修改稿.txt", &crate::DRAFT.replace("50万元", "30万元"));
    let next = here.office.done(json!({
        "do": "version", "review": dossier["review"], "path": next, "by": "李起草",
    }));
    let out = export(&mut here, &next, "再送.whz");
    let taken = import(&mut there, &out);
    assert_eq!((&taken["added"], &taken["conflicts"]), (&json!(true), &json!([])), "{taken}");
    let ours = dossier_of(&mut here, &next);
    assert_eq!(ours["id"], dossier["id"]);
    let theirs = dossier_of(&mut there, &taken["review"]);
    assert_eq!(shown(theirs), shown(ours));
    assert_eq!(there.office.done(json!({ "do": "verify" }))["broken"], 0);
}

#[test]
fn what_both_sides_said_of_a_dossier_stays_here_and_is_told() {
    let (mut here, dossier) = drafter();
    let out = export(&mut here, &dossier["review"], "事项.whz");
    let mut there = Seat::new();
    let taken = import(&mut there, &out);
    let theirs = dossier_of(&mut there, &taken["review"]);
    let role = |id: &Value, role: &str| json!({ "do": "set-role", "dossier": id, "file": "附件/起草说明.txt", "role": role });
    here.office.done(role(&dossier["id"], "other"));
    there.office.done(role(&theirs["id"], "annex"));
    let correct = |document: i64, value: &str, by: &str| {
        json!({ "do": "correct", "given": {
            "documents": [document], "field": "标题", "value": value, "reason": "更正", "by": by,
        } })
    };
    let document = |seat: &mut Seat, review: &Value| {
        let opened = seat.office.done(json!({ "do": "open", "review": review }));
        opened["document"].as_i64().unwrap()
    };
    let ours = document(&mut here, &dossier["review"]);
    here.office.done(correct(ours, "支持企业发展的通知", "李起草"));
    let back = export(&mut there, &taken["review"], "回来.whz");
    let merged = import(&mut here, &back);
    let told = merged["conflicts"].as_array().unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].as_str().unwrap().contains("两边都更正过卷宗里的角色或者事实"), "{told:?}");

    // A correction travels to where nobody corrected, and not over another one.
    let out = export(&mut here, &dossier["review"], "又去.whz");
    let merged = import(&mut there, &out);
    assert_eq!(merged["added"], true);
    let theirs = document(&mut there, &taken["review"]);
    let archived = there.office.done(json!({ "do": "archived", "document": theirs }));
    assert_eq!(archived["row"]["title"], "支持企业发展的通知");
    there.office.done(correct(theirs, "通知", "王审核"));
    here.office.done(correct(ours, "支持企业的通知", "李起草"));
    let out = export(&mut here, &dossier["review"], "三去.whz");
    let merged = import(&mut there, &out);
    let told = merged["conflicts"].to_string();
    assert!(told.contains("第1版的标题两边都更正过"), "{told}");
    assert_eq!(there.office.done(json!({ "do": "verify" }))["broken"], 0);
}

#[test]
fn a_signature_covers_the_dossier() {
    let (here, dossier) = drafter();
    let mut here = here.with_person("张审核");
    let review = dossier["review"].as_i64().unwrap();
    here.office.done(json!({ "do": "move", "review": review, "to": "under-review" }));
    let view = here.office.done(json!({ "do": "open", "review": review }));
    let all: Vec<usize> = (0..view["findings"].as_array().unwrap().len()).collect();
    here.office.done(json!({
        "do": "decide", "review": review, "findings": all, "decision": "adopted",
    }));
    here.sign(review);
    // What is said afterwards makes the signature no less true of what stood then.
    here.office.done(json!({
        "do": "set-role", "dossier": dossier["id"], "file": "附件/起草说明.txt", "role": "other",
    }));
    let out = export(&mut here, &dossier["review"], "事项.whz");
    let (holds, said) = crate::travel::script(&out);
    assert!(holds, "{said}");
    let mut there = Seat::new();
    let taken = import(&mut there, &out);
    let case = there.office.done(json!({ "do": "case", "review": taken["review"] }));
    assert_eq!(case["signature"]["holds"], true, "{case}");

    // A note that was exchanged, with the manifest sealed anew.
    let forged = here.folder.path().join("伪造.whz");
    let mut parts = unzip(&out);
    let other = "关于《关于支持企业发展的通知》的起草说明\n没有征求意见。\n".as_bytes();
    for (path, bytes) in &mut parts {
        if path == "dossier/1/附件/起草说明.txt" {
            other.clone_into(bytes);
        }
    }
    crate::travel::seal(&mut parts);
    zip(&forged, &parts);
    let (code, why) = Seat::new().office.refused(json!({ "do": "import", "path": forged }));
    assert_eq!(code, "corrupt", "{why}");
}
