// 变动: what changed in the law since a day, and which documents and rules that concerns.

import { Checkbox, DatePicker, Empty, Skeleton } from "antd";
import dayjs from "dayjs";
import { useCallback, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import type { LawChangeView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { count, day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { ChangeBody } from "./ChangeBody";
import { comparisonAddress, instrumentAddress } from "./model/address";

export function Changes() {
  const host = useHost();
  const [params, setParams] = useSearchParams();
  const [lastYear] = useState(() => dayjs().subtract(1, "year").format("YYYY-MM-DD"));
  const since = params.get("since") ?? lastYear;
  const all = params.get("all") === "1";
  const set = (next: { since?: string; all?: boolean }) =>
    setParams(
      { tab: "changes", since: next.since ?? since, ...((next.all ?? all) ? { all: "1" } : {}) },
      { replace: true },
    );
  const found = useLoad(useCallback(() => host.changedSince(since), [host, since]));
  return (
    <>
      <div className="comparison-head">
        <DatePicker
          aria-label="从哪一天以后"
          allowClear={false}
          value={dayjs(since)}
          onChange={(value) => value !== null && set({ since: value.format("YYYY-MM-DD") })}
        />
        <span>以后施行、修改、失效的法规</span>
        <Checkbox checked={all} onChange={(event) => set({ all: event.target.checked })}>
          没有涉及文稿和规则的也列出
        </Checkbox>
      </div>
      {found.state === "loading" && <Skeleton active paragraph={{ rows: 8 }} />}
      {found.state === "failed" && <FailureResult failure={found.failure} onRetry={found.reload} />}
      {found.state === "ready" && <List changes={found.data.changes} since={since} all={all} />}
    </>
  );
}

function List({ changes, since, all }: { changes: LawChangeView[]; since: string; all: boolean }) {
  const concerned = changes.filter((one) => one.concerned + one.concerned_rules > 0);
  const listed = all ? changes : concerned;
  return (
    <>
      <p className="quiet" role="status" data-testid="changes-sum">
        {day(since)}以后有 {count(changes.length)} 处变动，其中 {count(concerned.length)} 处涉及档案中的文稿或者规则
      </p>
      {listed.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="没有涉及文稿和规则的变动。可以选更早的一天；要逐条比较，先导入新旧两个版本的全文。"
        />
      )}
      <ul className="changes">
        {listed.map((one) => (
          <li key={`${one.title} ${one.what} ${one.day}`} data-testid="law-change">
            <header>
              <span className={`law-became law-became-${one.what}`}>{one.what_name}</span>
              <Link to={instrumentAddress(one.title)}>{one.title}</Link>
              <small className="quiet">
                文稿 {one.concerned} 份，规则 {one.concerned_rules} 条
              </small>
              {one.compared !== null && (
                <Link to={comparisonAddress(one.title, ...one.compared)}>逐条比较（{one.changed} 条有变动）</Link>
              )}
            </header>
            <p>
              {one.says}
              {one.successor !== null && (
                <>
                  （<Link to={instrumentAddress(one.successor)}>看《{one.successor}》</Link>）
                </>
              )}
            </p>
            {one.concerned + one.concerned_rules > 0 && (
              <details>
                <summary>看涉及的文稿和规则</summary>
                <ChangeBody change={one} concerned />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
