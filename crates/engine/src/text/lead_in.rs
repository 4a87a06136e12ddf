//! Which words a paragraph stands under: "不得有下列行为：" governs the whole
//! list below it, over paragraphs and items.

use document::Document;

use super::Prepared;

/// How a paragraph is numbered; only sameness matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    None,
    Article,
    Comma,
    Bracketed,
    Dotted,
    BracketedDigit,
    Circled,
    Run,
}

/// Finds for every block the paragraphs ending in a colon that introduce it.
pub(super) fn link(ready: &mut Prepared, doc: &Document) {
    // Open lists, outermost first: the lead-in's block, its label, its items' label.
    let mut open: Vec<(usize, Label, Option<Label>)> = Vec::new();
    for index in 0..ready.blocks.len() {
        let chars = block_chars(ready, index);
        let Some(&last) = chars.last() else { continue };
        let label = label_of(chars);
        while let Some((_, own, items)) = open.last() {
            let governed = label != Label::None
                && label != *own
                && label != Label::Article
                && items.is_none_or(|items| items == label);
            if governed {
                break;
            }
            open.pop();
        }
        if let Some(list) = open.last_mut() {
            list.2 = Some(label);
        }
        let lead_ins = open.iter().rev().map(|list| list.0).collect();
        if last == ':' {
            // A deeper lead-in keeps the lists around it open.
            open.push((index, label, None));
        }
        ready.blocks[index].lead_ins = lead_ins;
    }
    for node in &doc.outline.nodes {
        let Some(parent) = node.parent.map(|parent| &doc.outline.nodes[parent]) else { continue };
        let (from, own) =
            (super::block_index(doc, parent.head.start), super::block_index(doc, node.span.start));
        if from == own || block_chars(ready, from).last() != Some(&':') {
            continue;
        }
        let last = super::block_index(doc, node.span.end.saturating_sub(1));
        for block in own..=last.min(ready.blocks.len() - 1) {
            if !ready.blocks[block].lead_ins.contains(&from) {
                ready.blocks[block].lead_ins.push(from);
            }
        }
    }
}

fn block_chars(ready: &Prepared, block: usize) -> &[char] {
    let sentences = &ready.blocks[block].sentences;
    match (ready.sentences.get(sentences.start), sentences.is_empty()) {
        (Some(first), false) => {
            let last = &ready.sentences[sentences.end - 1];
            ready.slice(&(first.range.start..last.range.end))
        }
        _ => &[],
    }
}

fn label_of(chars: &[char]) -> Label {
    let numeral = |c: &char| "零〇一二三四五六七八九十百".contains(*c);
    let head = chars.iter().take(8).collect::<Vec<_>>();
    let run = |skip: usize, test: &dyn Fn(&char) -> bool| {
        head.iter().skip(skip).take_while(|c| test(c)).count()
    };
    match chars {
        ['第', ..] => {
            let n = run(1, &numeral);
            if n > 0 && chars.get(n + 1) == Some(&'条') { Label::Article } else { Label::None }
        }
        ['(', ..] => {
            let (han, digit) = (run(1, &numeral), run(1, &|c| c.is_ascii_digit()));
            match () {
                () if han > 0 && chars.get(han + 1) == Some(&')') => Label::Bracketed,
                () if digit > 0 && chars.get(digit + 1) == Some(&')') => Label::BracketedDigit,
                () => Label::None,
            }
        }
        ['①'..='⑳', ..] => Label::Circled,
        [first, ..] if first.is_ascii_digit() => {
            let n = run(0, &|c| c.is_ascii_digit());
            if matches!(chars.get(n), Some('.' | '、' | ')')) {
                Label::Dotted
            } else {
                Label::None
            }
        }
        [first, ..] if numeral(first) => {
            let n = run(0, &numeral);
            match chars.get(n) {
                Some('、') => Label::Comma,
                Some('是') => Label::Run,
                _ => Label::None,
            }
        }
        _ => Label::None,
    }
}
