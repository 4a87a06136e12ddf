//! The reader of full texts, measured on a collection beside the project. Skipped,
//! and said so, where the collection is absent.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use statutes::{Catalogue, FullText, Library, Numbering, citations, same_title};

/// Amendments that number on from the one before, papers without any numbers, and
/// one title that its index has shorter; every other text has to read.
const KNOWN: [&str; 14] = [
    "中华人民共和国宪法修正案（1993年）",
    "中华人民共和国宪法修正案（1999年）",
    "中华人民共和国宪法修正案（2004年）",
    "中华人民共和国宪法修正案（2018年）",
    "中华人民共和国刑法修正案（二）",
    "中华人民共和国刑法修正案（十）",
    "全国人民代表大会常务委员会关于批准《国务院关于安置老弱病残干部的暂行办法》的决议",
    "全国人民代表大会常务委员会关于批准《国务院关于工人退休、退职的暂行办法》的决议",
    "全国人民代表大会常务委员会关于批准中央军事委员会",
    "第五届全国人民代表大会常务委员会关于批准《国务院关于老干部离职休养的暂行规定》的决议",
    "第五届全国人民代表大会常务委员会关于批准《国务院关于职工探亲待遇的规定》的决议",
    "关于爱国卫生运动委员会及其办事机构若干问题的规定",
    "国务院关于高级专家退休问题的补充规定",
    "深圳市政府制定规章和拟定法规草案程序规定",
];

#[test]
fn every_collected_text_is_taken_apart() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let laws = root.join("../shared/laws");
    let Ok(index) = fs::read_to_string(laws.join("index.tsv")) else {
        println!("skipped: {} is absent", laws.display());
        return;
    };
    let catalogue =
        Catalogue::from_yaml(&fs::read_to_string(root.join("rules/statutes.yaml")).unwrap())
            .unwrap();
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let (mut texts, mut articles) = (0, 0);
    for row in index.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [file, title, _, _, _, passed, ..] = cells[..] else { continue };
        let bytes = fs::read(laws.join(file)).unwrap();
        texts += 1;
        let text = match FullText::read(file, &String::from_utf8_lossy(&bytes)) {
            Ok(text) => text,
            Err(error) => {
                wrong.entry("unrecognised").or_default().push(format!("{file}: {error}"));
                continue;
            }
        };
        articles += text.articles.len();
        if !same_title(&text.title, title) {
            wrong.entry("title").or_default().push(format!("{file}: {}", text.title));
        }
        if text.numbering == Numbering::Articles && !text.gaps().is_empty() {
            wrong.entry("gaps").or_default().push(format!("{file}: {:?}", text.gaps()));
        }
        if text.passed.is_none() {
            wrong.entry("no day").or_default().push(file.to_owned());
        }
        let listed = catalogue.find(title).and_then(|held| {
            held.versions
                .iter()
                .find(|version| version.passed.is_some_and(|day| day.to_string() == passed))?
                .articles
        });
        if let Some(listed) = listed.filter(|listed| *listed != text.last()) {
            let what = format!("{file}: {} for {listed}", text.last());
            wrong.entry("count").or_default().push(what);
        }
    }
    println!("{texts} texts, {articles} articles");
    for (what, files) in &wrong {
        println!("{what}: {}", files.len());
        for file in files {
            println!("  {file}");
        }
    }
    let hard = ["unrecognised", "title", "gaps", "count"];
    let new: Vec<&String> = hard
        .iter()
        .filter_map(|what| wrong.get(what))
        .flatten()
        .filter(|line| !KNOWN.iter().any(|known| line.starts_with(known)))
        .collect();
    assert!(new.is_empty(), "{new:#?}");
}

/// Texts cite their own paragraphs and items: what they cite has to be there. The
/// rest are slips of the collection or of the legislator.
#[test]
fn what_texts_cite_of_themselves_is_found() {
    let laws = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/laws");
    let Ok(index) = fs::read_to_string(laws.join("index.tsv")) else {
        println!("skipped: {} is absent", laws.display());
        return;
    };
    let (mut cited, mut missing) = (0, Vec::new());
    for file in index.lines().skip(1).filter_map(|row| row.split('\t').next()) {
        let bytes = fs::read(laws.join(file)).unwrap();
        let Ok(text) = FullText::read(file, &String::from_utf8_lossy(&bytes)) else { continue };
        let words = text.articles.iter().filter_map(|article| article.words(None, None));
        // 本法第八条 is read as a citation once 本法 stands in 《》.
        let words = words.collect::<Vec<_>>().join("\n");
        let words = ["本法", "本条例", "本办法", "本规定"]
            .iter()
            .fold(words, |words, own| words.replace(&format!("{own}第"), "《本》第"));
        let own = citations(&words).into_iter().filter(|citation| citation.title == "本");
        for place in own.flat_map(|citation| citation.places) {
            if place.paragraph.is_none() && place.item.is_none() {
                continue;
            }
            cited += 1;
            let found = text.articles.iter().find(|article| {
                article.number.number == place.article && article.number.inserted == place.inserted
            });
            let there = found.is_some_and(|article| match (place.paragraph, place.item) {
                (Some(paragraph), None) => article.paragraph(paragraph).is_some(),
                (paragraph, Some(item)) => article.item(paragraph, item).is_some(),
                (None, None) => true,
            });
            if !there {
                missing.push(format!("{file}: {place:?}"));
            }
        }
    }
    println!("{cited} paragraphs and items cited, {} not found", missing.len());
    for line in &missing {
        println!("  {line}");
    }
    assert!(missing.len() * 100 <= cited, "more than one in a hundred is not found");
}
