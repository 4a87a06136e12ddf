// The rule's text at the left; what the program makes of it at the right, as one types.

import { Alert, App, Button, Skeleton } from "antd";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useHost } from "../../api/host";
import { useRun } from "../../lib/useRun";
import { dropDraft, keepDraft, keptDraft } from "./model/draft";
import { idOf } from "./model/template";
import { TrialResult } from "./TrialResult";
import { Found, TryField } from "./TryBox";
import { useTrial } from "./useTrial";

const CodeBox = lazy(() => import("./CodeBox"));

interface Props {
  /** Under which it is kept while it is being written. */
  name: string;
  yaml: string;
  schema: string;
}

export function RuleEditor({ name, yaml: kept, schema }: Props) {
  const host = useHost();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [start, setStart] = useState(() => keptDraft(name) ?? kept);
  const [round, setRound] = useState(0);
  const [yaml, setYaml] = useState(start);
  const [text, setText] = useState("");
  const [goTo, setGoTo] = useState<{ line: number } | null>(null);
  const tried = useTrial(yaml, text);
  const { busy, failure, run } = useRun();
  const changed = yaml !== kept;

  const write = (next: string) => {
    setYaml(next);
    keepDraft(name, next);
  };
  const save = async () => {
    if (busy) return;
    if (!(await run(async () => void (await host.saveRule(yaml))))) return;
    dropDraft(name);
    void message.success("已保存到本单位规则包，从下一次审查起生效");
    void navigate(`/rules/${idOf(yaml)}`);
  };
  const undo = () => {
    dropDraft(name);
    setStart(kept);
    setYaml(kept);
    setRound(round + 1);
  };

  return (
    <div className="rule-editor">
      <div className="rule-editor-code">
        <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
          <CodeBox
            key={round}
            start={start}
            schema={schema}
            problems={tried.trial?.problems ?? []}
            goTo={goTo}
            onChange={write}
            onSave={() => void save()}
          />
        </Suspense>
        {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
        <p className="rule-acts">
          <Button type="primary" loading={busy} onClick={() => void save()}>
            保存
          </Button>
          {changed && <Button onClick={undo}>放弃改动</Button>}
          <span className="quiet">{changed ? "改动已暂存在本机，关掉窗口也不会丢" : "Ctrl+空格 列出可以填写的内容"}</span>
        </p>
      </div>
      <aside className="rule-editor-side" aria-label="试验结果" aria-busy={tried.stale}>
        {tried.failure !== null && <Alert type="error" showIcon title={tried.failure.message} />}
        {tried.trial !== null && <TrialResult trial={tried.trial} onLine={(line) => setGoTo({ line })} />}
        <TryField text={text} onText={setText}>
          {tried.trial !== null && !tried.stale && <Found trial={tried.trial} text={tried.text} />}
        </TryField>
      </aside>
    </div>
  );
}
