//! The law changes under documents and rules: a new version tells what it touches, and the
//! archive is checked again by what the rules say today.

use std::fs;

use serde_json::{Value, json};

use crate::{RULE, Seat};

const DRAFT: &str = "某某市停车管理办法\n第一条 为了规范停车，根据《中华人民共和国价格法》第十二条，制定本办法。\n第二条 停车人应当按照规定停车，公共停车一律收费。\n第三条 本办法自印发之日起施行，有效期五年。\n某某市公安局\n2020年3月1日";

/// An invented text of the law: thirteen articles, of which the twelfth says this.
fn law(twelfth: &str) -> String {
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];
    let articles = numbers.map(|number| format!("第{number}条 关于第{number}件事的规定。\n"));
    format!("中华人民共和国价格法\n{}第十二条 {twelfth}\n第十三条 其他规定。\n", articles.concat())
}

impl Seat {
    fn import_law(&mut self, version: &str, twelfth: &str) -> Value {
        let path = self.folder.path().join(format!("中华人民共和国价格法({version}).txt"));
        fs::write(&path, law(twelfth)).unwrap();
        self.office.done(json!({ "do": "import-statutes", "path": path }))["files"][0].clone()
    }

    fn recheck(&mut self) -> Value {
        self.office.done(json!({ "do": "recheck" }))
    }
}

#[test]
fn a_new_version_names_what_rests_on_what_it_changed() {
    let mut seat = Seat::new();
    let file = seat.import_law("1997-12-29", "经营者进行价格活动应当守法。");
    assert_eq!(file["outcome"], "new", "{file}");
    let path = seat.folder.path().join("停车.txt");
    fs::write(&path, DRAFT).unwrap();
    let review = seat.office.done(json!({ "do": "review", "path": path }))[0]["review"].clone();
    seat.office.done(json!({ "do": "save-rule", "yaml": RULE }));

    let page = seat.office.done(json!({ "do": "instrument", "title": "价格法" }));
    assert_eq!(page["statute"]["provisions"].as_array().unwrap().len(), 13);
    assert_eq!(page["documents"][0]["keys"], json!(["12"]));
    assert_eq!(page["documents"][0]["review"], review);
    let rules = |list: &Value| {
        let list = list.as_array().into_iter().flatten();
        list.filter_map(|one| one["rule"]["id"].as_str()).collect::<Vec<_>>().join(" ")
    };
    assert!(rules(&page["rules"]).contains("own-parking-fee"), "{page}");

    let file = seat.import_law("2026-06-01", "经营者进行价格活动应当守法，并且明码标价。");
    assert_eq!(file["outcome"], "version", "{file}");
    let since = |seat: &mut Seat, day: &str| {
        let found = seat.office.done(json!({ "do": "changed-since", "since": day }));
        let mut of = found["changes"].as_array().unwrap().clone();
        of.retain(|one| one["title"] == "中华人民共和国价格法");
        of
    };
    let found = since(&mut seat, "2026-01-01");
    let [change] = &found[..] else { panic!("{found:?}") };
    assert_eq!(change["says"], "2026年6月1日起施行修改后的文本：修改1条");
    let article = &change["articles"][0];
    assert_eq!((&article["before"], &article["what"]), (&json!("第十二条"), &json!("changed")));
    assert_eq!(article["documents"][0]["title"], "某某市停车管理办法");
    assert!(rules(&article["rules"]).contains("own-parking-fee"), "{article}");
    assert!(since(&mut seat, "2026-06-01").is_empty());

    let listed = seat.office.done(json!({ "do": "library", "text": "价格法" }));
    let law = &listed["rows"][0];
    assert_eq!((&law["title"], &law["held"]), (&json!("中华人民共和国价格法"), &json!(true)));
}

#[test]
fn the_archive_is_checked_again_and_only_then_reviewed_anew() {
    let mut seat = Seat::new();
    let path = seat.folder.path().join("停车.txt");
    fs::write(&path, DRAFT).unwrap();
    let review = seat.office.done(json!({ "do": "review", "path": path }))[0]["review"].clone();
    let before = seat.recheck();
    assert_eq!((&before["unchanged"], &before["rows"]), (&json!(1), &json!([])));

    seat.office.done(json!({ "do": "save-rule", "yaml": RULE }));
    let after = seat.recheck();
    let row = &after["rows"][0];
    assert_eq!((&row["review"], &row["new"], &row["gone"]), (&review, &json!(1), &json!(0)));
    assert_eq!(after["rules"][0]["rule"], "own-parking-fee");
    let one = seat.office.done(json!({ "do": "recheck-one", "document": row["document"] }));
    assert_eq!(one["new"][0]["quote"], "停车一律收费");

    let again = seat.office.done(json!({ "do": "review-again", "document": row["document"] }));
    assert_ne!(again, review);
    let shown = seat.office.done(json!({ "do": "open", "review": again })).to_string();
    assert!(shown.contains("own-parking-fee"));
    assert_eq!(seat.recheck()["unchanged"], 1);
    let off = json!({ "do": "switch-rule", "id": "own-parking-fee", "off": true, "because": "试行期已满" });
    seat.office.done(off);
    assert_eq!(seat.recheck()["rows"][0]["gone"], 1);
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);
}

/// A draft and its note in one file; the note is about a measure that the rules report.
const WITH_NOTE: &str = "某某市中小企业设备更新补助办法（送审稿）\n\
第一条 为了支持中小企业更新设备，根据有关法律法规，结合本市实际，制定本办法。\n\
第二条 在本市依法经营的中小企业更新生产设备的，可以按照本办法申请补助。\n\
第三条 市工业和信息化局负责受理申请，自收到申请之日起二十个工作日内办结。\n\
第四条 停车一律收费，由市工业和信息化局负责解释。\n\
第五条 本办法自2026年12月1日起施行，有效期五年。\n\
关于《某某市中小企业设备更新补助办法（送审稿）》的起草说明\n\
一、起草背景。近年来本市中小企业设备老化，市场主体反映更新设备的资金压力较大，有必要制定本办法。\n\
二、主要内容。停车一律收费，办法共五条，明确补助对象、受理机关、办理期限和施行日期。\n\
三、征求意见情况。起草过程中征求了有关部门和企业的意见，采纳情况另附。\n";

#[test]
fn of_a_draft_in_a_file_with_its_note_only_the_draft_is_checked_again() {
    let mut seat = Seat::new();
    seat.office.done(json!({ "do": "save-rule", "yaml": RULE }));
    let folder = seat.folder.path().join("卷宗");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("送审稿.txt"), WITH_NOTE).unwrap();
    let dossier = seat.office.done(json!({ "do": "start-dossier", "path": folder }));
    let review = dossier["review"].clone();
    let parking = |seat: &mut Seat, review: &Value| {
        let opened = seat.office.done(json!({ "do": "open", "review": review }));
        let found = opened["findings"].as_array().unwrap().clone();
        found.iter().filter(|one| one["rule"] == "own-parking-fee").count()
    };
    assert_eq!(parking(&mut seat, &review), 1, "{dossier}");
    let checked = seat.recheck();
    assert_eq!((&checked["unchanged"], &checked["rows"]), (&json!(1), &json!([])), "{checked}");

    // Reviewed again it is the same draft of the same dossier.
    let again = seat.office.done(json!({ "do": "review-again", "document": 1 }));
    assert_eq!(parking(&mut seat, &again), 1);
    let case = seat.office.done(json!({ "do": "case", "review": again }));
    assert_eq!(case["dossier"], dossier["id"], "{case}");
    assert_eq!(seat.recheck()["unchanged"], 1);
    // Taken for the draft, the other part gets a review of its own.
    let id = &dossier["id"];
    let files = seat.office.done(json!({
        "do": "set-role", "dossier": id, "file": "送审稿.txt", "role": "other",
    }));
    assert_eq!(files["files"][1]["name"], "送审稿.txt#起草说明", "{files}");
    let other = seat.office.done(json!({
        "do": "set-role", "dossier": id, "file": "送审稿.txt#起草说明", "role": "draft",
    }));
    assert_ne!(other["review"], again, "{other}");
    assert_eq!(parking(&mut seat, &other["review"]), 1);
    assert_eq!(seat.recheck()["unchanged"], 1);
    // The whole file, reviewed by itself, has both.
    let path = folder.join("送审稿.txt");
    let whole = seat.office.done(json!({ "do": "review", "path": path }))[0]["review"].clone();
    assert_eq!(parking(&mut seat, &whole), 2);
    assert_eq!(seat.recheck()["unchanged"], 1);
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);
}
