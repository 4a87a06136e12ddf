//! A pack out to a workbook and back in: the files around `report`'s sheets.

use std::fs;
use std::path::Path;

use engine::spec::Layer;
use engine::{Engine, Packs, Profile, SourceFile};
use report::rules_sheet::{self, CellError, PackBook, Places};

use crate::dto::Failure;
use crate::examine::file_name;
use crate::files;
use crate::reading::Reader;
use crate::rules::{self, Setup};
use crate::save::save;

/// What an import wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRules {
    /// Id of the pack.
    pub pack: String,
    /// How many rules.
    pub rules: usize,
    /// How many word classes.
    pub classes: usize,
}

/// Writes a pack as .xlsx: the added one where there is one, or else the one that the
/// rules folder holds.
///
/// # Errors
/// The pack has mistakes, or more than one is meant.
pub fn export_rules(setup: &Setup, to: &Path) -> Result<ImportedRules, Failure> {
    let base = rules::base(setup)?;
    let (own, files) = match setup.packs.as_slice() {
        [] => (base.clone(), base),
        [folder] => {
            let own = rules::pack(folder)?;
            (own.clone(), [base, own].concat())
        }
        _ => return Err(Failure::new("pack", "一次只能导出一个规则包，请只写一个 --pack")),
    };
    let mut ids: Vec<&str> =
        own.iter().filter_map(|file| file.path.strip_suffix("/pack.yaml")).collect();
    if ids.len() > 1 {
        // Beside the national pack a rules folder may hold those of provinces.
        let packs = Packs::read(&files).map_err(|errors| Failure::packs(&errors))?;
        let national = |id: &str| {
            packs.packs.iter().any(|pack| pack.id == id && pack.layer == Layer::National)
        };
        ids.retain(|id| national(id));
    }
    let [id] = ids.as_slice() else {
        return Err(Failure::new("pack", "要导出的文件夹里应当正好有一个 pack.yaml，请检查"));
    };
    save_book(&own, &files, id, to)
}

/// Writes the pack `id`, whose files are `own`, of all the files that it stands among.
pub(crate) fn save_book(
    own: &[SourceFile],
    files: &[SourceFile],
    id: &str,
    to: &Path,
) -> Result<ImportedRules, Failure> {
    let packs = Packs::read(files).map_err(|errors| Failure::packs(&errors))?;
    let owns = |path: &str| own.iter().any(|file| file.path == path);
    let book = PackBook {
        pack: packs.packs.iter().find(|pack| pack.id == id).cloned().ok_or_else(|| {
            Failure::new("pack", format!("pack.yaml 里的 id 应当与文件夹名“{id}”一致，请改正"))
        })?,
        rules: packs
            .rules
            .iter()
            .filter(|rule| rule.pack == id)
            .map(|rule| rule.spec.clone())
            .collect(),
        classes: packs.lexicon().iter().filter(|class| owns(&class.file)).cloned().collect(),
        exceptions: packs
            .exceptions
            .values()
            .filter(|exception| owns(&format!("exceptions/{}.yaml", exception.id)))
            .cloned()
            .collect(),
    };
    let bytes = rules_sheet::write(&book).map_err(|error| written(&error))?;
    save(to, &bytes)?;
    Ok(counted(&book))
}

const UNOPENED: &str =
    "这份表格打不开，可能已经损坏，或者不是 .xlsx；请在 Excel 里另存为 .xlsx 后再试";

/// Bytes of the largest workbook that is taken for a pack.
const LARGEST: u64 = 32 << 20;

/// Reads a workbook, checks its rules together with the others of the setup, and
/// writes them as a pack into a new folder that bears the pack's id.
///
/// # Errors
/// A cell is wrong: the failure names it. The folder has another name, or something
/// is in it already.
pub fn import_rules(setup: &Setup, from: &Path, into: &Path) -> Result<ImportedRules, Failure> {
    let (book, places) = open_book(from)?.1.map_err(|errors| cells(&errors))?;
    let pack = &book.pack.id;
    if file_name(into) != *pack {
        let message = format!("文件夹名应当与规则包的编号一致，请写成 -o …/{pack}");
        return Err(Failure::new("pack", message));
    }
    if fs::read_dir(into).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Failure::new("pack", "这个文件夹里已有文件，请换一个空的文件夹，以免覆盖"));
    }
    let files = book.files().map_err(|error| written(&error))?;
    let around = around(setup, pack)?;
    let checked = Packs::read(&[around, files.clone()].concat())
        .and_then(|packs| Engine::compile(&packs, &Profile::default()).map(|_| ()));
    checked.map_err(|errors| {
        let own = |path: &str| path == "lexicon" || files.iter().any(|file| file.path == path);
        let (own, others): (Vec<_>, Vec<_>) =
            errors.into_iter().partition(|error| own(&error.file));
        if own.is_empty() {
            return Failure::packs(&others);
        }
        let named = own.iter().map(|error| places.locate(&error.file, &error.message));
        cells(&named.collect::<Vec<_>>())
    })?;
    for file in &files {
        let own = file.path.strip_prefix(&format!("{pack}/")).unwrap_or(&file.path);
        let path = into.join(own);
        let folder = path.parent().unwrap_or(into);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, &file.text))
            .map_err(|error| unwritable(&error, &path))?;
    }
    Ok(counted(&book))
}

/// The bytes of a workbook, and what it holds or which of its cells are wrong.
pub(crate) type OpenedBook = (Vec<u8>, Result<(PackBook, Places), Vec<CellError>>);

/// Reads a workbook; it may come from anywhere, so the child opens it.
pub(crate) fn open_book(from: &Path) -> Result<OpenedBook, Failure> {
    let bytes = files::load(from, LARGEST)?;
    let sheets =
        Reader::default().sheets(&bytes).map_err(|failure| match failure.code.as_str() {
            "corrupt" => Failure { code: "pack".into(), message: UNOPENED.into(), ..failure },
            _ => failure,
        })?;
    Ok((bytes, rules_sheet::read(&sheets)))
}

/// The other files that the pack will stand among. A pack that takes the place of
/// one in the rules folder takes the place of its words and exceptions as well.
fn around(setup: &Setup, pack: &str) -> Result<Vec<SourceFile>, Failure> {
    let mut files = rules::base(setup)?;
    if files.iter().any(|file| file.path == format!("{pack}/pack.yaml")) {
        let replaced = ["lexicon", "exceptions", pack];
        files.retain(|file| {
            file.path.split_once('/').is_none_or(|(folder, _)| !replaced.contains(&folder))
        });
    }
    for folder in setup.packs.iter().filter(|folder| file_name(folder) != pack) {
        files.extend(rules::pack(folder)?);
    }
    Ok(files)
}

fn counted(book: &PackBook) -> ImportedRules {
    ImportedRules {
        pack: book.pack.id.clone(),
        rules: book.rules.len(),
        classes: book.classes.len(),
    }
}

fn cells(errors: &[CellError]) -> Failure {
    let list: Vec<String> = errors.iter().map(ToString::to_string).collect();
    Failure::new("pack", format!("表格有 {} 处错误，改正后再导入", errors.len()))
        .with_detail(list.join("\n"))
}

fn written(error: &rules_sheet::WriteError) -> Failure {
    Failure::new("pack", error.to_string())
}

fn unwritable(error: &std::io::Error, path: &Path) -> Failure {
    Failure::new("not-found", "写不进去，请检查文件夹是否存在、有没有写入权限、磁盘是否已满")
        .with_detail(format!("{}：{error}", path.display()))
}
