// #/review/:id/opinion: loads the case and its review.

import { Skeleton } from "antd";
import { useCallback, useEffect } from "react";
import { useParams } from "react-router";
import { useHost } from "../../api/host";
import { useCase } from "../../components/case/useCase";
import { FailureResult } from "../../components/FailureResult";
import { rememberReview } from "../../lib/lastReview";
import { useLoad } from "../../lib/useLoad";
import { OpinionPage } from "./OpinionPage";
import "./opinion.css";

export function OpinionRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const { load, reload, told } = useCase(id);
  const review = useLoad(useCallback(() => host.review(id), [host, id]));

  const ready = load.state === "ready";
  useEffect(() => {
    if (ready) rememberReview(id);
  }, [ready, id]);

  if (load.state === "failed") return <FailureResult failure={load.failure} onRetry={reload} />;
  if (review.state === "failed") return <FailureResult failure={review.failure} onRetry={review.reload} />;
  if (load.state === "loading" || review.state === "loading") {
    return <Skeleton active className="opinion-wait" paragraph={{ rows: 14 }} aria-label="正在打开" />;
  }
  return <OpinionPage key={id} view={load.data} review={review.data} onCase={told} />;
}
