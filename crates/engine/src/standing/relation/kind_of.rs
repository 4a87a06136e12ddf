//! How the words around a citation say what it is to the document.

use std::sync::LazyLock;

use document::{Block, Document};
use regex::Regex;

use super::Kind;

/// The sentence around a citation.
pub(in crate::standing) struct Around<'a> {
    pub(in crate::standing) title: &'a str,
    pub(in crate::standing) before: &'a str,
    pub(in crate::standing) after: &'a str,
    pub(in crate::standing) in_table: bool,
}

impl Around<'_> {
    /// 2010年3月1日发布的《…》: said of an earlier one, also where it bears the same title.
    pub(in crate::standing) fn is_earlier(&self, numbered: bool) -> bool {
        const MADE: [&str; 9] = [
            "发布的",
            "公布的",
            "印发的",
            "颁布的",
            "颁发的",
            "制定的",
            "通过的",
            "批准的",
            "施行的",
        ];
        let before = plain(self.before);
        numbered || before.ends_with('原') || MADE.iter().any(|made| before.ends_with(made))
    }

    /// 我局制定了《…》，现印发给你们: what the notice itself brings.
    pub(in crate::standing) fn is_issued(&self) -> bool {
        let (before, after) = (plain(self.before), plain(self.after));
        let made = ["制定了", "制订了", "修订了", "拟定了", "现将"];
        made.iter().any(|made| before.ends_with(made)) && fits(&ISSUED, &after)
    }
}

/// What the words above a list say of everything in it.
#[derive(Debug, Default)]
pub(in crate::standing) struct Lead {
    kind: Option<Kind>,
}

static GROUPS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // Titles one inside the other, then brackets.
    Regex::new(r"《[^《》]*(?:《[^》]*》[^《》]*)*》|（[^）]*）|\([^)]*\)").ok()
});
static GONE_AFTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:文件|文|通知|[、，,和及与以并且原]|[、和及与]+[^，。；、和]{0,20}[府局厅委部院会室办省市县区]|[、，,和及与以并且]*[^，。；《》]{0,44}(?:发布|公布|印发|颁布|制定|通过|修正|下发|实施|施行)的|[、和及与]+[0-9一二三四五六七八九〇○]{4}年[^，。；《》]{2,8}日)*(?:等[^，。]{0,16})?(?P<part>(?:中|的|有关|关于)[^，。]{0,14}(?:条款|规定|内容|部分)|第[0-9一二三四五六七八九十百〇]+[条款项章节][^，。]{0,20}?)?(?:的[^，。]{0,12})?(?:(?:因|已|于)*[^，。；《》]{0,16}(?:届满|到期)，)?[、，,]*(?:自[^，。]{2,20}(?:日|时)起|于[^，。]{4,14}日|即日起|从[^，。]{2,16}起)?[，,]*(?:[一]?并|同时|予以|即行|即|随之|相应|自行|自动|均|都|全部|一律|现|现予以?|已|已经|也|亦|不再执行并|将|应|宣布|正式)*(?P<word>废止|失效|停止执行|停止施行|停止使用|不再执行|不再施行|不再适用|终止执行|作废)").ok()
});
static GONE_BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?P<word>废止|宣布失效)(?:了|下列|以下|的|文件|规范性文件|规章|[：:、，,和及与以并原]|[0-9]+[.．、]|[一二三四五六七八九十]+是?|[^，。]{0,14}(?:发布|印发|公布|颁布|制定|下发|批准)的?)*$").ok()
});
static REPLACED_AFTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[、，,和及与]*(?:由|被|以)本[^，。]{0,8}(?:代替|替代|取代)").ok()
});
static REPLACED_BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:代替|替代|取代)(?:原|了|[、，和及与]|[^，。]{0,14}(?:发布|印发|公布)的?)*$")
        .ok()
});
static AMENDED_BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:修改|修订|修正|删去|删除)(?:了|下列|以下|文件|规章|原|[：、，和及与])*$").ok()
});
static AMENDED_AFTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[^。]{0,40}?(?:修改为|修正为|修订为|(?:作|做|进行|予以)[^，。]{0,8}(?:修改|修订|修正)(?:[^研工]|$)|修改如下|删除|删去|增加一|补充规定)").ok()
});
/// Its term goes on.
static PROLONGED_AFTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:[^。；]{0,40}，)?(?:的|其|将其)?(?:有效|施行|试行|执行|实施)期限?(?:[^，。；]{0,12}(?:延长|延续|顺延|延期))?")
        .ok()
});
/// 《…》有效期届满后继续执行至…
static GOES_ON: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:的?有效期)?[^，。；]{0,8}继续(?:有效|执行|施行|实施)，?(?:有效期)?(?:延长)?[至到]",
    )
    .ok()
});
static BASIS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:根据|依据|依照|遵照|按照|参照|依|按|为了?(?:进一步)?(?:全面|深入|认真|切实)?(?:贯彻|落实|执行|实施|贯彻落实|贯彻执行|贯彻实施|推进)(?:落实|执行|实施)?)(?P<glue>[^，。；]*(?:[，、][、，和及与以]*)?)$").ok()
});
static ISSUED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[^。；]{0,30}?(?:现|予以?|一并)*(?:印发|公布|发布|颁布)").ok());
static FORWARDED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[、，和及与以]*(?:批转|转发|转给)").ok());

/// 《…》已经市政府同意，现转发给你们: whatever the title says.
static FORWARDED_NOW: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[^。；]{0,40}，现(?:予以?|将其)?(?:批转|转发)(?:给|，|$)").ok());

static FORWARDED_HERE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[^。；，]{0,20}?(?:批转|转发)(?:给|，|$)").ok());

fn fits(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// The words with titles and brackets taken out.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    GROUPS.as_ref().map_or(text.clone(), |groups| groups.replace_all(&text, "").into_owned())
}

/// What a citation is to the document.
pub(in crate::standing) fn kind(around: &Around<'_>, own: &str, list: &Lead) -> Kind {
    // A certificate, a form or a contract is no instrument.
    const PAPERS: [&str; 14] = [
        "证", "证书", "证明", "卡", "表", "单", "合同", "协议", "书", "票", "凭证", "本", "册",
        "报告",
    ];
    if PAPERS.iter().any(|paper| around.title.ends_with(paper)) {
        return Kind::Cites;
    }
    let quoted = around.before.matches('“').count() > around.before.matches('”').count();
    let (before, after) = (plain(around.before), plain(around.after));
    let titled = |words: &[&str]| words.iter().any(|word| own.contains(word));
    if quoted {
        return Kind::Cites;
    }
    if around.in_table {
        return match (titled(&["废止"]), titled(&["失效"])) {
            (true, false) => Kind::Repeals,
            (false, true) => Kind::Voids,
            _ => Kind::Cites,
        };
    }
    if let Some(kind) = gone(&before, &after) {
        return kind;
    }
    if fits(&REPLACED_AFTER, &after) || fits(&REPLACED_BEFORE, &before) {
        return Kind::Replaces;
    }
    // 在《…》第九条后增加一条
    let inserted = before.ends_with('在') && after.starts_with('第') && after.contains("增加");
    let amending = titled(&["修改", "修正", "修订", "调整", "废止"]);
    let object = ["将", "对", "把"].iter().any(|word| before.ends_with(word));
    // 《…》根据本决定作相应修改，重新公布
    let republished = after.trim_start_matches("根据本决定").starts_with("作相应");
    if amending && (fits(&AMENDED_BEFORE, &before) || republished || inserted)
        || object && fits(&AMENDED_AFTER, &after)
    {
        return Kind::Amends;
    }
    if is_prolonged(&before, &after) {
        return Kind::Prolongs;
    }
    let forwarding = titled(&["转发", "批转"]) || fits(&FORWARDED_NOW, &after);
    let now = before.ends_with("现将") && fits(&FORWARDED_HERE, &after);
    let forwarding = forwarding || now;
    let forwarded = now || before.contains("转发") || before.contains("批转");
    if forwarding
        && (fits(&FORWARDED, &after)
            || fits(&FORWARDED_NOW, &after)
            || forwarded && !before.contains("印发"))
        && !fits(&BASIS, &before)
    {
        return Kind::Forwards;
    }
    // 根据《…决定》修正: how it came to be, and no basis.
    // 参照《…》管理的人员: what somebody is, and no basis.
    if before.ends_with("参照") && after.starts_with("管理的") {
        return list.kind.unwrap_or(Kind::Cites);
    }
    let history = ["修正", "修订", "第一次", "第二次", "第三次"];
    if is_basis(&before) && !history.iter().any(|word| after.starts_with(word)) {
        return Kind::RestsOn;
    }
    list.kind.unwrap_or(Kind::Cites)
}

/// 废止 or 失效 said of it.
fn gone(before: &str, after: &str) -> Option<Kind> {
    let said = |word: &str| match word {
        "失效" | "宣布失效" => Kind::Voids,
        _ => Kind::Repeals,
    };
    // 修正并重新发布的《…》同时废止: that one, and not what amended it.
    if ["修正", "修订", "修改"].iter().any(|history| after.starts_with(history)) {
        return None;
    }
    let word = |pattern: &LazyLock<Option<Regex>>, text: &str| {
        let found = pattern.as_ref()?.captures(text)?;
        // 其中有关停车的规定同时废止: the rest of it stays.
        if found.name("part").is_some() {
            return Some(Kind::Amends);
        }
        Some(said(found.name("word")?.as_str()))
    };
    // 废止前, 废止后: it is told of as something else.
    let told = ["废止前", "废止后", "失效前", "失效后", "废止的", "失效的", "废止或", "废止、"];
    if let Some(kind) =
        word(&GONE_AFTER, after).filter(|_| !told.iter().any(|word| after.contains(word)))
    {
        return Some(kind);
    }
    word(&GONE_BEFORE, before)
}

/// 延长《…》有效期, 《…》的有效期延长至…
fn is_prolonged(before: &str, after: &str) -> bool {
    const WORDS: [&str; 4] = ["延长", "延续", "顺延", "延期"];
    if fits(&GOES_ON, after) {
        return true;
    }
    let found = PROLONGED_AFTER.as_ref().and_then(|pattern| pattern.find(after));
    found.is_some_and(|found| {
        let said = |text: &str| WORDS.iter().any(|word| text.contains(word));
        said(found.as_str()) || WORDS.iter().any(|word| before.ends_with(word))
    })
}

fn is_basis(before: &str) -> bool {
    const LONGEST: usize = 30;
    let Some(found) = BASIS.as_ref().and_then(|basis| basis.captures(before)) else { return false };
    let glue = found.name("glue").map_or("", |glue| glue.as_str());
    // 根据《甲》的要求，《乙》规定了…: only a list of titles goes on behind a comma.
    let ended = ["规定", "要求", "精神", "部署", "安排"].iter().any(|end| {
        glue.trim_end_matches(['、', '，', ',']).ends_with(end) && glue.ends_with(['，', ','])
    });
    // 不按照, 违反: it is not relied upon.
    let start = found.get(0).map_or(0, |whole| whole.start());
    let denied = before[..start].ends_with(['不', '未', '没']);
    // 按时发出《…》: 按 alone stands close to what it means.
    let cue = &before[start..];
    let whole = ["按照", "依照", "依据"].iter().any(|word| cue.starts_with(word));
    let short = cue.starts_with(['按', '依']) && !whole;
    // Of a list of titles only what stands between them is left.
    let words = glue.chars().filter(|c| !"、，和及与以".contains(*c)).count();
    let body = glue.ends_with(['的', '府', '部', '局', '厅', '委', '院', '会', '省', '国', '行']);
    words <= if short && !body { 0 } else { LONGEST } && !denied && !ended
}

/// What a citation inside the title is to the document; `None` for its own name.
pub(in crate::standing) fn of_title(before: &str, after: &str) -> Option<Kind> {
    let plain = plain(before);
    let ends = |words: &[&str]| words.iter().any(|word| plain.ends_with(word));
    Some(if ends(&["印发", "公布", "发布", "颁布", "印发实施", "发布实施"]) {
        return None;
    } else if ends(&["废止", "废止原", "停止执行"]) {
        Kind::Repeals
    } else if ends(&["宣布失效"]) {
        Kind::Voids
    } else if ends(&["修改", "修订", "修正", "调整"]) {
        Kind::Amends
    } else if ends(&["延长", "继续执行", "继续施行", "继续实施"]) {
        Kind::Prolongs
    } else if plain.contains("转发") || plain.contains("批转") {
        Kind::Forwards
    } else if ends(&["实施", "贯彻", "贯彻落实", "贯彻实施", "贯彻执行", "落实", "执行"])
        || ["实施办法", "实施细则", "实施意见", "的实施意见"]
            .iter()
            .any(|word| after.starts_with(word))
    {
        Kind::RestsOn
    } else {
        Kind::Cites
    })
}

/// Keeps in mind what stands above the block: 下列文件予以废止：
pub(in crate::standing) fn lead(doc: &Document, block: &Block, list: &mut Lead) {
    const REACH: usize = 60;
    list.kind = None;
    let at = doc.blocks.partition_point(|other| other.span.end <= block.span.start);
    let own: String = doc.block_text(block).trim_start().chars().take(8).collect();
    if !is_item(&own) {
        return;
    }
    for above in doc.blocks[..at].iter().rev().take(REACH) {
        let text = doc.block_text(above).trim();
        let opens = text.ends_with(['：', ':'])
            || text.contains("下列") && text.ends_with(['。', '：'])
            || text.chars().count() <= 30 && !text.contains('《') && !text.ends_with('。');
        let plain = plain(text);
        if opens && ["废止", "失效", "修改"].iter().any(|word| plain.contains(word)) {
            let kept = ["继续有效", "保留"].iter().any(|word| plain.contains(word));
            list.kind = match () {
                () if kept => None,
                () if plain.contains("失效") && !plain.contains("废止") => Some(Kind::Voids),
                () if plain.contains("废止") => Some(Kind::Repeals),
                () => None,
            };
            return;
        }
        let first: String = text.chars().take(8).collect();
        if !is_item(&first) && !text.is_empty() {
            return;
        }
    }
}

/// A line that begins with a number or a title.
fn is_item(text: &str) -> bool {
    text.starts_with(['《', '（', '('])
        || text.starts_with(|c: char| c.is_ascii_digit())
        || text.contains('、')
}
