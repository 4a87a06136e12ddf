//! Owners' sheets that don't agree.

use super::{Outcome, OwnerView};

/// Two files that want different things for one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The document.
    pub document: i64,
    /// What each file wants, in the order in which they came.
    pub sides: Vec<(String, Outcome)>,
}

/// The documents on which the newest views of different files differ.
pub fn conflicts(views: &[OwnerView]) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = Vec::new();
    for view in views {
        let Some(outcome) = view.outcome else { continue };
        let at = found.iter().position(|one| one.document == view.document);
        let one = match at {
            Some(at) => &mut found[at],
            None => {
                found.push(Conflict { document: view.document, sides: Vec::new() });
                let last = found.len() - 1;
                &mut found[last]
            }
        };
        match one.sides.iter_mut().find(|(source, _)| *source == view.source) {
            // What came later in a file of the same name takes the earlier one's place.
            Some(side) => side.1 = outcome,
            None => one.sides.push((view.source.clone(), outcome)),
        }
    }
    found.retain(|one| one.sides.iter().any(|(_, outcome)| *outcome != one.sides[0].1));
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn only_files_that_differ_are_in_conflict() {
        let view = |document, outcome, source: &str| OwnerView {
            document,
            outcome,
            reason: String::new(),
            by: String::new(),
            source: source.into(),
            at: date(2026, 1, 1).at(9, 0, 0, 0),
        };
        let (keep, repeal) = (Some(Outcome::Keep), Some(Outcome::Repeal));
        let views = [
            view(1, keep, "甲.xlsx"),
            view(1, repeal, "乙.xlsx"),
            view(2, keep, "甲.xlsx"),
            view(2, None, "乙.xlsx"),
            view(3, keep, "甲.xlsx"),
            view(3, repeal, "甲.xlsx"),
        ];
        let found = conflicts(&views);
        let sides =
            vec![("甲.xlsx".to_owned(), Outcome::Keep), ("乙.xlsx".to_owned(), Outcome::Repeal)];
        assert_eq!(found, [Conflict { document: 1, sides }]);
    }
}
