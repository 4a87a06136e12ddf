//! The parent's side: one file in, one or many documents out.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use document::{Document, ReadError};
use sha2::{Digest, Sha256};

use super::bytes::{self, Bytes};
use super::child::{Piece, Running};
use super::frame;
use super::message::{Answer, Request};
use crate::dto::Failure;
use crate::examine::{Read, file_name};
use crate::files::{self, Opened};
use crate::rules::hex;

/// Longest that a document may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Children that one file may kill before the rest of it is given up.
const MOST_DEATHS: usize = 5;

/// A document of a file, or why there is none.
pub(crate) struct Found {
    pub path: PathBuf,
    /// Members of the same bundle with the same bytes.
    pub also: Vec<PathBuf>,
    /// Documents of the file in all, as far as is known.
    pub of: usize,
    pub read: Result<Read, Failure>,
}

/// A reading child; started when the first file comes.
#[derive(Default)]
pub(crate) struct Reader {
    pub(super) child: Option<Running>,
}

/// What is being read.
struct Current {
    path: PathBuf,
    also: Vec<PathBuf>,
    of: usize,
    bytes: Bytes,
    sha256: String,
}

/// How far a file has come.
struct State<'f> {
    path: &'f Path,
    /// Documents that `found` has been given.
    handed: usize,
    /// The member at hand.
    member: Option<Current>,
}

impl Reader {
    /// Reads a file, and every member where it is a bundle; `found` is given each and
    /// says false where it wants no more. Says false then as well.
    pub fn each(&mut self, path: &Path, found: &mut dyn FnMut(Found) -> bool) -> bool {
        let mut state = State { path, handed: 0, member: None };
        for _ in 0..=MOST_DEATHS {
            let failure = match self.ask(&mut state, found) {
                Ok(go_on) => {
                    if !go_on {
                        self.child = None;
                    }
                    return go_on;
                }
                Err(failure) => failure,
            };
            // Whatever went wrong, this child is not to be relied on.
            self.child = None;
            let Some(member) = state.member.take() else {
                return found(Found::failed(path, failure));
            };
            state.handed += 1;
            if !found(member.into_found(Err(failure))) {
                return false;
            }
        }
        let failure = Failure::new(
            "corrupt",
            "压缩包里有多份文件无法读取，其余文件没有继续读取，请解压后逐份审查",
        );
        found(Found::failed(path, failure))
    }

    /// One question and its answers, as far as the child gives them.
    fn ask(
        &mut self,
        state: &mut State<'_>,
        found: &mut dyn FnMut(Found) -> bool,
    ) -> Result<bool, Failure> {
        let sha256 = self.feed(state)?;
        loop {
            match self.answer()? {
                Answer::Member { path, also, of } => {
                    let (bytes, sha256) = self.bytes()?;
                    let also = also.iter().map(|also| state.path.join(also)).collect();
                    let path = state.path.join(path);
                    state.member = Some(Current { path, also, of, bytes, sha256 });
                }
                Answer::Read(read) => {
                    let current = state.member.take().unwrap_or_else(|| Current {
                        path: state.path.to_owned(),
                        also: Vec::new(),
                        of: 1,
                        bytes: Bytes::File(state.path.to_owned()),
                        sha256: sha256.clone(),
                    });
                    state.handed += 1;
                    if !found(current.into_found(read.map_err(Failure::from))) {
                        return Ok(false);
                    }
                }
                Answer::Done(Ok(())) => return Ok(true),
                Answer::Drawn(_)
                | Answer::PicturePages(_)
                | Answer::Sheets(_)
                | Answer::Annotated(_) => return Err(died()),
                Answer::Done(Err(error)) => return Ok(found(Found::failed(state.path, error))),
            }
        }
    }

    /// Streams the file to the child and gives its SHA-256.
    fn feed(&mut self, state: &State<'_>) -> Result<String, Failure> {
        let Opened { mut file, length, stamp } = files::open(state.path)?;
        let running = self.running()?;
        let request = Request::Read { name: file_name(state.path), first: state.handed };
        let mut hash = Sha256::new();
        let mut broken: Option<io::Error> = None;
        let mut feed = |running: &mut Running| -> io::Result<()> {
            frame::message(&mut running.input, &request)?;
            frame::bytes(&mut running.input, length)?;
            bytes::copy(&mut file, length, &mut |chunk| {
                hash.update(chunk);
                running.input.write_all(chunk).inspect_err(|error| {
                    broken = Some(io::Error::from(error.kind()));
                })
            })?;
            running.input.flush()
        };
        let fed = feed(running);
        match (fed, broken) {
            (_, Some(error)) => Err(died().with_detail(error)),
            (Err(error), None) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Err(files::changed())
            }
            (Err(error), None) => Err(Failure::open(&error)),
            (Ok(()), None) if files::stamp(state.path)? != stamp => Err(files::changed()),
            (Ok(()), None) => Ok(hex(&hash.finalize())),
        }
    }

    pub(super) fn running(&mut self) -> Result<&mut Running, Failure> {
        let running = match self.child.take() {
            Some(running) => running,
            None => Running::start().map_err(|error| {
                Failure::new("corrupt", "无法启动读取文件的子进程，请重新启动文衡后再试")
                    .with_detail(error)
            })?,
        };
        Ok(self.child.insert(running))
    }

    pub(super) fn answer(&mut self) -> Result<Answer, Failure> {
        match self.piece()? {
            Piece::Message(message) => {
                frame::parse(&message).map_err(|error| died().with_detail(error))
            }
            Piece::Bytes(..) => Err(died()),
        }
    }

    pub(super) fn bytes(&mut self) -> Result<(Bytes, String), Failure> {
        match self.piece()? {
            Piece::Bytes(bytes, sha256) => Ok((bytes, sha256)),
            Piece::Message(_) => Err(died()),
        }
    }

    fn piece(&mut self) -> Result<Piece, Failure> {
        let Some(running) = &self.child else { return Err(died()) };
        running.next(PATIENCE).map_err(|error| match error {
            RecvTimeoutError::Timeout => Failure::new(
                "timeout",
                "读取这个文件的时间过长，已经停止。请用原程序另存一份，或者拆分后再导入",
            ),
            RecvTimeoutError::Disconnected => died(),
        })
    }
}

pub(super) fn died() -> Failure {
    Failure::from(ReadError::Corrupt).with_detail("读取文件的子进程意外退出")
}

impl Found {
    fn failed(path: &Path, failure: impl Into<Failure>) -> Self {
        Self { path: path.to_owned(), also: Vec::new(), of: 1, read: Err(failure.into()) }
    }
}

impl Current {
    fn into_found(self, read: Result<Document, Failure>) -> Found {
        let Self { path, also, of, bytes, sha256 } = self;
        let read = read.map(|document| Read {
            path: path.clone(),
            also: also.clone(),
            bytes,
            sha256,
            document,
        });
        Found { path, also, of, read }
    }
}
