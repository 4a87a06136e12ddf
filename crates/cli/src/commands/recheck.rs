//! `archive recheck`: the whole archive against today's rules.

use std::sync::atomic::AtomicBool;
use std::time::Instant;

use app::{Finding, Rechecked};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Office, Trouble, now};
use crate::output::{Exit, Output, progress};

pub(super) fn run(
    office: &Office,
    date: Option<Date>,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let day = date.unwrap_or_else(|| now().date());
    let bar = progress();
    let (mut exit, mut stop) = (Exit::Done, None);
    let (mut checked, mut changed, mut never) = (0, 0, 0);
    let begun = Instant::now();
    app.recheck(day, &AtomicBool::new(false), |done, total, one| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
        let tell = || -> Result<(), Trouble> {
            match one {
                Err((_, failure)) => exit = exit.max(output.failure(&failure, None)?),
                Ok(one) => {
                    checked += 1;
                    never += usize::from(one.last.is_none());
                    if !one.new.is_empty() || !one.gone.is_empty() {
                        changed += 1;
                        show(&one, output)?;
                    }
                }
            }
            Ok(())
        };
        stop = tell().err();
        stop.is_none()
    })?;
    bar.finish_and_clear();
    if let Some(trouble) = stop {
        return Err(trouble);
    }
    let seconds = begun.elapsed().as_secs_f64();
    if output.json {
        output.json(
            &json!({ "checked": checked, "changed": changed, "never": never, "seconds": seconds }),
        )?;
    } else {
        output.line(&format!(
            "复核 {checked} 份文稿，{changed} 份与上一次审查不同，其中 {never} 份以前没有审查过；用时 {seconds:.1} 秒"
        ))?;
    }
    Ok(exit)
}

fn show(one: &Rechecked, output: &mut Output) -> Result<(), Trouble> {
    if output.json {
        output.json(&json!({
            "id": one.row.id,
            "title": one.row.title,
            "review": one.last.map(|(review, _)| review),
            "new": one.new.iter().map(brief).collect::<Vec<_>>(),
            "gone": one.gone.iter().map(brief).collect::<Vec<_>>(),
            "same": one.same,
        }))?;
        return Ok(());
    }
    output.line(&format!(
        "{}　{}　新增 {}，消失 {}，相同 {}",
        one.row.id,
        one.row.title,
        one.new.len(),
        one.gone.len(),
        one.same
    ))?;
    // Of what nobody ever reviewed everything is new.
    if one.last.is_some() {
        for (sign, findings) in [("＋", &one.new), ("－", &one.gone)] {
            for finding in findings {
                output.line(&format!(
                    "    {sign} {}　{}　{}",
                    finding.locator, finding.title, finding.quote
                ))?;
            }
        }
    }
    Ok(())
}

fn brief(finding: &Finding) -> Value {
    json!({
        "rule": finding.rule,
        "strength": finding.strength,
        "locator": finding.locator,
        "quote": finding.quote,
    })
}
