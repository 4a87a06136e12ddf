//! A dossier in one text: its files parted by lines `== 征求意见公告：名称.txt`. Where no
//! role is given it is guessed.

use std::sync::Arc;

use document::{Span, from_plain};

use super::{in_file, unmark};
use crate::dossier::{Dossier, DossierFile, Role};

const PARTS: &str = "== ";

/// The dossier without its marks, and the places they stood around.
pub(crate) fn read(source: &str) -> (Dossier, Vec<(usize, Span)>) {
    let (mut dossier, mut marks) = (Dossier::default(), Vec::new());
    for (head, text) in files(source) {
        let (role, name) = named(head);
        if let Some(role) = role {
            dossier.given.roles.insert(name.to_owned(), role);
        }
        let (text, found) = unmark(&text);
        marks.extend(in_file(dossier.files.len(), found));
        let part = Span::new(0, text.chars().count());
        let document = Arc::new(from_plain(&text));
        let name = name.to_owned();
        dossier.files.push(DossierFile { name, sha256: String::new(), document, part });
    }
    (dossier, marks)
}

/// What is wrong with the way an example is written.
pub(crate) fn wrong(source: &str) -> Option<String> {
    let first = source.lines().find(|line| !line.trim().is_empty())?;
    if !first.starts_with(PARTS) {
        return Some("卷宗规则的例句要用“== 角色：文件名.txt”一行开始每份材料".to_owned());
    }
    let roles = || Role::ALL.iter().map(|role| role.name()).collect::<Vec<_>>().join("、");
    files(source).into_iter().find_map(|(head, _)| {
        let (role, _) = head.split_once('：')?;
        let known = Role::ALL.iter().any(|known| known.name() == role.trim());
        (!known).then(|| format!("例句里没有名为“{role}”的材料，可以写：{}", roles()))
    })
}

/// What stands behind `== `, and the text below it.
fn files(source: &str) -> Vec<(&str, String)> {
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in source.lines() {
        match (line.strip_prefix(PARTS), files.last_mut()) {
            (Some(head), _) => files.push((head.trim(), String::new())),
            (None, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    files
}

fn named(head: &str) -> (Option<Role>, &str) {
    let Some((role, name)) = head.split_once('：') else { return (None, head) };
    let role = Role::ALL.into_iter().find(|known| known.name() == role.trim());
    (role, name.trim())
}
