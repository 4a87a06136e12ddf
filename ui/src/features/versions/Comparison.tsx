// Two versions clause by clause, and what became of the findings.

import { Skeleton } from "antd";
import { useCallback } from "react";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { Clauses } from "./Clauses";
import { Fates } from "./Fates";

interface Props {
  before: number;
  after: number;
  /** The versions' numbers. */
  numbers: [before: number, after: number];
}

export function Comparison({ before, after, numbers }: Props) {
  const host = useHost();
  const versions = useLoad(useCallback(() => host.versions(before, after), [host, before, after]));
  if (versions.state === "failed") return <FailureResult failure={versions.failure} onRetry={versions.reload} />;
  if (versions.state === "loading") return <Skeleton active className="case-wait" paragraph={{ rows: 10 }} />;
  return (
    <div className="comparison">
      <Clauses clauses={versions.data.clauses} numbers={numbers} />
      <Fates view={versions.data} />
    </div>
  );
}
