//! A text checked while it is written: whatever is typed, what is kept of the check before
//! changes nothing but the time.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::sync::LazyLock;

use app::{Finding, Live, Ruleset, Setup, from_plain};
use engine::Memory;
use jiff::civil::{Date, date};
use proptest::prelude::*;

static RULES: LazyLock<Ruleset> =
    LazyLock::new(|| Ruleset::load(&Setup::default()).map_err(|f| format!("{f:?}")).unwrap());

const DAY: Date = date(2026, 11, 24);

/// Has everything that a paragraph can depend on: title, lead-ins, headings, zones, an
/// annex, short names, references and numbers.
const DRAFT: &str = "某某市人民政府文件
某政发〔2026〕12号
某某市人民政府关于印发促进本地企业发展办法的通知
各县（区）人民政府，市政府各部门：
现将《某某市促进本地企业发展办法》印发给你们，请认真贯彻执行。
第一章 总则
第一条 为了促进产业发展，根据《中华人民共和国公司法》（以下简称《公司法》）第一百二十条，制定本办法。
第二条 本办法所称本地企业，是指在本市注册并且纳税的企业。
第二章 扶持措施
第三条 对在本市注册的企业优先给予奖励；外地企业参加投标的，应当在本市设立分支机构。
第四条 各部门不得有下列行为：
（一）限定供应商在本市注册；
（二）要求投标人具有本地业绩，或者提供本地社保证明；
（三）对本地产品给予价格优惠。
第五条 采购应当按照下列要求办理：
（一）优先采购本市企业的产品；
（二）由市城投公司统一经营，其他企业不得从事；
（四）违反本办法第九条的，按照前款处理。
一是落户企业三年内不得迁出。二是按照纳税额的百分之三十返还税收。
第三章 附则
第六条 市工业和信息化局（以下简称“主管局”）负责解释。
第六条 本办法自2026年1月1日起施行。
某某市人民政府
2026年3月1日
附件1
申报条件
申报企业应当在本市注册，注册资本不低于500万元，并且在本市缴纳社会保险。
抄送：市委各部门。
";

/// What people type; some of it changes title, outline, regimes or what a list stands under.
const TYPED: [&str; 40] = [
    "，",
    "。",
    "；",
    "：",
    "\n",
    "\n\n",
    "\r\n",
    "《",
    "》",
    "“",
    "”",
    " ",
    "\u{3000}",
    "\u{200b}",
    "不得",
    "应当",
    "在本市注册",
    "外地企业",
    "优先采购本地产品。",
    "给予奖励",
    "第三条 ",
    "第七条 ",
    "第四章 罚则\n",
    "一、",
    "（一）",
    "（三）",
    "1.",
    "一是",
    "二是",
    "各部门不得有下列行为：\n",
    "可以采取下列措施：\n",
    "附件2\n",
    "（以下简称“办法”）",
    "本办法所称",
    "根据《某法》，制定本办法。",
    "关于召开会议的通知\n",
    "情况报告如下",
    "审计发现",
    "？",
    "企业应当在本市设立分支机构，并且由指定的检测机构检测，费用不低于500万元。",
];

/// Where something is typed over, in thousandths of the text, how many characters it takes
/// the place of, and what comes in.
type Edit = (usize, usize, String);

fn edit() -> impl Strategy<Value = Edit> {
    let gone = prop_oneof![3 => Just(0), 3 => 1..6_usize, 1 => 6..200_usize];
    let typed = prop::collection::vec(prop::sample::select(&TYPED[..]), 0..3);
    (0..1000_usize, gone, typed.prop_map(|words| words.concat()))
}

fn edited(text: &str, (at, gone, typed): &Edit) -> String {
    let chars: Vec<char> = text.chars().collect();
    let start = at * chars.len() / 1000;
    let end = (start + gone).min(chars.len());
    chars[..start]
        .iter()
        .copied()
        .chain(typed.chars())
        .chain(chars[end..].iter().copied())
        .collect()
}

fn assert_same(memory: &mut Memory, text: &str) -> Vec<Finding> {
    let document = from_plain(text);
    let library = RULES.library();
    let known = RULES.engine.recheck(memory, &document, library.as_ref(), DAY);
    let whole = RULES.engine.check(&document, library.as_ref(), DAY);
    assert_eq!(known, whole, "{text}");
    whole.findings
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn typing_finds_what_a_whole_check_finds(edits in prop::collection::vec(edit(), 1..12)) {
        let mut memory = Memory::default();
        let mut text = DRAFT.to_owned();
        assert_same(&mut memory, &text);
        for edit in &edits {
            text = edited(&text, edit);
            assert_same(&mut memory, &text);
        }
    }
}

#[test]
fn the_draft_of_this_test_has_something_of_every_kind() {
    let findings = assert_same(&mut Memory::default(), DRAFT);
    let rules: std::collections::BTreeSet<&str> =
        findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert!(rules.len() >= 10, "{rules:?}");
    // The list under 不得有下列行为 is no finding; the same words under another lead-in are.
    let allowed = DRAFT.replace("各部门不得有下列行为：", "各部门应当采取下列措施：");
    let mut memory = Memory::default();
    assert_same(&mut memory, DRAFT);
    assert!(assert_same(&mut memory, &allowed).len() > findings.len());
}

#[test]
fn places_are_those_of_the_text_as_it_was_typed() {
    let text = "\u{3000}\u{3000}第一条 外地企业参加投标的，\u{200b}应当在本市设立分支机构。\r\n\r\n  第二条 略。\n";
    let mut live = Live::default();
    let view = RULES.check_live(&mut live, text, DAY);
    let found = view.findings.first().unwrap();
    let typed: String =
        text.chars().skip(found.span.start).take(found.span.end - found.span.start).collect();
    assert_eq!(typed.replace('\u{200b}', ""), found.quote);
    assert_eq!(RULES.check_live(&mut live, text, DAY), view);
}
