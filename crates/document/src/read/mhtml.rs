//! Web pages with their pictures in one file (MHTML): Word saves them as .doc and .mht.
//!
//! The first page inside is read. Frames and style sheets are left aside; pictures
//! are counted as unread.

use crate::read::html;
use crate::{Document, ReadError, Unread, UnreadWhy};

/// Parts inside parts inside parts; Word nests two.
const DEEPEST: usize = 4;
const MOST_PARTS: usize = 2000;

/// Reads the page of a message; an error where it holds none.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut found = Found::default();
    part(bytes, 0, &mut found);
    let page = found.page.ok_or(ReadError::Unsupported)?;
    let mut doc = html::read(&page);
    doc.unread.extend(
        (1..=found.pictures)
            .map(|number| Unread { part: format!("第{number}张图片"), why: UnreadWhy::Image }),
    );
    Ok(doc)
}

#[derive(Default)]
struct Found {
    page: Option<Vec<u8>>,
    pictures: usize,
    parts: usize,
}

fn part(bytes: &[u8], depth: usize, found: &mut Found) {
    found.parts += 1;
    if found.parts > MOST_PARTS {
        return;
    }
    let (head, body) = split_head(bytes);
    let head = unfold(&String::from_utf8_lossy(head));
    let kind = field(&head, "content-type").unwrap_or_default();
    let lower = kind.to_ascii_lowercase();
    if lower.starts_with("multipart/") {
        if let Some(boundary) = parameter(&kind, "boundary").filter(|_| depth < DEEPEST) {
            for inside in parts(body, boundary.as_bytes()) {
                part(inside, depth + 1, found);
            }
        }
    } else if lower.starts_with("text/html") && found.page.is_none() {
        let coding = field(&head, "content-transfer-encoding").unwrap_or_default();
        found.page = Some(match coding.trim().to_ascii_lowercase().as_str() {
            "quoted-printable" => quoted_printable(body),
            "base64" => base64(body),
            _ => body.to_vec(),
        });
    } else if lower.starts_with("image/") {
        found.pictures += 1;
    }
}

/// Head and body are parted by the first empty line.
fn split_head(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let end = at + line.len();
        if line.trim_ascii().is_empty() && at > 0 {
            return (&bytes[..at], &bytes[end..]);
        }
        at = end;
    }
    (bytes, &[])
}

fn unfold(head: &str) -> String {
    head.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ")
}

fn field(head: &str, name: &str) -> Option<String> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|parameter| {
        let (key, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"');
        (key.trim().eq_ignore_ascii_case(name) && !value.is_empty()).then(|| value.to_owned())
    })
}

/// What stands between the lines that begin with `--boundary`.
fn parts<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let (mut found, mut start, mut at) = (Vec::new(), None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let end = at + line.len();
        if line.strip_prefix(b"--").is_some_and(|rest| rest.starts_with(boundary)) {
            found.extend(start.map(|start| &body[start..at]));
            start = Some(end);
        }
        at = end;
    }
    // A file that was cut off has no last boundary.
    found.extend(start.map(|start| &body[start..]));
    found
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        if byte != b'=' {
            out.push(byte);
            at += 1;
        } else if let (Some(high), Some(low)) = (digit(body.get(at + 1)), digit(body.get(at + 2))) {
            out.extend(u8::try_from(high * 16 + low));
            at += 3;
        } else if body[at + 1..].starts_with(b"\r\n") {
            at += 3;
        } else {
            // A soft line break, or a sign that means itself.
            let soft = body.get(at + 1) == Some(&b'\n');
            out.extend((!soft).then_some(byte));
            at += 1 + usize::from(soft);
        }
    }
    out
}

fn base64(body: &[u8]) -> Vec<u8> {
    let (mut out, mut bits, mut count) = (Vec::with_capacity(body.len() / 4 * 3), 0u32, 0);
    for &byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"=_x\"\r\n\r\n先行文字\r\n--=_x\r\nContent-Type: text/html; charset=\"utf-8\"\r\n";

    #[test]
    fn the_page_inside_is_read_whatever_its_coding() {
        let printable = "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>=E7=AC=AC=E4=B8=80=\r\n=E6=9D=A1 =E7=94=B2=E3=80=82</p></body></html>\r\n";
        let coded = "Content-Transfer-Encoding: base64\r\n\r\nPGh0bWw+PGJvZHk+PHA+56ys5LiA\r\n5p2hIOeUsuOAgjwvcD48L2JvZHk+\r\nPC9odG1sPg==\r\n";
        let plain = "\r\n<html><body><p>第一条 甲。</p></body></html>\r\n";
        let rest = "--=_x\r\nContent-Type: image/png\r\n\r\nxx\r\n--=_x--\r\n";
        for page in [printable, coded, plain] {
            let doc = read(format!("{HEAD}{page}{rest}").as_bytes()).unwrap();
            assert_eq!(doc.text, "第一条 甲。");
            assert_eq!(doc.unread.len(), 1, "the picture is counted");
        }
    }

    #[test]
    fn a_letter_without_a_page_is_no_document() {
        let letter = "MIME-Version: 1.0\nContent-Type: text/plain\n\n甲";
        assert_eq!(read(letter.as_bytes()), Err(ReadError::Unsupported));
    }
}
