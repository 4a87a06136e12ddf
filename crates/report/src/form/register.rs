//! 合法性审核登记表: what came in, what the dossier proves, what is still to be asked.

use engine::dossier::FactKind;

use super::Record;
use crate::template::Values;

pub(super) fn values(record: &Record<'_>) -> Values {
    let mut values = Values::default();
    for name in ["编号", "起草联系人"] {
        values.set(name, "");
    }
    values.set("收到日期", record.told(FactKind::LegalitySentDay));
    values.set("标题", record.title());
    values.set("起草单位", record.issuer());
    values.set("认定", record.regimes());
    let files = record.dossier.files.iter().zip(&record.assessment.roles);
    let files = files.map(|(file, guess)| format!("{}：{}", guess.role.name(), file.name));
    values.set("收到材料", files.collect::<Vec<_>>().join("\n"));
    values.set("缺少", record.missing());
    let rows: [(&str, &[FactKind]); 6] = [
        (
            "征求意见",
            &[
                FactKind::ConsultationPeriod,
                FactKind::OpinionsReceived,
                FactKind::OpinionsAdopted,
                FactKind::OpinionsRejected,
            ],
        ),
        ("专家论证", &[FactKind::ExpertDay, FactKind::Expert]),
        ("风险评估", &[FactKind::RiskDay, FactKind::RiskLevel]),
        ("公平竞争", &[FactKind::CompetitionDay, FactKind::CompetitionConclusion]),
        ("起草审核", &[FactKind::OwnLegalityDay]),
        ("审核期限", &[FactKind::LegalitySentDay, FactKind::LegalityDay]),
    ];
    for (name, kinds) in rows {
        values.set(name, record.sentence(kinds));
    }
    values.set("审核意见", record.told(FactKind::LegalityConclusion));
    values.set("审核日期", record.told(FactKind::LegalityDay));
    values.set(
        "未采纳",
        record.sentence(&[FactKind::LegalityUnadopted, FactKind::LegalityUnadoptedReason]),
    );
    let open = record.assessment.points.iter().filter(|point| point.state.state.asks());
    values.list(
        "事项",
        open.map(|point| {
            vec![
                ("步骤", point.step.name().to_owned()),
                ("名称", point.title.clone()),
                ("情况", point.state.state.name().to_owned()),
                ("说明", point.state.message.clone()),
            ]
        }),
    );
    values
}
