// Where the case stands; a click shows how it came there.

import { Popover } from "antd";
import type { CaseView } from "../../api/types";
import { dateTime } from "../../lib/format";
import { lackedShort } from "./steps";

export function StateTag({ view }: { view: CaseView }) {
  const lacked = view.steps.find((step) => step.lacked !== null)?.lacked ?? null;
  return (
    <Popover trigger="click" placement="bottomLeft" title="办理经过" content={<Course view={view} />}>
      <button
        type="button"
        className={`case-state${lacked !== null ? " case-unreviewed" : ""}`}
        data-testid="case-state"
        data-state={view.state}
        title="看办理经过"
      >
        {view.state_name}
        {lacked !== null && `（${lackedShort(lacked)}）`}
      </button>
    </Popover>
  );
}

function Course({ view }: { view: CaseView }) {
  if (view.steps.length === 0) return <p className="quiet">还没有送审。</p>;
  return (
    <ol className="case-course" data-testid="case-course">
      {view.steps.map((step) => (
        <li key={`${step.at}-${step.state}`}>
          <time dateTime={step.at}>{dateTime(step.at)}</time>
          <div>
            <strong>{step.name}</strong>
            {step.lacked !== null && <em className="unreviewed">{step.lacked}</em>}
            <span className="quiet">
              第 {step.version} 版　{step.by}
            </span>
            {step.note !== "" && <p>{step.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
