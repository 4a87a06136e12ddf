//! What is searched is found: exactly, at once, and after the index is lost.

mod support;

use archive::{Archive, ArchiveError, Search};
use proptest::prelude::*;
use support::{Office, found, keep, paper};

const REWARD: &str = "奖励办法\n文号：某科发〔2023〕5号\n机关：某市科学技术局\n日期：2023-05-04\n\
    对本市企业的科技创\n新成果给予奖励，按照 Office 2016 格式申报。";
const CLEANUP: &str = "清理通知\n文号：某政办〔2024〕12号\n机关：某市人民政府办公室\n\
    根据《招标投标法》对妨碍统一市场的文件开展清理，奖励除外。";
const LEAVE: &str = "值班安排\n节假日值班表如下。";

#[track_caller]
fn finds(query: &str, expected: &str) {
    let office = Office::new();
    for text in [REWARD, CLEANUP, LEAVE] {
        office.keep(text);
    }
    assert_eq!(office.found(query), expected, "{query}");
}

#[test]
fn any_substring_is_found() {
    finds("科技创新", "奖励办法");
    finds("技创", "奖励办法");
    finds("\"术局科技\"", "");
    finds("节", "值班安排");
    finds("龘", "");
    finds("科创", "");
}

#[test]
fn width_case_and_space_make_no_difference() {
    finds("ＯＦＦＩＣＥ 2016", "奖励办法");
    finds("\"office2016\"", "");
    finds("某科发[2023]5号", "奖励办法");
    finds("统 一 市 场", "清理通知");
    finds("\"统 一 市 场\"", "清理通知");
    finds("术局日期", "奖励办法");
}

#[test]
fn words_and_operators_combine() {
    finds("奖励", "奖励办法 清理通知");
    finds("奖励 清理", "清理通知");
    finds("奖励 非 清理", "奖励办法");
    finds("值班 或 成果", "值班安排 奖励办法");
    finds("非 奖励", "值班安排");
    finds("非 奖励 或 清理", "值班安排 清理通知");
}

#[test]
fn fields_are_searched_alone() {
    finds("标题:奖励", "奖励办法");
    finds("标题:励", "奖励办法");
    finds("文号:2024", "清理通知");
    finds("机关：某市", "奖励办法 清理通知");
    finds("机关:办公室 奖励", "清理通知");
    finds("年份:2023", "奖励办法");
    finds("年份:2020-2024", "奖励办法 清理通知");
    finds("年份:2019", "");
    finds("依据:招标投标法", "清理通知");
}

#[test]
fn a_query_that_cannot_be_understood_is_explained() {
    finds("年份:今年", "年份“今年”看不懂，请写成四位数字，例如“年份:2024”或者“年份:2020-2024”");
    finds("\"半个引号", "第1个字处的引号没有成对，请在原话的末尾补上另一半引号");
}

#[test]
fn hits_are_marked_in_the_snippet() {
    let office = Office::new();
    office.keep(REWARD);
    let page = office.archive.search(&Search::of("科技创新 奖励", 10)).unwrap();
    let hit = &page.hits[0];
    let chars: Vec<char> = hit.snippet.chars().collect();
    let marked: Vec<String> =
        hit.hits.iter().map(|span| chars[span.start..span.end].iter().collect()).collect();
    assert!(marked.contains(&"科技创 新".to_owned()), "{marked:?} in {}", hit.snippet);
    assert!(hit.score > 0.0);
}

#[test]
fn the_better_ones_come_first() {
    let office = Office::new();
    office.keep(&format!("会议纪要\n{}其中一处提到补贴。", "其他事项。".repeat(200)));
    office.keep("补贴细则\n补贴对象、补贴标准和补贴程序。");
    let page = office.archive.search(&Search::of("补贴", 10)).unwrap();
    assert_eq!(page.hits[0].title, "补贴细则");
    assert!(page.hits[0].score > page.hits[1].score);
}

#[test]
fn pages_follow_each_other() {
    let office = Office::new();
    for number in 0..25 {
        office.keep(&format!("第{number}号通知"));
    }
    let mut seen = std::collections::BTreeSet::new();
    for offset in [0, 10, 20] {
        let page = office.archive.search(&Search { offset, ..Search::of("通知", 10) }).unwrap();
        assert_eq!(page.total, 25);
        seen.extend(page.hits.into_iter().map(|hit| hit.document));
    }
    assert_eq!(seen.len(), 25);
    assert_eq!(office.archive.search(&Search::of("通知", 0)).unwrap().hits, []);
    assert_eq!(
        office.archive.search(&Search { offset: 99, ..Search::of("通知", 10) }).unwrap().hits,
        []
    );
}

#[test]
fn a_lost_or_damaged_index_is_built_anew() {
    let office = Office::new();
    office.keep(REWARD);
    assert_eq!(office.found("奖励"), "奖励办法");
    let index = office.folder.path().join("index");

    std::fs::remove_dir_all(&index).unwrap();
    let again = Archive::open(office.folder.path()).unwrap();
    assert_eq!(found(&again, "奖励"), "奖励办法");
    drop(again);

    std::fs::write(index.join("meta.json"), "{").unwrap();
    let again = Archive::open(office.folder.path()).unwrap();
    assert_eq!(found(&again, "奖励"), "奖励办法");
    drop(again);

    let segment = std::fs::read_dir(&index).unwrap().map(|entry| entry.unwrap().path());
    for file in segment.filter(|path| path.extension().is_some_and(|end| end == "term")) {
        std::fs::remove_file(file).unwrap();
    }
    let again = Archive::open(office.folder.path()).unwrap();
    assert_eq!(found(&again, "奖励"), "奖励办法");
    assert_eq!(again.reindex().unwrap(), 1);
    assert_eq!(office.found("奖励"), "奖励办法");
}

#[test]
fn an_index_of_another_archive_is_not_trusted() {
    let (here, there) = (Office::new(), Office::new());
    here.keep(REWARD);
    there.keep(CLEANUP);
    here.found("奖励");
    there.found("奖励");
    let index = there.folder.path().join("index");
    std::fs::remove_dir_all(&index).unwrap();
    std::fs::rename(here.folder.path().join("index"), &index).unwrap();
    let again = Archive::open(there.folder.path()).unwrap();
    assert_eq!(found(&again, "奖励"), "清理通知");
}

#[test]
fn keeping_does_not_wait_for_an_index_that_is_locked() {
    let office = Office::new();
    office.keep(REWARD);
    office.found("奖励");
    let lock = std::fs::File::create(office.folder.path().join("index.lock")).unwrap();
    lock.lock().unwrap();
    office.keep(CLEANUP);
    std::thread::scope(|scope| {
        let search = scope.spawn(|| office.found("奖励"));
        std::thread::sleep(std::time::Duration::from_millis(300));
        lock.unlock().unwrap();
        assert_eq!(search.join().unwrap(), "奖励办法 清理通知");
    });
}

#[test]
fn an_index_that_cannot_be_written_leaves_the_archive_alone() {
    let office = Office::new();
    std::fs::write(office.folder.path().join("index"), "挡路的文件").unwrap();
    let kept = office.keep(REWARD);
    let error = office.archive.search(&Search::of("奖励", 1)).unwrap_err();
    assert!(matches!(error, ArchiveError::NotWritable(_)), "{error:?}");
    assert_eq!(office.archive.document(kept.document).unwrap().row.title, "奖励办法");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_substring_of_a_kept_text_is_found(
        text in "[一-丂甲乙AbＡ１2 \u{3000}\n（〔。“\"《İ]{2,60}",
        cut in (0usize..60, 2usize..60),
    ) {
        let chars: Vec<char> = text.chars().collect();
        let start = cut.0 % (chars.len() - 1);
        let end = (start + cut.1).min(chars.len());
        let part: String = chars[start..end].iter().collect();
        prop_assume!(!part.trim().is_empty());
        let office = Office::new();
        let kept = keep(&office.archive, &paper(&text), None).unwrap();
        let query = format!("\"{}\"", part.replace('"', "\"\""));
        let page = office.archive.search(&Search::of(&query, 5)).unwrap();
        prop_assert_eq!(page.total, 1, "{:?} in {:?}", part, text);
        prop_assert_eq!(page.hits[0].document, kept.document);
        prop_assert!(!page.hits[0].hits.is_empty());
    }
}
