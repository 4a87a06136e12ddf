//! Goes through the whole archive and says what is broken and what is safe.
//!
//! Checks the database file, the chain of events, the digests of every row that
//! an event vouches for, and the digests of the stored files. Mends nothing:
//! what to do with a broken record is for people.

mod found;
mod kinds;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use review::chain::{Chain, Event};
use rusqlite::Connection;

use crate::table::event::{self, Change, One, Rows};
use crate::table::{
    article, assessment, disposition, document, dossier, finding, ids, legality, opinion,
    review as reviews, sha256, statute,
};
use crate::{Archive, ArchiveError, folder};

use kinds::*;

pub use found::{Breakage, Part, Verified};

/// Events read at once.
const BATCH: usize = 1_000;

const DOCUMENT: &str = "文稿";
const REVIEW: &str = "审查";
const STATUTE: &str = "法规库全文";
const DOSSIER: &str = "卷宗";
const ASSESSMENT: &str = "程序核对";

impl Archive {
    /// Verifies the whole archive as it is at this moment.
    ///
    /// # Errors
    /// The database can't be opened at all.
    pub fn verify(&self) -> Result<Verified, ArchiveError> {
        whole(folder::reader(&self.folder)?)
    }
}

/// Verifies the archive in a folder without opening it for work: what can be said of one
/// that is damaged.
///
/// # Errors
/// The database can't be opened at all.
pub fn verify_folder(folder: &Path) -> Result<Verified, ArchiveError> {
    whole(folder::reader(folder)?)
}

/// Verifies a database file that nobody writes to.
pub(crate) fn verify_file(file: &Path) -> Result<Verified, ArchiveError> {
    whole(folder::file_reader(file)?)
}

fn whole(mut connection: Connection) -> Result<Verified, ArchiveError> {
    // One transaction: others may go on keeping meanwhile.
    let snapshot = connection.transaction()?;
    folder::version(&snapshot)?;
    let mut verifier = Verifier { connection: &snapshot, broken: Vec::new() };
    verifier.file();
    let mut log = verifier.log();
    let documents = verifier.listed("document", DOCUMENT);
    let reviews = verifier.listed("review", REVIEW);
    verifier.contents(&documents);
    let of_old = [(DOCUMENT, documents), (REVIEW, reviews)];
    let others = [("statute", STATUTE), ("dossier", DOSSIER), ("assessment", ASSESSMENT)];
    let others = others.map(|(table, what)| (what, verifier.listed(table, what)));
    let ones = KINDS.map(|kind| (kind.what, verifier.listed(kind.table, kind.what)));
    let batches = BATCHES.map(|kind| (kind.what, verifier.listed(kind.table, kind.what)));
    for (what, ids) in of_old.into_iter().chain(others).chain(ones).chain(batches) {
        let seen = log.seen.entry(what).or_default();
        for id in ids {
            if seen.insert(id) {
                verifier.say(Some((what, id)), format!("{id}号{what}没有登记记录。"));
            }
        }
    }
    if opinion::count(&snapshot).ok() != Some((log.opinions, log.answers)) {
        verifier.say(None, "意见或者答复的数量与登记记录不一致。".to_owned());
    }
    if disposition::count(&snapshot).ok() != Some(log.dispositions) {
        verifier.say(None, "处理意见的数量与登记记录不一致。".to_owned());
    }
    Ok(Verified::new(log.events, &log.seen, verifier.broken, log.notes))
}

#[derive(Default)]
struct Log {
    events: usize,
    opinions: i64,
    answers: i64,
    dispositions: i64,
    notes: Vec<String>,
    /// Ids that an event vouches for, by what they are of.
    seen: HashMap<&'static str, HashSet<i64>>,
}

impl Log {
    fn see(&mut self, what: &'static str, id: i64) {
        self.seen.entry(what).or_default().insert(id);
    }
}

struct Verifier<'a> {
    connection: &'a Connection,
    broken: Vec<Breakage>,
}

impl Verifier<'_> {
    fn say(&mut self, of: Option<(&'static str, i64)>, what: String) {
        self.broken.push(Breakage { of, what });
    }

    fn file(&mut self) {
        match integrity(self.connection) {
            Ok(problems) => {
                for problem in problems {
                    self.say(None, format!("数据库文件有损坏：{problem}。"));
                }
            }
            Err(error) => self.say(None, format!("数据库文件有损坏：{error}。")),
        }
    }

    /// Ids of a table's rows; a table that can't be gone through is said to be so.
    fn listed(&mut self, table: &'static str, what: &'static str) -> Vec<i64> {
        ids(self.connection, table).unwrap_or_else(|_| {
            self.say(None, format!("{what}的清单读不出来，只能按登记记录逐份核对。"));
            Vec::new()
        })
    }

    fn log(&mut self) -> Log {
        let mut log = Log::default();
        let mut chain = Some(Chain::default());
        let (mut seq, mut at) = (0, String::new());
        loop {
            let (events, lost) = self.events(seq);
            if lost {
                let what = "条起有登记记录读不出来，登记链从这里断开。";
                self.say(None, format!("从第{}{what}", seq + 1));
                chain = None;
            }
            let Some(last) = events.last() else { return log };
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
                    self.say(None, format!("{broken}，登记链从这里断开。"));
                    chain = None;
                }
                match event::change(event) {
                    Ok(change) => self.vouched(&change, &mut log),
                    Err(_) => self.say(None, format!("第{}条记录无法读取。", event.seq)),
                }
            }
        }
    }

    /// The next events, and whether some are lost because a page is damaged.
    fn events(&self, seq: i64) -> (Vec<Event>, bool) {
        match event::after(self.connection, seq, BATCH) {
            Ok(events) => (events, false),
            Err(_) => {
                let ones = (1..=BATCH as i64).map(|next| event::one(self.connection, seq + next));
                (ones.filter_map(|one| one.ok().flatten()).collect(), true)
            }
        }
    }

    fn vouched(&mut self, change: &Change, log: &mut Log) {
        match change {
            Change::Document { document: id, row, .. } => {
                log.see(DOCUMENT, *id);
                if !is(document::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号文稿的登记内容与登记时不一致，或者已经缺失。");
                    self.say(Some((DOCUMENT, *id)), what);
                }
            }
            Change::Review { review: id, row, findings, .. } => {
                log.see(REVIEW, *id);
                if !is(reviews::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号审查的结论与登记时不一致，或者已经缺失。");
                    self.say(Some((REVIEW, *id)), what);
                }
                if !is(finding::fingerprint(self.connection, *id), findings) {
                    let what = format!("{id}号审查的问题清单与登记时不一致。");
                    self.say(Some((REVIEW, *id)), what);
                }
            }
            Change::Statute { statute: id, row, articles } => {
                log.see(STATUTE, *id);
                if !is(statute::fingerprint(self.connection, *id), row)
                    || !is(article::fingerprint(self.connection, *id), articles)
                {
                    let what = format!("法规库{id}号全文与导入时不一致，或者已经缺失。");
                    self.say(Some((STATUTE, *id)), what);
                }
            }
            Change::Dossier { dossier: id, row } => {
                log.see(DOSSIER, *id);
                if !is(dossier::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号卷宗的文件清单与登记时不一致，或者已经缺失。");
                    self.say(Some((DOSSIER, *id)), what);
                }
            }
            Change::Opinions { first, last, rows, .. } => {
                log.opinions += last - first + 1;
                if !is(opinion::fingerprint(self.connection, (*first, *last)), rows) {
                    let what = format!("{first}号到{last}号意见与登记时不一致，或者已经缺失。");
                    self.say(None, what);
                }
            }
            Change::Answers { first, last, rows } => {
                log.answers += last - first + 1;
                if !is(opinion::fingerprint_answers(self.connection, (*first, *last)), rows) {
                    let what = format!("{first}号到{last}号答复与登记时不一致，或者已经缺失。");
                    self.say(None, what);
                }
            }
            Change::Dispositions { review, first, last, rows } => {
                log.dispositions += last - first + 1;
                if !is(disposition::fingerprint(self.connection, (*first, *last)), rows) {
                    let what = format!("{review}号审查的处理意见与登记时不一致，或者已经缺失。");
                    self.say(Some((REVIEW, *review)), what);
                }
            }
            Change::OwnFinding(one) => self.one(one, &OWN_FINDING, log),
            Change::Copy(one) => self.one(one, &COPY, log),
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
            Change::Campaign(one) => self.one(one, &CAMPAIGN, log),
            Change::CampaignDraft(one) => self.one(one, &CAMPAIGN_DRAFT, log),
            Change::Publication(one) => self.one(one, &PUBLICATION, log),
            Change::Proposals(rows) => self.batch(rows, &PROPOSALS, log),
            Change::OwnerViews(rows) => self.batch(rows, &OWNER_VIEWS, log),
            Change::Conclusions(rows) => self.batch(rows, &CONCLUSIONS, log),
            Change::Assessment { assessment: id, row, .. } => {
                log.see(ASSESSMENT, *id);
                if !is(assessment::fingerprint(self.connection, *id), row) {
                    let what = format!("{id}号程序核对与登记时不一致，或者已经缺失。");
                    self.say(Some((ASSESSMENT, *id)), what);
                }
            }
        }
    }

    fn one(&mut self, one: &One, kind: &Kind, log: &mut Log) {
        log.see(kind.what, one.id);
        if !is((kind.fingerprint)(self.connection, one.id), &one.row) {
            let (id, what) = (one.id, kind.what);
            self.say(Some((what, id)), format!("{id}号{what}与登记时不一致，或者已经缺失。"));
        }
    }

    fn batch(&mut self, rows: &Rows, kind: &Batch, log: &mut Log) {
        (rows.first..=rows.last).for_each(|id| log.see(kind.what, id));
        if !is((kind.fingerprint)(self.connection, (rows.first, rows.last)), &rows.rows) {
            let (first, last, what) = (rows.first, rows.last, kind.what);
            let told = format!("{first}号到{last}号{what}与登记时不一致，或者已经缺失。");
            self.say(None, told);
        }
    }

    fn signature(&mut self, id: i64) {
        let holds = matches!(
            legality::signed(self.connection, id),
            Ok(Some((key, statement, signature)))
                if review::key::is_signed(&key, statement.as_bytes(), &signature)
        );
        if !holds {
            self.say(Some((SIGNATURE.what, id)), format!("{id}号签署与签署人的公钥不符。"));
        }
    }

    fn contents(&mut self, documents: &[i64]) {
        for &id in documents {
            let row = document::row(self.connection, id);
            let bytes = document::bytes(self.connection, id);
            let same = matches!((row, bytes), (Ok(row), Ok(bytes)) if sha256(&bytes) == row.sha256);
            if !same {
                let what = format!("{id}号文稿的原文件与登记时的摘要不一致。");
                self.say(Some((DOCUMENT, id)), what);
            }
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
