//! Which file goes where, on Debian and on UOS.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{root, target};

/// The window's identifier, which UOS wants as the application's.
const ID: &str = "cn.wenheng.desktop";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a package consists of.
pub(super) struct Package {
    /// Its name.
    pub(super) name: &'static str,
    /// Its version.
    pub(super) version: &'static str,
    /// Paths from the root of the system, contents, and whether they are programs.
    pub(super) files: Vec<(String, Vec<u8>, bool)>,
    /// Links and what they point at.
    pub(super) links: Vec<(String, String)>,
}

/// Programs on the path, the rest where the desktop looks for it.
pub(super) fn debian() -> Result<Package> {
    let (name, lib) = ("wenheng", "/usr/lib/wenheng");
    let mut files = programs(lib)?;
    files.push(("/usr/share/applications/wenheng.desktop".into(), desktop(lib, name)?, false));
    files.push(("/usr/share/mime/packages/wenheng.xml".into(), packaging("wenheng.xml")?, false));
    files.extend(icons("/usr/share/icons", name)?);
    files.push(("/usr/share/doc/wenheng/copyright".into(), read("LICENSE")?, false));
    let links = ["wenheng", "wenheng-open"]
        .map(|program| (format!("/usr/bin/{program}"), format!("{lib}/{program}")));
    Ok(Package { name, version: VERSION, files, links: links.to_vec() })
}

/// Everything below `/opt/apps/ID`, as the store of UOS asks for it.
pub(super) fn uos() -> Result<Package> {
    let home = format!("/opt/apps/{ID}");
    let (entries, lib) = (format!("{home}/entries"), format!("{home}/files"));
    let mut files = programs(&lib)?;
    files.push((format!("{home}/info"), info()?, false));
    files.push((format!("{entries}/applications/{ID}.desktop"), desktop(&lib, ID)?, false));
    files.push((format!("{entries}/mime/packages/{ID}.xml"), packaging("wenheng.xml")?, false));
    files.extend(icons(&format!("{entries}/icons"), ID)?);
    files.push((format!("{entries}/doc/copyright"), read("LICENSE")?, false));
    Ok(Package { name: ID, version: VERSION, files, links: Vec::new() })
}

fn programs(lib: &str) -> Result<Vec<(String, Vec<u8>, bool)>> {
    let release = target().join("release");
    let mut files = vec![(format!("{lib}/wenheng-open"), packaging("wenheng-open")?, true)];
    for name in ["wenheng", "wenheng-window"] {
        let path = release.join(name);
        let bytes = fs::read(&path).with_context(|| format!("{} is not built", path.display()))?;
        files.push((format!("{lib}/{name}"), bytes, true));
    }
    Ok(files)
}

fn icons(folder: &str, name: &str) -> Result<Vec<(String, Vec<u8>, bool)>> {
    let sizes = [("32x32", "32x32.png"), ("128x128", "128x128.png"), ("512x512", "icon.png")];
    let icon = |(size, file): (&str, &str)| {
        let bytes = read(&format!("src-tauri/icons/{file}"))?;
        Ok((format!("{folder}/hicolor/{size}/apps/{name}.png"), bytes, false))
    };
    sizes.into_iter().map(icon).collect()
}

fn desktop(lib: &str, id: &str) -> Result<Vec<u8>> {
    let text = String::from_utf8(packaging("wenheng.desktop")?)?;
    Ok(text.replace("{files}", lib).replace("{id}", id).into_bytes())
}

fn info() -> Result<Vec<u8>> {
    let info = serde_json::json!({
        "appid": ID,
        "name": "文衡",
        "version": VERSION,
        "arch": [super::deb::architecture()?],
        // It asks for nothing of the system: no network, no devices, no start at login.
        "permissions": {
            "autostart": false, "notification": false, "trayicon": false, "clipboard": true,
            "account": false, "bluetooth": false, "camera": false, "audio_record": false,
            "installed_apps": false,
        },
    });
    Ok(serde_json::to_vec_pretty(&info)?)
}

fn packaging(name: &str) -> Result<Vec<u8>> {
    read(&format!("packaging/{name}"))
}

fn read(path: &str) -> Result<Vec<u8>> {
    let path: PathBuf = root().join(path);
    fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))
}
