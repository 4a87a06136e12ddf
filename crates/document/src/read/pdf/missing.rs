//! Text of glyphs that the file gives none for.
//!
//! Two sources are asked: the character collection that the font declares
//! (Adobe-GB1 and its like say what each of their numbers means), then the table of
//! characters that the embedded font itself carries. Shapes are not recognised.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use hayro::hayro_interpret::font::{OutlineFontData, OutlineGlyph};
use hayro::hayro_interpret::hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use skrifa::{FontRef, MetadataProvider};

/// Fonts of one file that name no characters.
pub(super) struct Missing<'p> {
    pdf: &'p Pdf,
    collections: OnceCell<HashMap<String, Option<Collection>>>,
    tables: RefCell<HashMap<u128, HashMap<u32, char>>>,
}

/// From code to number, from number to character.
struct Collection {
    family: CidFamily,
    numbers: CMap,
    characters: CMap,
}

impl<'p> Missing<'p> {
    pub fn new(pdf: &'p Pdf) -> Self {
        Self { pdf, collections: OnceCell::new(), tables: RefCell::default() }
    }

    /// The text of a glyph, where the font knows.
    pub fn text(&self, glyph: &OutlineGlyph, code: u32) -> Option<String> {
        let font = glyph.font_data()?;
        self.by_collection(&font, code).or_else(|| self.by_table(&font, glyph))
    }

    fn by_collection(&self, font: &OutlineFontData, code: u32) -> Option<String> {
        let collections = self.collections.get_or_init(|| collections(self.pdf));
        let collection = collections.get(font.postscript_name.as_deref()?)?.as_ref()?;
        let number = (1..=4).find_map(|len| collection.numbers.lookup_cid_code(code, len))?;
        match collection.characters.lookup_bf_string(number)? {
            BfString::Char(c) => Some(c.to_string()),
            BfString::String(text) => Some(text),
        }
    }

    fn by_table(&self, font: &OutlineFontData, glyph: &OutlineGlyph) -> Option<String> {
        let mut tables = self.tables.borrow_mut();
        let table = tables.entry(font.cache_key).or_insert_with(|| {
            let Ok(font) = FontRef::new((*font.data).as_ref()) else { return HashMap::new() };
            let mut table = HashMap::new();
            for (character, glyph) in font.charmap().mappings() {
                // A symbol font's own numbers mean nothing elsewhere.
                let known = char::from_u32(character)
                    .filter(|c| !matches!(c, '\0'..='\u{1f}' | '\u{e000}'..='\u{f8ff}'));
                if let Some(character) = known {
                    table.entry(glyph.to_u32()).or_insert(character);
                }
            }
            table
        });
        table.get(&glyph.glyph_id().to_u32()).map(char::to_string)
    }
}

/// Composite fonts without a table to Unicode, by name; none where fonts of one name
/// number their characters differently, because a glyph tells only the name.
fn collections(pdf: &Pdf) -> HashMap<String, Option<Collection>> {
    let mut found: HashMap<String, Option<Collection>> = HashMap::new();
    for object in pdf.objects() {
        let Object::Dict(font) = object else { continue };
        let composite =
            font.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Type0");
        if !composite || font.contains_key("ToUnicode") {
            continue;
        }
        let Some(name) = font.get::<Name<'_>>("BaseFont") else { continue };
        let new = collection(&font);
        match found.entry(without_tag(name.as_str()).to_owned()) {
            Entry::Vacant(place) => {
                place.insert(new);
            }
            Entry::Occupied(mut known) => {
                let same = known.get().as_ref().zip(new.as_ref()).is_some_and(|(one, other)| {
                    one.family == other.family
                        && one.numbers.metadata().name == other.numbers.metadata().name
                });
                if !same {
                    known.insert(None);
                }
            }
        }
    }
    found
}

fn collection(font: &Dict<'_>) -> Option<Collection> {
    let numbers = match font.get::<Object<'_>>("Encoding")? {
        Object::Name(name) => match CMapName::from_bytes(name.as_str().as_bytes()) {
            CMapName::IdentityH => CMap::identity_h(),
            CMapName::IdentityV => CMap::identity_v(),
            known => CMap::parse(load_embedded(known)?, load_embedded)?,
        },
        Object::Stream(stream) => embedded(&stream)?,
        _ => return None,
    };
    let declared = numbers.metadata().character_collection.clone().map(|known| known.family);
    let family = match declared.filter(|family| *family != CidFamily::AdobeIdentity) {
        Some(family) => family,
        None => {
            let below = font.get::<Array<'_>>("DescendantFonts")?.iter::<Dict<'_>>().next()?;
            let info = below.get::<Dict<'_>>("CIDSystemInfo")?;
            CidFamily::from_registry_ordering(
                info.get::<PdfString<'_>>("Registry")?.as_bytes(),
                info.get::<PdfString<'_>>("Ordering")?.as_bytes(),
            )
        }
    };
    let characters = CMap::parse(load_embedded(family.ucs2_cmap()?)?, load_embedded)?;
    Some(Collection { family, numbers, characters })
}

fn embedded(stream: &Stream<'_>) -> Option<CMap> {
    CMap::parse(&stream.decoded_data().ok()?, load_embedded)
}

/// A subset's name begins with six letters and a plus.
fn without_tag(name: &str) -> &str {
    match name.split_once('+') {
        Some((tag, rest)) if tag.len() == 6 => rest,
        _ => name,
    }
}
