//! Characters that only look like the ones meant.
//!
//! Fonts map glyphs back to radicals, compatibility ideographs, ligatures and
//! vertical forms, which no rule and no search would find. Nothing else is touched:
//! full-width letters and punctuation are the text as it was written.

use unicode_normalization::UnicodeNormalization;

/// The text in the characters that people type.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{2e80}'..='\u{2eff}' => plain.push(radical(c)),
            '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe44}' => plain.push_str(&upright(c)),
            '\u{2f00}'..='\u{2fdf}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fb00}'..='\u{fb4f}'
            | '\u{2f800}'..='\u{2fa1f}' => plain.extend(c.nfkc()),
            // What is drawn is no soft hyphen, whatever the font calls it.
            '\u{ad}' => plain.push('-'),
            _ => plain.push(c),
        }
    }
    plain
}

/// Radicals that are characters of their own; Unicode decomposes only two of them.
fn radical(c: char) -> char {
    const RADICALS: &str = "⺁厂⺈刀⺊卜⺌小⺎兀⺒巳⺓幺⺗心⺙攵⺜日⺝月⺟母⺠民⺥爬⺧牛⺩王⺫目⺬示⺴冗⺶羊⺻聿⺼肉⻁虎⻄西\
⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    let mut pairs = RADICALS.chars();
    while let (Some(radical), Some(character)) = (pairs.next(), pairs.next()) {
        if radical == c {
            return character;
        }
    }
    c
}

/// Punctuation of vertical lines as it stands in horizontal ones. NFKC would make
/// ASCII of it.
fn upright(c: char) -> String {
    const FORMS: &str = "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』";
    let mut pairs = FORMS.chars();
    while let (Some(form), Some(character)) = (pairs.next(), pairs.next()) {
        if form == c {
            return character.to_string();
        }
    }
    c.to_string()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn look_alikes_become_what_is_typed() {
        for (read, meant) in [
            ("⼀⼆⻚⻋辆", "一二页车辆"),
            ("\u{f9e4}\u{2f81a}ﬁ", "理冬fi"),
            ("︵一︶︒", "（一）。"),
            ("2014\u{ad}2020", "2014-2020"),
            ("（全角），１２Ａ ㎡①", "（全角），１２Ａ ㎡①"),
        ] {
            assert_eq!(plain(read), meant);
        }
    }
}
