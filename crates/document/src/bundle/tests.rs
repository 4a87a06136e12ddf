use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let method = CompressionMethod::Deflated;
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Path, further paths, and what came of it: one line a member.
fn members(bytes: &[u8], first: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let done = unpack(bytes, first, &mut |member| {
        let what = match &member.bytes {
            Ok(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Err(error) => format!("{error:?}"),
        };
        lines.push(format!("{} {:?} {what}", member.path, member.also));
        true
    });
    done.unwrap();
    lines
}

#[test]
fn nested_zips_are_folders_and_repetitions_are_named_once() {
    let inner = zip_of(&[("乙.txt", "乙"), ("丙.txt", "甲")].map(|(n, t)| (n, t.as_bytes())));
    let outer = zip_of(&[
        ("甲.txt", "甲".as_bytes()),
        ("__MACOSX/._甲.txt", b"x"),
        ("内.zip", &inner),
        ("丁/~$丁.docx", b"x"),
        ("丁/丁.txt", "丁".as_bytes()),
    ]);
    let wanted = ["甲.txt [\"内.zip/丙.txt\"] 甲", "内.zip/乙.txt [] 乙", "丁/丁.txt [] 丁"];
    assert_eq!(members(&outer, 0), wanted);
    assert_eq!(members(&outer, 2), wanted[2..]);
}

#[test]
fn zips_are_not_opened_without_end() {
    let mut bytes = zip_of(&[("甲.txt", "甲".as_bytes())]);
    for _ in 0..4 {
        bytes = zip_of(&[("内.zip", &bytes)]);
    }
    assert_eq!(members(&bytes, 0), ["内.zip/内.zip/内.zip [] TooLarge"]);
}

#[test]
fn a_broken_member_harms_no_other() {
    let mut bytes = zip_of(&[("甲.txt", "甲".as_bytes()), ("乙.txt", "乙乙乙".as_bytes())]);
    let at = bytes.windows(5).position(|window| window == &"甲.txt".as_bytes()[..5]).unwrap();
    let data = at + "甲.txt".len();
    bytes[data..data + 2].copy_from_slice(&[0xff, 0xff]);
    assert_eq!(members(&bytes, 0), ["甲.txt [] Corrupt", "乙.txt [] 乙乙乙"]);
}

#[test]
fn what_grows_beyond_measure_is_refused() {
    let zeros = vec![0; 64 << 20];
    let bytes = zip_of(&[("零.txt", &zeros), ("乙.txt", "乙".as_bytes())]);
    assert_eq!(members(&bytes, 0), ["零.txt [] TooLarge", "乙.txt [] 乙"]);
}

#[test]
fn an_empty_bundle_says_so() {
    assert_eq!(unpack(&zip_of(&[]), 0, &mut |_| true), Err(ReadError::Empty));
}
