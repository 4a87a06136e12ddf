//! What queries mean, as data.

use super::*;

fn show(expr: &Expr) -> String {
    let list = |parts: &[Expr]| parts.iter().map(show).collect::<Vec<_>>().join(" ");
    match expr {
        Expr::And(parts) => format!("(且 {})", list(parts)),
        Expr::Or(parts) => format!("(或 {})", list(parts)),
        Expr::Not(part) => format!("(非 {})", show(part)),
        Expr::Text(place, chars) => {
            let text: String = chars.iter().collect();
            match place {
                Place::Anywhere => format!("<{text}>"),
                Place::Title => format!("标题<{text}>"),
                Place::Number => format!("文号<{text}>"),
                Place::Issuer => format!("机关<{text}>"),
                Place::Basis => format!("依据<{text}>"),
            }
        }
        Expr::Years(from, to) => format!("年份<{from}-{to}>"),
    }
}

/// Parses a query; an error is shown as its sentence.
#[track_caller]
fn means(query: &str, expected: &str) {
    let found = parse(query).map_or_else(|error| error.to_string(), |expr| show(&expr));
    assert_eq!(found, expected, "{query}");
}

#[test]
fn words_must_all_occur() {
    means("科技创新", "<科技创新>");
    means("科技　创新 ", "(且 <科技> <创新>)");
    means("管理办法（试行）", "<管理办法(试行)>");
}

#[test]
fn phrases_keep_their_words_together() {
    means("\"科技 创新\"", "<科技创新>");
    means("“科技 创新”", "<科技创新>");
    means("\"AND\"", "<and>");
    means("\"所谓\"\"公平\"\"\"", "<所谓\"公平\">");
    means("办法\"试行\"", "(且 <办法> <试行>)");
}

#[test]
fn operators_bind_as_usual() {
    means("甲 AND 乙 OR 丙", "(或 (且 <甲> <乙>) <丙>)");
    means("甲 或 乙 丙", "(或 <甲> (且 <乙> <丙>))");
    means("甲 且 非 乙", "(且 <甲> (非 <乙>))");
    means("非 甲", "(非 <甲>)");
    means("NOT 非 甲", "(非 (非 <甲>))");
    means("甲或乙", "<甲或乙>");
}

#[test]
fn fields_are_named() {
    means("标题:奖励 机关：科技局", "(且 标题<奖励> 机关<科技局>)");
    means("文号:国办发[2018]37号", "文号<国办发(2018)37号>");
    means("标题： \"管理 办法\"", "标题<管理办法>");
    means("年份:2024", "年份<2024-2024>");
    means("年份：２０２０-２０２４年", "年份<2020-2024>");
    means("依据:民法典", "依据<民法典>");
    means("附件:甲", "<附件:甲>");
}

#[test]
fn mistakes_are_explained() {
    means("", "请输入要查找的字词");
    means(" \u{3000}", "请输入要查找的字词");
    means("甲 AND", "“AND”后面缺少要查找的字词；要查找“AND”这个词本身，请加上引号");
    means("或 甲", "“或”前面缺少要查找的字词；要查找“或”这个词本身，请加上引号");
    means("甲 且 或 乙", "“且”后面缺少要查找的字词；要查找“且”这个词本身，请加上引号");
    means("甲 NOT", "“NOT”后面缺少要查找的字词；要查找“NOT”这个词本身，请加上引号");
    means("“甲", "第1个字处的引号没有成对，请在原话的末尾补上另一半引号");
    means("奖励 \"甲 乙", "第4个字处的引号没有成对，请在原话的末尾补上另一半引号");
    means("\"  \"", "第1个字处的引号里是空的，请在引号里写上要查找的原话");
    means("\u{200b}", "请输入要查找的字词");
    means("标题:", "“标题:”后面缺少要查找的字词；要查找“标题:”这几个字本身，请加上引号");
    means("年份:去年", "年份“去年”看不懂，请写成四位数字，例如“年份:2024”或者“年份:2020-2024”");
    means("年份:2024-2020", "年份“2024-2020”的起止写反了，请把较早的年份写在前面");
    means(&"长".repeat(501), "检索内容有501个字，请删减到500个字以内");
}
