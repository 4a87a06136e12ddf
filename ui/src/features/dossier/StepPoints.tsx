// The points of one step: what is wanting first, what doesn't apply folded away.

import type { EvidenceView, StepView } from "../../api/types";
import { PointLine } from "../../components/steps/PointLine";

interface Props {
  steps: readonly StepView[];
  step: string;
  files: readonly string[];
  onShow: (evidence: EvidenceView) => void;
}

export function StepPoints({ steps, step, files, onShow }: Props) {
  const shown = steps.find((one) => one.step === step);
  if (shown === undefined) return null;
  const applying = shown.points.filter((point) => point.state !== "not-applicable");
  const others = shown.points.filter((point) => point.state === "not-applicable");
  return (
    <div className="points" data-testid="step-points" data-step={step}>
      <h2>
        {shown.name}
        <span className="quiet">{shown.state_name}</span>
      </h2>
      {applying.length === 0 && <p className="quiet">这一步没有需要核对的事项。</p>}
      <ul>
        {applying.map((point) => (
          <PointLine key={point.rule} point={point} files={files} onShow={onShow} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>不适用的 {others.length} 项</summary>
          <ul>
            {others.map((point) => (
              <PointLine key={point.rule} point={point} files={files} onShow={onShow} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
