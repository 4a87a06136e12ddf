// 试一段文字 with a rule as it stands.

import { Input } from "antd";
import { useState } from "react";
import type { RuleTrial } from "../../api/types";
import { MarkedText } from "./Marked";
import { useTrial } from "./useTrial";

export function TryBox({ yaml }: { yaml: string }) {
  const [text, setText] = useState("");
  const tried = useTrial(yaml, text, text.trim() !== "");
  return (
    <TryField text={text} onText={setText}>
      {tried.failure !== null && <p role="alert">{tried.failure.message}</p>}
      {tried.trial !== null && !tried.stale && <Found trial={tried.trial} text={tried.text} />}
    </TryField>
  );
}

interface FieldProps {
  text: string;
  onText: (text: string) => void;
  children: React.ReactNode;
}

export function TryField({ text, onText, children }: FieldProps) {
  return (
    <section aria-labelledby="rule-try" className="rule-try">
      <h2 id="rule-try">试一段文字</h2>
      <Input.TextArea
        aria-labelledby="rule-try"
        autoSize={{ minRows: 3, maxRows: 12 }}
        placeholder="把文稿里的一段贴在这里，看这条规则查出什么"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <div role="status">{children}</div>
    </section>
  );
}

/** Nothing found never reads as 合规. */
export function Found({ trial, text }: { trial: RuleTrial; text: string }) {
  if (text.trim() === "" || trial.problems.some(({ line }) => line !== null)) return null;
  if (trial.findings.length === 0) return <p className="quiet">这条规则在这段文字里没有查出问题。</p>;
  return (
    <>
      <MarkedText text={text} findings={trial.findings} />
      <ul className="rule-found">
        {trial.findings.map((finding) => (
          <li key={finding.span.start}>
            “{finding.quote}”：{finding.message}
          </li>
        ))}
      </ul>
    </>
  );
}
