// A rule by its address.

import { Button, Skeleton } from "antd";
import { useCallback } from "react";
import { Link, useParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { RulePage } from "./RulePage";
import "./rules.css";

export function RuleRoute() {
  const { id = "" } = useParams();
  const host = useHost();
  const rule = useLoad(useCallback(() => host.rule(id), [host, id]));
  return (
    <div className="rules" data-testid="rule-page">
      <nav className="rule-back" aria-label="位置">
        <Link to="/rules">规则</Link>
      </nav>
      {rule.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {rule.state === "failed" && (
        <FailureResult
          failure={rule.failure}
          onRetry={rule.reload}
          extra={
            <Link to="/rules">
              <Button>看全部规则</Button>
            </Link>
          }
        />
      )}
      {rule.state === "ready" && <RulePage rule={rule.data} onChanged={rule.reload} />}
    </div>
  );
}
