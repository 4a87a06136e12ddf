// 公布的清理: cleanups whose result was published in the year; each leads to its documents.

import { Link } from "react-router";
import type { CampaignRow } from "../../api/types";
import { count } from "../../lib/format";

export function Cleanups({ rows }: { rows: CampaignRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="figure-reviews" aria-labelledby="figure-cleanups">
      <header>
        <h2 id="figure-cleanups">公布的清理</h2>
      </header>
      <ul>
        {rows.map(({ id, name, progress: { total, keep, amend, repeal, lapse } }) => (
          <li key={id}>
            <Link to={`/cleanup/${id}`} className="figure-review" data-testid="figure-cleanup">
              <span>{name}</span>
              <small className="quiet">
                清理 {count(total)} 件：继续有效 {count(keep)}，修改 {count(amend)}，废止 {count(repeal)}，失效 {count(lapse)}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
