//! Goes through the tokens with a stack of groups, and writes paragraphs.
//!
//! Nothing recurses: groups may be nested as deep as a file likes.

mod characters;

use super::charset::{Fonts, Script, code_page_encoding};
use super::group::{Group, Target};
use super::special;
use super::stories::Stories;
use super::styles::Styles;
use super::token::{Token, Tokens};
use crate::build::Builder;
use crate::{Place, UnreadWhy};

/// Groups below this depth are not read.
const DEEPEST: usize = 1000;

/// The state of the reading.
pub(crate) struct Walker<'a> {
    stories: Stories<'a>,
    group: Group,
    around: Vec<Group>,
    /// Groups open below the deepest that is read.
    below: usize,
    starred: bool,
    fonts: Fonts,
    styles: Styles,
    default_font: i32,
    /// Bytes of characters that may go on in the next group.
    run: Vec<u8>,
    run_script: Script,
    /// First half of a surrogate pair.
    high: Option<u16>,
    stand_ins: i32,
    /// The last stand-in was the first byte of two.
    stand_in_open: bool,
    images: usize,
    embedded: usize,
    damaged: bool,
    too_deep: bool,
}

impl<'a> Walker<'a> {
    pub fn new(out: &'a mut Builder) -> Self {
        Self {
            stories: Stories::new(out),
            group: Group::new(),
            around: Vec::new(),
            below: 0,
            starred: false,
            fonts: Fonts::default(),
            styles: Styles::default(),
            default_font: 0,
            run: Vec::new(),
            run_script: Script::Document,
            high: None,
            stand_ins: 0,
            stand_in_open: false,
            images: 0,
            embedded: 0,
            damaged: false,
            too_deep: false,
        }
    }

    /// Reads everything and writes it out.
    pub fn walk(mut self, bytes: &[u8]) {
        let mut tokens = Tokens::new(bytes);
        for token in tokens.by_ref() {
            self.token(token);
            if token == Token::Close && self.around.is_empty() {
                break;
            }
        }
        self.damaged |= !self.around.is_empty();
        self.damaged |= tokens.rest().iter().any(|byte| byte.is_ascii_graphic());
        self.flush();
        self.finish();
    }

    fn token(&mut self, token: Token) {
        let starred = std::mem::take(&mut self.starred);
        if self.below > 0 {
            match token {
                Token::Open => self.below += 1,
                Token::Close => self.below -= 1,
                _ => {}
            }
            return;
        }
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Binary { whole } => {
                self.damaged |= !whole;
                self.stand_ins = (self.stand_ins - 1).max(0);
            }
            Token::Symbol(b'*') => self.starred = true,
            Token::Word(name, number) => self.word(name, number, starred),
            _ if self.group.target == Target::Nowhere => {}
            Token::Hex(byte) | Token::Byte(byte) if self.stand_ins > 0 => self.stand_in(byte),
            Token::Hex(byte) => self.byte(byte, true),
            Token::Byte(byte) => self.byte(byte, false),
            Token::Symbol(_) if self.stand_ins > 0 => self.stand_ins -= 1,
            Token::Symbol(b'\r' | b'\n') => self.end_paragraph(),
            Token::Symbol(byte) => {
                if let Some(c) = special::symbol(byte) {
                    self.character(c);
                }
            }
        }
    }

    fn open(&mut self) {
        self.stand_ins = 0;
        self.stand_in_open = false;
        if self.around.len() >= DEEPEST {
            self.below = 1;
            self.too_deep = true;
        } else {
            self.around.push(self.group);
        }
    }

    fn close(&mut self) {
        self.stand_ins = 0;
        self.stand_in_open = false;
        if self.stories.ends_with(self.around.len()) {
            self.flush();
            self.stories.close();
        }
        let Some(around) = self.around.pop() else { return };
        if self.group.target != Target::Text
            || around.target != Target::Text
            || around.deleted != self.group.deleted
        {
            self.flush();
        }
        self.group = around;
    }

    fn word(&mut self, name: &str, number: Option<i32>, starred: bool) {
        if self.group.target == Target::Nowhere {
            if name == "ud" {
                self.aim(self.group.outer);
            }
            return;
        }
        if self.stand_ins > 0 {
            if special::character(name).is_some() {
                self.stand_ins -= 1;
                return;
            }
            self.stand_ins = 0;
            self.stand_in_open = false;
        }
        if let Some(c) = special::character(name) {
            self.character(c);
            return;
        }
        let known = self.table(name)
            || self.destination(name)
            || self.format(name, number)
            || self.file(name, number);
        if !known && starred {
            self.aim(Target::Nowhere);
        }
    }

    /// Ends of paragraphs, cells and rows.
    fn table(&mut self, name: &str) -> bool {
        let text = self.group.target == Target::Text;
        match name {
            "par" | "sect" => self.end_paragraph(),
            "cell" if text => {
                self.paragraph(1);
                self.stories.current().end_cell();
            }
            "nestcell" if text => {
                self.paragraph(self.group.depth.max(2));
                self.stories.current().end_cell();
            }
            "row" if text => {
                self.paragraph(1);
                self.stories.current().end_row();
            }
            "nestrow" if text => {
                self.paragraph(self.group.depth.max(2));
                self.stories.current().end_row();
            }
            "cell" | "nestcell" | "row" | "nestrow" | "nesttableprops" => {}
            _ => return false,
        }
        true
    }

    /// Groups whose text goes elsewhere.
    fn destination(&mut self, name: &str) -> bool {
        match name {
            "fonttbl" => self.aim(Target::Fonts),
            "stylesheet" => self.aim(Target::Styles),
            "listtext" | "pntext" => self.aim(Target::Label),
            "header" | "headerl" | "headerr" | "headerf" => self.open_story(Place::Header),
            "footer" | "footerl" | "footerr" | "footerf" => self.open_story(Place::Footer),
            "footnote" => self.open_story(Place::Footnote),
            "shptxt" | "dptxbxtext" => {
                let place = self.stories.current().place;
                let inside = if place == Place::Body { Place::TextBox } else { place };
                self.open_story(inside);
            }
            "shpinst" | "do" => self.aim(Target::Shape),
            "pict" => {
                self.images += usize::from(!self.group.object && !self.group.deleted);
                self.aim(Target::Nowhere);
            }
            "object" => {
                self.embedded += usize::from(!self.group.deleted);
                self.group.object = true;
            }
            "upr" => {
                let outer = self.group.target;
                self.aim(Target::Nowhere);
                self.group.outer = outer;
            }
            "shppict" | "moMath" | "moMathPara" => {}
            _ if special::is_apart(name) => self.aim(Target::Nowhere),
            _ => return false,
        }
        true
    }

    /// Properties of characters and paragraphs.
    fn format(&mut self, name: &str, number: Option<i32>) -> bool {
        // Here words part the names of entries.
        if matches!(self.group.target, Target::Fonts | Target::Styles) {
            self.flush();
        }
        if self.group.target == Target::Styles {
            self.styles.word(name, number);
        }
        let on = number != Some(0);
        match name {
            "f" => self.group.font = number.unwrap_or(0),
            "uc" => self.group.stand_ins = number.unwrap_or(1).clamp(0, 255),
            "u" => self.unit(number.unwrap_or(0)),
            "plain" => {
                self.group.font = self.default_font;
                self.set_deleted(false);
            }
            "deleted" => self.set_deleted(on),
            _ => return self.group.paragraph(name, number),
        }
        true
    }

    /// What holds for the file or a font of it.
    fn file(&mut self, name: &str, number: Option<i32>) -> bool {
        let font = self.group.font;
        match (name, number) {
            ("ansicpg", Some(page)) => {
                self.fonts.document = code_page_encoding(page).or(self.fonts.document);
            }
            ("mac", _) => {
                self.fonts.document = self.fonts.document.or(code_page_encoding(10000));
            }
            ("deff", Some(font)) => {
                self.default_font = font;
                self.group.font = font;
            }
            ("fcharset", Some(charset)) if self.group.target == Target::Fonts => {
                self.fonts.set_charset(font, charset);
            }
            ("cpg", Some(page)) if self.group.target == Target::Fonts => {
                self.fonts.set_code_page(font, page);
            }
            _ => return false,
        }
        true
    }

    fn aim(&mut self, target: Target) {
        if self.group.target != target {
            self.flush();
            self.group.target = target;
        }
        if target == Target::Nowhere {
            self.group.outer = target;
        }
    }

    fn set_deleted(&mut self, deleted: bool) {
        if self.group.deleted != deleted {
            self.flush();
            self.group.deleted = deleted;
        }
    }

    fn open_story(&mut self, place: Place) {
        if self.group.deleted {
            self.aim(Target::Nowhere);
            return;
        }
        self.flush();
        self.group.target = Target::Text;
        self.group.reset_paragraph();
        self.stories.open(place, self.around.len());
    }

    fn end_paragraph(&mut self) {
        // A deleted mark joins two paragraphs.
        if self.group.target == Target::Text && !self.group.deleted {
            self.paragraph(self.group.tables());
        }
    }

    fn paragraph(&mut self, depth: usize) {
        self.flush();
        let style = self.styles.heading(self.group.style);
        self.stories.end_paragraph(depth, self.group.outline.or(style));
    }

    fn finish(self) {
        let out = self.stories.finish();
        for number in 1..=self.images {
            out.unread(format!("第{number}张图片"), UnreadWhy::Image);
        }
        for number in 1..=self.embedded {
            out.unread(format!("第{number}个嵌入对象"), UnreadWhy::Embedded);
        }
        if self.damaged {
            out.unread("正文的一部分", UnreadWhy::Corrupt);
        }
        if self.too_deep {
            out.unread("嵌套过深的部分", UnreadWhy::TooLarge);
        }
    }
}
