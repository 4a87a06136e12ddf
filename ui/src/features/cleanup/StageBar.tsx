// 摸底 → 征求意见 → 作出决定 → 合法性审核 → 公布: where the campaign stands.

import type { NamedView } from "../../api/types";

export function StageBar({ stages, stage }: { stages: NamedView[]; stage: string }) {
  const now = stages.findIndex((one) => one.id === stage);
  return (
    <ol className="stages" aria-label="清理的阶段" data-testid="stages">
      {stages.map(({ id, name }, at) => (
        <li
          key={id}
          className={at < now ? "stage-done" : at === now ? "stage-now" : "stage-ahead"}
          aria-current={at === now ? "step" : undefined}
        >
          <span className="stage-number" aria-hidden="true">
            {at < now ? "✓" : at + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
