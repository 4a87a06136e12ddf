//! `search`: filters, order, and clauses that the archive holds already.

use anyhow::Result;
use serde_json::Value;
use wenheng_tests::command_line::User;

const CLAUSE: &str =
    "对新认定的高新技术企业给予一次性奖励十万元，奖励资金由市级财政在年度预算中统筹安排。";

fn office() -> Result<User> {
    let user = User::new()?;
    let paper = |year: &str, kind: &str, clause: &str| {
        format!(
            "某某市科学技术局关于印发奖励{kind}的通知\n某科〔{year}〕5号\n各县（区）科学技术局：\n\
             一、{clause}\n二、本{kind}自印发之日起施行。\n某某市科学技术局\n{year}年3月1日\n"
        )
    };
    let one = user.file("甲.txt", paper("2023", "办法", CLAUSE).as_bytes())?;
    let other =
        user.file("乙.txt", paper("2024", "细则", "奖励的申报程序另行通知。").as_bytes())?;
    assert_eq!(
        user.run(&["archive".as_ref(), "add".as_ref(), one.as_os_str(), other.as_os_str()])?.code,
        Some(0)
    );
    Ok(user)
}

fn ids(user: &User, args: &[&str]) -> Result<Vec<Value>> {
    let found = user.run(&[&["--json", "search"], args].concat())?;
    assert_eq!(found.code, Some(0), "{found:?}");
    Ok(found.lines()?.into_iter().map(|line| line["id"].clone()).collect())
}

#[test]
fn filters_and_order_apply() -> Result<()> {
    let user = office()?;
    assert_eq!(ids(&user, &["奖励", "--sort", "newest"])?, [2, 1]);
    assert_eq!(ids(&user, &["奖励", "--sort", "oldest"])?, [1, 2]);
    assert_eq!(ids(&user, &["奖励", "--year", "2023"])?, [1]);
    assert_eq!(ids(&user, &["--year", "2024", "--kind", "通知"])?, [2]);
    assert_eq!(ids(&user, &["奖励", "--status", "有效之外"])?, Vec::<Value>::new());
    assert_eq!(
        ids(&user, &["--issuer", "某某市科学技术局", "--year", "2023", "--year", "2024"])?.len(),
        2
    );
    let nothing = user.run(&["search", "--json"])?;
    assert_eq!((nothing.code, nothing.error_codes()?), (Some(3), vec!["query".to_owned()]));
    Ok(())
}

#[test]
fn a_draft_is_told_what_the_archive_says_already() -> Result<()> {
    let user = office()?;
    let draft = format!("奖励补充规定\n第一条　{}\n", CLAUSE.replace("十万元", "20万元"));
    let draft = user.file("草案.txt", draft.as_bytes())?.to_string_lossy().into_owned();
    let found = user.run(&["--json", "search", "--same", &draft])?;
    assert_eq!(found.code, Some(0), "{found:?}");
    let [pair] = &found.lines()?[..] else { panic!("{found:?}") };
    assert_eq!(pair["document"], Value::Null);
    assert_eq!((&pair["clause"], &pair["other_document"]), (&"第一条".into(), &1.into()));
    assert!(pair["likeness"].as_u64().is_some_and(|percent| (60..100).contains(&percent)));
    let itself = user.run(&["--json", "search", "--same", "1"])?;
    assert_eq!((itself.code, itself.stdout.as_str()), (Some(0), ""));
    assert_eq!(user.run(&["--json", "search", "--same", "99"])?.code, Some(3));
    Ok(())
}
