//! Rules travel between offices: out as a workbook, in after a look, rule by rule, and
//! nothing of one's own is lost; and a rule is tried on the archive before it is kept.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::{RULE, Seat};

/// What importing would do: its rules and classes with what becomes of each.
fn changes(import: &Value) -> Vec<(&str, &str)> {
    let parts = import["parts"].as_array().unwrap();
    assert!(import["problems"].as_array().unwrap().is_empty(), "{import}");
    parts
        .iter()
        .map(|part| (part["id"].as_str().unwrap(), part["change"].as_str().unwrap()))
        .collect()
}

fn preview(seat: &mut Seat, path: &Path) -> Value {
    seat.office.done(json!({ "do": "preview-rules", "path": path }))
}

fn merge(seat: &mut Seat, path: &Path) -> Value {
    let sha256 = preview(seat, path)["sha256"].clone();
    seat.office.done(json!({ "do": "merge-rules", "path": path, "sha256": sha256 }))
}

/// A rule of the office under another id, with other advice.
fn rule(id: &str, message: &str) -> String {
    RULE.replace("own-parking-fee", id).replace("收费要有依据。", message)
}

/// A pack of another office as a folder.
fn pack(seat: &Seat, files: &[(&str, &str)]) -> std::path::PathBuf {
    let folder = seat.folder.path().join("theirs");
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

const HEAD: &str = "id: theirs\ntitle: 某某区规则\nversion: '3'\n";

#[test]
fn a_pack_goes_out_as_a_workbook_and_into_another_office() {
    let (mut here, mut there) = (Seat::new(), Seat::new());
    here.office.done(json!({ "do": "save-rule", "yaml": RULE }));
    let book = here.folder.path().join("本单位规则.xlsx");
    let order = json!({ "do": "write-pack", "pack": "office", "path": book });
    assert_eq!(here.office.done(order), 1);

    let import = preview(&mut there, &book);
    assert_eq!(changes(&import), [("own-parking-fee", "new")]);
    let merged = merge(&mut there, &book);
    assert_eq!((&merged["added"], &merged["copies"]), (&json!(1), &json!(null)));
    let rule = there.office.done(json!({ "do": "rule", "id": "own-parking-fee" }));
    assert_eq!(rule["editable"], true);
    assert_eq!(changes(&preview(&mut there, &book)), [("own-parking-fee", "same")]);
}

#[test]
fn what_is_built_in_goes_out_with_its_words() {
    let mut seat = Seat::new();
    let book = seat.folder.path().join("全国规则.xlsx");
    let order = json!({ "do": "write-pack", "pack": "national", "path": book });
    let rules = seat.office.done(json!({ "do": "rules" }))["packs"][0]["rules"].clone();
    assert_eq!(seat.office.done(order), rules);
    let import = preview(&mut seat, &book);
    let problem = import["problems"][0]["message"].as_str().unwrap();
    assert!(problem.contains("复制为本单位规则"), "{problem}");
    let refusal = json!({ "do": "merge-rules", "path": book, "sha256": import["sha256"] });
    seat.office.refused(refusal);
}

#[test]
fn an_import_adds_and_replaces_and_takes_nothing_away() {
    let mut seat = Seat::new();
    seat.office.done(json!({ "do": "save-rule", "yaml": RULE }));
    seat.office.done(json!({ "do": "save-rule", "yaml": rule("own-second", "另一条。") }));
    let switched = seat.office.done(json!({ "do": "rules" }))["rules"][0]["id"].clone();
    let off = json!({ "do": "switch-rule", "id": switched, "off": true, "because": "不制定" });
    seat.office.done(off);
    let folder = pack(
        &seat,
        &[
            (
                "pack.yaml",
                &format!("{HEAD}overrides:\n  - {{ rule: form-none, off: true, because: 无 }}\n"),
            ),
            ("own-parking-fee.yaml", &rule("own-parking-fee", "改过的提示。")),
            ("own-toll.yaml", &rule("own-toll", "词类。").replace("停车…", "{停车}…")),
            ("lexicon/theirs.yaml", "停车: [停车, 泊车]\n"),
        ],
    );
    let import = preview(&mut seat, &folder);
    let wanted = [("own-parking-fee", "changed"), ("own-toll", "new"), ("停车", "new")];
    assert_eq!(changes(&import), wanted);
    assert_eq!(import["notes"].as_array().unwrap().len(), 1, "{}", import["notes"]);

    let merged = merge(&mut seat, &folder);
    assert_eq!((&merged["added"], &merged["replaced"]), (&json!(2), &json!(1)));
    let copies = Path::new(merged["copies"].as_str().unwrap());
    assert!(
        fs::read_to_string(copies.join("own-parking-fee.yaml")).unwrap().contains("收费要有依据")
    );
    let ids: Vec<(&str, bool)> = merged["rules"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|rule| rule["pack"] == "office" || rule["id"] == switched)
        .map(|rule| (rule["id"].as_str().unwrap(), rule["off"].as_bool().unwrap()))
        .collect();
    assert!(ids.contains(&("own-second", false)) && ids.contains(&("own-toll", false)), "{ids:?}");
    assert!(ids.contains(&(switched.as_str().unwrap(), true)), "{ids:?}");
    assert_eq!(
        changes(&preview(&mut seat, &folder)).iter().filter(|(_, what)| *what != "same").count(),
        0
    );
}

#[test]
fn what_is_wrong_is_named_with_its_line_or_its_cell_and_nothing_is_kept() {
    let mut seat = Seat::new();
    let good = rule("own-toll", "收费。");
    for (name, text, place, words) in [
        (
            "own-toll.yaml",
            good.replace("verify", "perhaps"),
            "theirs/own-toll.yaml 第4行",
            "perhaps",
        ),
        ("own-toll.yaml", good.replace("停车…", "{没有}…"), "theirs/own-toll.yaml", "没有"),
        (
            "own-toll.yaml",
            good.replace("«停车一律收费»", "«停车一律交钱»"),
            "theirs/own-toll.yaml",
            "例句没有通过",
        ),
        (
            "own-toll.yaml",
            good.replace("id: own-toll", "id: ../own-toll"),
            "theirs/own-toll.yaml",
            "小写字母",
        ),
        (
            "fc-reward-for-use.yaml",
            rule("fc-reward-for-use", "收费。"),
            "theirs/fc-reward-for-use.yaml",
            "已经用过",
        ),
    ] {
        let folder = pack(&seat, &[("pack.yaml", HEAD), (name, &text)]);
        let import = preview(&mut seat, &folder);
        let problem = &import["problems"][0];
        assert_eq!(problem["place"], place, "{import}");
        assert!(problem["message"].as_str().unwrap().contains(words), "{problem}");
        let refusal = json!({ "do": "merge-rules", "path": folder, "sha256": import["sha256"] });
        seat.office.refused(refusal);
        fs::remove_dir_all(folder).unwrap();
    }
    let rules = seat.office.done(json!({ "do": "rules" }));
    assert!(rules["rules"].as_array().unwrap().iter().all(|rule| rule["pack"] != "office"));
}

#[test]
fn what_is_no_pack_or_was_changed_since_is_refused() {
    let mut seat = Seat::new();
    let empty = seat.folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let mut refused =
        |path: &Path| seat.office.refused(json!({ "do": "preview-rules", "path": path }));
    assert!(refused(&empty).1.contains("不是规则包"));
    assert!(refused(&empty.join("没有.xlsx")).1.contains("找不到"));
    let folder =
        pack(&seat, &[("pack.yaml", HEAD), ("own-toll.yaml", &rule("own-toll", "收费。"))]);
    let sha256 = preview(&mut seat, &folder)["sha256"].clone();
    fs::write(folder.join("own-toll.yaml"), rule("own-toll", "后来改的。")).unwrap();
    let refusal = json!({ "do": "merge-rules", "path": folder, "sha256": sha256 });
    assert!(seat.office.refused(refusal).1.contains("重新选择"));
}

#[test]
fn a_rule_is_tried_on_the_archive_before_it_is_kept() {
    let mut seat = Seat::new();
    for (name, text) in [
        ("停车.txt", "某某市停车管理办法\n第一条 沿街停车按次收取五元，路边停车一律收费。\n"),
        ("绿化.txt", "某某市绿化管理办法\n第一条 种树。\n"),
    ] {
        let path = seat.file(name, text);
        seat.office.review(&path);
    }
    let trial = seat.office.done(json!({ "do": "try-draft", "yaml": RULE }));
    assert_eq!((&trial["checked"], &trial["findings"]), (&json!(2), &json!(2)), "{trial}");
    assert_eq!(trial["rows"][0]["title"], "某某市停车管理办法");
    assert_eq!(trial["rows"][0]["quotes"][0]["quote"], "停车按次收取");
    let wrong = RULE.replace("停车…", "{没有}…");
    let refusal = json!({ "do": "try-draft", "yaml": wrong });
    assert!(seat.office.refused(refusal).1.contains("先改正规则"));
}
