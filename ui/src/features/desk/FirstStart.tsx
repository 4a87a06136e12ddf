// The first three steps: the unit, one's own identity, the sample. Each may be left out; the
// card goes when the unit has a name or somebody waves it away, and comes back for the sample
// as long as nothing was reviewed.

import { CheckCircleFilled, ExperimentOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useState } from "react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import { useLoad } from "../../lib/useLoad";

const SKIPPED = "wenheng.first-start-skipped";

interface Props {
  busy: boolean;
  /** True where something was reviewed already. */
  tried: boolean;
  onSample: () => void;
}

export function FirstStart({ busy, tried, onSample }: Props) {
  const host = useHost();
  const [skipped, setSkipped] = useState(() => localStorage.getItem(SKIPPED) !== null);
  const profile = useLoad(useCallback(() => host.profile(), [host]));
  const people = useLoad(useCallback(() => host.people(), [host]));
  const named = profile.state === "ready" && profile.data.body !== "";
  // Where the unit can't be asked for, the way to the sample stays.
  if (tried && (skipped || profile.state !== "ready" || named)) return null;

  const skip = () => {
    localStorage.setItem(SKIPPED, "1");
    setSkipped(true);
  };
  return (
    <section className="first-start" aria-labelledby="first-start-title" data-testid="first-start">
      <h2 id="first-start-title">{skipped || named ? "还没有审查过文件" : "第一次使用，三步就好"}</h2>
      <ol>
        {!skipped && (
          <>
            <Step number={1} done={named} title="单位信息" words="写明单位全称，选省市规则包。“本地”“上级”据此理解。">
              <Link to="/settings">
                <Button>{named ? "再看看" : "填写"}</Button>
              </Link>
            </Step>
            <Step
              number={2}
              done={people.state === "ready" && people.data.people.length > 0}
              title="建立身份"
              words="写姓名，设口令。处理意见记在名下，审核意见用它签署。"
            >
              <Link to="/settings#people">
                <Button>{people.state === "ready" && people.data.people.length > 0 ? "再看看" : "建立"}</Button>
              </Link>
            </Step>
          </>
        )}
        <Step number={skipped ? 1 : 3} done={tried} title="试用样例" words="一个虚构的卷宗，看看程序走到哪一步、送审稿有哪些问题。">
          {!tried && (
            <Button
              icon={<ExperimentOutlined aria-hidden="true" />}
              data-testid="open-sample"
              disabled={busy}
              onClick={onSample}
            >
              试用样例
            </Button>
          )}
        </Step>
      </ol>
      {!skipped && !named && (
        <p className="quiet first-start-skip">
          都可以以后再做。
          <Button type="link" size="small" onClick={skip}>
            先跳过
          </Button>
        </p>
      )}
    </section>
  );
}

interface StepProps {
  number: number;
  done: boolean;
  title: string;
  words: string;
  children: ReactNode;
}

function Step({ number, done, title, words, children }: StepProps) {
  return (
    <li className="first-step">
      <span className={`first-step-number${done ? " first-step-done" : ""}`}>
        {done ? <CheckCircleFilled aria-label="已完成" /> : number}
      </span>
      <span>
        <strong>{title}</strong>
        <small className="quiet">{words}</small>
      </span>
      {children}
    </li>
  );
}
