//! The use cases of the window as a process that reads one order a line: what the tests
//! of signing, travelling and being killed drive. Each line is
//! `{"do": …, "at": "2026-11-26T09:00:00", …}`; each is answered with `ok JSON` or
//! `failed CODE MESSAGE` once it is done and on the disk.
//!
//! Deliberately absent: anything the window would not do as well.

use std::io::{BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use anyhow::Context;
use app::App;
use app::dto::{
    CampaignGiven, CleanupGiven, DecisionGiven, Failure, LibraryRequest, NewPersonGiven,
    OpinionGiven, OwnFindingGiven, ProposalsAsked, PublicationGiven, RegisterRequest,
    SearchRequest, SortName, SpanView, StepGiven,
};
use jiff::civil::DateTime;
use serde_json::{Value, json};

fn main() -> anyhow::Result<ExitCode> {
    if let Some(code) = app::serve_reader() {
        return Ok(code);
    }
    let home = std::env::args_os().nth(1).context("the data folder is missing")?;
    let app = App::open(Path::new(&home)).map_err(|failure| anyhow::anyhow!(failure.message))?;
    let mut out = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let order: Value = serde_json::from_str(&line?)?;
        match obey(&app, &order) {
            Ok(answer) => writeln!(out, "ok {answer}")?,
            Err(failure) => writeln!(out, "failed {} {}", failure.code, failure.message)?,
        }
        out.flush()?;
    }
    Ok(ExitCode::SUCCESS)
}

fn obey(app: &App, order: &Value) -> Result<Value, Failure> {
    let text = |name: &str| order[name].as_str().unwrap_or_default().to_owned();
    let number = |name: &str| order[name].as_i64().unwrap_or_default();
    let now: DateTime = text("at").parse().unwrap_or_default();
    let (review, path) = (number("review"), text("path"));
    match text("do").as_str() {
        "review" => {
            let never = AtomicBool::new(false);
            shown(app.start_review(&[path], false, now, &|_| {}, &never)?.files)
        }
        "open" => shown(app.review(review)?),
        "add-person" => {
            let roles = vec!["reviewer".to_owned()];
            let given =
                NewPersonGiven { name: text("name"), roles, passphrase: text("passphrase") };
            shown(app.add_person(&given, now)?)
        }
        "figures" => shown(app.figures(number("year") as i16)?),
        "rules" => shown(app.rules()?),
        "rule" => shown(app.rule(&text("id"), now.date())?),
        "try-rule" => shown(app.try_rule(&text("yaml"), &text("text"), now.date())?),
        "save-rule" => shown(app.save_rule(&text("yaml"), now.date())?),
        "switch-rule" => {
            let off = order["off"].as_bool().unwrap_or_default();
            shown(app.switch_rule(&text("id"), off, &text("because"))?)
        }
        "try-draft" => {
            let never = AtomicBool::new(false);
            shown(app.try_draft_in_archive(&text("yaml"), now.date(), &|_| {}, &never)?)
        }
        "write-pack" => shown(app.write_pack(&text("pack"), Path::new(&path))?),
        "preview-rules" => shown(app.preview_rules(Path::new(&path), now.date())?),
        "merge-rules" => shown(app.merge_rules(Path::new(&path), &text("sha256"), now)?),
        "profile" => shown(app.profile()?),
        "set-profile" => {
            let given = serde_json::from_value(order["profile"].clone()).map_err(unread)?;
            shown(app.set_profile(&given)?)
        }
        "sign-in" => shown(app.sign_in(number("person"), &text("passphrase"), now)?),
        "sign-out" => shown(app.sign_out(now)?),
        "decide" => {
            let findings = order["findings"].as_array().into_iter().flatten();
            let findings = findings.filter_map(Value::as_u64).map(|at| at as usize).collect();
            let decision = order["decision"].as_str().map(str::to_owned);
            let given =
                DecisionGiven { findings, decision, reason: text("reason"), by: text("by") };
            shown(app.decide(review, &given, now)?)
        }
        "own" => {
            let place = SpanView { start: number("start") as usize, end: number("end") as usize };
            let given = OwnFindingGiven {
                span: place,
                strength: "must".into(),
                problem: text("problem"),
                basis: String::new(),
                fix: String::new(),
                by: text("by"),
            };
            shown(app.add_own_finding(review, &given, now)?)
        }
        "desk" => shown(app.desk(now)?),
        "case" => shown(app.case(review, now)?),
        "move" => {
            let regardless = order["regardless"].as_bool().unwrap_or_default();
            let given =
                StepGiven { to: text("to"), note: text("note"), regardless, by: text("by") };
            shown(app.move_case(review, &given, now)?)
        }
        "write" => {
            let given = OpinionGiven {
                conclusion: order["conclusion"].as_str().map(str::to_owned),
                number: text("number"),
                addressee: text("addressee"),
                text: text("text"),
                by: text("by"),
            };
            shown(app.save_opinion(review, &given, now)?)
        }
        "sign" => shown(app.sign_opinion(review, number("person"), &text("passphrase"), now)?),
        "version" => {
            let never = AtomicBool::new(false);
            shown(app.add_version(review, &path, &text("by"), now, &never)?)
        }
        "versions" => shown(app.versions(number("before"), number("after"))?),
        "export" => shown(app.write_bundle(review, Path::new(&path))?),
        "import" => shown(app.import_bundle(Path::new(&path), now)?),
        "annotate" => shown(app.annotate(review, Path::new(&path))?),
        "print-opinion" => shown(app.write_opinion(review, Path::new(&path))?),
        "print-report" => shown(app.write_review_report(review, Path::new(&path))?),
        "print-summary" => shown(app.write_summary(review, Path::new(&path), now.date())?),
        "print-annual" => shown(app.write_annual(now.year(), Path::new(&path))?),
        "print-ledger" => shown(app.write_ledger(Path::new(&path), now.date())?),
        "back-up" => shown(app.back_up(now.date())?),
        "daily" => shown(app.back_up_daily(now.date())?),
        "search" => {
            let request = SearchRequest {
                query: text("query"),
                filters: Vec::new(),
                sort: SortName::default(),
                offset: 0,
                limit: 10,
            };
            shown(app.search(&request)?.total)
        }
        "campaigns" => shown(app.campaigns(now.date())?),
        "start-campaign" => {
            let causes = order["causes"].as_array().into_iter().flatten();
            let given = CampaignGiven {
                name: text("name"),
                day: text("day"),
                causes: causes.filter_map(Value::as_str).map(str::to_owned).collect(),
                by: text("by"),
                ..CampaignGiven::default()
            };
            let never = AtomicBool::new(false);
            shown(app.start_campaign(&given, now, &|_| {}, &never)?)
        }
        "campaign" => shown(app.campaign(number("campaign"))?),
        "proposals" => {
            let only = order["only"].as_str().map(str::to_owned);
            let asked = ProposalsAsked { only, limit: 100, ..ProposalsAsked::default() };
            shown(app.proposals(number("campaign"), &asked)?)
        }
        "decide-proposals" => {
            let documents = order["documents"].as_array().into_iter().flatten();
            let all = order["documents"].is_null().then(ProposalsAsked::default);
            let given = CleanupGiven {
                documents: documents.filter_map(Value::as_i64).collect(),
                asked: all,
                outcome: order["outcome"].as_str().map(str::to_owned),
                reason: text("reason"),
                by: text("by"),
            };
            shown(app.decide_proposals(number("campaign"), &given, now)?)
        }
        "export-sheets" => shown(app.export_sheets(number("campaign"), Path::new(&path))?),
        "import-views" => {
            let paths = order["paths"].as_array().into_iter().flatten();
            let paths: Vec<String> = paths.filter_map(Value::as_str).map(str::to_owned).collect();
            shown(app.import_views(number("campaign"), &paths, now)?)
        }
        "write-catalogue" => shown(app.write_catalogue(number("campaign"), Path::new(&path))?),
        "write-decision" => {
            shown(app.write_cleanup_decision(number("campaign"), Path::new(&path))?)
        }
        "review-campaign" => shown(app.review_campaign(number("campaign"), &text("by"), now)?),
        "publish-campaign" => {
            let given = PublicationGiven {
                day: text("day"),
                number: text("number"),
                note: text("note"),
                regardless: order["regardless"].as_bool().unwrap_or_default(),
                by: text("by"),
            };
            shown(app.publish_campaign(number("campaign"), &given, now)?)
        }
        "import-statutes" => {
            shown(app.import_statutes(&[path.into()], now, &|_| {}, &AtomicBool::new(false))?)
        }
        "library" => {
            let request = LibraryRequest { text: text("text"), limit: 10, ..Default::default() };
            shown(app.library(&request, now.date())?)
        }
        "instrument" => shown(app.instrument(&text("title"), None, now.date())?),
        "changed-since" => shown(app.changed_since(text("since").parse().unwrap_or_default())?),
        "start-dossier" => {
            let never = AtomicBool::new(false);
            let id = app.start_dossier(&path, now, &|_| {}, &never)?;
            shown(id.map(|id| app.dossier(id)).transpose()?)
        }
        "dossier" => shown(app.dossier(number("dossier"))?),
        "import-opinions" => shown(app.import_opinions(number("dossier"), &[path], now)?),
        "opinions" => shown(app.opinions(number("dossier"))?),
        "answer-opinions" => {
            let given = serde_json::from_value(order["given"].clone()).map_err(unread)?;
            shown(app.answer_opinions(number("dossier"), &given, now)?)
        }
        "archived" => shown(app.archived(number("document"), now.date())?),
        "correct" => {
            let given = serde_json::from_value(order["given"].clone()).map_err(unread)?;
            shown(app.correct(&given, now)?)
        }
        "set-role" => {
            let role = order["role"].as_str();
            shown(app.set_role(number("dossier"), &text("file"), role, now)?)
        }
        "states" => {
            let request = RegisterRequest { limit: 500, ..RegisterRequest::default() };
            let day = text("day").parse().unwrap_or(now.date());
            let rows = app.register(&request, day)?.rows;
            let states = rows.into_iter().map(|row| (row.id, row.state_name));
            shown(states.collect::<std::collections::BTreeMap<_, _>>())
        }
        "recheck" => shown(app.recheck_all(now.date(), &|_| {}, &AtomicBool::new(false))?),
        "recheck-one" => shown(app.recheck_one(number("document"), now.date())?),
        "review-again" => shown(app.review_again(number("document"), now)?),
        "verify" => {
            let verified = app.verify()?;
            Ok(json!({ "broken": verified.broken.len(), "notes": verified.notes }))
        }
        other => Ok(json!({ "unknown": other })),
    }
}

fn unread(error: serde_json::Error) -> Failure {
    Failure { code: "wrong-input".into(), message: error.to_string(), detail: None }
}

fn shown(value: impl serde::Serialize) -> Result<Value, Failure> {
    Ok(serde_json::to_value(value).unwrap_or_default())
}
