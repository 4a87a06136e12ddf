//! Files that are made to exhaust whoever opens them: each ends in a code and a
//! Chinese sentence, the program itself stays small, and the next file is read.

use std::ffi::OsString;
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;
use wenheng_tests::archives::{word_of, word_with, zip_of, zip_of_same};
use wenheng_tests::command_line::{User, program};

/// Most memory that the program itself may hold, in KiB.
const MOST: u64 = 300 << 10;
const HONEST: &str = "某市停车管理办法";

/// Checks a folder with the bomb and an honest file; gives the lines on the bomb.
fn defused(name: &str, bomb: &[u8]) -> Result<Vec<Value>> {
    let user = User::new()?;
    let folder = user.folder().join("一批");
    fs::create_dir(&folder)?;
    fs::write(folder.join(name), bomb)?;
    fs::write(folder.join("乙.docx"), word_with(&[HONEST, "第一条 停车应当有序。"])?)?;
    let outcome = user.run(&[OsString::from("check"), folder.into(), "--json".into()])?;
    assert!(matches!(outcome.code, Some(0 | 3)), "{:?} {}", outcome.code, outcome.stderr);
    assert!(outcome.peak < MOST, "{} KiB in memory", outcome.peak);
    let (honest, rest): (Vec<_>, Vec<_>) =
        outcome.lines()?.into_iter().partition(|line| line["document"]["title"] == HONEST);
    assert_eq!(honest.len(), 1, "the honest file was not read: {}", outcome.stderr);
    for line in &rest {
        if let Some(message) = line["error"]["message"].as_str() {
            assert!(message.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{line}");
        }
    }
    Ok(rest)
}

fn codes(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["error"]["code"].as_str().unwrap_or("read")).collect()
}

#[test]
fn a_zip_of_zeros() -> Result<()> {
    let lines = defused("甲.zip", &zip_of_same("零.txt", 0, 300 << 20)?)?;
    assert_eq!(codes(&lines), ["too-large"]);
    Ok(())
}

#[test]
fn zips_in_zips_in_zips() -> Result<()> {
    let mut bytes = zip_of_same("零.txt", 0, 4 << 20)?;
    for level in 0..6 {
        let same = (0..8).map(|number| (format!("{level}-{number}.zip"), &bytes));
        bytes = zip_of(same)?;
    }
    let lines = defused("甲.zip", &bytes)?;
    assert!(!lines.is_empty());
    assert!(codes(&lines).iter().all(|code| *code == "too-large"), "{lines:?}");
    Ok(())
}

#[test]
fn a_zip_of_a_hundred_thousand_files() -> Result<()> {
    let many = (0..100_000).map(|number| (number.to_string(), b""));
    let lines = defused("甲.zip", &zip_of(many)?)?;
    assert_eq!(codes(&lines), ["too-large"]);
    Ok(())
}

#[test]
fn a_word_file_that_inflates_to_a_gigabyte() -> Result<()> {
    let lines = defused("甲.docx", &zip_of_same("word/document.xml", b' ', 1 << 30)?)?;
    assert_eq!(codes(&lines), ["too-large"]);
    Ok(())
}

#[test]
fn elements_in_elements() -> Result<()> {
    let deep = format!("<w:document><w:body>{}", "<w:p>".repeat(1_000_000));
    let lines = defused("甲.docx", &word_of(&deep)?)?;
    assert_eq!(lines.len(), 1);
    assert_ne!(codes(&lines), ["read"], "a part without an end was taken for whole");
    Ok(())
}

#[test]
fn entities_of_entities() -> Result<()> {
    let mut xml = String::from("<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY e0 \"笑\">");
    for level in 1..10 {
        let inner = format!("&e{};", level - 1).repeat(10);
        xml += &format!("<!ENTITY e{level} \"{inner}\">");
    }
    xml += "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r>\
            <w:t>前&e9;&x;后</w:t></w:r></w:p></w:body></w:document>";
    let lines = defused("甲.docx", &word_of(&xml)?)?;
    assert_eq!(codes(&lines), ["read"]);
    assert_eq!(lines[0]["coverage"]["chars"], 2, "{}", lines[0]);
    Ok(())
}

#[test]
fn a_text_of_two_hundred_megabytes() -> Result<()> {
    let lines = defused("甲.txt", &vec![b'a'; 200 << 20])?;
    assert_eq!(codes(&lines), ["too-large"]);
    Ok(())
}

/// The reading child is killed in the middle of a member that takes it long.
#[test]
fn a_killed_child_costs_one_document() -> Result<()> {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: only /proc tells which child reads");
        return Ok(());
    }
    let user = User::new()?;
    // Each paragraph looks through all open elements for one that it ends.
    let slow = format!("<html><body>{}{}", "<div>".repeat(20_000), "<p>甲".repeat(300_000));
    let bytes = zip_of([("甲.html", slow.as_str()), ("乙.txt", HONEST)])?;
    let bundle = user.file("卷宗.zip", &bytes)?;
    let mut command = Command::new(program()?);
    command.arg("check").arg(&bundle).arg("--json").env("WENHENG_HOME", user.data());
    let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let mut reading = None;
    while reading.is_none() && process.try_wait()?.is_none() {
        reading = children(process.id()).into_iter().find(|child| ticks(*child) > 50);
        std::thread::sleep(Duration::from_millis(10));
    }
    let child = reading.context("the child was done before it could be killed")?;
    Command::new("kill").args(["-9", &child.to_string()]).status().context("no kill here")?;
    let output = String::from_utf8(process.wait_with_output()?.stdout)?;
    let lines: Vec<Value> = output.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    assert_eq!(codes(&lines), ["corrupt", "read"], "{output}");
    assert!(lines[0]["error"]["path"].as_str().is_some_and(|path| path.ends_with("甲.html")));
    Ok(())
}

fn children(process: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|list| {
            list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()
        })
        .collect()
}

/// Hundredths of a second that a process has computed.
fn ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.split_whitespace().nth(13).and_then(|ticks| ticks.parse().ok()).unwrap_or(0)
}
