//! Lines → articles, paragraphs, items. What stands before the first provision is
//! the head; what stands behind 附件 is left out.

use super::label::{self, Labelled};
use super::{Article, ArticleNumber, Item, Numbering, Paragraph};

/// The provisions and the line at which they begin.
pub(super) struct Body {
    pub(super) starts: usize,
    pub(super) numbering: Numbering,
    pub(super) articles: Vec<Article>,
}

/// A number may be left out where an amendment deleted its article.
const WIDEST_GAP: u32 = 5;

pub(super) fn read(lines: &[String]) -> Option<Body> {
    let (numbering, starts) = numbering(lines)?;
    let mut builder = Builder { numbering, ..Builder::default() };
    // A heading above the first provision is above it too.
    let above = lines[..starts].iter().rev().take_while(|line| is_above(line, numbering)).count();
    for line in &lines[starts - above..] {
        builder.push(line);
    }
    let mut articles = builder.articles;
    articles.retain(|article| !article.paragraphs.is_empty());
    for paragraph in articles.iter_mut().flat_map(|article| &mut article.paragraphs) {
        part_inline_items(paragraph);
    }
    (!articles.is_empty()).then_some(Body { starts: starts - above, numbering, articles })
}

fn is_above(line: &str, numbering: Numbering) -> bool {
    match numbering {
        Numbering::Articles => label::division(line).is_some(),
        Numbering::Points => label::heading(line).is_some(),
        Numbering::Headings => false,
    }
}

fn numbering(lines: &[String]) -> Option<(Numbering, usize)> {
    let articles: Vec<(usize, u32)> = numbered(lines, |line| {
        let found = label::article(line)?;
        (!is_reference(&found)).then_some(found.number.number)
    });
    let first = articles.iter().find(|(_, number)| *number == 1);
    if let Some((at, _)) = first.or(articles.first().filter(|_| articles.len() > 2)) {
        return Some((Numbering::Articles, *at));
    }
    let headings = numbered(lines, |line| label::heading(line).map(|found| found.number));
    let points = numbered(lines, |line| label::item(line).map(|found| found.number));
    let runs_on =
        points.len() > 2 && points.iter().map(|(_, number)| *number).eq(1..=points.len() as u32);
    match (headings.first(), points.first()) {
        (_, Some((at, _))) if runs_on => Some((Numbering::Points, *at)),
        (Some((at, _)), _) if headings.len() > 1 => Some((Numbering::Headings, *at)),
        _ => None,
    }
}

fn numbered(lines: &[String], read: impl Fn(&str) -> Option<u32>) -> Vec<(usize, u32)> {
    let numbers = lines.iter().enumerate();
    numbers.filter_map(|(at, line)| Some((at, read(line)?))).collect()
}

/// 第六条规定的…, 第六条、第七条: the line goes on with a sentence.
fn is_reference(found: &Labelled<'_, ArticleNumber>) -> bool {
    const GOES_ON: [&str; 12] =
        ["规定", "、", "和", "至", "到", "第", "所", "的", "及", "或", "，", "中"];
    !found.apart && GOES_ON.iter().any(|word| found.rest.starts_with(word))
}

#[derive(Default)]
struct Builder {
    numbering: Numbering,
    articles: Vec<Article>,
    /// Part, chapter and section with their depths.
    above: Vec<(usize, String)>,
    last: ArticleNumber,
    /// Behind 附件 nothing counts until the numbers go on.
    annexed: bool,
    /// Paragraphs of one line that a file broke in two are put together.
    open: bool,
}

impl Builder {
    fn push(&mut self, line: &str) {
        if let Some((depth, title)) = self.division(line) {
            self.above.retain(|(other, _)| *other < depth);
            self.above.push((depth, title));
            self.open = false;
            // Prose below a heading belongs to no number.
            if self.numbering == Numbering::Points {
                let label = line.chars().take_while(|c| *c != '、').chain(['、']).collect();
                self.begin(ArticleNumber::default(), label, "");
            }
        } else if let Some((number, label, rest)) = self.provision(line) {
            self.last = number;
            self.annexed = false;
            self.begin(number, label, rest);
        } else if !self.annexed {
            self.annexed = is_annex(line);
            if !self.annexed {
                self.inside(line);
            }
        }
    }

    fn begin(&mut self, number: ArticleNumber, label: String, text: &str) {
        let above = self.above.iter().map(|(_, title)| title.clone()).collect();
        let paragraphs = if text.is_empty() { Vec::new() } else { vec![paragraph(text)] };
        self.articles.push(Article { number, label, above, paragraphs });
        self.open = is_open(text);
    }

    fn division(&self, line: &str) -> Option<(usize, String)> {
        let depth = match self.numbering {
            Numbering::Articles => label::division(line)?,
            Numbering::Points => label::heading(line).map(|_| 0)?,
            Numbering::Headings => return None,
        };
        Some((depth, line.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    fn provision<'a>(&self, line: &'a str) -> Option<(ArticleNumber, String, &'a str)> {
        let of_one = |number| ArticleNumber { number, inserted: 0 };
        let (number, label, rest) = match self.numbering {
            Numbering::Articles => {
                let found = label::article(line)?;
                if is_reference(&found) || !self.follows(found.number, found.apart) {
                    return None;
                }
                (found.number, found.label, found.rest)
            }
            Numbering::Points => {
                let found =
                    label::item(line).filter(|found| found.number == self.last.number + 1)?;
                (of_one(found.number), found.label, found.rest)
            }
            Numbering::Headings => {
                let found =
                    label::heading(line).filter(|found| found.number == self.last.number + 1)?;
                (of_one(found.number), found.label, found.rest)
            }
        };
        Some((number, label.split_whitespace().collect(), rest))
    }

    fn follows(&self, next: ArticleNumber, apart: bool) -> bool {
        let last = self.last;
        let inserted = next.number == last.number && next.inserted == last.inserted + 1;
        let next_one = next.inserted == 0 && next.number == last.number + 1;
        let gap = last.number + 1..=last.number + WIDEST_GAP;
        inserted || next_one || apart && (gap.contains(&next.number) || self.articles.is_empty())
    }

    fn inside(&mut self, line: &str) {
        let Some(article) = self.articles.last_mut() else { return };
        let held = article.paragraphs.last_mut();
        if let (Some(item), Some(held)) = (label::item(line), held) {
            let text = format!("{}{}", item.label, item.rest);
            held.items.push(Item { number: item.number, text, subitems: Vec::new() });
            self.open = is_open(line);
            return;
        }
        let held = article.paragraphs.last_mut();
        match held {
            Some(held) if label::is_subitem(line) => match held.items.last_mut() {
                Some(item) => item.subitems.push(line.to_owned()),
                None => append(&mut held.text, "\n", line),
            },
            Some(held) if self.open => match held.items.last_mut() {
                Some(item) => {
                    append(item.subitems.last_mut().unwrap_or(&mut item.text), "", line);
                }
                None => append(&mut held.text, "", line),
            },
            _ => article.paragraphs.push(paragraph(line)),
        }
        self.open = is_open(line);
    }
}

fn append(text: &mut String, between: &str, more: &str) {
    text.push_str(between);
    text.push_str(more);
}

fn paragraph(text: &str) -> Paragraph {
    Paragraph { text: text.to_owned(), items: Vec::new() }
}

/// True where the sentence goes on in the next line.
fn is_open(line: &str) -> bool {
    const CLOSING: &str = "。；：！？;:!?”’』」）)》…";
    line.chars().next_back().is_some_and(|c| !CLOSING.contains(c))
}

/// 附件一, 附：, 附表
fn is_annex(line: &str) -> bool {
    let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    line.chars().count() <= 40
        && !line.ends_with(['。', '；'])
        && (["附件", "附表", "附录", "附：", "附:", "附图"]
            .iter()
            .any(|word| line.starts_with(word))
            || line == "附")
}

/// …下列条件：（一）…；（二）…。 in one line.
fn part_inline_items(paragraph: &mut Paragraph) {
    if !paragraph.items.is_empty() {
        return;
    }
    let text = paragraph.text.replace('(', "（").replace(')', "）");
    let mut cuts = Vec::new();
    let mut from = 0;
    for number in 1.. {
        let label = format!("（{}）", crate::numerals::written(number));
        let Some(at) = text[from..].find(&label).map(|at| from + at) else { break };
        let before = text[..at].trim_end().chars().next_back();
        if !before.is_none_or(|c| "：:；;。，、".contains(c)) {
            break;
        }
        cuts.push(at);
        from = at + label.len();
    }
    if cuts.len() < 2 {
        return;
    }
    let ends = cuts[1..].iter().copied().chain([text.len()]);
    for ((number, &start), end) in (1..).zip(&cuts).zip(ends) {
        let text = text[start..end].trim().to_owned();
        paragraph.items.push(Item { number, text, subitems: Vec::new() });
    }
    text[..cuts[0]].trim_end().clone_into(&mut paragraph.text);
}
