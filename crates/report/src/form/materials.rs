//! 材料清单: what the procedures ask for, what is there, what is missing.

use engine::words;

use super::Record;
use crate::template::Values;

pub(super) fn values(record: &Record<'_>) -> Values {
    let mut values = Values::default();
    values.set("卷宗", record.name);
    values.set("标题", record.title());
    values.set("日期", words::day(record.day));
    values.set("适用程序", record.regimes());
    values.set("缺少", record.missing());
    let unread = record.unread.iter().map(|(name, why)| format!("{name}：{why}"));
    let unread: Vec<String> = unread.collect();
    values.set("未读", if unread.is_empty() { "没有".to_owned() } else { unread.join("\n") });
    let rows = record.assessment.materials.iter().enumerate().map(|(at, paper)| {
        let files: Vec<&str> =
            paper.files.iter().map(|at| record.dossier.files[*at].name.as_str()).collect();
        let state = match (files.is_empty(), paper.required) {
            (false, _) => "有",
            (true, true) => "缺少",
            (true, false) => "没有",
        };
        vec![
            ("序号", (at + 1).to_string()),
            ("名称", paper.role.name().to_owned()),
            ("要求", if paper.required { "必需" } else { "视情况" }.to_owned()),
            ("情况", state.to_owned()),
            ("文件", files.join("\n")),
            ("依据", words::provisions(&paper.basis).join("\n")),
        ]
    });
    values.list("材料", rows);
    values
}
