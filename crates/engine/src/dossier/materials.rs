//! The papers that the regimes ask for, and which of them are there.

use jiff::civil::Date;

use super::case::Case;
use super::judged::{Applies, applies};
use super::{Material, point};
use crate::Strength;
use crate::rule::Rule;
use crate::spec::PointKind;

/// What the regimes ask for, by role.
pub(super) fn materials<'a>(
    case: &Case<'_>,
    rules: impl Iterator<Item = (&'a Rule, PointKind)>,
    day: Date,
) -> Vec<Material> {
    let mut materials: Vec<Material> = Vec::new();
    for (rule, kind) in rules {
        let Some((role, always)) = point::paper(kind, &rule.spec) else { continue };
        let sure = match applies(case, rule) {
            Applies::No => continue,
            Applies::Yes => rule.spec.strength != Strength::Verify,
            Applies::Perhaps(_) => false,
        };
        let at = materials.iter().position(|material| material.role == role);
        let at = at.unwrap_or_else(|| {
            let (files, basis) = (case.files(role), Vec::new());
            materials.push(Material { role, required: false, files, basis });
            materials.len() - 1
        });
        let material = &mut materials[at];
        material.required |= always && sure;
        for provision in rule.provisions(day, |_| true) {
            if !material.basis.contains(&provision) {
                material.basis.push(provision);
            }
        }
    }
    materials.sort_by_key(|material| material.role);
    materials
}
