//! 落款, 成文日期, 附件说明 and 版记: what stands below the text.

use super::{Frame, Line, compact, head, is_body_name, value_of};
use crate::numeral::find_day;
use crate::outline::{Shape, parse};
use crate::{Field, Paper, Span};

/// Lines in which it is said when an instrument was made.
const HEAD: usize = 12;

/// Reads date, signature, annex list and copy-to.
pub(crate) fn read(lines: &[Line], paper: &mut Paper, frame: &mut Frame) {
    take_copy_to(lines, paper, frame);
    // The day of an order stands between its number and the instrument's title.
    let head = [paper.title.as_ref(), paper.number.as_ref()]
        .into_iter()
        .flatten()
        .map(|field| field.span.end)
        .min()
        .unwrap_or(0);
    let after = lines.partition_point(|line| line.span.start < head);
    let signed = (after..lines.len()).find(|&at| is_signature(lines, at));
    if let Some(at) = signed {
        set_date(&lines[at], paper);
        take_signer(lines, at, after, paper, frame);
    }
    if paper.date.is_none() {
        let named = lines.iter().find(|line| {
            value_of(line.text, &["成文日期", "生成日期", "发文日期"])
                .is_some_and(|(value, _)| find_day(value).is_some())
        });
        let head = || lines.iter().take(HEAD);
        // Of one that was amended there is more than one day.
        let amended = head().any(|line| is_amended(line.text));
        let enacted = |done: &[&str]| head().find(|line| !amended && is_enacted(line.text, done));
        let published = enacted(&["公布", "发布", "颁布"]);
        let passed = head().find(|line| is_passed(line.text));
        let adopted = enacted(&["通过", "批准"]);
        let last =
            lines.iter().rev().take(6).find(|line| is_bare_day(line.text) && line.block >= after);
        if let Some(line) = named.or(last).or(published).or(passed).or(adopted) {
            set_date(line, paper);
            if is_bare_day(line.text) {
                frame.apart[line.block] = true;
            }
        }
    }
    take_annex_list(lines, paper, frame);
    if paper.issuer.is_none() {
        paper.issuer = paper.title.as_ref().and_then(head::issuer_in_title);
    }
}

fn set_date(line: &Line, paper: &mut Paper) {
    if let Some((day, start, end)) = find_day(line.text) {
        paper.date = Some(day);
        paper.date_span = Some(Span::new(line.span.start + start, line.span.start + end));
    }
}

/// A day with nothing around it but brackets or a link of the web page.
fn is_bare_day(text: &str) -> bool {
    let length = text.chars().count();
    // 2014年10月1日 施行: the day on which it begins.
    find_day(text).is_some_and(|(_, start, end)| start <= 1 && length - end <= 8)
        && !text.contains("施行")
}

/// A day below a body's name, or both in one line.
fn is_signature(lines: &[Line], at: usize) -> bool {
    let text = lines[at].text;
    let Some((_, start, end)) = find_day(text) else { return false };
    let length = text.chars().count();
    if start <= 1 && length - end <= 8 {
        return at > 0 && (is_signer(lines[at - 1].text) || lines.get(at + 1).is_none());
    }
    let before: String = text.chars().take(start).collect();
    length - end <= 10 && is_body_name(&before) && !compact(text).ends_with("印发")
}

fn is_signer(text: &str) -> bool {
    let bodies: Vec<&str> = text.split_whitespace().collect();
    is_body_name(text)
        || (!bodies.is_empty() && bodies.iter().all(|body| is_body_name(body)))
        || is_person(text)
}

/// 部长 某某, 市长：某某
fn is_person(text: &str) -> bool {
    let text = compact(text);
    text.chars().count() <= 12
        && ["部长", "市长", "省长", "县长", "区长", "主任", "局长", "州长", "主席", "总理"]
            .iter()
            .any(|post| text.starts_with(post))
}

fn take_signer(lines: &[Line], at: usize, after: usize, paper: &mut Paper, frame: &mut Frame) {
    frame.apart[lines[at].block] = true;
    let start = find_day(lines[at].text).map_or(0, |(_, start, _)| start);
    if start > 1 {
        paper.issuer.get_or_insert_with(|| lines[at].field(0, start));
        return;
    }
    let mut first = at;
    while first > after && is_signer(lines[first - 1].text) {
        first -= 1;
        frame.apart[lines[first].block] = true;
    }
    if let Some(line) = lines[first..at].iter().find(|line| !is_person(line.text)) {
        paper.issuer.get_or_insert_with(|| line.field_from(0));
    }
}

/// （2014年10月30日某市人大常委会通过）, and no （二）…2029年12月31日前…
fn is_passed(text: &str) -> bool {
    let inside = text.trim().strip_prefix(['（', '(']).unwrap_or_default();
    let inside = inside.split(['）', ')']).next().unwrap_or_default();
    find_day(inside).is_some()
}

/// 2014年8月7日 国务院令第654号公布: a day, the one who did it, and what was done.
fn is_enacted(text: &str, done: &[&str]) -> bool {
    const LONGEST: usize = 60;
    let plain = compact(text);
    // 发布 自发布之日起施行
    let then = ["自发布", "自公布", "自颁布", "自1", "自2"];
    let end = then.iter().filter_map(|word| plain.find(word)).min().unwrap_or(plain.len());
    let plain = &plain[..end];
    let plain = plain.strip_suffix("施行").unwrap_or(plain);
    find_day(text.trim_start()).is_some_and(|(_, start, _)| start == 0)
        && plain.chars().count() <= LONGEST
        && !plain.contains(['，', ','])
        && done.iter().any(|word| plain.ends_with(word))
}

/// 2019年3月2日第一次修订, 根据2019年3月2日《…》修正
fn is_amended(text: &str) -> bool {
    let plain = compact(text);
    let plain = plain.trim_end_matches(['）', ')']);
    find_day(text).is_some() && ["修订", "修正", "修改"].iter().any(|word| plain.ends_with(word))
}

fn take_copy_to(lines: &[Line], paper: &mut Paper, frame: &mut Frame) {
    let found =
        lines.iter().position(|line| value_of(line.text, &["抄送", "抄报", "抄　送"]).is_some());
    let Some(at) = found else { return };
    if let Some((_, start)) = value_of(lines[at].text, &["抄送", "抄报"]) {
        let mut field = lines[at].field_from(start);
        while field.text.ends_with(['。', '.']) {
            field.text.pop();
            field.span.end -= 1;
        }
        paper.copy_to = Some(field);
    }
    frame.apart[lines[at].block] = true;
    for line in lines[at + 1..].iter().take(3).filter(|line| compact(line.text).ends_with("印发"))
    {
        frame.apart[line.block] = true;
    }
    for line in
        lines[..at].iter().rev().take(2).filter(|line| compact(line.text).starts_with("主题词"))
    {
        frame.apart[line.block] = true;
    }
}

fn take_annex_list(lines: &[Line], paper: &mut Paper, frame: &mut Frame) {
    let value = |line: &Line| {
        value_of(line.text, &["附件", "附"]).map(|(value, at)| (value.to_owned(), at))
    };
    let found = lines.iter().position(|line| value(line).is_some());
    let Some((from, (_, at))) = found.and_then(|from| Some((from, value(&lines[from])?))) else {
        return;
    };
    let first = &lines[from];
    paper.annexes.extend(entries(first, at));
    frame.apart[first.block] = true;
    let mut number = u32::try_from(paper.annexes.len()).unwrap_or(u32::MAX);
    for line in &lines[from + 1..] {
        match parse(line.text) {
            Some(label) if label.shape == Shape::Arabic && label.number == number + 1 => {
                paper.annexes.push(line.field_from(label.len));
                frame.apart[line.block] = true;
                number += 1;
            }
            _ => break,
        }
    }
}

/// One entry, or several in one line: 1.甲 2.乙
fn entries(line: &Line, at: usize) -> Vec<Field> {
    let chars: Vec<char> = line.text.chars().collect();
    let mut starts = Vec::new();
    for place in at..chars.len() {
        let opens = place == at
            || chars[place - 1].is_whitespace()
            || matches!(chars[place - 1], '；' | '》' | '。');
        let rest: String = chars[place..].iter().take(8).collect();
        if opens
            && let Some(label) = parse(&rest)
            && label.shape == Shape::Arabic
            && label.number as usize == starts.len() + 1
        {
            starts.push((place, label.len));
        }
    }
    if starts.is_empty() {
        return vec![line.field_from(at)];
    }
    let ends = starts.iter().skip(1).map(|start| start.0).chain([chars.len()]);
    starts.iter().zip(ends).map(|(&(start, len), end)| line.field(start + len, end)).collect()
}
