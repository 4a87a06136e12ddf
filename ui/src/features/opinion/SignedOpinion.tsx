// The opinion once nothing can be changed any more.

import { LockOutlined } from "@ant-design/icons";
import type { CaseView } from "../../api/types";
import { conclusionName } from "./model/conclusions";

export function SignedOpinion({ view }: { view: CaseView }) {
  const { opinion, closed } = view;
  return (
    <section className="opinion-main" aria-label="审核意见">
      <p className="opinion-closed" data-testid="opinion-closed">
        <LockOutlined aria-hidden="true" /> {closed}
      </p>
      {opinion === null ? (
        <p className="quiet">这一版没有写过审核意见。</p>
      ) : (
        <article className="opinion-paper" data-testid="signed-opinion">
          <p className="opinion-number">{opinion.number}</p>
          <h2>合法性审核意见书</h2>
          <p className="opinion-conclusion">审核结论：{conclusionName(opinion.conclusion)}</p>
          {opinion.addressee !== "" && <p className="opinion-addressee">{opinion.addressee}：</p>}
          {opinion.text.split("\n").map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </article>
      )}
    </section>
  );
}
