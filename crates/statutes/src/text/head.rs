//! The lines above the first provision: title, number, who issued it, days.

use jiff::civil::Date;

use super::days::{days, in_name};
use crate::citations::document_numbers;
use crate::title::same_title;

/// What the head says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) number: Option<String>,
    pub(super) by: Option<String>,
    /// 通过, 批准, 公布, 修订, 修正, in the order of the text.
    pub(super) issued: Vec<Date>,
    /// 起施行, 施行日期
    pub(super) from: Option<Date>,
    /// In the file's name.
    pub(super) named: Option<Date>,
}

pub(super) fn read(name: &str, lines: &[String]) -> Option<Head> {
    let stem = stem(name);
    let title = title(&bare_stem(stem), lines)?;
    let mut head = Head { title, named: in_name(stem), ..Head::default() };
    for line in lines.iter().filter(|line| line.chars().count() < 400) {
        read_days(line, &mut head);
        head.number = order(line).or(head.number.take());
        head.by = head.by.take().or_else(|| issuer(line));
    }
    if head.number.is_none() {
        head.number = lines.iter().chain([&stem.to_owned()]).find_map(|line| number(line));
    }
    Some(head)
}

impl Head {
    /// Day of the version: the last on which the text was passed, published or
    /// amended. A file is named by the newer version where the head is old.
    pub(super) fn version_day(&self) -> Option<Date> {
        self.issued.iter().copied().max().max(self.named)
    }
}

/// 法律, 行政法规 … as far as it can be told.
pub(super) fn kind(head: &Head) -> &'static str {
    let (number, by) = (head.number.as_deref().unwrap_or(""), head.by.as_deref().unwrap_or(""));
    let of = |word: &str| number.starts_with(word) || by.starts_with(word);
    let order = number.contains("令第");
    if of("主席令") || of("中华人民共和国主席令") || by.starts_with("全国人民代表大会")
    {
        "法律"
    } else if of("国务院令") || of("中华人民共和国国务院令") {
        "行政法规"
    } else if by.contains("人民代表大会") {
        "地方性法规"
    } else if order && number.contains("人民政府") {
        "地方政府规章"
    } else if order {
        "部门规章"
    } else if number.contains('〔') {
        "规范性文件"
    } else {
        "其他"
    }
}

fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match name.rsplit_once('.') {
        Some((stem, end)) if end.len() <= 5 && end.is_ascii() => stem,
        _ => name,
    }
}

/// The name without what collections put behind the title.
fn bare_stem(stem: &str) -> String {
    let mut stem = stem.trim();
    loop {
        let end = stem.trim_end_matches(|c: char| c == '_' || c == '-' || c.is_ascii_digit());
        let bracket = end.strip_suffix([')', '）']).and_then(|inner| {
            let open = inner.rfind(['(', '（'])?;
            let inside = &inner[open..];
            inside.contains(|c: char| c.is_ascii_digit()).then_some(&inner[..open])
        });
        let shorter = bracket.unwrap_or(end).trim();
        if shorter == stem || shorter.is_empty() {
            return stem.to_owned();
        }
        stem = shorter;
    }
}

/// What a title ends with, a bracket behind it aside.
const ENDINGS: [&str; 24] = [
    "法",
    "法典",
    "条例",
    "办法",
    "规定",
    "细则",
    "规则",
    "决定",
    "决议",
    "意见",
    "通知",
    "规程",
    "章程",
    "制度",
    "方案",
    "准则",
    "标准",
    "指南",
    "目录",
    "解释",
    "修正案",
    "通则",
    "纲要",
    "批复",
];

fn title(stem: &str, lines: &[String]) -> Option<String> {
    let candidates: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let known = |line: &&String| same_title(line, stem);
    if let Some(line) = candidates.iter().find(known) {
        return Some(line.clone());
    }
    // A long title stands on two or three lines.
    let joined = |lines: usize| candidates.windows(lines).map(|window| window.concat());
    let broken = joined(2).chain(joined(3)).find(|line| same_title(line, stem));
    let written = || candidates.iter().find(|line| is_title(line)).cloned();
    let two = || joined(2).find(|line| is_title(line));
    let by_name = || is_title(stem).then(|| stem.to_owned());
    broken.or_else(written).or_else(two).or_else(by_name)
}

/// The line without blanks and without the document number behind it.
fn plain(line: &str) -> String {
    let is_number = |part: &str| part.ends_with('号') && part.contains(['〔', '[', '［']);
    line.split_whitespace().filter(|part| !is_number(part)).collect()
}

fn is_title(line: &str) -> bool {
    let length = line.chars().count();
    let body = match line.rfind('（').or_else(|| line.rfind('(')) {
        Some(open) if line.ends_with(['）', ')']) && open > 0 => &line[..open],
        _ => line,
    };
    (4..=90).contains(&length)
        && !line.contains(['。', '；', '：', ':', '，'])
        && !line.starts_with(['（', '(', '第', '《', '[', '【'])
        && !line.starts_with("根据")
        && !line.starts_with(|c: char| c.is_ascii_digit())
        && ENDINGS.iter().any(|ending| body.ends_with(ending))
}

fn read_days(line: &str, head: &mut Head) {
    let chars: Vec<char> = line.chars().collect();
    let found = days(&chars);
    for (at, &(day, start, end)) in found.iter().enumerate() {
        let next = found.get(at + 1).map_or(chars.len(), |next| next.1);
        let after: String = chars[end..next].iter().collect();
        let previous = at.checked_sub(1).map_or(0, |previous| found[previous].2);
        let before: String = chars[previous..start].iter().collect();
        let before = before.trim_end_matches([' ', '：', ':', '\u{3000}']);
        if before.ends_with("失效日期") {
            continue;
        }
        let starts =
            ["起施行", "起实施", "起执行", "起生效"].iter().any(|word| after.contains(word));
        let alone = found.len() == 1 && start == 0 && end == chars.len();
        let words = ["通过", "批准", "公布", "发布", "颁布", "修订", "修正", "修改", "印发"];
        if before.ends_with("施行日期") || starts && before.ends_with('自') {
            head.from = Some(day);
        } else if before.ends_with("公布日期")
            || before.ends_with("发布日期")
            || words.iter().any(|word| after.contains(word))
            || alone
        {
            head.issued.push(day);
        }
    }
}

/// 中华人民共和国国务院令第517号 → 国务院令第517号
fn order(line: &str) -> Option<String> {
    let squeezed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let at = squeezed.find("令第").or_else(|| squeezed.find("令（第"))?;
    let behind = squeezed[at..].trim_start_matches(['令', '（', '第']);
    let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() || !behind[digits.len()..].starts_with('号') {
        return None;
    }
    let stops = |c: char| c.is_ascii_digit() || "（(《》，。日、 】".contains(c);
    let issuer = squeezed[..at].rsplit(stops).next()?;
    let issuer =
        issuer.strip_prefix("中华人民共和国").filter(|short| !short.is_empty()).unwrap_or(issuer);
    (issuer.chars().count() >= 2).then(|| format!("{issuer}令第{digits}号"))
}

fn number(line: &str) -> Option<String> {
    let first =
        line.split_whitespace().find_map(|part| document_numbers(part).into_iter().next())?;
    Some(format!("{}〔{}〕{}号", first.agency, first.year, first.serial))
}

/// 第十三届全国人民代表大会第三次会议通过, 国务院令第517号公布
fn issuer(line: &str) -> Option<String> {
    let squeezed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some(number) = order(line) {
        return number.split_once("令第").map(|(issuer, _)| issuer.to_owned());
    }
    if !(squeezed.contains("通过") || squeezed.contains("批准")) {
        return None;
    }
    let assembly = squeezed.find("人民代表大会")?;
    let before: String = squeezed[..assembly].rsplit(['日', '届', '（', '，']).next()?.to_owned();
    // 河南省第九届人民代表大会: the place stands before the term.
    let place = squeezed[..assembly].rsplit(['日', '（', '，']).next()?;
    let place = place.split('第').next().filter(|place| !place.is_empty());
    let before = if before.is_empty() { place.unwrap_or_default().to_owned() } else { before };
    let committee = squeezed[assembly..].starts_with("人民代表大会常务委员会");
    let body = if committee { "人民代表大会常务委员会" } else { "人民代表大会" };
    Some(format!("{before}{body}"))
}
