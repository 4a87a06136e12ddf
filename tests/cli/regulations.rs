//! The two regulations on fair competition review forbid what the rules look
//! for; checked as if they were drafts, they must not be accused of it.

use std::path::Path;

use anyhow::Result;
use serde_json::json;
use wenheng_tests::command_line::User;

#[test]
fn the_regulations_themselves_give_no_finding() -> Result<()> {
    let laws = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/laws");
    let Ok(entries) = std::fs::read_dir(&laws) else {
        eprintln!("skipped: {} is not here", laws.display());
        return Ok(());
    };
    let mut input = String::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("公平竞争审查条例") {
            // As a line it is taken as a market measure, whatever its title says.
            let line = json!({ "id": name, "text": std::fs::read_to_string(&path)? });
            input.push_str(&format!("{line}\n"));
        }
    }
    let lines = User::new()?.run_with(&["check", "--jsonl"], &[], &input)?.lines()?;
    assert!(lines.len() >= 2, "{} of the two regulations were checked", lines.len());
    for line in lines {
        let findings = line["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
        let accused: Vec<_> =
            findings.iter().filter(|found| found["domain"] == "fair-competition").collect();
        assert!(accused.is_empty(), "{}: {accused:#?}", line["id"]);
    }
    Ok(())
}
