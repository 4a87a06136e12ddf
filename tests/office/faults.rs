//! What goes wrong around the program: it is killed, two sit at one archive, the folder
//! can't be written, the clock goes back.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wenheng_tests::office::Office;

use crate::{DRAFT, PASSPHRASE, Seat};

/// Times that the program is killed, and how many of those are looked at together.
const KILLS: usize = 200;
const BATCH: usize = 20;

/// What the program acknowledged in one round.
#[derive(Default)]
struct Acknowledged {
    review: Option<i64>,
    decided: bool,
    signed: bool,
    exported: bool,
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let mut office = crate::open(&home);
    let person = json!({ "do": "add-person", "name": "张审核", "passphrase": PASSPHRASE });
    office.done(person);
    // How long one round takes when nobody kills it, to spread the kills over all of it.
    let begun = Instant::now();
    let whole = round(&mut office, folder.path(), KILLS);
    let span = begun.elapsed();
    assert!(whole.exported, "a round does not come to its end");
    drop(office);
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut reached = [0; 4];
    for first in (0..KILLS).step_by(BATCH) {
        let killed: Vec<(usize, Acknowledged)> = (first..first + BATCH)
            .map(|number| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                let after = span.mul_f64((state >> 11) as f64 / (1_u64 << 53) as f64);
                (number, killed_after(&home, folder.path(), number, after))
            })
            .collect();
        let mut office = crate::open(&home);
        assert_eq!(office.done(json!({ "do": "verify" }))["broken"], 0, "kills from {first}");
        for (number, known) in &killed {
            let steps = [known.review.is_some(), known.decided, known.signed, known.exported];
            for (reached, step) in reached.iter_mut().zip(steps) {
                *reached += usize::from(step);
            }
            survived(&mut office, folder.path(), *number, known);
        }
    }
    assert!(reached.iter().all(|count| *count > 0), "some step was never reached: {reached:?}");
}

/// What was acknowledged is there, and nothing is half there.
fn survived(office: &mut Office, folder: &Path, number: usize, known: &Acknowledged) {
    if let Some(review) = known.review {
        let view = office.done(json!({ "do": "open", "review": review }));
        let findings = view["findings"].as_array().unwrap().len();
        let decided = view["dispositions"].as_array().unwrap().len();
        assert!(decided == 0 || decided == findings, "kill {number}: {decided} of {findings}");
        assert!(!known.decided || decided == findings, "kill {number}");
        let case = office.done(json!({ "do": "case", "review": review }));
        let signed = !case["signature"].is_null();
        assert_eq!(signed, case["state"] == "opined", "kill {number}");
        assert!(signed || !known.signed, "kill {number}");
    }
    let out = folder.join(format!("{number}.whz"));
    // Written whole, or not there at all.
    if known.exported || out.exists() {
        office.done(json!({ "do": "import", "path": out }));
    }
}

/// Import, decision, signature and export of one draft, as far as it gets.
fn round(office: &mut Office, folder: &Path, number: usize) -> Acknowledged {
    let path = folder.join(format!("{number}.txt"));
    std::fs::write(&path, format!("{DRAFT}第{number}份\n")).unwrap();
    let mut known = Acknowledged::default();
    let mut step = |order: Value| -> Option<Value> {
        let mut order = order;
        order["at"] = json!("2026-11-26T09:00:00");
        office.tell(&order).then(|| office.answer())?.map(|answer| answer.unwrap())
    };
    let mut go = || -> Option<()> {
        step(json!({ "do": "sign-in", "person": 1, "passphrase": PASSPHRASE }))?;
        let review = step(json!({ "do": "review", "path": path }))?[0]["review"].as_i64()?;
        known.review = Some(review);
        let view = step(json!({ "do": "open", "review": review }))?;
        let all: Vec<usize> = (0..view["findings"].as_array()?.len()).collect();
        step(json!({ "do": "decide", "review": review, "findings": all, "decision": "adopted" }))?;
        known.decided = true;
        for to in ["submitted", "under-review"] {
            step(json!({ "do": "move", "review": review, "to": to }))?;
        }
        step(
            json!({ "do": "write", "review": review, "conclusion": "amend", "text": "请修改。" }),
        )?;
        step(json!({ "do": "sign", "review": review, "person": 1, "passphrase": PASSPHRASE }))?;
        known.signed = true;
        let out = folder.join(format!("{number}.whz"));
        step(json!({ "do": "export", "review": review, "path": out }))?;
        known.exported = true;
        Some(())
    };
    go();
    known
}

fn killed_after(home: &Path, folder: &Path, number: usize, after: Duration) -> Acknowledged {
    let mut office = crate::open(home);
    let killer = office.killer();
    let thread = std::thread::spawn(move || {
        std::thread::sleep(after);
        killer.kill();
    });
    let known = round(&mut office, folder, number);
    thread.join().unwrap();
    known
}

#[test]
fn two_seats_and_the_command_line_share_one_archive() {
    let mut seat = Seat::new();
    let mut other = crate::open(&seat.home());
    let path = seat.file("通知.txt", DRAFT);
    let review = seat.office.review(&path);
    let decide = |finding: usize, by: &str| {
        json!({
            "do": "decide", "review": review, "findings": [finding], "decision": "adopted", "by": by,
        })
    };
    seat.office.done(decide(0, "张审核"));
    let decided = other.done(decide(1, "赵审核"));
    assert_eq!(decided.as_array().unwrap().len(), 2);
    let line = std::process::Command::new(wenheng_tests::command_line::program().unwrap())
        .arg("--home")
        .arg(seat.home())
        .args(["archive", "verify"])
        .output()
        .unwrap();
    assert!(line.status.success(), "{}", String::from_utf8_lossy(&line.stdout));
}

#[test]
fn an_export_to_a_place_that_can_t_be_written_says_so_and_leaves_nothing() {
    let mut seat = Seat::new();
    let path = seat.file("通知.txt", DRAFT);
    let review = seat.office.review(&path);
    let submit = json!({ "do": "move", "review": review, "to": "submitted", "by": "李起草" });
    seat.office.done(submit);
    let nowhere = seat.folder.path().join("没有这个文件夹/事项.whz");
    let (code, why) =
        seat.office.refused(json!({ "do": "export", "review": review, "path": nowhere }));
    assert_eq!(code, "not-writable");
    assert!(why.contains("换一个文件夹"), "{why}");
    assert!(!nowhere.exists());
}

#[test]
fn a_clock_that_goes_back_is_recorded() {
    let mut seat = Seat::new();
    let path = seat.file("通知.txt", DRAFT);
    let review = seat.office.review(&path);
    let order = json!({
        "do": "move", "review": review, "to": "submitted", "by": "李起草",
        "at": "2020-01-02T08:00:00",
    });
    seat.office.done(order);
    let verified = seat.office.done(json!({ "do": "verify" }));
    assert_eq!(verified["broken"], 0);
    let notes = verified["notes"].as_array().unwrap();
    assert!(notes[0].as_str().unwrap().contains("时间早于前一条"), "{notes:?}");
}
