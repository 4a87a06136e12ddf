// What became of a finding, and the buttons to decide.

import { CheckOutlined, CloseOutlined, QuestionOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { DispositionView } from "../../../api/types";
import { dateTime } from "../../../lib/format";
import { DECISION_NAME } from "../../../lib/words";
import type { Decision } from "../../../lib/words";

interface Props {
  disposition: DispositionView | null;
  onDecide: (decision: Decision | null) => void;
}

const CHOICES: { decision: Decision; key: string; icon: React.ReactNode }[] = [
  { decision: "adopted", key: "A", icon: <CheckOutlined /> },
  { decision: "rejected", key: "D", icon: <CloseOutlined /> },
  { decision: "studied", key: "R", icon: <QuestionOutlined /> },
];

export function Decide({ disposition, onDecide }: Props) {
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
            title={`快捷键 ${key}`}
            type={disposition?.decision === decision ? "primary" : "default"}
            onClick={() => onDecide(decision)}
          >
            {DECISION_NAME[decision]}
          </Button>
        ))}
        {disposition !== null && (
          <Button size="small" type="text" icon={<UndoOutlined />} title="快捷键 U" onClick={() => onDecide(null)}>
            撤回
          </Button>
        )}
      </div>
    </div>
  );
}
