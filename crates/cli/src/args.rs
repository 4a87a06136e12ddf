//! The command line's words. Help is for people and in Chinese.

mod archive;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub(crate) use archive::{Archive, Cleanup, Register};

/// 文衡：文稿合法性审查（离线）
#[derive(Debug, Parser)]
#[command(name = "wenheng", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// 数据文件夹，默认用系统的用户数据目录或 WENHENG_HOME
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) home: Option<PathBuf>,
    /// 用这个规则文件夹代替内置规则
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    /// 加用一个规则包，可以多次给出
    #[arg(long = "pack", global = true, value_name = "DIR")]
    pub(crate) packs: Vec<PathBuf>,
    /// 单位信息文件
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,
    /// 每行输出一个 JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 审查文件或者文件夹
    Check(Check),
    /// 输出审查所用的文字
    Extract {
        /// 文件
        path: PathBuf,
        /// 扫描图片用文字识别读取（需要安装 tesseract）
        #[arg(long)]
        ocr: bool,
    },
    /// 认定是不是行政规范性文件、重大行政决策、涉及经营者的政策措施
    Identify {
        /// 文件或者文件夹
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// 规则：列出、说明、测试
    #[command(subcommand)]
    Rules(Rules),
    /// 法规库：导入全文、查看、检索、效力
    #[command(subcommand)]
    Statutes(Statutes),
    /// 审查结果写成文件
    #[command(subcommand)]
    Report(Report),
    /// 写出合法性审核意见书
    Opinion {
        /// 文稿编号，取它最近一次审查的意见
        id: i64,
        /// 写到这个 .docx 文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 写出表格：材料清单、公平竞争审查表、合法性审核登记表、意见采纳情况表
    Form {
        /// 表格名称
        name: String,
        /// 卷宗的文件夹或者zip；已经登记的，给出送审稿的文稿编号
        case: PathBuf,
        /// 写到这个 .docx 文件；意见采纳情况表还可以是 .xlsx
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 写出审查台账
    Ledger {
        /// 写到这个 .xlsx 文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 写出一年的年度报告材料：用语、数字、台账
    Annual {
        /// 年份
        year: i16,
        /// 写到这个 .docx 文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 清理：摸底、导出
    #[command(subcommand)]
    Cleanup(Cleanup),
    /// 档案：登记、核验、重建索引
    #[command(subcommand)]
    Archive(Archive),
    /// 在档案中检索
    Search(Search),
    /// 显示档案中的一份文稿
    Show {
        /// 编号
        id: i64,
        /// 哪一天的效力，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Search {
    /// 词语、"短语"、标题:… 文号:… 机关:… 年份:… 依据:…；有筛选条件时可以不写
    #[arg(default_value = "", hide_default_value = true, conflicts_with = "same")]
    pub(crate) query: String,
    /// 年份，可以多次给出
    #[arg(long = "year", value_name = "YYYY")]
    pub(crate) years: Vec<String>,
    /// 发文机关全称，可以多次给出
    #[arg(long = "issuer", value_name = "NAME")]
    pub(crate) issuers: Vec<String>,
    /// 文种，可以多次给出
    #[arg(long = "kind", value_name = "NAME")]
    pub(crate) kinds: Vec<String>,
    /// 状态，可以多次给出
    #[arg(long = "status", value_name = "NAME")]
    pub(crate) statuses: Vec<String>,
    /// 最近一次审查中未处理问题的领域，可以多次给出
    #[arg(long = "domain", value_name = "NAME")]
    pub(crate) domains: Vec<String>,
    /// 排序
    #[arg(long, value_enum, default_value_t = SortBy::Relevance)]
    pub(crate) sort: SortBy,
    /// 列出档案中与这份文件（或者这个编号的文稿）说法相同的条款
    #[arg(long, value_name = "FILE|ID")]
    pub(crate) same: Option<PathBuf>,
    /// 最多列出多少条
    #[arg(long, default_value_t = 20)]
    pub(crate) limit: usize,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SortBy {
    /// 相关度
    Relevance,
    /// 日期新到旧
    Newest,
    /// 日期旧到新
    Oldest,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// 文件或者文件夹
    #[arg(required_unless_present = "jsonl")]
    pub(crate) paths: Vec<PathBuf>,
    /// 从标准输入逐行读取 {"id","text"}，逐行输出结果
    #[arg(long, conflicts_with = "paths")]
    pub(crate) jsonl: bool,
    /// 每个文件夹或者压缩包作为一个卷宗，核对程序
    #[arg(long, conflicts_with = "jsonl")]
    pub(crate) dossier: bool,
    /// 人工认定的文件角色和事实（YAML）
    #[arg(long, value_name = "FILE", requires = "dossier")]
    pub(crate) given: Option<PathBuf>,
    /// 扫描图片用文字识别读取（需要安装 tesseract）
    #[arg(long, conflicts_with_all = ["jsonl", "dossier"])]
    pub(crate) ocr: bool,
    /// 审查日，默认今天
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<Date>,
    /// 有这个强度或者更强的问题时退出码为 1
    #[arg(long, value_name = "STRENGTH")]
    pub(crate) fail_on: Option<Threshold>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Threshold {
    Must,
    Should,
    Verify,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Rules {
    /// 列出全部规则
    List,
    /// 一条规则的全文、依据和例句
    Explain {
        /// 规则编号
        id: String,
    },
    /// 运行规则的例句，核对依据
    Test {
        /// 只测试这些规则
        ids: Vec<String>,
    },
    /// 一条规则在文件里、在档案里找到了什么
    Try {
        /// 规则编号
        id: String,
        /// 文件或者文件夹
        #[arg(required_unless_present = "archive")]
        paths: Vec<PathBuf>,
        /// 在档案的全部文稿里试
        #[arg(long)]
        archive: bool,
    },
    /// 把规则包写成表格，供不写代码的人修改
    Export {
        /// 写到这个 .xlsx 文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 由改好的表格生成规则包
    Import {
        /// 导出后改过的 .xlsx 文件
        file: PathBuf,
        /// 写到这个文件夹，名称与规则包编号一致
        #[arg(short, long = "output", value_name = "DIR")]
        output: PathBuf,
    },
    /// 规则文件的 JSON Schema，供编辑器使用
    Schema,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Statutes {
    /// 导入文件或者文件夹里的法规全文
    Import {
        /// 文件或者文件夹
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// 显示一部法规，或者其中一条
    Show {
        /// 名称
        title: String,
        /// 8 或者 第八条第二款
        article: Option<String>,
        /// 哪一天的文本，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
    /// 检索现行条文
    Search {
        /// 词语，用空格分开
        #[arg(required = true)]
        words: Vec<String>,
        /// 最多列出多少条
        #[arg(long, default_value_t = 20)]
        limit: usize,
        /// 哪一天的文本，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
    /// 法规变动，以及涉及的条文、文稿和规则
    Changes {
        /// 这一天之后的变动
        #[arg(long, value_name = "YYYY-MM-DD")]
        since: Date,
    },
    /// 一部法规在某一天是否有效
    Status {
        /// 名称
        title: String,
        /// 哪一天，默认今天
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    /// 审查一份文件，把问题作为 Word 批注写进它的副本
    Annotate {
        /// 文件
        file: PathBuf,
        /// 写到这个 .docx 文件；不能是原稿
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 档案中一份文稿的公布解读网页
    Summary {
        /// 文稿编号
        id: i64,
        /// 写到这个 .html 文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 档案中一份文稿最近一次审查的报告
    Review {
        /// 文稿编号
        id: i64,
        /// 写到这个 .docx 或者 .html 文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
}
