//! What the reading child may use. The only platform-dependent part of reading;
//! on Windows there are no such limits yet, only the parent's patience.

use std::time::Duration;

/// Memory that the child may write to.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;
/// Address space, the program itself and what it maps included.
#[cfg(unix)]
const ADDRESSES: u64 = 4 << 30;
/// Standard input, output and error: no file and no connection can be opened.
#[cfg(unix)]
const OPEN: u64 = 3;
/// Seconds of computing for one document; the parent loses patience before.
#[cfg(unix)]
const SECONDS: u64 = 40;

/// Takes away for good what a parser never needs. A limit that can't be set leaves
/// the others and the parent's patience.
#[cfg(unix)]
pub(super) fn apply() {
    use rlimit::Resource;
    let limits = [
        (Resource::DATA, MEMORY),
        (Resource::AS, ADDRESSES),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NPROC, 0),
        (Resource::NOFILE, OPEN),
    ];
    for (resource, most) in limits {
        let _ = resource.set(most, most);
    }
}

/// Grants computing time for one more document to a process that has run so long,
/// and so has computed no longer. It ends a child whose parent has died and can't
/// lose patience any more.
#[cfg(unix)]
pub(super) fn renew(running: Duration) {
    use rlimit::Resource;
    let Ok((_, most)) = Resource::CPU.get() else { return };
    let _ = Resource::CPU.set((running.as_secs() + SECONDS).min(most), most);
}

/// Takes nothing away.
#[cfg(not(unix))]
pub(super) fn apply() {}

/// Grants nothing that is limited.
#[cfg(not(unix))]
pub(super) fn renew(_running: Duration) {}
