//! RTF's tokens. What the words mean is no matter here, save `\bin`: its bytes are
//! no tokens.

/// One step through the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    Open,
    Close,
    /// `\name` or `\name12`.
    Word(&'a str, Option<i32>),
    /// `\` and one character that is no letter.
    Symbol(u8),
    /// `\'hh`.
    Hex(u8),
    /// A byte that stands for itself.
    Byte(u8),
    /// The bytes of `\bin`; not whole where it says more than there are.
    Binary {
        whole: bool,
    },
}

/// Walks through the bytes; never fails, whatever they are.
pub(crate) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest().first()?;
        if first == b'\'' {
            self.at += 1;
            let hex = self.rest().get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
            let Some(byte) = hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()) else {
                return Some(Token::Symbol(first));
            };
            self.at += 2;
            return Some(Token::Hex(byte));
        }
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            return Some(Token::Symbol(first));
        }
        let name = self.run(|byte| byte.is_ascii_alphabetic());
        let number = self.number();
        if self.rest().first() == Some(&b' ') {
            self.at += 1;
        }
        if name != "bin" {
            return Some(Token::Word(name, number));
        }
        let length = number.and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
        let whole = length <= self.rest().len();
        // A length that can't be true must not swallow the text behind it.
        self.at += if whole { length } else { 0 };
        Some(Token::Binary { whole })
    }

    fn number(&mut self) -> Option<i32> {
        let negative = self.rest().first() == Some(&b'-');
        let digits = self.rest().get(usize::from(negative)).is_some_and(u8::is_ascii_digit);
        if !digits {
            return None;
        }
        self.at += usize::from(negative);
        let digits = self.run(|byte| byte.is_ascii_digit());
        let number = digits.parse().unwrap_or(i32::MAX);
        Some(if negative { -number } else { number })
    }

    fn run(&mut self, belongs: fn(&u8) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.iter().position(|byte| !belongs(byte)).unwrap_or(rest.len());
        self.at += end;
        std::str::from_utf8(&rest[..end]).unwrap_or_default()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = *self.rest().first()?;
            self.at += 1;
            return match byte {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => continue,
                _ => Some(Token::Byte(byte)),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_one_blank_and_numbers_may_be_negative() {
        let tokens: Vec<Token> =
            Tokens::new(b"{\\u-10179  a\\par-\\'b5\\'zz\\~\r\n\\b0}").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("u", Some(-10179)),
                Token::Byte(b' '),
                Token::Byte(b'a'),
                Token::Word("par", None),
                Token::Byte(b'-'),
                Token::Hex(0xb5),
                Token::Symbol(b'\''),
                Token::Byte(b'z'),
                Token::Byte(b'z'),
                Token::Symbol(b'~'),
                Token::Word("b", Some(0)),
                Token::Close,
            ]
        );
    }

    #[test]
    fn binary_bytes_are_stepped_over_unless_their_length_lies() {
        let tokens = |bytes: &'static [u8]| Tokens::new(bytes).collect::<Vec<Token>>();
        assert_eq!(tokens(b"\\bin3 {}{a"), [Token::Binary { whole: true }, Token::Byte(b'a')]);
        for lie in [&b"\\bin2147483647 a"[..], b"\\bin99999999999999999999 a"] {
            assert_eq!(tokens(lie), [Token::Binary { whole: false }, Token::Byte(b'a')]);
        }
        assert_eq!(tokens(b"\\bin-5 a"), [Token::Binary { whole: true }, Token::Byte(b'a')]);
    }
}
