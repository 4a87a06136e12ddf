//! The child's side: takes a file, reads it, answers; until the pipe closes.

use std::io::{self, BufReader, Read, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use document::{Member, ReadError};
use report::annotate::{AnnotateError, Note};
use report::rules_sheet::Sheet;

use super::frame::{self, Frame};
use super::limits;
use super::message::{Answer, Request, SentMarks, SentNote};

/// The argument that makes this program a reader.
pub(super) const SERVE: &str = "--read-untrusted-files";

/// Serves as the reading child if this process was started as one.
pub fn serve_reader() -> Option<ExitCode> {
    if std::env::args_os().nth(1)? != SERVE {
        return None;
    }
    limits::apply();
    let started = Instant::now();
    // What a parser prints when it panics belongs to nobody.
    panic::set_hook(Box::new(|_| {}));
    let (mut input, mut output) = (BufReader::new(io::stdin().lock()), io::stdout().lock());
    // The parent closes the pipe or kills: both end the service, and both are usual.
    while let Ok((request, bytes)) = question(&mut input) {
        if answer(&request, &bytes, started, &mut output).is_err() {
            return Some(ExitCode::FAILURE);
        }
    }
    Some(ExitCode::SUCCESS)
}

fn question(input: &mut dyn Read) -> io::Result<(Request, Vec<u8>)> {
    let Frame::Message(request) = frame::read(input)? else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let Frame::Bytes(length) = frame::read(input)? else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    Ok((frame::parse(&request)?, frame::content(input, length)?))
}

fn answer(
    request: &Request,
    bytes: &[u8],
    started: Instant,
    output: &mut dyn Write,
) -> io::Result<()> {
    limits::renew(started.elapsed());
    match request {
        Request::Read { name, first } => read_all(bytes, name, *first, started, output),
        Request::Draw { page, width } => draw(bytes, *page, *width, output),
        Request::PicturePages { name } => {
            let pages = guarded(|| document::picture_pages(bytes, name));
            tell(&Answer::PicturePages(pages), output)
        }
        Request::Sheets => {
            let sheets = guarded(|| report::rules_sheet::sheets(bytes).ok_or(ReadError::Corrupt));
            let sent = |sheet: Sheet| (sheet.name, sheet.rows);
            tell(&Answer::Sheets(sheets.map(|all| all.into_iter().map(sent).collect())), output)
        }
        Request::Annotate { name, notes } => annotate(bytes, name, notes, output),
        Request::Recognised { name, pages } => {
            let read = guarded(|| document::read_recognised(bytes, name, pages));
            tell(&Answer::Read(Box::new(read)), output)
        }
    }
}

/// A parser that panics has met a broken file.
fn guarded<T>(parse: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    panic::catch_unwind(AssertUnwindSafe(parse)).unwrap_or(Err(ReadError::Corrupt))
}

fn draw(bytes: &[u8], page: u32, width: u32, output: &mut dyn Write) -> io::Result<()> {
    match guarded(|| document::page_picture(bytes, page, width)) {
        Err(error) => tell(&Answer::Drawn(Err(error)), output),
        Ok(picture) => {
            tell(&Answer::Drawn(Ok(())), output)?;
            send_bytes(&picture, output)
        }
    }
}

fn annotate(
    bytes: &[u8],
    name: &str,
    notes: &[SentNote],
    output: &mut dyn Write,
) -> io::Result<()> {
    let notes: Vec<Note> = notes.iter().map(SentNote::note).collect();
    let annotate = AssertUnwindSafe(|| report::annotate::word(bytes, name, &notes));
    let annotated = panic::catch_unwind(annotate).unwrap_or(Err(AnnotateError::Unsafe));
    tell(&Answer::Annotated(SentMarks::new(&annotated)), output)?;
    match annotated {
        Ok(annotated) => send_bytes(&annotated.bytes, output),
        Err(_) => Ok(()),
    }
}

fn send_bytes(bytes: &[u8], output: &mut dyn Write) -> io::Result<()> {
    frame::bytes(output, bytes.len() as u64)?;
    output.write_all(bytes)?;
    output.flush()
}

fn read_all(
    bytes: &[u8],
    name: &str,
    first: usize,
    started: Instant,
    output: &mut dyn Write,
) -> io::Result<()> {
    let bundle = panic::catch_unwind(|| document::is_bundle(bytes, name));
    if !bundle.unwrap_or(false) {
        read(bytes, name, output)?;
        return done(Ok(()), output);
    }
    let mut broken = None;
    let mut hand_out = |member: Member| match send(member, started, output) {
        Ok(()) => true,
        Err(error) => {
            broken = Some(error);
            false
        }
    };
    let unpack = || document::unpack(bytes, first, &mut hand_out);
    let unpacked = guarded(unpack);
    match broken {
        Some(error) => Err(error),
        None => done(unpacked, output),
    }
}

fn send(member: Member, started: Instant, output: &mut dyn Write) -> io::Result<()> {
    limits::renew(started.elapsed());
    let Member { path, also, of, bytes } = member;
    let head = Answer::Member { path: path.to_owned(), also: also.to_vec(), of };
    if !frame::message(output, &head)? {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let content = bytes.as_deref().unwrap_or_default();
    frame::bytes(output, content.len() as u64)?;
    output.write_all(content)?;
    match &bytes {
        Ok(bytes) => read(bytes, path, output),
        Err(error) => tell(&Answer::Read(Box::new(Err(*error))), output),
    }
}

fn read(bytes: &[u8], path: &str, output: &mut dyn Write) -> io::Result<()> {
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
    tell(&Answer::Read(Box::new(guarded(|| document::read(bytes, &name)))), output)
}

fn done(end: Result<(), ReadError>, output: &mut dyn Write) -> io::Result<()> {
    tell(&Answer::Done(end), output)
}

/// A document that is too long for the pipe is too large.
fn tell(answer: &Answer, output: &mut dyn Write) -> io::Result<()> {
    if !frame::message(output, answer)? {
        frame::message(output, &Answer::Read(Box::new(Err(ReadError::TooLarge))))?;
    }
    Ok(())
}
