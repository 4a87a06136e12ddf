// The strength of a finding: a word, a colour and a shape, so that it reads without colour.

import type { Strength } from "../api/types";
import { STRENGTH_MEANING, STRENGTH_NAME } from "../lib/words";

export function StrengthTag({ strength }: { strength: Strength }) {
  return (
    <span className={`strength strength-${strength}`} title={STRENGTH_MEANING[strength]}>
      <StrengthShape strength={strength} />
      {STRENGTH_NAME[strength]}
    </span>
  );
}

/** Square, triangle, circle. */
export function StrengthShape({ strength }: { strength: Strength }) {
  return (
    <svg className={`shape shape-${strength}`} viewBox="0 0 10 10" aria-hidden="true">
      {strength === "must" && <rect x="1" y="1" width="8" height="8" rx="1" />}
      {strength === "should" && <path d="M5 0.8 9.6 9.2H0.4Z" />}
      {strength === "verify" && <circle cx="5" cy="5" r="3.4" />}
    </svg>
  );
}
