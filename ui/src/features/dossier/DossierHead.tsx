// Above the dossier: its name, when it was assessed, which regimes apply, and the way
// to the draft.

import { Button } from "antd";
import { Link } from "react-router";
import type { DossierView } from "../../api/types";
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
        {review !== null && (
          <Link to={`/review/${review}`} className="to-draft">
            <Button size="small">看送审稿的审查</Button>
          </Link>
        )}
      </div>
    </header>
  );
}
