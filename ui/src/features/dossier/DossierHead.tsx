// Above the dossier: its name, when it was assessed, which regimes apply, and the line
// of its draft's case.

import type { DossierView } from "../../api/types";
import { CaseLine } from "../../components/case/CaseLine";
import { useCase } from "../../components/case/useCase";
import { Regimes } from "../../components/Regimes";
import { FormsMenu } from "./FormsMenu";
import { count, dateTime } from "../../lib/format";

export function DossierHead({ view }: { view: DossierView }) {
  const { name, path, files, unread, regimes, review } = view;
  const read = `${count(files.length)} 份文件${unread.length > 0 ? `，${count(unread.length)} 份未读` : ""}`;
  return (
    <header className="dossier-head">
      <div className="dossier-title">
        <h1 title={path}>{name}</h1>
        <span className="quiet">
          {read}　核对于 {dateTime(view.assessed_at)}
        </span>
      </div>
      <div className="dossier-facts">
        {regimes.length > 0 ? (
          <Regimes regimes={regimes} />
        ) : (
          <span className="quiet">没有认出送审稿，请在左边指定，才能认定适用哪些程序。</span>
        )}
        <FormsMenu dossier={view.id} name={name} />
      </div>
      {review !== null && <DraftLine dossier={view.id} review={review} />}
    </header>
  );
}

/** The line of the draft's case. */
function DraftLine({ dossier, review }: { dossier: number; review: number }) {
  const { load, told } = useCase(review);
  return (
    <CaseLine review={review} dossier={dossier} view={load.state === "ready" ? load.data : null} onCase={told} />
  );
}
