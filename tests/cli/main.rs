//! The command line as a process, against its contract: exit codes, error lines,
//! and the same bytes every time.

mod annotate;
mod bad_input;
mod bombs;
mod bundles;
mod cleanup;
mod contract;
mod forms;
mod keeper;
mod library;
mod recognise;
mod register;
mod regulations;
mod search;
