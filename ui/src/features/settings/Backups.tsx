// 备份: those that there are, one on demand, the way back, and whether the archive is sound.

import { SafetyCertificateOutlined, SaveOutlined } from "@ant-design/icons";
import { Alert, App, Button, Skeleton, Tag } from "antd";
import { useCallback, useState } from "react";
import { useHost } from "../../api/host";
import type { ArchiveStateView, BackupView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { RestoreDialog } from "../../components/keeping/RestoreDialog";
import { useWork } from "../../components/work";
import { count, dateTime, day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { useRun } from "../../lib/useRun";

export function Backups() {
  const host = useHost();
  const { message } = App.useApp();
  const { track } = useWork();
  const saving = useRun();
  const checking = useRun();
  const [state, setState] = useState<ArchiveStateView | null>(null);
  const [restoring, setRestoring] = useState<BackupView | null>(null);
  const backups = useLoad(useCallback(() => host.backups(), [host]));
  const save = () =>
    saving.run(async () => {
      await track("备份", () => host.backUp());
      void message.success("已备份并核验");
      backups.reload();
    });
  const check = () =>
    checking.run(async () => setState(await track("核验档案", () => host.archiveState(), (found) => found.safe)));
  const failure = saving.failure ?? checking.failure;
  return (
    <section className="settings-section" aria-labelledby="backup-title" data-testid="backups">
      <header>
        <h2 id="backup-title">备份</h2>
        <Button size="small" icon={<SafetyCertificateOutlined aria-hidden="true" />} loading={checking.busy} onClick={() => void check()}>
          核验档案
        </Button>
        <Button size="small" icon={<SaveOutlined aria-hidden="true" />} loading={saving.busy} onClick={() => void save()}>
          立即备份
        </Button>
      </header>
      <p className="quiet">
        每天第一次打开窗口后自动备份，写完打开核验过才算数。保留最近 7 天的每一份，再往前每周留一份（4 周）、每月留一份（12 个月）。备份和档案在同一块硬盘上，请定期把它们复制到别处。
      </p>
      {failure !== null && <Alert type="error" showIcon title={failure.message} />}
      {state !== null && <State state={state} />}
      {backups.state === "loading" && <Skeleton active paragraph={{ rows: 3 }} />}
      {backups.state === "failed" && <FailureResult failure={backups.failure} onRetry={backups.reload} />}
      {backups.state === "ready" &&
        (backups.data.length === 0 ? (
          <p className="settings-empty">还没有备份。点“立即备份”存下第一份。</p>
        ) : (
          <List backups={backups.data} onRestore={setRestoring} />
        ))}
      {restoring !== null && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </section>
  );
}

function List({ backups, onRestore }: { backups: BackupView[]; onRestore: (backup: BackupView) => void }) {
  const where = backups[0]?.path.replace(/[\\/][^\\/]*$/, "") ?? "";
  return (
    <>
      <table className="people">
        <thead>
          <tr>
            <th>日期</th>
            <th>文稿</th>
            <th>记到</th>
            <th>大小</th>
            <th>状态</th>
            <th>
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((one) => (
            <tr key={one.path} data-testid="backup">
              <th scope="row">{day(one.day)}</th>
              <td>{one.documents === null ? "" : `${count(one.documents)} 份`}</td>
              <td className="quiet">{one.until === null ? "" : dateTime(one.until)}</td>
              <td>{size(one.bytes)}</td>
              <td>
                {one.documents === null ? (
                  <Tag color="error">打不开</Tag>
                ) : (
                  <Tag title="写好时打开核验过；恢复之前还会再核验一次">已核验</Tag>
                )}
              </td>
              <td>
                <Button size="small" type="text" disabled={one.documents === null} onClick={() => onRestore(one)} aria-label={`恢复${day(one.day)}的备份`}>
                  恢复…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        备份在 <code>{where}</code>
      </p>
    </>
  );
}

function State({ state }: { state: ArchiveStateView }) {
  const lines = [...state.broken, ...state.notes];
  return (
    <Alert
      data-testid="archive-state"
      type={state.sound ? "success" : "error"}
      showIcon
      title={state.sound ? `${state.safe}。` : `档案有 ${state.broken.length} 处不一致。${state.safe}`}
      description={
        lines.length > 0 && (
          <ul className="broken-list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

/** `123456789` → `117.7 MB` */
function size(bytes: number): string {
  const units = ["字节", "KB", "MB", "GB"];
  let [value, unit] = [bytes, 0];
  while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1];
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ""}`;
}
