//! The real window under WebDriver. Blocking and by `data-testid`, so that a test
//! reads like what a user does. Pages' inner workings are never looked at.

mod driver;
mod memory;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, Locator};
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};

use crate::screen::Screen;
use driver::Driver;

/// How long a page may take; generous, because the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(100);

/// The built window, or nothing where it was not given: then the test is skipped.
#[must_use]
pub fn built() -> Option<PathBuf> {
    let window = std::env::var_os("WENHENG_WINDOW").map(PathBuf::from);
    if window.is_none() {
        eprintln!("skipped: WENHENG_WINDOW does not name the built window");
    }
    window
}

/// A running window on a screen of its own.
pub struct Window {
    // Dropped in this order: the session first, then its driver, then the screen.
    client: Client,
    runtime: Runtime,
    driver: Driver,
    _screen: Screen,
    asked: Instant,
    program: String,
    home: PathBuf,
}

impl Window {
    /// Opens the window on the data folder `home`.
    ///
    /// # Errors
    /// Where screen, driver or window do not start.
    pub fn open(window: &Path, home: &Path) -> Result<Self> {
        let screen = Screen::start()?;
        let driver = Driver::start(&screen, home)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let asked = Instant::now();
        let client = runtime.block_on(driver.connect(window))?;
        let patient = TimeoutConfiguration::new(Some(2 * PATIENCE), None, None);
        runtime.block_on(client.update_timeouts(patient))?;
        let program = window.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let home = home.to_owned();
        Ok(Self { client, runtime, driver, _screen: screen, asked, program, home })
    }

    /// Time since the window was asked to open.
    #[must_use]
    pub fn age(&self) -> Duration {
        self.asked.elapsed()
    }

    /// Kibibytes of memory that the window takes, its web processes included.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn memory(&self) -> Result<u64> {
        memory::taken(&self.program, &self.home)
    }

    /// Ends the window on the spot, as a crash would.
    ///
    /// # Errors
    /// Where it cannot be ended.
    pub fn kill(self) -> Result<()> {
        self.driver.kill()
    }

    /// Waits until something with this `data-testid` is there.
    ///
    /// # Errors
    /// Where it does not come, with what the page shows instead.
    pub fn wait_for(&self, id: &str) -> Result<()> {
        self.until(&format!("`{id}` to come"), || Ok(self.count(id)? > 0))
    }

    /// Waits until `done` holds.
    ///
    /// # Errors
    /// Where it never does, with what the page shows instead.
    pub fn until(&self, what: &str, done: impl Fn() -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if done()? {
                return Ok(());
            }
            std::thread::sleep(PAUSE);
        }
        let page = self.script("return document.body.innerText", vec![])?;
        bail!("waited for {what}; the page shows: {page}")
    }

    /// How many there are.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn count(&self, id: &str) -> Result<usize> {
        Ok(self.all(&by_id(id))?.len())
    }

    /// Texts as shown, in order, of everything that the CSS selector finds.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn texts(&self, css: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)";
        let found = self.script(script, vec![css.into()])?;
        Ok(serde_json::from_value(found)?)
    }

    /// Clicks the first element with this `data-testid`, once it is there.
    ///
    /// # Errors
    /// Where it does not come or cannot be clicked.
    pub fn click(&self, id: &str) -> Result<()> {
        self.wait_for(id)?;
        let element = self.all(&by_id(id))?.into_iter().next().context(id.to_owned())?;
        Ok(self.runtime.block_on(element.click())?)
    }

    /// Clicks the page's name in the rail on the left.
    ///
    /// # Errors
    /// Where there is none.
    pub fn go_to(&self, page: &str) -> Result<()> {
        self.click_once_there(&format!("//nav//a[normalize-space()='{page}']"))
    }

    /// Clicks the button with this text.
    ///
    /// # Errors
    /// Where there is none.
    pub fn click_button(&self, text: &str) -> Result<()> {
        self.click_once_there(&format!("//button[normalize-space()='{text}']"))
    }

    /// Clicks the first visible button that has this text in it.
    ///
    /// # Errors
    /// Where there is none.
    pub fn click_button_with(&self, text: &str) -> Result<()> {
        self.click_once_there(&format!("//button[contains(normalize-space(),'{text}')]"))
    }

    /// Clicks the first thing that shows just this text.
    ///
    /// # Errors
    /// Where there is none.
    pub fn click_at_text(&self, text: &str) -> Result<()> {
        self.click_once_there(&format!("(//*[normalize-space(text())='{text}'])[1]"))
    }

    /// Clicks the entry of an open menu that begins with this text.
    ///
    /// # Errors
    /// Where there is none.
    pub fn click_menu(&self, text: &str) -> Result<()> {
        self.click_once_there(&format!(
            "//*[@role='menuitem'][starts-with(normalize-space(),'{text}')]"
        ))
    }

    /// Clicks what the selector finds inside the element with this `data-testid`.
    ///
    /// # Errors
    /// Where it does not come.
    pub fn click_in(&self, id: &str, css: &str) -> Result<()> {
        self.wait_for(id)?;
        self.click_css(&format!("{} {css}", by_id(id)))
    }

    /// Clicks what the selector finds inside the open dialog.
    ///
    /// # Errors
    /// Where it does not come.
    pub fn click_in_dialog(&self, css: &str) -> Result<()> {
        self.click_css(&format!("[role='dialog'] {css}"))
    }

    /// Goes to an address inside the window.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn open_page(&self, address: &str) -> Result<()> {
        self.script("location.hash = arguments[0]", vec![format!("#{address}").into()])?;
        Ok(())
    }

    /// Puts text in the place of what a field holds; the field by CSS, or by XPath where it
    /// begins with `(`.
    ///
    /// # Errors
    /// Where it does not come or takes no text.
    pub fn fill(&self, field: &str, text: &str) -> Result<()> {
        let locator =
            if field.starts_with('(') { Locator::XPath(field) } else { Locator::Css(field) };
        self.until(&format!("a field at {field}"), || {
            Ok(self.runtime.block_on(self.client.find(locator)).is_ok())
        })?;
        self.runtime.block_on(async {
            let element = self.client.find(locator).await?;
            element.clear().await?;
            Ok(element.send_keys(text).await?)
        })
    }

    /// Presses and releases one key, wherever the focus is.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn press(&self, key: char) -> Result<()> {
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        Ok(self.runtime.block_on(self.client.perform_actions(keys))?)
    }

    /// Types into the first field with this `data-testid`, or inside of it.
    ///
    /// # Errors
    /// Where it does not come or takes no text.
    pub fn type_into(&self, id: &str, text: &str) -> Result<()> {
        self.wait_for(id)?;
        let css = format!("input{0}, textarea{0}, {0} input, {0} textarea", by_id(id));
        let field =
            self.all(&css)?.into_iter().next().with_context(|| format!("`{id}` takes no text"))?;
        Ok(self.runtime.block_on(field.send_keys(text))?)
    }

    /// Runs a script in the page and gives its result.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn script(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.runtime.block_on(self.client.execute(script, args))?)
    }

    /// Runs a script in the page that gives its result by calling its only argument.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn script_async(&self, script: &str) -> Result<Value> {
        Ok(self.runtime.block_on(self.client.execute_async(script, vec![]))?)
    }

    /// Gives the window another size, in pixels.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.runtime.block_on(self.client.set_window_size(width, height))?)
    }

    /// Calls one of the window's commands as the pages do, and gives what it
    /// answers, or `{"failure": …}`.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn invoke(&self, command: &str, args: Value) -> Result<Value> {
        let script = "const [name, args, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke(name, args).then(done, failure => done({ failure }))";
        Ok(self.runtime.block_on(self.client.execute_async(script, vec![command.into(), args]))?)
    }

    /// Shows all pages dark or light from now on.
    ///
    /// # Errors
    /// Where the window does not answer or does not change.
    pub fn appear(&self, dark: bool) -> Result<()> {
        let mode = if dark { "dark" } else { "light" };
        let script = "localStorage.setItem('wenheng.appearance', arguments[0])";
        self.script(script, vec![mode.into()])?;
        self.runtime.block_on(self.client.refresh())?;
        self.until(&format!("the pages to be {mode}"), || {
            Ok(self.script("return document.documentElement.dataset.theme", vec![])? == mode)
        })
    }

    /// Shows all pages this much larger from now on, in a window that is as much larger.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn zoom(&self, percent: u32, width: u32, height: u32) -> Result<()> {
        self.resize(width * percent / 100, height * percent / 100)?;
        let factor = (f64::from(percent) / 100.0).to_string();
        self.script("localStorage.setItem('wenheng.zoom', arguments[0])", vec![factor.into()])?;
        Ok(self.runtime.block_on(self.client.refresh())?)
    }

    /// Answers the system's file dialogs, which no driver can, with this path until the
    /// pages are loaded anew.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn choose(&self, path: &Path) -> Result<()> {
        let script = "const fetched = window.fetch; const path = arguments[0]; \
            const headers = { 'content-type': 'application/json', 'Tauri-Response': 'ok' }; \
            window.fetch = (address, ...rest) => decodeURIComponent(String(address)).includes('plugin:dialog|') \
                ? Promise.resolve(new Response(JSON.stringify(path), { headers })) \
                : fetched(address, ...rest);";
        self.script(script, vec![path.to_string_lossy().into()])?;
        Ok(())
    }

    /// Leaves `artifacts/NAME.png`.
    ///
    /// # Errors
    /// Where the picture cannot be taken or written.
    pub fn picture(&self, name: &str) -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../artifacts");
        fs::create_dir_all(&folder)?;
        let picture = self.runtime.block_on(self.client.screenshot())?;
        Ok(fs::write(folder.join(format!("{name}.png")), picture)?)
    }

    fn click_css(&self, css: &str) -> Result<()> {
        self.until(&format!("something at {css}"), || Ok(!self.all(css)?.is_empty()))?;
        let element = self.all(css)?.into_iter().next().with_context(|| css.to_owned())?;
        Ok(self.runtime.block_on(element.click())?)
    }

    /// Pages, menus and dialogs come a moment after what opened them.
    fn click_once_there(&self, xpath: &str) -> Result<()> {
        self.until(&format!("something to click at {xpath}"), || Ok(self.click_at(xpath).is_ok()))
    }

    fn click_at(&self, xpath: &str) -> Result<()> {
        let found = self.runtime.block_on(self.client.find(Locator::XPath(xpath)));
        let element = found.with_context(|| format!("nothing at {xpath}"))?;
        Ok(self.runtime.block_on(element.click())?)
    }

    fn all(&self, css: &str) -> Result<Vec<Element>> {
        Ok(self.runtime.block_on(self.client.find_all(Locator::Css(css)))?)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // The program has to go before its D-Bus session does.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

fn by_id(id: &str) -> String {
    format!("[data-testid='{id}']")
}
