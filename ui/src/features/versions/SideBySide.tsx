// A clause in both versions, what differs marked on each side.

import type { ClauseSideView, VersionClauseView } from "../../api/types";
import { parts } from "./model/inline";

export function SideBySide({ clause }: { clause: VersionClauseView }) {
  return (
    <div className="clause-sides">
      <Side side={clause.before} none="上一版没有这一条" Tag="del" />
      <Side side={clause.after} none="这一版删去了" Tag="ins" />
    </div>
  );
}

interface SideProps {
  side: ClauseSideView | null;
  none: string;
  Tag: "del" | "ins";
}

function Side({ side, none, Tag }: SideProps) {
  if (side === null) return <p className="quiet clause-none">{none}</p>;
  return (
    <p>
      {parts(side).map((part, index) =>
        part.changed ? <Tag key={index}>{part.text}</Tag> : <span key={index}>{part.text}</span>,
      )}
    </p>
  );
}
