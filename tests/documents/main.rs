//! Readers against files of our own making, part by part.

mod old_word;
