//! The tables whose rows are vouched for by an event of their own, or by one for several.

use rusqlite::Connection;

use crate::ArchiveError;
use crate::table::{
    campaign, cleanup_conclusion, copy, correction, legality, matter, own, owner_view, person,
    proposal,
};

/// Rows that come one an event.
pub(super) struct Kind {
    pub(super) table: &'static str,
    pub(super) what: &'static str,
    pub(super) fingerprint: fn(&Connection, i64) -> Result<String, ArchiveError>,
}

/// Rows that come many an event.
pub(super) struct Batch {
    pub(super) table: &'static str,
    pub(super) what: &'static str,
    pub(super) fingerprint: fn(&Connection, (i64, i64)) -> Result<String, ArchiveError>,
}

pub(super) const PERSON: Kind =
    Kind { table: "person", what: "人员", fingerprint: person::fingerprint };
pub(super) const SEAL: Kind =
    Kind { table: "seal", what: "密钥", fingerprint: person::fingerprint_seal };
pub(super) const CASE: Kind =
    Kind { table: "matter", what: "事项", fingerprint: matter::fingerprint };
pub(super) const VERSION: Kind =
    Kind { table: "version", what: "版本登记", fingerprint: matter::fingerprint_version };
pub(super) const STEP: Kind =
    Kind { table: "step", what: "办理记录", fingerprint: matter::fingerprint_step };
pub(super) const LEGALITY_OPINION: Kind =
    Kind {
        table: "legality_opinion", what: "合法性审核意见", fingerprint: legality::fingerprint
    };
pub(super) const SIGNATURE: Kind =
    Kind { table: "signature", what: "签署", fingerprint: legality::fingerprint_signature };
pub(super) const OWN_FINDING: Kind =
    Kind { table: "own_finding", what: "审核人意见", fingerprint: own::fingerprint };
pub(super) const CORRECTION: Kind =
    Kind { table: "correction", what: "更正", fingerprint: correction::fingerprint };
pub(super) const COPY: Kind =
    Kind { table: "copy", what: "重复文件记录", fingerprint: copy::fingerprint };
pub(super) const CAMPAIGN: Kind =
    Kind { table: "campaign", what: "清理", fingerprint: campaign::fingerprint };
pub(super) const CAMPAIGN_DRAFT: Kind = Kind {
    table: "campaign_draft",
    what: "清理决定送审",
    fingerprint: campaign::fingerprint_draft,
};
pub(super) const PUBLICATION: Kind = Kind {
    table: "publication",
    what: "清理结果公布",
    fingerprint: campaign::fingerprint_publication,
};
/// All of the first.
pub(super) const KINDS: [&Kind; 13] = [
    &PERSON,
    &SEAL,
    &CASE,
    &VERSION,
    &STEP,
    &LEGALITY_OPINION,
    &SIGNATURE,
    &OWN_FINDING,
    &CORRECTION,
    &COPY,
    &CAMPAIGN,
    &CAMPAIGN_DRAFT,
    &PUBLICATION,
];

pub(super) const PROPOSALS: Batch =
    Batch { table: "proposal", what: "清理建议", fingerprint: proposal::fingerprint };
pub(super) const OWNER_VIEWS: Batch =
    Batch { table: "owner_view", what: "责任单位意见", fingerprint: owner_view::fingerprint };
pub(super) const CONCLUSIONS: Batch =
    Batch {
        table: "conclusion", what: "清理结论", fingerprint: cleanup_conclusion::fingerprint
    };
/// All of the second.
pub(super) const BATCHES: [&Batch; 3] = [&PROPOSALS, &OWNER_VIEWS, &CONCLUSIONS];
