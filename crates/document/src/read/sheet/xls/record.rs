//! The records of the stream: a kind, a length and data, continued where too long.

/// One record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Record<'a> {
    pub kind: u16,
    pub data: &'a [u8],
    /// What follows in the stream.
    rest: &'a [u8],
}

const CONTINUE: u16 = 0x003c;

impl<'a> Record<'a> {
    /// The data and that of all records that continue it.
    pub fn parts(&self) -> Vec<&'a [u8]> {
        let more = Records::new(self.rest).take_while(|record| record.kind == CONTINUE);
        std::iter::once(self.data).chain(more.map(|record| record.data)).collect()
    }
}

/// Goes through the stream up to its end or to a record that is cut off.
pub(crate) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub fn new(stream: &'a [u8]) -> Self {
        Self { rest: stream }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let kind = u16_at(self.rest, 0)?;
        let end = 4 + usize::from(u16_at(self.rest, 2)?);
        let data = self.rest.get(4..end)?;
        self.rest = &self.rest[end..];
        Some(Record { kind, data, rest: self.rest })
    }
}

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
