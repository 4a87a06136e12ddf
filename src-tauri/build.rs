//! Lets Tauri read `tauri.conf.json` and the capabilities.

fn main() {
    tauri_build::build();
}
