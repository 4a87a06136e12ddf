// #/review/:id/versions: loads the case; which dossier it belongs to is known by its review.

import { Skeleton } from "antd";
import { useCallback, useEffect } from "react";
import { useParams } from "react-router";
import { useHost } from "../../api/host";
import { useCase } from "../../components/case/useCase";
import { FailureResult } from "../../components/FailureResult";
import { rememberReview } from "../../lib/lastReview";
import { useLoad } from "../../lib/useLoad";
import { VersionsPage } from "./VersionsPage";
import "./versions.css";

export function VersionsRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const { load, reload, told } = useCase(id);
  const review = useLoad(useCallback(() => host.review(id), [host, id]));

  const ready = load.state === "ready";
  useEffect(() => {
    if (ready) rememberReview(id);
  }, [ready, id]);

  if (load.state === "failed") return <FailureResult failure={load.failure} onRetry={reload} />;
  if (load.state === "loading") {
    return <Skeleton active className="versions-wait" paragraph={{ rows: 14 }} aria-label="正在打开" />;
  }
  const dossier = review.state === "ready" ? (review.data.steps?.dossier ?? null) : null;
  return <VersionsPage key={id} view={load.data} dossier={dossier} onCase={told} />;
}
