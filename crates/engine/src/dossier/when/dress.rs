//! What stands with a day and says nothing of days: （星期五）, 上午9:00, 24时, （含当日）.

use super::cursor::Cursor;

/// Past all of it.
pub(super) fn dressed(here: Cursor<'_>) -> Cursor<'_> {
    let here = weekday(here).unwrap_or(here);
    let here = clock(here).unwrap_or(here);
    here.maybe(&["（含）", "(含)", "（含当日）", "(含当日)", "（含当天）", "(含当天)"])
}

fn weekday(here: Cursor<'_>) -> Option<Cursor<'_>> {
    let open = here.maybe(&["（", "("]);
    let (_, end) = open.word(&["星期", "周", "礼拜"]).and_then(|after| {
        let after = after.blanks();
        after.peek().filter(|c| "一二三四五六日天".contains(*c)).map(|c| (c, after.step()))
    })?;
    Some(if open.at() > here.at() { end.word(&["）", ")"])? } else { end })
}

fn clock(here: Cursor<'_>) -> Option<Cursor<'_>> {
    let named = here.maybe(&["上午", "下午", "中午", "凌晨", "晚上", "晚", "早上", "当日", "当天"]);
    let Some((_, after)) = named.number(3) else {
        return (named.at() > here.at()).then_some(named);
    };
    let after = after.word(&["时", "点", ":", "："])?;
    let minutes = after.number(3).map(|(_, end)| end.maybe(&["分", "时"]));
    Some(minutes.unwrap_or(after).maybe(&["整", "许"]))
}
