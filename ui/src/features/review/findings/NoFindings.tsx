// Zero findings: says what that does and does not mean.

import type { Coverage } from "../../../api/types";
import { count } from "../../../lib/format";

export function NoFindings({ coverage }: { coverage: Coverage }) {
  return (
    <div className="no-findings" data-testid="no-findings">
      <h3>没有发现问题</h3>
      <p>
        已检查，不等于合规：现有规则在检查过的 {count(coverage.checked)} 个字里没有命中。规则没有写到的问题、
        {coverage.unread.length > 0 && `没有读到的 ${coverage.unread.length} 处内容、`}
        程序和材料是否齐全，仍要由人来审查。
      </p>
    </div>
  );
}
