//! One text: its versions, number of articles, first day in force, and what its
//! last article repeals.

use jiff::civil::Date;
use statutes::{Instrument, Standing, Version, citations, numeral, same_title};

/// The columns of `index.tsv` that are used; the others are known to be unreliable.
pub struct Row<'a> {
    pub title: &'a str,
    pub kind: &'a str,
    pub by: &'a str,
    pub passed: &'a str,
    pub status: &'a str,
}

/// An instrument, and the titles it repeals with the day.
pub struct Source {
    pub instrument: Instrument,
    pub repeals: Vec<(String, Date)>,
}

/// Reads the facts of one text.
pub fn read(row: &Row<'_>, text: &str) -> Source {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let head: Vec<&str> = lines
        .iter()
        .copied()
        .take_while(|line| !line.starts_with("第一") && !line.starts_with("## "))
        .collect();
    let national = matches!(row.kind, "法律" | "行政法规");
    // Local texts list passing, approval and publication of one version.
    let mut passed = if national { head_days(&head) } else { Vec::new() };
    passed.extend(row.passed.parse::<Date>());
    passed.sort();
    passed.dedup();
    let (kind, standing) = (kind(row), standing(row));
    let mut versions: Vec<Version> =
        passed.iter().map(|&day| Version { passed: Some(day), ..Version::default() }).collect();
    let last = last_article(&lines);
    let from = last.first().and_then(|line| commencement(line, passed.first().copied()));
    if let Some(from) = from
        && let Some(version) =
            versions.iter_mut().rfind(|version| version.passed.is_some_and(|day| day <= from))
    {
        version.from = Some(from);
    }
    if let Some(version) = versions.last_mut() {
        version.articles = articles(&lines);
    }
    let repeals =
        from.map(|day| repealed(&last, row.title).into_iter().map(|title| (title, day)).collect());
    Source {
        instrument: Instrument {
            title: row.title.to_owned(),
            aliases: Vec::new(),
            kind,
            by: (national && !row.by.is_empty()).then(|| row.by.to_owned()),
            number: (row.kind == "行政法规").then(|| order_number(&head)).flatten(),
            status: standing,
            ended: None,
            replaced_by: None,
            versions,
        },
        repeals: if standing == Standing::Unknown {
            Vec::new()
        } else {
            repeals.unwrap_or_default()
        },
    }
}

fn kind(row: &Row<'_>) -> String {
    match row.kind {
        "国务院文件" | "国务院规范性文件" | "地方规范性文件" => "规范性文件",
        kind if kind.starts_with("地方政府规章") => "地方政府规章",
        kind => kind,
    }
    .to_owned()
}

/// Local texts were collected years ago: that they still apply is not known.
fn standing(row: &Row<'_>) -> Standing {
    let national = matches!(row.kind, "法律" | "行政法规" | "部门规章");
    let kept = ["现行有效", "旧版本", "未标注"].iter().any(|mark| row.status.starts_with(mark));
    if national && kept { Standing::InForce } else { Standing::Unknown }
}

/// Days of passing, publication and amendment. Where a day of publication is
/// given the day of passing before it is the same version and is left out.
fn head_days(head: &[&str]) -> Vec<Date> {
    let mut days: Vec<(Date, bool)> = Vec::new();
    for line in head {
        let line = line.trim_start_matches("根据");
        let Some((day, at)) = first_day(line) else { continue };
        let issued =
            ["公布", "发布", "修订", "修正", "颁布"].iter().any(|word| line.contains(word));
        let passed = line.contains("通过") || line.contains("批准");
        if at > 6 || !(issued || passed) {
            continue;
        }
        let before = days.last().copied();
        match before {
            Some((earlier, false)) if issued && day >= earlier && same_version(earlier, day) => {
                days.pop();
                days.push((day, true));
            }
            _ => days.push((day, issued)),
        }
    }
    days.into_iter().map(|(day, _)| day).collect()
}

/// No text waits longer between passing and publication.
fn same_version(passed: Date, published: Date) -> bool {
    passed.until(published).is_ok_and(|span| span.get_days() <= 90)
}

/// The article that says from when the text applies, with what follows it.
fn last_article<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let at = lines
        .iter()
        .rposition(|line| line.starts_with('第') && line.contains("起施行") && line.contains('自'));
    at.map_or(Vec::new(), |at| lines[at..].iter().take(2).copied().collect())
}

fn commencement(line: &str, first: Option<Date>) -> Option<Date> {
    let before = line.split("起施行").next()?;
    let clause = &before[before.rfind('自')?..];
    match first_day(clause) {
        Some((day, _)) => Some(day),
        None if clause.contains("之日") => first,
        None => None,
    }
}

fn repealed(article: &[&str], own: &str) -> Vec<String> {
    let mut titles = Vec::new();
    for sentence in article.iter().flat_map(|line| line.split(['。', '；'])) {
        let whole = sentence.contains("同时废止") || sentence.contains("即行废止");
        let partly = ["中关于", "中有关", "》中", "》第", "》的有关", "除"]
            .iter()
            .any(|word| sentence.contains(word));
        if whole && !partly {
            titles.extend(citations(sentence).into_iter().map(|citation| citation.title));
        }
    }
    titles.retain(|title| !same_title(title, own));
    titles
}

/// How many articles: only where they run from 1 without a gap.
fn articles(lines: &[&str]) -> Option<u32> {
    let numbers = lines.iter().filter_map(|line| {
        let line = line.trim_start_matches(['#', '*', ' ']);
        let (number, _) = line.strip_prefix('第')?.split_once('条')?;
        numeral(number)
    });
    let mut last = 0;
    for number in numbers {
        match number {
            number if number == last + 1 => last = number,
            number if number > last => return None,
            _ => {}
        }
    }
    (last > 0).then_some(last)
}

fn order_number(head: &[&str]) -> Option<String> {
    head.iter().rev().find_map(|line| {
        let (_, behind) = line.split_once("国务院令第")?;
        let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
        (!digits.is_empty()).then(|| format!("国务院令第{digits}号"))
    })
}

/// The first day written out in the text and its offset in characters.
fn first_day(text: &str) -> Option<(Date, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let year_at = chars.iter().position(|&c| c == '年')?;
    let number = |range: &[char]| numeral(&range.iter().collect::<String>());
    let year = number(chars.get(year_at.checked_sub(4)?..year_at)?)?;
    let behind = &chars[year_at + 1..];
    let month_at = behind.iter().take(4).position(|&c| c == '月')?;
    let day_at = behind.iter().take(9).position(|&c| c == '日')?;
    let (month, day) = (number(&behind[..month_at])?, number(behind.get(month_at + 1..day_at)?)?);
    let date =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
            .ok()?;
    Some((date, year_at - 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_a_text() {
        let text = "# 甲条例\n2001年1月2日 国务院令第9号公布\n2010年3月4日 《关于修改的决定》修订\n第一条 为了甲。\n第二条 本条例自2001年5月1日起施行。1990年1月1日发布的《乙条例》、《甲条例》同时废止；《丙条例》中关于丁的规定同时废止。\n";
        let row = Row {
            title: "甲条例",
            kind: "行政法规",
            by: "国务院",
            passed: "2010-03-04",
            status: "现行有效",
        };
        let source = read(&row, text);
        let day = |y, m, d| jiff::civil::date(y, m, d);
        let versions = &source.instrument.versions;
        assert_eq!(source.repeals, [("乙条例".to_owned(), day(2001, 5, 1))]);
        assert_eq!(versions.len(), 2);
        assert_eq!(
            (versions[0].passed, versions[0].from),
            (Some(day(2001, 1, 2)), Some(day(2001, 5, 1)))
        );
        assert_eq!((versions[1].passed, versions[1].from), (Some(day(2010, 3, 4)), None));
        assert_eq!(versions[1].articles, Some(2));
        assert_eq!(source.instrument.number.as_deref(), Some("国务院令第9号"));
    }
}
