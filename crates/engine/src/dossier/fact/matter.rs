//! 所办的事: who drafts, and what the draft says, where a fact of another paper hangs
//! on it.

use crate::dossier::{Dossier, Role};
use crate::text::fold;

/// The matter of a dossier.
#[derive(Debug, Default)]
pub(super) struct Matter {
    /// Names of the drafting bodies, folded.
    drafters: Vec<String>,
    /// The draft's words, folded.
    draft: String,
}

impl Matter {
    /// Reads it from the papers that the drafter signs, and from the draft.
    pub(super) fn of(dossier: &Dossier, roles: &[Role]) -> Self {
        let mut matter = Self::default();
        for (file, role) in dossier.files.iter().zip(roles) {
            match role {
                Role::Note | Role::Notice | Role::Adoption => {
                    let paper = &file.excerpt().paper;
                    let issuer = paper.issuer.as_ref().map(|issuer| folded(&issuer.text));
                    matter.drafters.extend(issuer.filter(|name| name.chars().count() >= 3));
                }
                Role::Draft => matter.draft.push_str(&folded(file.document.slice(file.part))),
                Role::Basis
                | Role::Hearing
                | Role::Expert
                | Role::Risk
                | Role::Competition
                | Role::OwnLegality
                | Role::Legality
                | Role::Minutes
                | Role::Issued
                | Role::Interpretation
                | Role::Filing
                | Role::Annex
                | Role::Other => (),
            }
        }
        matter
    }

    /// True where a folded text names the drafter, in full or as 市某局: the same body of
    /// another place is another body.
    pub(super) fn names_drafter(&self, text: &str) -> bool {
        self.drafters.iter().any(|drafter| {
            let core = drafter.rfind(['省', '市', '县', '区', '州', '旗', '镇', '乡']);
            let Some(core) =
                core.map(|at| drafter[at..].chars().next().map_or(at, |c| at + c.len_utf8()))
            else {
                return text.contains(drafter.as_str());
            };
            let (place, core) = drafter.split_at(core);
            core.chars().count() >= 3
                && text.match_indices(core).any(|(at, _)| {
                    // What stands before it may be any end of the drafter's place.
                    let common: String = place
                        .chars()
                        .rev()
                        .zip(text[..at].chars().rev())
                        .take_while(|(a, b)| a == b)
                        .map(|(a, _)| a)
                        .collect();
                    let rest = &text[..at - common.len()];
                    common.len() == place.len()
                        || rest.chars().next_back().is_none_or(|c| "由为系是自、,:;(".contains(c))
                })
        })
    }

    /// True where the draft names an operator.
    pub(super) fn names_operator(&self, name: &str) -> bool {
        name.chars().count() >= 4 && self.draft.contains(name)
    }
}

fn folded(text: &str) -> String {
    text.chars().filter_map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drafter_under_its_names() {
        let matter = Matter {
            drafters: vec!["青禾市工业和信息化局".to_owned()],
            draft: String::new(),
        };
        for (text, named) in [
            ("青禾市工业和信息化局高级工程师赵某", true),
            ("市工业和信息化局赵某", true),
            ("工业和信息化局赵某", true),
            ("江北市工业和信息化局赵某", false),
            ("省工业和信息化厅赵某", false),
            ("青禾市财政局赵某", false),
        ] {
            assert_eq!(matter.names_drafter(text), named, "{text}");
        }
    }
}
