//! The DTOs as TypeScript: `ui/src/api/types.ts` is written from here, and a test
//! refuses a stale one.

use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::dto;

const HEAD: &str = "// Generated from crates/app/src/dto by the test `types`. Do not edit.\n";

fn typescript() -> String {
    let config = Config::default().with_large_int("number");
    let mut text = HEAD.to_owned();
    macro_rules! declare {
        ($($name:ident),+ $(,)?) => {
            $(
                text.push_str("\nexport ");
                text.push_str(&dto::$name::decl(&config));
                text.push('\n');
            )+
        };
    }
    declare![
        DomainName,
        StrengthName,
        RegimeName,
        VerdictName,
        Failure,
        SpanView,
        Counts,
        CaseRow,
        WaitingView,
        RegisterRequest,
        StateCount,
        UpdateView,
        RegisterRow,
        RegisterView,
        ProofView,
        NamedDocument,
        RelationView,
        ArchivedReview,
        CorrectionView,
        ArchivedView,
        CorrectionGiven,
        RegisterConflict,
        RegisterMerge,
        DeskView,
        StartedFile,
        IntakeFile,
        IntakeView,
        BackupView,
        LostView,
        RestoredView,
        PartView,
        ArchiveStateView,
        Started,
        PageProgress,
        Progress,
        CellView,
        PageView,
        BlockView,
        OutlineView,
        BasisView,
        ExceptionView,
        FindingView,
        RegimeView,
        LiveView,
        UnreadView,
        Coverage,
        PackView,
        MadeWith,
        EvidenceView,
        PointView,
        StepView,
        StepBarView,
        DispositionView,
        DecisionGiven,
        OwnFindingView,
        OwnFindingGiven,
        FigureView,
        FiguresView,
        RulePackView,
        RuleRow,
        RulesView,
        NamedText,
        ExampleView,
        RuleProvisionView,
        RuleView,
        RuleProblem,
        ExampleProblem,
        RuleTrial,
        TrialFinding,
        PackChoice,
        TermsView,
        ProfileView,
        PersonView,
        PeopleView,
        NewPersonGiven,
        CaseVersionView,
        CaseStepView,
        NextStepView,
        StepGiven,
        LegalityOpinionView,
        OpinionDraftView,
        OpinionGiven,
        SignatureView,
        CaseView,
        ImportedCase,
        ClauseSideView,
        VersionClauseView,
        FollowedView,
        VersionsView,
        AnnotatedView,
        ReviewView,
        DossierFileView,
        UnreadFileView,
        FactView,
        MaterialView,
        DifferenceView,
        ComparisonView,
        NamedView,
        KindView,
        DossierView,
        DossierTextView,
        StatedFact,
        AnswerView,
        OpinionView,
        OpinionGroup,
        OpinionsView,
        GivenAnswer,
        FacetName,
        SortName,
        FilterView,
        SearchRequest,
        SavedSearch,
        FacetValueView,
        FacetView,
        HitView,
        SearchView,
        AlikeDocument,
        ClausePair,
        AlikeView,
        ImportedFile,
        ImportView,
        VersionView,
        ProvisionView,
        CampaignGiven,
        CleanupProgress,
        CampaignRow,
        RunningView,
        CampaignsView,
        CountedView,
        PublicationView,
        CampaignView,
        ProposalsAsked,
        CauseView,
        OwnerViewRow,
        CleanupDecision,
        ProposalRow,
        ProposalsView,
        CleanupGiven,
        ImportedViews,
        PublicationGiven,
        StatuteView,
        StatuteHit,
        StatuteHits,
        LibraryRequest,
        LibraryRow,
        LibraryView,
        RestingRule,
        RestingDocument,
        InstrumentView,
        ArticleChangeView,
        LawChangeView,
        LawChangesView,
        RecheckRow,
        RecheckRule,
        RecheckFailed,
        RecheckView,
        RecheckFinding,
        RecheckedView,
    ];
    text
}

#[test]
fn the_pages_types_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/types.ts");
    let written = typescript();
    if std::env::var_os("WENHENG_WRITE").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap();
    assert!(found == written, "types.ts is stale: run `WENHENG_WRITE=1 cargo test -p app types`");
}
