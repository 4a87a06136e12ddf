// The proposals, a line each: what, whose, why, what is proposed, what owners say, what is
// decided.

import { useEffect, useRef } from "react";
import type { OwnerViewRow, ProposalRow } from "../../api/types";
import { tone } from "./model/outcomes";

interface Props {
  rows: ProposalRow[];
  chosen: number | null;
  onChoose: (document: number) => void;
}

export function ProposalTable({ rows, chosen, onChoose }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <table className="proposal-table">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">责任单位</th>
          <th scope="col">事由</th>
          <th scope="col">建议</th>
          <th scope="col">责任单位意见</th>
          <th scope="col">结论</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr
            key={row.document}
            data-testid="proposal"
            aria-selected={row.document === chosen}
            onClick={() => onChoose(row.document)}
          >
            <td className="proposal-title">
              <button type="button" onClick={() => onChoose(row.document)}>
                {row.title}
              </button>
              <small>{[row.number, row.date].filter((known) => known !== null).join(" · ")}</small>
            </td>
            <td className="proposal-owner">{row.owner === "" ? "未写明" : row.owner}</td>
            <td>
              <Causes row={row} />
            </td>
            <td>
              <span className={tone(row.proposed)}>{row.proposed_name}</span>
            </td>
            <td>
              <Views views={row.views} conflict={row.conflict} />
            </td>
            <td className="proposal-decided">
              {row.decision === null ? (
                <span className="quiet">未作结论</span>
              ) : (
                <span className={`${tone(row.decision.outcome)} outcome-decided`}>{row.decision.outcome_name}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each kind of cause once, with how often it was found. */
function Causes({ row }: { row: ProposalRow }) {
  const kinds = new Map<string, number>();
  for (const cause of row.causes) kinds.set(cause.name, (kinds.get(cause.name) ?? 0) + 1);
  if (kinds.size === 0) return <span className="quiet">未发现</span>;
  return (
    <span className="cause-tags">
      {[...kinds].map(([name, times]) => (
        <span key={name} className="cause-tag">
          {name}
          {times > 1 && <small> {times}</small>}
        </span>
      ))}
    </span>
  );
}

/** What the newest sheet of each name says. */
function Views({ views, conflict }: { views: OwnerViewRow[]; conflict: boolean }) {
  if (views.length === 0) return <span className="quiet">—</span>;
  if (conflict) return <span className="outcome outcome-conflict">意见不一致</span>;
  const last = views.findLast((view) => view.outcome !== null);
  if (last === undefined || last.outcome === null) return <span>有说明</span>;
  return <span className={tone(last.outcome)}>{last.outcome_name}</span>;
}
