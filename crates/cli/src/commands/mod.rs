//! One file a command family; here they are only told apart.

mod archive;
mod changes;
mod check;
mod cleanup;
mod extract;
mod identify;
mod keeping;
mod recheck;
mod register;
mod report;
mod rules;
mod search;
mod statutes;

use std::path::PathBuf;

use anyhow::Result;
use app::dto::{CorrectionGiven, Failure};
use app::{App, Ruleset, Setup};
use jiff::civil::DateTime;

use crate::args::{Archive, Arguments, Cleanup, Command, Report};
use crate::output::{Exit, Output};

/// Runs the command. Failures that concern the whole command end up here; those of
/// single files are reported where they happen.
pub(crate) fn run(arguments: Arguments, output: &mut Output) -> Result<Exit> {
    let home = arguments.home.unwrap_or_else(app::default_home);
    let setup = Setup {
        rules: arguments.rules,
        packs: arguments.packs,
        profile: arguments.profile,
        home: None,
    };
    let office = Office { home, setup };
    let done = match arguments.command {
        Command::Check(check) => check::run(&office, &check, output),
        Command::Extract { path, ocr } => extract::run(&path, ocr, output),
        Command::Identify { paths } => identify::run(&paths, output),
        Command::Rules(command) => rules::run(&office, &command, output),
        Command::Statutes(command) => statutes::run(&office, &command, output),
        Command::Report(Report::Annotate { file, output: out }) => {
            report::annotate(&office, &file, &out, output)
        }
        Command::Report(Report::Review { id, output }) => report::review(&office, id, &output),
        Command::Report(Report::Summary { id, output }) => report::summary(&office, id, &output),
        Command::Opinion { id, output } => report::opinion(&office, id, &output),
        Command::Form { name, case, output: out } => {
            report::form(&office, &name, &case, &out, output)
        }
        Command::Ledger { output: out } => report::ledger(&office, &out, output),
        Command::Annual { year, output: out } => report::annual(&office, year, &out, output),
        Command::Cleanup(Cleanup::Scan { date }) => cleanup::scan(&office, date, output),
        Command::Cleanup(Cleanup::Export { campaign, output: out }) => {
            cleanup::export(&office, campaign, &out, output)
        }
        Command::Archive(Archive::Add { paths, report }) => {
            archive::add(&office, &paths, report.as_deref(), output)
        }
        Command::Archive(Archive::Search(asked)) | Command::Search(asked) => {
            search::run(&office, &asked, output)
        }
        Command::Archive(Archive::Show { id, date }) | Command::Show { id, date } => {
            register::show(&office, id, date, output)
        }
        Command::Archive(Archive::Register(wanted)) => register::list(&office, &wanted, output),
        Command::Archive(Archive::Correct { ids, field, value, reason, by, since }) => {
            let given = CorrectionGiven {
                documents: ids,
                field,
                value,
                reason,
                by,
                since: since.map(|day| day.to_string()),
            };
            register::correct(&office, &given)
        }
        Command::Archive(Archive::MergeRegister { file, by }) => {
            register::merge(&office, &file, &by, output)
        }
        Command::Archive(Archive::Export { id, output }) => archive::export(&office, id, &output),
        Command::Archive(Archive::Import { file }) => archive::import(&office, &file, output),
        Command::Archive(Archive::Recheck { date }) => recheck::run(&office, date, output),
        Command::Archive(Archive::Verify) => keeping::verify(&office, output),
        Command::Archive(Archive::Backup { output: to }) => {
            keeping::backup(&office, to.as_deref(), output)
        }
        Command::Archive(Archive::Backups) => keeping::backups(&office, output),
        Command::Archive(Archive::Restore { backup }) => keeping::restore(&office, &backup, output),
        Command::Archive(Archive::Reindex) => archive::reindex(&office, output),
    };
    match done {
        Ok(exit) => Ok(exit),
        Err(Trouble::Failure(failure)) => {
            let exit = output.failure(&failure, None)?;
            if failure.code == "archive-damaged" {
                eprintln!("{}", keeping::way_back(&office));
            }
            Ok(exit)
        }
        Err(Trouble::Output(error)) => Err(error),
    }
}

/// Why a command stopped: a failure to tell the user, or output that went nowhere.
#[derive(Debug)]
pub(crate) enum Trouble {
    Failure(Failure),
    Output(anyhow::Error),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Self {
        Self::Output(error)
    }
}

/// Where the data is and which rules to use.
pub(crate) struct Office {
    home: PathBuf,
    setup: Setup,
}

impl Office {
    fn app(&self) -> Result<App, Failure> {
        App::open_with(&self.home, self.setup.clone())
    }

    fn ruleset(&self) -> Result<Ruleset, Failure> {
        let mut setup = self.setup.clone();
        app::usual(&self.home, &mut setup);
        Ruleset::load(&setup)
    }
}

fn now() -> DateTime {
    jiff::ZonedDateTime::now().datetime()
}
