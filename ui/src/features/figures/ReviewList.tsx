// The documents behind a figure, twenty at a time; each opens its review.

import { Button, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";

const STEP = 20;

interface Props {
  name: string;
  reviews: number[];
  onClose: () => void;
}

export function ReviewList({ name, reviews, onClose }: Props) {
  const [shown, setShown] = useState(STEP);
  const pages = Array.from({ length: Math.ceil(Math.min(shown, reviews.length) / STEP) }, (_, page) => page * STEP);
  return (
    <section className="figure-reviews" aria-labelledby="figure-reviews">
      <header>
        <h2 id="figure-reviews">
          {name} <small className="quiet">{reviews.length} 件</small>
        </h2>
        <Button type="text" size="small" onClick={onClose}>
          收起
        </Button>
      </header>
      {pages.map((from) => (
        <Some key={from} reviews={reviews} from={from} />
      ))}
      {shown < reviews.length && (
        <Button type="link" onClick={() => setShown(shown + STEP)}>
          再列出 {Math.min(STEP, reviews.length - shown)} 件
        </Button>
      )}
    </section>
  );
}

function Some({ reviews, from }: { reviews: number[]; from: number }) {
  const host = useHost();
  const ids = reviews.slice(from, from + STEP).join(",");
  const cases = useLoad(
    useCallback(() => Promise.all(ids.split(",").map((id) => host.case(Number(id)))), [host, ids]),
  );
  if (cases.state === "loading") return <Skeleton active paragraph={{ rows: 3 }} />;
  if (cases.state === "failed") return <FailureResult failure={cases.failure} onRetry={cases.reload} />;
  return (
    <ul>
      {cases.data.map(({ review, state_name, versions }) => {
        const row = versions.find((one) => one.case.review === review)?.case;
        return (
          <li key={review}>
            <Link to={`/review/${review}`} className="figure-review" data-testid="figure-review">
              <span>{row?.title ?? `第 ${review} 次审查`}</span>
              <small className="quiet">
                {[row?.number, row?.issuer, state_name, row && day(row.reviewed_at.slice(0, 10))].filter(Boolean).join("　")}
              </small>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
