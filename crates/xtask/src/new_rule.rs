//! `cargo xtask new-rule ID`: a rule file to fill in. Its examples fail until
//! they are written, so a half-made rule can't be forgotten.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::command::root;

/// Writes `rules/national/ID.yaml`, unless the id is taken in any pack.
pub(crate) fn write(id: &str) -> Result<ExitCode> {
    if id.is_empty()
        || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    {
        bail!("规则编号只用小写字母、数字和连字符，例如 fc-local-tax");
    }
    let rules = root().join("rules");
    let file = format!("{id}.yaml");
    for pack in fs::read_dir(&rules).context("rules/ 打不开")? {
        let taken = pack?.path().join(&file);
        if taken.exists() {
            bail!("编号已被使用：{}", taken.display());
        }
    }
    let path = rules.join("national").join(&file);
    fs::write(&path, template(id)).with_context(|| format!("{} 写不进去", path.display()))?;
    println!(
        "已新建 rules/national/{file}；写法见 rules/README.md，写好后运行 cargo run -- rules test"
    );
    Ok(ExitCode::SUCCESS)
}

fn template(id: &str) -> String {
    format!(
        "id: {id}
title: 一句话说明问题
domain: fair-competition
strength: verify
basis:
  - {{ law: 公平竞争审查条例, article: 10, item: 2, from: 2024-08-01 }}
applies_to: [market-measure]
check: pattern
find:
  any:
    - \"{{迁入}}…{{经营者}}…{{奖补}}\"
unless:
  prohibited: true
message: 以“{{1}}”为条件，说明为什么有问题。
ask: 需要向起草人问清什么？
fix: 怎样修改？
examples:
  - hit: «把命中的文字放在书名号一样的标记里»
  - hit: «至少两条»
  - ok: 不应命中的句子。
  - ok: 至少两条。
"
    )
}
