// Facts that several sentences tell are one, with all the places that tell it.

import type { EvidenceView, FactView } from "../../../api/types";

export interface FactWithPlaces {
  fact: FactView;
  places: EvidenceView[];
}

/** In the order in which each was read first. */
export function onePerFact(facts: readonly FactView[]): FactWithPlaces[] {
  const gathered = new Map<string, FactWithPlaces>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.kind, fact.words, fact.day, fact.until, fact.by]);
    const known = gathered.get(key) ?? { fact, places: [] };
    gathered.set(key, known);
    if (fact.evidence !== null && !known.places.some((place) => same(place, fact.evidence))) {
      known.places.push(fact.evidence);
    }
  }
  return [...gathered.values()];
}

function same(a: EvidenceView, b: EvidenceView | null): boolean {
  return b !== null && a.file === b.file && a.span.start === b.span.start && a.span.end === b.span.end;
}
