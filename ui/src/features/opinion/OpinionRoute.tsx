// #/review/:id/opinion: the case, and the review whose findings are the opinion's points.

import { Skeleton } from "antd";
import { useCallback } from "react";
import { useParams } from "react-router";
import { useHost } from "../../api/host";
import { CasePage } from "../../components/case/CasePage";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { OpinionPage } from "./OpinionPage";
import "./opinion.css";

export function OpinionRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const review = useLoad(useCallback(() => host.review(id), [host, id]));

  if (review.state === "failed") return <FailureResult failure={review.failure} onRetry={review.reload} />;
  return (
    <CasePage review={id} testId="opinion-page">
      {(view, onCase) =>
        review.state === "loading" ? (
          <Skeleton active className="case-wait" paragraph={{ rows: 14 }} aria-label="正在打开" />
        ) : (
          <OpinionPage view={view} review={review.data} onCase={onCase} />
        )
      }
    </CasePage>
  );
}
