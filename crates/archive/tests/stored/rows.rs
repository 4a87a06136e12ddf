//! What an archive of each schema holds: one record at least of every table that the schema
//! brought, how it is put in, and what has to come out of it again.

use std::path::Path;

use archive::{
    Archive, DossierMember, Field, NewAnswer, NewAssessment, NewCorrection, NewDisposition,
    NewDocument, NewLegalityOpinion, NewOwnFinding, NewPerson, NewPublication, NewSignature,
    NewStatute, StoredTexts, Taken,
};
use document::Span;
use engine::Strength::{Must, Verify};
use engine::dossier::{Assessment, Given};
use engine::opinion::{Answer, Opinion};
use jiff::civil::date;
use review::campaign::{
    Campaign, Cause, Decided, Kind, LeftOut, Outcome, OwnerView, Proposal, Scope,
};
use review::key::{PrivateKey, SEAL_RANDOM};
use review::{CaseState, CaseStep, Conclusion, Decision, PersonRole};
use statutes::FullText;

use crate::support::{keep, now, paper, review, sha256};

const TEXT: &str = "关于印发办法的通知\n机关：某县科技局\n文号：某科〔2021〕3号\n日期：2021-03-01\n第一条 本办法自2021年4月1日起施行，有效期五年。";
const LAW: &str = "某某海缆条例\n2020年1月2日某某省人民代表大会常务委员会通过\n第一条 为了海缆，制定本条例。\n第二条 铺设海缆的，应当登记。\n";

/// Puts in what a schema brought.
type Keep = fn(&Archive);

/// In order of the schemas.
pub const BY_SCHEMA: [Keep; 8] =
    [documents, statutes_of, dossiers, cases, corrections, copies, campaigns, days_and_zips];

/// Looks at what a schema brought.
pub const CHECKS: [fn(&Archive, &Path); 8] = [
    |archive, _| {
        let stored = archive.document(1).unwrap();
        assert_eq!(stored.document, paper(TEXT));
        assert_eq!(archive.original(1).unwrap(), TEXT.as_bytes());
        assert_eq!(archive.review(1).unwrap().review, review(&[Must, Verify]));
        assert_eq!(archive.document_row(1).unwrap().number.unwrap(), "某科〔2021〕3号");
    },
    |_, folder| {
        let texts = StoredTexts::open(folder).unwrap().unwrap();
        let held = texts.held().unwrap();
        assert_eq!((held.len(), held[0].articles), (1, Some(2)));
        assert_eq!(texts.articles(held[0].id).unwrap().len(), 2);
    },
    |archive, _| {
        let stored = archive.dossier(1).unwrap();
        assert_eq!(stored.members.len(), 2);
        assert_eq!((stored.last.review, stored.last.result), (Some(1), assessment()));
        let opinions = archive.opinions(1).unwrap();
        assert_eq!(opinions[0].opinion, opinion());
        assert_eq!(opinions[0].answer.as_ref().unwrap().answer, Answer::Partly);
        let decided = archive.dispositions(1).unwrap();
        assert_eq!(decided[0].decision, Some(Decision::Rejected));
    },
    |archive, _| {
        let (person, sealed) = archive.person(1).unwrap();
        assert_eq!(
            (person.name.as_str(), person.public_key.as_str()),
            ("张审核", &*key().public())
        );
        assert!(sealed.unwrap().open("很长的口令有八字").is_ok());
        let case = archive.case_of(1).unwrap().unwrap();
        let states: Vec<CaseState> = case.steps.iter().map(|step| step.state).collect();
        assert_eq!(states, [CaseState::Submitted, CaseState::Opined]);
        let (opinion, signature) = archive.legality_opinion(1).unwrap();
        assert_eq!(opinion.unwrap().conclusion, Some(Conclusion::Amend));
        let signature = signature.unwrap();
        let signed = |text: &str| {
            review::key::is_signed(&person.public_key, text.as_bytes(), &signature.signature)
        };
        assert!(signed(&signature.statement) && !signed("别的"));
        assert_eq!(archive.own_findings(1).unwrap()[0].problem, "自己发现的问题");
    },
    |archive, _| {
        let corrections = archive.corrections(1).unwrap();
        assert_eq!((corrections[0].field, corrections[0].value.as_str()), (Field::State, "已废止"));
        assert_eq!(corrections[0].since, None);
    },
    |archive, _| {
        let known = archive.known_files().unwrap();
        assert_eq!(known.get(&sha256("扫描件".as_bytes())), Some(&1));
    },
    |archive, _| {
        assert_eq!(archive.campaigns().unwrap()[0].campaign, campaign());
        assert_eq!(archive.proposals(1).unwrap(), [proposal()]);
        assert_eq!(archive.owner_views(1).unwrap()[0].outcome, Some(Outcome::Repeal));
        assert_eq!(archive.conclusions(1).unwrap().0[0].outcome, Some(Outcome::Lapse));
        let (draft, publication) = archive.campaign_end(1).unwrap();
        assert_eq!(
            (draft.unwrap().review, publication.unwrap().number),
            (1, "某科〔2026〕9号".into())
        );
    },
    |archive, _| {
        let last = archive.corrections(1).unwrap().pop().unwrap();
        assert_eq!(last.since, Some(date(2026, 11, 1)));
        assert_eq!(archive.members_of(&"a".repeat(64)).unwrap(), [("年/甲.txt".to_owned(), 1)]);
    },
];

/// The tables that each schema brought, those first that others point at last.
pub const TABLES: [&[&str]; 8] = [
    &["finding", "review", "document", "event"],
    &["article", "statute"],
    &["answer", "opinion", "disposition", "assessment", "dossier_file", "dossier"],
    &[
        "own_finding",
        "signature",
        "legality_opinion",
        "step",
        "version",
        "matter",
        "seal",
        "person",
    ],
    &["correction"],
    &["copy", "wording"],
    &["publication", "campaign_draft", "conclusion", "owner_view", "proposal", "campaign"],
    &["packed"],
];

fn documents(archive: &Archive) {
    keep(archive, &paper(TEXT), Some(&review(&[Must, Verify]))).unwrap();
}

fn statutes_of(archive: &Archive) {
    let text = FullText::read("海缆条例.txt", LAW).unwrap();
    archive.keep_statutes(&[NewStatute::new("海缆条例.txt".to_owned(), text)], now()).unwrap();
}

fn assessment() -> Assessment {
    Assessment {
        roles: Vec::new(),
        facts: Vec::new(),
        identifications: review(&[]).regimes,
        points: Vec::new(),
        materials: Vec::new(),
        comparisons: Vec::new(),
        findings: Vec::new(),
    }
}

fn opinion() -> Opinion {
    Opinion { who: "某公司".into(), text: "期限太短".into() }
}

fn dossiers(archive: &Archive) {
    let unread = Err(("unreadable".to_owned(), "读不出来".to_owned()));
    let members = [("送审稿.docx", Ok(1)), ("会议纪要.pdf", unread)]
        .map(|(name, held)| DossierMember { name: name.into(), held });
    let dossier = archive.keep_dossier("卷宗", "收件/卷宗", &members, now()).unwrap();
    let new = NewAssessment {
        dossier,
        review: Some(1),
        day: date(2026, 11, 24),
        made_with: &review(&[]).made_with,
        given: &Given::default(),
        result: &assessment(),
    };
    archive.keep_assessment(new, now()).unwrap();
    archive.keep_opinions(dossier, "意见.xlsx", &[opinion()], now()).unwrap();
    let answer =
        NewAnswer {
            opinions: &[1], answer: Answer::Partly, reason: "改为十日", by: "李起草"
        };
    archive.answer_opinions(answer, now()).unwrap();
    let decision = NewDisposition {
        review: 1,
        findings: &[0],
        decision: Some(Decision::Rejected),
        reason: "上级文件有规定",
        by: "李起草",
    };
    archive.decide(decision, now()).unwrap();
}

fn key() -> PrivateKey {
    PrivateKey::from_random(&[7; 32]).unwrap()
}

fn step(state: CaseState) -> CaseStep {
    let (note, by) = (String::new(), "张审核".to_owned());
    CaseStep { state, review: 1, note, regardless: false, by, at: now(), due: None }
}

fn cases(archive: &Archive) {
    let sealed = key().seal("很长的口令有八字", &[9; SEAL_RANDOM]).unwrap();
    let person = NewPerson {
        name: "张审核",
        roles: &[PersonRole::Reviewer],
        public_key: &key().public(),
        sealed: Some(&sealed),
    };
    let person = archive.add_person(person, now()).unwrap();
    archive.keep_step(&step(CaseState::Submitted)).unwrap();
    let opinion = NewLegalityOpinion {
        review: 1,
        conclusion: Some(Conclusion::Amend),
        number: "合审〔2026〕1号",
        addressee: "某科",
        text: "应当予以修改。",
        by: "张审核",
    };
    let opinion = archive.keep_legality_opinion(opinion, now()).unwrap();
    let statement = "所签的内容";
    let signature = key().sign(statement.as_bytes()).unwrap();
    let signature = NewSignature { opinion, person, statement, signature: &signature };
    archive.keep_signature(signature, &step(CaseState::Opined)).unwrap();
    let own = NewOwnFinding {
        review: 1,
        span: Span::new(0, 4),
        quote: "关于印发",
        locator: "标题",
        strength: Must,
        problem: "自己发现的问题",
        basis: "",
        fix: "",
        by: "张审核",
    };
    archive.keep_own_finding(own, None, now()).unwrap();
}

fn gone() -> NewCorrection<'static> {
    NewCorrection {
        field: Field::State,
        value: "已废止",
        reason: "见某文",
        by: "王清理",
        since: None,
    }
}

fn corrections(archive: &Archive) {
    archive.correct(&[(1, gone())], now()).unwrap();
}

fn copies(archive: &Archive) {
    let bytes = "扫描件".as_bytes();
    let (document, sha256) = (paper(TEXT), sha256(bytes));
    let new = NewDocument {
        name: "扫描件.pdf",
        path: "旧件/扫描件.pdf",
        bytes,
        document: &document,
        sha256: &sha256,
    };
    let taken = archive.take_in(&[new], now()).unwrap();
    assert!(matches!(taken[..], [Taken::Copy(1, _)]), "{taken:?}");
}

fn days_and_zips(archive: &Archive) {
    let since = Some(date(2026, 11, 1));
    archive.correct(&[(1, NewCorrection { since, ..gone() })], now()).unwrap();
    archive.remember_zip(&"a".repeat(64), &[("年/甲.txt".to_owned(), 1)]).unwrap();
}

fn campaign() -> Campaign {
    Campaign {
        name: "2026年清理".into(),
        day: date(2026, 11, 26),
        scope: Scope { year: Some(2021), ..Scope::default() },
        causes: vec![Kind::Law, Kind::Done],
        left_out: LeftOut { unissued: 2, ..LeftOut::default() },
    }
}

fn proposal() -> Proposal {
    let cause = Cause {
        kind: Kind::Done,
        message: "期间已经结束。".into(),
        place: None,
        provision: String::new(),
        outcome: Outcome::Lapse,
    };
    Proposal { document: 1, outcome: Outcome::Lapse, causes: vec![cause] }
}

fn campaigns(archive: &Archive) {
    let id = archive.open_campaign(&campaign(), &[proposal()], "王清理", now()).unwrap();
    let view = OwnerView {
        document: 1,
        outcome: Some(Outcome::Repeal),
        reason: "不再需要".into(),
        by: "赵科长".into(),
        source: "甲.xlsx".into(),
        at: now(),
    };
    archive.keep_owner_views(id, &[view], now()).unwrap();
    let decided = Decided {
        document: 1,
        outcome: Some(Outcome::Lapse),
        reason: "集体讨论".into(),
        by: "王清理".into(),
        at: now(),
    };
    archive.keep_conclusions(id, &[decided], now()).unwrap();
    let newest = archive.conclusions(id).unwrap().1.unwrap();
    archive.keep_campaign_draft(id, 1, newest, "王清理", now()).unwrap();
    let new = NewPublication {
        campaign: id,
        day: date(2026, 11, 26),
        number: "某科〔2026〕9号",
        note: "",
        regardless: false,
        by: "王清理",
    };
    archive.publish_campaign(new, &[(1, gone())], None, now()).unwrap();
}
