// 卷宗: the files and what they are, each step with what proves it, the facts by date,
// the papers that are asked for, and beside them the file a sentence was read from.

import { Alert, Segmented } from "antd";
import { useCallback, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { DossierView, EvidenceView, Failure } from "../../api/types";
import { FailureDetail } from "../../components/FailureResult";
import { StepBar } from "../../components/steps/StepBar";
import { useKeys } from "../../lib/useKeys";
import { Comparisons } from "./Comparisons";
import { DossierHead } from "./DossierHead";
import { Facts } from "./Facts";
import { FileList } from "./FileList";
import { Materials } from "./Materials";
import { Opinions } from "./Opinions";
import { StepPoints } from "./StepPoints";
import { TextPane } from "./TextPane";
import { firstWanting, stepBeside } from "./model/steps";

const TABS = [
  { value: "steps", label: "步骤" },
  { value: "facts", label: "事实" },
  { value: "materials", label: "材料" },
  { value: "opinions", label: "征求意见" },
  { value: "comparisons", label: "文本比对" },
] as const;
type Tab = (typeof TABS)[number]["value"];

export interface Shown {
  file: number;
  evidence: EvidenceView | null;
}

interface Props {
  view: DossierView;
  onChange: (view: DossierView) => void;
}

export function DossierPage({ view, onChange }: Props) {
  const host = useHost();
  const [tab, setTab] = useState<Tab>("steps");
  const [step, setStep] = useState(() => firstWanting(view.steps));
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const show = useCallback((evidence: EvidenceView) => setShown({ file: evidence.file, evidence }), []);
  const say = async (saying: Promise<DossierView>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      onChange(await saying);
      return true;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const pick = (next: string) => {
    setStep(next);
    setTab("steps");
  };

  useKeys({
    j: () => pick(stepBeside(view.steps, step, 1)),
    k: () => pick(stepBeside(view.steps, step, -1)),
    Escape: () => setShown(null),
  });

  const names = view.files.map((file) => file.name);
  return (
    <div className="dossier" data-testid="dossier-page">
      <DossierHead view={view} />
      <StepBar steps={view.steps} current={tab === "steps" ? step : null} onPick={pick} />
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          closable={{ onClose: () => setFailure(null) }}
          title={failure.message}
          description={<FailureDetail failure={failure} />}
        />
      )}
      <div className={`dossier-body${shown === null ? "" : " with-text"}`}>
        <FileList
          view={view}
          busy={busy}
          current={shown?.file ?? null}
          onShow={(file) => setShown({ file, evidence: null })}
          onRole={(file, role) => void say(host.setRole(view.id, file, role))}
        />
        <section className="dossier-middle">
          <Segmented<Tab> options={[...TABS]} value={tab} onChange={setTab} aria-label="看什么" />
          {tab === "steps" && <StepPoints steps={view.steps} step={step} files={names} onShow={show} />}
          {tab === "facts" && (
            <Facts
              view={view}
              busy={busy}
              onShow={show}
              onState={(fact) => say(host.stateFact(view.id, fact))}
              onWithdraw={(kind) => void say(host.withdrawFact(view.id, kind))}
            />
          )}
          {tab === "materials" && <Materials materials={view.materials} />}
          {tab === "opinions" && <Opinions dossier={view.id} name={view.name} />}
          {tab === "comparisons" && <Comparisons comparisons={view.comparisons} />}
        </section>
        {shown !== null && (
          <TextPane
            dossier={view.id}
            name={names[shown.file] ?? ""}
            shown={shown}
            onClose={() => setShown(null)}
          />
        )}
      </div>
    </div>
  );
}
