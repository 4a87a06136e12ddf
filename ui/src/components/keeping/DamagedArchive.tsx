// 档案受损: what of it can be relied on, and what to do, in this order.

import { WarningOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useHost } from "../../api/host";
import type { ArchiveStateView, Failure } from "../../api/types";
import { count, day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { RestoreDialog } from "./RestoreDialog";
import "./damaged.css";

interface Props {
  failure: Failure;
  onRetry?: (() => void) | undefined;
}

export function DamagedArchive({ failure, onRetry }: Props) {
  const host = useHost();
  const state = useLoad(useCallback(() => host.archiveState(), [host]));
  return (
    <section className="damaged" role="alert" aria-labelledby="damaged-title" data-testid="failure" data-code={failure.code}>
      <h2 id="damaged-title">
        <WarningOutlined aria-hidden="true" />
        档案受损
      </h2>
      {state.state === "loading" && (
        <>
          <p>正在核验还有哪些内容完好……</p>
          <Skeleton active paragraph={{ rows: 4 }} />
        </>
      )}
      {state.state === "failed" && (
        <>
          <p className="failure-message">{failure.message}</p>
          <p>原来的文稿不受影响：它们还在各自的文件夹里。请先不要删除数据文件夹，把它整个复制一份，再联系技术支持。</p>
        </>
      )}
      {state.state === "ready" && <Known state={state.data} />}
      {onRetry !== undefined && (
        <div>
          <Button onClick={onRetry}>重试</Button>
        </div>
      )}
      <details className="failure-detail">
        <summary>详情（供技术支持使用）</summary>
        <pre>{[failure.code, failure.message, failure.detail].filter((line) => line !== null).join("\n")}</pre>
      </details>
    </section>
  );
}

function Known({ state }: { state: ArchiveStateView }) {
  const [restoring, setRestoring] = useState(false);
  const { backup } = state;
  if (state.sound) return <p>刚才的核验没有发现问题：{state.safe}。请重试；再次出现时，请重新打开文衡。</p>;
  return (
    <>
      <h3>还有哪些内容完好</h3>
      <p className="failure-message">{state.safe}</p>
      {state.parts.length > 0 && (
        <table className="damaged-parts">
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">登记过</th>
              <th scope="col">完好</th>
            </tr>
          </thead>
          <tbody>
            {state.parts.map((part) => (
              <tr key={part.what}>
                <td>{part.what}</td>
                <td>{count(part.kept)}</td>
                <td className={part.intact < part.kept ? "hurt" : undefined}>{count(part.intact)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>怎么办</h3>
      <ol>
        <li>先不要登记新的文稿，也不要删除任何东西。原来的文稿还在各自的文件夹里，不受影响。</li>
        <li>
          把数据文件夹整个复制到别处：<code>{state.folder}</code>
        </li>
        {backup === null ? (
          <li>没有找到完好的备份。请联系技术支持，把复制的文件夹交给他们。</li>
        ) : (
          <li>
            恢复最近一份完好的备份：{day(backup.day)}
            {backup.documents !== null && `，${count(backup.documents)} 份文稿`}。{" "}
            <Button type="primary" size="small" onClick={() => setRestoring(true)}>
              恢复…
            </Button>
          </li>
        )}
      </ol>
      {state.broken.length > 0 && (
        <details>
          <summary>受损的地方（{state.broken.length} 处）</summary>
          <ul className="broken-list">
            {state.broken.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {restoring && backup !== null && <RestoreDialog backup={backup} onClose={() => setRestoring(false)} />}
    </>
  );
}
