//! The sample dossier, built in so that it can be tried on first start.

use std::path::PathBuf;

use engine::dossier::Given;
use include_dir::{Dir, include_dir};

use crate::Read;
use crate::dossier::ReadDossier;
use crate::dto::Failure;
use crate::examine::file_name;
use crate::reading::Bytes;
use crate::rules::digest;

static SAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../samples");

/// Where it says that it comes from.
pub(crate) const PATH: &str = "程序自带的样例";

/// Reads it; they are our own files, so no child process is needed.
pub(crate) fn read() -> Result<ReadDossier, Failure> {
    let none = || Failure::new("not-found", "程序里没有样例，请重新安装");
    let folder = SAMPLES.dirs().next().ok_or_else(none)?;
    let (mut read, mut unread) = (Vec::new(), Vec::new());
    let mut files: Vec<_> = folder.files().collect();
    files.sort_by_key(|file| file.path());
    for file in files {
        let name = file_name(file.path());
        match one(file.contents(), &name) {
            Ok(file) => read.push((name, file)),
            Err(failure) => unread.push((name, failure)),
        }
    }
    Ok(ReadDossier::of(file_name(folder.path()), read, unread, Given::default()))
}

fn one(bytes: &[u8], name: &str) -> Result<Read, Failure> {
    let document = document::read(bytes, name)?;
    let (bytes, sha256) = (bytes.to_vec(), digest(bytes));
    let path = PathBuf::from(name);
    Ok(Read { path, also: Vec::new(), bytes: Bytes::Here(bytes), sha256, document })
}
