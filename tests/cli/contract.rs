//! Exit codes, result lines, and reproducibility.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::Result;
use serde_json::Value;
use wenheng_tests::command_line::{User, program};
use wenheng_tests::dossier;

const DAY: &str = "2026-11-24";

fn check_sample(user: &User, more: &[&str]) -> Result<wenheng_tests::command_line::Outcome> {
    let draft = dossier::draft().to_string_lossy().into_owned();
    let mut args = vec!["check", &draft, "--date", DAY];
    args.extend(more);
    user.run(&args)
}

#[test]
fn findings_do_not_fail_unless_asked_to() -> Result<()> {
    let user = User::new()?;
    assert_eq!(check_sample(&user, &[])?.code, Some(0));
    assert_eq!(check_sample(&user, &["--fail-on", "must"])?.code, Some(1));
    Ok(())
}

#[test]
fn wrong_usage_is_two() -> Result<()> {
    let user = User::new()?;
    for args in [
        &["check", "--no-such-option"][..],
        &["no-such-command"],
        &["check", "--date", "yesterday", "x"],
    ] {
        assert_eq!(user.run(args)?.code, Some(2), "{args:?}");
    }
    Ok(())
}

#[test]
fn a_damaged_archive_is_four() -> Result<()> {
    let user = User::new()?;
    assert_eq!(user.run(&["search", "企业", "--json"])?.code, Some(0));
    let mut damaged = 0;
    for entry in std::fs::read_dir(user.data())? {
        let path = entry?.path();
        if path.is_file() {
            std::fs::write(&path, b"this is no database, and no index either")?;
            damaged += 1;
        }
    }
    assert!(damaged > 0, "the archive has no file of its own");
    let outcome = user.run(&["search", "企业", "--json"])?;
    assert_eq!(outcome.code, Some(4), "{outcome:?}");
    Ok(())
}

#[test]
fn quotes_are_exactly_what_extract_prints() -> Result<()> {
    let user = User::new()?;
    let text = user.run(&["extract", &dossier::draft().to_string_lossy()])?.stdout;
    let scalars: Vec<char> = text.chars().collect();
    let line = &check_sample(&user, &["--json"])?.lines()?[0];
    let findings = line["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
    assert!(findings.len() >= 8, "{} findings in the sample", findings.len());
    for finding in findings {
        let at = |key: &str| finding["span"][key].as_u64().unwrap_or_default() as usize;
        let quoted: String = scalars[at("start")..at("end")].iter().collect();
        assert_eq!(finding["quote"].as_str(), Some(quoted.as_str()), "{finding}");
        assert!(finding["basis"].as_array().is_some_and(|basis| !basis.is_empty()), "{finding}");
    }
    Ok(())
}

/// Articles by what the sample means: see `dossier::draft`.
#[test]
fn the_sample_is_wrong_where_it_means_to_be() -> Result<()> {
    let user = User::new()?;
    let line = &check_sample(&user, &["--json"])?.lines()?[0];
    let findings = line["findings"].as_array().cloned().unwrap_or_default();
    let places: BTreeSet<&str> = findings.iter().filter_map(article).collect();
    for wrong in ["第二条", "第四条", "第五条", "第六条", "第八条", "第九条", "第十条"]
    {
        assert!(places.contains(wrong), "nothing was found in {wrong}: {places:?}");
    }
    for clean in ["第一条", "第三条", "第七条"] {
        let found: Vec<_> =
            findings.iter().filter(|finding| article(finding) == Some(clean)).collect();
        assert!(found.is_empty(), "{clean} is clean: {found:?}");
    }
    let quotes = findings.iter().filter_map(|finding| finding["quote"].as_str());
    assert!(
        quotes.into_iter().any(|quote| quote.contains("合同法")),
        "the repealed law is not found"
    );
    Ok(())
}

/// 第四条 of 第四条第一款.
fn article(finding: &Value) -> Option<&str> {
    let locator = finding["locator"].as_str()?;
    locator.find('条').map(|at| &locator[..at + '条'.len_utf8()])
}

#[test]
fn the_same_input_gives_the_same_bytes() -> Result<()> {
    let user = User::new()?;
    let samples = dossier::folder().to_string_lossy().into_owned();
    let args = ["check", &samples, "--json", "--date", DAY];
    let many = user.run(&args)?;
    assert_eq!(many.code, Some(0), "{many:?}");
    assert_eq!(user.run(&args)?.stdout, many.stdout);
    // On one core the program has one thread to work with.
    let mut alone = Command::new("taskset");
    alone.args(["-c", "0"]).arg(program()?).args(args).env("WENHENG_HOME", user.data());
    match alone.output() {
        Ok(output) => assert_eq!(String::from_utf8(output.stdout)?, many.stdout),
        Err(_) => eprintln!("skipped: no taskset here, so one thread was not tried"),
    }
    Ok(())
}
