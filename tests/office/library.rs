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
