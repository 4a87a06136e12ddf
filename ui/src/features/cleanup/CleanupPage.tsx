// 清理: all campaigns with how far each has come, and a new one.

import { PlusOutlined } from "@ant-design/icons";
import { Button, Empty, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import type { CampaignRow, CampaignsView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { count, dateTime, day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { NewCampaign } from "./NewCampaign";
import "./cleanup.css";

export function CleanupPage() {
  const host = useHost();
  const loaded = useLoad(useCallback(() => host.campaigns(), [host]));
  return (
    <div className="cleanup" data-testid="cleanup-page">
      {loaded.state === "loading" && <Skeleton active paragraph={{ rows: 6 }} />}
      {loaded.state === "failed" && <FailureResult failure={loaded.failure} onRetry={loaded.reload} />}
      {loaded.state === "ready" && <Campaigns view={loaded.data} />}
    </div>
  );
}

function Campaigns({ view }: { view: CampaignsView }) {
  const [opening, setOpening] = useState(false);
  const begin = (
    <Button
      type="primary"
      data-testid="new-campaign"
      icon={<PlusOutlined aria-hidden="true" />}
      disabled={view.archived === 0}
      onClick={() => setOpening(true)}
    >
      开始一次清理
    </Button>
  );
  return (
    <>
      <header className="page-head cleanup-head">
        <h1>清理</h1>
        {view.campaigns.length > 0 && begin}
      </header>
      {view.campaigns.length === 0 && (
        <Empty
          className="page-empty"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            view.archived === 0
              ? "档案里还没有文件。先把现行的文件登记或者审查一遍，再开始清理。"
              : "还没有开展过清理。开始以后，程序逐件提出建议和理由，由人作出结论。"
          }
        >
          {view.archived === 0 ? <Link to="/">回到工作台</Link> : begin}
        </Empty>
      )}
      <ol className="campaigns">
        {view.campaigns.map((row) => (
          <Campaign key={row.id} row={row} />
        ))}
      </ol>
      {opening && <NewCampaign view={view} onClose={() => setOpening(false)} />}
    </>
  );
}

function Campaign({ row }: { row: CampaignRow }) {
  const { total, decided, heard } = row.progress;
  const done = total === 0 ? 100 : Math.round((decided / total) * 100);
  return (
    <li>
      <Link to={`/cleanup/${row.id}`} className="campaign" data-testid="campaign-row">
        <span className="campaign-name">{row.name}</span>
        <span className="campaign-stage">{row.stage_name}</span>
        <span className="quiet">
          基准日 {day(row.day)} · {row.scope} · {row.by} {dateTime(row.opened_at)}开始
        </span>
        <span className="campaign-progress">
          <span className="meter" aria-hidden="true">
            <span style={{ width: `${done}%` }} />
          </span>
          {count(total)} 件中 {count(decided)} 件已作结论
          {heard > 0 && `，${count(heard)} 件已有责任单位意见`}
        </span>
      </Link>
    </li>
  );
}
