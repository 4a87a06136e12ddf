//! What cargo says about our packages and everything they depend on.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command::{cargo, output};

/// One package.
pub(crate) struct Package {
    /// Its name.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// SPDX expression of its manifest.
    pub(crate) licence: Option<String>,
    /// True where it is a member of the workspace.
    pub(crate) ours: bool,
    /// Names of what its manifest depends on, tests' dependencies left out.
    pub(crate) dependencies: Vec<String>,
}

/// All packages of the lock file.
pub(crate) fn read() -> Result<Vec<Package>> {
    let text = output(cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&text)?;
    let members = metadata["workspace_members"].as_array().context("no members")?;
    let packages = metadata["packages"].as_array().context("no packages")?;
    Ok(packages.iter().map(|package| one(package, members)).collect())
}

fn one(package: &Value, members: &[Value]) -> Package {
    let dependencies = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
    Package {
        name: word(&package["name"]),
        version: word(&package["version"]),
        licence: package["license"].as_str().map(str::to_owned),
        ours: members.contains(&package["id"]),
        dependencies: dependencies
            .iter()
            .filter(|dependency| dependency["kind"] != "dev")
            .map(|dependency| word(&dependency["name"]))
            .collect(),
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
