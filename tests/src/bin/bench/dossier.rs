//! A dossier of 30 files, from the folder to what is proved, beside reading the same files alone:
//! what is over is the price of roles, facts, days and points.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use app::{Given, ReadDossier, Ruleset, Setup, each_file, read_dossier};
use jiff::civil::date;
use wenheng_tests::dossiers::{self, Format};

use crate::check::best;
use crate::line;

const FILES: usize = 30;
/// How long people are to wait for it on two cores.
const GOAL: f64 = 3.0;

/// Measures on a written dossier, all of it Word files.
pub(crate) fn run() -> Result<()> {
    let rules = Ruleset::load(&Setup::default()).map_err(|failure| anyhow!("{failure:?}"))?;
    let below = tempfile::tempdir()?;
    let folder = dossiers::write(&case()?, below.path())?;
    let go_on = AtomicBool::new(false);
    let alone = best(|| {
        let mut read = 0;
        each_file(
            std::slice::from_ref(&folder),
            &go_on,
            |file| file,
            |_, _, _, file| {
                read += usize::from(file.is_ok());
                true
            },
        );
        read
    });
    let dossier = || -> Option<ReadDossier> {
        read_dossier(&folder, Given::default(), &go_on, &|_| ()).ok().flatten()
    };
    let files = dossier().context("the dossier can't be read")?.read.len();
    let whole = best(|| {
        let assess = |read: ReadDossier| rules.assess(&read.dossier, date(2026, 6, 30));
        dossier().map(assess).map_or(0, |assessed| assessed.assessment.roles.len())
    });

    println!("卷宗：{files} 份 Word 文件，两个核");
    let figures = |time: Duration| [format!("{:.3} s", time.as_secs_f64())];
    line("只读取各份文件", &figures(alone.0));
    let reached = if whole.0.as_secs_f64() < GOAL { "够快" } else { "太慢" };
    line("读取、归类并核对程序", &[figures(whole.0).concat(), format!("{reached}（{GOAL:.0} s）")]);
    let ratio = whole.0.as_secs_f64() / alone.0.as_secs_f64();
    line("卷宗 / 只读取", &[format!("{ratio:.2} 倍")]);
    println!();
    Ok(())
}

fn case() -> Result<dossiers::Case> {
    let many = |case: &dossiers::Case| case.name == "three-hundred-files";
    let mut case = dossiers::all()?.into_iter().find(many).context("no case of 300 files")?;
    case.papers.truncate(FILES);
    for paper in &mut case.papers {
        let stem = paper.name.rsplit_once('.').map_or(&*paper.name, |(stem, _)| stem);
        paper.name = format!("{stem}.docx");
        paper.format = Format::Docx;
    }
    Ok(case)
}
