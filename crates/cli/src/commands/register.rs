//! `archive register`, `show`, `correct`: how long documents apply, and what they say of
//! each other.

use std::path::Path;

use app::dto::{ArchivedView, CorrectionGiven, RegisterRequest, RegisterRow, RelationView};
use jiff::civil::Date;
use serde_json::json;

use super::{Office, Trouble, now};
use crate::args::Register;
use crate::output::{Exit, Output};

/// Lines that are fetched at once.
const PAGE: usize = 500;

pub(super) fn list(
    office: &Office,
    wanted: &Register,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let day = wanted.date.unwrap_or_else(|| now().date());
    if let Some(path) = &wanted.output {
        let lines = app.write_register(path, day)?;
        if output.json {
            output.json(&json!({ "documents": lines }))?;
        } else {
            output.line(&format!("已写出效力台账，共 {lines} 份"))?;
        }
        return Ok(Exit::Done);
    }
    let state = wanted.state.clone().unwrap_or_default();
    let mut request = RegisterRequest { state, text: String::new(), offset: 0, limit: PAGE };
    loop {
        let view = app.register(&request, day)?;
        for row in &view.rows {
            if output.json {
                output.json(row)?;
            } else {
                line(row, output)?;
            }
        }
        request.offset += PAGE;
        if request.offset >= view.total {
            if !output.json {
                let known = view.counts.iter().filter(|count| count.count > 0);
                let counts: Vec<String> =
                    known.map(|count| format!("{} {}", count.name, count.count)).collect();
                output.line(&format!("共 {} 份；档案：{}", view.total, counts.join("，")))?;
            }
            return Ok(Exit::Done);
        }
    }
}

fn line(row: &RegisterRow, output: &mut Output) -> Result<(), Trouble> {
    let about = [row.number.as_deref(), row.issuer.as_deref(), row.date.as_deref()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    output.line(&format!("{}　{}　{}　{}", row.id, row.state_name, row.title, about.join("　")))?;
    output.line(&format!("    {}", row.why))?;
    Ok(())
}

pub(super) fn show(
    office: &Office,
    id: i64,
    date: Option<Date>,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let kept = app.document(id)?.row;
    let found = app.archived(id, date.unwrap_or_else(|| now().date()))?;
    let row = &found.row;
    if output.json {
        let mut value = serde_json::to_value(&found).map_err(anyhow::Error::from)?;
        if let Some(object) = value.as_object_mut() {
            object.remove("row");
            let reviews: Vec<i64> = found.reviews.iter().map(|review| review.review).collect();
            object.insert("reviews".into(), json!(reviews));
            object.insert("sha256".into(), json!(kept.sha256));
            object.insert("status".into(), json!(row.state_name));
            let row = serde_json::to_value(row).map_err(anyhow::Error::from)?;
            object.extend(row.as_object().cloned().unwrap_or_default());
        }
        output.json(&value)?;
        return Ok(Exit::Done);
    }
    output.line(&format!("{}　{}", row.id, row.title))?;
    output.line(&format!(
        "状态：{}（{}）；审查 {} 次；登记于 {}",
        row.state_name,
        row.why,
        found.reviews.len(),
        kept.added_at
    ))?;
    life(&found, output)?;
    for said in &found.says {
        output.line(&format!("{}：{}", said.kind_name, other(said)))?;
    }
    for said in &found.said_of {
        let article = said.articles.join("、");
        output.line(&format!(
            "被{}　{}（{}）{article}",
            said.kind_name, said.document_title, said.document
        ))?;
    }
    for one in &found.corrections {
        let since = one.since.as_ref().map_or(String::new(), |day| format!("自{day}起，"));
        output.line(&format!(
            "更正：{}＝{}（{since}{}，{}，{}）",
            one.field, one.value, one.reason, one.by, one.at
        ))?;
    }
    output.line("")?;
    for block in &found.blocks {
        output.line(&block.text)?;
    }
    Ok(Exit::Done)
}

fn life(found: &ArchivedView, output: &mut Output) -> Result<(), Trouble> {
    let row = &found.row;
    for (name, day, proof) in [
        ("施行", &row.effective, &found.effective_proof),
        ("届满", &row.expires, &found.expires_proof),
    ] {
        if let Some(day) = day {
            let quote = proof.as_ref().map_or(String::new(), |proof| format!("　{}", proof.quote));
            output.line(&format!("{name}：{day}{quote}"))?;
        }
    }
    Ok(())
}

fn other(said: &RelationView) -> String {
    let title = if said.title.is_empty() { String::new() } else { format!("《{}》", said.title) };
    let number = said.number.as_ref().map_or(String::new(), |number| format!("（{number}）"));
    let ids: Vec<String> = said.targets.iter().map(|target| target.id.to_string()).collect();
    let targets =
        if ids.is_empty() { String::new() } else { format!("　→ {}", ids.join("、")) };
    format!("{title}{number}{}{targets}", said.articles.join("、"))
}

pub(super) fn correct(office: &Office, given: &CorrectionGiven) -> Result<Exit, Trouble> {
    office.app()?.correct(given, now())?;
    Ok(Exit::Done)
}

pub(super) fn merge(
    office: &Office,
    file: &Path,
    by: &str,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let merge = office.app()?.merge_register(file, by, now())?;
    if output.json {
        output.json(&merge)?;
        return Ok(Exit::Done);
    }
    output.line(&format!("已导入 {} 处更正", merge.merged))?;
    for one in &merge.conflicts {
        output.line(&format!(
            "没有导入：{}　{}的{}，写出时是“{}”，档案里已改为“{}”，表格里是“{}”",
            one.document, one.title, one.field, one.was, one.is, one.wanted
        ))?;
    }
    for problem in &merge.problems {
        output.line(problem)?;
    }
    Ok(Exit::Done)
}
