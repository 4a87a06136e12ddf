//! Text put into a part at byte offsets. Nothing is ever taken out or exchanged, so a
//! part without what was put in is the part as it was.

/// What is put where.
#[derive(Debug, Default)]
pub(super) struct Edits {
    list: Vec<(usize, String)>,
}

impl Edits {
    /// Puts a text before the byte at `at`, behind what was put there before.
    pub(super) fn put(&mut self, at: usize, text: impl Into<String>) {
        self.list.push((at, text.into()));
    }

    /// The part with everything in it; `None` where an offset is none of its own.
    pub(super) fn apply(mut self, part: &str) -> Option<String> {
        self.list.sort_by_key(|(at, _)| *at);
        let longer: usize = self.list.iter().map(|(_, text)| text.len()).sum();
        let mut out = String::with_capacity(part.len() + longer);
        let mut done = 0;
        for (at, text) in &self.list {
            out.push_str(part.get(done..*at)?);
            out.push_str(text);
            done = *at;
        }
        out.push_str(part.get(done..)?);
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_first_stands_first() {
        let mut edits = Edits::default();
        for (at, text) in [(3, "乙"), (0, "甲"), (3, "丙"), (6, "丁")] {
            edits.put(at, text);
        }
        assert_eq!(edits.apply("一二").as_deref(), Some("甲一乙丙二丁"));
        let mut edits = Edits::default();
        edits.put(1, "甲");
        assert_eq!(edits.apply("一"), None);
    }
}
