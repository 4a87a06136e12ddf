// 摸底 → 征求意见 → 作出决定 → 合法性审核 → 公布: where the campaign stands, and what was
// passed over.

import type { NamedView } from "../../api/types";

interface Props {
  stages: NamedView[];
  stage: string;
  /** True where the decision was published before it was through its review. */
  incomplete: boolean;
}

export function StageBar({ stages, stage, incomplete }: Props) {
  const now = stages.findIndex((one) => one.id === stage);
  return (
    <ol className="stages" aria-label="清理的阶段" data-testid="stages">
      {stages.map(({ id, name }, at) => {
        const skipped = incomplete && id === "reviewing";
        const done = at < now && !skipped;
        return (
          <li
            key={id}
            className={done ? "stage-done" : at === now ? "stage-now" : "stage-ahead"}
            aria-current={at === now ? "step" : undefined}
          >
            <span className="stage-number" aria-hidden="true">
              {done ? "✓" : skipped ? "—" : at + 1}
            </span>
            {skipped ? `${name}（手续不全）` : name}
          </li>
        );
      })}
    </ol>
  );
}
