// The rows, dense. J and K go from title to title, X picks the row one is on.

import { Checkbox } from "antd";
import { useRef } from "react";
import { Link } from "react-router";
import type { RegisterRow } from "../../api/types";
import { StandingTag } from "../../components/StandingTag";
import { daysLeft, known } from "../../lib/standing";
import { useKeys } from "../../lib/useKeys";

/** Days before the end at which one is reminded, and reminded again. */
const SOON = 180;
const CLOSE = 30;

interface Props {
  rows: readonly RegisterRow[];
  chosen: ReadonlyMap<number, RegisterRow>;
  onChosen: (chosen: ReadonlyMap<number, RegisterRow>) => void;
}

export function RegisterTable({ rows, chosen, onChosen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const titles = () => [...(body.current?.querySelectorAll<HTMLElement>("a") ?? [])];
  const here = () => {
    const row = document.activeElement?.closest("tr");
    return titles().findIndex((title) => title.closest("tr") === row);
  };
  const step = (by: 1 | -1) => {
    const all = titles();
    all[Math.min(Math.max(here() + by, 0), all.length - 1)]?.focus();
  };
  const toggle = (row: RegisterRow) => {
    const next = new Map(chosen);
    if (!next.delete(row.id)) next.set(row.id, row);
    onChosen(next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const row = rows[here()];
      if (row !== undefined) toggle(row);
    },
  });

  const every = rows.every((row) => chosen.has(row.id));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls
    <div className="register-scroll" role="region" aria-label="登记表" tabIndex={0}>
      <table className="register-table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label="选中这一页"
                checked={every}
                indeterminate={!every && rows.some((row) => chosen.has(row.id))}
                onChange={() => onChosen(every ? new Map() : new Map(rows.map((row) => [row.id, row])))}
              />
            </th>
            <th scope="col">标题</th>
            <th scope="col">文号</th>
            <th scope="col">机关</th>
            <th scope="col">成文日期</th>
            <th scope="col">施行日期</th>
            <th scope="col">有效期至</th>
            <th scope="col">期限来源</th>
            <th scope="col">状态</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={row.id} className={chosen.has(row.id) ? "chosen" : undefined} data-testid="register-row">
              <td>
                <Checkbox aria-label={`选中${row.title}`} checked={chosen.has(row.id)} onChange={() => toggle(row)} />
              </td>
              <th scope="row">
                <Link to={`/archive/${row.id}`} title={row.why}>
                  {row.title}
                </Link>
                {row.corrected.length > 0 && (
                  <small className="quiet" title={`更正过：${row.corrected.join("、")}`}>
                    更正过
                  </small>
                )}
              </th>
              <td>{row.number}</td>
              <td>{row.issuer}</td>
              <td className="day">{row.date}</td>
              <td className="day">{row.effective}</td>
              <td className="day">{row.expires}</td>
              <td>{known(row.expires_known)}</td>
              <td>
                <StandingTag state={row.state} name={row.state_name} />
              </td>
              <td className={reminder(row)}>{row.state === "repealed" ? "" : daysLeft(row.days_left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function reminder({ state, days_left: left }: RegisterRow): string {
  if (left === null || left < 0 || state !== "expiring" || left > SOON) return "left";
  return left <= CLOSE ? "left left-close" : "left left-soon";
}
