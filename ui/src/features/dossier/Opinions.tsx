// Opinions on the draft: in from files, answered one by one or all that say the same,
// and out as the adoption table.

import { ExportOutlined, ImportOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { Failure, GivenAnswer, OpinionGroup, OpinionsView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { AnswerForm } from "./AnswerForm";

export function Opinions({ dossier, name }: { dossier: number; name: string }) {
  const host = useHost();
  const loaded = useLoad(useCallback(() => host.opinions(dossier), [host, dossier]));
  const [changed, setChanged] = useState<OpinionsView | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answering, setAnswering] = useState<OpinionGroup | null>(null);

  const run = async (job: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await job();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const bringIn = () =>
    run(async () => {
      const paths = await host.pickFiles();
      if (paths.length > 0) setChanged(await host.importOpinions(dossier, paths));
    });
  const answer = (given: GivenAnswer) =>
    run(async () => {
      setChanged(await host.answerOpinions(dossier, given));
      setAnswering(null);
    });
  const writeOut = () =>
    run(async () => {
      const path = await host.pickSave(`${name}意见采纳情况表.docx`, ["docx", "xlsx"]);
      if (path !== null) await host.writeAdoption(dossier, path);
    });

  if (loaded.state === "failed") return <FailureResult failure={loaded.failure} onRetry={loaded.reload} />;
  if (loaded.state === "loading") return <Skeleton active paragraph={{ rows: 6 }} />;
  const view = changed ?? loaded.data;
  return (
    <div className="opinions" data-testid="opinions">
      <div className="opinions-head">
        <Button size="small" icon={<ImportOutlined aria-hidden="true" />} disabled={busy} onClick={() => void bringIn()}>
          导入意见
        </Button>
        <Button size="small" icon={<ExportOutlined aria-hidden="true" />} disabled={busy || view.total === 0} onClick={() => void writeOut()}>
          写出采纳情况表
        </Button>
        <span className="quiet">{summary(view)}</span>
      </div>
      {failure !== null && (
        <Alert type="error" showIcon title={failure.message} closable={{ onClose: () => setFailure(null) }} />
      )}
      {view.total === 0 && (
        <p className="quiet">
          还没有意见。可以导入 Excel 或者 Word 表格（有一列写明“意见内容”），也可以导入逐条列出的文本。
        </p>
      )}
      <ol>
        {view.groups.map((group) => (
          <Group key={group.opinions[0]?.id} group={group} busy={busy} onAnswer={() => setAnswering(group)} />
        ))}
      </ol>
      {answering !== null && (
        <AnswerForm group={answering} busy={busy} onAnswer={answer} onClose={() => setAnswering(null)} />
      )}
    </div>
  );
}

function summary(view: OpinionsView): string {
  if (view.total === 0) return "";
  const same = view.groups.length < view.total ? `，归并为 ${view.groups.length} 类` : "";
  return `共 ${view.total} 条${same}，${view.open === 0 ? "都已答复" : `${view.open} 条尚未答复`}`;
}

interface GroupProps {
  group: OpinionGroup;
  busy: boolean;
  onAnswer: () => void;
}

function Group({ group, busy, onAnswer }: GroupProps) {
  const [first, ...others] = group.opinions;
  if (first === undefined) return null;
  const open = group.opinions.some((opinion) => opinion.answer === null);
  return (
    <li className="opinion" data-testid="opinion" data-open={open}>
      <div>
        <p className="opinion-text">{first.text}</p>
        <small className="quiet">
          {[first.who, first.source].filter(Boolean).join("　")}
          {others.length > 0 && `　另有 ${others.length} 条意思相同`}
        </small>
        {others.length > 0 && (
          <details>
            <summary>看相同的意见</summary>
            <ul>
              {others.map((opinion) => (
                <li key={opinion.id}>
                  {opinion.text} <small className="quiet">{opinion.who}</small>
                </li>
              ))}
            </ul>
          </details>
        )}
        {first.answer !== null && (
          <p className={`answer answer-${first.answer.answer}`}>
            <strong>{first.answer.name}</strong>
            {first.answer.reason !== "" && `：${first.answer.reason}`}
            <small className="quiet">　{first.answer.by}</small>
          </p>
        )}
      </div>
      <Button size="small" type={open ? "default" : "text"} disabled={busy} onClick={onAnswer}>
        {open ? "答复" : "改"}
      </Button>
    </li>
  );
}
