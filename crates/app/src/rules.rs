//! The rules that a check runs with: those built in, the office's own, the unit
//! profile, and the catalogue of statutes, each with its digest.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use archive::StoredTexts;
use engine::{Engine, Packs, Profile, SourceFile};
use include_dir::{Dir, include_dir};
use review::PackRef;
use sha2::{Digest, Sha256};
use statutes::{Catalogue, Held, Shelf, Texts};

use crate::dto::{Failure, PackChoice};
use crate::examine::file_name;
use crate::profile::choices;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../rules");

const STATUTES: &str = "statutes.yaml";

const CALENDAR: &str = "calendar/";

/// Which rules to use; everything left out is built in or empty.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// A rules folder in place of the built-in one.
    pub rules: Option<PathBuf>,
    /// Further packs, each a folder with a `pack.yaml`.
    pub packs: Vec<PathBuf>,
    /// The unit profile's file.
    pub profile: Option<PathBuf>,
    /// The data folder whose archive holds imported texts of statutes.
    pub home: Option<PathBuf>,
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
    library: RwLock<Arc<Shelf>>,
    /// Digest of the catalogue's file.
    facts: String,
    home: Option<PathBuf>,
    pub(crate) profile: String,
    /// 单位信息
    pub(crate) unit: Profile,
    /// Packs that a unit can choose.
    pub(crate) choices: Vec<PackChoice>,
}

/// Everything that rules are compiled from, as it stands in files.
pub(crate) struct Sources {
    pub(crate) files: Vec<SourceFile>,
    /// Ids of the packs that apply besides the national one.
    pub(crate) chosen: Vec<String>,
    pub(crate) profile: Profile,
    profile_text: String,
}

impl Sources {
    /// Reads the files, without looking into the rules.
    pub(crate) fn read(setup: &Setup) -> Result<Self, Failure> {
        let mut files = base(setup)?;
        for folder in &setup.packs {
            // A built-in pack that is named again is the folder's from now on.
            let prefix = format!("{}/", name_of(folder));
            files.retain(|file| !file.path.starts_with(&prefix));
            files.extend(pack(folder)?);
        }
        let (profile, profile_text) = profile(setup.profile.as_deref())?;
        let mut chosen = profile.packs.clone();
        let installed = setup.packs.iter().map(|folder| name_of(folder));
        chosen.extend(
            installed
                .filter(|name| files.iter().any(|file| file.path == format!("{name}/pack.yaml"))),
        );
        Ok(Self { files, chosen, profile, profile_text })
    }
}

impl Ruleset {
    /// Reads and compiles.
    ///
    /// # Errors
    /// A rule, the profile or the catalogue has a mistake: the failure names file and line.
    pub fn load(setup: &Setup) -> Result<Self, Failure> {
        let Sources { files, chosen, profile, profile_text } = Sources::read(setup)?;
        let packs = Packs::read(&files).map_err(|errors| Failure::packs(&errors))?;
        let choices = choices(&packs);
        let packs = packs.layered(&chosen).map_err(|errors| Failure::packs(&errors))?;
        let engine = Engine::compile(&packs, &profile).map_err(|errors| Failure::packs(&errors))?;
        let statutes = files.iter().find(|file| file.path == STATUTES);
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
        let facts = digest(statutes.as_bytes());
        let library = shelf(&catalogue, &facts, setup.home.as_deref())?;
        Ok(Self {
            packs,
            engine,
            catalogue,
            references,
            library: RwLock::new(Arc::new(library)),
            facts,
            home: setup.home.clone(),
            profile: digest(profile_text.as_bytes()),
            unit: profile,
            choices,
        })
    }

    /// The catalogue with the imported texts, as they were when last looked at.
    pub fn library(&self) -> Arc<Shelf> {
        self.library.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks at the imported texts again.
    pub(crate) fn refresh_library(&self) -> Result<(), Failure> {
        let library = shelf(&self.catalogue, &self.facts, self.home.as_deref())?;
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(library);
        Ok(())
    }
}

/// Facts are read at once, words when they are cited.
fn shelf(catalogue: &Catalogue, facts: &str, home: Option<&Path>) -> Result<Shelf, Failure> {
    let texts = home.map(StoredTexts::open).transpose()?.flatten();
    let held = texts.as_ref().map(StoredTexts::held).transpose()?.unwrap_or_default();
    let texts: Box<dyn Texts> = match texts {
        Some(texts) => Box::new(texts),
        None => Box::new(()),
    };
    let digest = library_digest(facts, &held);
    Ok(Shelf::new(catalogue, &held, texts, digest))
}

/// Digest of the catalogue alone, or of it and every text, in whatever order they came.
fn library_digest(facts: &str, held: &[Held]) -> String {
    if held.is_empty() {
        return facts.to_owned();
    }
    let mut parts: Vec<&str> = held.iter().map(|text| text.sha256.as_str()).collect();
    parts.sort_unstable();
    parts.insert(0, facts);
    digest(parts.join("\n").as_bytes())
}

/// A pack's folder bears its id.
fn name_of(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The rules folder: the built-in one, or the one that the user named. What is known
/// of statutes and holidays is no pack's own, so a folder without it gets what is built in.
pub(crate) fn base(setup: &Setup) -> Result<Vec<SourceFile>, Failure> {
    let Some(folder) = &setup.rules else { return Ok(built_in(&BUILT_IN)) };
    let mut files = from_disk(folder, "")?;
    for known in [STATUTES, CALENDAR] {
        if !files.iter().any(|file| file.path.starts_with(known)) {
            let built_in = built_in(&BUILT_IN).into_iter();
            files.extend(built_in.filter(|file| file.path.starts_with(known)));
        }
    }
    Ok(files)
}

/// The files of one more pack.
pub(crate) fn pack(folder: &Path) -> Result<Vec<SourceFile>, Failure> {
    from_disk(folder, &format!("{}/", file_name(folder)))
}

/// SHA-256 in lower-case hex.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as people compare them.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A pack rests on its own files and on what all packs share: words, exceptions, calendar.
fn pack_digest(files: &[SourceFile], pack: &str) -> String {
    let mut parts: Vec<String> = files
        .iter()
        .filter(|file| {
            let folder = file.path.split('/').next().unwrap_or_default();
            folder == pack || ["lexicon", "exceptions", "calendar"].contains(&folder)
        })
        .map(|file| format!("{}\0{}\0", file.path, digest(file.text.as_bytes())))
        .collect();
    parts.sort_unstable();
    digest(parts.concat().as_bytes())
}

/// The unit's profile with the text of its file; an empty one where there is none.
pub(crate) fn profile(path: Option<&Path>) -> Result<(Profile, String), Failure> {
    let Some(path) = path else { return Ok((Profile::default(), String::new())) };
    let text = fs::read_to_string(path).map_err(|error| Failure::open(&error))?;
    let profile = serde_yaml_ng::from_str(&text).map_err(|error| {
        let fields = "body、places、above、below、packs、terms、opinion_number";
        Failure::new("pack", format!("单位信息文件格式有误，请检查其中的 {fields}"))
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
            // A pack's own word classes, exceptions and calendar stand beside everybody's.
            let shared = matches!(name.as_str(), "lexicon" | "exceptions" | "calendar");
            let prefix = if shared { format!("{name}/") } else { format!("{prefix}{name}/") };
            files.extend(from_disk(&path, &prefix)?);
        } else if name.ends_with(".yaml") {
            let text = fs::read_to_string(&path).map_err(|error| Failure::open(&error))?;
            files.push(SourceFile { path: format!("{prefix}{name}"), text });
        }
    }
    Ok(files)
}
