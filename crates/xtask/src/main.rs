//! The developer's commands: `cargo xtask app | test | tidy | bench | fuzz | package |
//! schema | rules-index | new-rule`.
//! They start other programs; nothing of the product lives here.

mod app;
mod bench;
mod command;
mod fuzz;
mod new_rule;
mod package;
mod rules_index;
mod schema;
mod statutes;
mod steps;
mod system;
mod test;
mod tidy;
mod ui;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
用法：cargo xtask <命令>

  app               安装缺少的组件，构建并打开窗口（没有显示器时在终端里演示）
  test              安装测试所需组件并运行全部测试
  tidy              检查代码结构、许可证和文档中的路径
  bench [参数…]      测量检查和检索的速度
  package [try]     生成安装包；加 try 在全新的 Debian 12 里安装试用
  fuzz [格式] [秒数] [种子]  用改坏的文件试读，找出会出错的（格式为 all 时逐个试）
  schema            生成 rules/schema.json
  rules-index       生成 rules/INDEX.md
  statutes 目录     由法规文本目录（index.tsv 和文本）生成 rules/statutes.yaml
  new-rule ID       在 rules/national/ 新建一条规则";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<ExitCode> {
    let (name, rest) = args.split_first().map_or(("", args), |(name, rest)| (name.as_str(), rest));
    match (name, rest) {
        ("app", []) => app::run(),
        ("test", []) => test::run(),
        ("tidy", []) => tidy::run(),
        ("bench", rest) => bench::run(rest),
        ("package", []) => package::run(false),
        ("package", [trying]) if trying == "try" => package::run(true),
        ("fuzz", rest) => fuzz::run(rest),
        ("schema", []) => schema::write(),
        ("rules-index", []) => rules_index::write(),
        ("statutes", [laws]) => statutes::write(laws),
        ("new-rule", [id]) => new_rule::write(id),
        ("" | "help" | "--help" | "-h", _) => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("unknown command or wrong number of arguments\n\n{USAGE}"),
    }
}
