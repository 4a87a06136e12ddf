//! Cases from draft to filing over the real use cases: signed, carried to the next version,
//! sent to another machine, tampered with, killed in the middle.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod cleanup;
mod disk;
mod exchange;
mod faults;
mod figures;
mod intake;
mod journey;
mod keeping;
mod library;
mod papers;
mod register;
mod rules;
mod signing;
mod travel;
mod travel_dossier;
mod unit;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use wenheng_tests::office::{Office, RULE};

/// A draft with problems that the rules find.
const DRAFT: &str = "关于支持企业发展的通知\n各县（区）人民政府：\n为促进经济发展，现就有关事项通知如下。\n\
一、对新迁入我市并在本市纳税的企业，给予一次性奖励50万元。\n\
二、政府采购项目应当优先采购本市企业生产的产品。\n\
三、本通知自印发之日起施行。\n某某市人民政府办公室\n2026年11月20日\n";

/// Signs whose word it is.
const PASSPHRASE: &str = "一句只有我知道的话";

/// Opens a seat over a data folder.
fn open(home: &Path) -> Office {
    Office::open(env!("CARGO_BIN_EXE_office"), home)
}

/// A folder with a draft, and a seat with one person in it.
struct Seat {
    folder: tempfile::TempDir,
    office: Office,
}

impl Seat {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = open(&folder.path().join("home"));
        Self { folder, office }
    }

    /// Adds the reviewer, who is signed in from then on.
    fn with_person(mut self, name: &str) -> Self {
        let order = json!({ "do": "add-person", "name": name, "passphrase": PASSPHRASE });
        self.office.done(order);
        self
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// A case under review with every finding decided on; gives the review.
    fn under_review(&mut self) -> i64 {
        let path = self.file("通知.txt", DRAFT);
        let review = self.office.review(&path);
        for to in ["submitted", "under-review"] {
            self.office.done(json!({ "do": "move", "review": review, "to": to }));
        }
        let view = self.office.done(json!({ "do": "open", "review": review }));
        let all: Vec<usize> = (0..view["findings"].as_array().unwrap().len()).collect();
        assert!(!all.is_empty(), "the draft has no findings");
        let decision =
            json!({ "do": "decide", "review": review, "findings": all, "decision": "adopted" });
        self.office.done(decision);
        review
    }

    /// Writes and signs the opinion that the program drafts.
    fn sign(&mut self, review: i64) -> Value {
        let case = self.office.done(json!({ "do": "case", "review": review }));
        self.office.done(json!({
            "do": "write", "review": review, "conclusion": case["draft"]["conclusion"],
            "number": "合法审〔2026〕1号", "addressee": "某某市发展和改革委员会",
            "text": case["draft"]["text"],
        }));
        self.office.done(json!({
            "do": "sign", "review": review, "person": 1, "passphrase": PASSPHRASE,
        }))
    }
}

/// Runs the command line over a data folder: exit code, standard output and error.
fn wenheng(home: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let program = wenheng_tests::command_line::program().unwrap();
    let mut command = std::process::Command::new(program);
    let output = command.arg("--home").arg(home).args(args).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// Files of a zip, by path.
fn unzip(path: &Path) -> Vec<(String, Vec<u8>)> {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// The zip of these files.
fn zip(path: &Path, parts: &[(String, Vec<u8>)]) {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}
