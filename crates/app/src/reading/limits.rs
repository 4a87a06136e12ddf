//! What the reading child may use. The only platform-dependent part of reading;
//! on Windows there are no such limits yet, only the parent's patience.

/// Memory that the child may write to.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;

/// Takes away what a parser never needs. A limit that can't be set leaves the
/// others and the parent's patience.
#[cfg(unix)]
pub(super) fn apply() {
    use rlimit::Resource;
    let limits =
        [(Resource::DATA, MEMORY), (Resource::CORE, 0), (Resource::FSIZE, 0), (Resource::NPROC, 0)];
    for (resource, most) in limits {
        let _ = resource.set(most, most);
    }
}

/// Takes nothing away.
#[cfg(not(unix))]
pub(super) fn apply() {}
