// Facts: those with a day on a line of time, the others below. A person can state one;
// it then stands in place of what was read, and says by whom.

import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { DossierView, EvidenceView, FactView, StatedFact } from "../../api/types";
import { day } from "../../lib/format";
import { StateFact } from "./StateFact";
import { type FactWithPlaces, onePerFact } from "./model/facts";

interface Props {
  view: DossierView;
  busy: boolean;
  onShow: (evidence: EvidenceView) => void;
  onState: (fact: StatedFact) => Promise<boolean>;
  onWithdraw: (kind: string) => void;
}

export function Facts({ view, busy, onShow, onState, onWithdraw }: Props) {
  const [adding, setAdding] = useState<string | null>(null);
  const facts = onePerFact(view.facts);
  const dated = facts.filter(({ fact }) => fact.day !== null || fact.until !== null);
  const others = facts.filter(({ fact }) => fact.day === null && fact.until === null);
  dated.sort((a, b) => when(a.fact).localeCompare(when(b.fact)));
  const line = ({ fact, places }: FactWithPlaces, index: number) => (
    <Fact
      key={`${fact.kind}-${index}`}
      fact={fact}
      places={places}
      files={view.files.map((file) => file.name)}
      busy={busy}
      onShow={onShow}
      onCorrect={() => setAdding(fact.kind)}
      onWithdraw={() => onWithdraw(fact.kind)}
    />
  );
  return (
    <div className="facts" data-testid="facts">
      <Button size="small" icon={<PlusOutlined aria-hidden="true" />} disabled={busy} onClick={() => setAdding("")}>
        补充事实
      </Button>
      {view.facts.length === 0 && <p className="quiet">没有从文件里读到程序事实。可以补充，并写明由谁认定。</p>}
      <ol className="timeline">{dated.map(line)}</ol>
      {others.length > 0 && <ul className="undated">{others.map(line)}</ul>}
      {adding !== null && (
        <StateFact
          kinds={view.kinds}
          kind={adding}
          busy={busy}
          onState={async (fact) => {
            if (await onState(fact)) setAdding(null);
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </div>
  );
}

function when(fact: FactView): string {
  return fact.day ?? fact.until ?? "";
}

interface FactProps {
  fact: FactView;
  places: EvidenceView[];
  files: string[];
  busy: boolean;
  onShow: (evidence: EvidenceView) => void;
  onCorrect: () => void;
  onWithdraw: () => void;
}

function Fact({ fact, places, files, busy, onShow, onCorrect, onWithdraw }: FactProps) {
  return (
    <li className="fact" data-testid="fact" data-kind={fact.kind}>
      <time dateTime={fact.day ?? undefined}>{fact.day === null ? "" : day(fact.day)}</time>
      <div>
        <span className="fact-name">{fact.name}</span>
        <strong>{fact.words}</strong>
        {places.map((evidence) => (
          <button
            key={`${evidence.file}-${evidence.span.start}-${evidence.span.end}`}
            type="button"
            className="evidence-link"
            data-testid="evidence"
            onClick={() => onShow(evidence)}
          >
            <q>{evidence.quote}</q>
            <small>{[files[evidence.file], evidence.locator].filter(Boolean).join("　")}</small>
          </button>
        ))}
        {fact.by !== null && <small className="quiet">由{fact.by}认定</small>}
      </div>
      {fact.by === null ? (
        <Button size="small" type="text" disabled={busy} onClick={onCorrect}>
          更正
        </Button>
      ) : (
        <Button size="small" type="text" disabled={busy} onClick={onWithdraw}>
          撤回
        </Button>
      )}
    </li>
  );
}
