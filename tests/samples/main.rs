//! The committed sample dossier is the one that the generator writes.

use anyhow::Result;
use wenheng_tests::dossier;

#[test]
fn samples_are_what_the_generator_writes() -> Result<()> {
    for (name, bytes) in dossier::files()? {
        let committed = std::fs::read(dossier::folder().join(name))?;
        assert!(committed == bytes, "{name} is stale: cargo run -p wenheng-tests --bin samples");
    }
    Ok(())
}
