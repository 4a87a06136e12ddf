//! One seat of an office: the program's use cases in a process of its own, over a data
//! folder that can outlive it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// A rule of the office, good enough to be kept.
pub const RULE: &str = r#"id: own-parking-fee
title: 自行设定停车收费
domain: legality
strength: verify
basis:
  - { law: 中华人民共和国价格法, article: 12, from: 1998-05-01 }
check: pattern
find:
  any:
    - "停车…(收取|收费)"
unless:
  prohibited: true
message: 收费要有依据。
examples:
  - hit: 路边«停车每小时收取»二元。
  - hit: 公共«停车一律收费»。
  - ok: 停车场应当设置标志。
  - ok: 不得对路边停车收取费用。
"#;

/// A running seat.
pub struct Office {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Office {
    /// Starts the program, the binary `office` of this package, over a data folder.
    pub fn open(program: &str, home: &Path) -> Self {
        let mut process = Command::new(program)
            .arg(home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let input = process.stdin.take().unwrap_or_else(|| panic!("no pipe"));
        let output = BufReader::new(process.stdout.take().unwrap_or_else(|| panic!("no pipe")));
        Self { process, input, output }
    }

    /// Gives an order without waiting; false where the program is gone.
    pub fn tell(&mut self, order: &Value) -> bool {
        writeln!(self.input, "{order}").and_then(|()| self.input.flush()).is_ok()
    }

    /// The next answer: what was done, or the code and sentence of the failure. `None`
    /// where the program is gone.
    pub fn answer(&mut self) -> Option<Result<Value, (String, String)>> {
        let mut line = String::new();
        self.output.read_line(&mut line).ok()?;
        if !line.ends_with('\n') {
            return None;
        }
        let line = line.trim_end();
        if let Some(answer) = line.strip_prefix("ok ") {
            return Some(Ok(serde_json::from_str(answer).ok()?));
        }
        let (code, message) = line.strip_prefix("failed ")?.split_once(' ')?;
        Some(Err((code.to_owned(), message.to_owned())))
    }

    /// Gives an order and waits for its answer.
    pub fn ask(&mut self, mut order: Value) -> Result<Value, (String, String)> {
        if order["at"].is_null() {
            order["at"] = json!("2026-11-26T09:00:00");
        }
        assert!(self.tell(&order), "the program is gone before {order}");
        self.answer().unwrap_or_else(|| panic!("the program is gone at {order}"))
    }

    /// An order that has to go well.
    #[track_caller]
    pub fn done(&mut self, order: Value) -> Value {
        self.ask(order.clone()).unwrap_or_else(|failure| panic!("{order}: {failure:?}"))
    }

    /// An order that has to fail; its code and sentence.
    #[track_caller]
    pub fn refused(&mut self, order: Value) -> (String, String) {
        match self.ask(order.clone()) {
            Err(failure) => failure,
            Ok(answer) => panic!("{order} went well: {answer}"),
        }
    }

    /// Reviews a file and gives the review's number.
    #[track_caller]
    pub fn review(&mut self, path: &Path) -> i64 {
        let answer = self.done(json!({ "do": "review", "path": path }));
        answer[0]["review"].as_i64().unwrap_or_else(|| panic!("{answer}"))
    }

    /// Something that kills the program without warning, from another thread.
    pub fn killer(&self) -> Killer {
        Killer(self.process.id())
    }
}

/// Kills a seat.
pub struct Killer(u32);

impl Killer {
    /// Kills it; one that is gone already stays gone.
    pub fn kill(&self) {
        let id = self.0.to_string();
        // The program's end is noticed by whoever asks it next.
        let _ = Command::new("kill").args(["-KILL", &id]).stderr(Stdio::null()).status();
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        // Both fail only where it is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
