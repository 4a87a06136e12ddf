// What a rule says, on what it rests, and how it is tried.

import { Alert, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { RuleView } from "../../api/types";
import { StrengthTag } from "../../components/StrengthTag";
import { DOMAIN_NAME } from "../../lib/words";
import { MarkedExample } from "./Marked";
import { RuleFlags } from "./RuleLine";
import { SwitchForm } from "./SwitchForm";
import { TryArchive } from "./TryArchive";
import { TryBox } from "./TryBox";

export function RulePage({ rule, onChanged }: { rule: RuleView; onChanged: () => void }) {
  const { row } = rule;
  const [switching, setSwitching] = useState(false);
  return (
    <article className="rule">
      <header className="rule-head">
        <h1>{row.title}</h1>
        <p className="rule-tags">
          <StrengthTag strength={row.strength} />
          <span>{DOMAIN_NAME[row.domain]}</span>
          <code>{row.id}</code>
          <RuleFlags row={row} />
        </p>
        <p className="rule-acts">
          {rule.editable && (
            <Link to={`/rules/${row.id}/edit`}>
              <Button type="primary">修改</Button>
            </Link>
          )}
          <Button onClick={() => setSwitching(true)}>{row.off ? "恢复使用" : "停用"}</Button>
          <Link to={`/rules/new?from=${row.id}`}>
            <Button>复制为本单位规则</Button>
          </Link>
        </p>
      </header>
      {rule.said.map((sentence) => (
        <Alert key={sentence} type="info" showIcon title={sentence} />
      ))}
      {rule.doubts.map((sentence) => (
        <Alert key={sentence} type="warning" showIcon title={sentence} />
      ))}
      <section aria-labelledby="rule-basis">
        <h2 id="rule-basis">依据</h2>
        {rule.provisions.map(({ name, words }) => (
          <div key={name} className="rule-provision">
            <strong>{name}</strong>
            {words === null ? <p className="quiet">法规库没有收录这一条的原文。</p> : <blockquote>{words}</blockquote>}
          </div>
        ))}
      </section>
      <section aria-labelledby="rule-words">
        <h2 id="rule-words">内容</h2>
        <dl className="rule-words">
          {rule.words.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="rule-examples">
        <h2 id="rule-examples">例句</h2>
        <ul className="rule-examples">
          {rule.examples.map(({ hit, text }) => (
            <li key={text}>
              <small className={hit ? "example-hit" : "example-ok"}>{hit ? "应当查出" : "不应查出"}</small>
              <span>
                <MarkedExample text={text} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <TryBox yaml={rule.yaml} />
      <TryArchive yaml={rule.yaml} />
      <details className="rule-source">
        <summary>规则文件 {rule.file}</summary>
        <pre>{rule.yaml}</pre>
      </details>
      {switching && (
        <SwitchForm
          row={row}
          onClose={() => setSwitching(false)}
          onDone={() => {
            setSwitching(false);
            onChanged();
          }}
        />
      )}
    </article>
  );
}
