// Writing a rule: a new one, a copy of another (`?from=`), or one of the office's own.

import { Skeleton } from "antd";
import { useCallback } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { asOwn, TEMPLATE } from "./model/template";
import { RuleEditor } from "./RuleEditor";
import "./rules.css";

export function EditRoute() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const from = params.get("from");
  const host = useHost();
  const begin = useLoad(
    useCallback(async () => {
      const { schema } = await host.rules();
      if (id !== undefined) return { schema, yaml: (await host.rule(id)).yaml };
      return { schema, yaml: from === null ? TEMPLATE : asOwn((await host.rule(from)).yaml, from) };
    }, [host, id, from]),
  );
  const name = id ?? (from === null ? "new" : `new:${from}`);
  return (
    <div className="rules rules-wide" data-testid="rule-edit">
      <nav className="rule-back" aria-label="位置">
        <Link to="/rules">规则</Link>
        {id !== undefined && <Link to={`/rules/${id}`}>{id}</Link>}
      </nav>
      <header className="page-head">
        <h1>{id === undefined ? "新建本单位规则" : "修改本单位规则"}</h1>
      </header>
      {begin.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {begin.state === "failed" && <FailureResult failure={begin.failure} onRetry={begin.reload} />}
      {begin.state === "ready" && <RuleEditor key={name} name={name} {...begin.data} />}
    </div>
  );
}
