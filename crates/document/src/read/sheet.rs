//! Excel workbooks, old and new: each sheet is a table under the name of the sheet.
//!
//! Formulas show the value that was stored with them and are never computed.
//! Comments are left out; pictures, charts and objects are counted as unread.

mod book;
mod date;
mod format;
mod limits;
#[cfg(test)]
mod tests;
mod xls;
mod xlsx;

pub(crate) use xls::read as read_xls;
pub(crate) use xlsx::read as read_xlsx;
