//! What a publication lacked that was recorded although it was refused: it is said as it
//! was, and nothing worse.

use crate::{CaseState, CaseStep, Conclusion, Standing};

/// What was missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacked {
    /// Nobody signed an opinion on that very text.
    Review,
    /// The opinion says that it is unlawful.
    Lawfulness,
    /// It was not discussed, or something else of the way to publication is missing.
    Deliberation,
}

impl Lacked {
    /// All of them, the gravest first.
    pub const ALL: [Self; 3] = [Self::Review, Self::Lawfulness, Self::Deliberation];

    /// As it is recorded and counted.
    pub fn name(self) -> &'static str {
        match self {
            Self::Review => "未经审核即公布",
            Self::Lawfulness => "审核意见为不合法仍公布",
            Self::Deliberation => "审核后未经集体讨论即公布",
        }
    }

    /// What a recorded step lacked; `None` where it was not refused.
    pub fn of(steps: &[CaseStep], at: usize) -> Option<Self> {
        let step = steps.get(at).filter(|step| step.regardless)?;
        let opined = |one: &&CaseStep| one.state == CaseState::Opined && one.review == step.review;
        Some(match steps[..at].iter().rfind(opined) {
            None => Self::Review,
            Some(opined) if opined.note == Conclusion::Unlawful.name() => Self::Lawfulness,
            Some(_) => Self::Deliberation,
        })
    }

    /// What a publication would lack now.
    pub fn now(standing: &Standing) -> Self {
        match standing.signed {
            None => Self::Review,
            Some(Conclusion::Unlawful) => Self::Lawfulness,
            Some(Conclusion::Lawful | Conclusion::Amend) => Self::Deliberation,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn step(state: CaseState, review: i64, note: &str, regardless: bool) -> CaseStep {
        let at = date(2026, 11, 24).at(9, 0, 0, 0);
        CaseStep {
            state, review, note: note.into(), regardless, by: "张三".into(), at, due: None
        }
    }

    #[test]
    fn a_step_says_what_it_lacked_and_nothing_worse() {
        let published = |regardless| step(CaseState::Published, 2, "已印发", regardless);
        let opined = |review, note| step(CaseState::Opined, review, note, false);
        for (before, lacked) in [
            (vec![], Some(Lacked::Review)),
            (vec![opined(1, "合法")], Some(Lacked::Review)),
            (vec![opined(1, "合法"), opined(2, "不合法")], Some(Lacked::Lawfulness)),
            (vec![opined(2, "不合法"), opined(2, "合法")], Some(Lacked::Deliberation)),
        ] {
            let at = before.len();
            let steps = [before.clone(), vec![published(true)]].concat();
            assert_eq!(Lacked::of(&steps, at), lacked, "{before:?}");
            let steps = [before, vec![published(false)]].concat();
            assert_eq!(Lacked::of(&steps, at), None);
        }
    }
}
