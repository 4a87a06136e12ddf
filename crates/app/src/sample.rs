//! The sample dossier's draft, built in so that it can be tried on first start.

use std::path::PathBuf;

use include_dir::{Dir, include_dir};

use crate::Read;
use crate::dto::Failure;
use crate::reading::Bytes;
use crate::rules::digest;

static SAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../samples");

/// Reads the draft; it is our own file, so no child process is needed.
pub(crate) fn read() -> Result<Read, Failure> {
    let draft = SAMPLES
        .dirs()
        .flat_map(Dir::files)
        .find(|file| file.path().extension().is_some_and(|end| end == "docx"));
    let draft = draft.ok_or_else(|| Failure::new("not-found", "程序里没有样例，请重新安装"))?;
    let path = PathBuf::from(draft.path().file_name().unwrap_or_default());
    let bytes = draft.contents().to_vec();
    let document = document::read(&bytes, &path.to_string_lossy())?;
    let sha256 = digest(&bytes);
    Ok(Read { path, also: Vec::new(), bytes: Bytes::Here(bytes), sha256, document })
}
