//! A window with nothing in it: what the figures of the real one are measured against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    context.config_mut().app.windows.clear();
    tauri::Builder::default()
        .setup(|app| {
            let nothing = WebviewUrl::External("about:blank".parse()?);
            WebviewWindowBuilder::new(app, "empty", nothing).inner_size(1280.0, 820.0).build()?;
            Ok(())
        })
        .run(context)
}
