//! 版头 and 标题: what stands above the text.

use super::{Frame, Line, compact, is_body_name, number, title, value_of};
use crate::outline::parse;
use crate::{Field, Paper};

/// How many paragraphs a head may take, web page clutter included.
const DEEPEST: usize = 40;

/// Reads issuer, number, title and addressee.
pub(crate) fn read(lines: &[Line], paper: &mut Paper, frame: &mut Frame) {
    let end = lines
        .iter()
        .take(DEEPEST)
        .position(|line| is_text(line.text))
        .unwrap_or(lines.len().min(DEEPEST));
    let head = &lines[..end];
    read_metadata(head, paper);
    let numbered = head.iter().position(|line| take_number(line, paper));
    take_title(lines, end, numbered, paper);
    let after = paper
        .title
        .as_ref()
        .map_or(0, |title| head.partition_point(|line| line.span.start < title.span.end));
    take_addressee(&lines[after..], paper);
    take_issuer(head, paper);
    let last = [paper.addressee.as_ref(), paper.title.as_ref(), paper.number.as_ref()]
        .into_iter()
        .flatten()
        .map(|field| field.span.end)
        .max()
        .unwrap_or(0);
    for line in lines.iter().filter(|line| line.span.start < last) {
        frame.apart[line.block] = true;
    }
}

/// The text proper has begun: a numbered line or a full sentence.
fn is_text(text: &str) -> bool {
    let numbered = parse(text).is_some_and(|label| label.len < text.chars().count());
    let sentence = text.ends_with('。') && text.chars().count() > 40;
    let body_name = compact(text).starts_with("第") && number::order(text).is_some();
    (numbered || sentence) && !body_name
}

fn read_metadata(head: &[Line], paper: &mut Paper) {
    for line in head {
        if paper.number.is_none()
            && let Some((value, at)) = value_of(line.text, &["发文字号", "文号", "字号"])
            && let Some((start, end)) = number::find(value)
        {
            paper.number = Some(line.field(at + start, at + end));
        }
        if paper.issuer.is_none()
            && let Some((value, at)) =
                value_of(line.text, &["发文机构", "发文机关", "发布机构", "发布机关", "制定机关"])
            && is_body_name(value)
        {
            paper.issuer = Some(line.field_from(at));
        }
    }
}

fn take_number(line: &Line, paper: &mut Paper) -> bool {
    if paper.number.is_some() && value_of(line.text, &["发文字号", "文号", "字号"]).is_some()
    {
        return false;
    }
    let length = line.text.chars().count();
    let found = number::find(line.text)
        .filter(|(start, end)| length - (end - start) <= 14 && !line.text.contains(['《', '”']))
        .or_else(|| number::order(line.text));
    let Some((start, end)) = found else { return false };
    // A line of its own beats a web page's table of data.
    paper.number = Some(line.field(start, end));
    true
}

fn take_title(lines: &[Line], end: usize, numbered: Option<usize>, paper: &mut Paper) {
    if lines.len() < 2 {
        return;
    }
    let candidates = |from: usize| {
        (from..end).find_map(|at| {
            (!is_furniture(&lines[at])).then(|| title::at(&lines[..end], at)).flatten()
        })
    };
    let first = candidates(0);
    let later = numbered.and_then(|at| candidates(at + 1));
    paper.title = match (first, later) {
        (Some((first, _)), Some((later, _))) => {
            Some(if later.text.chars().count() * 2 > first.text.chars().count() {
                later
            } else {
                first
            })
        }
        (first, later) => first.or(later).map(|(field, _)| field),
    };
    if paper.title.is_none() {
        paper.title = lines[..end.min(3)]
            .iter()
            .find(|line| is_bare_title(line))
            .map(|line| line.field_from(0));
    }
    paper.kind = paper.title.as_ref().and_then(|title| title::kind(&title.text)).map(str::to_owned);
}

/// Lines of a head that are never the title.
fn is_furniture(line: &Line) -> bool {
    let text = compact(line.text);
    text.ends_with("文件")
        || super::is_metadata(line.text)
        || number::order(line.text).is_some()
        || matches!(text.as_str(), "目录" | "征求意见稿")
}

/// A title that ends with no known kind: the first short line.
fn is_bare_title(line: &Line) -> bool {
    let length = line.text.chars().count();
    (4..=50).contains(&length)
        && title::is_title_like(line.text)
        && parse(line.text).is_none()
        && number::find(line.text).is_none()
        && !is_furniture(line)
        && !is_body_name(line.text)
        && crate::numeral::find_day(line.text).is_none()
        && !line.text.contains('，')
}

fn take_addressee(after: &[Line], paper: &mut Paper) {
    const BODIES: [&str; 18] = [
        "各", "局", "厅", "委", "政府", "单位", "部门", "公司", "办", "院", "处", "中心", "镇",
        "乡", "街道", "企业", "学校", "朋友",
    ];
    const LEAD_INS: [&str; 8] = ["如下", "下列", "以下", "条件", "通知", "包括", "规定", "要求"];
    if paper.title.is_none() {
        return;
    }
    for (at, line) in after.iter().take(6).enumerate() {
        let text = line.text.trim_end();
        let length = text.chars().count();
        let ends = text.ends_with(['：', ':']);
        if ends
            && length <= 300
            && !text.contains('。')
            && BODIES.iter().any(|word| text.contains(word))
            && !LEAD_INS.iter().any(|word| text.contains(word))
            && parse(text).is_none()
        {
            // A long list of bodies may be cut over several lines.
            let open = |line: &&Line| {
                let whole = line.text.ends_with(['。', '；', '：', ':', '！'])
                    || line.text.chars().count() > 120;
                !whole
                    && number::find(line.text).is_none()
                    && BODIES.iter().any(|word| line.text.contains(word))
            };
            let above = after[..at].iter().rev().take_while(open).count();
            let mut field = title::field(&after[at - above..=at]);
            field.text = field.text.trim_end_matches(['：', ':']).to_owned();
            field.span.end = line.span.start + length - 1;
            paper.addressee = Some(field);
            return;
        }
        if is_text(text) || text.ends_with('。') {
            return;
        }
    }
}

fn take_issuer(head: &[Line], paper: &mut Paper) {
    if let Some(line) = head.iter().find(|line| {
        let text = compact(line.text);
        text.ends_with("文件")
            && (5..=40).contains(&text.chars().count())
            && is_body_name(text.trim_end_matches("文件"))
    }) {
        let length = line.text.trim_end().chars().count();
        paper.issuer = Some(line.field(0, length - 2));
    }
    if let Some(line) = head.iter().find(|line| {
        compact(line.text).ends_with('令')
            && is_body_name(compact(line.text).trim_end_matches('令'))
    }) {
        let length = line.text.trim_end().chars().count();
        paper.issuer.get_or_insert_with(|| line.field(0, length - 1));
    }
}

/// The body that a title names before 关于 or 印发; used where nothing else does.
pub(crate) fn issuer_in_title(title: &Field) -> Option<Field> {
    let at = ["关于", "印发", "转发"].iter().filter_map(|word| title.text.find(word)).min()?;
    let name = title.text[..at].trim();
    let length = name.chars().count();
    is_body_name(name).then(|| Field {
        text: name.to_owned(),
        span: crate::Span::new(title.span.start, title.span.start + length),
    })
}
