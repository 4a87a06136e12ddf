//! What leaves the program about a case: the annotated file, the opinion, the report and
//! the ledger.

use std::path::Path;

use serde_json::json;

use crate::{DRAFT, Seat, unzip};

/// The text of a file, as a reader of ours gets it.
fn text(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    document::read(&bytes, &path.to_string_lossy()).unwrap().text
}

fn part(path: &Path, name: &str) -> String {
    let parts = unzip(path);
    let (_, bytes) = parts.iter().find(|(known, _)| known == name).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn the_annotated_file_follows_the_decisions() {
    let mut seat = Seat::new();
    let path = seat.file("通知.txt", DRAFT);
    let review = seat.office.review(&path);
    let findings = seat.office.done(json!({ "do": "open", "review": review }))["findings"].clone();
    let findings = findings.as_array().unwrap();
    let decide = |at: usize, decision: &str, reason: &str| {
        json!({
            "do": "decide", "review": review, "findings": [at], "decision": decision,
            "reason": reason, "by": "张审核",
        })
    };
    seat.office.done(decide(0, "rejected", "上级文件有规定"));
    seat.office.done(decide(1, "adopted", "已与起草单位沟通"));
    seat.office.done(json!({
        "do": "own", "review": review, "start": 0, "end": 4, "problem": "标题过宽", "by": "王审核",
    }));
    let out = seat.folder.path().join("批注稿.docx");
    let done = seat.office.done(json!({ "do": "annotate", "review": review, "path": &out }));
    // One is left out, and the reviewer's own comes in.
    assert_eq!(done["comments"], findings.len());
    assert_eq!((&done["from_text"], &done["near"]), (&json!(true), &json!(0)));
    let comments = part(&out, "word/comments.xml");
    for words in [
        "w:author=\"张审核\"",
        "已与起草单位沟通",
        "w:author=\"王审核\"",
        "标题过宽",
        "w:author=\"文衡\"",
    ] {
        assert!(comments.contains(words), "{words}");
    }
    let message = findings[0]["message"].as_str().unwrap();
    assert_eq!(comments.matches(message).count(), 0, "{message}");
    assert!(text(&out).contains("一、对新迁入我市并在本市纳税的企业，给予一次性奖励50万元。"));
    let again = json!({ "do": "annotate", "review": review, "path": &path });
    assert_eq!(seat.office.refused(again).0, "wrong-input");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), DRAFT);
}

#[test]
fn the_opinion_bears_the_words_that_were_signed() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    let out = seat.folder.path().join("意见书.docx");
    let print = json!({ "do": "print-opinion", "review": review, "path": &out });
    assert_eq!(seat.office.refused(print.clone()).0, "refused");
    let case = seat.sign(review);
    seat.office.done(print);
    let paper = text(&out);
    let words = case["opinion"]["text"].as_str().unwrap();
    assert!(paper.contains(words), "{paper}");
    let digest = case["signature"]["digest"].as_str().unwrap();
    for words in [
        "合法性审核意见书",
        "合法审〔2026〕1号",
        "审核结论：应当予以修改。",
        "由张审核签署",
        digest,
    ] {
        assert!(paper.contains(words), "{words}: {paper}");
    }
}

#[test]
fn the_report_says_what_the_page_says() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    let page = seat.office.done(json!({ "do": "open", "review": review }));
    for name in ["报告.docx", "报告.html"] {
        let out = seat.folder.path().join(name);
        seat.office.done(json!({ "do": "print-report", "review": review, "path": &out }));
        let report = text(&out).replace('\n', " ");
        for finding in page["findings"].as_array().unwrap() {
            let message = finding["message"].as_str().unwrap();
            assert!(report.contains(message), "{name}: {message}");
        }
        let digest = page["made_with"]["sha256"].as_str().unwrap();
        assert!(
            report.contains(digest) && report.contains("采纳（张审核，2026-11-26）"),
            "{report}"
        );
    }
    let other = json!({ "do": "print-report", "review": review, "path": "报告.pdf" });
    assert_eq!(seat.office.refused(other).0, "wrong-input");
}

#[test]
fn the_ledger_shows_what_went_out_unreviewed() {
    let mut seat = Seat::new().with_person("张审核");
    let review = seat.under_review();
    seat.sign(review);
    let path = seat.file("另一份.txt", &DRAFT.replace("支持企业", "扶持产业"));
    let other = seat.office.review(&path);
    seat.office.done(json!({
        "do": "move", "review": other, "to": "published", "regardless": true, "note": "已直接印发",
    }));
    let out = seat.folder.path().join("台账.xlsx");
    let rows = seat.office.done(json!({ "do": "print-ledger", "path": &out }));
    assert_eq!(rows, 2);
    let ledger = text(&out);
    let lines: Vec<&str> = ledger.lines().collect();
    let line = |words: &str| *lines.iter().find(|line| line.contains(words)).unwrap();
    let signed = line("支持企业");
    assert!(signed.contains("应当予以修改\t张审核"), "{signed}");
    let unreviewed = line("扶持产业");
    assert!(unreviewed.contains("2026-11-26（未经审核即公布）"), "{unreviewed}");
}

#[test]
fn the_summary_is_cut_from_the_document_itself() {
    let mut seat = Seat::new();
    let path = seat.file(
        "办法.txt",
        "某市停车管理办法\n第一条 为了规范停车，根据《中华人民共和国道路交通安全法》，制定本办法。\n第二条 停车收费明码标价。\n第三条 本办法由市交通运输局负责解释。本办法自2026年7月1日起施行，有效期五年。",
    );
    let review = seat.office.review(&path);
    let out = seat.folder.path().join("解读.html");
    seat.office.done(json!({ "do": "print-summary", "review": review, "path": &out }));
    let page = std::fs::read_to_string(&out).unwrap();
    for words in [
        "<li>为了规范停车。</li>",
        "<li>《中华人民共和国道路交通安全法》</li>",
        "<dt>有效期至</dt><dd>2031年6月30日</dd>",
        "停车收费明码标价",
        "<li>本办法由市交通运输局负责解释。</li>",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let order = json!({ "do": "print-summary", "review": review, "path": "解读.docx" });
    assert_eq!(seat.office.refused(order).0, "wrong-input");
}
