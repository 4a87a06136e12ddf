//! The committed sample dossier is the one that the generator writes.

use anyhow::Result;
use wenheng_tests::dossier;

#[test]
fn samples_are_what_the_generator_writes() -> Result<()> {
    let files = dossier::files()?;
    assert_eq!(std::fs::read_dir(dossier::folder())?.count(), files.len(), "samples/ holds more");
    for (name, bytes) in files {
        let committed = std::fs::read(dossier::folder().join(name))?;
        assert!(committed == bytes, "{name} is stale: cargo run -p wenheng-tests --bin samples");
    }
    Ok(())
}
