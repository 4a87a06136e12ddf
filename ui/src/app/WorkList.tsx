// The list of background work, from the rail: what runs, with its progress and its way
// out, and what ran.

import { CheckOutlined, ExclamationCircleOutlined, LoadingOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Badge, Button, Popover, Progress } from "antd";
import { useState } from "react";
import type { Job } from "../components/jobs";
import { useWork } from "../components/work";
import "./jobs.css";

export function WorkList() {
  const { jobs } = useWork();
  const [open, setOpen] = useState(false);
  const running = jobs.some((job) => job.state === "running");
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="rightBottom"
      title="后台工作"
      content={<List jobs={jobs} />}
    >
      <Badge dot={running} offset={[-8, 8]}>
        <Button
          type="text"
          aria-label={running ? "后台工作（有工作正在进行）" : "后台工作"}
          title="后台工作"
          data-testid="work-list"
          icon={<UnorderedListOutlined aria-hidden="true" />}
        />
      </Badge>
    </Popover>
  );
}

function List({ jobs }: { jobs: readonly Job[] }) {
  if (jobs.length === 0) return <p className="quiet">打开窗口以来还没有工作。审查、导入、导出和备份会列在这里。</p>;
  return (
    <ul className="jobs">
      {jobs.map((job) => (
        <li key={job.id} data-testid="job" data-state={job.state}>
          {ICON[job.state]}
          <span className="job-what">
            {job.what}
            <small className="quiet">
              {time(job.at)}
              {job.note !== null && ` · ${job.note}`}
            </small>
            {job.state === "running" && <Running what={job.what} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

const ICON = {
  running: <LoadingOutlined aria-label="正在进行" />,
  done: <CheckOutlined className="job-done" aria-label="已完成" />,
  failed: <ExclamationCircleOutlined className="job-failed" aria-label="没有完成" />,
};

/** Progress and the way out, where it is the one piece of work that has them. */
function Running({ what }: { what: string }) {
  const { work, stop } = useWork();
  if (work.state !== "running" || work.what !== what) return null;
  const { progress, stopping, paused } = work;
  return (
    <span className="job-progress">
      {progress !== null && progress.total > 0 && (
        <Progress percent={Math.round((100 * progress.done) / progress.total)} size="small" status={paused ? "normal" : "active"} />
      )}
      <Button size="small" onClick={stop} disabled={stopping}>
        {stopping ? "正在停止" : "停止"}
      </Button>
    </span>
  );
}

function time(at: Date): string {
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}
