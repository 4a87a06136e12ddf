//! Archives as programs of every schema left them, opened by today's.
//!
//! A file is written once, by `WENHENG_WRITE=1`, while its schema is today's, and never again:
//! it holds what the program of that time wrote, whatever is changed in it later.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "../support/mod.rs"]
mod support;

mod rows;

use std::path::{Path, PathBuf};

use archive::{Archive, Search};
use rusqlite::Connection;
use support::{paper, review};

/// Schemas that have a stored archive; a new one gets its own together with its tables.
const STORED: usize = rows::BY_SCHEMA.len();

fn stored(schema: usize) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/stored/schema{schema}.db"))
}

fn schema_of(file: &Path) -> usize {
    let database = Connection::open(file).unwrap();
    database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

/// Writes the archive of a schema: everything that its program could keep.
fn write(schema: usize) {
    let folder = tempfile::tempdir().unwrap();
    let archive = Archive::open(folder.path()).unwrap();
    rows::BY_SCHEMA.iter().take(schema).for_each(|keep| keep(&archive));
    drop(archive);
    let database = Connection::open(folder.path().join("archive.db")).unwrap();
    for table in rows::TABLES.iter().skip(schema).flat_map(|tables| *tables) {
        database.execute_batch(&format!("DROP TABLE {table}")).unwrap();
    }
    // Small pages make small files of many small tables.
    let shrink = format!(
        "PRAGMA journal_mode = delete; PRAGMA user_version = {schema};
         PRAGMA page_size = 512; VACUUM;"
    );
    database.execute_batch(&shrink).unwrap();
    drop(database);
    std::fs::copy(folder.path().join("archive.db"), stored(schema)).unwrap();
}

#[test]
fn archives_of_every_schema_open_sound_with_everything_in_them() {
    let today = {
        let folder = tempfile::tempdir().unwrap();
        drop(Archive::open(folder.path()).unwrap());
        schema_of(&folder.path().join("archive.db"))
    };
    assert_eq!(STORED, today, "an archive of every schema has to be stored");
    for schema in 1..=STORED {
        if !stored(schema).exists() && std::env::var_os("WENHENG_WRITE").is_some() {
            write(schema);
        }
        assert_eq!(schema_of(&stored(schema)), schema);
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(stored(schema), folder.path().join("archive.db")).unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        assert_eq!(schema_of(&folder.path().join("archive.db")), today);
        let verified = archive.verify().unwrap();
        assert!(verified.is_sound(), "{schema}: {:?}", verified.broken);
        rows::CHECKS.iter().take(schema).for_each(|check| check(&archive, folder.path()));
        // Its search and its register can be built, and it goes on being worked with.
        assert_eq!(archive.search(&Search::of("印发办法", 1)).unwrap().total, 1);
        let more = support::keep(&archive, &paper("新的通知"), Some(&review(&[]))).unwrap();
        assert!(!more.known);
        archive.known_files().unwrap();
        assert!(archive.verify().unwrap().is_sound());
        let backup = folder.path().join("备份.db");
        archive.back_up(&backup).unwrap();
        assert_eq!(schema_of(&backup), today);
    }
}
