//! What names the comments' part: a relationship of the main part and a content type.
//! Both are written only where they are missing.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::AnnotateError;
use super::package::Package;
use super::xml::{Naming, attribute};
use crate::paper::escaped;

const TYPES: &str = "[Content_Types].xml";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const TYPES_SPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const SPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const STRICT_KIND: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

/// What the main part's relationships say.
pub(super) struct Related {
    /// Name of their part.
    name: String,
    /// Its text, where there is one.
    held: Option<String>,
    /// Name of the comments' part, where one is named.
    pub(super) comments: Option<String>,
}

impl Related {
    /// The relationships of the part `main`.
    pub(super) fn find(package: &mut Package<'_>, main: &str) -> Result<Self, AnnotateError> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let name = join(folder, &format!("_rels/{file}.rels"));
        let held = package.part(&name)?;
        let mut comments = None;
        for element in held.as_deref().map(elements).transpose()?.unwrap_or_default() {
            let kind = attribute(&element, "Type").unwrap_or_default();
            if kind == KIND || kind == STRICT_KIND {
                let target = attribute(&element, "Target").unwrap_or_default();
                comments = Some(match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => join(folder, target.trim_start_matches("./")),
                });
            }
        }
        Ok(Self { name, held, comments })
    }

    /// A relationship to `target`, added to what is held.
    fn with(&self, target: &str, strict: bool) -> Result<String, AnnotateError> {
        let kind = if strict { STRICT_KIND } else { KIND };
        let Some(held) = &self.held else {
            return Ok(format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{SPACE}\"><Relationship Id=\"rId1\" Type=\"{kind}\" Target=\"{target}\"/></Relationships>"
            ));
        };
        let used: Vec<String> =
            elements(held)?.iter().filter_map(|element| attribute(element, "Id")).collect();
        let mut ids = (1..).map(|number: u32| format!("rId{number}"));
        let id = ids.find(|id| !used.contains(id)).unwrap_or_default();
        add(held, SPACE, |declared| {
            format!("<Relationship{declared} Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
        })
    }
}

/// Puts the comments' part into the package and names it where it is not named yet.
pub(super) fn attach(
    package: &mut Package<'_>,
    main: &str,
    related: Related,
    comments: String,
    naming: &Naming,
) -> Result<(), AnnotateError> {
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let name = match &related.comments {
        Some(name) => name.clone(),
        None => {
            let names = (0_u32..).map(|number| match number {
                0 => "comments.xml".to_owned(),
                number => format!("comments{number}.xml"),
            });
            let free = |file: &String| !package.has(&join(folder, file));
            let file = names.take(100).find(free).ok_or(AnnotateError::Unsafe)?;
            package.put(&related.name, related.with(&file, naming.strict)?)?;
            join(folder, &file)
        }
    };
    let types = package.part(TYPES)?.ok_or(AnnotateError::Unsafe)?;
    // Word opens neither under the name of a plain .docx.
    if ["macroEnabled.main+xml", "template.main+xml"].iter().any(|kind| types.contains(kind)) {
        return Err(AnnotateError::Unsafe);
    }
    let part = format!("/{name}");
    let named = |element: &BytesStart<'_>| {
        attribute(element, "PartName").is_some_and(|name| name.eq_ignore_ascii_case(&part))
    };
    if !elements(&types)?.iter().any(named) {
        let part = escaped(&part);
        let entry = |declared: &str| {
            format!("<Override{declared} PartName=\"{part}\" ContentType=\"{TYPE}\"/>")
        };
        package.put(TYPES, add(&types, TYPES_SPACE, entry)?)?;
    }
    package.put(&name, comments)
}

fn join(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

/// All elements, the root first.
fn elements(part: &str) -> Result<Vec<BytesStart<'_>>, AnnotateError> {
    let mut reader = Reader::from_str(part);
    let mut found = Vec::new();
    loop {
        match reader.read_event().map_err(|_| AnnotateError::Unsafe)? {
            Event::Start(start) | Event::Empty(start) => found.push(start),
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// Adds an element at the end of the root; where the root has a prefix, the element
/// declares the namespace itself.
fn add(
    part: &str,
    space: &str,
    element: impl FnOnce(&str) -> String,
) -> Result<String, AnnotateError> {
    let end = part.rfind("</").ok_or(AnnotateError::Unsafe)?;
    let prefixed = part[end..].split('>').next().is_some_and(|name| name.contains(':'));
    let declared = if prefixed { format!(" xmlns=\"{space}\"") } else { String::new() };
    Ok(format!("{}{}{}", &part[..end], element(&declared), &part[end..]))
}
