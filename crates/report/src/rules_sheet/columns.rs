//! The sheets and their columns: which key of the spec a column holds, and how.

use engine::dossier::{Role, Step};
use engine::spec::{BasisSpec, CheckKind, ConditionSpec, DowngradeSpec, ExampleSpec, FindSpec};
use engine::spec::{Look, Moment, PointKind, Zone};
use engine::{Domain, Regime, Strength};
use serde::de::DeserializeOwned;
use serde_yaml_ng::{Mapping, Value};

use super::label::{self, Labels};
use super::table::{Column, Table};
use super::{basis, conditions, examples};

pub(super) const PACK: &str = "规则包";
pub(super) const RULES: &str = "规则";
pub(super) const CLASSES: &str = "词类";
pub(super) const EXCEPTIONS: &str = "例外";

/// All sheets of the workbook.
pub(super) const TABLES: &[Table] = &[
    Table { sheet: RULES, rest: true, columns: RULE },
    Table { sheet: CLASSES, rest: false, columns: CLASS },
    Table {
        sheet: EXCEPTIONS,
        rest: false,
        columns: &[
            file_name("编号", "id", 16.0),
            needed("名称", "title", 30.0),
            Column {
                title: "问题",
                key: "questions",
                width: 80.0,
                needed: true,
                write: |value| strings(value, "\n"),
                read: |text| Ok(split(text, &['\n'])),
                check: shape::<Vec<String>>,
            },
        ],
    },
    Table {
        sheet: PACK,
        rest: true,
        columns: &[
            file_name("编号", "id", 16.0),
            needed("名称", "title", 30.0),
            needed("版本", "version", 12.0),
        ],
    },
];

const RULE: &[Column] = &[
    file_name("编号", "id", 24.0),
    needed("标题", "title", 30.0),
    Column {
        title: "领域",
        key: "domain",
        width: 10.0,
        needed: true,
        write: |value| word(label::DOMAINS, value),
        read: |text| label::name(label::DOMAINS, text),
        check: shape::<Domain>,
    },
    Column {
        title: "强度",
        key: "strength",
        width: 10.0,
        needed: true,
        write: |value| word(label::STRENGTHS, value),
        read: |text| label::name(label::STRENGTHS, text),
        check: shape::<Strength>,
    },
    Column {
        title: "依据",
        key: "basis",
        width: 46.0,
        needed: true,
        write: basis::write,
        read: basis::read,
        check: shape::<Vec<BasisSpec>>,
    },
    Column {
        title: "适用",
        key: "applies_to",
        width: 18.0,
        needed: false,
        write: |value| words(label::REGIMES, value),
        read: |text| names(label::REGIMES, text),
        check: shape::<Vec<Regime>>,
    },
    Column {
        title: "检查",
        key: "check",
        width: 8.0,
        needed: true,
        write: |value| word(label::CHECKS, value),
        read: |text| label::name(label::CHECKS, text),
        check: shape::<CheckKind>,
    },
    Column {
        title: "查什么",
        key: "look",
        width: 12.0,
        needed: false,
        write: |value| word(label::NONE, value),
        read: |text| label::name(label::NONE, text),
        check: shape::<Look>,
    },
    Column {
        title: "范围",
        key: "in",
        width: 12.0,
        needed: false,
        write: |value| words(label::ZONES, value),
        read: |text| names(label::ZONES, text),
        check: shape::<Vec<Zone>>,
    },
    Column {
        title: "句式",
        key: "find",
        width: 70.0,
        needed: false,
        write: conditions::write_find,
        read: conditions::read_find,
        check: shape::<FindSpec>,
    },
    condition("要求", "requires"),
    condition("除非", "unless"),
    Column {
        title: "降低强度",
        key: "downgrade",
        width: 30.0,
        needed: false,
        write: downgrade,
        read: read_downgrade,
        check: shape::<DowngradeSpec>,
    },
    needed("说明", "message", 40.0),
    text("要问", "ask", 40.0),
    text("改法", "fix", 40.0),
    text("例外", "exception", 12.0),
    Column {
        title: "例句",
        key: "examples",
        width: 60.0,
        needed: true,
        write: examples::write,
        read: examples::read,
        check: shape::<Vec<ExampleSpec>>,
    },
    Column {
        title: "同时适用",
        key: "applies_with",
        width: 18.0,
        needed: false,
        write: |value| words(label::REGIMES, value),
        read: |text| names(label::REGIMES, text),
        check: shape::<Vec<Regime>>,
    },
    short("要点", "point", shape::<PointKind>),
    number("天数", "days"),
    number("最多天数", "most"),
    flag("工作日", "working"),
    flag("说明理由可以缩短", "excused"),
    short("先", "first", shape::<Moment>),
    short("后", "then", shape::<Moment>),
    short("材料", "paper", shape::<Role>),
    short("环节", "step", shape::<Step>),
];

const CLASS: &[Column] = &[
    needed("名称", "name", 14.0),
    Column {
        title: "词语",
        key: "words",
        width: 100.0,
        needed: true,
        write: |value| strings(value, "、"),
        read: |text| Ok(split(text, &['、', '\n'])),
        check: shape::<Vec<String>>,
    },
    Column {
        title: "不算在内的长词",
        key: "except",
        width: 50.0,
        needed: false,
        write: |value| strings(value, "、"),
        read: |text| Ok(split(text, &['、', '\n'])),
        check: shape::<Vec<String>>,
    },
    flag("按词界", "bounded"),
    file_name("文件", "file", 18.0),
];

const fn needed(title: &'static str, key: &'static str, width: f64) -> Column {
    Column { needed: true, ..text(title, key, width) }
}

/// A name that becomes a file's.
const fn file_name(title: &'static str, key: &'static str, width: f64) -> Column {
    Column {
        check: |value| {
            let name = value.as_str().unwrap_or_default();
            // Nothing may lead out of the folder of the pack.
            let bad = name.starts_with('.') || name.contains(['/', '\\', ':']);
            if bad {
                Err(format!("“{name}”不能用作文件名，请去掉其中的 . / \\ :"))
            } else {
                Ok(())
            }
        },
        ..needed(title, key, width)
    }
}

const fn text(title: &'static str, key: &'static str, width: f64) -> Column {
    Column {
        title,
        key,
        width,
        needed: false,
        write: |value| value.as_str().map(str::to_owned),
        read: |text| Ok(Value::from(text)),
        check: shape::<String>,
    }
}

const fn condition(title: &'static str, key: &'static str) -> Column {
    Column {
        title,
        key,
        width: 40.0,
        needed: false,
        write: conditions::write,
        read: conditions::read,
        check: shape::<ConditionSpec>,
    }
}

/// One of the engine's short names.
const fn short(
    title: &'static str,
    key: &'static str,
    check: fn(&Value) -> Result<(), String>,
) -> Column {
    Column {
        title,
        key,
        width: 14.0,
        needed: false,
        write: |value| word(label::NONE, value),
        read: |text| label::name(label::NONE, text),
        check,
    }
}

const fn number(title: &'static str, key: &'static str) -> Column {
    Column {
        title,
        key,
        width: 8.0,
        needed: false,
        write: |value| value.as_u64().map(|number| number.to_string()),
        read: |text| {
            let number = text.parse::<u32>().map(Value::from);
            number.map_err(|_| format!("“{text}”不是天数，请写数字"))
        },
        check: shape::<u32>,
    }
}

/// 是, or nothing.
const fn flag(title: &'static str, key: &'static str) -> Column {
    Column {
        title,
        key,
        width: 8.0,
        needed: false,
        write: |value| value.as_bool().filter(|on| *on).map(|_| "是".to_owned()),
        read: |text| match text {
            "是" => Ok(Value::Bool(true)),
            "否" => Ok(Value::Bool(false)),
            _ => Err(format!("“{text}”不对，只能写“是”“否”或者空着")),
        },
        check: shape::<bool>,
    }
}

/// What serde has to say against the value.
fn shape<T: DeserializeOwned>(value: &Value) -> Result<(), String> {
    let read = serde_yaml_ng::from_value::<T>(value.clone());
    read.map(|_| ()).map_err(|error| engine::yaml_mistake(&error))
}

fn word(labels: Labels, value: &Value) -> Option<String> {
    Some(label::word(labels, value.as_str()?).to_owned())
}

fn words(labels: Labels, value: &Value) -> Option<String> {
    let words: Option<Vec<String>> =
        value.as_sequence()?.iter().map(|value| word(labels, value)).collect();
    Some(words?.join("、"))
}

fn names(labels: Labels, text: &str) -> Result<Value, String> {
    let words = text.split(['、', '，', ',', '\n']).map(str::trim).filter(|word| !word.is_empty());
    Ok(Value::Sequence(words.map(|word| label::name(labels, word)).collect::<Result<_, _>>()?))
}

fn strings(value: &Value, between: &str) -> Option<String> {
    let strings: Option<Vec<&str>> = value.as_sequence()?.iter().map(Value::as_str).collect();
    Some(strings?.join(between))
}

fn split(text: &str, at: &[char]) -> Value {
    text.split(at).map(str::trim).filter(|word| !word.is_empty()).collect()
}

/// The strength it falls to, then the conditions.
fn downgrade(value: &Value) -> Option<String> {
    let mapping = value.as_mapping().filter(|mapping| mapping.len() == 2)?;
    let to = word(label::STRENGTHS, mapping.get("to")?)?;
    Some(format!("{to}\n{}", conditions::write(mapping.get("when")?)?))
}

fn read_downgrade(text: &str) -> Result<Value, String> {
    let (to, when) = text.split_once('\n').unwrap_or((text, ""));
    Ok(Value::Mapping(Mapping::from_iter([
        (Value::from("to"), label::name(label::STRENGTHS, to.trim())?),
        (Value::from("when"), conditions::read(when)?),
    ])))
}
