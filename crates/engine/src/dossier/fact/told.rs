//! Whether words tell what was done: not what somebody has to do, not what is planned,
//! and not that it was left undone.

use super::pattern::Pattern;

static NOT_DONE: Pattern = Pattern::new(
    "应当|应予|必须|须(?:要|在|经|向|于|由)?|不得|可以|不(?:需|用|必|再|予|再)|无需|无须|未|没有|尚待|尚需|拟(?:于|在|向|通过|采取|召开|举行|征求|公布)|将(?:于|在|会|通过|向|按|组织|适时|进一步)|即将|计划(?:于|在)?|准备|下一步|待[^，,]{0,12}后|如果|如需|凡|要求各|请各|一般",
);

/// True where the clause before something that was found leaves it standing as a fact.
pub(super) fn is_done(before: &str) -> bool {
    let clause = before.rsplit([',', ';', ':', '。']).next().unwrap_or(before);
    !NOT_DONE.is_in(clause)
}

/// The first clause behind something that was found.
pub(super) fn next_clause(after: &str) -> &str {
    after.split([',', ';', '。']).find(|clause| !clause.is_empty()).unwrap_or(after)
}

/// True where nothing in a whole sentence makes it a duty, a plan or a denial.
pub(super) fn is_told(sentence: &str) -> bool {
    !NOT_DONE.is_in(sentence)
}
