//! Recall on real files, where the material beside the checkout is present.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use document::read;

/// Mean share of an expected text's character pairs that a reader must find.
const BAR: f64 = 0.98;

fn pairs(text: &str) -> HashMap<(char, char), usize> {
    let chars: Vec<char> =
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let mut counts = HashMap::new();
    for pair in chars.windows(2) {
        *counts.entry((pair[0], pair[1])).or_insert(0) += 1;
    }
    counts
}

fn recall(found: &str, wanted: &str) -> f64 {
    let (found, wanted) = (pairs(found), pairs(wanted));
    let all: usize = wanted.values().sum();
    let common: usize = wanted
        .iter()
        .map(|(pair, count)| (*count).min(found.get(pair).copied().unwrap_or(0)))
        .sum();
    if all == 0 { 1.0 } else { common as f64 / all as f64 }
}

fn folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: the corpus folder `{name}` is not there");
    None
}

#[test]
fn mean_recall_by_format() {
    let Some(folder) = folder("files") else { return };
    for (ends, least) in [
        (&["docx"][..], 5),
        (&["html", "htm"], 5),
        (&["txt"], 3),
        (&["doc", "wps"], 10),
        (&["ofd"], 10),
        (&["rtf"], 4),
        (&["xls", "xlsx"], 2),
    ] {
        let mut recalls = Vec::new();
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let expected = folder.join(format!("{name}.expected.txt"));
            let ours =
                ends.iter().any(|end| name.ends_with(&format!(".{end}"))) && expected.exists();
            if !ours {
                continue;
            }
            let wanted = std::fs::read_to_string(&expected).unwrap();
            if let Ok(doc) = read(&std::fs::read(&path).unwrap(), &name) {
                recalls.push(recall(&doc.text, &wanted));
            }
        }
        assert!(recalls.len() >= least, "{ends:?}: only {} files could be read", recalls.len());
        let mean = recalls.iter().sum::<f64>() / recalls.len() as f64;
        assert!(mean >= BAR, "{ends:?}: mean recall {mean:.3}");
    }
}

#[test]
fn a_real_old_workbook_can_be_read() {
    let Some(folder) = folder("files") else { return };
    let old = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut old = old.filter(|path| path.extension().is_some_and(|end| end == "xls"));
    assert!(old.any(|path| read(&std::fs::read(&path).unwrap(), "a.xls").is_ok()));
}

#[test]
fn every_policy_can_be_read() {
    let Some(folder) = folder("policies") else { return };
    let (mut all, mut titled, mut structured) = (0, 0, 0);
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "txt") {
            continue;
        }
        let doc = read(&std::fs::read(&path).unwrap(), "a.txt")
            .unwrap_or_else(|error| panic!("{path:?}: {error}"));
        all += 1;
        titled += usize::from(doc.paper.title.is_some());
        structured += usize::from(!doc.outline.nodes.is_empty());
    }
    assert!(
        all > 400 && titled * 100 >= all * 90 && structured * 100 >= all * 70,
        "{all} read, {titled} with a title, {structured} with an outline"
    );
}
