// 进行中的清理: campaigns that are not published, with how far each has come and what is next.

import { Link } from "react-router";
import type { RunningView } from "../../api/types";
import { count } from "../../lib/format";

export function Running({ rows }: { rows: RunningView[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="running-title">
      <header>
        <h2 id="running-title">
          进行中的清理 <small className="quiet">{rows.length}</small>
        </h2>
      </header>
      <ul>
        {rows.map(({ campaign, next }) => (
          <li key={campaign.id}>
            <Link to={`/cleanup/${campaign.id}`} className="recent-row waiting-row" data-testid="running-row">
              <span className="recent-title">
                {campaign.name}
                <small>
                  {campaign.stage_name}　{next}
                </small>
              </span>
              <span className="waiting-due">
                {count(campaign.progress.total)} 件中 {count(campaign.progress.decided)} 件已作结论
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
