//! One file on its own: content first, then its name, and where the two disagree.

use super::sight::Sight;
use super::signs::sort_by_words;
use super::sort::Sort;
use super::title::Stage;
use crate::dossier::{Guess, Role};

/// What one file says of itself.
pub(super) struct Reading {
    /// The sort, where one could be told.
    pub(super) sort: Option<Sort>,
    /// The stage that the heading, or else the name, gives a text.
    pub(super) stage: Option<Stage>,
    /// The heading and the name give it different stages.
    pub(super) doubt: bool,
    /// What that makes it.
    pub(super) guess: Guess,
}

/// Reads one file.
pub(super) fn read(sight: &Sight<'_>) -> Reading {
    let (sort, sure, why) = judge(sight);
    let titled = sight.heading.as_ref().and_then(|heading| heading.title.stage);
    let stage = titled.or(sight.name.heading.title.stage);
    let named = sight.name.heading.title.stage;
    let doubt = titled.zip(named).is_some_and(|(titled, named)| titled != named);
    let guess = match sort {
        Some(Sort::Text) if doubt => doubtful(text(sight, stage, sure, &why)),
        Some(Sort::Text) => text(sight, stage, sure, &why),
        Some(Sort::Competition) if is_first_opinion(sight) => {
            let why = why.trim_end_matches('。');
            let why = format!("{why}，是起草单位的初审意见，不是审查结论。");
            guess(Role::Competition, sure.min(75), why)
        }
        Some(sort) => guess(sort.role(), sure, why),
        None if sight.name.annex => guess(Role::Annex, 55, why),
        None => guess(Role::Other, sure, why),
    };
    Reading { sort, stage, doubt, guess }
}

/// The title gives one stage and the file's name another.
pub(super) fn doubtful(guess: Guess) -> Guess {
    let reason = guess.reason.trim_end_matches('。');
    let reason = format!("{reason}，但是文件名写的是另一种文稿，请核实。");
    Guess { confidence: guess.confidence.min(60), reason, ..guess }
}

fn is_first_opinion(sight: &Sight<'_>) -> bool {
    sight.heading.as_ref().is_some_and(|heading| heading.line.contains("初审"))
}

pub(super) fn guess(role: Role, confidence: u8, reason: String) -> Guess {
    Guess { role, confidence, reason }
}

fn judge(sight: &Sight<'_>) -> (Option<Sort>, u8, String) {
    let name = by_name(sight);
    if sight.is_nearly_empty() {
        return nearly_empty(sight, name);
    }
    let Some((sort, sure, why)) = by_content(sight) else {
        return match name {
            Some(name) => {
                let what = name.name();
                (Some(name), 55, format!("文件名像是{what}，内容里没有看出来，请核实。"))
            }
            None if sight.name.annex => (None, 55, "文件名以“附件”开头。".to_owned()),
            None => (None, 30, "标题、内容和文件名都看不出是什么材料，请指定。".to_owned()),
        };
    };
    match name {
        None if sort == Sort::Text && sight.name.annex && stage_free(sight) => {
            (Some(Sort::Form), 60, format!("{why}，文件名以“附件”开头。"))
        }
        None => (Some(sort), sure, format!("{why}。")),
        Some(name) if agree(sort, name) => {
            let sort = if name == Sort::OwnLegality { name } else { sort };
            (Some(sort), (sure + 10).min(95), format!("{why}，文件名也相符。"))
        }
        // A text that people keep among what the draft rests on.
        Some(Sort::Basis) if sort == Sort::Text => {
            (Some(Sort::Basis), 80, format!("{why}，文件名或者文件夹写明是依据。"))
        }
        // A draft's title in a file's name says what the paper is about.
        Some(Sort::Text) => (Some(sort), sure.min(75), format!("{why}。")),
        Some(name) => {
            let what = name.name();
            (Some(sort), sure.min(55), format!("{why}，但是文件名像是{what}，请核实。"))
        }
    }
}

fn agree(sort: Sort, name: Sort) -> bool {
    let legality = |sort| matches!(sort, Sort::Legality | Sort::OwnLegality);
    sort == name || (legality(sort) && legality(name))
}

fn stage_free(sight: &Sight<'_>) -> bool {
    sight.heading.as_ref().is_none_or(|heading| heading.title.stage.is_none())
        && sight.name.heading.title.stage.is_none()
}

fn by_name(sight: &Sight<'_>) -> Option<Sort> {
    let name = &sight.name;
    let stage = name.heading.title.stage.map(|_| Sort::Text);
    name.heading
        .sort
        .or(stage)
        .filter(|sort| *sort != Sort::Form)
        .or(name.basis.then_some(Sort::Basis))
}

fn by_content(sight: &Sight<'_>) -> Option<(Sort, u8, String)> {
    let heading = sight.heading.as_ref();
    let letter = |sort| sort == Sort::Notice && !is_public(sight);
    let titled = heading.and_then(|heading| {
        // A stage alone tells a text; 正式版 may be anything's.
        let stage = heading.title.stage.filter(|stage| *stage != Stage::Issued);
        let sort = heading.sort.or(stage.map(|_| Sort::Text))?;
        let line = heading.line.trim();
        Some(match letter(sort) {
            true => (Sort::Letter, format!("标题是“{line}”，没有写明向社会公开")),
            false => (sort, format!("标题是“{line}”")),
        })
    });
    match titled {
        Some((sort, why)) if !sort.is_loose() => return Some((sort, 85, why)),
        _ => (),
    }
    if titled.is_none() && sight.has_articles() {
        return Some((Sort::Text, 65, "正文按条文编排".to_owned()));
    }
    let told = crate::identify::is_narrative(&sight.doc);
    if let Some((sort, sure, words)) = sort_by_words(&sight.text).filter(|_| !told) {
        let words: String = words.iter().map(|word| format!("“{word}”")).collect();
        return Some((sort, sure, format!("文中写有{words}")));
    }
    titled.map(|(sort, why)| (sort, 70, why))
}

/// A notice to departments is none to the public.
fn is_public(sight: &Sight<'_>) -> bool {
    let title = sight.heading.as_ref().map_or("", |heading| heading.title.frame.as_str());
    let named = ["公开", "社会", "公告", "通告", "公示", "启事", "公众"];
    let told = ["向社会", "社会各界", "社会公众", "公众", "网站", "市民", "公开征求"];
    named.iter().any(|word| title.contains(word))
        || told.iter().any(|word| sight.text.contains(word))
}

fn nearly_empty(sight: &Sight<'_>, name: Option<Sort>) -> (Option<Sort>, u8, String) {
    match name {
        Some(name) if sight.is_picture() => {
            let what = name.name();
            let why = format!("文件里的图片文字读不出来，只从文件名看像是{what}，请打开核实。");
            (Some(name), 40, why)
        }
        Some(name) => {
            let what = name.name();
            (None, 20, format!("文件名像是{what}，但是文件里几乎没有内容，不能作为证明。"))
        }
        None => (None, 20, "文件里几乎没有内容，看不出是什么材料。".to_owned()),
    }
}

/// What a text that rules is, as far as it says so itself.
fn text(sight: &Sight<'_>, stage: Option<Stage>, sure: u8, why: &str) -> Guess {
    let why = why.trim_end_matches('。');
    let with = |role, confidence: u8, what: &str| {
        guess(role, confidence.min(sure + 10), format!("{why}，{what}。"))
    };
    match stage {
        Some(Stage::Consultation) => {
            with(Role::Annex, 65, "是征求意见稿，随征求意见公告公布，不是送审稿")
        }
        Some(Stage::Issued) => with(Role::Issued, 85, "写明是公布、印发的文本"),
        Some(Stage::Early | Stage::Revised | Stage::Proposed) => {
            with(Role::Draft, 75, "是起草中的文稿")
        }
        Some(Stage::ForReview | Stage::ForMeeting) => {
            with(Role::Draft, 90, "写明是送审或者提请审议的文稿")
        }
        None if why.contains("国家标准") || why.contains("行业标准") => {
            with(Role::Basis, 70, "是国家或者行业标准")
        }
        None if crate::identify::is_law(&sight.doc) => {
            with(Role::Basis, 85, "是法律、法规或者规章的全文")
        }
        None => match sight.number() {
            Some(number) if is_national(number) => {
                with(Role::Basis, 80, &format!("文号{number}是国家机关的文号"))
            }
            Some(number) => with(Role::Issued, 60, &format!("带有文号{number}，是已经印发的文件")),
            None => with(Role::Draft, 65, "没有文号，像是未印发的文稿"),
        },
    }
}

/// The State Council, the Party's centre and their offices number so.
fn is_national(number: &str) -> bool {
    ["国发", "国办", "国函", "中发", "中办"].iter().any(|word| number.starts_with(word))
}
