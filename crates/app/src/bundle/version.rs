//! One version of a case, put together for its bundle.

use std::collections::{BTreeMap, HashMap};

use archive::{Correction, StoredLegalityOpinion, StoredReview, StoredSignature, VersionRow};
use jiff::civil::DateTime;
use report::bundle::Part;
use review::bundle::{
    BundleCorrection, BundleDisposition, BundleOpinion, BundleSignature, BundleVersion,
};
use review::chain::sm3_hex;
use review::{Disposition, Person};

use crate::App;
use crate::dto::Failure;

impl App {
    /// Version `number` of a case. Adds its files to `parts`, the place of its own file to
    /// `places` and everybody who signed to `people`.
    pub(super) fn version(
        &self,
        number: usize,
        row: &VersionRow,
        places: &mut HashMap<String, String>,
        people: &mut BTreeMap<i64, Person>,
        parts: &mut Vec<Part>,
    ) -> Result<BundleVersion, Failure> {
        let stored = self.archive.review(row.review)?;
        let place = format!("files/{number}/{}", stored.name);
        places.entry(stored.row.sha256.clone()).or_insert_with(|| place.clone());
        parts.push((place, self.archive.original(stored.row.id)?));
        let opinions = self.archive.legality_opinions(row.review)?;
        parts.extend(self.signed(number, &stored, &opinions)?);
        for (_, signatures) in &opinions {
            for signature in signatures {
                let (person, _) = self.archive.person(signature.person)?;
                people.insert(person.id, person);
            }
        }
        let opinions = opinions
            .into_iter()
            .map(|(opinion, signatures)| opinion_of(opinion, &signatures, people))
            .collect::<Result<_, Failure>>()?;
        let dispositions = self.archive.dispositions(row.review)?;
        let dispositions = dispositions.into_iter().filter_map(disposition_of).collect();
        let own = self.archive.own_findings(row.review)?;
        let corrections = self.archive.corrections(stored.row.id)?;
        let corrections = corrections.into_iter().map(correction_of).collect();
        let by = (row.by.as_str(), row.added_at);
        Ok(version_of(stored, by, dispositions, own, opinions, corrections))
    }
}

fn version_of(
    stored: StoredReview,
    (by, added_at): (&str, DateTime),
    dispositions: Vec<BundleDisposition>,
    own: Vec<review::OwnFinding>,
    opinions: Vec<BundleOpinion>,
    corrections: Vec<BundleCorrection>,
) -> BundleVersion {
    BundleVersion {
        name: stored.name,
        text: sm3_hex(&stored.document.text),
        reviewed_at: stored.reviewed_at,
        by: by.to_owned(),
        added_at,
        review: stored.review,
        dispositions,
        own,
        opinions,
        corrections,
    }
}

fn correction_of(correction: Correction) -> BundleCorrection {
    BundleCorrection {
        field: correction.field.name().to_owned(),
        value: correction.value,
        reason: correction.reason,
        by: correction.by,
        at: correction.at,
        since: correction.since,
    }
}

fn disposition_of(disposition: Disposition) -> Option<BundleDisposition> {
    Some(BundleDisposition {
        finding: disposition.finding,
        decision: disposition.decision?,
        reason: disposition.reason,
        by: disposition.by,
        at: disposition.at,
    })
}

fn opinion_of(
    opinion: StoredLegalityOpinion,
    signatures: &[StoredSignature],
    people: &BTreeMap<i64, Person>,
) -> Result<BundleOpinion, Failure> {
    let signature = |signature: &StoredSignature| {
        let person = people.get(&signature.person);
        let person = person.ok_or_else(|| Failure::new("archive-damaged", "签署人没有登记"))?;
        Ok(BundleSignature {
            public_key: person.public_key.clone(),
            statement: signature.statement.clone(),
            signature: signature.signature.clone(),
            signed_at: signature.signed_at,
        })
    };
    Ok(BundleOpinion {
        conclusion: opinion.conclusion,
        number: opinion.number,
        addressee: opinion.addressee,
        text: opinion.text,
        by: opinion.by,
        saved_at: opinion.saved_at,
        signatures: signatures.iter().map(signature).collect::<Result<_, Failure>>()?,
    })
}
