//! A cleanup from what the archive holds to the publication.

use std::path::Path;

use serde_json::{Value, json};

use crate::{PASSPHRASE, Seat};

/// Our own documents: one to keep, one that hinders competition, one whose basis is
/// repealed, one whose period is over.
const PAPERS: [(&str, &str); 4] = [
    (
        "甲.txt",
        "某某市科学技术局关于印发《科技特派员管理办法》的通知\n某科〔2024〕1号\n各县（区）科技局：\n\
现将《科技特派员管理办法》印发给你们，请遵照执行。\n\
第一条 科技特派员应当每年到服务的村开展不少于十次技术服务。\n\
第二条 科技特派员由县级科技主管部门选派。\n\
第三条 本办法自2024年3月1日起施行，有效期五年。\n某某市科学技术局\n2024年2月1日\n",
    ),
    (
        "乙.txt",
        "某某市科学技术局关于支持企业发展的通知\n某科〔2025〕2号\n各县（区）科技局：\n\
一、对新迁入我市并在本市纳税的企业，给予一次性奖励50万元。\n\
二、政府采购项目应当优先采购本市企业生产的产品。\n\
三、本通知自2025年3月1日起施行，有效期五年。\n某某市科学技术局\n2025年2月1日\n",
    ),
    (
        "丙.txt",
        "某某市财政局技术合同管理办法\n某财〔2023〕3号\n\
第一条 根据《中华人民共和国合同法》，制定本办法。\n\
第二条 当事人应当在签订技术合同之日起三十日内向市工商行政管理局登记。\n\
第三条 本办法自2023年3月1日起施行，有效期五年。\n某某市财政局\n2023年2月1日\n",
    ),
    (
        "丁.txt",
        "某某市科学技术局关于印发科技创新三年行动方案（2018—2020年）的通知\n某科〔2018〕4号\n\
各县（区）科技局：\n一、企业应当按年度报送研发投入情况。\n\
二、不报送的，不得申报科技项目。\n三、本方案自2018年3月1日起施行。\n\
某某市科学技术局\n2018年2月1日\n",
    ),
];

fn seat() -> Seat {
    let mut seat = Seat::new().with_person("张审核");
    for (name, text) in PAPERS {
        let path = seat.file(name, text);
        seat.office.review(&path);
    }
    seat
}

const CAUSES: [&str; 8] =
    ["law", "competition", "basis", "body", "term", "replaced", "duplicate", "done"];

fn start(seat: &mut Seat) -> i64 {
    let order = json!({
        "do": "start-campaign", "name": "2026年规范性文件清理", "day": "2026-11-26",
        "causes": CAUSES,
    });
    seat.office.done(order).as_i64().unwrap()
}

fn rows(seat: &mut Seat, campaign: i64) -> Vec<Value> {
    let page = seat.office.done(json!({ "do": "proposals", "campaign": campaign }));
    page["rows"].as_array().unwrap().clone()
}

/// A sheet as it comes back: heads, then a row each.
fn sheet(path: &Path, uid: &str, rows: &[[&str; 5]]) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let page = workbook.add_worksheet();
    page.write_string(0, 0, format!("清理编号：{uid}")).unwrap();
    let heads = ["编号", "标题", "责任单位意见", "意见理由", "填写人"];
    for (row, cells) in (1_u32..).zip(std::iter::once(&heads).chain(rows)) {
        for (column, cell) in (0_u16..).zip(cells) {
            page.write_string(row, column, *cell).unwrap();
        }
    }
    workbook.save(path).unwrap();
}

/// The campaign's number as an exported sheet bears it.
fn uid(folder: &Path) -> String {
    let bytes = std::fs::read(folder.join("征求意见表（某某市财政局）.xlsx")).unwrap();
    let text = document::read(&bytes, "表.xlsx").unwrap().text;
    let (_, rest) = text.split_once("清理编号：").unwrap();
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

#[test]
fn a_campaign_goes_from_the_scan_to_the_publication() {
    let mut seat = seat();
    let campaign = start(&mut seat);
    let found = rows(&mut seat, campaign);
    let desk = seat.office.done(json!({ "do": "desk" }));
    let running = &desk["campaigns"][0];
    assert_eq!(running["campaign"]["progress"]["total"], 4, "{desk}");
    assert!(running["next"].as_str().unwrap().contains("征求意见表"), "{desk}");
    let told: Vec<(String, Vec<&str>)> = found
        .iter()
        .map(|row| {
            let mut causes: Vec<&str> = row["causes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|cause| cause["cause"].as_str().unwrap())
                .collect();
            causes.sort_unstable();
            causes.dedup();
            (row["proposed"].as_str().unwrap().to_owned(), causes)
        })
        .collect();
    assert_eq!(told[0], ("keep".into(), vec![]), "{}", found[0]);
    assert_eq!(told[1].0, "amend");
    assert!(told[1].1.contains(&"competition"), "{told:?}");
    assert_eq!(told[2].0, "amend");
    assert!(told[2].1.contains(&"basis") && told[2].1.contains(&"body"), "{told:?}");
    assert_eq!(told[3].0, "lapse");
    assert!(told[3].1.contains(&"done"), "{told:?}");

    // The owners' sheets go out.
    let folder = seat.folder.path().join("表");
    let names =
        seat.office.done(json!({ "do": "export-sheets", "campaign": campaign, "path": &folder }));
    assert_eq!(names.as_array().unwrap().len(), 2);
    let uid = uid(&folder);

    // Two come back and disagree; one row was tampered with, one is of nobody.
    let third = found[2]["document"].to_string();
    let (first, second) = (found[0]["document"].to_string(), found[1]["document"].to_string());
    let title = |at: usize| found[at]["title"].as_str().unwrap().to_owned();
    let one = seat.folder.path().join("财政局.xlsx");
    sheet(&one, &uid, &[[&third, &title(2), "修改", "改引民法典", "李某"]]);
    let other = seat.folder.path().join("法规科.xlsx");
    sheet(
        &other,
        &uid,
        &[
            [&third, &title(2), "废止", "民法典已有规定", "王某"],
            [&first, &title(1), "修改", "", "王某"],
            ["9999", "没有的文件", "废止", "", "王某"],
            [&second, &title(1), "再议", "", "王某"],
        ],
    );
    let taken = seat.office.done(json!({
        "do": "import-views", "campaign": campaign, "paths": [&one, &other],
    }));
    assert_eq!(taken["taken"], 2, "{taken}");
    let refused = taken["refused"].to_string();
    for words in ["编号或者标题被改动过", "9999", "再议"] {
        assert!(refused.contains(words), "{refused}");
    }
    assert!(
        taken["conflicts"][0].as_str().unwrap().contains("财政局.xlsx：修改；法规科.xlsx：废止")
    );
    let view = seat.office.done(json!({ "do": "campaign", "campaign": campaign }));
    assert_eq!((&view["conflicts"], &view["row"]["stage"]), (&json!(1), &json!("consulting")));

    // Nothing goes on undecided.
    let (_, why) = seat.office.refused(json!({ "do": "review-campaign", "campaign": campaign }));
    assert!(why.contains("还有4件"), "{why}");
    let bulk = json!({ "do": "decide-proposals", "campaign": campaign, "outcome": "proposed" });
    let view = seat.office.done(bulk);
    assert_eq!(view["row"]["progress"]["decided"], 4);
    let repealed = json!({
        "do": "decide-proposals", "campaign": campaign, "documents": [found[2]["document"]],
        "outcome": "repeal", "reason": "民法典已有规定",
    });
    let view = seat.office.done(repealed);
    let progress = &view["row"]["progress"];
    assert_eq!(
        [&progress["keep"], &progress["amend"], &progress["repeal"], &progress["lapse"]],
        [1, 1, 1, 1]
    );
    let (code, _) = seat.office.refused(json!({
        "do": "decide-proposals", "campaign": campaign, "documents": [found[0]["document"]],
        "outcome": "repeal",
    }));
    assert_eq!(code, "no-reason");

    // The papers.
    for name in ["目录.docx", "目录.xlsx"] {
        let out = seat.folder.path().join(name);
        seat.office.done(json!({ "do": "write-catalogue", "campaign": campaign, "path": &out }));
        let text = document::read(&std::fs::read(&out).unwrap(), name).unwrap().text;
        assert!(text.contains("民法典已有规定") && text.contains("某财〔2023〕3号"), "{text}");
    }

    // The result passes legality review as a case of its own.
    let publish = json!({
        "do": "publish-campaign", "campaign": campaign, "day": "2026-11-26",
        "number": "某科〔2026〕9号",
    });
    assert!(seat.office.refused(publish.clone()).1.contains("还没有送合法性审核"));
    let order = json!({ "do": "review-campaign", "campaign": campaign });
    let review = seat.office.done(order).as_i64().unwrap();
    assert!(seat.office.refused(publish.clone()).1.contains("还没有签署"));
    // The decision's lists are read once they are published, and not before.
    let gone = found[2]["document"].to_string();
    let state = |seat: &mut Seat, day: &str| {
        seat.office.done(json!({ "do": "states", "day": day }))[&gone].clone()
    };
    let before = state(&mut seat, "2026-11-26");
    assert_ne!(before, "已废止");
    for to in ["submitted", "under-review"] {
        seat.office.done(json!({ "do": "move", "review": review, "to": to }));
    }
    let opened = seat.office.done(json!({ "do": "open", "review": review }));
    let all: Vec<usize> = (0..opened["findings"].as_array().unwrap().len()).collect();
    seat.office.done(json!({
        "do": "decide", "review": review, "findings": all, "decision": "rejected",
        "reason": "清理决定按目录公布",
    }));
    seat.office.done(json!({
        "do": "write", "review": review, "conclusion": "lawful", "number": "合法审〔2026〕1号",
        "addressee": "某某市科学技术局", "text": "清理程序和结论合法。",
    }));
    seat.office.done(json!({
        "do": "sign", "review": review, "person": 1, "passphrase": PASSPHRASE,
    }));
    // Signed, it still has to be discussed like every other draft.
    let (_, why) = seat.office.refused(publish.clone());
    assert!(why.contains("清理决定现在是“已出具意见”") && why.contains("集体讨论"), "{why}");
    let desk = seat.office.done(json!({ "do": "desk" }));
    assert_eq!(desk["campaigns"][0]["next"], why, "{desk}");
    seat.office.done(json!({ "do": "move", "review": review, "to": "deliberated" }));
    let view = seat.office.done(json!({ "do": "campaign", "campaign": campaign }));
    assert_eq!(view["unpublished"], Value::Null, "{view}");
    let desk = seat.office.done(json!({ "do": "desk" }));
    assert_eq!(desk["campaigns"][0]["next"], "清理决定公布以后，登记公布", "{desk}");
    let view = seat.office.done(publish.clone());
    assert_eq!(view["row"]["stage"], "published");
    assert_eq!(
        (state(&mut seat, "2026-11-25"), state(&mut seat, "2026-11-26")),
        (before, "已废止".into())
    );
    let case = seat.office.done(json!({ "do": "case", "review": review }));
    let last = case["steps"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["state"], &last["lacked"]), (&json!("published"), &json!(null)));
    let desk = seat.office.done(json!({ "do": "desk" }));
    assert_eq!(desk["campaigns"], json!([]));
    assert!(seat.office.refused(publish).1.contains("已经公布"));
    let figures = seat.office.done(json!({ "do": "figures", "year": 2026 }));
    assert_eq!(figures["cleanups"][0]["progress"]["repeal"], 1);
    let said = figures["paragraph"].as_str().unwrap();
    assert!(said.contains("公布清理结果1次，清理文件4件，其中继续有效1件"), "{said}");
    let out = seat.folder.path().join("年度.docx");
    seat.office.done(json!({ "do": "print-annual", "path": &out }));
    let text = document::read(&std::fs::read(&out).unwrap(), "年度.docx").unwrap().text;
    assert!(text.contains("清理结果"), "{text}");
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);

    // What is over is no longer looked at; the decision itself is not yet issued.
    let again = start(&mut seat);
    let left: Vec<Value> =
        rows(&mut seat, again).iter().map(|row| row["document"].clone()).collect();
    assert_eq!(left, [found[0]["document"].clone(), found[1]["document"].clone()]);
}

#[test]
fn what_was_decided_differently_goes_to_review_again() {
    let mut seat = seat();
    let campaign = start(&mut seat);
    let decide = |outcome: &str| {
        json!({
            "do": "decide-proposals", "campaign": campaign, "outcome": outcome,
            "reason": "集体讨论决定",
        })
    };
    seat.office.done(decide("keep"));
    let order = json!({ "do": "review-campaign", "campaign": campaign });
    let first = seat.office.done(order.clone()).as_i64().unwrap();
    let document = rows(&mut seat, campaign)[0]["document"].clone();
    let mut other = decide("repeal");
    other["documents"] = json!([document]);
    let view = seat.office.done(other);
    assert!(view["unpublished"].as_str().unwrap().contains("又改动了"), "{view}");
    let second = seat.office.done(order).as_i64().unwrap();
    let case = seat.office.done(json!({ "do": "case", "review": second }));
    assert_eq!(case["versions"].as_array().unwrap().len(), 2, "{first}: {case}");

    // What happened all the same is recorded as such.
    let mut publish = json!({
        "do": "publish-campaign", "campaign": campaign, "day": "2026-11-25",
        "number": "某科〔2026〕9号", "regardless": true,
    });
    assert!(seat.office.refused(publish.clone()).1.contains("写明情况"));
    publish["note"] = json!("办公室已经直接印发");
    let view = seat.office.done(publish);
    assert_eq!(view["publication"]["regardless"], true);
    let case = seat.office.done(json!({ "do": "case", "review": second }));
    let last = case["steps"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["state"], &last["lacked"]), (&json!("published"), &json!("未经审核即公布")));
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);
}
