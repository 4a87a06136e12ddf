//! Pure: document x packs x catalogue x profile x day -> findings.

mod finding;
mod profile;
mod regime;
pub mod spec;

pub use finding::*;
pub use profile::Profile;
pub use regime::*;
