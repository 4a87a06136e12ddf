// 全库复核: the archive against today's rules. Nothing is changed by it; a document is
// reviewed anew only where somebody asks for it.

import { App, Button, Segmented, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { RecheckFinding, RecheckRow, RecheckView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { StrengthTag } from "../../components/StrengthTag";
import { useWork } from "../../components/work";
import { count, dateTime } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { keepRecheck, lastRecheck } from "./model/lastRecheck";
import { ReviewAgain } from "./Resting";
import { Running } from "../../components/Running";

const NAME = "全库复核";

export function Recheck() {
  const host = useHost();
  const { message } = App.useApp();
  const { work, run } = useWork();
  const [view, setView] = useState(lastRecheck);
  const start = async () => {
    try {
      const found = await run(NAME, () => host.recheckAll());
      if (found === null) return;
      keepRecheck(found);
      setView(found);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return (
    <>
      <div className="recheck-head">
        <p>
          用现在的规则和法规库检查档案中的全部文稿，与各自上一次审查比较，列出新增和消失的问题。不重新读取文件，也不改动已有的审查。
        </p>
        <Button
          type={view === null ? "primary" : "default"}
          disabled={work.state === "running"}
          onClick={() => void start()}
        >
          {view === null ? "开始复核" : "再复核一次"}
        </Button>
      </div>
      <Running name={NAME} />
      {view !== null && <Result view={view} />}
    </>
  );
}

const SHOWN = 200;

function Result({ view }: { view: RecheckView }) {
  const [of, setOf] = useState<"reviewed" | "never">("reviewed");
  const [all, setAll] = useState(false);
  const reviewed = view.rows.filter((row) => row.review !== null);
  const never = view.rows.filter((row) => row.review === null);
  const rows = of === "reviewed" ? reviewed : never;
  return (
    <section aria-label="复核结果" data-testid="recheck-result">
      <p className="recheck-sum" role="status">
        {view.cancelled && "已停止。"}
        复核了 {count(view.checked)} 份文稿，用时 {(view.millis / 1000).toFixed(1)} 秒：
        {count(reviewed.length)} 份与上一次审查不同，{count(view.unchanged)} 份相同，{count(view.never)} 份以前没有审查过
        {view.failed.length > 0 && `，${view.failed.length} 份没有读成`}。
      </p>
      {view.rules.length > 0 && (
        <details className="recheck-rules">
          <summary>按规则看差别（{view.rules.length} 条规则）</summary>
          <ul>
            {view.rules.map((one) => (
              <li key={one.rule}>
                <Link to={`/rules/${one.rule}`}>{one.title}</Link> <Difference row={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Segmented
        aria-label="列出哪些文稿"
        value={of}
        options={[
          { value: "reviewed", label: `审查过的 ${reviewed.length}` },
          { value: "never", label: `没有审查过的 ${never.length}` },
        ]}
        onChange={setOf}
      />
      {rows.length === 0 && (
        <p className="quiet recheck-none">
          {of === "reviewed" ? "审查过的文稿都和上一次审查一致。" : "没有审查过的文稿里没有查出问题。"}
        </p>
      )}
      <ul className="recheck-rows">
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
          <Row key={row.document} row={row} />
        ))}
      </ul>
      {!all && rows.length > SHOWN && (
        <Button onClick={() => setAll(true)}>列出其余 {rows.length - SHOWN} 份</Button>
      )}
      {view.failed.length > 0 && (
        <ul className="recheck-failed">
          {view.failed.map((one) => (
            <li key={one.document}>
              编号 {one.document}：{one.failure.message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: RecheckRow }) {
  const [open, setOpen] = useState(false);
  return (
    <li data-testid="recheck-row">
      <div className="recheck-line">
        <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "收起" : "看差别"}
        </Button>
        <span className="recheck-title">
          <Link to={`/archive/${row.document}`}>{row.title}</Link>
          {row.reviewed_at !== null && <small className="quiet">上次审查 {dateTime(row.reviewed_at)}</small>}
        </span>
        <Difference row={row} />
        <small className="quiet">相同 {row.same}</small>
        <ReviewAgain document={row.document} />
      </div>
      {open && <Detail document={row.document} />}
    </li>
  );
}

function Difference({ row }: { row: { new: number; gone: number } }) {
  return (
    <span className="recheck-difference">
      {row.new > 0 && <strong className="recheck-new">新增 {row.new}</strong>}
      {row.gone > 0 && <span className="recheck-gone">消失 {row.gone}</span>}
    </span>
  );
}

function Detail({ document }: { document: number }) {
  const host = useHost();
  const found = useLoad(useCallback(() => host.recheckOne(document), [host, document]));
  if (found.state === "loading") return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  if (found.state === "failed") return <FailureResult failure={found.failure} onRetry={found.reload} />;
  return (
    <div className="recheck-detail">
      <Findings name="新增" findings={found.data.new} />
      <Findings name="消失" findings={found.data.gone} />
    </div>
  );
}

function Findings({ name, findings }: { name: string; findings: RecheckFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {findings.map((one, at) => (
          // The same rule may find the same words twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.rule} ${one.locator} ${at}`} data-testid="recheck-finding">
            <StrengthTag strength={one.strength} /> <Link to={`/rules/${one.rule}`}>{one.title}</Link>{" "}
            <small className="quiet">{one.locator}</small>
            <q>{one.quote}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
