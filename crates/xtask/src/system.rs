//! Debian packages and developer tools that are not there yet. Says what it will
//! install before it does; installs nothing where nothing is missing.

use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, exists, program, run, target};

/// What building the window needs.
pub(crate) const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "fonts-noto-cjk",
];

/// What a picture of the window needs on a machine without a display.
pub(crate) const PICTURE: &[&str] = &["xvfb", "xauth", "dbus-x11", "imagemagick"];

/// What the window's tests need besides.
pub(crate) const DRIVER: &[&str] = &["webkit2gtk-driver"];

/// What the tests of recognition need besides ImageMagick and the fonts.
pub(crate) const RECOGNITION: &[&str] = &["tesseract-ocr", "tesseract-ocr-chi-sim"];

const TAURI_DRIVER: &str = "2.1.0";

/// Installs those of the packages that are missing.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    if !exists("dpkg-query") || !exists("apt-get") {
        println!("这不是 Debian 系统，请自行确认已安装：{}", packages.join(" "));
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("将用 apt-get 安装缺少的系统软件包：{}", missing.join(" "));
    apt(&["update", "-q"])?;
    let mut args = vec!["install", "-y", "-q", "--no-install-recommends"];
    args.extend(missing);
    apt(&args)
}

/// Path of tauri-driver, built into the target folder where it is not on the PATH.
pub(crate) fn tauri_driver() -> Result<PathBuf> {
    if exists("tauri-driver") {
        return Ok(PathBuf::from("tauri-driver"));
    }
    let tools = target().join("tools");
    let driver = tools.join("bin/tauri-driver");
    if !driver.is_file() {
        println!("将用 cargo 安装 tauri-driver {TAURI_DRIVER} 到 {}", tools.display());
        let mut install =
            cargo(&["install", "tauri-driver", "--debug", "--locked", "--version", TAURI_DRIVER]);
        install.arg("--root").arg(&tools);
        run(install)?;
    }
    Ok(driver)
}

fn installed(package: &str) -> bool {
    let mut query = program("dpkg-query", &["-W", "-f=${Status}", package]);
    let output = query.stderr(Stdio::null()).output();
    output.is_ok_and(|found| found.stdout.starts_with(b"install ok installed"))
}

fn apt(args: &[&str]) -> Result<()> {
    let mut words = vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    // Another apt may be at work; two at once break dpkg.
    words.extend(["-o", "DPkg::Lock::Timeout=900"]);
    words.extend(args);
    if !is_root() {
        if !exists("sudo") {
            bail!("需要管理员权限：请以 root 身份运行 apt-get {}", args.join(" "));
        }
        words.insert(0, "sudo");
    }
    run(program(words[0], &words[1..])).context("安装系统软件包失败，请检查软件源")
}

fn is_root() -> bool {
    program("id", &["-u"]).output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
