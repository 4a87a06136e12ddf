//! tauri-driver in a D-Bus session of its own, on ports that nobody else has.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::group::Group;
use crate::screen::Screen;

const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(200);
const NATIVE: &str = "/usr/bin/WebKitWebDriver";

/// A running tauri-driver.
pub(super) struct Driver {
    session: Group,
    port: u16,
}

impl Driver {
    /// Starts it; the windows it opens keep everything below `home`.
    pub(super) fn start(screen: &Screen, home: &Path) -> Result<Self> {
        let (port, native) = (free_port()?, free_port()?);
        let driver = std::env::var_os("TAURI_DRIVER").unwrap_or_else(|| "tauri-driver".into());
        let mut session = Command::new("dbus-run-session");
        session.arg("--").arg(driver);
        session.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        session.args(["--native-driver", NATIVE]);
        session.env("DISPLAY", &screen.display).env_remove("WAYLAND_DISPLAY");
        session.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
        session.env("WENHENG_HOME", home.join("data"));
        session.env("XDG_DATA_HOME", home.join("share")).env("XDG_CACHE_HOME", home.join("cache"));
        session.stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self { session: Group::start(session)?, port })
    }

    /// Ends driver and window on the spot.
    pub(super) fn kill(&self) -> Result<()> {
        self.session.kill()
    }

    /// Opens the window, once the driver listens.
    pub(super) async fn connect(&self, window: &Path) -> Result<Client> {
        let url = format!("http://127.0.0.1:{}", self.port);
        let options = json!({ "browserName": "wry", "tauri:options": { "application": window } });
        let capabilities: Capabilities = options.as_object().cloned().context("capabilities")?;
        let start = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(capabilities.clone()).connect(&url).await {
                Ok(client) => return Ok(client),
                Err(error) if start.elapsed() > PATIENCE => {
                    bail!("the window does not open: {error}")
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
