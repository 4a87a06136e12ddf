// Above the pages 版本 and 意见: which document it is, and the line of its case.

import type { CaseView } from "../../api/types";
import { CaseLine } from "./CaseLine";

interface Props {
  view: CaseView;
  onCase: (view: CaseView) => void;
}

export function CaseHead({ view, onCase }: Props) {
  const shown = view.versions.find((one) => one.case.review === view.review)?.case;
  const facts = [shown?.number, shown?.issuer, shown?.file].filter(Boolean).join("　");
  return (
    <header className="case-head">
      <div className="document-title">
        <h1 title={shown?.title}>{shown?.title}</h1>
        <span className="quiet" title={facts}>
          {facts}
        </span>
      </div>
      <CaseLine review={view.review} dossier={view.dossier} view={view} onCase={onCase} />
    </header>
  );
}
