//! `statutes`: import, show, search, status.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use app::Wanted;
use app::dto::{Failure, ImportedFile, Progress, ProvisionView, StatuteView};
use jiff::civil::Date;

use super::{Office, Trouble, now};
use crate::args::Statutes;
use crate::output::{Exit, Output, progress};

pub(super) fn run(
    office: &Office,
    command: &Statutes,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let day = |date: &Option<Date>| date.unwrap_or_else(|| now().date());
    match command {
        Statutes::Import { paths } => import(office, paths, output),
        Statutes::Show { title, article, date } => {
            let wanted = article.as_deref().map_or(Wanted::All, Wanted::Place);
            let found = office.app()?.statute(title, day(date), wanted)?;
            if found.status == "unlisted" {
                return Err(unlisted(&found).into());
            }
            show(&found, article.is_none(), output)
        }
        Statutes::Search { words, limit, date } => {
            search(office, &words.join(" "), day(date), *limit, output)
        }
        Statutes::Changes { since } => super::changes::run(office, *since, output),
        Statutes::Status { title, date } => {
            show(&office.app()?.statute(title, day(date), Wanted::None)?, true, output)
        }
    }
}

fn import(office: &Office, paths: &[PathBuf], output: &mut Output) -> Result<Exit, Trouble> {
    let bar = progress();
    let follow = |progress: Progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
        bar.set_message(progress.current);
    };
    let app = office.app()?;
    let begun = std::time::Instant::now();
    let imported = app.import_statutes(paths, now(), &follow, &AtomicBool::new(false));
    bar.finish_and_clear();
    let mut exit = Exit::Done;
    let imported = imported?;
    for file in &imported.files {
        if let Some(failure) = &file.failure {
            exit = exit.max(output.failure(failure, Some(Path::new(&file.path)))?);
        } else if output.json {
            output.json(file)?;
        }
    }
    if !output.json {
        let count = |outcome: &str| {
            let of = |file: &&ImportedFile| file.outcome == outcome;
            imported.files.iter().filter(of).count()
        };
        output.line(&format!(
            "共 {} 个文件：新收录 {}，新版本 {}，已有 {}，未能收录 {}；用时 {:.1} 秒",
            imported.files.len(),
            count("new"),
            count("version"),
            count("known"),
            count("failed"),
            begun.elapsed().as_secs_f64(),
        ))?;
    }
    Ok(exit)
}

fn unlisted(found: &StatuteView) -> Failure {
    let near = found.near.as_ref().map(|near| format!("；名称相近的有《{near}》"));
    Failure {
        code: "not-found".into(),
        message: format!("法规库没有收录《{}》{}", found.title, near.unwrap_or_default()),
        detail: None,
    }
}

fn show(found: &StatuteView, head: bool, output: &mut Output) -> Result<Exit, Trouble> {
    if output.json {
        output.json(found)?;
        return Ok(Exit::Done);
    }
    if head {
        let about = [&found.kind, &found.by, &found.number];
        let about: Vec<&str> = about.into_iter().filter_map(|text| text.as_deref()).collect();
        output.line(&format!("《{}》　{}", found.title, about.join("　")))?;
        output.line(&found.says)?;
        if let Some(successor) = &found.successor {
            output.line(&format!("现行的是《{successor}》"))?;
        }
        if let Some(near) = &found.near {
            output.line(&format!("名称相近的有《{near}》"))?;
        }
        for version in &found.versions {
            let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "未知".to_owned());
            let until = version.until.as_ref().map(|day| format!("，{day} 起不再适用"));
            let articles = version.articles.map(|count| format!("，{count} 条"));
            output.line(&format!(
                "  {} 公布，{} 施行{}{}{}",
                day(&version.passed),
                day(&version.from),
                until.unwrap_or_default(),
                articles.unwrap_or_default(),
                if version.held { "，有全文" } else { "" },
            ))?;
        }
    }
    let mut above: &[String] = &[];
    for provision in &found.provisions {
        if provision.above != above {
            above = &provision.above;
            output.line(&format!("\n{}\n", above.join("　")))?;
        }
        output.line(&written(provision))?;
    }
    Ok(Exit::Done)
}

fn written(provision: &ProvisionView) -> String {
    format!("{}　{}", provision.label, provision.words.replace('\n', "\n　　"))
}

fn search(
    office: &Office,
    words: &str,
    day: Date,
    limit: usize,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let found = office.app()?.search_statutes(words, day, limit)?;
    for hit in &found.hits {
        if output.json {
            output.json(hit)?;
        } else {
            output.line(&format!(
                "《{}》{}\n    {}",
                hit.title,
                hit.label,
                hit.words.replace('\n', "\n    ")
            ))?;
        }
    }
    if !output.json {
        output.line(&format!("共 {} 条", found.total))?;
    }
    Ok(Exit::Done)
}
