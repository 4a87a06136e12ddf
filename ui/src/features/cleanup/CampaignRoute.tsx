// A campaign by the number in the address.

import { Skeleton } from "antd";
import { useCallback } from "react";
import { useParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { CampaignPage } from "./CampaignPage";
import "./cleanup.css";
import "./campaign.css";

export function CampaignRoute() {
  const host = useHost();
  const id = Number(useParams()["id"]);
  const loaded = useLoad(useCallback(() => host.campaign(id), [host, id]));
  if (loaded.state === "loading") {
    return (
      <div className="cleanup">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  }
  if (loaded.state === "failed") return <FailureResult failure={loaded.failure} onRetry={loaded.reload} />;
  return <CampaignPage key={id} loaded={loaded.data} />;
}
