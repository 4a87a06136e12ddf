//! The text that is judged, and who issues it as far as the dossier tells.

use std::borrow::Cow;

use document::{Document, Field, Span};

use super::{Dossier, Role, differences};

/// Ends of the names of bodies that issue papers.
const BODIES: [&str; 10] =
    ["人民政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "街道办事处", "部", "委"];

/// The draft; the issued paper where there is none; the only file where there is one.
pub(super) fn main_text(dossier: &Dossier, roles: &[Role]) -> Option<usize> {
    let issued = || roles.iter().position(|role| *role == Role::Issued);
    let only = (dossier.files.len() == 1).then_some(0);
    differences::reviewed(dossier, roles).or_else(issued).or(only)
}

/// A file as a document. Drafts bear no head: the issuer is the body named below the
/// title, or the one that issued the paper in the end.
pub(super) fn with_issuer<'a>(
    dossier: &'a Dossier,
    roles: &[Role],
    file: usize,
) -> Cow<'a, Document> {
    let excerpt = dossier.files[file].excerpt();
    if excerpt.paper.issuer.is_some() {
        return excerpt;
    }
    let issued = roles.iter().position(|role| *role == Role::Issued);
    let Some(issuer) = below_the_title(&excerpt)
        .or_else(|| issuer_of(&dossier.files[issued?].excerpt(), &excerpt))
    else {
        return excerpt;
    };
    let mut named = excerpt.into_owned();
    named.paper.issuer = Some(issuer);
    Cow::Owned(named)
}

/// A line that is nothing but a body's name, among the first below the title.
fn below_the_title(doc: &Document) -> Option<Field> {
    let title = doc.paper.title.as_ref()?.span.end;
    let below = doc.blocks.iter().filter(|block| block.span.start >= title).take(3);
    below
        .map(|block| Field { text: doc.block_text(block).trim().to_owned(), span: block.span })
        .find(|line| {
            let name = BODIES.iter().any(|end| line.text.ends_with(end));
            name && line.text.chars().count() <= 30 && !line.text.contains(['，', '。', '：', '、'])
        })
}

/// The issuer of another paper; in the draft its title stands for it.
fn issuer_of(issued: &Document, doc: &Document) -> Option<Field> {
    let text = issued.paper.issuer.as_ref()?.text.clone();
    let title = doc.paper.title.as_ref().map(|title| title.span);
    let first = doc.blocks.first().map(|block| block.span);
    Some(Field { text, span: title.or(first).unwrap_or(Span::new(0, 0)) })
}
