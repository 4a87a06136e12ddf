//! Installs the package in a fresh Debian 12, reviews the sample with it, takes a picture
//! of its window, removes it, and sees that the data is still there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::command::{program, root, run, target};

/// What runs inside the fresh system, as root, without a network of its own.
const SCRIPT: &str = r#"
set -e
export DEBIAN_FRONTEND=noninteractive WENHENG_HOME=/srv/data
apt-get install -y -q --no-install-recommends /srv/wenheng.deb
echo '== 没有网页组件时 =='
wenheng check /srv/samples > /srv/result.txt
wenheng archive add /srv/samples
if wenheng-open; then exit 1; fi
echo '== 装上推荐的组件后 =='
apt-get install -y -q libwebkit2gtk-4.1-0 fonts-noto-cjk xvfb imagemagick dbus-x11
test -f /usr/share/applications/wenheng.desktop
Xvfb :9 -screen 0 1280x820x24 & sleep 2
export DISPLAY=:9
dbus-run-session wenheng-open & sleep 20
import -window root /srv/window.png
apt-get remove -y -q wenheng
test ! -e /usr/bin/wenheng
test -s /srv/data/archive.db
"#;

/// Tries `package`.
pub(super) fn install(package: &Path) -> Result<()> {
    let system = target().join("package/debian12");
    if system.exists() {
        run(program("rm", &["-rf", "--one-file-system", &system.to_string_lossy()]))?;
    }
    crate::system::install(&["debootstrap"])?;
    run(program("debootstrap", &["--variant=minbase", "bookworm", &system.to_string_lossy()]))?;
    let inside = |path: &str| system.join(path);
    fs::copy(package, inside("srv/wenheng.deb"))?;
    let samples = root().join("samples");
    let samples = samples.to_string_lossy();
    run(program("cp", &["-r", &samples, &inside("srv/samples").to_string_lossy()]))?;
    // The machine's own way to Debian's packages, whatever it is.
    for known in ["etc/apt/sources.list", "etc/apt/apt.conf.d", "etc/apt/sources.list.d"] {
        let from = Path::new("/").join(known);
        if from.exists() {
            let to = inside(known);
            run(program("cp", &["-rT", &from.to_string_lossy(), &to.to_string_lossy()]))?;
        }
    }
    run(program("mount", &["-t", "proc", "proc", &inside("proc").to_string_lossy()]))?;
    let tried = program("chroot", &[&system.to_string_lossy(), "sh", "-c", "apt-get update -q"])
        .status()
        .and_then(|_| program("chroot", &[&system.to_string_lossy(), "sh", "-c", SCRIPT]).status());
    run(program("umount", &["-l", &inside("proc").to_string_lossy()]))?;
    ensure!(tried?.success(), "the package does not work in a fresh Debian 12");
    let picture = root().join("artifacts/package.png");
    fs::create_dir_all(root().join("artifacts"))?;
    fs::copy(inside("srv/window.png"), &picture).context("the window left no picture")?;
    println!("在全新的 Debian 12 里装得上、打得开、卸载后数据还在；截图：{}", picture.display());
    Ok(())
}
