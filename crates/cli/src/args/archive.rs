//! The words of what works on everything that is kept: the archive, its register, a cleanup.

use std::path::PathBuf;

use clap::Subcommand;
use jiff::civil::Date;

use super::Search;

#[derive(Debug, Subcommand)]
pub(crate) enum Cleanup {
    /// 逐件列出档案中的文件建议怎样清理、为什么；不登记任何内容
    Scan {
        /// 清理基准日，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
    /// 写出一次清理的征求意见表、清理目录和清理决定
    Export {
        /// 清理的编号，见窗口的清理页
        campaign: i64,
        /// 写到这个文件夹
        #[arg(short, long = "output", value_name = "DIR")]
        output: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Archive {
    /// 把文件登记进档案；中断以后再运行一次，会接着进行
    Add {
        /// 文件或者文件夹
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// 把每个文件的结果写成表格（.xlsx）
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// 在档案中检索
    Search(Search),
    /// 显示一份文稿
    Show {
        /// 编号
        id: i64,
        /// 哪一天的效力，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
    /// 效力台账：某一天哪些文件有效、将届满、已届满
    Register(Register),
    /// 更正文稿的标题、文号、机关、成文日期、文种、施行日期、有效期至、状态
    Correct {
        /// 文稿编号
        #[arg(required = true)]
        ids: Vec<i64>,
        /// 更正哪一项
        #[arg(long)]
        field: String,
        /// 正确的内容；留空取消以前的更正
        #[arg(long)]
        value: String,
        /// 理由
        #[arg(long)]
        reason: String,
        /// 由谁更正
        #[arg(long)]
        by: String,
        /// 状态自哪一天起，默认不论哪一天
        #[arg(long, value_name = "YYYY-MM-DD")]
        since: Option<Date>,
    },
    /// 导入改过的效力台账
    MergeRegister {
        /// 由 register -o 写出后改过的 .xlsx 文件
        file: PathBuf,
        /// 由谁更正
        #[arg(long)]
        by: String,
    },
    /// 把一件审查事项写成卷宗包（.whz），交给另一台电脑
    Export {
        /// 文稿编号，取它最近一次审查所在的事项
        id: i64,
        /// 写到这个文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 导入卷宗包：只增加，不覆盖
    Import {
        /// .whz 文件
        file: PathBuf,
    },
    /// 全库复核：用现在的规则检查档案中的全部文稿，与上一次审查比较
    Recheck {
        /// 哪一天的规则，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
    /// 核验档案有没有被改动或者损坏，哪些内容可以放心使用
    Verify,
    /// 备份整个档案
    Backup {
        /// 写到这个文件；不写的，存为今天的备份
        #[arg(short, long = "output", value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// 列出备份
    Backups,
    /// 用备份恢复档案；原来的档案改名保留
    Restore {
        /// 备份的文件，或者日期（YYYY-MM-DD）
        backup: String,
    },
    /// 重建检索索引
    Reindex,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Register {
    /// 哪一天，默认今天
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<Date>,
    /// 只列这种状态：有效、将届满、已届满、尚未施行、已废止、已失效、被替代、待核；unnoticed 为届满而无人公布失效的
    #[arg(long)]
    pub(crate) state: Option<String>,
    /// 写成这个 .xlsx 文件
    #[arg(short, long = "output", value_name = "FILE", conflicts_with = "state")]
    pub(crate) output: Option<PathBuf>,
}
