// #/review: goes on to the review that was open last, or says how to get one.

import { Button, Empty, Skeleton } from "antd";
import { useCallback } from "react";
import { Link, Navigate } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { lastReview } from "../../lib/lastReview";
import { useLoad } from "../../lib/useLoad";

export function LastReview() {
  const host = useHost();
  const desk = useLoad(useCallback(() => host.desk(), [host]));

  if (desk.state === "failed") return <FailureResult failure={desk.failure} onRetry={desk.reload} />;
  if (desk.state === "loading") return <Skeleton active className="review-wait" />;

  const newest = desk.data.recent[0]?.review;
  if (newest === undefined) {
    return (
      <Empty
        className="page-empty"
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="还没有审查过文件。把文稿拖到窗口里，或者到工作台选择文件。"
      >
        <Link to="/">
          <Button type="primary">到工作台</Button>
        </Link>
      </Empty>
    );
  }
  return <Navigate to={`/review/${lastReview() ?? newest}`} replace />;
}
