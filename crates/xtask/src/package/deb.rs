//! A folder as a Debian package, by `dpkg-deb`.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::files::Package;
use crate::command::{output, program, run};

/// Packs into `folder` and gives the package's path.
pub(super) fn pack(folder: &Path, package: Package) -> Result<PathBuf> {
    let tree = folder.join(package.name);
    if tree.exists() {
        fs::remove_dir_all(&tree)?;
    }
    let below = |path: &str| tree.join(path.trim_start_matches('/'));
    let mut size = 0;
    for (path, bytes, executable) in &package.files {
        let path = below(path);
        prepare(&path)?;
        fs::write(&path, bytes)?;
        let mode = if *executable { 0o755 } else { 0o644 };
        fs::set_permissions(&path, fs::Permissions::from_mode(mode))?;
        size += bytes.len();
    }
    for (path, to) in &package.links {
        let path = below(path);
        prepare(&path)?;
        symlink(to, path)?;
    }
    let (name, version, arch) = (package.name, package.version, architecture()?);
    let control = tree.join("DEBIAN/control");
    prepare(&control)?;
    fs::write(control, fields(name, version, &arch, size / 1024))?;
    let file = folder.join(format!("{name}_{version}_{arch}.deb"));
    let mut build = program("dpkg-deb", &["--root-owner-group", "--build"]);
    build.arg(&tree).arg(&file);
    run(build)?;
    Ok(file)
}

/// `amd64`, `arm64` … of this machine.
pub(super) fn architecture() -> Result<String> {
    Ok(output(program("dpkg", &["--print-architecture"]))?.trim().to_owned())
}

fn prepare(path: &Path) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    Ok(())
}

fn fields(name: &str, version: &str, arch: &str, kilobytes: usize) -> String {
    format!(
        "Package: {name}\n\
         Version: {version}\n\
         Architecture: {arch}\n\
         Maintainer: Wenheng <wenheng@localhost>\n\
         Installed-Size: {kilobytes}\n\
         Depends: libc6 (>= 2.36), libgcc-s1\n\
         Recommends: libwebkit2gtk-4.1-0, libgtk-3-0, fonts-noto-cjk\n\
         Suggests: tesseract-ocr, tesseract-ocr-chi-sim\n\
         Section: misc\n\
         Priority: optional\n\
         Description: 文衡：行政机关文件合法性审查（离线）\n \
         发文之前在本机审查文稿是否合法，每次审查都留档，任何内容都不离开这台电脑。\n"
    )
}
