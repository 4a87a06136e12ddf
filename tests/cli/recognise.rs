//! Scanned pages and pictures: refused unless recognition is asked for, and read by
//! tesseract then. Skipped where it or ImageMagick is not installed.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use wenheng_tests::command_line::User;

/// What the picture shows; our own words.
const TEXT: [&str; 4] = [
    "示例市科学技术局关于企业登记的通知",
    "各县区科技局，各有关单位：",
    "第一条　企业应当在本市登记，并且按照规定报送年度报告。",
    "第二条　本通知自印发之日起施行，由示例市科学技术局负责解释。",
];

/// A picture or a scanned file with that text; `None` where no program can make or read it.
fn scan(user: &User, name: &str) -> Result<Option<PathBuf>> {
    let languages = Command::new("tesseract").arg("--list-langs").stderr(Stdio::null()).output();
    let chinese =
        languages.is_ok_and(|found| String::from_utf8_lossy(&found.stdout).contains("chi_sim"));
    if !chinese || Command::new("convert").arg("-version").output().is_err() {
        eprintln!("skipped: tesseract with chi_sim, or ImageMagick, is not installed");
        return Ok(None);
    }
    let path = user.folder().join(name);
    let drawn = Command::new("convert")
        .args(["-density", "200", "-font", "Noto-Serif-CJK-SC", "-pointsize", "16"])
        .args(["-interline-spacing", "30"])
        .arg(format!("label:{}", TEXT.join("\n")))
        .args(["-bordercolor", "white", "-border", "150"])
        .arg(&path)
        .output()?;
    ensure!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    Ok(Some(path))
}

/// Part of the characters that came back, in order or not.
fn part_read(text: &str) -> f64 {
    let wanted: Vec<char> = TEXT.concat().chars().filter(|c| c.is_alphanumeric()).collect();
    let found = wanted.iter().filter(|&&c| text.contains(c)).count();
    found as f64 / wanted.len() as f64
}

#[test]
fn a_picture_is_read_only_when_asked() -> Result<()> {
    let user = User::new()?;
    let Some(path) = scan(&user, "照片.png")? else { return Ok(()) };
    let path = path.to_string_lossy();
    let refused = user.run(&["extract", &path, "--json"])?;
    assert_eq!(refused.code, Some(3), "{refused:?}");
    assert_eq!(refused.error_codes()?, ["scanned"]);

    let read = user.run(&["extract", "--ocr", &path])?;
    assert_eq!(read.code, Some(0), "{read:?}");
    assert!(part_read(&read.stdout) > 0.9, "{}", read.stdout);
    assert!(read.stdout.lines().count() >= 4, "{}", read.stdout);
    Ok(())
}

#[test]
fn recognised_pages_are_marked_with_their_confidence() -> Result<()> {
    let user = User::new()?;
    let Some(path) = scan(&user, "扫描件.png")? else { return Ok(()) };
    let outcome = user.run(&["check", "--ocr", "--json", &path.to_string_lossy()])?;
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let line = &outcome.lines()?[0];
    assert_eq!(line["recognised"][0]["page"], 1, "{line}");
    let sure = line["recognised"][0]["confidence"].as_u64().unwrap_or_default();
    assert!((50..=100).contains(&sure), "{line}");
    assert_eq!(line["coverage"]["unread"].as_array().map(Vec::len), Some(0), "{line}");
    Ok(())
}

#[test]
fn a_machine_without_tesseract_says_what_to_install() -> Result<()> {
    let user = User::new()?;
    let picture = user.file("图.png", b"\x89PNG\r\n\x1a\n")?;
    let args = ["extract", "--ocr", "--json", &picture.to_string_lossy()];
    let outcome = user.run_with(&args, &[("PATH", "/nowhere")], "")?;
    assert_eq!(outcome.code, Some(3), "{outcome:?}");
    assert_eq!(outcome.error_codes()?, ["scanned"]);
    let message = outcome.lines()?[0]["error"]["message"].as_str().unwrap_or_default().to_owned();
    for package in ["tesseract-ocr ", "tesseract-ocr-chi-sim"] {
        assert!(message.contains(package), "{message}");
    }
    Ok(())
}
