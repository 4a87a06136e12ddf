#![allow(warnings)]
mod dossiers {
    #[path = "/work/cases/tests/src/dossiers/case.rs"]
    pub mod case;
    #[path = "/work/cases/tests/src/dossiers/compare.rs"]
    pub mod compare;
    #[path = "/work/cases/tests/src/dossiers/spec.rs"]
    pub mod spec;
}
#[path = "/work/cases/tests/src/paper.rs"]
mod paper;
#[path = "/work/cases/tests/src/word.rs"]
mod word;
use dossiers::{case::all, spec::Format};
use engine::dossier::*;
use engine::*;
use paper::{Part, cells, parts};
use serde_json::{Value as Json, json};
use std::path::Path;
use std::sync::Arc;

fn rules() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut out = Vec::new();
    for dir in std::fs::read_dir(&root).unwrap().flatten() {
        if !dir.path().is_dir() {
            continue;
        }
        for f in std::fs::read_dir(dir.path()).unwrap().flatten() {
            let path = format!(
                "{}/{}",
                dir.file_name().to_string_lossy(),
                f.file_name().to_string_lossy()
            );
            out.push(SourceFile { path, text: std::fs::read_to_string(f.path()).unwrap() });
        }
    }
    out
}
fn plain(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Title(t) | Part::Centred(t) | Part::Text(t) => format!("{t}\r\n"),
            Part::Row(row) => cells(row).collect::<Vec<_>>().join("\t") + "\r\n",
        })
        .collect()
}
#[test]
fn cases() {
    let only = std::env::var("DOSSIER").unwrap_or_default();
    let show = std::env::var("SHOW").is_ok();
    let packs = match Packs::read(&rules()) {
        Ok(p) => p,
        Err(e) => {
            for e in e {
                println!("{e}");
            }
            panic!()
        }
    };
    let statutes = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/statutes.yaml"),
    )
    .unwrap();
    let library = statutes::Catalogue::from_yaml(&statutes).unwrap();
    let (mut good, mut bad) = (0, 0);
    for case in all().unwrap() {
        if !only.is_empty() && case.name != only {
            continue;
        }
        let profile: Profile = case
            .spec
            .profile
            .clone()
            .map(|p| serde_yaml_ng::from_value(p).unwrap())
            .unwrap_or_default();
        let packs = packs.clone().layered(&profile.packs).unwrap();
        let engine = Engine::compile(&packs, &profile).map_err(|e| format!("{e:?}")).unwrap();
        let mut unread = Vec::new();
        let mut dossier = Dossier::default();
        let mut papers = case.papers.clone();
        papers.sort_by(|a, b| a.name.cmp(&b.name));
        for paper in &papers {
            let p = parts(&paper.text);
            let bytes = match paper.format {
                Format::Docx | Format::Pdf | Format::Xlsx => word::file(&p).unwrap(),
                Format::Txt | Format::TxtGb18030 => plain(&p).into_bytes(),
                Format::Scan | Format::Broken | Format::Empty => Vec::new(),
            };
            let name = if matches!(paper.format, Format::Pdf | Format::Xlsx) {
                format!("{}.docx", paper.name)
            } else {
                paper.name.clone()
            };
            match document::read(&bytes, &name) {
                Ok(document) => {
                    let end = document.text.chars().count();
                    dossier.files.push(DossierFile {
                        name: paper.name.clone(),
                        sha256: String::new(),
                        document: Arc::new(document),
                        part: document::Span::new(0, end),
                    });
                }
                Err(_) => unread.push(json!({"file": paper.name})),
            }
        }
        if let Some(given) = &case.spec.given {
            match serde_yaml_ng::from_value::<Given>(given.clone()) {
                Ok(g) => dossier.given = g,
                Err(e) => println!("{}: given {e}", case.name),
            }
        }
        dossier = prepare(dossier);
        let a = engine.assess(&dossier, &library, case.spec.day);
        let steps: Vec<Json> = Step::ALL.iter().map(|step| {
            let points: Vec<Json> = a.points.iter().filter(|p| p.step == *step).map(|p| json!({"state": p.state.state, "message": p.state.message, "by": p.state.by, "rule": p.rule})).collect();
            json!({"step": step, "state": a.step(*step), "points": points})
        }).collect();
        let files: Vec<Json> = a
            .roles
            .iter()
            .zip(&dossier.files)
            .map(|(g, f)| json!({"name": f.name, "role": g.role, "confidence": g.confidence}))
            .collect();
        let facts: Vec<Json> = a.facts.iter().map(|f| json!({"kind": f.kind, "value": f.value, "by": f.by, "file": f.evidence.as_ref().map(|e| dossier.files[e.file].name.clone()), "quote": f.evidence.as_ref().map(|e| e.quote.clone())})).collect();
        let comparisons: Vec<Json> = a.comparisons.iter().map(|c| json!({"other": dossier.files[c.other].name, "differences": c.differences.iter().map(|d| json!({"locator": d.locator})).collect::<Vec<_>>()})).collect();
        let regimes: Vec<Json> = a
            .identifications
            .iter()
            .map(|i| json!({"regime": i.regime, "verdict": i.verdict}))
            .collect();
        let line = json!({"dossier": {"steps": steps, "files": files, "facts": facts, "comparisons": comparisons}, "regimes": regimes, "unread": unread});
        let wrong = dossiers::compare::mismatches(&case.spec, &line);
        if wrong.is_empty() {
            good += 1
        } else {
            bad += 1
        }
        if !wrong.is_empty() || show {
            println!("#### {} {}", case.name, case.spec.title);
            for w in &wrong {
                println!("  {w}");
            }
            for s in &steps {
                for p in s["points"].as_array().unwrap() {
                    let st = p["state"].as_str().unwrap();
                    if show || !["proved", "not-applicable"].contains(&st) {
                        println!(
                            "    {} {} {} {}",
                            s["step"].as_str().unwrap(),
                            st,
                            p["rule"].as_str().unwrap(),
                            p["message"].as_str().unwrap()
                        );
                    }
                }
            }
            if show {
                for f in &files {
                    println!("    file {f}");
                }
                for f in &facts {
                    println!("    fact {f}");
                }
                for c in &comparisons {
                    println!("    cmp {c}");
                }
                for (i, f) in &a.findings {
                    println!(
                        "    -> {} {:?} {} | {} | {:?}",
                        dossier.files[*i].name,
                        f.strength,
                        f.title,
                        f.message,
                        f.basis
                            .iter()
                            .map(|b| format!("{} {:?}", b.law, b.article))
                            .collect::<Vec<_>>()
                    );
                }
            }
        }
    }
    println!("good {good} bad {bad}");
}
fn prepare(d: Dossier) -> Dossier {
    d
}
