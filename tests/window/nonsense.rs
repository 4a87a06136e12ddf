//! Nonsense wherever the window takes something in: in an address, in a file that is chosen,
//! in what a form sends. Each is answered by a Chinese sentence that says what to do.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use wenheng_tests::window::{Window, built};

use crate::pages::open_everything;

/// An address, and words of what is said then.
const ADDRESSES: &[(&str, &str)] = &[
    ("/nowhere", "回到工作台"),
    ("/review/999", "请核对编号"),
    ("/review/abc", "从列表里重新打开"),
    ("/review/abc/opinion", "从列表里重新打开"),
    ("/review/999/versions", "请核对编号"),
    ("/dossier/999", "请核对编号"),
    ("/dossier/abc", "从列表里重新打开"),
    ("/archive?q=%22", "请在原话的末尾补上另一半引号"),
    ("/archive?q=标题:", "后面缺少要查找的字词"),
    ("/archive?q=年份:甲", "请写成四位数字"),
    ("/archive?q=没有这个词", "换成文件里的原话再试"),
    ("/archive?q=科技&year=abc", "去掉几个筛选条件"),
    ("/archive/register?day=abc", "从列表里重新打开"),
    ("/archive/register?state=abc", "没有这种状态，请用"),
    ("/archive/register?q=没有这个词", "没有符合的文件"),
    ("/archive/999", "请核对编号"),
    ("/archive/abc", "从列表里重新打开"),
    ("/archive/1?day=abc", "从列表里重新打开"),
    ("/cleanup/999", "请核对编号"),
    ("/cleanup/abc", "从列表里重新打开"),
    ("/cleanup/1?cause=abc", "请重新选择"),
    ("/library/没有这部法", "请核对名称"),
    ("/library/公平竞争审查条例?version=99", "请在版本列表里选择"),
    ("/library?tab=changes&since=abc", "从列表里重新打开"),
    ("/library?q=没有这个词", "可以少写几个词"),
    ("/library?tab=abc", "先导入法规全文"),
    ("/rules/没有", "请在规则页查看全部编号"),
    ("/rules/没有/edit", "请在规则页查看全部编号"),
    ("/rules?q=没有这个词", "可以少写几个词"),
    ("/figures?year=1", "审查过的文件会自动计入"),
];

#[test]
fn nonsense_in_an_address_is_answered() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    open_everything(&window)?;
    for (address, words) in ADDRESSES {
        window.open_page(address)?;
        window.until(&format!("“{words}” at {address}"), || {
            Ok(window.texts(".page")?.concat().contains(words))
        })?;
    }
    Ok(())
}

#[test]
fn nonsense_that_is_sent_is_answered() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let broken = home.path().join("坏.xlsx");
    fs::write(&broken, b"PK\x03\x04 broken")?;
    let window = Window::open(&program, home.path())?;
    open_everything(&window)?;
    let mut amiss = Vec::new();
    for (command, args) in sent(&broken, &home.path().join("没有.docx")) {
        let answer = window.invoke(command, args.clone())?;
        // What is wrong in a pack is part of the answer.
        let said = [&answer["failure"], &answer["problems"][0]].map(|one| one["message"].as_str());
        match said.into_iter().flatten().next() {
            Some(message) if is_plain_chinese(message) => {}
            _ => amiss.push(format!("{command} {args}: {answer}")),
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    Ok(())
}

/// What each form and each choice of a file can send that makes no sense.
fn sent(broken: &Path, missing: &Path) -> Vec<(&'static str, Value)> {
    let nowhere = "/没有/这里/甲";
    let step = |to: &str| json!({ "to": to, "note": "", "regardless": false, "by": "张" });
    let opinion =
        json!({ "conclusion": "也许", "number": "", "addressee": "", "text": "", "by": "张" });
    let correction = |field: &str, value: &str| json!({ "given": { "documents": [1], "field": field, "value": value, "reason": "核对", "by": "张" } });
    let campaign = |name: &str, day: &str, cause: &str| {
        json!({ "given": { "name": name, "day": day, "issuer": null, "year": null, "kind": null,
            "causes": [cause], "by": "张" } })
    };
    let fact = |kind: &str, day: &str| {
        json!({ "id": 1, "fact": { "kind": kind, "day": day, "until": null, "count": null,
            "words": null, "by": "张" } })
    };
    let own = |problem: &str, end: usize| {
        json!({ "review": 1, "given": { "span": { "start": 3, "end": end }, "strength": "must",
            "problem": problem, "basis": "", "fix": "", "by": "张" } })
    };
    let person = |name: &str, passphrase: &str| json!({ "given": { "name": name, "roles": ["reviewer"], "passphrase": passphrase } });
    vec![
        ("start_dossier", json!({ "path": missing })),
        ("import_bundle", json!({ "path": broken })),
        ("import_bundle", json!({ "path": missing })),
        ("merge_register", json!({ "path": broken, "by": "张" })),
        ("merge_register", json!({ "path": missing, "by": "张" })),
        ("import_opinions", json!({ "dossier": 1, "paths": [broken] })),
        ("import_views", json!({ "campaign": 1, "paths": [missing] })),
        ("add_version", json!({ "review": 1, "path": broken, "by": "张" })),
        ("preview_rules", json!({ "path": broken })),
        ("preview_rules", json!({ "path": missing })),
        ("save_rule", json!({ "yaml": "胡写" })),
        ("save_rule", json!({ "yaml": "id: [" })),
        ("save_rule", json!({ "yaml": "" })),
        ("try_rule_in_archive", json!({ "yaml": "胡写" })),
        ("switch_rule", json!({ "id": "没有", "off": true, "because": "不用" })),
        ("switch_rule", json!({ "id": "fc-reward-for-use", "off": true, "because": " " })),
        ("write_pack", json!({ "pack": "national", "path": format!("{nowhere}.xlsx") })),
        ("write_pack", json!({ "pack": "没有", "path": format!("{nowhere}.xlsx") })),
        ("write_pack", json!({ "pack": "national", "path": "甲.docx" })),
        ("write_ledger", json!({ "path": format!("{nowhere}.xlsx") })),
        ("write_text", json!({ "path": format!("{nowhere}.txt"), "text": "甲" })),
        ("write_report", json!({ "review": 1, "path": format!("{nowhere}.docx") })),
        ("write_form", json!({ "dossier": 1, "name": "没有", "path": format!("{nowhere}.docx") })),
        ("write_opinion", json!({ "review": 1, "path": format!("{nowhere}.docx") })),
        ("move_case", json!({ "review": 1, "given": step("没有") })),
        ("move_case", json!({ "review": 1, "given": step("filed") })),
        ("save_opinion", json!({ "review": 1, "given": opinion })),
        ("sign_opinion", json!({ "review": 1, "person": 9, "passphrase": "甲" })),
        ("sign_in", json!({ "person": 9, "passphrase": "甲" })),
        ("add_person", person("", "一句只有我知道的话")),
        ("add_person", person("张三", "1")),
        ("correct", correction("没有", "2020-01-01")),
        ("correct", correction("施行日期", "明年")),
        ("start_campaign", campaign("", "2026-01-01", "term")),
        ("start_campaign", campaign("清理", "去年", "term")),
        ("start_campaign", campaign("清理", "2026-01-01", "没有")),
        (
            "publish_campaign",
            json!({ "campaign": 1, "given": { "day": "明天", "number": "", "note": "",
            "regardless": true, "by": "张" } }),
        ),
        ("state_fact", fact("没有", "2026-01-01")),
        ("state_fact", fact("issue", "昨天")),
        ("set_role", json!({ "id": 1, "file": "没有.docx", "role": "draft" })),
        ("add_own_finding", own("", 9)),
        ("add_own_finding", own("有问题", 999_999)),
        (
            "decide",
            json!({ "review": 1, "given": { "findings": [9_999], "decision": "adopted",
            "reason": "", "by": "张" } }),
        ),
        (
            "decide",
            json!({ "review": 1, "given": { "findings": [0], "decision": "rejected",
            "reason": "", "by": "张" } }),
        ),
        (
            "save_search",
            json!({ "given": { "name": "", "query": "甲", "filters": [], "sort": "relevance" } }),
        ),
        ("page_picture", json!({ "review": 1, "page": 9_999 })),
        ("lost_by", json!({ "backup": "没有" })),
        ("restore_backup", json!({ "backup": "没有" })),
        ("statute_changes", json!({ "title": "公平竞争审查条例", "before": 7, "after": 9 })),
    ]
}

/// Words that people in an office know, and names of what they have to write.
const KNOWN: [&str; 8] = ["xlsx", "docx", "yaml", "YAML", "Word", "Excel", "html", "pack"];

/// Chinese with a remedy or a reason in it, and no other words.
fn is_plain_chinese(message: &str) -> bool {
    let chinese = message.chars().filter(|char| ('一'..='鿿').contains(char)).count();
    let foreign = message
        .split(|char: char| !char.is_ascii_alphabetic())
        .find(|word| word.len() > 2 && !KNOWN.contains(word));
    chinese >= 5 && foreign.is_none()
}
