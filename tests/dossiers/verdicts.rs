//! What the program says of each case against what the law says.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use wenheng_tests::command_line::User;
use wenheng_tests::dossiers::{Case, all, mismatches, table, write};

/// The whole of it is printed where anything differs; `DOSSIER=name` runs some cases only.
#[test]
fn every_step_is_as_the_law_says() {
    let wanted = std::env::var("DOSSIER").unwrap_or_default();
    let mut cases = all().unwrap();
    cases.retain(|case| case.name.contains(&wanted));
    assert!(!cases.is_empty(), "no case has `{wanted}` in its name");
    let tables = failures(&cases);
    let (failed, all) = (tables.len(), cases.len());
    assert!(tables.is_empty(), "{}\n{failed} of {all} cases differ", tables.join("\n"));
}

/// Tables of the cases that differ, a thread for each core.
fn failures(cases: &[Case]) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tables = Vec::new();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            match assess(case) {
                Ok(line) => {
                    let wrong = mismatches(&case.spec, &line);
                    tables.extend((!wrong.is_empty()).then(|| table(case, &line, &wrong)));
                }
                Err(error) => tables.push(format!("== {}: {error:#}\n", case.name)),
            }
        }
        tables
    };
    let mut tables = thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    tables.sort();
    tables
}

/// The program's one line on a case.
fn assess(case: &Case) -> Result<Value> {
    let user = User::new()?;
    let dossier = write(case, user.folder())?;
    let day = case.spec.day.to_string();
    let mut args = vec!["check", "--dossier", text(&dossier)?, "--json", "--date", &day];
    let mut more = Vec::new();
    for (option, value) in [("--profile", &case.spec.profile), ("--given", &case.spec.given)] {
        if let Some(value) = value {
            let name = format!("{}.yaml", &option[2..]);
            let path = user.file(&name, serde_yaml_ng::to_string(value)?.as_bytes())?;
            more.push((option, text(&path)?.to_owned()));
        }
    }
    args.extend(more.iter().flat_map(|(option, path)| [*option, path.as_str()]));
    let outcome = user.run(&args)?;
    let lines = outcome.lines()?;
    let line = lines.iter().find(|line| line["dossier"].is_object());
    let line = line.with_context(|| format!("{args:?} gives no dossier: {outcome:?}"))?;
    // A file that can't be read is told in the line, and by the exit code.
    let code = if case.spec.expect.unread.is_empty() { 0 } else { 3 };
    ensure!(outcome.code == Some(code), "exit code {:?} and not {code}", outcome.code);
    Ok(line.clone())
}

fn text(path: &Path) -> Result<&str> {
    path.to_str().context("a path that is no text")
}
