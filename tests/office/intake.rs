//! A folder of the past comes in, and nothing that was acknowledged is lost or read twice.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::wenheng;

const FILES: usize = 400;

/// A folder of different papers, one of which is there twice, one in another layout, and
/// one that is no document.
fn past(folder: &Path) {
    for number in 0..FILES {
        let below = folder.join(format!("{}年", 2000 + number % 20));
        fs::create_dir_all(&below).unwrap();
        let text = format!(
            "关于第{number}号事项的通知\n各县（区）人民政府：\n{}\n",
            "内容。".repeat(number % 300)
        );
        fs::write(below.join(format!("{number}.txt")), text).unwrap();
    }
    let first = folder.join("2000年/0.txt");
    fs::copy(&first, folder.join("副本.txt")).unwrap();
    let text = fs::read_to_string(&first).unwrap();
    fs::write(folder.join("另一种排法.txt"), text.replace("通知", "通 知\n")).unwrap();
    fs::write(folder.join("坏.docx"), b"PK\x03\x04 broken").unwrap();
}

fn outcomes(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn count(lines: &[Value], outcome: &str) -> usize {
    lines.iter().filter(|line| line["outcome"] == outcome).count()
}

#[test]
fn every_file_is_taken_once_and_the_report_says_what_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let (home, files) = (folder.path().join("home"), folder.path().join("历史"));
    past(&files);
    let files = files.to_string_lossy().into_owned();
    let report = folder.path().join("结果.xlsx");
    let to = report.to_string_lossy().into_owned();
    let (code, out, _) = wenheng(&home, &["archive", "add", &files, "--report", &to, "--json"]);
    assert_eq!(code, Some(3), "one file can't be read");
    let lines = outcomes(&out);
    assert_eq!(
        (count(&lines, "new"), count(&lines, "known"), count(&lines, "copy")),
        (FILES, 1, 1)
    );
    let broken = lines.iter().find(|line| !line["error"].is_null()).unwrap();
    assert!(broken["error"]["path"].as_str().unwrap().ends_with("坏.docx"));
    let same = lines.iter().find(|line| line["outcome"] == "copy").unwrap();
    assert!(same["same_as"].as_str().unwrap().ends_with("0.txt"), "{same}");
    let sheet = document::read(&fs::read(&report).unwrap(), "结果.xlsx").unwrap().text;
    assert!(sheet.contains("没有读成1个") && sheet.contains("重复1个"), "{sheet}");

    let (code, out, _) = wenheng(&home, &["archive", "add", &files, "--json"]);
    let lines = outcomes(&out);
    assert_eq!((code, count(&lines, "known")), (Some(3), FILES + 2), "all but the broken one");
    let (code, out, _) = wenheng(&home, &["archive", "verify"]);
    assert_eq!(code, Some(0), "{out}");
}

#[test]
fn an_intake_that_is_killed_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (home, files) = (folder.path().join("home"), folder.path().join("历史"));
    past(&files);
    let mut acknowledged: Vec<i64> = Vec::new();
    for kill in 1.. {
        let mut child = Command::new(wenheng_tests::command_line::program().unwrap())
            .arg("--home")
            .arg(&home)
            .args(["archive", "add", "--json"])
            .arg(&files)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut fresh = 0;
        for line in lines.map_while(Result::ok) {
            let Ok(line) = serde_json::from_str::<Value>(&line) else { break };
            let Some(id) = line["id"].as_i64() else { continue };
            acknowledged.push(id);
            fresh += usize::from(line["outcome"] == "new");
            // At another place each time.
            if fresh > kill * 9 {
                child.kill().unwrap();
            }
        }
        let ended = child.wait().unwrap();
        if ended.code().is_some() {
            assert!(kill > 3, "it was hardly ever killed");
            break;
        }
        let (code, out, _) = wenheng(&home, &["archive", "verify"]);
        assert_eq!(code, Some(0), "kill {kill}: {out}");
    }
    let database = rusqlite::Connection::open(home.join("archive.db")).unwrap();
    let kept = |id: i64| {
        let sql = "SELECT count(*) FROM document WHERE id = ?1";
        database.query_row(sql, [id], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert!(acknowledged.iter().all(|id| kept(*id) == 1));
    let all: i64 =
        database.query_row("SELECT count(*) FROM document", [], |row| row.get(0)).unwrap();
    assert_eq!(all, FILES as i64);
}

/// A zip of papers, one of which can't be read where so wanted.
fn packed(path: &Path, broken: bool) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    for number in 0..3 {
        zip.start_file(format!("年/{number}.txt"), options).unwrap();
        writeln!(zip, "关于第{number}号压缩事项的通知{broken}\n内容。").unwrap();
    }
    if broken {
        zip.start_file("坏.docx", options).unwrap();
        zip.write_all(b"PK\x03\x04 broken").unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn a_zip_that_came_in_whole_is_not_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (home, files) = (folder.path().join("home"), folder.path().join("历史"));
    fs::create_dir_all(&files).unwrap();
    packed(&files.join("好.zip"), false);
    packed(&files.join("坏.zip"), true);
    let add = || {
        let (_, out, _) = wenheng(&home, &["archive", "add", &files.to_string_lossy(), "--json"]);
        outcomes(&out)
    };
    assert_eq!(count(&add(), "new"), 6);
    let database = rusqlite::Connection::open(home.join("archive.db")).unwrap();
    let remembered = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    // The one with a file that could not be read is read again.
    assert_eq!(remembered("SELECT count(DISTINCT sha256) FROM packed"), 1);
    assert_eq!(remembered("SELECT count(*) FROM packed"), 3);
    let again = add();
    assert_eq!((again.len(), count(&again, "known")), (7, 6), "{again:?}");
    // What is told comes out of memory.
    database
        .execute("UPDATE packed SET member = '别名.txt' WHERE member LIKE '%1.txt'", [])
        .unwrap();
    let told = add();
    let alias = |line: &&Value| line["path"].as_str().is_some_and(|at| at.ends_with("别名.txt"));
    assert_eq!(told.iter().filter(alias).count(), 1, "{told:?}");
    // Changed, it is another zip.
    packed(&files.join("好.zip"), true);
    assert_eq!(count(&add(), "known"), 6);
    let (code, out, _) = wenheng(&home, &["archive", "verify"]);
    assert_eq!(code, Some(0), "{out}");
}
