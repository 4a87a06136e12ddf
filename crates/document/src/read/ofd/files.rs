//! The files of a package, found by the paths that other files name.
//!
//! Writers disagree on upper and lower case, on slashes and on what a relative path
//! starts from; names are UTF-8 or GBK whatever the zip says.

use std::collections::HashMap;

use encoding_rs::GB18030;

use crate::ReadError;
use crate::read::docx::package::Package;
use crate::read::docx::xml::{Parsed, parse};

/// Files by their paths in lower case from the folder that holds OFD.xml.
pub(crate) struct Files<'a> {
    package: Package<'a>,
    by_path: HashMap<String, usize>,
}

/// A file's path, in lower case and without a slash in front.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Path(String);

/// Why a file named by another gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    Missing,
    Unreadable(ReadError),
}

/// The file from which all others are found.
const ROOT: &str = "ofd.xml";

/// True where a zip entry of this name makes the zip an OFD package.
pub(crate) fn is_root(name: &str) -> bool {
    normal("", name).rsplit('/').next() == Some(ROOT)
}

impl<'a> Files<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let mut package = Package::open(bytes)?;
        let paths: Vec<String> =
            package.raw_names().iter().map(|name| normal("", &decode(name))).collect();
        let roots = paths.iter().filter(|path| is_root(path));
        let root = roots.min_by_key(|path| path.len()).ok_or(ReadError::Unsupported)?;
        let folder = root.len() - ROOT.len();
        let folder = root[..folder].to_owned();
        let inside = |(at, path): (usize, String)| {
            path.strip_prefix(&folder).map(|path| (path.to_owned(), at))
        };
        let by_path = paths.into_iter().enumerate().filter_map(inside).collect();
        Ok(Self { package, by_path })
    }

    pub fn root(&self) -> Path {
        Path(ROOT.to_owned())
    }

    /// True where a file of this name lies in any folder.
    pub fn any_named(&self, name: &str) -> bool {
        self.by_path.keys().any(|path| path.rsplit('/').next() == Some(name))
    }

    /// The file that `from` names: beside it, below a folder above it, or from the root.
    pub fn find(&self, from: &Path, named: &str) -> Option<Path> {
        let mut folders = vec![folder(&from.0)];
        while let Some(inner) = folders.last().filter(|inner| !inner.is_empty()) {
            folders.push(folder(inner));
        }
        if named.trim().starts_with(['/', '\\']) {
            folders.reverse();
        }
        let paths = folders.iter().map(|folder| normal(folder, named));
        paths.into_iter().find(|path| self.by_path.contains_key(path)).map(Path)
    }

    /// The tree of a file.
    pub fn tree(&mut self, path: &Path) -> Result<Parsed, Failure> {
        let at = self.by_path.get(&path.0).ok_or(Failure::Missing)?;
        match self.package.part_at(*at) {
            Ok(Some(text)) => Ok(parse(&text)),
            Ok(None) => Err(Failure::Missing),
            Err(error) => Err(Failure::Unreadable(error)),
        }
    }
}

/// A name in UTF-8, or else in GBK.
fn decode(name: &[u8]) -> String {
    match std::str::from_utf8(name) {
        Ok(name) => name.to_owned(),
        Err(_) => GB18030.decode(name).0.into_owned(),
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path from the root, in lower case, without dots.
fn normal(folder: &str, named: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in folder.split('/').chain(named.trim().split(['/', '\\'])) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part.to_lowercase()),
        }
    }
    parts.join("/")
}
