// 意见: the opinion on this text, written here until it is signed, then shown with its
// seal; beside it what it rests on.

import type { CaseView, ReviewView } from "../../api/types";
import { OpinionEditor } from "./OpinionEditor";
import { Points } from "./Points";
import { Seal } from "./Seal";
import { SignedOpinion } from "./SignedOpinion";

interface Props {
  view: CaseView;
  review: ReviewView;
  onCase: (view: CaseView) => void;
}

export function OpinionPage({ view, review, onCase }: Props) {
  const points = <Points review={review} />;
  if (view.closed === null) return <OpinionEditor view={view} onCase={onCase} points={points} />;
  return (
    <div className="opinion-body">
      <SignedOpinion view={view} />
      <aside className="opinion-side">
        {view.signature !== null && <Seal signature={view.signature} />}
        {view.signature === null && view.opinion !== null && <p className="quiet">这一版的意见没有签署。</p>}
        {points}
      </aside>
    </div>
  );
}
