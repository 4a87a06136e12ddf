//! Steps of a long run: each is named, timed, and counted at the end. One that
//! fails doesn't stop the next.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

struct Step {
    name: &'static str,
    took: Duration,
    error: Option<anyhow::Error>,
}

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Steps(Vec<Step>);

impl Steps {
    /// Does one step; true where it passed.
    pub(crate) fn run(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n── {name}");
        let start = Instant::now();
        let error = work().err();
        let took = start.elapsed();
        match &error {
            None => println!("── {name}: ok, {:.1} s", took.as_secs_f64()),
            Some(error) => println!("── {name}: FAILED, {:.1} s: {error:#}", took.as_secs_f64()),
        }
        let passed = error.is_none();
        self.0.push(Step { name, took, error });
        passed
    }

    /// Prints the table and gives the exit code.
    pub(crate) fn finish(self) -> ExitCode {
        println!();
        for step in &self.0 {
            let mark = if step.error.is_none() { "ok  " } else { "FAIL" };
            println!("{mark} {:7.1} s  {}", step.took.as_secs_f64(), step.name);
        }
        let failed = self.0.iter().filter(|step| step.error.is_some()).count();
        println!("{} passed, {failed} failed", self.0.len() - failed);
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;

    #[test]
    fn one_failure_fails_the_run_and_stops_nothing() {
        let mut steps = Steps::default();
        assert!(!steps.run("bad", || anyhow::bail!("no")));
        assert!(steps.run("good", || Ok(())));
        assert_eq!(steps.finish(), std::process::ExitCode::FAILURE);
    }
}
