//! Writes `samples/` anew from the text in `dossier`: run it after changing that.

use anyhow::Result;
use wenheng_tests::dossier;

fn main() -> Result<()> {
    let folder = dossier::folder();
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    for (name, bytes) in dossier::files()? {
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
