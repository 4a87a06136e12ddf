// What the opinion rests on: each point leads to its place on the page 审查.

import { Link } from "react-router";
import { useMemo } from "react";
import type { ReviewView } from "../../api/types";
import { pointsOf } from "./model/points";

export function Points({ review }: { review: ReviewView }) {
  const points = useMemo(() => pointsOf(review), [review]);
  return (
    <section className="points-list" aria-label="意见要点">
      <h2>
        要点 <span className="quiet">{points.length}</span>
      </h2>
      {points.length === 0 && <p className="quiet">没有必须修改或者应当修改的问题，也没有审核人提出的意见。</p>}
      <ol>
        {points.map((point) => (
          <li key={point.entry} data-testid="point" data-state={point.state}>
            <Link to={`/review/${review.case.review}?finding=${point.entry}`}>
              <span className="point-place">
                {point.locator}
                <b className={`point-state point-${point.state}`}>{point.name}</b>
              </span>
              {point.title}
              {point.reason !== "" && <small className="quiet">理由：{point.reason}</small>}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
