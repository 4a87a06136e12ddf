//! `cleanup`: what a campaign would propose, and a campaign's papers.

use std::path::Path;

use app::dto::ProposalRow;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Office, Trouble, now};
use crate::output::{Exit, Output, progress};

/// Over everything that is kept; nothing is written.
pub(super) fn scan(
    office: &Office,
    date: Option<Date>,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let bar = progress();
    let step = |step: app::dto::Progress| {
        bar.set_length(step.total as u64);
        bar.set_position(step.done as u64);
    };
    let day = date.unwrap_or_else(|| now().date());
    let scanned = office.app()?.scan_archive(day, &step);
    bar.finish_and_clear();
    let scanned = scanned?;
    for row in &scanned.rows {
        if output.json {
            output.json(&line(row))?;
            continue;
        }
        let about = [row.number.as_deref(), row.date.as_deref(), Some(row.owner.as_str())];
        let about: Vec<&str> = about.into_iter().flatten().collect();
        output.line(&format!(
            "{}　{}　{}　{}",
            row.document,
            row.proposed_name,
            row.title,
            about.join("　")
        ))?;
        for cause in &row.causes {
            let place = if cause.locator.is_empty() { "" } else { "：" };
            let (name, locator, message) = (&cause.name, &cause.locator, &cause.message);
            output.line(&format!("    {name}　{locator}{place}{message}"))?;
        }
    }
    if !output.json {
        for told in &scanned.left_out {
            output.line(told)?;
        }
        output.line(&format!("共 {} 件，请逐件核实后再作结论", scanned.rows.len()))?;
    }
    Ok(Exit::Done)
}

/// Owners' sheets, catalogues and, once everything is decided, the decision's draft.
pub(super) fn export(
    office: &Office,
    campaign: i64,
    folder: &Path,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let view = app.campaign(campaign)?;
    let mut names = app.export_sheets(campaign, folder)?;
    for name in ["清理目录.docx", "清理目录.xlsx"] {
        app.write_catalogue(campaign, &folder.join(name))?;
        names.push(name.to_owned());
    }
    if view.unwritten.is_none() {
        const NAME: &str = "清理决定.docx";
        app.write_cleanup_decision(campaign, &folder.join(NAME))?;
        names.push(NAME.to_owned());
    }
    for name in names {
        let path = folder.join(name);
        if output.json {
            output.json(&json!({ "path": path }))?;
        } else {
            output.line(&format!("已写出：{}", path.display()))?;
        }
    }
    if let (Some(why), false) = (view.unwritten, output.json) {
        output.line(&format!("清理决定没有写出：{why}"))?;
    }
    Ok(Exit::Done)
}

fn line(row: &ProposalRow) -> Value {
    let causes = row.causes.iter().map(|cause| {
        json!({
            "cause": cause.cause, "name": cause.name, "message": cause.message,
            "span": cause.span, "locator": cause.locator, "quote": cause.quote,
            "provision": cause.provision, "proposal": cause.outcome,
        })
    });
    json!({
        "document": {
            "id": row.document, "title": row.title, "number": row.number,
            "issuer": row.owner, "date": row.date,
        },
        "proposal": row.proposed,
        "name": row.proposed_name,
        "causes": causes.collect::<Vec<_>>(),
    })
}
