//! Breaks files: flipped bits, cuts, repetitions, pieces of other files, and lengths
//! that lie. Members of a zip are broken before they are packed again, because a
//! broken deflate stream says nothing about the reader behind it.

use std::io::{Cursor, Read};

use crate::archives::zip_of;

/// Numbers that look random and are the same every time (xorshift64*).
pub(super) struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `most`, 0 where there is none.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap_or(0) % most.max(1)
    }

    pub fn pick<'s>(&mut self, seeds: &'s [(&'static str, Vec<u8>)]) -> (&'static str, &'s [u8]) {
        let (name, bytes) = &seeds[self.below(seeds.len())];
        (name, bytes)
    }
}

/// Values that lengths and counts are set to.
const EDGES: [u32; 8] = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff];
/// Mutated files grow no longer than this.
const LONGEST: usize = 256 << 10;

/// A broken copy of a file; `other` lends pieces.
pub(super) fn mutate(dice: &mut Dice, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    if bytes.starts_with(b"PK") && dice.below(8) > 0 {
        return repacked(dice, bytes).unwrap_or_else(|| bytes.to_vec());
    }
    broken(dice, bytes, other)
}

fn repacked(dice: &mut Dice, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut members = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).ok()?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content).ok()?;
        members.push((entry.name().ok()?.into_owned(), content));
    }
    let chosen = dice.below(members.len());
    let other = members[dice.below(members.len())].1.clone();
    let (_, content) = members.get_mut(chosen)?;
    *content = broken(dice, content, &other);
    zip_of(members).ok()
}

fn broken(dice: &mut Dice, bytes: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len());
        let magnitude = dice.below(10);
        let length = 1 + dice.below(1 << magnitude);
        let end = (at + length).min(bytes.len());
        match dice.below(8) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << dice.below(8),
            1 if !bytes.is_empty() => bytes[at] = u8::try_from(dice.below(256)).unwrap_or(0),
            2 => drop(bytes.drain(at.min(end)..end)),
            3 => {
                let piece = bytes[at.min(end)..end].repeat(1 + dice.below(20));
                bytes.splice(end..end, piece);
            }
            4 => {
                let from = dice.below(other.len());
                let piece = other[from..(from + length).min(other.len())].to_vec();
                bytes.splice(at.min(end)..at.min(end), piece);
            }
            5 => {
                let value = EDGES[dice.below(EDGES.len())].to_le_bytes();
                let width = [1, 2, 4][dice.below(3)];
                for (place, byte) in bytes.iter_mut().skip(at).zip(&value[..width]) {
                    *place = *byte;
                }
            }
            6 => bytes.truncate(at),
            _ => swap_tags(dice, &mut bytes),
        }
        bytes.truncate(LONGEST);
    }
    bytes
}

/// Puts one tag, or what else stands between brackets, in the place of another.
fn swap_tags(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let tag = |from: usize, bytes: &[u8]| {
        let start = bytes[from..].iter().position(|byte| *byte == b'<')? + from;
        let end = bytes[start..].iter().position(|byte| *byte == b'>')? + start + 1;
        Some((start, end))
    };
    let (first, second) = (dice.below(bytes.len()), dice.below(bytes.len()));
    if let (Some(first), Some(second)) = (tag(first, bytes), tag(second, bytes)) {
        let piece = bytes[first.0..first.1].to_vec();
        bytes.splice(second.0..second.1, piece);
    }
}
