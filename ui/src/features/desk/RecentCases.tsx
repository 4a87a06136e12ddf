// The newest reviews; a row opens its review.

import { Button } from "antd";
import { Link } from "react-router";
import type { CaseRow } from "../../api/types";
import { CountTags } from "../../components/CountTags";
import { dateTime } from "../../lib/format";

interface Props {
  rows: CaseRow[];
  busy: boolean;
  onSample: () => void;
}

export function RecentCases({ rows, busy, onSample }: Props) {
  return (
    <section className="recent" aria-labelledby="recent-title">
      <header>
        <h2 id="recent-title">最近的审查</h2>
        <Button type="link" size="small" data-testid="open-sample" disabled={busy} onClick={onSample}>
          试用样例
        </Button>
      </header>
      <ul>
        {rows.map((row) => (
          <li key={row.review}>
            <Link to={`/review/${row.review}`} className="recent-row" data-testid="recent-row">
              <span className="recent-title">
                {row.title}
                <small>{[row.number, row.issuer, row.file].filter(Boolean).join("　")}</small>
              </span>
              <CountTags counts={row.counts} />
              <time dateTime={row.reviewed_at}>{dateTime(row.reviewed_at)}</time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
