// The last day for what follows, with the working days left; red once it has passed.

import { ClockCircleOutlined } from "@ant-design/icons";
import type { CaseView } from "../../api/types";
import { day } from "../../lib/format";

export function DueDay({ view }: { view: CaseView }) {
  const { due, working_days_left: left } = view;
  if (due === null) return null;
  const late = left !== null && left < 0;
  return (
    <span className={`case-due${late ? " case-late" : ""}`} data-testid="case-due" title="下一步的最后一天，按工作日计算">
      <ClockCircleOutlined aria-hidden="true" />
      {day(due)}前　{left !== null && leftWords(left)}
    </span>
  );
}

function leftWords(left: number): string {
  if (left < 0) return `已超过 ${-left} 个工作日`;
  return left === 0 ? "今天到期" : `剩 ${left} 个工作日`;
}
