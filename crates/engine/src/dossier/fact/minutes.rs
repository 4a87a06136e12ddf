//! 会议纪要: which meeting, when, who spoke last, which views were held, and what was
//! decided.

use document::Span;
use jiff::civil::Date;

use super::FactKind;
use super::pattern::Pattern;
use super::sheet::Sheet;
use super::stand::{is_said, stands};

static KIND: Pattern = Pattern::new(
    r"((?:第?[0-9一二三四五六七八九十百]+次)?[^,。;:《》()]{0,30}?(?:第?[0-9一二三四五六七八九十百]+次)?(?:常务会议?|全体会议|党组会议?|党组\(扩大\)会议|办公会议?|局务会议?|班子会议?|党委会议?|党委\(扩大\)会议|主任会议|行政会议))",
);
static PASSED: Pattern = Pattern::new("会议?[^,。;]{0,10}(?:审议|讨论|研究)?(?:并)?通过");
static TITLE_END: Pattern = Pattern::new("纪要|记录|决定事项|议定事项");
static HELD: Pattern = Pattern::new("主持召开了?|召开了?|举行了?|主持了?");
static TIME: Pattern = Pattern::new("^(?:会议)?(?:时间|日期)$");
static LAST: Pattern = Pattern::new(
    "(?:市长|县长|区长|局长|厅长|主任|书记|省长|州长|旗长|镇长|乡长|主要负责人|主要负责同志|主要领导|行政首长|主持人)[^。;,]{0,10}?(?:最后|末位)(?:一个)?(?:发表了?意见|发言|表态|作了?表态|讲话|作了?总结|总结)|最后,?(?:市长|县长|区长|局长|厅长|主任|书记|省长|镇长|乡长|主要负责人|主要负责同志)[^,。;]{0,10}?(?:发表了?意见|发言|表态|总结|讲话)|末位表态",
);
static FIRST: Pattern = Pattern::new(
    "(?:^|[^副])((?:市长|县长|区长|局长|厅长|主任|书记|省长|州长|旗长|镇长|乡长|主要负责人|主要负责同志|主要领导|行政首长|主持人)[^。;,、]{0,6}?(?:首先|率先|带头|第一个|先)(?:作了?|进行)?(?:表态|发言|发表了?(?:[^,。;]{0,6})?意见|表示(?:同意|赞成)))|(首先,?由?(?:市长|县长|区长|局长|厅长|主任|书记|省长|镇长|乡长|主要负责人|主要负责同志)[^,。;、]{0,6}?(?:表态|发言|发表了?意见|表示(?:同意|赞成)))",
);
static VIEWS: Pattern = Pattern::new(
    "(?:没有|无|未提出|未有)(?:提出)?(?:其他)?不同意见|(?:一致|均表?示?|都表?示?|全体|表示)(?:表示)?(?:同意|赞成)|(?:提出|持|有|保留|发表)[^,。;]{0,10}不同意见|(?:表示|持)?(?:反对|弃权|保留意见|不同意)|(?:长|主任|书记|委员|成员|同志|某|部门|局|人员)[^,。;]{0,8}提出[^。;]{2,60}|不同意见:",
);
static VIEW_LABEL: Pattern = Pattern::new("不同意见|讨论意见|发表意见");
static MEMBER: Pattern = Pattern::new(
    "市长|县长|区长|局长|主任|书记|委员|班子成员|组成人员|参会人员|与会人员|秘书长|厅长|镇长|乡长|成员|同志|某",
);
static DECIDED: Pattern = Pattern::new(
    "会议(?:研究)?(?:一致)?(?:决定|议定|同意|原则同意|原则通过|审议通过|审议并通过|讨论通过|通过|明确)|(?:审议|研究|讨论)(?:并)?(?:原则)?通过|会议要求.{0,10}(?:修改|完善)后|(?:暂缓|不予|未获|未)通过",
);

/// What the minutes show of the meeting.
pub(super) fn meeting(sheet: &mut Sheet<'_>) {
    if let Some(span) = kind(sheet) {
        sheet.words(FactKind::MeetingKind, span);
    }
    // The day of the paper only where no other is written.
    let day = sheet.labelled_day(&TIME).or_else(|| held(sheet)).or(sheet.signed);
    sheet.day(FactKind::MeetingDay, day);
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let last = |place: &std::ops::Range<usize>| {
            let words = &sentence[place.clone()];
            let at = words.find("最后").or_else(|| words.find("末位")).unwrap_or(0);
            stands(sentence, place.start + at)
        };
        if let Some(place) = LAST.find(sentence).filter(last) {
            sheet.words_in(FactKind::MeetingHeadLast, &piece, place);
        }
        if let Some(place) = FIRST.find(sentence).filter(|place| stands(sentence, place.start)) {
            sheet.words_in(FactKind::MeetingHeadFirst, &piece, place);
        }
        // 现将会议议定的事项纪要如下： is the head of what follows.
        let head = sentence.ends_with(':') || sentence.ends_with("如下");
        let decided = DECIDED.find(sentence).filter(|place| is_said(sentence, place.start));
        if let Some(place) = decided.filter(|_| !head) {
            sheet.words_in(FactKind::MeetingDecision, &piece, place.start..sentence.len());
        }
    }
    views(sheet);
}

/// What other papers tell of the meeting: 已经2026年5月21日第58次常务会议通过.
pub(super) fn told(sheet: &mut Sheet<'_>) {
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        if let Some(place) = PASSED.find(sentence).filter(|place| stands(sentence, place.start)) {
            let day = sheet.day_at(&piece, &place);
            sheet.day(FactKind::MeetingDay, day.map(|day| (day.day, day.span)));
        }
    }
}

/// The meeting's name, from the title or from the sentence that it was held.
fn kind(sheet: &Sheet<'_>) -> Option<Span> {
    let titles = sheet.lines.iter().take(6).filter(|line| TITLE_END.is_in(&line.text));
    let titled = titles.filter_map(|line| Some(line.span(KIND.find(&line.text)?)));
    let held = sheet.sentences().into_iter().filter_map(|piece| {
        let sentence = sheet.text(&piece);
        let from = HELD.find(sentence)?.end;
        let named = KIND.find(&sentence[from..])?;
        Some(sheet.span(&piece, from + named.start..from + named.end))
    });
    titled.chain(held).next()
}

/// The day of the sentence that the meeting was held.
fn held(sheet: &Sheet<'_>) -> Option<(Date, Span)> {
    sheet.sentences().into_iter().find_map(|piece| {
        let sentence = sheet.text(&piece);
        let place = HELD.find(sentence)?;
        let mut days = sheet.days(&piece).into_iter();
        let day = days.find(|day| day.range.end <= place.start)?;
        Some((day.day, day.span))
    })
}

fn views(sheet: &mut Sheet<'_>) {
    for piece in sheet.labelled(&VIEW_LABEL) {
        let end = sheet.text(&piece).trim_end_matches('。').len();
        sheet.words_in(FactKind::MeetingViews, &piece, 0..end);
    }
    for piece in sheet.sentences() {
        let sentence = sheet.text(&piece);
        let Some(place) = VIEWS.find(sentence) else { continue };
        if MEMBER.is_in(sentence) && is_said(sentence, place.start) {
            sheet.words_in(FactKind::MeetingViews, &piece, 0..sentence.len());
        }
    }
}
