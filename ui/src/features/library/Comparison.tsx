// Two versions of an instrument, article by article, with what rests on what changed.

import { Empty, Segmented, Select, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useHost } from "../../api/host";
import type { StatuteView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { ChangeBody } from "./ChangeBody";
import { versionName } from "./model/version";

interface Props {
  statute: StatuteView;
  before: string | null;
  after: string | null;
  onChoose: (before: number, after: number) => void;
}

export function Comparison({ statute, before, after, onChoose }: Props) {
  const { versions, title } = statute;
  if (versions.length < 2) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="这部法规只有一个已知的版本。导入它的新版本或者旧版本后，这里逐条比较。"
      />
    );
  }
  const last = versions.length - 1;
  const newer = within(after, 1, last) ?? last;
  const older = within(before, 0, newer - 1) ?? newer - 1;
  const options = (from: number, to: number) =>
    versions.slice(from, to).map((one, at) => ({
      value: from + at,
      label: `${versionName(one)}${one.held ? "" : "（没有全文）"}`,
    }));
  return (
    <>
      <div className="comparison-head">
        <Select
          aria-label="较早的版本"
          value={older}
          popupMatchSelectWidth={false}
          options={options(0, last)}
          onChange={(next: number) => onChoose(next, Math.max(next + 1, newer))}
        />
        <span>与</span>
        <Select
          aria-label="较新的版本"
          value={newer}
          popupMatchSelectWidth={false}
          options={options(1, versions.length)}
          onChange={(next: number) => onChoose(Math.min(older, next - 1), next)}
        />
        <span>比较</span>
      </div>
      <Compared title={title} before={older} after={newer} />
    </>
  );
}

function Compared({ title, before, after }: { title: string; before: number; after: number }) {
  const host = useHost();
  const [only, setOnly] = useState<"all" | "concerned">("all");
  const change = useLoad(
    useCallback(() => host.statuteChanges(title, before, after), [host, title, before, after]),
  );
  if (change.state === "loading") return <Skeleton active paragraph={{ rows: 8 }} />;
  if (change.state === "failed") return <FailureResult failure={change.failure} onRetry={change.reload} />;
  return (
    <section aria-label="变动">
      <div className="comparison-says">
        <p role="status" data-testid="comparison-says">
          {change.data.says}。涉及档案中的文稿 {change.data.concerned} 份，规则 {change.data.concerned_rules} 条。
        </p>
        <Segmented
          size="small"
          aria-label="列出哪些变动"
          value={only}
          options={[
            { value: "all", label: "全部变动" },
            { value: "concerned", label: "涉及文稿或者规则的" },
          ]}
          onChange={setOnly}
        />
      </div>
      <ChangeBody change={change.data} concerned={only === "concerned"} />
    </section>
  );
}

function within(given: string | null, least: number, most: number): number | null {
  const number = given === null ? Number.NaN : Number(given);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}
