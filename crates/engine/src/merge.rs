//! One clause, one problem, one finding: rules that agree are shown as one.

use crate::Finding;

/// Folds findings of one domain that overlap and rest on a common provision into
/// the strongest of them. Input and output are sorted by span, then rule.
pub(crate) fn merge(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let agrees = |other: &Finding| {
            other.domain == finding.domain
                && other.span.overlaps(finding.span)
                && other.basis.iter().any(|basis| finding.basis.contains(basis))
        };
        // Sorted by start, so only the last few can overlap.
        match kept.iter_mut().rev().take(16).find(|other| agrees(other)) {
            Some(other) if finding.strength > other.strength => {
                let weaker = std::mem::replace(other, finding);
                add_basis(other, weaker);
            }
            Some(other) => add_basis(other, finding),
            None => kept.push(finding),
        }
    }
    kept.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
    kept
}

fn add_basis(finding: &mut Finding, other: Finding) {
    for basis in other.basis {
        // A weaker finding's provisions must not speak with the stronger one's voice.
        if other.strength >= finding.strength && !finding.basis.contains(&basis) {
            finding.basis.push(basis);
        }
    }
}
