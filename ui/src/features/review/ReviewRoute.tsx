// #/review/:id: loads one kept review.

import { Button, Skeleton } from "antd";
import { useCallback, useEffect } from "react";
import { Link, useParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { rememberReview } from "../../lib/lastReview";
import { useLoad } from "../../lib/useLoad";
import { ReviewPage } from "./ReviewPage";
import "./review.css";
import "./head/head.css";
import "./document/document.css";
import "./findings/findings.css";

export function ReviewRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const review = useLoad(useCallback(() => host.review(id), [host, id]));
  const ready = review.state === "ready";

  useEffect(() => {
    if (ready) rememberReview(id);
  }, [ready, id]);

  if (review.state === "failed") {
    return (
      <FailureResult
        failure={review.failure}
        onRetry={review.reload}
        extra={
          <Link to="/">
            <Button>回到工作台</Button>
          </Link>
        }
      />
    );
  }
  if (review.state === "loading") {
    return (
      <div className="review-wait" aria-busy="true" aria-label="正在打开">
        <Skeleton active title={{ width: 180 }} paragraph={{ rows: 8 }} />
        <Skeleton active paragraph={{ rows: 14 }} />
        <Skeleton active title={{ width: 180 }} paragraph={{ rows: 8 }} />
      </div>
    );
  }
  return <ReviewPage key={id} view={review.data} />;
}
