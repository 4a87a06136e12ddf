//! Specs as YAML values without what only repeats a default, so that two specs
//! are equal where their values are, and a file holds what a person would write.

use serde::Serialize;
use serde_yaml_ng::{Mapping, Value};

use super::WriteError;

/// The value of a spec, defaults left out.
pub(super) fn value(spec: &impl Serialize) -> Result<Mapping, WriteError> {
    match serde_yaml_ng::to_value(spec) {
        Ok(Value::Mapping(mapping)) => Ok(pruned(mapping)),
        Ok(_) => Ok(Mapping::new()),
        Err(error) => Err(WriteError::Failed(error.to_string())),
    }
}

/// The text of a value.
pub(super) fn text(value: &impl Serialize) -> Result<String, WriteError> {
    serde_yaml_ng::to_string(value).map_err(|error| WriteError::Failed(error.to_string()))
}

fn pruned(mapping: Mapping) -> Mapping {
    let pairs = mapping.into_iter().map(|(key, value)| (key, inner(value)));
    pairs.filter(|(key, value)| !is_default(key, value)).collect()
}

fn inner(value: Value) -> Value {
    match value {
        Value::Mapping(mapping) => Value::Mapping(pruned(mapping)),
        Value::Sequence(values) => Value::Sequence(values.into_iter().map(inner).collect()),
        other => other,
    }
}

fn is_default(key: &Value, value: &Value) -> bool {
    match (key.as_str(), value) {
        // The switches that are on where nothing is said.
        (Some("basis_verified" | "verified"), Value::Bool(on)) => *on,
        (Some("within"), Value::String(scope)) => scope == "sentence",
        // An empty `when` is an answer: always.
        (Some("when"), Value::Mapping(_)) => false,
        (_, Value::Null | Value::Bool(false)) => true,
        (_, Value::Sequence(values)) => values.is_empty(),
        (_, Value::Mapping(mapping)) => mapping.is_empty(),
        (_, Value::Bool(true) | Value::Number(_) | Value::String(_) | Value::Tagged(_)) => false,
    }
}
