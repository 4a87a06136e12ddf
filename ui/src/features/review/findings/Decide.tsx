// What became of a finding, and the buttons to decide.

import { CheckOutlined, CloseOutlined, QuestionOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { DispositionView } from "../../../api/types";
import { dateTime } from "../../../lib/format";
import { DECISION_NAME } from "../../../lib/words";
import type { Decision } from "../../../lib/words";

interface Props {
  disposition: DispositionView | null;
  /** Why nothing can be changed any more. */
  closed: string | null;
  onDecide: (decision: Decision | null) => void;
}

const CHOICES: { decision: Decision; key: string; icon: React.ReactNode }[] = [
  { decision: "adopted", key: "A", icon: <CheckOutlined aria-hidden="true" /> },
  { decision: "rejected", key: "D", icon: <CloseOutlined aria-hidden="true" /> },
  { decision: "studied", key: "R", icon: <QuestionOutlined aria-hidden="true" /> },
];

export function Decide({ disposition, closed, onDecide }: Props) {
  return (
    <div className="decide" data-testid="decide">
      {disposition !== null && (
        <p className={`decided decided-${disposition.decision}`}>
          <strong>{disposition.name}</strong>
          {disposition.reason !== "" && `：${disposition.reason}`}
          <small className="quiet">
            　{disposition.by}　{dateTime(disposition.at)}
          </small>
        </p>
      )}
      <div className="decide-buttons">
        {CHOICES.map(({ decision, key, icon }) => (
          <Button
            key={decision}
            size="small"
            icon={icon}
            title={closed ?? `快捷键 ${key}`}
            disabled={closed !== null}
            type={disposition?.decision === decision ? "primary" : "default"}
            onClick={() => onDecide(decision)}
          >
            {DECISION_NAME[decision]}
          </Button>
        ))}
        {disposition !== null && (
          <Button
            size="small"
            type="text"
            icon={<UndoOutlined aria-hidden="true" />}
            title={closed ?? "快捷键 U"}
            disabled={closed !== null}
            onClick={() => onDecide(null)}
          >
            撤回
          </Button>
        )}
      </div>
    </div>
  );
}
