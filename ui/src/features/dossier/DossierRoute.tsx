// #/dossier/:id: loads one dossier.

import { Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useParams } from "react-router";
import { useHost } from "../../api/host";
import type { DossierView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { DossierPage } from "./DossierPage";
import "./dossier.css";

export function DossierRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const loaded = useLoad(useCallback(() => host.dossier(id), [host, id]));
  // What a person says is answered with the dossier as it is then.
  const [changed, setChanged] = useState<DossierView | null>(null);

  if (loaded.state === "failed") return <FailureResult failure={loaded.failure} onRetry={loaded.reload} />;
  if (loaded.state === "loading") {
    return <Skeleton active className="dossier-wait" paragraph={{ rows: 14 }} aria-label="正在打开" />;
  }
  const view = changed !== null && changed.id === id ? changed : loaded.data;
  return <DossierPage key={id} view={view} onChange={setChanged} />;
}
