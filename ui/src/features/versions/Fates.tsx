// What became of the findings: those to decide anew first, then new, remaining, resolved.

import { Link } from "react-router";
import type { FollowedView, VersionsView } from "../../api/types";
import { CountTags } from "../../components/CountTags";
import { StrengthTag } from "../../components/StrengthTag";
import { STRENGTHS } from "../../lib/words";
import { fates } from "./model/fates";

export function Fates({ view }: { view: VersionsView }) {
  const { resolved, remaining, new: added, findings, before, after } = view;
  const sums = [
    { name: "已解决", counts: resolved },
    { name: "仍存在", counts: remaining },
    { name: "新出现", counts: added },
  ];
  return (
    <aside className="fates" aria-label="问题的变化" data-testid="fates">
      <h2>问题的变化</h2>
      <dl className="fate-sums">
        {sums.map(({ name, counts }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{STRENGTHS.every((strength) => counts[strength] === 0) ? <span className="quiet">无</span> : <CountTags counts={counts} />}</dd>
          </div>
        ))}
      </dl>
      {findings.length === 0 && <p className="quiet">两版都没有发现问题；已检查，不等于合规。</p>}
      {fates(findings).map((fate) => (
        <section key={fate.key} className={`fate fate-${fate.key}`} data-testid={`fate-${fate.key}`}>
          <h3>
            {fate.name} {fate.findings.length} <small>{fate.meaning}</small>
          </h3>
          <ul>
            {fate.findings.map((one) => (
              <li key={`${one.before}-${one.after}`}>
                <Followed one={one} before={before.review} after={after.review} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

function Followed({ one, before, after }: { one: FollowedView; before: number; after: number }) {
  const strength = STRENGTHS.find((known) => known === one.strength) ?? "verify";
  // What is resolved stands in the older version only.
  const [review, index] = one.after === null ? [before, one.before ?? 0] : [after, one.after];
  return (
    <Link to={`/review/${review}?finding=${index + 1}`} className="followed">
      <span className="followed-line">
        <StrengthTag strength={strength} />
        <span className="quiet">{one.locator}</span>
      </span>
      <span>{one.title}</span>
      <small className="quiet">
        {one.fate !== "new" && one.clause}
        {one.decision !== null && `　${one.stale ? "上一版" : one.fate === "remaining" ? "沿用" : "处理"}：${one.decision}`}
      </small>
    </Link>
  );
}
