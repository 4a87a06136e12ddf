//! 人员: who works and signs here. Signing in says whose decisions they are; every
//! signature asks for the passphrase again.
//!
//! Deliberately absent: an open key in memory. What stays after signing in is a name and
//! the time of the last act.

use std::sync::{Mutex, MutexGuard, PoisonError};

use archive::NewPerson;
use jiff::SignedDuration;
use jiff::civil::DateTime;
use review::key::{KeyError, PrivateKey, SEAL_RANDOM};
use review::{Person, PersonRole, chain};

use crate::App;
use crate::dossier::short;
use crate::dto::{Failure, NewPersonGiven, PeopleView, PersonView};

/// Minutes of idleness after which one has to sign in again.
const IDLE: u32 = 15;
/// Wrong passphrases in a row after which one has to wait, and how long.
const TRIES: u32 = 5;
const WAIT: SignedDuration = SignedDuration::from_secs(60);

/// Who is signed in, and how often a passphrase was wrong.
#[derive(Default)]
pub(crate) struct Session {
    who: Option<(Person, DateTime)>,
    wrong: u32,
    until: Option<DateTime>,
}

impl App {
    /// Everybody, and who is working now.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn people(&self, now: DateTime) -> Result<PeopleView, Failure> {
        let people = self.archive.people()?.iter().map(view).collect();
        let mut session = self.session();
        session.expire(now);
        let signed_in = session.who.as_ref().map(|(person, _)| person.id);
        Ok(PeopleView { people, signed_in, idle_minutes: IDLE })
    }

    /// Adds a person with a new key and signs them in.
    ///
    /// # Errors
    /// The name is missing or taken, the passphrase is too short, or the archive can't be
    /// written.
    pub fn add_person(&self, given: &NewPersonGiven, now: DateTime) -> Result<PeopleView, Failure> {
        let name = given.name.trim();
        if name.is_empty() {
            return Err(wrong("请写明姓名"));
        }
        if self.archive.people()?.iter().any(|person| person.name == name) {
            return Err(wrong("已经有同名的人员，请在姓名后面加上科室以示区别"));
        }
        let roles = given.roles.iter().map(|role| role_of(role)).collect::<Result<Vec<_>, _>>()?;
        if roles.is_empty() {
            return Err(wrong("请至少选择一个角色"));
        }
        let key = new_key()?;
        let sealed = key.seal(&given.passphrase, &random::<SEAL_RANDOM>()?)?;
        let new =
            NewPerson { name, roles: &roles, public_key: &key.public(), sealed: Some(&sealed) };
        let id = self.archive.add_person(new, now)?;
        let (person, _) = self.archive.person(id)?;
        self.session().who = Some((person, now));
        self.people(now)
    }

    /// Signs somebody in.
    ///
    /// # Errors
    /// The passphrase is wrong, or was wrong too often.
    pub fn sign_in(&self, id: i64, passphrase: &str, now: DateTime) -> Result<PeopleView, Failure> {
        let (person, _) = self.open_key(id, passphrase, now)?;
        self.session().who = Some((person, now));
        self.people(now)
    }

    /// Signs out.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn sign_out(&self, now: DateTime) -> Result<PeopleView, Failure> {
        self.session().who = None;
        self.people(now)
    }

    /// Gives a person's key another passphrase.
    ///
    /// # Errors
    /// The old one is wrong, the new one too short, or the archive can't be written.
    pub fn change_passphrase(
        &self,
        id: i64,
        old: &str,
        new: &str,
        now: DateTime,
    ) -> Result<(), Failure> {
        let (_, key) = self.open_key(id, old, now)?;
        let sealed = key.seal(new, &random::<SEAL_RANDOM>()?)?;
        Ok(self.archive.seal_anew(id, &sealed, now)?)
    }

    /// Whose act this is: who is signed in, or, where the office has no people yet, whom
    /// the page names.
    pub(crate) fn acting(&self, named: &str, now: DateTime) -> Result<String, Failure> {
        let mut session = self.session();
        session.expire(now);
        if let Some((person, last)) = &mut session.who {
            *last = now;
            return Ok(person.name.clone());
        }
        drop(session);
        if !self.archive.people()?.is_empty() {
            return Err(Failure::new("locked", "请先登录，再处理和签署"));
        }
        match named.trim() {
            "" => Err(wrong("请写明由谁处理")),
            named => Ok(named.to_owned()),
        }
    }

    /// A person with their key, opened by the passphrase.
    pub(crate) fn open_key(
        &self,
        id: i64,
        passphrase: &str,
        now: DateTime,
    ) -> Result<(Person, PrivateKey), Failure> {
        self.session().may_try(now)?;
        let (person, sealed) = self.archive.person(id)?;
        let sealed = sealed.ok_or_else(|| {
            Failure::new("refused", "这个人的密钥在另一台电脑上，请在那台电脑上签署")
        })?;
        let opened = sealed.open(passphrase);
        self.session().tried(opened.as_ref().err(), now);
        Ok((person, opened?))
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        let session: &Mutex<Session> = &self.session;
        session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    fn expire(&mut self, now: DateTime) {
        let idle = |last: DateTime| now.duration_since(last).abs() > minutes(IDLE);
        if self.who.as_ref().is_some_and(|(_, last)| idle(*last)) {
            self.who = None;
        }
    }

    fn may_try(&mut self, now: DateTime) -> Result<(), Failure> {
        match self.until {
            Some(until) if now < until && until.duration_since(now) <= WAIT => {
                Err(Failure::new("locked", format!("口令连续输错{TRIES}次，请等一分钟再试")))
            }
            _ => Ok(()),
        }
    }

    fn tried(&mut self, error: Option<&KeyError>, now: DateTime) {
        match error {
            None => (self.wrong, self.until) = (0, None),
            Some(KeyError::WrongPassphrase) => {
                self.wrong += 1;
                if self.wrong.is_multiple_of(TRIES) {
                    self.until = now.checked_add(WAIT).ok();
                }
            }
            Some(KeyError::TooShort | KeyError::Unusable) => {}
        }
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        let code = match error {
            KeyError::TooShort => "wrong-input",
            KeyError::WrongPassphrase => "wrong-passphrase",
            KeyError::Unusable => "archive-damaged",
        };
        Self::new(code, error.to_string())
    }
}

/// First digits of a public key's SM3, to be compared by people.
pub(crate) fn fingerprint(public_key: &str) -> String {
    let digest = chain::sm3_hex(public_key);
    let groups: Vec<&str> = (0..4).filter_map(|at| digest.get(at * 4..at * 4 + 4)).collect();
    groups.join(" ")
}

fn view(person: &Person) -> PersonView {
    PersonView {
        id: person.id,
        name: person.name.clone(),
        roles: person.roles.iter().map(short).collect(),
        role_names: person.roles.iter().map(|role| role.name().into()).collect(),
        fingerprint: fingerprint(&person.public_key),
        added_at: person.added_at.to_string(),
    }
}

fn role_of(name: &str) -> Result<PersonRole, Failure> {
    serde_json::from_value(name.into()).map_err(|_| wrong("没有这种角色"))
}

fn new_key() -> Result<PrivateKey, Failure> {
    // The second try is for the one number in four thousand million that is none.
    Ok(PrivateKey::from_random(&random()?).or_else(|_| {
        random().map_err(|_| KeyError::Unusable).and_then(|bytes| PrivateKey::from_random(&bytes))
    })?)
}

fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        Failure::new("archive-failed", "系统没有给出随机数，不能生成密钥，请重启电脑后再试")
            .with_detail(error)
    })?;
    Ok(bytes)
}

fn minutes(minutes: u32) -> SignedDuration {
    SignedDuration::from_mins(i64::from(minutes))
}

fn wrong(message: &str) -> Failure {
    Failure::new("wrong-input", message)
}
