// 恢复: says first what the archive holds that the backup does not; what is replaced stays.

import { Alert, App, Modal, Skeleton } from "antd";
import { useCallback } from "react";
import { useHost } from "../../api/host";
import type { BackupView, RestoredView } from "../../api/types";
import { day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { useRun } from "../../lib/useRun";

interface Props {
  backup: BackupView;
  onClose: () => void;
}

export function RestoreDialog({ backup, onClose }: Props) {
  const host = useHost();
  const { modal } = App.useApp();
  const { busy, failure, run } = useRun();
  const lost = useLoad(useCallback(() => host.lostBy(backup.path), [host, backup.path]));
  const restore = () =>
    run(async () => {
      const restored = await host.restoreBackup(backup.path);
      onClose();
      modal.success({ title: "已恢复", content: <Restored restored={restored} />, okText: "好", onOk: () => host.restart() });
    });
  return (
    <Modal
      open
      title={`恢复到 ${day(backup.day)} 的备份`}
      okText="恢复"
      cancelText="取消"
      okButtonProps={{ danger: true, disabled: lost.state !== "ready" }}
      confirmLoading={busy}
      onOk={() => void restore()}
      onCancel={onClose}
    >
      <div data-testid="restore">
        {lost.state === "loading" && <Skeleton active paragraph={{ rows: 2 }} />}
        {lost.state === "failed" && <Alert type="error" showIcon title={lost.failure.message} />}
        {lost.state === "ready" && (
          <>
            <p className="dialog-lead">
              <strong>{lost.data.says}</strong>
              {lost.data.events > 0 && "恢复以后，档案里就没有这些记录了。"}
            </p>
            <p>现在的档案不会删除：它改名保留在数据文件夹里。恢复之前会先核验这份备份，不完好就不恢复。</p>
          </>
        )}
        {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      </div>
    </Modal>
  );
}

function Restored({ restored }: { restored: RestoredView }) {
  return (
    <>
      <p>{restored.holds}。</p>
      {restored.replaced !== null && <p>原来的档案改名保留：{restored.replaced}</p>}
    </>
  );
}
