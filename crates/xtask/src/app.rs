//! `cargo xtask app`: from a fresh Debian machine to the open window. Without a
//! display the sample is reviewed in the terminal and the window is pictured.

mod picture;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::command::{self, cargo, program, target};
use crate::{system, ui};

/// Installs, builds and opens.
pub(crate) fn run() -> Result<ExitCode> {
    let display = has_display();
    let mut packages = system::BUILD.to_vec();
    if !display {
        packages.extend(system::PICTURE);
    }
    system::install(&packages)?;
    println!("正在安装界面组件并构建，第一次需要十分钟左右……");
    ui::install()?;
    ui::script("build")?;
    command::run(cargo(&["build", "--release", "-p", "wenheng-window", "-p", "wenheng"]))?;
    let release = target().join("release");
    if display {
        open(&release)?;
    } else {
        demonstrate(&release)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn open(release: &Path) -> Result<()> {
    println!("正在打开窗口；首页可以直接试用示例卷宗。");
    command::run(program(&release.join("wenheng-window").to_string_lossy(), &[]))
}

fn demonstrate(release: &Path) -> Result<()> {
    println!(
        "这台机器没有图形显示（DISPLAY 和 WAYLAND_DISPLAY 都未设置），改在终端里审查示例卷宗：\n"
    );
    command::run(program(&release.join("wenheng").to_string_lossy(), &["check", "samples/"]))?;
    let picture = picture::take(&release.join("wenheng-window"))?;
    println!("\n窗口的样子已截图：{}", picture.display());
    println!("在有图形显示的机器上再次运行 cargo xtask app 即可打开窗口。");
    Ok(())
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
