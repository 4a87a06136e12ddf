// The running review with its way out, and afterwards what came of each file.

import { CloseOutlined, ScanOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { Link, useNavigate } from "react-router";
import type { Progress as Step, Started } from "../../api/types";
import { FailureDetail } from "../../components/FailureResult";
import { useStartReview, useWork } from "../../components/work";
import { fileName } from "../../lib/format";

export function WorkPanel() {
  const { work, stop, dismiss } = useWork();
  if (work.state === "idle") return null;
  if (work.state === "failed") {
    return (
      <div data-testid="failure" data-code={work.failure.code}>
        <Alert
          type="error"
          showIcon
          closable={{ onClose: dismiss }}
          title={work.failure.message}
          description={<FailureDetail failure={work.failure} />}
        />
      </div>
    );
  }
  if (work.state === "done") return <Outcome started={work.started} onClose={dismiss} />;

  const { progress, stopping } = work;
  const known = progress !== null && progress.total > 0;
  return (
    <section className="work-panel" aria-live="polite" data-testid="work-running">
      <div className="work-line">
        <strong>{stopping ? "正在停止，已完成的会保留" : `正在${work.what}`}</strong>
        <span className="work-current">
          {known
            ? `${stepWords(progress)}：${fileName(progress.current)}`
            : "正在读取文件"}
        </span>
        <Button size="small" onClick={stop} disabled={stopping}>
          停止
        </Button>
      </div>
      <Progress
        percent={known ? percent(progress) : 0}
        showInfo={false}
        status="active"
        size="small"
      />
    </section>
  );
}

function percent({ done, total, pages }: Step): number {
  const part = pages === null || pages.total === 0 ? 0 : pages.done / pages.total;
  return Math.round((100 * (done + part)) / total);
}

function stepWords({ done, total, pages }: Step): string {
  if (pages !== null) return `正在识别第 ${pages.done + 1} 页，共 ${pages.total} 页`;
  return `已完成 ${done} 个，共 ${total} 个`;
}

function Outcome({ started, onClose }: { started: Started; onClose: () => void }) {
  const startReview = useStartReview(useNavigate());
  const read = started.files.filter((file) => file.review !== null);
  const unread = started.files.filter((file) => file.failure !== null);
  if (unread.length === 0 && started.files.length === 1 && !started.cancelled) return null;
  return (
    <section className="work-panel" aria-label="这一批的结果" data-testid="work-outcome">
      <div className="work-line">
        <strong>
          {started.cancelled && "已停止。"}
          {started.files.length === 0
            ? "没有找到可以审查的文件"
            : `审查了 ${read.length} 个文件${unread.length > 0 ? `，有 ${unread.length} 个没有读成` : ""}`}
        </strong>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label="收起" onClick={onClose} />
      </div>
      {unread.length > 0 && (
        <ul className="unread-files">
          {unread.map((file) => (
            <li key={file.path} data-testid="failure" data-code={file.failure?.code}>
              <strong title={file.path}>{fileName(file.path)}</strong>
              <span>{file.failure?.message}</span>
              {file.failure?.code === "scanned" && (
                <Button size="small" icon={<ScanOutlined aria-hidden="true" />} onClick={() => void startReview([file.path], true)}>
                  识别文字
                </Button>
              )}
              {file.failure !== null && <FailureDetail failure={file.failure} />}
            </li>
          ))}
        </ul>
      )}
      {read.length > 1 && (
        <details className="read-files" open={unread.length === 0 && read.length <= 8}>
          <summary>已审查的文件</summary>
          <ul>
            {read.map((file) => (
              <li key={file.path}>
                <Link to={`/review/${file.review}`} title={file.path}>
                  {fileName(file.path)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
