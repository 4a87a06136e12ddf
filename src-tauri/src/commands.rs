//! The commands that the pages may call: one call each into `app`. The clock
//! enters here and nowhere below.

mod archive;
mod cleanup;
mod dossier;
mod find;
mod keeper;
mod library;
mod matter;
mod papers;
mod rules;
mod work;

use jiff::ZonedDateTime;
use jiff::civil::DateTime;

/// Defines the list once, for Tauri and for the test that compares it with the pages.
macro_rules! commands {
    ($($module:ident { $($name:ident),+ $(,)? })+) => {
        #[cfg(test)]
        const NAMES: &[&str] = &[$($(stringify!($name)),+),+];

        /// Answers the pages' calls.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($($module::$name),+),+]
        }
    };
}

commands! {
    work {
        desk, opened_with, start_review, start_dossier, cancel_work, open_sample, review, page_picture, decide, add_own_finding, withdraw_own_finding, check_live, write_text, drafts, keep_draft, intake, pause_work,
    }
    find {
        search, same_as, saved_searches, save_search, forget_search,
    }
    matter {
        people, add_person, sign_in, sign_out, change_passphrase, case, move_case, save_opinion, sign_opinion, add_version, versions, write_bundle, import_bundle,
    }
    papers {
        write_opinion, write_annotated, write_report, write_summary, write_ledger, write_annual, write_intake, figures,
    }
    dossier {
        dossier, dossier_text, set_role, state_fact, withdraw_fact, opinions, import_opinions, answer_opinions, write_adoption, write_form,
    }
    archive {
        register, archived, resting_on, correct, write_register, merge_register,
    }
    cleanup {
        campaigns, start_campaign, campaign, proposals, decide_proposals, export_sheets, import_views, write_catalogue, write_cleanup_decision, review_campaign, publish_campaign,
    }
    library {
        library, instrument, import_statutes, statute_changes, changed_since, recheck_all, recheck_one, review_again,
    }
    rules {
        rules, rule, try_rule, save_rule, switch_rule, try_rule_in_archive, write_pack, preview_rules, merge_rules,
    }
    keeper {
        profile, set_profile, backups, daily_backup, back_up, lost_by, restore_backup, archive_state,
    }
}

fn now() -> DateTime {
    ZonedDateTime::now().datetime()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::NAMES;

    #[test]
    fn the_pages_call_exactly_these_commands() {
        let client = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/api/client.ts");
        let source = std::fs::read_to_string(client).unwrap();
        let call = regex::Regex::new(r#"invoke(?:<[^(]*>)?\(\s*["'](\w+)["']"#).unwrap();
        let called: BTreeSet<&str> =
            call.captures_iter(&source).map(|found| found.get(1).unwrap().as_str()).collect();
        assert_eq!(called, NAMES.iter().copied().collect());
    }
}
