//! Strings of Excel 97 and later, which may be cut by the end of a record.

/// Reads bytes across the parts of a record.
pub(crate) struct Strings<'a, 'p> {
    parts: &'p [&'a [u8]],
    at: usize,
}

impl<'a, 'p> Strings<'a, 'p> {
    pub fn new(parts: &'p [&'a [u8]]) -> Self {
        Self { parts, at: 0 }
    }

    /// The table of strings that cells share ([MS-XLS] 2.4.265).
    pub fn table(mut self) -> Vec<String> {
        let mut strings = Vec::new();
        self.skip(8);
        while let Some(string) = self.rich() {
            strings.push(string);
        }
        strings
    }

    /// A string of `length` units behind its flags.
    pub fn flagged(mut self, length: usize) -> String {
        let wide = self.byte().is_some_and(|flags| flags & 1 != 0);
        self.units(length, wide)
    }

    /// A string with its length, and runs of fonts and phonetics that are left aside.
    fn rich(&mut self) -> Option<String> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let phonetics = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let text = self.units(length, flags & 1 != 0);
        self.skip(runs * 4 + phonetics);
        Some(text)
    }

    fn units(&mut self, length: usize, mut wide: bool) -> String {
        let mut units: Vec<u16> = Vec::new();
        for _ in 0..length {
            // Each part begins with flags of its own.
            if self.left() == 0 {
                let Some(flags) = self.byte() else { break };
                wide = flags & 1 != 0;
            }
            let Some(unit) = self.number(if wide { 2 } else { 1 }) else { break };
            units.push(u16::try_from(unit).unwrap_or_default());
        }
        String::from_utf16_lossy(&units)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        let mut number = 0;
        for at in 0..bytes {
            number |= usize::from(self.byte()?) << (8 * at);
        }
        Some(number)
    }

    fn byte(&mut self) -> Option<u8> {
        while self.left() == 0 {
            self.parts = self.parts.get(1..)?;
            self.at = 0;
        }
        let byte = self.parts.first()?.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn skip(&mut self, mut bytes: usize) {
        while bytes > 0 && !self.parts.is_empty() {
            let step = bytes.min(self.left());
            self.at += step;
            bytes -= step;
            if bytes > 0 {
                self.parts = &self.parts[1..];
                self.at = 0;
            }
        }
    }

    /// Bytes left in this part.
    fn left(&self) -> usize {
        self.parts.first().map_or(0, |part| part.len().saturating_sub(self.at))
    }
}
