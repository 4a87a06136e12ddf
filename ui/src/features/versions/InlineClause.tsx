// A clause as one text: what went struck out, what came underlined.

import type { VersionClauseView } from "../../api/types";
import { inline } from "./model/inline";
import type { Run } from "./model/inline";

const TAG = { same: "span", gone: "del", added: "ins" } as const;

export function InlineClause({ clause }: { clause: VersionClauseView }) {
  return (
    <p className="clause-inline">
      {runsOf(clause).map((run, index) => {
        const Tag = TAG[run.kind];
        return <Tag key={index}>{run.text}</Tag>;
      })}
    </p>
  );
}

function runsOf({ before, after }: VersionClauseView): Run[] {
  if (before !== null && after !== null) return inline(before, after);
  if (before !== null) return [{ kind: "gone", text: before.text }];
  return after === null ? [] : [{ kind: "added", text: after.text }];
}
