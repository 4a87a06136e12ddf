//! 规则起草: a rule that is being written, tried among all the others as if it were kept;
//! and the office's own pack, in which it is kept once it holds.
//!
//! Deliberately absent: changing a rule of another pack. What an office can do about one
//! is to switch it off, with a reason.

use std::collections::BTreeMap;
use std::path::PathBuf;

use document::from_plain;
use engine::spec::{OverrideSpec, PackSpec, RuleOverride};
use engine::{Engine, ExampleFailure, FailureKind, PackError, PackedRule, Packs, SourceFile};
use jiff::civil::Date;

use crate::App;
use crate::dto::{
    ExampleProblem, Failure, RuleProblem, RuleTrial, RulesView, SpanView, TrialFinding,
};
use crate::rules::Sources;
use crate::save::save;

/// Id and folder of the office's own pack.
pub(crate) const OFFICE: &str = "office";

/// Where a rule that has no id yet stands while it is tried.
const UNNAMED: &str = "unnamed";

/// All rules compiled with a new one among them.
pub(crate) struct Drafted {
    packs: Packs,
    pub(crate) engine: Engine,
    /// Of the new one.
    pub(crate) id: String,
}

impl App {
    /// Compiles a rule among all the others, runs its examples and looks for it in `text`.
    ///
    /// # Errors
    /// The other rules don't compile.
    pub fn try_rule(&self, yaml: &str, text: &str, today: Date) -> Result<RuleTrial, Failure> {
        let Drafted { packs, engine, id } = match self.drafted(yaml)? {
            Ok(drafted) => drafted,
            Err(problems) => {
                let (examples, findings) = (Vec::new(), Vec::new());
                return Ok(RuleTrial { problems, examples, tried: 0, findings });
            }
        };
        let library = self.ruleset()?.library();
        let packed = packs.rules.iter().find(|packed| packed.spec.id == id);
        let failures = packed.map(|packed| engine.run_examples(packed, library.as_ref(), today));
        let found = engine.check_rule(&id, &from_plain(text), library.as_ref(), today);
        Ok(RuleTrial {
            problems: packed.map_or_else(Vec::new, |packed| self.doubts(packed, today)),
            examples: failures.unwrap_or_default().into_iter().map(example_problem).collect(),
            tried: packed.map_or(0, |packed| packed.spec.examples.len()),
            findings: found
                .unwrap_or_default()
                .into_iter()
                .map(|finding| TrialFinding {
                    span: SpanView { start: finding.span.start, end: finding.span.end },
                    quote: finding.quote,
                    message: finding.message,
                })
                .collect(),
        })
    }

    /// Keeps a rule in the office's own pack, once everything about it holds.
    ///
    /// # Errors
    /// It has a mistake, an example fails, another pack has its id, or it can't be written.
    pub fn save_rule(&self, yaml: &str, today: Date) -> Result<RulesView, Failure> {
        let trial = self.try_rule(yaml, "", today)?;
        if let Some(problem) = trial.problems.first() {
            return Err(Failure::new("wrong-input", problem.message.clone()));
        }
        if let Some(problem) = trial.examples.first() {
            return Err(Failure::new("wrong-input", unmet(problem)));
        }
        let id = id_of(yaml).ok_or_else(|| Failure::new("wrong-input", "规则要有编号（id）"))?;
        let elsewhere = self
            .ruleset()?
            .packs
            .rules
            .iter()
            .any(|rule| rule.spec.id == id && rule.pack != OFFICE);
        if elsewhere {
            let message =
                "这是其他规则包里的规则，不能在这里改；可以另起编号新建，或者写明理由停用它";
            return Err(Failure::new("refused", message));
        }
        self.keep_pack(|_| ())?;
        save(&self.office().join(format!("{id}.yaml")), yaml.as_bytes())?;
        self.forget_rules();
        self.rules()
    }

    /// Switches a rule off, with a reason, or on again.
    ///
    /// # Errors
    /// There is no such rule, the reason is missing, or it can't be written.
    pub fn switch_rule(&self, id: &str, off: bool, because: &str) -> Result<RulesView, Failure> {
        let because = because.trim();
        if off && because.is_empty() {
            return Err(Failure::new("wrong-input", "停用规则要写明理由"));
        }
        let ruleset = self.ruleset()?;
        let known = |rules: &[PackedRule]| rules.iter().any(|rule| rule.spec.id == id);
        if !known(&ruleset.packs.rules) && !known(&ruleset.packs.switched_off) {
            return Err(Failure::new("not-found", format!("没有编号为“{id}”的规则")));
        }
        self.keep_pack(|pack| {
            pack.overrides.retain(|change| match change {
                OverrideSpec::Rule(change) => change.rule != id || !change.off,
                OverrideSpec::Class(_) => true,
            });
            if off {
                pack.overrides.push(OverrideSpec::Rule(RuleOverride {
                    rule: id.to_owned(),
                    strength: None,
                    days: None,
                    off: true,
                    because: because.to_owned(),
                }));
            }
        })?;
        self.forget_rules();
        self.rules()
    }

    /// The rules with `yaml` among them; or what is wrong with it.
    pub(crate) fn drafted(&self, yaml: &str) -> Result<Result<Drafted, Vec<RuleProblem>>, Failure> {
        let id = id_of(yaml).unwrap_or_else(|| UNNAMED.to_owned());
        let Sources { mut files, mut chosen, profile, .. } = Sources::read(&self.setup())?;
        let name = format!("/{id}.yaml");
        let known = files.iter().position(|file| file.path.ends_with(&name));
        let path = match known {
            Some(at) => files.remove(at).path,
            None => format!("{OFFICE}{name}"),
        };
        files.push(SourceFile { path: path.clone(), text: yaml.to_owned() });
        if !files.iter().any(|file| file.path == format!("{OFFICE}/pack.yaml")) {
            files.push(SourceFile {
                path: format!("{OFFICE}/pack.yaml"),
                text: written(&own_pack())?,
            });
        }
        if !chosen.iter().any(|id| id == OFFICE) {
            chosen.push(OFFICE.to_owned());
        }
        let compiled = Packs::read(&files)
            .and_then(|packs| packs.layered(&chosen))
            .and_then(|packs| Engine::compile(&packs, &profile).map(|engine| (packs, engine)));
        Ok(match compiled {
            Ok((packs, engine)) => Ok(Drafted { packs, engine, id }),
            Err(errors) => Err(problems(errors, &path)),
        })
    }

    fn doubts(&self, rule: &PackedRule, today: Date) -> Vec<RuleProblem> {
        let Ok(ruleset) = self.ruleset() else { return Vec::new() };
        let doubts = ruleset.doubtful_basis(rule, today).into_iter();
        doubts.map(|message| RuleProblem { line: None, message }).collect()
    }

    /// The folder of the office's own pack; it may not be there yet.
    pub(crate) fn office(&self) -> PathBuf {
        self.home.join("packs").join(OFFICE)
    }

    /// Writes the office's pack.yaml after a change, making the pack where there is none.
    fn keep_pack(&self, change: impl FnOnce(&mut PackSpec)) -> Result<(), Failure> {
        let folder = self.office();
        let file = folder.join("pack.yaml");
        let mut pack = match std::fs::read_to_string(&file) {
            Ok(text) => serde_yaml_ng::from_str(&text).map_err(|error| {
                Failure::new("pack", "本单位规则包的 pack.yaml 有误，请改正后再试")
                    .with_detail(error)
            })?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => own_pack(),
            Err(error) => return Err(Failure::open(&error)),
        };
        change(&mut pack);
        std::fs::create_dir_all(&folder).map_err(|error| {
            Failure::new("not-writable", "数据文件夹不能写入，请检查权限").with_detail(error)
        })?;
        save(&file, written(&pack)?.as_bytes())
    }
}

/// The head of the office's own pack where it has none yet.
pub(crate) fn own_pack() -> PackSpec {
    PackSpec {
        id: OFFICE.to_owned(),
        title: "本单位规则".to_owned(),
        version: "1".to_owned(),
        layer: engine::spec::Layer::Office,
        overrides: Vec::new(),
    }
}

pub(crate) fn written(pack: &PackSpec) -> Result<String, Failure> {
    serde_yaml_ng::to_string(pack)
        .map_err(|error| Failure::new("pack", "规则包无法写出，请重试").with_detail(error))
}

pub(crate) fn example_problem(failure: ExampleFailure) -> ExampleProblem {
    let kind = match failure.kind {
        FailureKind::Missing => "漏报",
        FailureKind::Noisy => "误报",
        FailureKind::Wrong => "范围不符",
    };
    ExampleProblem { kind: kind.into(), example: failure.example, found: failure.found }
}

/// Why a rule with such an example can't be kept.
pub(crate) fn unmet(problem: &ExampleProblem) -> String {
    format!("例句没有通过（{}）：{}", problem.kind, problem.example)
}

/// Only those about this rule: the others compiled before it came.
fn problems(errors: Vec<PackError>, path: &str) -> Vec<RuleProblem> {
    let own = |error: &PackError| error.file == path;
    let mut shown: Vec<RuleProblem> = errors
        .iter()
        .filter(|error| own(error))
        .map(|error| RuleProblem { line: error.line, message: error.message.clone() })
        .collect();
    if shown.is_empty() {
        shown = errors
            .into_iter()
            .map(|error| RuleProblem { line: None, message: error.to_string() })
            .collect();
    }
    shown
}

/// The id, as far as the file reads as YAML at all.
fn id_of(yaml: &str) -> Option<String> {
    let fields: BTreeMap<String, serde_yaml_ng::Value> = serde_yaml_ng::from_str(yaml).ok()?;
    let id = fields.get("id")?.as_str()?;
    is_plain(id).then(|| id.to_owned())
}

/// True for an id that can be the name of a file.
pub(crate) fn is_plain(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !id.is_empty() && id.bytes().all(plain)
}
