//! 几份文稿: which of several texts is the draft, which was issued, which went out
//! with the notice, and which the draft rests on.

use jiff::civil::Date;

use super::single::{doubtful, guess};
use super::title::{Stage, same};
use super::whole::Entry;
use crate::dossier::{Guess, Role};

/// Settles the texts by what the matter is called.
pub(super) fn settle(entries: &mut [Entry<'_>], subject: Option<&str>) {
    let open: Vec<usize> = (0..entries.len()).filter(|&at| entries[at].is_open_text()).collect();
    let about = |entry: &Entry<'_>| {
        subject.is_none_or(|subject| entry.core().is_some_and(|core| same(&core, subject)))
    };
    let (own, others): (Vec<usize>, Vec<usize>) =
        open.into_iter().partition(|&at| about(&entries[at]));
    let stated = |role| move |entry: &Entry<'_>| entry.given && entry.reading.guess.role == role;
    let has_draft = entries.iter().any(stated(Role::Draft));
    let has_issued = entries.iter().any(stated(Role::Issued));
    let basis = |at: &usize| entries[*at].reading.guess.role == Role::Basis;
    // Without a name of the matter a law is no draft, whatever it is called.
    let own: Vec<usize> = own.into_iter().filter(|at| subject.is_some() || !basis(at)).collect();

    let begun = begun(entries);
    let draft = (!has_draft).then(|| pick(entries, &own)).flatten();
    for &at in &own {
        let entry = &entries[at];
        let settled = match entry.reading.stage {
            _ if draft == Some(at) => as_draft(entry, own.len(), subject.is_some()),
            Some(Stage::Consultation) => as_consultation(entry),
            Some(Stage::ForMeeting) => guess(
                Role::Draft,
                75,
                format!("{}是提请会议审议的文稿，可以与送审稿对照。", title(entry)),
            ),
            _ if entry.is_issued() && signed(entry) < begun && signed(entry).is_some() => guess(
                Role::Basis,
                70,
                format!("{}的日期早于其他材料，像是修订前的版本。", title(entry)),
            ),
            Some(Stage::Issued) => as_issued(entry),
            None if entry.is_issued() && !has_issued => as_issued(entry),
            _ => {
                let why = format!("{}与送审稿同名，是另一份文稿，请核实哪一份送审。", title(entry));
                guess(Role::Other, 55, why)
            }
        };
        let doubt = entry.reading.doubt;
        entries[at].reading.guess = if doubt { doubtful(settled) } else { settled };
    }
    if subject.is_some() {
        for at in others {
            let settled = as_other(&entries[at]);
            entries[at].reading.guess = settled;
        }
    }
}

/// The first day of the procedure's papers: what was issued before it is an older version.
fn begun(entries: &[Entry<'_>]) -> Option<Date> {
    let papers = entries.iter().filter(|entry| match entry.reading.guess.role {
        Role::Note | Role::Notice | Role::Adoption | Role::Legality | Role::OwnLegality => true,
        Role::Competition | Role::Minutes | Role::Expert | Role::Risk | Role::Hearing => true,
        Role::Draft | Role::Basis | Role::Issued | Role::Interpretation | Role::Filing => false,
        Role::Annex | Role::Other => false,
    });
    papers.filter_map(signed).min()
}

fn signed(entry: &Entry<'_>) -> Option<Date> {
    entry.sight.doc.paper.date
}

/// The draft among texts of one name: the one that was sent for review; else the one
/// that came closest to it; a consultation text only where there is nothing later.
fn pick(entries: &[Entry<'_>], own: &[usize]) -> Option<usize> {
    let rank = |at: &usize| match entries[*at].reading.stage {
        Some(Stage::ForReview) => Some(7),
        Some(Stage::Proposed) => Some(6),
        Some(Stage::Revised) => Some(5),
        Some(Stage::ForMeeting) => Some(4),
        None if !entries[*at].is_issued() => Some(3),
        Some(Stage::Early) => Some(2),
        Some(Stage::Consultation) => Some(1),
        None | Some(Stage::Issued) => None,
    };
    let issued = own.iter().any(|at| rank(at).is_none());
    let ranked = own.iter().filter_map(|at| Some((rank(at)?, at)));
    let ranked = ranked.filter(|(rank, _)| *rank > 1 || !issued);
    // The first of equals.
    let best = ranked.min_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    best.map(|(_, at)| *at)
}

fn as_draft(entry: &Entry<'_>, texts: usize, named: bool) -> Guess {
    let title = title(entry);
    let doubt = entry.reading.guess.confidence < 60;
    match entry.reading.stage {
        Some(Stage::Consultation) => guess(
            Role::Draft,
            50,
            format!("{title}是征求意见稿，卷宗里没有送审稿，暂时当作送审稿，请核实。"),
        ),
        Some(Stage::Early) => {
            guess(Role::Draft, 55, format!("{title}是初稿，卷宗里没有送审稿，请核实。"))
        }
        _ if doubt => {
            guess(Role::Draft, entry.reading.guess.confidence, entry.reading.guess.reason.clone())
        }
        Some(Stage::ForReview) => guess(Role::Draft, 95, format!("{title}写明是送审稿。")),
        Some(_) => guess(Role::Draft, 85, format!("{title}是起草中的文稿，没有更晚的文稿。")),
        None if named => {
            guess(Role::Draft, 80, format!("{title}与其他材料所说的文件同名，没有文号。"))
        }
        None if texts == 1 => {
            guess(Role::Draft, 65, format!("{title}没有文号，是卷宗里唯一的文稿。"))
        }
        None => {
            guess(Role::Draft, 40, format!("{title}没有文号；文稿不止一份，请指定哪一份送审。"))
        }
    }
}

fn as_consultation(entry: &Entry<'_>) -> Guess {
    let why = format!("{}是随征求意见公告公布的征求意见稿，不是送审稿。", title(entry));
    guess(Role::Annex, 80, why)
}

fn as_issued(entry: &Entry<'_>) -> Guess {
    let title = title(entry);
    let why = match (&entry.sight.doc.paper.number, entry.reading.stage) {
        (Some(number), _) => format!("{title}与送审的文件同名，带有文号{}。", number.text),
        (None, Some(_)) => format!("{title}写明是公布、印发的文本。"),
        (None, None) => format!("{title}与送审的文件同名，已经署期，没有送审标记。"),
    };
    let sure = if entry.sight.doc.paper.number.is_some() { 90 } else { 75 };
    guess(Role::Issued, sure, why)
}

/// A text that is not the matter itself.
fn as_other(entry: &Entry<'_>) -> Guess {
    let own = &entry.reading.guess;
    let title = title(entry);
    match own.role {
        Role::Basis => own.clone(),
        _ if entry.is_issued() => {
            guess(Role::Basis, 75, format!("{title}是另一份已经印发的文件，像是制定依据。"))
        }
        _ => guess(Role::Other, 40, format!("{title}与卷宗所办的文件不同名，请指定是什么材料。")),
    }
}

fn title(entry: &Entry<'_>) -> String {
    match &entry.sight.heading {
        Some(heading) => format!("“{}”", heading.line.trim()),
        None => "这份文件".to_owned(),
    }
}
