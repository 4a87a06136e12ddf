//! `cleanup scan` over what the archive keeps, and a campaign's papers.

use anyhow::Result;
use wenheng_tests::command_line::User;

const KEEP: &str = "某某市科学技术局关于印发《科技特派员管理办法》的通知\n某科〔2024〕1号\n各县（区）科技局：\n第一条 科技特派员应当每年到服务的村开展不少于十次技术服务。\n第二条 本办法自2024年3月1日起施行，有效期五年。\n某某市科学技术局\n2024年2月1日\n";
const AMEND: &str = "某某市科学技术局关于支持企业发展的通知\n某科〔2025〕2号\n各县（区）科技局：\n一、对新迁入我市并在本市纳税的企业，给予一次性奖励50万元。\n二、本通知自2025年3月1日起施行，有效期五年。\n某某市科学技术局\n2025年2月1日\n";

#[test]
fn a_line_a_document_with_reasons_and_places() -> Result<()> {
    let user = User::new()?;
    let mut path = String::new();
    for (name, text) in [("1.txt", KEEP), ("2.txt", AMEND)] {
        path = user.file(name, text.as_bytes())?.to_string_lossy().into_owned();
        assert_eq!(user.run(&["archive", "add", &path])?.code, Some(0));
    }
    let scan = ["--json", "cleanup", "scan", "--date", "2026-11-26"];
    let scanned = user.run(&scan)?;
    assert_eq!(scanned.code, Some(0), "{scanned:?}");
    let lines = scanned.lines()?;
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!((&lines[0]["proposal"], &lines[1]["proposal"]), (&"keep".into(), &"amend".into()));
    let cause = &lines[1]["causes"][0];
    assert_eq!(cause["cause"], "competition");
    let (start, end) = (cause["span"]["start"].as_u64(), cause["span"]["end"].as_u64());
    let (start, end) = (start.unwrap_or(0) as usize, end.unwrap_or(0) as usize);
    let text: Vec<char> = user.run(&["extract", &path])?.stdout.chars().collect();
    let quote: String = text[start..end].iter().collect();
    assert_eq!(cause["quote"], quote);
    assert_eq!(user.run(&scan)?.stdout, scanned.stdout);

    // On the day before the second was issued it is none of the campaign's business.
    let early = user.run(&["--json", "cleanup", "scan", "--date", "2025-01-01"])?;
    assert_eq!(early.lines()?.len(), 1);
    let none = user.run(&["--json", "cleanup", "export", "7", "-o", "out"])?;
    assert_eq!(none.code, Some(3), "{none:?}");
    Ok(())
}
