//! What the last signature on a version was made over, each in the exact bytes whose SM3 the
//! statement names.

use archive::{StoredDossier, StoredLegalityOpinion, StoredReview, StoredSignature};
use engine::dossier::{Assessment, Given};
use report::bundle::Part;
use review::chain::sm3_hex;
use review::{dispositions_json, dossier_json, findings_json};

use super::unwritten;
use crate::App;
use crate::case::statement;
use crate::dto::Failure;

impl App {
    /// The files below `signed/`; none where nobody signed.
    pub(super) fn signed(
        &self,
        number: usize,
        stored: &StoredReview,
        opinions: &[(StoredLegalityOpinion, Vec<StoredSignature>)],
    ) -> Result<Vec<Part>, Failure> {
        let signed = |(opinion, signatures): &'_ (StoredLegalityOpinion, Vec<StoredSignature>)| {
            Some((opinion.text.clone(), signatures.last()?.clone()))
        };
        let Some((opinion, signature)) = opinions.iter().rev().find_map(signed) else {
            return Ok(Vec::new());
        };
        let (person, _) = self.archive.person(signature.person)?;
        let dispositions = self.archive.dispositions(stored.id)?;
        let own = self.archive.own_findings(stored.id)?;
        let json = |json: Result<String, serde_json::Error>| json.map_err(unwritten);
        let mut files = vec![
            ("public_key.hex", person.public_key),
            ("text.txt", stored.document.text.clone()),
            ("findings.json", json(findings_json(&stored.review.findings))?),
            ("dispositions.json", json(dispositions_json(&dispositions))?),
            ("own.json", json(serde_json::to_string(&own))?),
            ("opinion.txt", opinion),
        ];
        if let Some(digest) = statement(&signature)?.dossier
            && let Some(dossier) = self.signed_dossier(stored.id, &digest)?
        {
            files.push(("dossier.json", dossier));
        }
        files.push(("statement.json", signature.statement));
        files.push(("signature.hex", signature.signature));
        let place = |name: &str| format!("signed/{number}/{name}");
        Ok(files.into_iter().map(|(name, text)| (place(name), text.into_bytes())).collect())
    }

    /// What a signature covers of the dossier of a review's case, as it stands now.
    pub(crate) fn dossier_json(&self, review: i64) -> Result<Option<String>, Failure> {
        let Some(id) = self.dossier_of_case(review)? else { return Ok(None) };
        let StoredDossier { members, last, .. } = self.archive.dossier(id)?;
        covered(&self.archive.digests(&members)?, &last.given, &last.result).map(Some)
    }

    /// The dossier as it stood when the signature with this digest was made.
    fn signed_dossier(&self, review: i64, digest: &str) -> Result<Option<String>, Failure> {
        let Some(id) = self.dossier_of_case(review)? else { return Ok(None) };
        let digests = self.archive.digests(&self.archive.dossier(id)?.members)?;
        for made in self.archive.assessments(id)?.into_iter().rev() {
            let json = covered(&digests, &made.given, &made.result)?;
            if sm3_hex(&json) == digest {
                return Ok(Some(json));
            }
        }
        Ok(None)
    }
}

fn covered(
    digests: &[(String, Option<String>)],
    given: &Given,
    result: &Assessment,
) -> Result<String, Failure> {
    let files: Vec<_> =
        digests.iter().map(|(name, digest)| (name.as_str(), digest.as_deref())).collect();
    dossier_json(&files, given, result).map_err(unwritten)
}
