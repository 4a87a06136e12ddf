//! The harness: starts the real programs and asks them what users would. What is
//! tested stands in the folders beside `src`; nothing here knows a rule.

pub mod archives;
pub mod command_line;
pub mod dossier;
pub mod dossiers;
pub mod fuzz;
pub mod group;
pub mod office;
pub mod old_word;
pub mod paper;
mod pdf;
pub mod screen;
pub mod window;
mod word;
