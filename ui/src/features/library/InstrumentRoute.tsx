// One instrument by its title. Version, article and tab are in the address.

import { Button, Skeleton, Tabs } from "antd";
import { useCallback } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { Articles } from "./Articles";
import { Comparison } from "./Comparison";
import { InstrumentHead } from "./InstrumentHead";
import "./library.css";
import "./changes.css";

export function InstrumentRoute() {
  const { title = "" } = useParams();
  const [params, setParams] = useSearchParams();
  const host = useHost();
  const asked = params.get("version");
  const version = asked === null ? undefined : Number(asked) || 0;
  const found = useLoad(useCallback(() => host.instrument(title, version), [host, title, version]));
  const set = (values: Record<string, string | null>, replace = true) =>
    setParams(
      (last) => {
        const next = new URLSearchParams(last);
        for (const [name, value] of Object.entries(values)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace },
    );
  return (
    <div className="library" data-testid="instrument-page">
      <nav className="library-back" aria-label="位置">
        <Link to="/library">法规库</Link>
      </nav>
      {found.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {found.state === "failed" && (
        <FailureResult
          failure={found.failure}
          onRetry={found.reload}
          extra={
            <Link to="/library">
              <Button>看全部法规</Button>
            </Link>
          }
        />
      )}
      {found.state === "ready" && (
        <>
          <InstrumentHead
            view={found.data}
            onVersion={(next) => set({ version: String(next), at: null }, false)}
          />
          <Tabs
            activeKey={params.get("tab") === "changes" ? "changes" : "articles"}
            onChange={(tab) => set({ tab: tab === "articles" ? null : tab })}
            destroyOnHidden
            items={[
              {
                key: "articles",
                label: "条文",
                children: (
                  <Articles view={found.data} at={params.get("at")} onChoose={(at) => set({ at })} />
                ),
              },
              {
                key: "changes",
                label: "变动",
                children: (
                  <Comparison
                    statute={found.data.statute}
                    before={params.get("before")}
                    after={params.get("after")}
                    onChoose={(before, after) => set({ before: String(before), after: String(after) })}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
