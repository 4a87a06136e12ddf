//! The chain of events: each carries the SM3 digest of itself and of the one before.
//!
//! The digest is taken over `previous LF seq LF at LF kind LF payload` in UTF-8,
//! so that anybody with an SM3 tool can follow the chain without this program.
//! Deliberately absent: signatures. A chain proves that nothing was changed in
//! the middle; who signed what stands in the [`crate::Statement`].

use sm3::{Digest, Sm3};

/// What the first event names as the one before it.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One change to the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Counted from 1 without gaps.
    pub seq: i64,
    /// Local time, ISO, without a line break.
    pub at: String,
    /// What happened; without a line break.
    pub kind: String,
    /// A JSON object.
    pub payload: String,
    /// Hash of the event before, [`GENESIS`] for the first.
    pub previous: String,
    /// SM3 in lower-case hex.
    pub hash: String,
}

/// The first place where the chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("第{seq}条记录{what}")]
pub struct Broken {
    /// The event.
    pub seq: i64,
    /// What is wrong with it, the end of a Chinese sentence.
    pub what: &'static str,
}

/// The hash of an event.
pub fn link(previous: &str, seq: i64, at: &str, kind: &str, payload: &str) -> String {
    let seq = seq.to_string();
    sm3_hex(&[previous, &seq, at, kind, payload].join("\n"))
}

/// SM3 over the UTF-8 of a text, in lower-case hex.
pub fn sm3_hex(text: &str) -> String {
    sm3_bytes(text.as_bytes())
}

/// SM3 over bytes, in lower-case hex.
pub fn sm3_bytes(bytes: &[u8]) -> String {
    Sm3::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Follows the whole chain; `events` must begin with the first one.
///
/// # Errors
/// The first event that is missing, moved or changed.
pub fn verify<'a>(events: impl IntoIterator<Item = &'a Event>) -> Result<(), Broken> {
    let mut chain = Chain::default();
    events.into_iter().try_for_each(|event| chain.follow(event))
}

/// Follows a chain event by event, for one too long to be held at once.
#[derive(Debug, Clone)]
pub struct Chain {
    seq: i64,
    hash: String,
}

impl Default for Chain {
    fn default() -> Self {
        Self { seq: 0, hash: GENESIS.to_owned() }
    }
}

impl Chain {
    /// Takes the next event.
    ///
    /// # Errors
    /// The event is not the one that has to come next.
    pub fn follow(&mut self, event: &Event) -> Result<(), Broken> {
        let expected = self.seq + 1;
        if event.seq != expected {
            return Err(Broken { seq: expected, what: "缺失" });
        }
        if event.previous != self.hash {
            return Err(Broken { seq: event.seq, what: "与前一条衔接不上" });
        }
        let hash = link(&event.previous, event.seq, &event.at, &event.kind, &event.payload);
        if event.hash != hash {
            return Err(Broken { seq: event.seq, what: "内容被改动过" });
        }
        self.seq = expected;
        self.hash = hash;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(payloads: &[&str]) -> Vec<Event> {
        let mut previous = GENESIS.to_owned();
        let mut events = Vec::new();
        for (seq, payload) in (1..).zip(payloads) {
            let (at, kind) = ("2026-11-24T09:30:00", "document.kept");
            let hash = link(&previous, seq, at, kind, payload);
            events.push(Event {
                seq,
                at: at.to_owned(),
                kind: kind.to_owned(),
                payload: (*payload).to_owned(),
                previous: std::mem::replace(&mut previous, hash.clone()),
                hash,
            });
        }
        events
    }

    /// Breaks a chain of three and reports what `verify` says.
    #[track_caller]
    fn says(damage: impl Fn(&mut Vec<Event>), expected: &str) {
        let mut events = chain(&["{\"a\":1}", "{\"a\":2}", "{\"a\":3}"]);
        assert_eq!(verify(&events), Ok(()));
        damage(&mut events);
        assert_eq!(verify(&events).unwrap_err().to_string(), expected);
    }

    #[test]
    fn every_kind_of_damage_is_named() {
        says(|events| events[1].payload = "{\"a\":9}".to_owned(), "第2条记录内容被改动过");
        says(|events| events[0].at.push('1'), "第1条记录内容被改动过");
        says(|events| events[2].kind = "review.kept".to_owned(), "第3条记录内容被改动过");
        says(|events| events[2].previous = GENESIS.to_owned(), "第3条记录与前一条衔接不上");
        says(|events| drop(events.remove(1)), "第2条记录缺失");
        says(|events| events.swap(0, 1), "第1条记录缺失");
        says(
            |events| {
                let event = &mut events[1];
                event.payload = "{}".to_owned();
                event.hash = link(&event.previous, 2, &event.at, &event.kind, &event.payload);
            },
            "第3条记录与前一条衔接不上",
        );
    }

    #[test]
    fn the_hash_is_sm3() {
        // GB/T 32905-2016, appendix A.1.
        let expected = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
        assert_eq!(sm3_hex("abc"), expected);
    }
}
