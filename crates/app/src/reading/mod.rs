//! Untrusted files are parsed in a child process: this program executed again.
//!
//! `serve_reader` is the child's side, `Reader` the parent's. One child reads many
//! files one after the other; when it dies or takes too long, that one file has
//! failed and the next file gets a new child.

mod frame;
mod limits;

use std::io::{self, Read, Write};
use std::panic;
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use document::{Document, ReadError};

use crate::dto::Failure;

/// The argument that makes this program a reader.
const SERVE: &str = "--read-untrusted-files";
/// Longest a file may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves as the reading child if this process was started as one.
pub fn serve_reader() -> Option<ExitCode> {
    if std::env::args_os().nth(1)? != SERVE {
        return None;
    }
    limits::apply();
    // What a parser prints when it panics belongs to nobody.
    panic::set_hook(Box::new(|_| {}));
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    while let (Ok(name), Ok(bytes)) = (frame::read(&mut input), frame::read(&mut input)) {
        let name = String::from_utf8_lossy(&name).into_owned();
        let read = panic::catch_unwind(|| document::read(&bytes, &name))
            .unwrap_or(Err(ReadError::Corrupt));
        let Ok(answer) = serde_json::to_vec(&read) else { return Some(ExitCode::FAILURE) };
        if frame::write(&mut output, &answer).is_err() {
            return Some(ExitCode::FAILURE);
        }
    }
    Some(ExitCode::SUCCESS)
}

/// A reading child and the pipe to it; started when the first file comes.
#[derive(Default)]
pub struct Reader {
    child: Option<Running>,
}

struct Running {
    process: Child,
    input: ChildStdin,
    answers: Receiver<Vec<u8>>,
}

impl Reader {
    /// Reads a file's bytes in the child.
    pub fn read(&mut self, bytes: &[u8], name: &str) -> Result<Document, Failure> {
        let answer = self.ask(bytes, name);
        if answer.is_err() {
            self.stop();
        }
        let read: Result<Document, ReadError> = serde_json::from_slice(&answer?)
            .map_err(|error| Failure::from(ReadError::Corrupt).with_detail(error))?;
        Ok(read?)
    }

    fn ask(&mut self, bytes: &[u8], name: &str) -> Result<Vec<u8>, Failure> {
        if self.child.is_none() {
            self.child = Some(Running::start().map_err(|error| {
                Failure::new("corrupt", "无法启动读取文件的子进程，请重新启动文衡后再试")
                    .with_detail(error)
            })?);
        }
        let Some(running) = &mut self.child else { return Err(ReadError::Corrupt.into()) };
        // A child that died while it was being fed shows up as a missing answer.
        let fed = frame::write(&mut running.input, name.as_bytes())
            .and_then(|()| frame::write(&mut running.input, bytes))
            .and_then(|()| running.input.flush());
        match (fed, running.answers.recv_timeout(PATIENCE)) {
            (_, Ok(answer)) => Ok(answer),
            (_, Err(RecvTimeoutError::Timeout)) => Err(Failure::new(
                "timeout",
                "读取这个文件的时间过长，已经停止。请用原程序另存一份，或者拆分后再导入",
            )),
            (_, Err(RecvTimeoutError::Disconnected)) => {
                Err(Failure::from(ReadError::Corrupt).with_detail("读取文件的子进程意外退出"))
            }
        }
    }

    fn stop(&mut self) {
        if let Some(mut running) = self.child.take() {
            // Both fail only where the child is gone already.
            let _ = running.process.kill();
            let _ = running.process.wait();
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Running {
    fn start() -> io::Result<Self> {
        let mut process = Command::new(std::env::current_exe()?)
            .arg(SERVE)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(mut output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::Error::other("no pipe to the reading child"));
        };
        let (send, answers) = channel();
        std::thread::spawn(move || {
            while let Ok(answer) = frame::read(&mut output as &mut dyn Read) {
                if send.send(answer).is_err() {
                    break;
                }
            }
        });
        Ok(Self { process, input, answers })
    }
}
