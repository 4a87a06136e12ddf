// What the campaign is and how far it has come; sheets out and in, papers, legality review
// and publication.

import { DownOutlined } from "@ant-design/icons";
import { Alert, App, Button, Dropdown, Tooltip } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useHost } from "../../api/host";
import type { CampaignView, ImportedViews } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import { count, day } from "../../lib/format";
import { useRun } from "../../lib/useRun";
import { HeardDialog } from "./HeardDialog";
import { PublishForm } from "./PublishForm";

interface Props {
  view: CampaignView;
  onView: (view: CampaignView) => void;
  onHeard: () => void;
  onConflicts: () => void;
}

export function CampaignHead({ view, onView, onHeard, onConflicts }: Props) {
  const host = useHost();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { acting } = useIdentity();
  const { busy, failure, run, dismiss } = useRun();
  const [heard, setHeard] = useState<ImportedViews | null>(null);
  const [publishing, setPublishing] = useState(false);
  const { id, name, progress } = view.row;

  const writeSheets = () =>
    run(async () => {
      const [folder] = await host.pickFolder();
      if (folder === undefined) return;
      const names = await host.exportSheets(id, folder);
      void message.success(`已写出 ${names.length} 份征求意见表：${folder}`);
    });
  const takeSheets = () =>
    run(async () => {
      const paths = await host.pickFiles();
      if (paths.length === 0) return;
      setHeard(await host.importViews(id, paths));
      onView(await host.campaign(id));
      onHeard();
    });
  const write = (file: string, kinds: string[], writing: (path: string) => Promise<void>) =>
    run(async () => {
      const path = await host.pickSave(file, kinds);
      if (path === null) return;
      await writing(path);
      void message.success(`已写出：${path}`);
    });
  const sendToReview = () =>
    run(async () => {
      const by = await acting();
      if (by === null) return;
      void navigate(`/review/${await host.reviewCampaign(id, by)}`);
    });

  const papers = [
    { key: "docx", label: "清理目录（Word）" },
    { key: "xlsx", label: "清理目录（Excel）" },
    {
      key: "decision",
      disabled: view.unwritten !== null && view.closed === null,
      label: (
        <span className="next-label">
          清理决定（草稿）
          {view.unwritten !== null && view.closed === null && <small>{view.unwritten}</small>}
        </span>
      ),
    },
  ];
  return (
    <header className="campaign-head">
      <div className="page-head">
        <Link to="/cleanup">清理</Link>
        <h1>{name}</h1>
        <span className="quiet">
          基准日 {day(view.row.day)} · {view.row.scope}
        </span>
      </div>
      <div className="campaign-tools">
        <p className="campaign-counts" role="status" data-testid="campaign-counts">
          共 {count(progress.total)} 件，已作结论 {count(progress.decided)} 件：继续有效 {progress.keep}，修改{" "}
          {progress.amend}，废止 {progress.repeal}，失效 {progress.lapse}
          {progress.heard > 0 && `；${progress.heard} 件有责任单位意见`}
          {view.conflicts > 0 && (
            <button type="button" className="plain-link" onClick={onConflicts}>
              {view.conflicts} 件意见不一致
            </button>
          )}
        </p>
        <Button size="small" disabled={busy} onClick={() => void writeSheets()}>
          写出征求意见表
        </Button>
        <Button size="small" disabled={busy || view.closed !== null} onClick={() => void takeSheets()}>
          导入意见
        </Button>
        <Dropdown
          trigger={["click"]}
          menu={{
            items: papers,
            onClick: ({ key }) =>
              void (key === "decision"
                ? write("清理决定.docx", ["docx"], (path) => host.writeCleanupDecision(id, path))
                : write(`清理目录.${key}`, [key], (path) => host.writeCatalogue(id, path))),
          }}
        >
          <Button size="small" disabled={busy} icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
            目录和决定
          </Button>
        </Dropdown>
        {view.review !== null && (
          <Button size="small" onClick={() => void navigate(`/review/${view.review}`)}>
            查看决定的审核
          </Button>
        )}
        {view.closed === null && view.row.stage !== "reviewing" && (
          <Tooltip title={view.unwritten}>
            <Button size="small" data-testid="to-review" disabled={busy || view.unwritten !== null} onClick={() => void sendToReview()}>
              {view.review === null ? "送合法性审核" : "重新送合法性审核"}
            </Button>
          </Tooltip>
        )}
        {view.closed === null && (
          <Button
            size="small"
            type="primary"
            data-testid="publish"
            disabled={busy || view.unwritten !== null}
            onClick={() => setPublishing(true)}
          >
            登记公布
          </Button>
        )}
      </div>
      {view.publication !== null && (
        <p className="published" data-testid="published">
          {day(view.publication.day)}以{view.publication.number}公布
          {view.publication.regardless && "（手续不全）"}，{view.publication.by}登记
          {view.publication.note !== "" && `：${view.publication.note}`}
        </p>
      )}
      {view.left_out.length > 0 && (
        <details className="left-out quiet">
          <summary>没有列入的文件</summary>
          {view.left_out.join("")}
        </details>
      )}
      {failure !== null && <Alert type="error" showIcon title={failure.message} closable={{ onClose: dismiss }} />}
      {heard !== null && <HeardDialog heard={heard} onClose={() => setHeard(null)} />}
      {publishing && (
        <PublishForm
          view={view}
          onPublished={(next) => {
            setPublishing(false);
            onView(next);
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </header>
  );
}
