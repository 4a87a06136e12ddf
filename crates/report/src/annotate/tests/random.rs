//! Random papers with random notes: whatever is put in can be taken out again, and leaves
//! the part byte for byte as it was.

use document::{Span, read};
use proptest::prelude::*;

use super::read_back::read_back;
use super::{note, package, part};
use crate::annotate::{Marked, word};

/// A run, or something else that stands in a paragraph.
fn inline() -> impl Strategy<Value = String> {
    let text = proptest::collection::vec(
        prop_oneof![
            "[一二三四五]{1,4}",
            Just("&amp;".to_owned()),
            Just(" ".to_owned()),
            Just("&#20013;".to_owned())
        ],
        0..4,
    )
    .prop_map(|words| words.concat());
    let child = prop_oneof![
        4 => text.clone().prop_map(|text| format!("<w:t>{text}</w:t>")),
        1 => text.prop_map(|text| format!("<w:t xml:space=\"preserve\">{text}</w:t>")),
        1 => Just("<w:tab/>".to_owned()),
        1 => Just("<w:br/>".to_owned()),
        1 => Just("<w:lastRenderedPageBreak/>".to_owned()),
        1 => Just("<w:t/>".to_owned()),
    ];
    let properties = prop_oneof![Just(""), Just("<w:rPr><w:b/></w:rPr>"), Just("<w:rPr/>")];
    let run = (properties, proptest::collection::vec(child, 0..4))
        .prop_map(|(properties, children)| {
            format!("<w:r w:rsidR=\"00A\">{properties}{}</w:r>", children.concat())
        })
        .boxed();
    prop_oneof![
        6 => run.clone(),
        1 => run.clone().prop_map(|run| format!("<w:hyperlink w:anchor=\"a\">{run}</w:hyperlink>")),
        1 => run.clone().prop_map(|run| format!("<w:ins w:id=\"7\" w:author=\"某人\">{run}</w:ins>")),
        1 => run.clone().prop_map(|run| format!("<mc:AlternateContent><mc:Choice>{run}</mc:Choice></mc:AlternateContent>")),
        1 => run.prop_map(|run| format!("<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>")),
        1 => Just("<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>".to_owned()),
        1 => Just("<w:del w:id=\"8\" w:author=\"某人\"><w:r><w:delText>旧</w:delText></w:r></w:del>".to_owned()),
    ]
}

fn body() -> impl Strategy<Value = String> {
    let properties = prop_oneof![Just(""), Just("<w:pPr><w:jc w:val=\"left\"/></w:pPr>")];
    let paragraph = (properties, proptest::collection::vec(inline(), 0..5))
        .prop_map(|(properties, inside)| format!("<w:p>{properties}{}</w:p>", inside.concat()))
        .boxed();
    let cell = paragraph
        .clone()
        .prop_map(|paragraph| format!("<w:tbl><w:tr><w:tc>{paragraph}</w:tc></w:tr></w:tbl>"));
    let block = prop_oneof![5 => paragraph, 1 => cell];
    proptest::collection::vec(block, 1..5).prop_map(|blocks| {
        let last = "<w:p><w:r><w:t>末段</w:t></w:r></w:p>";
        blocks.concat() + last
    })
}

/// True where taking something out of the annotated part gives the part, byte for byte.
fn is_added_to(part: &str, annotated: &str) -> bool {
    let mut rest = annotated.chars();
    part.chars().all(|wanted| rest.any(|found| found == wanted))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn notes_change_nothing_but_add_themselves(
        body in body(),
        places in proptest::collection::vec((0.0..1.0f64, 0.0..1.0f64, any::<bool>()), 1..6),
    ) {
        let bytes = package(&body, &[]);
        let document = read(&bytes, "稿.docx").unwrap();
        let length = document.text.chars().count();
        let notes: Vec<_> = places
            .iter()
            .map(|(start, long, change)| {
                let start = (start * length as f64) as usize;
                let end = start + 1 + (long * (length - start - 1).min(12) as f64) as usize;
                note(&document, Span::new(start, end), change.then_some("改"))
            })
            .collect();
        let annotated = word(&bytes, "稿.docx", &notes).unwrap();
        let (before, after) =
            (part(&bytes, "word/document.xml"), part(&annotated.bytes, "word/document.xml"));
        prop_assert!(is_added_to(&before, &after));
        let back = read_back(&annotated.bytes, "审核人");
        prop_assert_eq!(&back.rejected, &read_back_unmarked(&before));
        for ((note, covered), marked) in notes.iter().zip(&back.covered).zip(&annotated.marked) {
            match marked {
                Marked::Exact | Marked::Changed => {
                    prop_assert_eq!(squeezed(covered), squeezed(&note.quote));
                }
                Marked::Near => {}
            }
        }
        if annotated.marked.iter().all(|marked| *marked != Marked::Changed) {
            let again = read(&annotated.bytes, "批注稿.docx").unwrap();
            prop_assert_eq!(again.text, document.text);
        }
    }
}

/// The words of a part without comments.
fn read_back_unmarked(part: &str) -> String {
    let held = format!("<w:comments {}/>", super::SPACES);
    let bytes = package("", &[("word/document.xml", part), ("word/comments.xml", &held)]);
    read_back(&bytes, "审核人").rejected
}
