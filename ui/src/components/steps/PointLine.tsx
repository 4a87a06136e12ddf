// One point of a step: its state, why, the provision, and the sentences that show it.

import { Tooltip } from "antd";
import type { EvidenceView, PointView } from "../../api/types";
import { StateShape } from "./StateShape";

interface Props {
  point: PointView;
  /** Name of a file by its index, where the evidence can be opened. */
  files?: readonly string[];
  onShow?: (evidence: EvidenceView) => void;
}

export function PointLine({ point, files, onShow }: Props) {
  const { state, state_name, title, message, basis, evidence, by, ask, fix } = point;
  return (
    <li className={`point state-${state}`} data-testid="point" data-rule={point.rule} data-state={state}>
      <span className="point-state">
        <StateShape state={state} />
        {state_name}
      </span>
      <div className="point-body">
        <strong>{title}</strong>
        <p>{message}</p>
        {by !== null && <p className="quiet">由{by}认定</p>}
        {evidence.map((one, index) => (
          <p key={index} className="evidence">
            {onShow === undefined ? (
              <q>{one.quote}</q>
            ) : (
              <button type="button" className="evidence-link" data-testid="evidence" onClick={() => onShow(one)}>
                <q>{one.quote}</q>
                <small>{[files?.[one.file], one.locator].filter(Boolean).join("　")}</small>
              </button>
            )}
          </p>
        ))}
        {fix !== null && needsMending(state) && <p className="point-fix">改法：{fix}</p>}
        {ask !== null && state !== "proved" && state !== "not-applicable" && <p className="point-ask">要问：{ask}</p>}
        <p className="point-basis">
          {basis.map((one) => (
            <Tooltip key={one.text} title={one.words ?? undefined} styles={{ root: { maxWidth: 480 } }}>
              <span className={one.words === null ? undefined : "has-words"}>
                {one.text}
                {!one.verified && <em>（待核实）</em>}
              </span>
            </Tooltip>
          ))}
        </p>
      </div>
    </li>
  );
}

function needsMending(state: string): boolean {
  return ["missing", "deficient", "late", "out-of-order", "unclear"].includes(state);
}
