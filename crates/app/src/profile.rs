//! 单位信息: read from the data folder and written there. What is changed counts from the
//! next review on; kept reviews say which profile they were made with.

use engine::spec::Layer;
use engine::{Profile, Terms};

use crate::App;
use crate::dto::{Failure, PackChoice, ProfileView, TermsView};
use crate::save::save;

/// Name of the file in the data folder.
pub(crate) const FILE: &str = "profile.yaml";

/// Working days that a review can take at most, whatever an office writes.
const LONGEST: u32 = 250;
/// Years that a document can apply without being written anew.
const YEARS: u32 = 50;

impl App {
    /// The unit whose documents are reviewed here.
    ///
    /// # Errors
    /// The rules or the profile have a mistake.
    pub fn profile(&self) -> Result<ProfileView, Failure> {
        let ruleset = self.ruleset()?;
        let unit = &ruleset.unit;
        Ok(ProfileView {
            body: unit.body.clone(),
            places: unit.places.clone(),
            above: unit.above.clone(),
            below: unit.below.clone(),
            packs: unit.packs.clone(),
            choices: ruleset.choices.clone(),
            terms: TermsView {
                review: unit.terms.review,
                publication: unit.terms.publication,
                filing: unit.terms.filing,
                validity: unit.terms.validity,
                trial: unit.terms.trial,
            },
            opinion_number: unit.opinion_number.clone().unwrap_or_default(),
        })
    }

    /// Keeps the unit and compiles the rules anew.
    ///
    /// # Errors
    /// Something is missing or unknown, or the file can't be written; what stood there stays.
    pub fn set_profile(&self, given: &ProfileView) -> Result<ProfileView, Failure> {
        let wrong = |message: &str| Failure::new("wrong-input", message);
        let names = |names: &[String]| -> Vec<String> {
            let trimmed = names.iter().map(|name| name.trim().to_owned());
            trimmed.filter(|name| !name.is_empty()).collect()
        };
        let body = given.body.trim();
        if body.is_empty() {
            return Err(wrong("请写明单位全称"));
        }
        let known = &self.ruleset()?.choices;
        if given.packs.iter().any(|id| !known.iter().any(|choice| choice.id == *id)) {
            return Err(wrong("没有这个规则包，请重新选择"));
        }
        if !(1..=LONGEST).contains(&given.terms.review) {
            return Err(wrong("合法性审核的期限要写成工作日数，例如15"));
        }
        let years = [given.terms.validity, given.terms.trial];
        if years.into_iter().flatten().any(|years| !(1..=YEARS).contains(&years)) {
            return Err(wrong("默认有效期要写成年数，例如5"));
        }
        let number = given.opinion_number.trim();
        if !number.is_empty() && !number.contains("{号}") {
            return Err(wrong("编号格式里要有“{号}”，例如：合法审〔{年}〕{号}号"));
        }
        let unit = Profile {
            body: body.to_owned(),
            places: names(&given.places),
            above: names(&given.above),
            below: names(&given.below),
            packs: given.packs.clone(),
            terms: Terms {
                review: given.terms.review,
                publication: given.terms.publication,
                filing: given.terms.filing,
                validity: given.terms.validity,
                trial: given.terms.trial,
            },
            opinion_number: (!number.is_empty()).then(|| number.to_owned()),
        };
        let text = serde_yaml_ng::to_string(&unit).map_err(|error| {
            Failure::new("archive-failed", "单位信息无法写出，请重试").with_detail(error)
        })?;
        save(&self.home.join(FILE), text.as_bytes())?;
        self.forget_rules();
        self.profile()
    }
}

/// Packs that an office can choose: those of a province or a city.
pub(crate) fn choices(packs: &engine::Packs) -> Vec<PackChoice> {
    let local =
        packs.packs.iter().filter(|pack| matches!(pack.layer, Layer::Province | Layer::City));
    local.map(|pack| PackChoice { id: pack.id.clone(), title: pack.title.clone() }).collect()
}
