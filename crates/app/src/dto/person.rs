//! 人员: who works and signs on this machine.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everybody, and who is working now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleView {
    /// In the order in which they came.
    pub people: Vec<PersonView>,
    /// Number of the person who is signed in.
    pub signed_in: Option<i64>,
    /// Minutes of idleness after which one has to sign in again.
    pub idle_minutes: u32,
}

/// One person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonView {
    /// Number in the archive.
    pub id: i64,
    /// 姓名
    pub name: String,
    /// `drafter`, `reviewer`, `cleanup-officer`, `rule-keeper`
    pub roles: Vec<String>,
    /// The roles' names.
    pub role_names: Vec<String>,
    /// First 16 digits of the public key's SM3, in groups of four, to compare by phone.
    pub fingerprint: String,
    /// Local time.
    pub added_at: String,
}

/// Somebody who is to be added.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewPersonGiven {
    /// 姓名
    pub name: String,
    /// As in [`PersonView`].
    pub roles: Vec<String>,
    /// Protects the private key.
    pub passphrase: String,
}
