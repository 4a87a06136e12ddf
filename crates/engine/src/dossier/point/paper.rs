//! A paper that a step asks for.

use document::Document;

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Role, Step};

/// It is in the dossier.
pub(super) fn judge(case: &Case<'_>, role: Role, step: Step) -> Outcome {
    let name = role.name();
    if case.has(role) {
        return case.present(role, &format!("卷宗里有{name}"));
    }
    // What goes to the review is there before the review.
    let asked = (step <= Step::Legality && !case.is_consulting()) || case.has_reached(step);
    if !asked {
        return Outcome::pending(format!("还没有到{}", step.name()));
    }
    if role == Role::Basis {
        return basis(case);
    }
    case.absent(&format!("卷宗里没有{name}"))
}

/// Instruments whose text the library holds need not be in the dossier.
fn basis(case: &Case<'_>) -> Outcome {
    let nothing = || case.absent("卷宗里没有制定依据");
    let Some(main) = case.main else { return nothing() };
    let excerpt = case.dossier.files[main].excerpt();
    let cited = cited(&excerpt);
    let held = |title: &&String| {
        let found = case.library.find(title).and_then(|found| found.version(case.day));
        found.is_some_and(|version| version.text.is_some())
    };
    let lacking: Vec<&String> = cited.iter().filter(|title| !held(title)).collect();
    match (cited.is_empty(), lacking.is_empty()) {
        (true, _) => nothing(),
        (false, true) => Outcome::proved("卷宗里没有制定依据，送审稿引用的依据法规库都有全文"),
        (false, false) => {
            let named: Vec<String> = lacking.iter().map(|title| format!("《{title}》")).collect();
            Outcome::missing(format!("卷宗里没有制定依据，法规库也没有{}的全文", named.join("")))
        }
    }
}

/// Titles in the first sentence that says 根据 or 依据.
fn cited(doc: &Document) -> Vec<String> {
    let mut sentences = doc.text.split(['。', '\n']);
    let basis = sentences.find(|sentence| {
        sentence.contains('《')
            && ["根据", "依据", "依照"].iter().any(|word| sentence.contains(word))
    });
    let mut titles: Vec<String> = Vec::new();
    for part in basis.unwrap_or_default().split('《').skip(1) {
        let title = part.split('》').next().unwrap_or(part).to_owned();
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles
}
