// 导入历史文件: a folder, its progress with pause and stop, and then what came of it. The
// dialog may be closed meanwhile: the work goes on, and opening it again shows it.

import { FolderOpenOutlined } from "@ant-design/icons";
import { Alert, Button, Modal, Progress } from "antd";
import { useState } from "react";
import { useHost } from "../../../api/host";
import { FailureDetail } from "../../../components/FailureResult";
import { useWork } from "../../../components/work";
import { count, fileName } from "../../../lib/format";
import { IntakeReport } from "./IntakeReport";
import "./intake.css";

export function IntakeDialog({ onClose }: { onClose: () => void }) {
  const host = useHost();
  const { work, intake, startIntake } = useWork();
  const [choosing, setChoosing] = useState(false);
  const running = work.state === "running";
  const choose = async () => {
    setChoosing(true);
    const paths = await host.pickFolder("选择历史文件所在的文件夹");
    setChoosing(false);
    if (paths.length > 0) await startIntake(paths);
  };
  return (
    <Modal open title="导入历史文件" width={820} footer={null} onCancel={onClose}>
      <div className="intake" data-testid="intake">
        {running ? (
          <Running />
        ) : (
          <>
            <p>
              把以前发过的文件整个文件夹放进档案，供检索、引用和清理。各种格式都可以，只读取、不审查，也不改动原来的文件。
            </p>
            <p className="quiet">档案里已有的不再读取，文字相同的只记一笔；中途停止或者断电，再选同一个文件夹就接着进行。</p>
            {work.state === "failed" && (
              <Alert type="error" showIcon title={work.failure.message} description={<FailureDetail failure={work.failure} />} />
            )}
            <div>
              <Button type="primary" icon={<FolderOpenOutlined aria-hidden="true" />} disabled={choosing} onClick={() => void choose()}>
                {intake === null ? "选择文件夹" : "再选一个文件夹"}
              </Button>
            </div>
            {intake !== null && <IntakeReport view={intake} />}
          </>
        )}
      </div>
    </Modal>
  );
}

function Running() {
  const { work, pause, stop } = useWork();
  if (work.state !== "running") return null;
  const { progress, stopping, paused } = work;
  if (work.what !== "导入历史文件") return <p>正在{work.what}，请等它完成后再导入。</p>;
  const known = progress !== null && progress.total > 0;
  return (
    <section aria-live="polite" data-testid="intake-running">
      <p className="intake-line">
        <strong>{stopping ? "正在停止，已导入的会保留" : paused ? "已暂停，已读取的都已保存" : "正在导入"}</strong>
        <span className="quiet">{known ? `${count(progress.done)} / ${count(progress.total)} 个文件` : "正在查看文件夹"}</span>
      </p>
      <Progress percent={known ? Math.round((100 * progress.done) / progress.total) : 0} showInfo={false} status={paused ? "normal" : "active"} />
      <p className="quiet intake-current" title={progress?.current}>
        {known ? fileName(progress.current) : " "}
      </p>
      <p className="intake-buttons">
        <Button onClick={() => pause(!paused)} disabled={stopping}>
          {paused ? "继续" : "暂停"}
        </Button>
        <Button onClick={stop} disabled={stopping}>
          停止
        </Button>
        <span className="quiet">可以关掉这个对话框，导入在后台继续。</span>
      </p>
    </section>
  );
}
