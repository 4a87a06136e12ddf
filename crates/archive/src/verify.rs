//! Goes through the whole archive and says what is broken and what is safe.
//!
//! Checks the database file, the chain of events, the digests of every row that
//! an event vouches for, and the digests of the stored files. Mends nothing:
//! what to do with a broken record is for people.

use std::collections::{HashMap, HashSet};

use review::chain::Chain;
use rusqlite::Connection;

use crate::table::event::{self, Change, One};
use crate::table::{
    article, assessment, correction, disposition, document, dossier, finding, ids, legality,
    matter, opinion, own, person, review as reviews, sha256, statute,
};
use crate::{Archive, ArchiveError, folder};

/// Events read at once.
const BATCH: usize = 1_000;

/// What the verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Events in the log.
    pub events: usize,
    /// Documents looked at, those missing included.
    pub documents: usize,
    /// Reviews looked at, those missing included.
    pub reviews: usize,
    /// Everything that is not as it was kept; empty where all is well.
    pub broken: Vec<Breakage>,
    /// What is worth knowing and breaks nothing, as Chinese sentences.
    pub notes: Vec<String>,
}

/// One thing that is not as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakage {
    /// The document concerned, where one is.
    pub document: Option<i64>,
    /// The review concerned, where one is.
    pub review: Option<i64>,
    /// A whole Chinese sentence.
    pub what: String,
}

impl Verified {
    /// True where everything is as it was kept.
    pub fn is_sound(&self) -> bool {
        self.broken.is_empty()
    }

    /// What can still be relied on, as a Chinese sentence.
    pub fn safe(&self) -> String {
        let count = |of: fn(&Breakage) -> Option<i64>| {
            self.broken.iter().filter_map(of).collect::<HashSet<_>>().len()
        };
        let documents = self.documents.saturating_sub(count(|broken| broken.document));
        let reviews = self.reviews.saturating_sub(count(|broken| broken.review));
        if self.is_sound() {
            format!("{documents}份文稿、{reviews}次审查、{}条记录全部完好", self.events)
        } else {
            format!("{documents}份文稿和{reviews}次审查与登记时一致，可以照常查看和导出")
        }
    }
}

impl Archive {
    /// Verifies the whole archive as it is at this moment.
    ///
    /// # Errors
    /// The database can't be read at all.
    pub fn verify(&self) -> Result<Verified, ArchiveError> {
        let mut connection = folder::reader(&self.folder)?;
        // One transaction: others may go on keeping meanwhile.
        let snapshot = connection.transaction()?;
        let mut verifier = Verifier { connection: &snapshot, broken: Vec::new() };
        verifier.file()?;
        let log = verifier.log()?;
        let documents = document::ids(&snapshot)?;
        let reviews = reviews::ids(&snapshot)?;
        verifier.contents(&documents);
        verifier.unlogged(&documents, &reviews, &log);
        verifier.unlogged_others(&statute::ids(&snapshot)?, &log.statutes, "法规库全文");
        verifier.unlogged_others(&dossier::ids(&snapshot)?, &log.dossiers, "卷宗");
        verifier.unlogged_others(&assessment::ids(&snapshot)?, &log.assessments, "程序核对");
        for kind in KINDS {
            let logged = log.ones.get(kind.table).cloned().unwrap_or_default();
            verifier.unlogged_others(&ids(&snapshot, kind.table)?, &logged, kind.what);
        }
        if opinion::count(&snapshot)? != (log.opinions, log.answers) {
            verifier.say(None, None, "意见或者答复的数量与登记记录不一致。".to_owned());
        }
        if disposition::count(&snapshot)? != log.dispositions {
            verifier.say(None, None, "处理意见的数量与登记记录不一致。".to_owned());
        }
        let broken = verifier.broken;
        Ok(Verified {
            events: log.events,
            documents: log.documents.union(&documents.into_iter().collect()).count(),
            reviews: log.reviews.union(&reviews.into_iter().collect()).count(),
            broken,
            notes: log.notes,
        })
    }
}

#[derive(Default)]
struct Log {
    events: usize,
    documents: HashSet<i64>,
    reviews: HashSet<i64>,
    statutes: HashSet<i64>,
    dossiers: HashSet<i64>,
    assessments: HashSet<i64>,
    opinions: i64,
    answers: i64,
    dispositions: i64,
    notes: Vec<String>,
    /// By table.
    ones: HashMap<&'static str, HashSet<i64>>,
}

/// Rows that come one an event.
struct Kind {
    table: &'static str,
    what: &'static str,
    fingerprint: fn(&Connection, i64) -> Result<String, ArchiveError>,
}

const PERSON: Kind = Kind { table: "person", what: "人员", fingerprint: person::fingerprint };
const SEAL: Kind = Kind { table: "seal", what: "密钥", fingerprint: person::fingerprint_seal };
const CASE: Kind = Kind { table: "matter", what: "事项", fingerprint: matter::fingerprint };
const VERSION: Kind =
    Kind { table: "version", what: "版本登记", fingerprint: matter::fingerprint_version };
const STEP: Kind =
    Kind { table: "step", what: "办理记录", fingerprint: matter::fingerprint_step };
const LEGALITY_OPINION: Kind =
    Kind {
        table: "legality_opinion", what: "合法性审核意见", fingerprint: legality::fingerprint
    };
const SIGNATURE: Kind =
    Kind { table: "signature", what: "签署", fingerprint: legality::fingerprint_signature };
const OWN_FINDING: Kind =
    Kind { table: "own_finding", what: "审核人意见", fingerprint: own::fingerprint };
const CORRECTION: Kind =
    Kind { table: "correction", what: "更正", fingerprint: correction::fingerprint };
const KINDS: [&Kind; 9] = [
    &CORRECTION,
    &OWN_FINDING,
    &PERSON,
    &SEAL,
    &CASE,
    &VERSION,
    &STEP,
    &LEGALITY_OPINION,
    &SIGNATURE,
];

struct Verifier<'a> {
    connection: &'a Connection,
    broken: Vec<Breakage>,
}

impl Verifier<'_> {
    fn say(&mut self, document: Option<i64>, review: Option<i64>, what: String) {
        self.broken.push(Breakage { document, review, what });
    }

    fn file(&mut self) -> Result<(), ArchiveError> {
        for problem in integrity(self.connection)? {
            self.say(None, None, format!("数据库文件有损坏：{problem}。"));
        }
        Ok(())
    }

    fn log(&mut self) -> Result<Log, ArchiveError> {
        let mut log = Log::default();
        let mut chain = Some(Chain::default());
        let (mut seq, mut at) = (0, String::new());
        loop {
            let events = event::after(self.connection, seq, BATCH)?;
            let Some(last) = events.last() else {
                return Ok(log);
            };
            seq = last.seq;
            for event in &events {
                log.events += 1;
                // ISO times in the order of their letters.
                if event.at < at {
                    let what = "的时间早于前一条：登记时这台电脑的时钟被调回过。";
                    log.notes.push(format!("第{}条记录{what}", event.seq));
                }
                at.clone_from(&event.at);
                // After the first break nothing can be said about the links.
                if let Some(Err(broken)) = chain.as_mut().map(|chain| chain.follow(event)) {
                    self.say(None, None, format!("{broken}，登记链从这里断开。"));
                    chain = None;
                }
                match event::change(event) {
                    Ok(change) => self.vouched(&change, &mut log),
                    Err(_) => {
                        self.say(None, None, format!("第{}条记录无法读取。", event.seq));
                    }
                }
            }
        }
    }

    fn vouched(&mut self, change: &Change, log: &mut Log) {
        match change {
            Change::Document { document: id, row, .. } => {
                log.documents.insert(*id);
                if !is(document::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号文稿的登记内容与登记时不一致，或者已经缺失。");
                    self.say(Some(*id), None, what);
                }
            }
            Change::Review { review: id, row, findings, .. } => {
                log.reviews.insert(*id);
                if !is(reviews::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号审查的结论与登记时不一致，或者已经缺失。");
                    self.say(None, Some(*id), what);
                }
                if !is(finding::fingerprint(self.connection, *id), findings) {
                    let what = format!("{id}号审查的问题清单与登记时不一致。");
                    self.say(None, Some(*id), what);
                }
            }
            Change::Statute { statute: id, row, articles } => {
                log.statutes.insert(*id);
                if !is(statute::fingerprint(self.connection, *id), row)
                    || !is(article::fingerprint(self.connection, *id), articles)
                {
                    let what = format!("法规库{id}号全文与导入时不一致，或者已经缺失。");
                    self.say(None, None, what);
                }
            }
            Change::Dossier { dossier: id, row } => {
                log.dossiers.insert(*id);
                if !is(dossier::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号卷宗的文件清单与登记时不一致，或者已经缺失。");
                    self.say(None, None, what);
                }
            }
            Change::Opinions { first, last, rows, .. } => {
                log.opinions += last - first + 1;
                if !is(opinion::fingerprint(self.connection, (*first, *last)), rows) {
                    let what = format!("{first}号到{last}号意见与登记时不一致，或者已经缺失。");
                    self.say(None, None, what);
                }
            }
            Change::Answers { first, last, rows } => {
                log.answers += last - first + 1;
                if !is(opinion::fingerprint_answers(self.connection, (*first, *last)), rows) {
                    let what = format!("{first}号到{last}号答复与登记时不一致，或者已经缺失。");
                    self.say(None, None, what);
                }
            }
            Change::Dispositions { review, first, last, rows } => {
                log.dispositions += last - first + 1;
                if !is(disposition::fingerprint(self.connection, (*first, *last)), rows) {
                    let what = format!("{review}号审查的处理意见与登记时不一致，或者已经缺失。");
                    self.say(None, Some(*review), what);
                }
            }
            Change::OwnFinding(one) => self.one(one, &OWN_FINDING, log),
            Change::Person(one) => self.one(one, &PERSON, log),
            Change::Seal(one) => self.one(one, &SEAL, log),
            Change::Case(one) => self.one(one, &CASE, log),
            Change::Version(one) => self.one(one, &VERSION, log),
            Change::Step(one) => self.one(one, &STEP, log),
            Change::LegalityOpinion(one) => self.one(one, &LEGALITY_OPINION, log),
            Change::Correction(one) => self.one(one, &CORRECTION, log),
            Change::Signature(one) => {
                self.one(one, &SIGNATURE, log);
                self.signature(one.id);
            }
            Change::Assessment { assessment: id, row, .. } => {
                log.assessments.insert(*id);
                if !is(assessment::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号程序核对与登记时不一致，或者已经缺失。");
                    self.say(None, None, what);
                }
            }
        }
    }

    fn one(&mut self, one: &One, kind: &Kind, log: &mut Log) {
        log.ones.entry(kind.table).or_default().insert(one.id);
        if !is((kind.fingerprint)(self.connection, one.id), &one.row) {
            let (id, what) = (one.id, kind.what);
            self.say(None, None, format!("{id}号{what}与登记时不一致，或者已经缺失。"));
        }
    }

    fn signature(&mut self, id: i64) {
        let holds = matches!(
            legality::signed(self.connection, id),
            Ok(Some((key, statement, signature)))
                if review::key::is_signed(&key, statement.as_bytes(), &signature)
        );
        if !holds {
            self.say(None, None, format!("{id}号签署与签署人的公钥不符。"));
        }
    }

    fn contents(&mut self, documents: &[i64]) {
        for &id in documents {
            let row = document::row(self.connection, id);
            let bytes = document::bytes(self.connection, id);
            let same = matches!((row, bytes), (Ok(row), Ok(bytes)) if sha256(&bytes) == row.sha256);
            if !same {
                let what = format!("{id}号文稿的原文件与登记时的摘要不一致。");
                self.say(Some(id), None, what);
            }
        }
    }

    fn unlogged(&mut self, documents: &[i64], reviews: &[i64], log: &Log) {
        for id in documents.iter().filter(|id| !log.documents.contains(id)) {
            self.say(Some(*id), None, format!("{id}号文稿没有登记记录。"));
        }
        for id in reviews.iter().filter(|id| !log.reviews.contains(id)) {
            self.say(None, Some(*id), format!("{id}号审查没有登记记录。"));
        }
    }

    fn unlogged_others(&mut self, ids: &[i64], logged: &HashSet<i64>, what: &str) {
        for id in ids.iter().filter(|id| !logged.contains(id)) {
            self.say(None, None, format!("{id}号{what}没有登记记录。"));
        }
    }
}

fn is(found: Result<String, ArchiveError>, expected: &str) -> bool {
    found.is_ok_and(|found| found == expected)
}

fn integrity(connection: &Connection) -> Result<Vec<String>, ArchiveError> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut problems: Vec<String> = lines.collect::<Result<_, _>>()?;
    problems.retain(|line| line != "ok");
    Ok(problems)
}
