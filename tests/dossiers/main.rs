//! Dossiers of our own writing, assessed by the real program.
//!
//! A case is a folder with a `case.yaml` (`tests/src/dossiers/spec.rs`); `DOSSIER=name`
//! runs one. What the files are is tried first: a case proves nothing where its own
//! files can't be read.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod generator;
mod verdicts;
