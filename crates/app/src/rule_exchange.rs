//! 规则包的交换: a pack goes out as a workbook; one that comes in is looked at first and
//! then laid over the office's own, with copies of what it replaces.
//!
//! Deliberately absent: switch-offs and other changes that the sender's pack makes to rules
//! of others. Those are for each office to decide.

mod incoming;
mod judge;
mod lay;
mod parts;
mod put;

use std::path::Path;

use engine::SourceFile;
use jiff::civil::{Date, DateTime};

use crate::App;
use crate::dto::{Failure, ImportChange, ImportProblem, RulesImport, RulesMerged};
use crate::rule_draft::OFFICE;
use crate::rules::{self, Setup, Sources, base};
use crate::rules_sheet::save_book;
use incoming::Incoming;
use lay::{Laid, lay};
use parts::Parts;

/// The head of the office's own pack.
const PACK: &str = "office/pack.yaml";

const NATIONAL: &str = "national";

impl App {
    /// Writes a pack that applies as .xlsx and gives the number of its rules.
    ///
    /// # Errors
    /// There is no such pack, something in it is too long for a cell, or the file can't be
    /// written.
    pub fn write_pack(&self, pack: &str, to: &Path) -> Result<usize, Failure> {
        if to.extension().is_none_or(|end| !end.eq_ignore_ascii_case("xlsx")) {
            return Err(Failure::new("wrong-input", "文件名请以 .xlsx 结尾"));
        }
        let setup = self.setup();
        let folder = setup.packs.iter().find(|folder| folder.ends_with(pack));
        let own = match folder {
            Some(folder) => rules::pack(folder)?,
            None => built_in(&setup, pack)?,
        };
        Ok(save_book(&own, &Sources::read(&setup)?.files, pack, to)?.rules)
    }

    /// What importing a workbook or a pack's folder would do; changes nothing.
    ///
    /// # Errors
    /// It can't be opened or is no pack at all, or the rules in use don't compile.
    pub fn preview_rules(&self, from: &Path, today: Date) -> Result<RulesImport, Failure> {
        Ok(self.look_into(from, today)?.0)
    }

    /// Does what `preview_rules` told of what has this digest.
    ///
    /// # Errors
    /// It was changed since, there is something wrong with it, or a file can't be written:
    /// then the office's pack is as it was.
    pub fn merge_rules(
        &self,
        from: &Path,
        sha256: &str,
        now: DateTime,
    ) -> Result<RulesMerged, Failure> {
        let (import, laid) = self.look_into(from, now.date())?;
        if import.sha256 != sha256 {
            let message = "这个规则包在核对以后又被改动，请重新选择、重新核对";
            return Err(Failure::new("wrong-input", message));
        }
        if let Some(problem) = import.problems.first() {
            let message = format!("{}：{}", problem.place, problem.message);
            return Err(Failure::new("wrong-input", message));
        }
        let copies = self.put(&laid, now)?;
        self.forget_rules();
        let of = |change| import.parts.iter().filter(|part| part.change == change).count();
        Ok(RulesMerged {
            added: of(ImportChange::New),
            replaced: of(ImportChange::Changed),
            copies: copies.map(|folder| folder.to_string_lossy().into_owned()),
            rules: self.rules()?,
        })
    }

    fn look_into(&self, from: &Path, today: Date) -> Result<(RulesImport, Laid), Failure> {
        let nothing = |problems| {
            let (title, version, sha256) = (String::new(), String::new(), String::new());
            let (parts, notes) = (Vec::new(), Vec::new());
            let view = RulesImport { title, version, sha256, parts, problems, notes };
            Ok((view, Laid::default()))
        };
        let incoming = match Incoming::read(from)? {
            Ok(incoming) => incoming,
            Err(problems) => return nothing(problems),
        };
        let theirs = match Parts::of(&incoming.files) {
            Ok(parts) => parts,
            Err(errors) => {
                return nothing(errors.into_iter().map(|error| incoming.problem(error)).collect());
            }
        };
        if let Some(known) = self.known_pack(&theirs)? {
            let message = format!(
                "“{known}”不是本单位的规则包，本机已经在用，不能导入；要改其中的一条，请打开它，选“复制为本单位规则”"
            );
            return nothing(vec![ImportProblem { place: String::new(), message }]);
        }
        let folder = self.office();
        let own = if folder.is_dir() { rules::pack(&folder)? } else { Vec::new() };
        let ours = Parts::of(&own).map_err(|errors| Failure::packs(&errors))?;
        let laid = lay(&ours, &theirs)?;
        let (problems, doubts) = self.judge(&incoming, &laid, own, today)?;
        let pack = theirs.pack.as_ref();
        let mut notes = Vec::new();
        if pack.is_some_and(|pack| !pack.overrides.is_empty()) {
            notes.push(
                "这个规则包对其他规则的停用和改动不导入，本单位原来的停用保持不变".to_owned(),
            );
        }
        if theirs.calendar {
            notes.push("这个规则包里的工作日历不导入".to_owned());
        }
        notes.extend(doubts);
        let view = RulesImport {
            title: pack.map_or_else(String::new, |pack| pack.title.clone()),
            version: pack.map_or_else(String::new, |pack| pack.version.clone()),
            sha256: incoming.sha256.clone(),
            parts: laid.parts.clone(),
            problems,
            notes,
        };
        Ok((view, laid))
    }

    /// The title of the pack in use, other than the office's own, that this one is.
    fn known_pack(&self, theirs: &Parts) -> Result<Option<String>, Failure> {
        let ruleset = self.ruleset()?;
        let known = ruleset.packs.packs.iter().find(|pack| {
            pack.id != OFFICE && theirs.pack.as_ref().is_some_and(|their| their.id == pack.id)
        });
        Ok(known.map(|pack| pack.title.clone()))
    }
}

/// A pack of the rules folder. The words and exceptions there are the national one's.
fn built_in(setup: &Setup, pack: &str) -> Result<Vec<SourceFile>, Failure> {
    let mut files = base(setup)?;
    if pack != NATIONAL {
        files.retain(|file| file.path.starts_with(&format!("{pack}/")));
    }
    Ok(files)
}
