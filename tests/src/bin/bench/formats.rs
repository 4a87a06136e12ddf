//! How fast each format is read: beside the same text as plain text in the same run,
//! and beside the usual converters where they are installed.
//!
//! A converter is a process for each file (LibreOffice one for all) and we are not,
//! so the comparison is kind to us with small files.

mod converter;
mod made;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::check::best;
use crate::line;

/// Files of one format.
struct Group {
    format: String,
    files: Vec<PathBuf>,
}

/// Measures made-up files of each format that can be made here, and the files of a folder.
pub(crate) fn run(folder: &Path) -> Result<()> {
    let place = tempfile::tempdir()?;
    let mut groups = made::groups(place.path())?;
    match found(folder) {
        Ok(found) => groups.extend(found),
        Err(_) => println!("没有文件夹 {}，只量自拟的文稿", folder.display()),
    }
    let converters = converter::installed();
    let names: Vec<&str> = converters.iter().map(converter::Converter::name).collect();
    println!("读取各种格式，一个核；倍数以同样文字的纯文本为 1，越小越好");
    let heads = ["文件", "MB", "毫秒/份", "MB/s", "倍"].into_iter().chain(names);
    line("", &heads.map(str::to_owned).collect::<Vec<_>>());
    for group in &groups {
        measure(group, &converters)?;
    }
    println!();
    Ok(())
}

fn measure(group: &Group, converters: &[converter::Converter]) -> Result<()> {
    let (mut files, mut paths, mut texts, mut unread) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for path in &group.files {
        let bytes = fs::read(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match document::read(&bytes, &name) {
            Ok(document) => {
                texts.push(document.text.into_bytes());
                files.push((bytes, name));
                paths.push(path.clone());
            }
            Err(_) => unread += 1,
        }
    }
    if files.is_empty() {
        line(&group.format, &[format!("{unread} 份都读不了")]);
        return Ok(());
    }
    let read = |bytes: &[u8], name: &str| usize::from(document::read(bytes, name).is_ok());
    let ours = best(|| files.iter().map(|(bytes, name)| read(bytes, name)).sum()).0.as_secs_f64();
    let plain = best(|| texts.iter().map(|text| read(text, "a.txt")).sum()).0.as_secs_f64();
    let megabytes = files.iter().map(|(bytes, _)| bytes.len()).sum::<usize>() as f64 / 1e6;
    let count = match unread {
        0 => files.len().to_string(),
        unread => format!("{}（{unread} 份不读）", files.len()),
    };
    let mut figures = vec![
        count,
        format!("{megabytes:.2}"),
        format!("{:.2}", ours * 1e3 / files.len() as f64),
        format!("{:.1}", megabytes / ours),
        format!("{:.1}", ours / plain),
    ];
    for converter in converters {
        figures.push(match converter.time(&group.format, &paths)? {
            Some(theirs) => format!("{:.1}", theirs.as_secs_f64() / plain),
            None => "—".to_owned(),
        });
    }
    line(&group.format, &figures);
    Ok(())
}

/// The files of a folder by their ending; what is expected of them is no input.
fn found(folder: &Path) -> std::io::Result<Vec<Group>> {
    let mut groups: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let Some((_, ending)) = name.rsplit_once('.') else { continue };
        if path.is_file() && !name.ends_with(".expected.txt") && name != "index.tsv" {
            groups.entry(ending.to_owned()).or_default().push(path);
        }
    }
    let groups = groups.into_iter().map(|(format, mut files)| {
        files.sort();
        Group { format, files }
    });
    Ok(groups.collect())
}
