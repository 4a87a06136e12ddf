// One finding. Closed: what and where. Open: why, on which provision, what to ask, how
// to mend it.

import { memo } from "react";
import type { DispositionView, FindingView } from "../../../api/types";
import { StrengthTag } from "../../../components/StrengthTag";
import type { Decision } from "../../../lib/words";
import { Decide } from "./Decide";
import { ProvisionWords } from "./ProvisionWords";

interface Props {
  index: number;
  finding: FindingView;
  selected: boolean;
  open: boolean;
  disposition: DispositionView | null;
  /** Why nothing can be changed any more. */
  closed: string | null;
  onPick: (finding: number) => void;
  onDecide: (finding: number, decision: Decision | null) => void;
}

export const FindingCard = memo(function FindingCard(props: Props) {
  const { index, finding, selected, open, disposition, closed, onPick, onDecide } = props;
  return (
    <article
      className={`finding-card card-${finding.strength}${open ? " card-open" : ""}`}
      data-testid="finding-card"
      data-rule={finding.rule}
      data-decision={disposition?.decision}
      aria-current={selected ? "true" : undefined}
    >
      <button type="button" className="card-head" aria-expanded={open} onClick={() => onPick(index)}>
        <span className="card-line">
          <StrengthTag strength={finding.strength} />
          <span className="card-locator">{finding.locator}</span>
          {disposition !== null && (
            <span className={`decision decision-${disposition.decision}`}>{disposition.name}</span>
          )}
        </span>
        <span className="card-title">{finding.title}</span>
        {finding.quote !== "" && <q className="card-quote">{finding.quote}</q>}
      </button>
      {open && <CardBody finding={finding} />}
      {open && <Decide disposition={disposition} closed={closed} onDecide={(decision) => onDecide(index, decision)} />}
    </article>
  );
});

function CardBody({ finding }: { finding: FindingView }) {
  const { message, basis, ask, fix, exception, rule } = finding;
  return (
    <dl className="card-body">
      <dt>为什么</dt>
      <dd>{message}</dd>
      <dt>依据</dt>
      <dd>
        <ul className="card-basis">
          {basis.map((one) => (
            <li key={one.text}>
              {one.text}
              {!one.verified && (
                <span className="unverified" title="条文内容还没有对照全文核对，引用前请先核对">
                  待核实
                </span>
              )}
              {one.words !== null && <ProvisionWords words={one.words} />}
            </li>
          ))}
        </ul>
      </dd>
      {ask !== null && (
        <>
          <dt>要问</dt>
          <dd>{ask}</dd>
        </>
      )}
      {fix !== null && (
        <>
          <dt>怎么改</dt>
          <dd>{fix}</dd>
        </>
      )}
      {exception !== null && (
        <>
          <dt>例外</dt>
          <dd>
            {exception.title}
            <ol className="card-questions">
              {exception.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </dd>
        </>
      )}
      <dt>规则</dt>
      <dd>
        <code>{rule}</code>
      </dd>
    </dl>
  );
}
