// A page of one case: loads the case, keeps it as the last call on it answered, and puts
// its head above what the page shows.

import { Skeleton } from "antd";
import { useEffect } from "react";
import type { ReactNode } from "react";
import type { CaseView } from "../../api/types";
import { rememberReview } from "../../lib/lastReview";
import { FailureResult } from "../FailureResult";
import { CaseHead } from "./CaseHead";
import { useCase } from "./useCase";

interface Props {
  review: number;
  testId: string;
  children: (view: CaseView, onCase: (view: CaseView) => void) => ReactNode;
}

export function CasePage({ review, testId, children }: Props) {
  const { load, reload, told } = useCase(review);
  const ready = load.state === "ready";
  useEffect(() => {
    if (ready) rememberReview(review);
  }, [ready, review]);

  if (load.state === "failed") return <FailureResult failure={load.failure} onRetry={reload} />;
  if (load.state === "loading") {
    return <Skeleton active className="case-wait" paragraph={{ rows: 14 }} aria-label="正在打开" />;
  }
  return (
    <div key={review} className="case-page" data-testid={testId}>
      <CaseHead view={load.data} onCase={told} />
      {children(load.data, told)}
    </div>
  );
}
