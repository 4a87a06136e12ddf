// The rule at the left, as a form or as text, which are two views of one YAML; what the
// program makes of it at the right, as one types.

import { Alert, App, Button, Segmented, Skeleton } from "antd";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useHost } from "../../api/host";
import { UNSAFE } from "../../lib/drafts";
import { useKeys } from "../../lib/useKeys";
import { useRun } from "../../lib/useRun";
import { dropDraft, keepDraft, keptDraft } from "./model/draft";
import { idOf } from "./model/template";
import { keepWriting, lastWriting } from "./model/writing";
import type { Writing } from "./model/writing";
import { TrialResult } from "./TrialResult";
import { TryArchive } from "./TryArchive";
import { Found, TryField } from "./TryBox";
import { useTrial } from "./useTrial";

const CodeBox = lazy(() => import("./CodeBox"));
const RuleForm = lazy(() => import("./form/RuleForm"));

interface Props {
  /** Under which it is kept while it is being written. */
  name: string;
  yaml: string;
  schema: string;
}

const WRITINGS = [
  { value: "form" as const, label: "表单" },
  { value: "text" as const, label: "文本" },
];

export function RuleEditor({ name, yaml: kept, schema }: Props) {
  const host = useHost();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [yaml, setYaml] = useState(() => keptDraft(name) ?? kept);
  const [writing, setWriting] = useState(lastWriting);
  // A box of text begins anew where the text was changed around it.
  const [round, setRound] = useState(0);
  const [text, setText] = useState("");
  const [goTo, setGoTo] = useState<{ line: number } | null>(null);
  const tried = useTrial(yaml, text);
  const { busy, failure, run } = useRun();
  const [safe, setSafe] = useState(true);
  const changed = yaml !== kept;

  const write = (next: string) => {
    setYaml(next);
    void keepDraft(name, next).then(setSafe);
  };
  const turn = (to: Writing) => {
    keepWriting(to);
    setWriting(to);
    setGoTo(null);
  };
  const show = (line: number | null) => {
    turn("text");
    setGoTo(line === null ? null : { line });
  };
  const save = async () => {
    if (busy) return;
    if (!(await run(async () => void (await host.saveRule(yaml))))) return;
    dropDraft(name);
    void message.success("已保存到本单位规则包，从下一次审查起生效");
    void navigate(`/rules/${idOf(yaml)}`);
  };
  useKeys({ "ctrl+s": () => void save() });
  const undo = () => {
    dropDraft(name);
    setYaml(kept);
    setRound(round + 1);
  };

  return (
    <div className="rule-editor">
      <div className="rule-editor-code">
        <Segmented aria-label="怎样写" className="rule-writing" value={writing} options={WRITINGS} onChange={turn} />
        <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
          {writing === "form" ? (
            <RuleForm yaml={yaml} trial={tried.stale ? null : tried.trial} onChange={write} onText={show} />
          ) : (
            <CodeBox
              key={round}
              start={yaml}
              schema={schema}
              problems={tried.trial?.problems ?? []}
              goTo={goTo}
              onChange={write}
            />
          )}
        </Suspense>
        {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
        {!safe && <Alert type="error" showIcon title={UNSAFE} className="dialog-failure" />}
        <p className="rule-acts rule-editor-acts">
          <Button type="primary" loading={busy} onClick={() => void save()}>
            保存
          </Button>
          {changed && <Button onClick={undo}>放弃改动</Button>}
          {safe && <span className="quiet">{hint(changed, writing)}</span>}
        </p>
      </div>
      <aside className="rule-editor-side" aria-label="试验结果" aria-busy={tried.stale}>
        {tried.failure !== null && <Alert type="error" showIcon title={tried.failure.message} />}
        {tried.trial !== null && <TrialResult trial={tried.trial} onLine={show} />}
        <TryField text={text} onText={setText}>
          {tried.trial !== null && !tried.stale && <Found trial={tried.trial} text={tried.text} />}
        </TryField>
        <TryArchive yaml={yaml} />
      </aside>
    </div>
  );
}

function hint(changed: boolean, writing: Writing): string {
  if (changed) return "改动已暂存在本机，关掉窗口也不会丢";
  return writing === "text" ? "Ctrl+空格 列出可以填写的内容" : "";
}
