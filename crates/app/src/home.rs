//! Where the program keeps its data: the platform's usual folder.
//!
//! All that depends on the platform's paths is in this file. Tried on Debian;
//! the Windows branch was not tried.

use std::env;
use std::path::PathBuf;

/// `WENHENG_HOME`, or the platform's folder for a user's data.
pub fn default_home() -> PathBuf {
    let folder =
        |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(home) = folder("WENHENG_HOME") {
        return home;
    }
    let base = if cfg!(windows) {
        folder("APPDATA")
    } else {
        folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
    };
    base.unwrap_or_else(env::temp_dir).join("wenheng")
}
