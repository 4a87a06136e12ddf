// What the program makes of a rule that is being written: what is wrong at which line, and
// the examples that don't go as they say.

import type { RuleTrial } from "../../api/types";
import { MarkedExample } from "./Marked";

interface Props {
  trial: RuleTrial;
  onLine: (line: number) => void;
}

export function TrialResult({ trial, onLine }: Props) {
  const { problems, examples, tried } = trial;
  return (
    <div data-testid="trial">
      {problems.length > 0 && (
        <>
          <h3>还要改</h3>
          <ul className="trial-problems">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                {line !== null && (
                  <button type="button" className="trial-line" onClick={() => onLine(line)}>
                    第 {line} 行
                  </button>
                )}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {tried > 0 && (
        <>
          <h3>例句</h3>
          <p className={examples.length === 0 ? "trial-good" : "trial-bad"}>
            {examples.length === 0
              ? `${tried} 条例句都和写的一致`
              : `${tried} 条例句中有 ${examples.length} 条不一致`}
          </p>
          <ul className="rule-examples">
            {examples.map(({ kind, example, found }) => (
              <li key={`${kind} ${example}`}>
                <small className="example-hit">{kind}</small>
                <span>
                  <MarkedExample text={example} />
                  <small className="quiet trial-found">
                    {found.includes("«") ? (
                      <>
                        实际查出：
                        <MarkedExample text={found} />
                      </>
                    ) : (
                      "实际没有查出"
                    )}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
