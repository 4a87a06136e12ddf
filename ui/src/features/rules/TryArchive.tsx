// 在档案里试: what a rule that is being written finds in every kept document, before it is
// saved. Nothing is kept of it.

import { App, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { ArchiveTrial, TriedRow } from "../../api/types";
import { Running } from "../../components/Running";
import { useWork } from "../../components/work";
import { count } from "../../lib/format";

const NAME = "在档案里试规则";

/** More are listed when they are asked for. */
const SHOWN = 50;

export function TryArchive({ yaml }: { yaml: string }) {
  const host = useHost();
  const { message } = App.useApp();
  const { work, run } = useWork();
  const [tried, setTried] = useState<{ yaml: string; trial: ArchiveTrial } | null>(null);
  const start = async () => {
    try {
      const trial = await run(NAME, () => host.tryRuleInArchive(yaml));
      if (trial !== null) setTried({ yaml, trial });
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return (
    <section aria-labelledby="rule-try-archive" className="rule-try">
      <h2 id="rule-try-archive">在档案里试</h2>
      <p className="rule-acts">
        <Button disabled={work.state === "running"} onClick={() => void start()}>
          {tried === null ? "用档案里的全部文件试" : "再试一次"}
        </Button>
        <span className="quiet">只看查出什么，不改动任何审查</span>
      </p>
      <Running name={NAME} />
      {tried !== null && <Result trial={tried.trial} stale={tried.yaml !== yaml} />}
    </section>
  );
}

function Result({ trial, stale }: { trial: ArchiveTrial; stale: boolean }) {
  const [all, setAll] = useState(false);
  const { checked, findings, rows, failed, cancelled, millis } = trial;
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <div data-testid="archive-trial">
      <p role="status">
        {cancelled && "已停止。"}
        {checked === 0 && !cancelled
          ? "档案里还没有文件，先在“档案”里导入。"
          : `看了 ${count(checked)} 份文件，用时 ${(millis / 1000).toFixed(1)} 秒：${count(rows.length)} 份查出，共 ${count(findings)} 处${failed.length > 0 ? `，${failed.length} 份读不出来` : ""}。`}
        {stale && <span className="trial-bad">规则后来又改过，结果是改动前的。</span>}
      </p>
      <ul className="tried-rows">
        {shown.map((row) => (
          <Row key={row.document} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && <Button onClick={() => setAll(true)}>列出其余 {rows.length - shown.length} 份</Button>}
    </div>
  );
}

function Row({ row: { document, title, findings, quotes } }: { row: TriedRow }) {
  return (
    <li data-testid="tried-row">
      <Link to={`/archive/${document}`}>{title}</Link> <small className="quiet">{findings} 处</small>
      <ul>
        {quotes.map(({ locator, quote }, at) => (
          // The same words may stand twice in one place.
          <li key={`${locator} ${at}`}>
            <small className="quiet">{locator}</small> <mark>{quote}</mark>
          </li>
        ))}
        {quotes.length < findings && <li className="quiet">其余 {findings - quotes.length} 处见文件</li>}
      </ul>
    </li>
  );
}
