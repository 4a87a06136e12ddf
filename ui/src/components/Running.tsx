// Long work that this page began: how far it has come, and the way out.

import { Button, Progress } from "antd";
import { useWork } from "./work";
import { count, fileName } from "../lib/format";
import "./running.css";

export function Running({ name }: { name: string }) {
  const { work, stop } = useWork();
  if (work.state !== "running" || work.what !== name) return null;
  const { progress, stopping } = work;
  const known = progress !== null && progress.total > 0;
  return (
    <section className="running" aria-live="polite" data-testid="running">
      <div>
        <strong>{stopping ? "正在停止" : `正在${name}`}</strong>
        <span className="quiet running-current">
          {known
            ? `已完成 ${count(progress.done)} 个，共 ${count(progress.total)} 个：${fileName(progress.current)}`
            : "正在读取"}
        </span>
        <Button size="small" onClick={stop} disabled={stopping}>
          停止
        </Button>
      </div>
      <Progress
        percent={known ? Math.round((100 * progress.done) / progress.total) : 0}
        showInfo={false}
        status="active"
        size="small"
      />
    </section>
  );
}
