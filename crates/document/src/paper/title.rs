//! 标题 and 文种, and the title of an instrument printed inside a notice.

use super::{Frame, Line, compact};
use crate::{Field, Paper, Span};

const KINDS: [&str; 48] = [
    "通知",
    "办法",
    "意见",
    "规定",
    "条例",
    "细则",
    "方案",
    "决定",
    "公告",
    "通告",
    "通报",
    "报告",
    "请示",
    "批复",
    "复函",
    "函",
    "纪要",
    "命令",
    "令",
    "议案",
    "决议",
    "公报",
    "规则",
    "规划",
    "计划",
    "措施",
    "指南",
    "指引",
    "制度",
    "标准",
    "目录",
    "清单",
    "章程",
    "规程",
    "预案",
    "要点",
    "准则",
    "守则",
    "规范",
    "政策",
    "合同",
    "协议",
    "申请书",
    "意见书",
    "倡议书",
    "总结",
    "解读",
    "说明",
];
const LONGEST: usize = 120;
const MOST_LINES: usize = 5;

/// 文种: the word that a title ends with, remarks in brackets aside.
pub(crate) fn kind(title: &str) -> Option<&'static str> {
    const STAGES: [&str; 8] =
        ["修订草案", "草案", "征求意见稿", "送审稿", "讨论稿", "试行", "全文", "修订"];
    let title = compact(title);
    // A page's own name for the file carries the number behind it.
    let mut rest = title.split('_').next().unwrap_or_default();
    loop {
        let before = rest.len();
        rest = rest.trim_end_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '年' | '《' | '》' | '”' | '"' | '。')
        });
        if rest.ends_with(['）', ')'])
            && let Some(open) = rest.rfind(['（', '('])
        {
            rest = &rest[..open];
        }
        rest = STAGES.iter().find_map(|stage| rest.strip_suffix(stage)).unwrap_or(rest);
        if rest.len() == before {
            break;
        }
    }
    KINDS.iter().find(|kind| rest.ends_with(**kind)).copied()
}

/// The title that begins at a line, and how many lines it takes.
pub(crate) fn at(lines: &[Line], from: usize) -> Option<(Field, usize)> {
    let mut joined = String::new();
    let mut best = None;
    for (count, line) in lines[from..].iter().take(MOST_LINES).enumerate() {
        if !is_title_like(line.text) || starts_afresh(line.text) || is_annex_mark(line.text) {
            break;
        }
        // A complete title goes on only with a remark in brackets.
        if best.is_some() && !is_remark(line.text) {
            break;
        }
        joined.push_str(&compact(line.text));
        if joined.chars().count() > LONGEST {
            break;
        }
        let ended = kind(&joined).is_some() && !joined.ends_with("关于") && is_balanced(&joined);
        let goes_on = lines.get(from + count + 1).is_some_and(|next| continues(&joined, next.text));
        if ended && !goes_on {
            best = Some(count + 1);
        }
    }
    let count = best?;
    Some((field(&lines[from..from + count]), count))
}

/// A field over whole lines, without the breaks between them.
pub(crate) fn field(lines: &[Line]) -> Field {
    let text = lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().concat();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (start, end) = (
        lines.first().map_or(0, |line| line.span.start),
        lines.last().map_or(0, |line| line.span.end),
    );
    Field { text, span: Span::new(start, end) }
}

/// Finds the instrument that a 通知 or 令 issues and whose text follows.
pub(crate) fn find_inner(lines: &[Line], paper: &mut Paper, frame: &mut Frame) {
    let Some(title) = &paper.title else { return };
    let issues = matches!(
        paper.kind.as_deref(),
        Some("通知" | "令" | "命令" | "公告" | "通告" | "决定" | "批复" | "函")
    );
    if !issues {
        return;
    }
    let Some(after) = lines.iter().position(|line| line.span.start >= title.span.end) else {
        return;
    };
    let mut names = quoted(&title.text);
    if let Some(at) = title.text.find("印发") {
        let rest = &title.text[at + "印发".len()..];
        names.push(compact(rest.trim_end_matches("通知").trim_end_matches('的')));
    }
    for line in lines[after..].iter().take(6) {
        names.extend(quoted(line.text));
    }
    let signed = paper.date_span.map_or(0, |span| span.start);
    let names: Vec<String> =
        names.iter().filter(|name| !name.is_empty()).map(|name| plain(name)).collect();
    let found = (after..lines.len()).find_map(|from| {
        let most = lines[from..].iter().take(4).take_while(|line| is_title_like(line.text)).count();
        (1..=most).find_map(|count| {
            let part = &lines[from..from + count];
            let joined = part.iter().map(|line| compact(line.text)).collect::<String>();
            let whole = joined.chars().count() <= LONGEST && is_balanced(&joined);
            let fits = whole && names.contains(&plain(&joined));
            fits.then_some((from, count))
        })
    });
    let found = found.or_else(|| {
        // After the signature: a title, and then numbered text.
        let mut below = (after..lines.len())
            .filter(|&at| signed > title.span.end && lines[at].span.start > signed);
        let from = below.find(|&at| !lines[at].text.starts_with(['（', '(']))?;
        let (_, count) = self::at(lines, from)?;
        let follows = lines
            .get(from + count..)?
            .iter()
            .take(12)
            .any(|line| crate::outline::parse(line.text).is_some());
        (follows && !compact(lines[from].text).starts_with("附件")).then_some((from, count))
    });
    let Some((from, mut count)) = found else { return };
    if lines.get(from + count).is_some_and(|next| is_remark(next.text)) {
        count += 1;
    }
    // 附件 above the title: an annex, which `annex` finds.
    if from > 0 && is_annex_mark(lines[from - 1].text) {
        return;
    }
    paper.inner_title = Some(field(&lines[from..from + count]));
    frame.starts.push(lines[from].block);
    for line in &lines[from..from + count] {
        frame.apart[line.block] = true;
    }
}

fn is_annex_mark(text: &str) -> bool {
    let text = compact(text);
    text.starts_with("附件") && text.chars().count() <= 5
}

/// Titles compared: without 《》, brackets and their remarks, and digits at the end.
fn plain(title: &str) -> String {
    let title = compact(title);
    let cut =
        title.find(['（', '(']).filter(|&at| at > 6).map_or(title.as_str(), |at| &title[..at]);
    cut.chars().filter(|c| !matches!(c, '《' | '》' | '〈' | '〉')).collect()
}

fn quoted(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, tail)) = rest.split_once('《') {
        let Some(end) = tail
            .rfind('》')
            .filter(|_| tail.matches('《').count() + 1 == tail.matches('》').count())
            .or_else(|| tail.find('》'))
        else {
            break;
        };
        let name = &tail[..end];
        names.push(compact(name.split("》、《").next().unwrap_or(name)));
        rest = &tail[end..];
    }
    names
}

pub(crate) fn is_title_like(text: &str) -> bool {
    let length = text.chars().count();
    length <= 80
        && !text.ends_with(['。', '；', '：', '，', ':', ';', '、', '！'])
        && !text.contains(['。', '；'])
        && !matches!(crate::outline::parse(text), Some(label) if label.len < length)
}

fn starts_afresh(text: &str) -> bool {
    let length = text.chars().count();
    super::number::find(text).is_some_and(|(start, end)| length - (end - start) <= 6)
        || crate::numeral::find_day(text).is_some_and(|(_, start, _)| start < 3)
        || super::is_metadata(text)
}

/// （试行）, （征求意见稿）, 2016 alone on their line.
fn is_remark(text: &str) -> bool {
    let text = compact(text);
    text.chars().count() <= 14
        && text.starts_with(['（', '('])
        && text.ends_with(['）', ')'])
        && ["试行", "暂行", "修订", "修正", "意见稿", "草案", "送审稿", "讨论稿", "版"]
            .iter()
            .any(|word| text.contains(word))
}

/// A title whose brackets are all closed.
fn is_balanced(title: &str) -> bool {
    let closed =
        |open: &[char], close: &[char]| title.matches(open).count() <= title.matches(close).count();
    closed(&['《'], &['》']) && closed(&['（', '('], &['）', ')'])
}

/// "某某意见" may go on with "的通知" on the next line.
fn continues(joined: &str, next: &str) -> bool {
    let next = compact(next);
    let short = next.chars().count() <= 40
        && is_title_like(&next)
        && !starts_afresh(&next)
        && !next.starts_with("关于");
    short
        && kind(&next)
            .is_some_and(|kind| matches!(kind, "通知" | "决定" | "公告" | "通报" | "批复" | "意见"))
        && (joined.contains("印发") || joined.contains("关于") || next.starts_with('的'))
        && (kind(joined) != Some("通知"))
}
