//! Words that stand for one character, and words whose groups hold no text.

/// The character that a word stands for.
pub(crate) fn character(name: &str) -> Option<char> {
    Some(match name {
        "tab" => '\t',
        "line" | "page" | "column" | "lbr" | "softline" | "softpage" | "softcol" => '\n',
        "emdash" => '—',
        "endash" => '–',
        "bullet" => '•',
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "emspace" => '\u{2003}',
        "enspace" => '\u{2002}',
        "qmspace" => '\u{2005}',
        _ => return None,
    })
}

/// The character that a symbol stands for.
pub(crate) fn symbol(byte: u8) -> Option<char> {
    Some(match byte {
        b'~' => '\u{a0}',
        b'_' => '-',
        b'{' | b'}' | b'\\' => char::from(byte),
        b'\t' => '\t',
        _ => return None,
    })
}

/// In the order of their bytes.
const APART: &[&str] = &[
    "aftncn",
    "aftnsep",
    "aftnsepc",
    "annotation",
    "atnauthor",
    "atndate",
    "atnicn",
    "atnid",
    "atnparent",
    "atnref",
    "atntime",
    "author",
    "background",
    "bkmkend",
    "bkmkstart",
    "colorschememapping",
    "colortbl",
    "datafield",
    "datastore",
    "falt",
    "fchars",
    "ffdeftext",
    "ffentrymcr",
    "ffexitmcr",
    "ffformat",
    "ffhelptext",
    "ffl",
    "ffname",
    "ffstattext",
    "filetbl",
    "fldinst",
    "fldtype",
    "fontemb",
    "fontfile",
    "formfield",
    "ftncn",
    "ftnsep",
    "ftnsepc",
    "generator",
    "info",
    "keywords",
    "latentstyles",
    "lchars",
    "levelnumbers",
    "leveltext",
    "listlevel",
    "listname",
    "listoverridetable",
    "listpicture",
    "listtable",
    "mmathPict",
    "mmathPr",
    "nonesttables",
    "nonshppict",
    "objalias",
    "objclass",
    "objdata",
    "objname",
    "objsect",
    "panose",
    "password",
    "passwordhash",
    "pgptbl",
    "pn",
    "pnseclvl",
    "pntxta",
    "pntxtb",
    "private",
    "protusertbl",
    "revtbl",
    "rsidtbl",
    "rxe",
    "shprslt",
    "tc",
    "tcn",
    "template",
    "themedata",
    "title",
    "txe",
    "userprops",
    "wgrffmtfilter",
    "xe",
    "xmlattr",
    "xmlattrname",
    "xmlattrvalue",
    "xmlname",
    "xmlnstbl",
];

/// True where a group is about the text and not a part of it; comments are talk
/// about the text as well.
pub(crate) fn is_apart(name: &str) -> bool {
    APART.binary_search(&name).is_ok()
        // Properties of formulas: `\mfPr`, `\mctrlPr`.
        || (name.starts_with('m') && name.ends_with("Pr"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_searched() {
        assert!(APART.is_sorted());
        assert!(is_apart("fldinst") && is_apart("mctrlPr") && !is_apart("par"));
    }
}
