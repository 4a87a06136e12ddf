//! Pages drawn with monospaced characters, read back as passages.

use super::{Passage, Run, Sheet, Way, flow};
use crate::Place;

const SIZE: f32 = 10.0;

/// A run at a place counted in characters from the left and in lines from the top.
fn at(column: f32, line: f32, text: &str) -> Run {
    let wide = |c: char| if c.is_ascii() { 0.5 } else { 1.0 };
    Run {
        text: text.to_owned(),
        x: 50.0 + column * SIZE,
        y: 60.0 + line * 2.0 * SIZE,
        length: text.chars().map(wide).sum::<f32>() * SIZE,
        size: SIZE,
        way: Way::Across,
    }
}

fn sheet(number: u32, runs: Vec<Run>) -> Sheet {
    Sheet { number, width: 400.0, height: 600.0, runs }
}

/// Text broken at a width, its first line indented.
fn paragraph(column: f32, line: &mut f32, width: usize, text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest: Vec<char> = text.chars().collect();
    let mut indent = 2;
    while !rest.is_empty() {
        let tail = rest.split_off(rest.len().min(width - indent));
        runs.push(at(column + indent as f32, *line, &rest.iter().collect::<String>()));
        rest = tail;
        indent = 0;
        *line += 1.0;
    }
    runs
}

fn body(passages: &[Passage]) -> Vec<&str> {
    let of = passages.iter().filter(|passage| passage.place == Place::Body);
    of.map(|passage| passage.text.as_str()).collect()
}

fn long(of: &str, length: usize) -> String {
    of.chars().cycle().take(length).collect::<String>() + "。"
}

#[test]
fn rows_become_paragraphs_again() {
    let texts = [
        format!("第一条{}", long("为了规范窑炉的管理", 70)),
        long("本条所称窑炉是指烧制瓷器的设备", 57),
        format!("（一）{}", long("炉温由窑工每日登记在册", 44)),
    ];
    let mut line = 0.0;
    let runs: Vec<Run> =
        texts.iter().flat_map(|text| paragraph(0.0, &mut line, 30, text)).collect();
    assert!(runs.len() > 6);
    assert_eq!(body(&flow(vec![sheet(1, runs)])), texts);
}

#[test]
fn places_decide_what_a_row_holds() {
    let mut small = at(3.5, 0.0, "2");
    (small.size, small.y) = (6.0, small.y - 3.0);
    let raised = Run { y: 55.0, ..small.clone() };
    let double = [at(0.0, 0.0, "重点"), at(0.05, 0.0, "重点"), at(2.0, 0.0, "工作")];
    let loose: Vec<Run> = "某市人民政府公报"
        .chars()
        .zip(0u8..)
        .map(|(c, n)| at(1.6 * f32::from(n), 0.0, &c.to_string()))
        .collect();
    for (runs, wanted) in [
        (vec![at(3.0, 0.0, "以上"), at(0.0, 0.1, "三十人")], "三十人以上"),
        (vec![at(0.0, 0.0, "姓名"), at(2.7, 0.0, "职务")], "姓名 职务"),
        (vec![at(0.0, 0.0, "姓名"), at(8.0, 0.0, "职务")], "姓名\t职务"),
        (vec![at(0.0, 0.0, "Page"), at(2.3, 0.0, "one")], "Page one"),
        (vec![at(0.0, 0.0, "平方米m"), small], "平方米m2"),
        (vec![at(0.0, 0.0, "平方米m"), raised, at(4.0, 0.0, "以上")], "平方米m2以上"),
        (double.to_vec(), "重点工作"),
        (loose, "某市人民政府公报"),
    ] {
        assert_eq!(body(&flow(vec![sheet(1, runs)])), [wanted]);
    }
}

#[test]
fn only_what_goes_on_is_joined() {
    let full = "某市所有窑炉都应当按照本办法登记在册并且每年检查一次";
    let width = full.chars().count() as f32;
    let filler = |from: u8| (0..6).map(move |line| at(0.0, f32::from(from + line), full));
    for (first, second, joined) in [
        ((0.0, full), (0.0, "两次。"), true),
        ((0.0, "某市所有窑炉。"), (0.0, "两次"), false),
        ((0.0, full), (2.0, "两次"), false),
        ((0.0, &full.replace("一次", "次。")), (0.0, "（二）两次"), false),
        ((0.0, &full.replace("一次", "次。")), (0.0, "3.6 两次"), false),
        // A reference that happens to stand at the start of a line.
        ((0.0, full), (0.0, "第三条 两次"), true),
        ((width - 4.0, "某某市局"), (0.0, "两次"), false),
    ] {
        let mut runs = vec![at(first.0, 0.0, first.1), at(second.0, 1.0, second.1)];
        runs.extend(filler(9));
        let passages = flow(vec![sheet(1, runs)]);
        let texts = body(&passages);
        assert_eq!(texts[0] == format!("{}{}", first.1, second.1), joined, "{texts:?}");
    }
}

#[test]
fn a_paragraph_runs_over_pages_and_columns() {
    let text = format!("第二条{}", long("前款所称瓷器包括日用瓷和陈设瓷", 150));
    let mut line = 0.0;
    let mut runs = paragraph(0.0, &mut line, 30, &text);
    let rest = runs.split_off(3);
    let rest: Vec<Run> = rest.into_iter().map(|run| Run { y: run.y - 60.0, ..run }).collect();
    let passages = flow(vec![sheet(1, runs), sheet(2, rest)]);
    assert_eq!(passages, [Passage { page: 1, text, place: Place::Body }]);

    let (left, right) = (long("左栏先读窑火不熄", 90), long("右栏后读瓷器入库", 90));
    let (mut one, mut two) = (1.0, 1.0);
    let mut runs = paragraph(0.0, &mut one, 14, &left);
    runs.extend(paragraph(16.0, &mut two, 14, &right));
    runs.push(at(8.0, 0.0, "关于窑炉的公告"));
    let texts = [String::from("关于窑炉的公告"), left, right];
    assert_eq!(body(&flow(vec![sheet(1, runs)])), texts);
}

#[test]
fn a_page_of_short_rows_keeps_the_margins_of_the_page_before() {
    let full = long("窑工应当持证上岗", 29);
    let first = (0..8u8).map(|line| at(0.0, f32::from(line), &full)).collect();
    let second = (0..8u8).map(|line| {
        at(0.0, f32::from(line), &format!("（一）{}", long("各窑炉登记事项如下所列", 19)))
    });
    let passages = flow(vec![sheet(1, first), sheet(2, second.collect())]);
    assert_eq!(passages.iter().filter(|passage| passage.page == 2).count(), 8);
}

#[test]
fn a_table_stays_in_its_rows() {
    let mut runs = Vec::new();
    for line in 0u8..8 {
        runs.push(at(0.0, f32::from(line), "窑炉登记事项"));
        runs.push(at(10.0, f32::from(line), "三十日"));
        runs.push(at(20.0, f32::from(line), "市工业局窑业科"));
    }
    let passages = flow(vec![sheet(1, runs)]);
    assert_eq!(body(&passages), ["窑炉登记事项\t三十日\t市工业局窑业科"; 8]);
}

#[test]
fn headers_and_footers_are_given_once_and_last() {
    let page = |number: u32| {
        let mut runs = vec![
            at(10.0, -1.0, "某市瓷业公报"),
            at(0.0, 0.0, &format!("本页独有的第{number}段。")),
            at(0.0, 1.0, "各页相同的一段。"),
            at(14.0, 25.0, &format!("— {number} —")),
        ];
        runs.rotate_left(number as usize);
        sheet(number, runs)
    };
    let passages = flow((1..=4).map(page).collect());
    let margins: Vec<_> =
        passages[8..].iter().map(|passage| (passage.text.as_str(), passage.place)).collect();
    assert_eq!(margins, [("某市瓷业公报", Place::Header), ("— 1 —", Place::Footer)]);
    assert!(passages[..8].iter().all(|passage| passage.place == Place::Body));
    let front = ["i", "ii"].into_iter().zip(1..).map(|(roman, number)| {
        sheet(number, vec![at(0.0, 9.0, &format!("前言{roman}")), at(14.0, 25.0, roman)])
    });
    let last = flow(front.collect()).pop().map(|passage| (passage.text, passage.place));
    assert_eq!(last, Some(("i".to_owned(), Place::Footer)));
    // A heading that stands on one page only, and a number that doesn't return.
    let alone = vec![at(10.0, -1.0, "某市瓷业公报"), at(0.0, 9.0, "正文"), at(14.0, 25.0, "7")];
    assert!(flow(vec![sheet(1, alone)]).iter().all(|passage| passage.place == Place::Body));
}

#[test]
fn text_may_run_down_up_or_askew() {
    let turn = |run: Run, way: Way| match way {
        Way::Down => Run { x: 600.0 - run.y, y: run.x, way, ..run },
        _ => Run { x: run.y, y: 400.0 - run.x, way, ..run },
    };
    let text = long("竖排的文字从右向左逐列读去", 70);
    for way in [Way::Down, Way::Up] {
        let mut line = 0.0;
        let runs = paragraph(0.0, &mut line, 20, &text);
        let runs = runs.into_iter().map(|run| turn(run, way)).collect();
        let sheet = Sheet { number: 1, width: 600.0, height: 400.0, runs };
        assert_eq!(body(&flow(vec![sheet])), [text.as_str()]);
    }

    let stack =
        "购买方".chars().zip(0u8..).map(|(c, n)| at(0.0, 0.2 + 0.8 * f32::from(n), &c.to_string()));
    let mut runs: Vec<Run> = stack.collect();
    runs.extend([at(3.0, 0.5, "名称：某瓷器厂"), at(3.0, 1.5, "地址：某市窑前街")]);
    assert_eq!(body(&flow(vec![sheet(1, runs)])), ["购买方", "名称：某瓷器厂", "地址：某市窑前街"]);
    // Characters may be turned each for itself and stand in a row.
    let turned = "窑前街"
        .chars()
        .zip(0u8..)
        .map(|(c, n)| Run { way: Way::Up, ..at(1.0 + f32::from(n), 0.0, &c.to_string()) });
    assert_eq!(body(&flow(vec![sheet(1, turned.collect())])), ["窑前街"]);
    // Words that are spread over a form are no stacks.
    let form = [("姓", "名"), ("性", "别"), ("年", "龄")].into_iter().zip(0u8..);
    let runs =
        form.flat_map(|((a, b), line)| [at(0.0, f32::from(line), a), at(4.0, f32::from(line), b)]);
    assert_eq!(body(&flow(vec![sheet(1, runs.collect())])), ["姓\t名", "性\t别", "年\t龄"]);

    let mut runs: Vec<Run> = "窑前街办事处"
        .chars()
        .zip(0u8..)
        .map(|(c, n)| at(f32::from(n), 3.0, &c.to_string()))
        .collect();
    runs.iter_mut().for_each(|run| run.way = Way::Askew);
    // Where a curve turns, some characters stand upright.
    runs[2].way = Way::Across;
    runs[3].way = Way::Across;
    let passages = flow(vec![sheet(1, runs)]);
    assert_eq!(passages, [Passage { page: 1, text: "窑前街办事处".into(), place: Place::TextBox }]);
}

#[test]
fn places_that_are_none_do_no_harm() {
    let odd = [f32::NAN, f32::INFINITY, -1e30, 1e30, 0.0];
    let runs = odd.iter().flat_map(|&value| {
        let run = at(0.0, 0.0, "窑");
        [
            Run { x: value, ..run.clone() },
            Run { y: value, ..run.clone() },
            Run { size: value, ..run.clone() },
            Run { length: value, ..run },
        ]
    });
    assert!(!flow(vec![sheet(1, runs.collect()), Sheet::default()]).is_empty());
}
