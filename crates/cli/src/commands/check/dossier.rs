//! `check --dossier`: a folder or zip as one piece of work.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use app::dto::Progress;
use app::line::DossierLine;
use app::{
    Assessed, Finding, Given, ReadDossier, Ruleset, State, Step, Strength, points, read_dossier,
    read_given,
};
use jiff::civil::Date;

use super::{Trouble, finding, strongest};
use crate::args::Check;
use crate::output::{Output, progress};

/// Assesses every path as a dossier of its own; gives the firmest finding's strength,
/// and whether some input could not be read.
pub(super) fn run(
    ruleset: &Ruleset,
    check: &Check,
    day: Date,
    output: &mut Output,
) -> Result<(Option<Strength>, bool), Trouble> {
    let given = match &check.given {
        Some(file) => read_given(file)?,
        None => Given::default(),
    };
    let (mut worst, mut unread) = (None, false);
    for path in &check.paths {
        let bar = progress();
        let step = |step: Progress| {
            bar.set_length(step.total as u64);
            bar.set_position(step.done as u64);
            bar.set_message(step.current);
        };
        let read = read_dossier(path, given.clone(), &AtomicBool::new(false), &step);
        bar.finish_and_clear();
        match read {
            Err(failure) => {
                unread = true;
                output.failure(&failure, Some(path))?;
            }
            Ok(None) => unread = true,
            Ok(Some(read)) => {
                unread |= read.is_partial();
                let assessed = ruleset.assess(&read.dossier, day);
                worst = worst.max(strongest(assessed.findings().map(|(_, finding)| finding)));
                let name = path.to_string_lossy();
                if output.json {
                    output.json(&DossierLine::new(&name, &read, &assessed, day))?;
                } else {
                    people(path, &read, &assessed, output)?;
                }
            }
        }
    }
    Ok((worst, unread))
}

/// What a person reads: the steps, then what has to be mended.
fn people(
    path: &Path,
    read: &ReadDossier,
    assessed: &Assessed,
    output: &mut Output,
) -> anyhow::Result<()> {
    output.line(&format!("卷宗 {}（{} 份文件）", path.display(), read.read.len()))?;
    for (file, guess) in read.dossier.files.iter().zip(&assessed.assessment.roles) {
        let (name, role, sure) = (&file.name, guess.role.name(), guess.confidence);
        output.line(&format!("  {role}　{name}（把握 {sure}%，{}）", guess.reason))?;
    }
    for (name, failure) in &read.unread {
        output.line(&format!("  未读　{name}：{}", failure.message))?;
    }
    for step in Step::ALL {
        let state = assessed.assessment.step(step);
        output.line(&format!("{}：{}", step.name(), state.name()))?;
        for point in points(&assessed.assessment, step) {
            if point.state.state != State::NotApplicable {
                output.line(&format!("  {}　{}", point.state.state.name(), point.state.message))?;
            }
        }
    }
    let findings: Vec<(&str, &Finding)> = assessed
        .findings()
        .map(|(at, finding)| (read.dossier.files[at].name.as_str(), finding))
        .collect();
    let mut file = "";
    for (name, found) in &findings {
        if *name != file {
            output.line(&format!("{name}："))?;
            file = name;
        }
        finding(found, output)?;
    }
    output.line(&format!("共 {} 处。已检查不等于合规，结论由审核人作出。", findings.len()))?;
    output.line("")
}
