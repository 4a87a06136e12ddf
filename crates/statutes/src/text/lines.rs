//! A file's text as clean lines: marks of markdown and the list of contents are gone.

/// Lines without indentation, markdown and blanks; 目录 and what it lists left out.
pub(super) fn clean(text: &str) -> Vec<String> {
    let lines = text.lines().map(bare).filter(|line| !line.is_empty());
    without_contents(lines.flat_map(parted).collect())
}

/// 第一章 总则第一条 …: a heading that ran into its first article.
fn parted(line: String) -> Vec<String> {
    const LONGEST_HEADING: usize = 30;
    let head: String = line.chars().take(LONGEST_HEADING).collect();
    let cut = head.match_indices('第').map(|(at, _)| at).find(|&at| {
        super::label::division(&line[..at]).is_some()
            && super::label::article(&line[at..]).is_some_and(|article| article.apart)
    });
    match cut {
        Some(at) => vec![line[..at].to_owned(), line[at..].to_owned()],
        None => vec![line],
    }
}

fn bare(line: &str) -> String {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
    if line.starts_with("<!--") || line.chars().all(|c| "-=*_—".contains(c)) {
        return String::new();
    }
    let line = line.trim_start_matches(['#', '>']).trim_start();
    line.replace("**", "").replace("&nbsp;", " ").trim().to_owned()
}

/// The contents end where their first line comes again, or with the first line
/// that is no heading.
fn without_contents(lines: Vec<String>) -> Vec<String> {
    let squeezed = |line: &str| line.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let Some(at) = lines.iter().position(|line| matches!(squeezed(line).as_str(), "目录" | "目次"))
    else {
        return lines;
    };
    let listed = |line: &str| {
        let line = squeezed(line);
        super::label::division(&line).is_some()
            || line.starts_with("附则")
            || line.starts_with("附录")
            || line.starts_with("序言")
            || line.starts_with("总则")
    };
    let first = lines.get(at + 1).map(|line| squeezed(line));
    let mut end = at + 1;
    while let Some(line) = lines.get(end) {
        let again = end > at + 1 && Some(squeezed(line)) == first;
        if again || !listed(line) {
            break;
        }
        end += 1;
    }
    let mut lines = lines;
    lines.drain(at..end);
    lines
}
