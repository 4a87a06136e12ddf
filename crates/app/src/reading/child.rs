//! The child process and the pipes to it.

use std::io::{self, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::bytes::{self, Bytes};
use super::frame::{self, Frame};
use super::serve::SERVE;

/// A running child; it is killed where this is dropped.
pub(super) struct Running {
    process: Child,
    pub input: ChildStdin,
    answers: Receiver<Piece>,
}

/// A frame that has been taken from the pipe.
pub(super) enum Piece {
    Message(Vec<u8>),
    Bytes(Bytes, String),
}

impl Running {
    /// Starts this program again as a child that knows nothing of its surroundings.
    pub fn start() -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(SERVE).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // Windows programs don't start without their variables; a bundled program finds
        // its libraries by this one.
        if cfg!(unix) {
            let libraries = std::env::var_os("LD_LIBRARY_PATH");
            command.current_dir("/").env_clear();
            command.envs(libraries.map(|path| ("LD_LIBRARY_PATH", path)));
        }
        let mut process = command.spawn()?;
        let (Some(input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::Error::other("no pipe to the reading child"));
        };
        // No further answer is taken from the pipe before the last one is wanted.
        let (send, answers) = sync_channel(0);
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Ok(frame) = frame::read(&mut output) {
                let piece = match frame {
                    Frame::Message(message) => Ok(Piece::Message(message)),
                    Frame::Bytes(length) => bytes::take(&mut output, length)
                        .map(|(bytes, sha256)| Piece::Bytes(bytes, sha256)),
                };
                match piece.map(|piece| send.send(piece)) {
                    Ok(Ok(())) => {}
                    _ => break,
                }
            }
        });
        Ok(Self { process, input, answers })
    }

    /// The next piece of an answer.
    pub fn next(&self, patience: Duration) -> Result<Piece, RecvTimeoutError> {
        self.answers.recv_timeout(patience)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Both fail only where the child is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
