//! A case on its way to another machine: merged, never overwritten; and every byte of the
//! bundle that is changed is noticed, by the program and by a script that shares no code
//! with it.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use sm3::{Digest, Sm3};

use crate::{Seat, unzip, zip};

/// Exports a case that was signed.
fn bundle(seat: &mut Seat) -> (i64, std::path::PathBuf) {
    let review = seat.under_review();
    seat.sign(review);
    let path = seat.folder.path().join("事项.whz");
    seat.office.done(json!({ "do": "export", "review": review, "path": path }));
    (review, path)
}

/// What the script says of a bundle, and whether it holds.
pub(crate) fn script(path: &Path) -> (bool, String) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/office/verify_bundle.mjs");
    let output = Command::new("node").arg(script).arg(path).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn another_machine_takes_the_case_in_and_takes_nothing_twice() {
    let mut here = Seat::new().with_person("张审核");
    let (_, path) = bundle(&mut here);
    let mut there = Seat::new().with_person("王起草");
    let taken = there.office.done(json!({ "do": "import", "path": path }));
    assert_eq!((&taken["added"], &taken["conflicts"]), (&json!(true), &json!([])));
    let case = there.office.done(json!({ "do": "case", "review": taken["review"] }));
    assert_eq!(case["signature"]["name"], "张审核");
    assert_eq!(case["signature"]["holds"], true);
    assert_eq!(case["state"], "opined");
    let again = there.office.done(json!({ "do": "import", "path": path }));
    assert_eq!((&again["added"], &again["review"]), (&json!(false), &taken["review"]));
    assert_eq!(there.office.done(json!({ "do": "verify" }))["broken"], 0);
}

#[test]
fn where_both_sides_went_on_this_side_is_kept_and_the_difference_told() {
    let mut here = Seat::new();
    let path = here.file("通知.txt", crate::DRAFT);
    let review = here.office.review(&path);
    let submit = json!({ "do": "move", "review": review, "to": "submitted", "by": "李起草" });
    here.office.done(submit);
    let out = here.folder.path().join("事项.whz");
    here.office.done(json!({ "do": "export", "review": review, "path": out }));
    let mut there = Seat::new();
    let taken = there.office.done(json!({ "do": "import", "path": out }));
    let theirs = taken["review"].as_i64().unwrap();
    let decide = |review: i64, decision: &str, by: &str| {
        json!({
            "do": "decide", "review": review, "findings": [0], "decision": decision,
            "reason": "已经核对", "by": by,
        })
    };
    here.office.done(decide(review, "adopted", "张审核"));
    there.office.done(decide(theirs, "rejected", "赵审核"));
    there.office.done(json!({
        "do": "move", "review": theirs, "to": "under-review", "by": "赵审核",
    }));
    let back = there.folder.path().join("回来.whz");
    there.office.done(json!({ "do": "export", "review": theirs, "path": back }));
    let merged = here.office.done(json!({ "do": "import", "path": back }));
    let conflicts = merged["conflicts"].as_array().unwrap();
    assert_eq!(conflicts.len(), 1, "{conflicts:?}");
    let told = conflicts[0].as_str().unwrap();
    assert!(told.contains("本机采纳（张审核），卷宗包不采纳（赵审核）"), "{told}");
    let view = here.office.done(json!({ "do": "open", "review": review }));
    assert_eq!(view["dispositions"][0]["by"], "张审核");
    // What only they did came along.
    let case = here.office.done(json!({ "do": "case", "review": review }));
    assert_eq!(case["state"], "under-review");
}

#[test]
fn the_script_agrees_with_the_program() {
    let mut seat = Seat::new().with_person("张审核");
    let (_, path) = bundle(&mut seat);
    let (holds, said) = script(&path);
    assert!(holds, "{said}");
    assert!(said.contains("张审核"), "{said}");
}

fn sm3_hex(bytes: &[u8]) -> String {
    Sm3::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Makes a manifest that fits the files, as a forger would.
pub(crate) fn seal(parts: &mut [(String, Vec<u8>)]) {
    let at = |parts: &[(String, Vec<u8>)], name: &str| {
        parts.iter().position(|(path, _)| path == name).unwrap()
    };
    let manifest = at(parts, "manifest.json");
    let mut listed: Vec<serde_json::Value> = serde_json::from_slice(&parts[manifest].1).unwrap();
    for line in &mut listed {
        let bytes = &parts[at(parts, line["path"].as_str().unwrap())].1;
        line["size"] = json!(bytes.len());
        line["sm3"] = json!(sm3_hex(bytes));
    }
    parts[manifest].1 = serde_json::to_vec(&listed).unwrap();
    let sealed = sm3_hex(&parts[manifest].1).into_bytes();
    let seal = at(parts, "manifest.sm3");
    parts[seal].1 = sealed;
}

/// Changes `case.json` and seals the manifest anew, as a forger would.
fn forge(from: &Path, to: &Path, change: impl Fn(&mut serde_json::Value)) {
    let mut parts = unzip(from);
    let case = parts.iter().position(|(path, _)| path == "case.json").unwrap();
    let mut json = serde_json::from_slice(&parts[case].1).unwrap();
    change(&mut json);
    parts[case].1 = serde_json::to_vec(&json).unwrap();
    seal(&mut parts);
    zip(to, &parts);
}

#[test]
fn a_forger_who_seals_the_manifest_anew_is_found_out_by_the_signature() {
    let mut seat = Seat::new().with_person("张审核");
    let (_, path) = bundle(&mut seat);
    type Change = fn(&mut serde_json::Value);
    let forgeries: [(&str, Change); 5] = [
        ("结论", |case| case["versions"][0]["opinions"][0]["conclusion"] = json!("lawful")),
        ("编号", |case| {
            case["versions"][0]["opinions"][0]["number"] = json!("合法审〔2026〕9号")
        }),
        ("签署人", |case| case["people"][0]["name"] = json!("赵审核")),
        ("处理", |case| case["versions"][0]["dispositions"][0]["reason"] = json!("另有规定")),
        ("问题", |case| case["versions"][0]["review"]["findings"] = json!([])),
    ];
    let mut there = Seat::new();
    let forged = seat.folder.path().join("伪造.whz");
    for (what, change) in forgeries {
        forge(&path, &forged, change);
        let (code, why) = there.office.refused(json!({ "do": "import", "path": forged }));
        assert_eq!(code, "corrupt", "{what}: {why}");
    }
    forge(&path, &forged, |_| ());
    there.office.done(json!({ "do": "import", "path": forged }));
}

#[test]
fn every_changed_byte_is_noticed() {
    const FLIPS: usize = 1_000;
    let mut seat = Seat::new().with_person("张审核");
    let (_, path) = bundle(&mut seat);
    let parts = unzip(&path);
    let sizes: usize = parts.iter().map(|(_, bytes)| bytes.len()).sum();
    let folder = tempfile::tempdir().unwrap();
    // Repeatable; told apart by this start value.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for flip in 0..FLIPS {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let mut at = (state >> 8) as usize % sizes;
        let mut changed = parts.clone();
        for (_, bytes) in &mut changed {
            if at < bytes.len() {
                bytes[at] ^= 1 << (state & 7);
                break;
            }
            at -= bytes.len();
        }
        zip(&folder.path().join(format!("{flip}.whz")), &changed);
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/office/verify_bundle.mjs");
    let output = Command::new("node").arg(script).arg(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(said.matches("不符").count(), FLIPS, "{said}");
    // The program itself refuses them as well; one in forty is enough to see it.
    let home = folder.path().join("home");
    let mut office = crate::open(&home);
    for flip in (0..FLIPS).step_by(40) {
        let path = folder.path().join(format!("{flip}.whz"));
        office.refused(json!({ "do": "import", "path": path }));
    }
    assert_eq!(office.done(json!({ "do": "verify" }))["broken"], 0);
}
