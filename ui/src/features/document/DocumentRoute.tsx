// #/archive/:id: loads one kept document; `?day=` is the day whose state is shown.

import { Button, Skeleton } from "antd";
import { useCallback, useEffect } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { DocumentPage } from "./DocumentPage";
import "./document.css";

/** Milliseconds after which a document that is still being read is asked for again. */
const AGAIN = 1500;

export function DocumentRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const [params, setParams] = useSearchParams();
  const day = params.get("day");
  const found = useLoad(useCallback(() => host.archived(id, day ?? undefined), [host, id, day]));
  const { reload } = found;
  const waits = found.state === "failed" && found.failure.code === "updating";

  useEffect(() => {
    if (!waits) return;
    const wait = setInterval(reload, AGAIN);
    return () => clearInterval(wait);
  }, [waits, reload]);

  if (waits || found.state === "loading") {
    return (
      <div className="kept-wait" aria-busy="true" aria-label="正在打开">
        {waits && <p role="status">正在更新有效期登记，这份文件马上就读到</p>}
        <Skeleton active paragraph={{ rows: 14 }} />
      </div>
    );
  }
  if (found.state === "failed") {
    return (
      <FailureResult
        failure={found.failure}
        onRetry={reload}
        extra={
          <Link to="/archive">
            <Button>回到档案</Button>
          </Link>
        }
      />
    );
  }
  return (
    <DocumentPage
      key={id}
      view={found.data}
      day={day}
      onDay={(next) =>
        setParams(
          (last) => {
            const changed = new URLSearchParams(last);
            if (next === null) changed.delete("day");
            else changed.set("day", next);
            return changed;
          },
          { replace: true },
        )
      }
      onChanged={reload}
    />
  );
}
