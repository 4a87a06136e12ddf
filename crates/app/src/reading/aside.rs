//! What else the parent asks about a file that it has at hand: how a page looks, which
//! pages are only pictures, how it reads with those pages recognised, what its cells hold,
//! and how it looks with notes in it.

use std::io::Write;

use document::{Document, ReadError, RecognisedPage};
use report::annotate::{Annotated, Note};
use report::rules_sheet::Sheet;

use super::frame;
use super::message::{Answer, Request, SentMark, SentMarks, SentNote};
use super::reader::{Reader, died};
use crate::dto::Failure;

impl Reader {
    /// A page of a file, counted from 1, as a PNG of about this width in pixels.
    pub fn picture(&mut self, bytes: &[u8], page: u32, width: u32) -> Result<Vec<u8>, Failure> {
        self.guarded(|reader| match reader.put(&Request::Draw { page, width }, bytes)? {
            Answer::Drawn(drawn) => {
                drawn?;
                let (picture, sha256) = reader.bytes()?;
                Ok(picture.get(&sha256)?.into_owned())
            }
            _ => Err(died()),
        })
    }

    /// The pages, counted from 1, that are only pictures of text.
    pub fn picture_pages(&mut self, bytes: &[u8], name: &str) -> Result<Vec<u32>, Failure> {
        let request = Request::PicturePages { name: name.to_owned() };
        self.guarded(|reader| match reader.put(&request, bytes)? {
            Answer::PicturePages(pages) => Ok(pages?),
            _ => Err(died()),
        })
    }

    /// A document, some of whose pages were recognised.
    pub fn recognised(
        &mut self,
        bytes: &[u8],
        name: &str,
        pages: Vec<RecognisedPage>,
    ) -> Result<Document, Failure> {
        let request = Request::Recognised { name: name.to_owned(), pages };
        self.guarded(|reader| match reader.put(&request, bytes)? {
            Answer::Read(read) => Ok((*read)?),
            _ => Err(died()),
        })
    }

    /// The sheets of a workbook of rules.
    pub fn sheets(&mut self, bytes: &[u8]) -> Result<Vec<Sheet>, Failure> {
        self.guarded(|reader| match reader.put(&Request::Sheets, bytes)? {
            Answer::Sheets(sheets) => {
                let sheet = |(name, rows)| Sheet { name, rows };
                Ok(sheets?.into_iter().map(sheet).collect())
            }
            // More cells than the pipe takes.
            Answer::Read(unread) => Err((*unread).err().map_or_else(died, Failure::from)),
            _ => Err(died()),
        })
    }

    /// A Word file with notes in it; a file that can't be added to as it is gives `None`.
    pub fn annotate(
        &mut self,
        bytes: &[u8],
        name: &str,
        notes: Vec<Note>,
    ) -> Result<Option<Annotated>, Failure> {
        let notes = notes.into_iter().map(SentNote::new).collect();
        let request = Request::Annotate { name: name.to_owned(), notes };
        self.guarded(|reader| match reader.put(&request, bytes)? {
            Answer::Annotated(SentMarks::Done(marks)) => {
                let (file, sha256) = reader.bytes()?;
                let marked = marks.into_iter().map(SentMark::marked).collect();
                Ok(Some(Annotated { bytes: file.get(&sha256)?.into_owned(), marked }))
            }
            Answer::Annotated(SentMarks::Unsafe | SentMarks::Unread(ReadError::Unsupported)) => {
                Ok(None)
            }
            Answer::Annotated(SentMarks::Unread(error)) => Err(error.into()),
            _ => Err(died()),
        })
    }

    /// A child that has failed once is not to be relied on.
    fn guarded<T>(
        &mut self,
        ask: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let answer = ask(self);
        if answer.is_err() {
            self.child = None;
        }
        answer
    }

    fn put(&mut self, request: &Request, bytes: &[u8]) -> Result<Answer, Failure> {
        let input = &mut self.running()?.input;
        let fed = frame::message(input, request).and_then(|sent| {
            frame::bytes(input, bytes.len() as u64)?;
            input.write_all(bytes)?;
            input.flush()?;
            Ok(sent)
        });
        match fed {
            Ok(true) => self.answer(),
            Ok(false) => Err(ReadError::TooLarge.into()),
            Err(error) => Err(died().with_detail(error)),
        }
    }
}
