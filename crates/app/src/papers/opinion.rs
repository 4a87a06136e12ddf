//! 审核意见书: the opinion as it was saved, and where it is signed with its digests.

use std::path::Path;

use report::opinion::{Opinion, TEMPLATE, word};
use review::chain::sm3_hex;

use super::{ending, unwritten};
use crate::App;
use crate::case::statement;
use crate::dto::Failure;
use crate::save::save;

impl App {
    /// Writes the opinion on a review as a Word file. Its words are those that were saved;
    /// points and explanations stand in them.
    ///
    /// # Errors
    /// No opinion was saved or its conclusion is open, or the file can't be written.
    pub fn write_opinion(&self, review: i64, path: &Path) -> Result<(), Failure> {
        ending(path, &["docx"])?;
        let refused = |message: &str| Failure::new("refused", message);
        let (saved, signature) = self.archive.legality_opinion(review)?;
        let saved = saved.ok_or_else(|| refused("还没有保存审核意见，请先写好并保存"))?;
        let conclusion = saved.conclusion.ok_or_else(|| refused("请先选择审核结论"))?;
        // A signature holds for the words that it was made over, not for later ones.
        let signature = signature.filter(|signature| signature.opinion == saved.id);
        let unit = self.ruleset()?.unit.body.trim().to_owned();
        let (signer, day, digest) = match &signature {
            None => (String::new(), saved.saved_at.date(), "（尚未签署）".to_owned()),
            Some(signature) => {
                let stated = statement(signature)?;
                let record = sm3_hex(&signature.statement);
                (
                    if unit.is_empty() { stated.signer.name.clone() } else { unit.clone() },
                    signature.signed_at.date(),
                    format!(
                        "由{}签署。送审文本摘要（SM3）：{}；签署记录摘要（SM3）：{record}",
                        stated.signer.name, stated.text
                    ),
                )
            }
        };
        let heading = if unit.is_empty() { TEMPLATE.into() } else { format!("{unit}\n{TEMPLATE}") };
        let opinion = Opinion {
            heading,
            number: saved.number,
            addressee: saved.addressee,
            paragraphs: saved.text.lines().map(str::to_owned).collect(),
            conclusion,
            signer,
            day,
            digest,
        };
        let template = self.template(TEMPLATE)?;
        save(path, &word(&opinion, template.as_deref()).map_err(unwritten)?)
    }
}
