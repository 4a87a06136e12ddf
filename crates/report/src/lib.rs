//! What leaves the program in the formats of an office, and what comes back in them.
//!
//! Deliberately absent: the archive, files and the clock. Bytes in, bytes out.

pub mod adoption;
pub mod annotate;
pub mod annual;
pub mod bundle;
pub mod cleanup;
pub mod draft;
pub mod form;
pub mod intake;
pub mod ledger;
pub mod opinion;
mod paper;
pub mod register;
pub mod review_report;
pub mod rules_sheet;
pub mod summary;
pub mod template;
mod web;
