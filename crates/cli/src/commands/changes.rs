//! `statutes changes`: what changed in the law, and what that concerns.

use app::dto::{ArticleChangeView, LawChangeView, RestingDocument, RestingRule};
use jiff::civil::Date;

use super::{Office, Trouble};
use crate::output::{Exit, Output};

pub(super) fn run(office: &Office, since: Date, output: &mut Output) -> Result<Exit, Trouble> {
    let found = office.app()?.changed_since(since)?;
    for change in &found.changes {
        if output.json {
            output.json(change)?;
        } else {
            show(change, output)?;
        }
    }
    if !output.json {
        let concerned = found.changes.iter().filter(|one| one.concerned + one.concerned_rules > 0);
        output.line(&format!(
            "{since} 之后有 {} 处变动，其中 {} 处涉及档案中的文稿或者规则",
            found.changes.len(),
            concerned.count()
        ))?;
    }
    Ok(Exit::Done)
}

fn show(change: &LawChangeView, output: &mut Output) -> Result<(), Trouble> {
    output.line(&format!("《{}》　{}：{}", change.title, change.what_name, change.says))?;
    for article in &change.articles {
        output.line(&format!("  {}", heading(article)))?;
        resting(&article.documents, &article.rules, output)?;
    }
    // What names no article may be concerned or not: a number will do.
    if change.compared.is_none() {
        resting(&change.documents, &change.rules, output)?;
    } else if !change.documents.is_empty() || !change.rules.is_empty() {
        output.line(&format!(
            "  没有写明条款的：文稿 {} 份，规则 {} 条",
            change.documents.len(),
            change.rules.len()
        ))?;
    }
    Ok(())
}

/// 第五条（现第六条）修改
fn heading(article: &ArticleChangeView) -> String {
    let label = match (&article.before, &article.after) {
        (Some(before), Some(after)) if before != after => format!("{before}（现{after}）"),
        (Some(label), _) | (None, Some(label)) => label.clone(),
        (None, None) => String::new(),
    };
    format!("{label}　{}", article.what_name)
}

fn resting(
    documents: &[RestingDocument],
    rules: &[RestingRule],
    output: &mut Output,
) -> Result<(), Trouble> {
    for one in documents {
        output.line(&format!(
            "    {}　{}　{}（{}）",
            one.document,
            one.title,
            one.articles.join("、"),
            one.kind_name
        ))?;
    }
    for one in rules {
        output.line(&format!("    规则 {}　{}　{}", one.rule.id, one.rule.title, one.place))?;
    }
    Ok(())
}
