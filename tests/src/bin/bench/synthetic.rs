//! Made-up official prose of about 3 KB a document, the same for the same number.
//!
//! Common words come often and rare pairs of characters now and then, as in real
//! papers, so that neither index is flattered.

const WORDS: &str = "通知 办法 意见 方案 规定 部门 企业 项目 资金 管理 监督 检查 市场 主体 经营者 \
    科技 创新 奖励 补贴 申报 审核 程序 标准 平台 服务 建设 发展 工作 责任 落实 加强 推进 完善 \
    健全 实施 开展 组织 协调 保障 公平 竞争 审查 文件 清理 废止 修订 施行 机关 人民政府 \
    有关 规划 目标 任务 措施 重点 区域 产业 园区 招商 引资 土地 税收 优惠 信用 评价 公开 \
    采购 招标 投标 供应商 本地 外地 注册 备案 许可 处罚 权益 义务 期限 条件 材料 办理";
const LINKS: &str = "的 和 应当 并 对 按照 由 在 为 可以 不得 及 以及 根据 或者";

/// The text of document `number`.
pub(crate) fn text(number: usize) -> String {
    let mut dice = Dice(number as u64 * 0x9E37_79B9 + 1);
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let links: Vec<&str> = LINKS.split_whitespace().collect();
    let mut text = format!("关于{}{}的通知\n", dice.word(&words), dice.word(&words));
    let mut article = 0;
    while text.len() < 3_000 {
        article += 1;
        text.push_str(&format!("第{article}条　"));
        for clause in 0..3 + dice.below(3) {
            text.push_str(if clause == 0 { "" } else { "，" });
            for _ in 0..3 + dice.below(3) {
                text.push_str(dice.word(&words));
                match dice.below(5) {
                    0 => text.push_str(dice.word(&links)),
                    1 => text.extend([dice.rare(), dice.rare()]),
                    _ => {}
                }
            }
        }
        text.push_str("。\n");
    }
    text
}

/// A piece of `length` characters out of the middle of a text, on one line.
pub(crate) fn piece(text: &str, number: usize, length: usize) -> Option<String> {
    let mut dice = Dice(number as u64 + 7);
    let lines: Vec<&str> = text.lines().filter(|line| line.chars().count() > length + 6).collect();
    let line: Vec<char> = lines.get(dice.below(lines.len().max(1)))?.chars().collect();
    // Past the number of the article.
    let from = 5 + dice.below(line.len() - length - 5);
    Some(line[from..from + length].iter().collect())
}

/// A small generator of its own, so that the texts are the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    /// The first words of the list come most often.
    fn word<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let bound = 1 + self.below(words.len());
        words[self.below(bound)]
    }

    fn rare(&mut self) -> char {
        char::from_u32(0x4E00 + self.below(3_000) as u32).unwrap_or('一')
    }
}
