//! What a person says of a dossier → the engine's words, or a sentence that says
//! what is missing.

use engine::dossier::{FactKind, GivenFact, Period, Role, Shape, Value};
use jiff::civil::Date;
use serde::de::DeserializeOwned;

use crate::dto::{Failure, StatedFact};

/// A role by its short name.
pub(super) fn role(name: &str) -> Result<Role, Failure> {
    named(name).ok_or_else(|| wrong("没有这种文件角色，请从列表里选择"))
}

/// A kind of fact by its short name.
pub(super) fn kind(name: &str) -> Result<FactKind, Failure> {
    named(name).ok_or_else(|| wrong("没有这种事实，请从列表里选择"))
}

/// A fact with the value that its kind asks for.
pub(super) fn fact(stated: &StatedFact) -> Result<GivenFact, Failure> {
    let kind = kind(&stated.kind)?;
    let by = stated.by.trim();
    if by.is_empty() {
        return Err(wrong("请写明由谁认定"));
    }
    let value = match kind.shape() {
        Shape::Day => Value::Day(day(stated.day.as_deref())?),
        Shape::Period => {
            let (from, to) = (day(stated.day.as_deref())?, day(stated.until.as_deref())?);
            if to < from {
                return Err(wrong("截止日期早于起始日期，请检查"));
            }
            Value::Period(Period { from: Some(from), to: Some(to), term: None })
        }
        Shape::Count => Value::Count(stated.count.ok_or_else(|| wrong("请填写数量"))?),
        Shape::Words => match stated.words.as_deref().map(str::trim) {
            Some(words) if !words.is_empty() => Value::Words(words.to_owned()),
            _ => return Err(wrong("请填写内容")),
        },
    };
    Ok(GivenFact { kind, value, by: by.to_owned(), file: None })
}

fn day(text: Option<&str>) -> Result<Date, Failure> {
    let text = text.ok_or_else(|| wrong("请填写日期"))?;
    text.parse().map_err(|_| wrong("日期写法不对，请写成 2026-03-01 的形式"))
}

fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

fn wrong(message: &str) -> Failure {
    Failure::new("wrong-input", message)
}
