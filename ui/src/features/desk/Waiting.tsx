// 等我处理: cases with a step due and drafts with open findings, the nearest day first.

import { Link } from "react-router";
import type { WaitingView } from "../../api/types";
import { day } from "../../lib/format";

/** Working days from which on a term is close. */
const CLOSE = 3;

export function Waiting({ rows }: { rows: WaitingView[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="waiting-title">
      <header>
        <h2 id="waiting-title">
          等我处理 <small className="quiet">{rows.length}</small>
        </h2>
      </header>
      <ul>
        {rows.map((row) => (
          <li key={row.review}>
            <Link to={`/review/${row.review}${page(row)}`} className="recent-row waiting-row" data-testid="waiting-row">
              <span className="recent-title">
                {row.title}
                <small>
                  {row.state_name}　{row.what}
                </small>
              </span>
              <span className={`waiting-due${close(row) ? " waiting-close" : ""}`}>{dueWords(row)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the next step is taken. */
function page(row: WaitingView): string {
  if (row.state === "under-review") return "/opinion";
  if (row.state === "returned") return "/versions";
  return row.state === "drafting" ? "?show=waiting" : "";
}

function close({ working_days_left: left }: WaitingView): boolean {
  return left !== null && left <= CLOSE;
}

function dueWords({ due, working_days_left: left }: WaitingView): string {
  if (due === null) return "";
  if (left === null) return `${day(due)}前`;
  if (left < 0) return `已超过 ${-left} 个工作日`;
  return left === 0 ? "今天到期" : `${day(due)}前，剩 ${left} 个工作日`;
}
