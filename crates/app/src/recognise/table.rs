//! Tesseract's table of words (TSV) → the lines of a page.

use document::{RecognisedLine, RecognisedPage, RecognisedWord};

/// The page that a table describes; `None` where it is no such table.
pub(super) fn page(table: &str, number: u32) -> Option<RecognisedPage> {
    let mut page: Option<RecognisedPage> = None;
    for row in table.lines() {
        let fields: Vec<&str> = row.split('\t').collect();
        let [level, _, _, _, _, _, left, top, width, height, confidence, text] = fields[..] else {
            continue;
        };
        let length = |field: &str| field.parse::<f32>().ok().filter(|length| length.is_finite());
        let (Some(left), Some(top), Some(width), Some(height), Some(confidence)) =
            (length(left), length(top), length(width), length(height), length(confidence))
        else {
            continue;
        };
        match (level, &mut page) {
            ("1", None) => {
                page = Some(RecognisedPage { number, width, height, lines: Vec::new() });
            }
            ("4", Some(page)) => {
                page.lines.push(RecognisedLine { top, height, words: Vec::new() });
            }
            ("5", Some(page)) if !text.trim().is_empty() => {
                if let Some(line) = page.lines.last_mut() {
                    let text = text.trim().to_owned();
                    line.words.push(RecognisedWord { text, left, width, confidence });
                }
            }
            _ => {}
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_their_lines_and_noise_is_left_out() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t800\t600\t-1\t
2\t1\t1\t0\t0\t0\t50\t60\t90\t40\t-1\t
4\t1\t1\t1\t1\t0\t50\t60\t90\t40\t-1\t
5\t1\t1\t1\t1\t1\t50\t60\t40\t40\t96.5\t第一
5\t1\t1\t1\t1\t2\t95\t60\t40\t40\t95\t 
4\t1\t1\t1\t2\t0\t50\t120\t90\t40\t-1\t
5\t1\t1\t1\t2\t1\t50\t120\t40\t40\t80\t条
not a row";
        let page = page(table, 3).unwrap();
        assert_eq!((page.number, page.width, page.height), (3, 800.0, 600.0));
        let lines: Vec<String> = page
            .lines
            .iter()
            .map(|line| line.words.iter().map(|word| word.text.as_str()).collect())
            .collect();
        assert_eq!(lines, ["第一", "条"]);
        assert_eq!(page.lines[0].words[0].confidence, 96.5);
    }

    #[test]
    fn anything_else_is_no_page() {
        assert!(page("", 1).is_none());
        assert!(page("Error in pixReadStream", 1).is_none());
    }
}
