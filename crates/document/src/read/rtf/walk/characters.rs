//! Characters on their way into text: bytes of a code page gathered over groups, \u
//! with its stand-ins, halves of surrogate pairs.

use super::Walker;
use crate::read::rtf::charset::Script;
use crate::read::rtf::group::Target;

impl Walker<'_> {
    pub(super) fn stand_in(&mut self, byte: u8) {
        self.stand_ins -= 1;
        self.stand_in_open = !self.stand_in_open && byte > 0x80;
        // Some writers count a character of two bytes as one.
        let two = match self.fonts.script(self.group.font) {
            Script::Of(encoding) => !encoding.is_single_byte(),
            _ => false,
        };
        if self.stand_ins == 0 && self.stand_in_open && two {
            self.stand_ins = 1;
        }
    }

    pub(super) fn byte(&mut self, byte: u8, coded: bool) {
        if matches!(self.group.target, Target::Shape | Target::Nowhere) || self.group.deleted {
            return;
        }
        let script = self.fonts.script(self.group.font);
        // Names of fonts are in the fonts' own code pages, but never in pictures.
        let script = match (self.group.target, script) {
            (Target::Fonts | Target::Styles, Script::Symbol(_)) => Script::Document,
            _ => script,
        };
        if script != self.run_script || self.high.is_some() {
            self.flush();
            self.run_script = script;
        }
        if byte == b' ' && !coded && matches!(script, Script::Symbol(_)) {
            self.character(' ');
        } else {
            self.run.push(byte);
        }
    }

    pub(super) fn unit(&mut self, number: i32) {
        self.stand_ins = self.group.stand_ins;
        self.stand_in_open = false;
        let code = u32::try_from(if number < 0 { number + 0x1_0000 } else { number }).unwrap_or(0);
        match (self.high.take(), code) {
            (_, 0xd800..0xdc00) => {
                self.flush();
                self.high = u16::try_from(code).ok();
            }
            (Some(high), 0xdc00..0xe000) => {
                let low = u16::try_from(code).unwrap_or_default();
                char::decode_utf16([high, low]).flatten().for_each(|c| self.character(c));
            }
            (_, 0xf000..0xf100) => {
                let text = self.fonts.private(self.group.font, code);
                self.flush();
                self.add(&text);
            }
            _ => self.character(char::from_u32(code).unwrap_or('\u{fffd}')),
        }
    }

    pub(super) fn character(&mut self, c: char) {
        self.flush();
        self.add(c.encode_utf8(&mut [0; 4]));
    }

    /// Writes out the bytes that were gathered.
    pub(super) fn flush(&mut self) {
        self.high = None;
        if self.run.is_empty() {
            return;
        }
        let text = self.fonts.decode(&self.run, self.run_script);
        self.run.clear();
        self.add(&text);
    }

    pub(super) fn add(&mut self, text: &str) {
        if self.group.deleted {
            return;
        }
        match self.group.target {
            Target::Text => self.stories.current().text.push_str(text),
            Target::Label => self.stories.current().label.push_str(text),
            Target::Fonts => self.fonts.add_name(self.group.font, text),
            Target::Styles => self.styles.text(text),
            Target::Nowhere | Target::Shape => {}
        }
    }
}
