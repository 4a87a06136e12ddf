//! Imports that belong in few places: Tauri in the shell and in one layer of the
//! pages, serde where data crosses a border.

use super::Report;
use super::files::File;

/// Files that may derive serde, and why. A path ending in `/` is a folder.
const SERDE: &[(&str, &str)] = &[
    ("crates/document/src/model.rs", "travels whole from the reading child to its parent"),
    ("crates/document/src/recognised.rs", "travels to the reading child"),
    ("crates/engine/src/spec.rs", "rule files"),
    ("crates/engine/src/spec/", "rule files and pack.yaml"),
    ("crates/engine/src/finding.rs", "kept with the review and printed by --json"),
    ("crates/engine/src/regime.rs", "kept with the review and printed by --json"),
    ("crates/engine/src/profile.rs", "unit profile file"),
    ("crates/engine/src/dossier/fact.rs", "stated by people and printed by --json"),
    ("crates/engine/src/dossier/model.rs", "stated by people and printed by --json"),
    ("crates/engine/src/dossier/step.rs", "rule files, and printed by --json"),
    ("crates/app/src/dto/", "what the shells are given"),
    ("crates/engine/src/dossier/assessment.rs", "kept with the dossier and printed by --json"),
    ("crates/engine/src/opinion.rs", "kept with the dossier"),
    ("crates/review/src/bundle.rs", "travels from machine to machine"),
    ("crates/review/src/bundle/", "travels from machine to machine"),
    ("crates/review/src/campaign/", "kept with the campaign"),
    ("crates/review/src/case.rs", "kept with the case"),
    ("crates/review/src/conclusion.rs", "kept with the case, and signed"),
    ("crates/review/src/disposition.rs", "kept with the review"),
    ("crates/review/src/key.rs", "kept with the person"),
    ("crates/review/src/own.rs", "kept with the review, and signed"),
    ("crates/review/src/person.rs", "kept with the person"),
    ("crates/review/src/statement.rs", "the bytes that are signed"),
    ("crates/app/src/bundle/take_in.rs", "manifest of a bundle"),
    ("crates/app/src/line.rs", "result lines of the command line"),
    ("crates/app/src/line/", "result lines of the command line"),
    ("crates/app/src/reading/", "what the reading child and its parent say to each other"),
    ("crates/statutes/src/text.rs", "articles as the library keeps them"),
    ("crates/cli/src/commands/check.rs", "lines of check --jsonl"),
    ("crates/cli/src/output.rs", "lines of --json"),
    ("crates/archive/src/table/", "rows"),
    ("crates/archive/src/search/index.rs", "fields kept beside a document in the index"),
    ("crates/archive/src/search/mod.rs", "reads what index.rs keeps"),
    ("crates/report/src/bundle.rs", "manifest of a bundle"),
    ("crates/report/src/rules_sheet/", "rule files as rows of a workbook"),
    ("crates/review/src/lib.rs", "events are kept as they are"),
];

/// Words in a path's last part that say the file is a border of its own.
const SERDE_NAMES: &[&str] = &["spec.rs", "dto.rs", "table.rs", "wire.rs", "catalogue.rs"];

/// Complains of imports out of place.
pub(crate) fn check(files: &[File]) -> Report {
    let mut report = Report::default();
    for file in files {
        if file.is("rs") && !serde_allowed(&file.path) && derives(&file.text) {
            report.complain(format!("{}: serde belongs in spec, dto and table files", file.path));
        }
        if file.is("rs") && !file.path.starts_with("src-tauri/") && uses(&file.text, "tauri::") {
            report.complain(format!("{}: Tauri belongs in src-tauri", file.path));
        }
        let page = (file.is("ts") || file.is("tsx")) && file.path.starts_with("ui/src/");
        if page && !file.path.starts_with("ui/src/api/") && file.text.contains("@tauri-apps/") {
            report.complain(format!("{}: Tauri belongs in ui/src/api", file.path));
        }
    }
    report
}

fn serde_allowed(path: &str) -> bool {
    SERDE.iter().any(|(allowed, _)| {
        path == *allowed || (allowed.ends_with('/') && path.starts_with(allowed))
    }) || SERDE_NAMES.iter().any(|name| path.rsplit('/').next() == Some(name))
}

/// `DeserializeOwned` and the like only pass data on; deriving makes a border.
fn derives(text: &str) -> bool {
    text.lines().any(|line| {
        let imported = line.trim_start().strip_prefix("use serde::").unwrap_or_default();
        imported
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| ["Serialize", "Deserialize"].contains(&word))
    })
}

fn uses(text: &str, path: &str) -> bool {
    text.lines().any(|line| {
        line.trim_start().strip_prefix("use ").is_some_and(|rest| rest.starts_with(path))
    })
}

#[cfg(test)]
mod tests {
    use super::{File, check};

    fn complaints(path: &str, text: &str) -> usize {
        check(&[File { path: path.to_owned(), text: text.to_owned() }]).complaints.len()
    }

    #[test]
    fn imports_out_of_place_are_reported() {
        assert_eq!(complaints("crates/engine/src/pack.rs", "use serde::Deserialize;"), 1);
        assert_eq!(complaints("crates/engine/src/spec.rs", "use serde::Deserialize;"), 0);
        assert_eq!(complaints("crates/app/src/lib.rs", "use tauri::State;"), 1);
        assert_eq!(complaints("src-tauri/src/main.rs", "use tauri::State;"), 0);
        assert_eq!(complaints("ui/src/features/a.tsx", "from '@tauri-apps/api'"), 1);
        assert_eq!(complaints("ui/src/api/client.ts", "from '@tauri-apps/api'"), 0);
    }
}
