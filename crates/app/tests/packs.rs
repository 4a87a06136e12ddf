//! Packs of provinces: built in, and only in use where the unit profile names them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::path::PathBuf;

use app::{Ruleset, Setup};
use jiff::civil::date;

fn ruleset(packs: &str) -> Ruleset {
    let folder = tempfile::tempdir().unwrap();
    let profile: PathBuf = folder.path().join("profile.yaml");
    std::fs::write(&profile, format!("body: 某某市科学技术局\npacks: {packs}\n")).unwrap();
    let setup = Setup { profile: Some(profile), ..Setup::default() };
    Ruleset::load(&setup).map_err(|failure| format!("{failure:?}")).unwrap()
}

fn ids(ruleset: &Ruleset) -> Vec<&str> {
    ruleset.packs.rules.iter().map(|rule| rule.spec.id.as_str()).collect()
}

#[test]
fn a_province_is_chosen_by_the_profile() {
    let plain = ruleset("[]");
    assert!(ids(&plain).contains(&"identity-issuer-temporary-body"));
    assert!(!ids(&plain).iter().any(|id| id.starts_with("henan-")));

    let henan = ruleset("[henan]");
    assert!(ids(&henan).contains(&"henan-issuer-not-entitled"));
    assert!(!ids(&henan).contains(&"identity-issuer-temporary-body"));
    let off = &henan.packs.switched_off[0];
    assert_eq!(
        (off.spec.id.as_str(), off.said[0].pack.as_str()),
        ("identity-issuer-temporary-body", "henan")
    );
}

#[test]
fn rules_of_a_province_keep_their_examples() {
    let henan = ruleset("[henan]");
    let mut tried = 0;
    for rule in henan.packs.rules.iter().filter(|rule| rule.pack == "henan") {
        let failures = henan.engine.run_examples(rule, &henan.catalogue, date(2026, 1, 1));
        assert!(failures.is_empty(), "{failures:?}");
        assert_eq!(henan.doubtful_basis(rule, date(2026, 11, 24)), Vec::<String>::new());
        tried += 1;
    }
    assert!(tried >= 4);
}

#[test]
fn an_unknown_pack_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile.yaml");
    std::fs::write(&profile, "packs: [atlantis]\n").unwrap();
    let failure =
        Ruleset::load(&Setup { profile: Some(profile), ..Setup::default() }).err().unwrap();
    assert_eq!(failure.code, "pack");
    assert!(failure.detail.is_some_and(|detail| detail.contains("atlantis")));
}

#[test]
fn a_pack_brings_the_calendar_of_a_further_year() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("office");
    std::fs::create_dir_all(pack.join("calendar")).unwrap();
    std::fs::write(pack.join("pack.yaml"), "id: office\ntitle: 本局\nversion: '1'\n").unwrap();
    let year = "year: 2027\nnotices: [{ number: 号, day: 2026-11-01, verified: false }]\nholidays: []\nworking: []\nsources: [通知]\n";
    std::fs::write(pack.join("calendar/2027.yaml"), year).unwrap();
    let day = date(2027, 1, 4);
    for (packs, wanted) in [(vec![], None), (vec![pack], Some(true))] {
        let loaded = Ruleset::load(&Setup { packs, ..Setup::default() });
        let ruleset = loaded.map_err(|failure| format!("{failure:?}")).unwrap();
        assert_eq!(ruleset.packs.calendar.is_working(day), wanted);
        assert_eq!(ruleset.packs.calendar.is_working(date(2024, 2, 4)), Some(true));
    }
}
