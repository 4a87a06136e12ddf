//! Two versions of an instrument: which articles were added, struck, changed, or moved to
//! another number.
//!
//! Articles are told apart by their words: an article whose words went to another number
//! was renumbered, whatever stands under its old number now. Deliberately absent: which
//! of the words changed, and what follows from it.

use std::cmp::Reverse;
use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::text::Article;

/// Pairs of neighbouring signs in common from which on an article is the same one, in
/// per cent; one that kept its number needs less.
const ALIKE: usize = 60;
const ALIKE_IN_PLACE: usize = 30;

/// What became of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// 新增
    Added,
    /// 删去
    Removed,
    /// 修改; under another number as well, perhaps.
    Changed,
    /// 仅条序调整
    Renumbered,
}

impl Change {
    /// For programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Renumbered => "renumbered",
        }
    }

    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "新增",
            Self::Removed => "删去",
            Self::Changed => "修改",
            Self::Renumbered => "条序调整",
        }
    }
}

/// One article that is not as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArticleChange<'a> {
    /// What became of it.
    pub what: Change,
    /// In the earlier version.
    pub before: Option<&'a Article>,
    /// In the later version.
    pub after: Option<&'a Article>,
}

/// Everything that changed from one version to the other, in the order of the later one;
/// what was struck stands where it stood.
pub fn changes<'a>(before: &'a [Article], after: &'a [Article]) -> Vec<ArticleChange<'a>> {
    let old: Vec<Words> = before.iter().map(Words::new).collect();
    let new: Vec<Words> = after.iter().map(Words::new).collect();
    let mut pairs = Pairs { to: vec![None; old.len()], from: vec![None; new.len()] };
    same_words(&old, &new, &mut pairs);
    alike(&old, &new, &mut pairs);
    let mut found = Vec::new();
    let mut struck = (0..old.len()).filter(|at| pairs.to[*at].is_none()).peekable();
    // The place in the earlier version that comes next.
    let mut next = 0;
    for (at, from) in pairs.from.iter().enumerate() {
        let after = &after[at];
        if let Some(from) = from {
            next = next.max(*from);
        }
        while let Some(gone) = struck.next_if(|gone| *gone <= next) {
            found.push(removed(&before[gone]));
            next = next.max(gone + 1);
        }
        let Some(from) = *from else {
            found.push(ArticleChange { what: Change::Added, before: None, after: Some(after) });
            continue;
        };
        next = next.max(from + 1);
        let before = &before[from];
        let what = match (old[from].text == new[at].text, before.number == after.number) {
            (true, true) => continue,
            (true, false) => Change::Renumbered,
            (false, _) => Change::Changed,
        };
        found.push(ArticleChange { what, before: Some(before), after: Some(after) });
    }
    found.extend(struck.map(|gone| removed(&before[gone])));
    found
}

fn removed(article: &Article) -> ArticleChange<'_> {
    ArticleChange { what: Change::Removed, before: Some(article), after: None }
}

/// Which article of one version is which of the other.
struct Pairs {
    to: Vec<Option<usize>>,
    from: Vec<Option<usize>>,
}

impl Pairs {
    fn join(&mut self, old: usize, new: usize) {
        if self.to[old].is_none() && self.from[new].is_none() {
            self.to[old] = Some(new);
            self.from[new] = Some(old);
        }
    }
}

/// The same words: under the same number first, then the first of those words.
fn same_words(old: &[Words], new: &[Words], pairs: &mut Pairs) {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, words) in new.iter().enumerate() {
        places.entry(&words.text).or_default().push(at);
    }
    for by_number in [true, false] {
        for (at, words) in old.iter().enumerate() {
            let fits = |place: &&usize| {
                pairs.from[**place].is_none() && (!by_number || new[**place].number == words.number)
            };
            let place = places.get(words.text.as_str()).and_then(|of| of.iter().find(fits));
            if let Some(place) = place {
                pairs.join(at, *place);
            }
        }
    }
}

/// The rest by likeness, the most alike first; of those equally alike the nearest.
fn alike(old: &[Words], new: &[Words], pairs: &mut Pairs) {
    let open = |held: &[Option<usize>]| -> Vec<usize> {
        (0..held.len()).filter(|at| held[*at].is_none()).collect()
    };
    let (left, right) = (open(&pairs.to), open(&pairs.from));
    let mut likely = Vec::new();
    for &a in &left {
        for &b in &right {
            let likeness = old[a].likeness(&new[b]);
            let in_place = old[a].number == new[b].number;
            if likeness >= if in_place { ALIKE_IN_PLACE } else { ALIKE } {
                likely.push((Reverse(likeness), !in_place, a.abs_diff(b), a, b));
            }
        }
    }
    likely.sort_unstable();
    for (_, _, _, a, b) in likely {
        pairs.join(a, b);
    }
}

/// An article as it is compared.
struct Words {
    number: crate::ArticleNumber,
    text: String,
    /// Pairs of neighbouring signs, sorted.
    pairs: Vec<(char, char)>,
}

impl Words {
    fn new(article: &Article) -> Self {
        let words = article.words(None, None).unwrap_or_default();
        let text: String = words.nfkc().filter(|c| !c.is_whitespace()).collect();
        let mut pairs: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
        pairs.sort_unstable();
        Self { number: article.number, text, pairs }
    }

    /// 0 to 100.
    fn likeness(&self, other: &Self) -> usize {
        let (a, b) = (&self.pairs, &other.pairs);
        let (long, short) = (a.len().max(b.len()), a.len().min(b.len()));
        // So different in length that it can't be enough.
        if short == 0 || 200 * short < ALIKE_IN_PLACE * (long + short) {
            return 0;
        }
        let (mut i, mut j, mut common) = (0, 0, 0);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => (i, j, common) = (i + 1, j + 1, common + 1),
            }
        }
        200 * common / (long + short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FullText;

    /// `第三条>第四条 修改` for each change.
    fn found(before: &str, after: &str) -> Vec<String> {
        let read = |text: &str| {
            FullText::read("海缆法", &format!("海缆法\n{text}")).map(|text| text.articles).unwrap()
        };
        let (before, after) = (read(before), read(after));
        let label = |article: Option<&Article>| article.map_or("", |a| a.label.as_str()).to_owned();
        changes(&before, &after)
            .into_iter()
            .map(|one| format!("{}>{} {}", label(one.before), label(one.after), one.what.name()))
            .collect()
    }

    const OLD: &str = "第一条 为了规范海缆的铺设，制定本法。\n第二条 铺设海缆应当向海洋主管部门申请许可。\n第三条 海缆的所有人应当每年检查海缆，并报告结果。\n第四条 违反本法规定的，处一万元以下罚款。\n";

    #[test]
    fn the_same_words_are_no_change() {
        assert_eq!(found(OLD, &OLD.replace('，', "， ")), Vec::<String>::new());
    }

    #[test]
    fn a_number_and_a_word_changed() {
        assert_eq!(found(OLD, &OLD.replace("一万元", "五万元")), ["第四条>第四条 修改"]);
    }

    #[test]
    fn an_inserted_article_moves_those_behind_it() {
        let new = "第一条 为了规范海缆的铺设，制定本法。\n第二条 国务院海洋主管部门主管全国海缆工作。\n第三条 铺设海缆应当向海洋主管部门申请许可。\n第四条 海缆的所有人应当每半年检查海缆，并报告结果。\n第五条 违反本法规定的，处一万元以下罚款。\n";
        assert_eq!(
            found(OLD, new),
            [
                ">第二条 新增",
                "第二条>第三条 条序调整",
                "第三条>第四条 修改",
                "第四条>第五条 条序调整"
            ]
        );
    }

    #[test]
    fn an_article_struck_stands_where_it_stood() {
        let new = "第一条 为了规范海缆的铺设，制定本法。\n第二条 海缆的所有人应当每年检查海缆，并报告结果。\n第三条 违反本法规定的，处一万元以下罚款。\n";
        assert_eq!(
            found(OLD, new),
            ["第二条> 删去", "第三条>第二条 条序调整", "第四条>第三条 条序调整"]
        );
    }

    #[test]
    fn other_words_under_the_same_number() {
        let new = OLD.replace("铺设海缆应当向海洋主管部门申请许可", "本法所称渔船，包括渔业辅助船");
        assert_eq!(found(OLD, &new), ["第二条> 删去", ">第二条 新增"]);
    }

    #[test]
    fn twice_the_same_words_are_two_articles() {
        let old = "第一条 删去。\n第二条 删去。\n第三条 本法自公布之日起施行。\n";
        let new = "第一条 删去。\n第二条 本法自公布之日起施行。\n";
        assert_eq!(found(old, new), ["第二条> 删去", "第三条>第二条 条序调整"]);
    }
}
