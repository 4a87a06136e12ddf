//! The window: starts Tauri, hands every command to `app`, and nothing else.
//! No reviewing, no file reading and no SQL happens here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desktop;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Untrusted files are parsed in a child of this same program.
    if let Some(code) = app::serve_reader() {
        return code;
    }
    // A file that was double-clicked.
    let files = std::env::args_os().skip(1).filter(|argument| Path::new(argument).exists());
    let files = files.map(|path| path.to_string_lossy().into_owned());
    let desktop = desktop::Desktop::open(app::default_home(), files.collect());
    let window = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(desktop)
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!());
    match window {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("窗口打不开：{error}。请在有图形界面的会话中启动，或者改用命令行 wenheng。");
            ExitCode::FAILURE
        }
    }
}
