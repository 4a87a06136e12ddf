// Which strengths are shown, each with its count. The last one can't be switched off:
// that shows all again.

import type { Strength } from "../../../api/types";
import { StrengthShape } from "../../../components/StrengthTag";
import { STRENGTHS, STRENGTH_MEANING, STRENGTH_NAME } from "../../../lib/words";

interface Props {
  counts: Record<Strength, number>;
  wanted: ReadonlySet<Strength>;
  onWanted: (wanted: ReadonlySet<Strength>) => void;
}

export function StrengthFilter({ counts, wanted, onWanted }: Props) {
  const all = wanted.size === STRENGTHS.length;
  const toggle = (strength: Strength) => {
    // From "all", the first click asks for one; further clicks add and take away.
    const next = new Set(all ? [] : wanted);
    if (next.has(strength)) next.delete(strength);
    else next.add(strength);
    onWanted(next.size === 0 ? new Set(STRENGTHS) : next);
  };
  return (
    <div className="strength-filter" data-testid="strength-filter" role="group" aria-label="按强度筛选">
      {STRENGTHS.map((strength) => (
        <button
          key={strength}
          type="button"
          className={`filter strength-${strength}`}
          data-strength={strength}
          aria-pressed={!all && wanted.has(strength)}
          data-dim={!wanted.has(strength) || undefined}
          disabled={counts[strength] === 0}
          title={STRENGTH_MEANING[strength]}
          onClick={() => toggle(strength)}
        >
          <StrengthShape strength={strength} />
          {STRENGTH_NAME[strength]}
          <b>{counts[strength]}</b>
        </button>
      ))}
    </div>
  );
}
