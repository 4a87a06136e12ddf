//! Providers that a text singles out: 县城投公司, 某燃气公司, 恒信检测有限公司; not
//! 有关企业, not 具备资质的检测机构, not 物业公司.
//!
//! The words are in `rules/lexicon/provider.yaml`; here is only how they stand
//! together. A name that nothing marks as one is left out.

use std::ops::Range;

/// The computed class itself.
pub(crate) const NAME: &str = "特定单位";
/// Classes of the lexicon that names are told by.
pub(crate) const CLASSES: [&str; 6] =
    ["公司字样", "机构字样", "单位界", "泛指语", "行业语", "知名单位"];

/// Of the terms of those classes the ones without whose words there is no provider: firms,
/// bodies and known names.
pub(crate) fn needed(classes: &[u32; 6]) -> [u32; 3] {
    [classes[0], classes[1], classes[5]]
}

/// Words of these classes in one sentence, counted from its start.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// 公司, 集团: a name of its own is enough.
    pub(crate) firms: Vec<Range<u32>>,
    /// 医院, 协会: singled out only with a place or 某.
    pub(crate) bodies: Vec<Range<u32>>,
    /// 由, 委托: a name begins behind them.
    pub(crate) bounds: Vec<Range<u32>>,
    /// 具备, 有关: whoever it is, it is not one in particular.
    pub(crate) vague: Vec<Range<u32>>,
    /// 物业, 检测: a trade, no name.
    pub(crate) trades: Vec<Range<u32>>,
    /// 中国移动: names by themselves.
    pub(crate) known: Vec<Range<u32>>,
}

/// Longest name before its tail.
const LONGEST: u32 = 18;
const MASKS: &str = "某甲乙丙丁";
const CROSSES: &str = "×x*";
/// 某些, 某类: several, not one.
const SOME: &str = "些类种项";
const PLACES: &str = "县市区省州镇乡旗";
/// Behind a place's suffix these make another word of it.
const NO_PLACE: &str = "场级民域内外别分间际";

/// Names of single providers, by start.
pub(super) fn providers(chars: &[char], parts: &Parts) -> Vec<Range<u32>> {
    let mut found = parts.known.clone();
    for (tails, firm) in [(&parts.firms, true), (&parts.bodies, false)] {
        for tail in outermost(tails, parts) {
            let start = name_start(chars, parts, tail.start);
            if singled_out(chars, parts, start..tail.start, firm) {
                found.push(start..tail.end);
            }
        }
    }
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup();
    found
}

/// Tails that no longer or following tail goes on from: 集团 in 集团公司 is none.
fn outermost<'a>(
    tails: &'a [Range<u32>],
    parts: &'a Parts,
) -> impl Iterator<Item = &'a Range<u32>> {
    tails.iter().filter(|tail| {
        let all = || parts.firms.iter().chain(&parts.bodies);
        !all().any(|other| {
            let longer = other.start <= tail.start && tail.end <= other.end && other != *tail;
            longer || other.start == tail.end
        })
    })
}

fn name_start(chars: &[char], parts: &Parts, tail: u32) -> u32 {
    // 工程 bounds a name, but not in 青川工程公司.
    let bounds = |bound: &&Range<u32>| {
        bound.end < tail || bound.end == tail && !parts.trades.contains(bound)
    };
    let words = parts.bounds.iter().filter(bounds).map(|bound| bound.end).max();
    let mut at = tail as usize;
    loop {
        at = before_brackets(chars, at);
        match at.checked_sub(1).map(|last| chars[last]) {
            Some(c) if c.is_alphanumeric() || "×*".contains(c) => at -= 1,
            Some(_) | None => break,
        }
    }
    words.max(Some(at as u32)).unwrap_or(0)
}

/// Where a name goes on before brackets that end at `at`: 青川(北京)公司, but not (1)公司.
fn before_brackets(chars: &[char], at: usize) -> usize {
    if at == 0 || chars[at - 1] != ')' {
        return at;
    }
    let open = chars[..at].iter().rposition(|&c| c == '(').unwrap_or(0);
    let inner = &chars[(open + 1).min(at - 1)..at - 1];
    let place = (2..5).contains(&inner.len()) && inner.iter().all(|c| c.is_alphabetic());
    if open > 0 && place { open } else { at }
}

fn singled_out(chars: &[char], parts: &Parts, name: Range<u32>, firm: bool) -> bool {
    let within = |word: &&Range<u32>| name.start <= word.start && word.end <= name.end;
    let letters = &chars[name.start as usize..name.end as usize];
    let (Some(first), true) = (letters.first(), name.len() as u32 <= LONGEST) else {
        return false;
    };
    // 某两家公司 is as good as a name, 某些公司 isn't.
    if *first == '某' {
        return !letters.get(1).is_some_and(|next| SOME.contains(*next));
    }
    if parts.vague.iter().any(|word| within(&word)) {
        return false;
    }
    let crossed = letters.windows(2).any(|two| two.iter().all(|c| CROSSES.contains(*c)));
    if crossed || letters.iter().take(3).any(|c| MASKS.contains(*c)) || placed(letters) {
        return true;
    }
    firm && name.len() >= 2 && !covered(&name, &parts.trades)
}

/// True where the name opens with a place: 县…, 青川市….
fn placed(letters: &[char]) -> bool {
    letters.iter().take(4).enumerate().any(|(at, c)| {
        PLACES.contains(*c)
            && at != 1
            && letters.get(at + 1).is_none_or(|next| !NO_PLACE.contains(*next))
    })
}

/// True where trades alone make up the name.
fn covered(name: &Range<u32>, trades: &[Range<u32>]) -> bool {
    let mut reached = vec![name.start];
    while let Some(at) = reached.pop() {
        if at == name.end {
            return true;
        }
        reached.extend(trades.iter().filter(|t| t.start == at && t.end <= name.end).map(|t| t.end));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places_of(chars: &[char], words: &[&str]) -> Vec<Range<u32>> {
        let mut found = Vec::new();
        for word in words {
            let word: Vec<char> = word.chars().collect();
            for at in 0..chars.len() {
                if chars[at..].starts_with(&word) {
                    found.push(at as u32..(at + word.len()) as u32);
                }
            }
        }
        found
    }

    fn check(text: &str, wanted: &[&str]) {
        let chars: Vec<char> = text.chars().collect();
        let parts = Parts {
            firms: places_of(&chars, &["公司", "有限公司", "集团"]),
            bodies: places_of(&chars, &["医院", "协会"]),
            bounds: places_of(&chars, &["由", "委托", "到", "的", "和", "检测"]),
            vague: places_of(&chars, &["有关", "资质", "各"]),
            trades: places_of(&chars, &["物业", "服务", "检测"]),
            known: places_of(&chars, &["中国移动"]),
        };
        let found: Vec<String> = providers(&chars, &parts)
            .into_iter()
            .map(|r| chars[r.start as usize..r.end as usize].iter().collect())
            .collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn a_name_a_place_or_a_mask_singles_out() {
        check("由县城投集团有限公司负责", &["县城投集团有限公司"]);
        check("委托恒信检测公司检测", &["恒信检测公司"]);
        check("到青川市协会培训", &["青川市协会"]);
        check("到县医院体检", &["县医院"]);
        check("由某医院承担,中国移动建设", &["某医院", "中国移动"]);
    }

    #[test]
    fn trades_and_vague_words_do_not() {
        check("由物业服务公司负责", &[]);
        check("由有关公司和各县公司负责", &[]);
        check("到有资质的医院体检", &[]);
        check("由市场医院负责", &[]);
        check("由某些公司和某各医院负责", &["某各医院"]);
        check("(1)公司应当登记", &[]);
        check("由恒信(青川)公司负责", &["恒信(青川)公司"]);
    }
}
