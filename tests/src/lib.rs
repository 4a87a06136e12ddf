//! The harness: starts the real programs and asks them what users would. What is
//! tested stands in the folders beside `src`; nothing here knows a rule.

pub mod command_line;
pub mod dossier;
pub mod group;
pub mod screen;
pub mod window;
