// What was found in the text as it stands: a line each, the chosen one in full.

import { Alert } from "antd";
import type { Failure, FindingView, LiveView } from "../../api/types";
import { StrengthTag } from "../../components/StrengthTag";

interface Props {
  view: LiveView | null;
  failure: Failure | null;
  at: number | null;
  onPick: (finding: number) => void;
}

export function Found({ view, failure, at, onPick }: Props) {
  return (
    <aside className="editor-found" aria-label="问题" aria-live="polite">
      <h2>
        问题 <small className="quiet">{view === null ? "" : view.findings.length}</small>
      </h2>
      {failure !== null && <Alert type="error" showIcon title={failure.message} />}
      {view !== null && view.findings.length === 0 && (
        <p className="quiet">还没有发现问题。没有发现问题不等于合法，定稿以后请另存并审查。</p>
      )}
      <ul>
        {view?.findings.map((finding, index) => (
          <li key={`${finding.rule}-${finding.span.start}`}>
            <button
              type="button"
              className="live-finding"
              data-testid="found"
              aria-expanded={index === at}
              onClick={() => onPick(index)}
            >
              <StrengthTag strength={finding.strength} /> {finding.locator}
              <strong>{finding.title}</strong>
              <span className="quiet">“{finding.quote}”</span>
            </button>
            {index === at && <Details finding={finding} />}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Details({ finding }: { finding: FindingView }) {
  const rows: [string, string | null][] = [
    ["为什么", finding.message],
    ["依据", finding.basis.map((basis) => basis.text).join("；")],
    ["要问", finding.ask],
    ["怎么改", finding.fix],
  ];
  return (
    <dl className="live-finding-details">
      {rows.map(
        ([name, words]) =>
          words !== null &&
          words !== "" && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
