//! The piece table: where the text lies in the main stream ([MS-DOC] 2.9.177).

use encoding_rs::{GBK, WINDOWS_1252};

use super::fib::{Fib, u16_at, u32_at};

/// Marks a piece of single bytes.
const COMPRESSED: u32 = 0x4000_0000;

/// The whole text as UTF-16 units, so that the counts of the FIB hold.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub units: Vec<u16>,
    pieces: Vec<Piece>,
}

/// Units from `unit` on lie at `place` in the stream, `width` bytes each.
#[derive(Debug)]
struct Piece {
    unit: usize,
    place: usize,
    width: usize,
}

impl Text {
    /// Byte offset in the main stream of a unit.
    pub fn place(&self, unit: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.unit <= unit).saturating_sub(1);
        self.pieces
            .get(index)
            .map_or(0, |piece| piece.place + (unit - piece.unit.min(unit)) * piece.width)
    }

    /// Reads all pieces in order.
    pub fn read(main: &[u8], table: &[u8], fib: &Fib) -> Self {
        let mut text = Self::default();
        let clx = fib.slice(table, fib.pieces);
        if let Some(pieces) = piece_table(clx) {
            let count = pieces.len().saturating_sub(4) / 12;
            for piece in 0..count {
                let (Some(from), Some(to)) =
                    (u32_at(pieces, piece * 4), u32_at(pieces, piece * 4 + 4))
                else {
                    break;
                };
                let Some(place) = u32_at(pieces, (count + 1) * 4 + piece * 8 + 2) else { break };
                text.push(main, place, to.saturating_sub(from) as usize, fib);
            }
        }
        if text.units.is_empty() {
            text.push(
                main,
                u32::try_from(fib.first * 2).unwrap_or(0) | COMPRESSED,
                fib.total(),
                fib,
            );
        }
        text
    }

    fn push(&mut self, main: &[u8], place: u32, length: usize, fib: &Fib) {
        // Damaged tables may name the same bytes again and again.
        if self.units.len() > main.len() {
            return;
        }
        let unit = self.units.len();
        if place & COMPRESSED == 0 {
            let start = place as usize;
            let bytes = main.get(start..).unwrap_or_default();
            let bytes = &bytes[..bytes.len().min(length.saturating_mul(2))];
            self.pieces.push(Piece { unit, place: start, width: 2 });
            self.units
                .extend(bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
            return;
        }
        let start = ((place & !COMPRESSED) / 2) as usize;
        let bytes = main.get(start..).unwrap_or_default();
        let bytes = &bytes[..bytes.len().min(length)];
        self.pieces.push(Piece { unit, place: start, width: 1 });
        // Kingsoft writes GBK into compressed pieces; Word writes Windows-1252.
        let (chinese, _, broken) = GBK.decode(bytes);
        let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
        if fib.chinese && !broken && high > 1 && high * 2 > bytes.len() {
            self.units.extend(chinese.encode_utf16());
        } else {
            self.units.extend(WINDOWS_1252.decode_without_bom_handling(bytes).0.encode_utf16());
        }
    }
}

/// Skips the property groups in front of the table.
fn piece_table(clx: &[u8]) -> Option<&[u8]> {
    let mut at = 0;
    loop {
        match *clx.get(at)? {
            1 => at += 3 + u16_at(clx, at + 1)? as usize,
            2 => {
                let length = u32_at(clx, at + 1)? as usize;
                let rest = clx.get(at + 5..)?;
                return Some(&rest[..length.min(rest.len())]);
            }
            _ => return None,
        }
    }
}
