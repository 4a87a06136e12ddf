// 工作台: where a review starts, and the way back to recent ones.

import { FileAddOutlined, FolderOutlined, ImportOutlined, InboxOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton } from "antd";
import { useCallback, useEffect } from "react";
import { useNavigate } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { Updating } from "../../components/Updating";
import { useStartReview, useWork } from "../../components/work";
import { useLoad } from "../../lib/useLoad";
import { Expiring } from "./Expiring";
import { FirstStart } from "./FirstStart";
import { RecentCases } from "./RecentCases";
import { Running } from "./Running";
import { Waiting } from "./Waiting";
import { WorkPanel } from "./WorkPanel";
import "./desk.css";

export function DeskPage() {
  const host = useHost();
  const navigate = useNavigate();
  const { work, startSample } = useWork();
  const running = work.state === "running";
  const startReview = useStartReview(navigate);
  const desk = useLoad(useCallback(() => host.desk(), [host]));
  const { reload } = desk;

  // The list of recent reviews is another one once work has ended.
  useEffect(() => {
    if (!running) reload();
  }, [running, reload]);

  const openSample = async () => {
    const dossier = await startSample();
    if (dossier !== null) void navigate(`/dossier/${dossier}`);
  };

  if (desk.state === "failed") {
    return <FailureResult failure={desk.failure} onRetry={desk.reload} />;
  }

  return (
    <div className="desk" data-testid="desk">
      <header className="page-head">
        <h1>工作台</h1>
        {desk.state === "ready" && desk.data.archived > 0 && (
          <span className="quiet">档案中有 {desk.data.archived} 份文件</span>
        )}
      </header>

      {desk.state === "ready" &&
        desk.data.notices.map((notice) => (
          <Alert key={notice} type="warning" showIcon title={notice} className="desk-notice" />
        ))}

      <section className="drop-zone" aria-label="开始审查">
        <InboxOutlined className="drop-icon" aria-hidden="true" />
        <div className="drop-words">
          <strong>把文稿拖到窗口里的任何地方，开始审查</strong>
          <span className="quiet">
            Word、WPS、PDF、OFD、表格、网页和纯文本；整个文件夹和压缩包也可以。文件只在本机读取，不会被修改。
          </span>
        </div>
        <div className="drop-buttons">
          <Button
            type="primary"
            icon={<FileAddOutlined aria-hidden="true" />}
            disabled={running}
            onClick={async () => startReview(await host.pickFiles())}
          >
            选择文件
          </Button>
          <Button
            icon={<FolderOutlined aria-hidden="true" />}
            disabled={running}
            onClick={async () => startReview(await host.pickFolder())}
          >
            选择文件夹
          </Button>
          <Button
            icon={<ImportOutlined aria-hidden="true" />}
            disabled={running}
            title="别的电脑上导出的 .whz 文件"
            onClick={async () => {
              const path = await host.pickBundle();
              if (path !== null) await startReview([path]);
            }}
          >
            导入卷宗包
          </Button>
        </div>
      </section>

      <WorkPanel />

      {desk.state === "loading" && <Skeleton active paragraph={{ rows: 5 }} className="desk-wait" />}
      {desk.state === "ready" && (
        <FirstStart busy={running} tried={desk.data.recent.length > 0} onSample={openSample} />
      )}
      {desk.state === "ready" && <Waiting rows={desk.data.waiting} />}
      {desk.state === "ready" && <Running rows={desk.data.campaigns} />}
      {desk.state === "ready" && (
        <>
          <Updating update={desk.data.updating} onWait={reload} />
          <Expiring rows={desk.data.expiring} />
        </>
      )}
      {desk.state === "ready" && desk.data.recent.length > 0 && (
        <RecentCases rows={desk.data.recent} busy={running} onSample={openSample} />
      )}
    </div>
  );
}
