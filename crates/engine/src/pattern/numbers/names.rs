//! Names that no list can hold: firms, places, titles in 《》.
//!
//! Rules of thumb with bounds on both sides; what they can't tell is left out.

use std::ops::Range;

const FIRMS: &[&str] = &["有限公司", "有限责任公司", "股份公司", "集团公司"];
/// How those begin.
const FIRMS_BEGIN: [char; 3] = ['有', '股', '集'];
/// Words in front of a firm's name that don't belong to it.
const BEFORE: &str = "由向与和及对给在从为是到将把被让经以,:;。、“”《》()[]的";
const VERBS: &[&str] = &[
    "委托", "指定", "选择", "购买", "采购", "使用", "通过", "联合", "依托", "包括", "授予", "批准",
    "同意", "邀请",
];
/// A firm that is not named: 有关企业, 各股份公司.
const UNNAMED: &[&str] =
    &["有关", "相关", "各", "其他", "某", "所属", "设立", "成立", "注册", "组建"];

const SUFFIXES: [char; 7] = ['市', '县', '区', '州', '旗', '镇', '乡'];
/// Characters that make a word of the suffix instead of a place: 超市, 本市, 地区.
const NO_PLACE: &str = "本我该各全外当超股上门夜集早菜都地社辖园片灾景牧街新老旧校厂库小住宅乡村省市县区个一二三四五六七八九十两多同跨所入出到在";
/// The same only before some suffixes: 山区 and 城市, but 唐山市 and 柘城县.
const NO_PLACE_WITH: &[(char, char)] =
    &[('山', '区'), ('林', '区'), ('城', '区'), ('城', '市'), ('州', '州')];
/// Characters that stand in no place's name.
const NOWHERE: &str = "本我该各全当超股辖片个两跨所入出到在省市县区";
/// What stands before a suffix without being a name: 支持县, 示范区, 贫困县.
const NO_NAMES: &[&str] = &[
    "支持", "推进", "促进", "加强", "完善", "优化", "规范", "落实", "鼓励", "服务", "管理", "统筹",
    "帮扶", "指导", "监督", "协调", "建设", "发展", "培育", "引导", "带动", "覆盖", "惠及", "面向",
    "辐射", "涉及", "联系", "组织", "提升", "打造", "争创", "创建", "支援", "对口", "贫困", "民族",
    "沿海", "沿边", "农业", "工业", "旅游", "文明", "示范", "先进", "重点", "核心", "高新", "经开",
    "保税", "自贸", "居住", "行政", "管辖", "责任", "功能", "特殊", "作业", "限制", "禁止", "办公",
    "生产", "生活", "公共", "城镇", "中心", "直辖", "较大", "有关", "相关", "周边", "相邻", "其他",
    "任何", "大中", "中小", "设区", "计划", "实验", "开发", "试点", "试验", "缓冲", "控制", "风景",
    "保护", "流动", "迁移", "扩权", "特色", "重要", "主要", "派出", "基层", "建制",
];

/// Full names of firms.
pub(super) fn firms(chars: &[char]) -> Vec<Range<u32>> {
    let mut found: Vec<Range<u32>> = Vec::new();
    for at in 0..chars.len() {
        if !FIRMS_BEGIN.contains(&chars[at]) {
            continue;
        }
        let Some(suffix) = FIRMS.iter().find(|suffix| starts(&chars[at..], suffix)) else {
            continue;
        };
        if found.last().is_some_and(|last| (at as u32) < last.end) {
            continue;
        }
        let start = firm_start(chars, at);
        let name: String = chars[start..at].iter().collect();
        if at - start >= 2
            && !UNNAMED.iter().any(|word| name.starts_with(word) || name.ends_with(word))
        {
            found.push(start as u32..(at + suffix.chars().count()) as u32);
        }
    }
    found
}

fn firm_start(chars: &[char], suffix: usize) -> usize {
    let mut start = suffix;
    while start > 0 && suffix - start < 24 && !BEFORE.contains(chars[start - 1]) {
        if VERBS.iter().any(|verb| ends(&chars[..start], verb)) {
            break;
        }
        start -= 1;
    }
    start
}

/// Names of places by their suffix: two or three characters between a bound and 市, 县, 区 …
pub(super) fn places(chars: &[char]) -> Vec<Range<u32>> {
    let mut found: Vec<Range<u32>> = Vec::new();
    for at in 2..chars.len() {
        if !SUFFIXES.contains(&chars[at])
            || NO_PLACE.contains(chars[at - 1])
            || NO_PLACE_WITH.contains(&(chars[at - 1], chars[at]))
        {
            continue;
        }
        let bound = |start: usize| {
            start == 0
                || BEFORE.contains(chars[start - 1])
                || "于至入驻省市县州区".contains(chars[start - 1])
        };
        let named = |start: &usize| {
            let name = &chars[*start..at];
            bound(*start)
                && name
                    .iter()
                    .all(|c| !NOWHERE.contains(*c) && !BEFORE.contains(*c) && !c.is_ascii())
                && !NO_NAMES.iter().any(|word| starts(name, word) || ends(name, word))
        };
        let next = chars.get(at + 1).copied();
        let inside_word = matches!(
            (chars[at], next),
            ('市', Some('场' | '值' | '民'))
                | ('区', Some('别' | '分' | '域' | '间' | '块'))
                | ('县', Some('级'))
                | ('乡', Some('村'))
        );
        if let (false, Some(start)) =
            (inside_word, [at.checked_sub(3), Some(at - 2)].into_iter().flatten().find(named))
        {
            found.push(start as u32..at as u32 + 1);
        }
    }
    found
}

/// Titles in 《》, the marks included.
pub(super) fn titles(chars: &[char]) -> Vec<Range<u32>> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '《' => open.push(at),
            '》' => {
                if let (Some(start), true) = (open.pop(), open.is_empty()) {
                    found.push(start as u32..at as u32 + 1);
                }
            }
            _ => {}
        }
    }
    found
}

fn starts(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}

fn ends(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter().rev();
    word.chars().rev().all(|c| rest.next() == Some(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(find: fn(&[char]) -> Vec<Range<u32>>, text: &str, wanted: &[&str]) {
        let chars: Vec<char> = text.chars().collect();
        let found: Vec<String> = find(&chars)
            .into_iter()
            .map(|r| chars[r.start as usize..r.end as usize].iter().collect())
            .collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn firms_are_named_in_full() {
        check(firms, "统一委托恒信检测有限公司检测", &["恒信检测有限公司"]);
        check(firms, "由有关有限公司负责", &[]);
        check(firms, "应当依法设立有限责任公司", &[]);
    }

    #[test]
    fn places_have_bounds() {
        check(places, "在青川市注册", &["青川市"]);
        check(places, "在郑州市、柘城县和三亚市承接", &["郑州市", "柘城县", "三亚市"]);
        check(places, "优化市场环境,统筹全市工作,超市", &[]);
        check(places, "支持县域经济,在示范区、山区和城市建设", &[]);
    }

    #[test]
    fn titles_nest() {
        check(
            titles,
            "印发《关于执行〈甲〉的通知》和《乙》",
            &["《关于执行〈甲〉的通知》", "《乙》"],
        );
    }
}
