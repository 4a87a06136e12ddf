//! `wenheng`: the window's twin for batches and scripts. Every command is one use
//! case of `app`; the clock and the terminal enter here.

mod args;
mod commands;
mod output;

use std::process::ExitCode;

use clap::Parser;

use args::Arguments;
use output::Output;

fn main() -> ExitCode {
    // Untrusted files are parsed in a child of this same program.
    if let Some(code) = app::serve_reader() {
        return code;
    }
    let arguments = Arguments::parse();
    let mut output = Output::new(arguments.json);
    let done = commands::run(arguments, &mut output).and_then(|exit| {
        output.flush()?;
        Ok(exit)
    });
    match done {
        Ok(exit) => exit.into(),
        // The reader of our output has gone, `head` for example: nothing is wrong.
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("文衡：{error:#}");
            ExitCode::FAILURE
        }
    }
}
