// The eight statutory steps in a row: what is proved, missing, late or not applicable,
// with the points and their evidence one click away.

import { Popover } from "antd";
import type { StepView } from "../../api/types";
import { PointLine } from "./PointLine";
import { StateShape } from "./StateShape";
import "./steps.css";

interface Props {
  steps: readonly StepView[];
  /** The step whose points are shown beside the bar; `null` where they pop up. */
  current?: string | null;
  onPick?: (step: string) => void;
}

export function StepBar({ steps, current = null, onPick }: Props) {
  return (
    <ol className="step-bar" aria-label="法定程序" data-testid="step-bar">
      {steps.map((step) => (
        <li key={step.step}>
          {onPick === undefined ? (
            <Popover
              trigger="click"
              placement="bottom"
              title={`${step.name}：${step.state_name}`}
              content={
                <ul className="step-points">
                  {step.points.length === 0 && <li className="quiet">没有规则对这一步提出要求。</li>}
                  {step.points.map((point) => (
                    <PointLine key={point.rule} point={point} />
                  ))}
                </ul>
              }
            >
              <Step step={step} current={false} />
            </Popover>
          ) : (
            <Step step={step} current={step.step === current} onClick={() => onPick(step.step)} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  step: StepView;
  current: boolean;
  onClick?: () => void;
}

function Step({ step, current, ...rest }: StepProps) {
  return (
    <button
      type="button"
      className={`step state-${step.state}`}
      data-testid="step"
      data-step={step.step}
      data-state={step.state}
      aria-current={current ? "step" : undefined}
      {...rest}
    >
      <StateShape state={step.state} />
      <span className="step-name">{step.name}</span>
      <span className="step-state">{step.state_name}</span>
    </button>
  );
}
