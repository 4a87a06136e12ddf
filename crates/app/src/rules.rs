//! The rules that a check runs with: those built in, the office's own, the unit
//! profile, and the catalogue of statutes, each with its digest.

use std::fs;
use std::path::{Path, PathBuf};

use engine::{Engine, Packs, Profile, SourceFile};
use include_dir::{Dir, include_dir};
use review::PackRef;
use sha2::{Digest, Sha256};
use statutes::Catalogue;

use crate::dto::Failure;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../rules");

/// Which rules to use; everything left out is built in or empty.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// A rules folder in place of the built-in one.
    pub rules: Option<PathBuf>,
    /// Further packs, each a folder with a `pack.yaml`.
    pub packs: Vec<PathBuf>,
    /// The unit profile's file.
    pub profile: Option<PathBuf>,
}

/// Rules compiled and ready.
pub struct Ruleset {
    /// What was read.
    pub packs: Packs,
    /// What was compiled.
    pub engine: Engine,
    /// Facts about instruments.
    pub catalogue: Catalogue,
    pub(crate) references: Vec<PackRef>,
    pub(crate) library: String,
    pub(crate) profile: String,
}

impl Ruleset {
    /// Reads and compiles.
    ///
    /// # Errors
    /// A rule, the profile or the catalogue has a mistake: the failure names file and line.
    pub fn load(setup: &Setup) -> Result<Self, Failure> {
        let mut files = match &setup.rules {
            Some(folder) => from_disk(folder, "")?,
            None => built_in(&BUILT_IN),
        };
        for folder in &setup.packs {
            // A built-in pack that is named again is the folder's from now on.
            let prefix = format!("{}/", name_of(folder));
            files.retain(|file| !file.path.starts_with(&prefix));
            files.extend(from_disk(folder, &prefix)?);
        }
        let (profile, profile_text) = profile(setup.profile.as_deref())?;
        let mut chosen = profile.packs.clone();
        let installed = setup.packs.iter().map(|folder| name_of(folder));
        chosen.extend(
            installed
                .filter(|name| files.iter().any(|file| file.path == format!("{name}/pack.yaml"))),
        );
        let packs = Packs::read(&files)
            .and_then(|packs| packs.layered(&chosen))
            .map_err(|errors| Failure::packs(&errors))?;
        let engine = Engine::compile(&packs, &profile).map_err(|errors| Failure::packs(&errors))?;
        let statutes = files.iter().find(|file| file.path == "statutes.yaml");
        let statutes = statutes.map_or("instruments: []", |file| file.text.as_str());
        let catalogue = Catalogue::from_yaml(statutes).map_err(|error| {
            Failure::new("pack", "法规目录 statutes.yaml 有误，改正后才能审查").with_detail(error)
        })?;
        let references = packs
            .packs
            .iter()
            .map(|pack| PackRef {
                id: pack.id.clone(),
                version: pack.version.clone(),
                sha256: pack_digest(&files, &pack.id),
            })
            .collect();
        Ok(Self {
            packs,
            engine,
            catalogue,
            references,
            library: digest(statutes.as_bytes()),
            profile: digest(profile_text.as_bytes()),
        })
    }
}

/// A pack's folder bears its id.
fn name_of(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// SHA-256 in lower-case hex.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as people compare them.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A pack rests on its own files and on the words and exceptions all packs share.
fn pack_digest(files: &[SourceFile], pack: &str) -> String {
    let mut parts: Vec<String> = files
        .iter()
        .filter(|file| {
            let folder = file.path.split('/').next().unwrap_or_default();
            folder == pack || folder == "lexicon" || folder == "exceptions"
        })
        .map(|file| format!("{}\0{}\0", file.path, digest(file.text.as_bytes())))
        .collect();
    parts.sort_unstable();
    digest(parts.concat().as_bytes())
}

fn profile(path: Option<&Path>) -> Result<(Profile, String), Failure> {
    let Some(path) = path else { return Ok((Profile::default(), String::new())) };
    let text = fs::read_to_string(path).map_err(|error| Failure::open(&error))?;
    let profile = serde_yaml_ng::from_str(&text).map_err(|error| {
        Failure::new("pack", "单位信息文件格式有误，请检查其中的 body、places、above、below、packs")
            .with_detail(error)
    })?;
    Ok((profile, text))
}

fn built_in(folder: &Dir<'_>) -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = folder.dirs().flat_map(built_in).collect();
    files.extend(folder.files().filter_map(|file| {
        let path = file.path().to_string_lossy().replace('\\', "/");
        Some(SourceFile { path, text: file.contents_utf8()?.to_owned() })
    }));
    files
}

fn from_disk(folder: &Path, prefix: &str) -> Result<Vec<SourceFile>, Failure> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).map_err(|error| Failure::open(&error).with_detail(folder.display()))?
    {
        let path = entry.map_err(|error| Failure::open(&error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            // A pack's own word classes and exceptions stand beside everybody's.
            let shared = matches!(name.as_str(), "lexicon" | "exceptions");
            let prefix = if shared { format!("{name}/") } else { format!("{prefix}{name}/") };
            files.extend(from_disk(&path, &prefix)?);
        } else if name.ends_with(".yaml") {
            let text = fs::read_to_string(&path).map_err(|error| Failure::open(&error))?;
            files.push(SourceFile { path: format!("{prefix}{name}"), text });
        }
    }
    Ok(files)
}
