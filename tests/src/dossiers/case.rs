//! A case with its papers: those of the base, with what the case changes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;

use super::spec::{BaseSpec, CaseSpec, Format, PaperSpec, Step};

/// A case, ready to be written.
#[derive(Debug)]
pub struct Case {
    /// Name of its folder.
    pub name: String,
    /// What its file says.
    pub spec: CaseSpec,
    /// All its papers.
    pub papers: Vec<Paper>,
}

/// A paper, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its key in the base.
    key: Option<String>,
    /// Name of the file, folders included.
    pub name: String,
    /// Format of the file.
    pub format: Format,
    /// The text in plain notation.
    pub text: String,
}

/// All cases, by name.
///
/// # Errors
/// Where one has a mistake; the error names it.
pub fn all() -> Result<Vec<Case>> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root())?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("case.yaml").is_file())
        .collect();
    folders.sort();
    folders
        .iter()
        .map(|folder| read(folder).with_context(|| folder.display().to_string()))
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers")
}

fn read(folder: &Path) -> Result<Case> {
    let spec: CaseSpec = parse(&folder.join("case.yaml"))?;
    for step in Step::ALL {
        ensure!(spec.expect.steps.contains_key(step), "nothing is expected of {}", step.word());
    }
    let name = folder.file_name().context("no name")?.to_string_lossy().into_owned();
    Ok(Case { name, papers: papers(&spec)?, spec })
}

fn parse<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_yaml_ng::from_str(&text).with_context(|| path.display().to_string())
}

fn papers(spec: &CaseSpec) -> Result<Vec<Paper>> {
    let mut papers = match &spec.base {
        Some(base) => of_base(&root().join("base").join(base).with_extension("yaml"))?,
        None => Vec::new(),
    };
    for key in &spec.without {
        take(&mut papers, key)?;
    }
    for change in &spec.files {
        apply(change, &mut papers)?;
    }
    if let Some(many) = &spec.many {
        papers.extend((1..=many.count).map(|n| {
            let fill = |text: &str| text.replace("{n}", &n.to_string());
            Paper { key: None, name: fill(&many.name), format: many.format, text: fill(&many.text) }
        }));
    }
    for (from, to) in &spec.change {
        let mut found = false;
        for text in papers.iter_mut().flat_map(|paper| [&mut paper.name, &mut paper.text]) {
            found |= text.contains(from.as_str());
            *text = text.replace(from.as_str(), to);
        }
        ensure!(found, "no paper holds `{from}`");
    }
    let mut names: Vec<&str> = papers.iter().map(|paper| paper.name.as_str()).collect();
    names.sort_unstable();
    ensure!(names.windows(2).all(|pair| pair[0] != pair[1]), "two papers have the same name");
    Ok(papers)
}

fn of_base(path: &Path) -> Result<Vec<Paper>> {
    let base: BaseSpec = parse(path)?;
    let mut papers = Vec::new();
    for file in &base.files {
        ensure!(file.key.is_some(), "{}: a paper without a key", path.display());
        apply(file, &mut papers).with_context(|| path.display().to_string())?;
    }
    Ok(papers)
}

/// Adds a paper, or puts it in the place of the one that it says it is like.
fn apply(spec: &PaperSpec, papers: &mut Vec<Paper>) -> Result<()> {
    let place = spec.same_as.as_ref().map(|key| find(papers, key)).transpose()?;
    let model = match (&spec.same_as, &spec.copy_of) {
        (Some(_), Some(key)) => bail!("same-as and copy-of: {key}"),
        (None, None) => None,
        (Some(key), None) | (None, Some(key)) => Some(papers[find(papers, key)?].clone()),
    };
    let missing = || format!("a paper without name, format or text: {spec:?}");
    let own = |own: &Option<String>, like: fn(&Paper) -> &String| {
        own.clone().or_else(|| model.as_ref().map(|model| like(model).clone()))
    };
    let mut paper = Paper {
        key: spec.same_as.clone().or_else(|| spec.key.clone()),
        name: own(&spec.name, |model| &model.name).with_context(missing)?,
        format: spec.format.or(model.as_ref().map(|model| model.format)).with_context(missing)?,
        text: own(&spec.text, |model| &model.text).with_context(missing)?,
    };
    for (from, to) in &spec.change {
        ensure!(paper.text.contains(from.as_str()), "`{}` does not hold `{from}`", paper.name);
        paper.text = paper.text.replace(from.as_str(), to);
    }
    let mut behind = String::new();
    for key in &spec.with {
        behind += &papers[find(papers, key)?].text;
    }
    paper.text += &behind;
    match place {
        Some(place) => papers[place] = paper,
        None => papers.push(paper),
    }
    for key in &spec.with {
        take(papers, key)?;
    }
    Ok(())
}

fn find(papers: &[Paper], key: &str) -> Result<usize> {
    papers
        .iter()
        .position(|paper| paper.key.as_deref() == Some(key))
        .with_context(|| format!("the base has no paper `{key}`"))
}

fn take(papers: &mut Vec<Paper>, key: &str) -> Result<Paper> {
    Ok(papers.remove(find(papers, key)?))
}
