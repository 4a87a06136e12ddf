// 即将届满: documents that end within half a year, the first to end first.

import { Link } from "react-router";
import type { RegisterRow } from "../../api/types";
import { day } from "../../lib/format";

/** Documents on the desk; the register has all of them. */
const SHOWN = 5;
/** Days from which on the end is close. */
const CLOSE = 30;

export function Expiring({ rows }: { rows: RegisterRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="expiring-title">
      <header>
        <h2 id="expiring-title">
          即将届满 <small className="quiet">{rows.length}</small>
        </h2>
        <Link to="/archive/register?state=expiring" className="expiring-all">
          有效期登记
        </Link>
      </header>
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <Link to={`/archive/${row.id}`} className="recent-row waiting-row" data-testid="expiring-row">
              <span className="recent-title">
                {row.title}
                <small>{[row.number, row.issuer].filter(Boolean).join("　")}</small>
              </span>
              <span className={`waiting-due${(row.days_left ?? 0) <= CLOSE ? " waiting-close" : ""}`}>
                {row.expires === null ? "" : `${day(row.expires)}届满`}，还有 {row.days_left} 天
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
