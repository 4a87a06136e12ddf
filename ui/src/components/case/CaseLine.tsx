// The line that the pages of one case share: the way between them, where the case stands
// and until when, what may come next, and what can be written out.

import { Button } from "antd";
import { Link, NavLink, useNavigate } from "react-router";
import type { CaseView } from "../../api/types";
import { useKeys } from "../../lib/useKeys";
import { DueDay } from "./DueDay";
import { ExportMenu } from "./ExportMenu";
import { NextStep } from "./NextStep";
import { StateTag } from "./StateTag";
import "./case.css";

interface Props {
  review: number;
  dossier: number | null;
  /** `null` until it is known. */
  view: CaseView | null;
  onCase: (view: CaseView) => void;
}

export function CaseLine({ review, dossier, view, onCase }: Props) {
  const navigate = useNavigate();
  const pages = [
    { key: "1", to: `/review/${review}`, name: "审查" },
    ...(dossier === null ? [] : [{ key: "2", to: `/dossier/${dossier}`, name: "卷宗" }]),
    { key: "3", to: `/review/${review}/versions`, name: "版本" },
    { key: "4", to: `/review/${review}/opinion`, name: "意见" },
  ];
  useKeys(Object.fromEntries(pages.map(({ key, to }) => [key, () => void navigate(to)])));

  const number = view?.versions.find((one) => one.case.review === review)?.number;
  return (
    <div className="case-line" data-testid="case-line">
      <nav className="case-nav" aria-label="这件事项">
        {pages.map(({ key, to, name }) => (
          <NavLink key={to} to={to} end title={`快捷键 ${key}`}>
            {name}
          </NavLink>
        ))}
      </nav>
      {view !== null && (
        <>
          <StateTag view={view} />
          <DueDay view={view} />
          {view.newest !== review && (
            <span className="case-old">
              这是第 {number} 版　<Link to={`/review/${view.newest}`}>到最新的第 {view.versions.length} 版</Link>
            </span>
          )}
          <span className="case-acts">
            <ExportMenu view={view} />
            {view.next.length > 0 ? (
              <NextStep view={view} onCase={onCase} />
            ) : (
              <Button size="small" disabled>
                已办结
              </Button>
            )}
          </span>
        </>
      )}
    </div>
  );
}
