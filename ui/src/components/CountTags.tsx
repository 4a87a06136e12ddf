// How many findings of each strength a review has. Zero of all is said in words, and
// never as a clean bill.

import type { Counts } from "../api/types";
import { STRENGTHS, STRENGTH_NAME } from "../lib/words";
import { StrengthShape } from "./StrengthTag";

export function CountTags({ counts }: { counts: Counts }) {
  if (STRENGTHS.every((strength) => counts[strength] === 0)) {
    return <span className="quiet">未发现问题</span>;
  }
  return (
    <span className="counts">
      {STRENGTHS.map((strength) => (
        <span
          key={strength}
          className={`strength strength-${strength}${counts[strength] === 0 ? " strength-none" : ""}`}
          title={`${STRENGTH_NAME[strength]} ${counts[strength]}`}
          aria-label={`${STRENGTH_NAME[strength]} ${counts[strength]} 条`}
          role="img"
        >
          <StrengthShape strength={strength} />
          {counts[strength]}
        </span>
      ))}
    </span>
  );
}
