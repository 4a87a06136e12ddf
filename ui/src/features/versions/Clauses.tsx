// The clauses of two versions, side by side or in one text; those that stayed as they were
// only on request.

import { Checkbox, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import type { VersionClauseView } from "../../api/types";
import { useKeys } from "../../lib/useKeys";
import { InlineClause } from "./InlineClause";
import { SideBySide } from "./SideBySide";

type Manner = "beside" | "inline";

const MANNERS = [
  { value: "beside", label: "左右对照" },
  { value: "inline", label: "合并显示" },
] satisfies { value: Manner; label: string }[];

interface Props {
  clauses: readonly VersionClauseView[];
  numbers: [before: number, after: number];
}

export function Clauses({ clauses, numbers }: Props) {
  const [manner, setManner] = useState<Manner>("beside");
  const [all, setAll] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLOListElement>(null);
  const changed = clauses.filter((clause) => clause.became !== "same");
  const shown = all ? clauses : changed;

  const step = (by: 1 | -1) => {
    for (let next = at + by; next >= 0 && next < shown.length; next += by) {
      if (shown[next]?.became !== "same") return setAt(next);
    }
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);

  return (
    <section className="clauses" aria-label="逐条比对">
      <header>
        <Segmented<Manner> size="small" options={MANNERS} value={manner} onChange={setManner} aria-label="怎样显示" />
        <Checkbox
          checked={!all}
          onChange={(event) => {
            setAll(!event.target.checked);
            setAt(-1);
          }}
        >
          只看有改动的条款
        </Checkbox>
        <span className="quiet" data-testid="clause-sum">
          {changed.length === 0 ? "逐条一致" : `${changed.length} 处改动，共 ${clauses.length} 条`}
        </span>
      </header>
      {manner === "beside" && shown.length > 0 && (
        <div className="clause-sides clause-names" aria-hidden="true">
          <span>第 {numbers[0]} 版</span>
          <span>第 {numbers[1]} 版</span>
        </div>
      )}
      <ol ref={list}>
        {shown.map((clause, index) => (
          <li
            key={index}
            className="clause"
            data-testid="clause"
            data-became={clause.became}
            aria-current={index === at ? "true" : undefined}
          >
            <ClauseHead clause={clause} />
            {manner === "beside" ? <SideBySide clause={clause} /> : <InlineClause clause={clause} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClauseHead({ clause }: { clause: VersionClauseView }) {
  const { before, after, became, became_name } = clause;
  const places = [before?.locator, after?.locator].filter((one) => one !== undefined);
  const place = places[0] === places[1] ? places[0] : places.join(" → ");
  return (
    <h3>
      {place}
      <span className={`became became-${became}`}>{became_name}</span>
    </h3>
  );
}
