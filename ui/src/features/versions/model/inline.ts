// Two texts of a clause as one: what stayed, what went, what came. The program says what
// is different on each side; between two differences the words are the same.

import type { ClauseSideView, SpanView } from "../../../api/types";
import { sliceScalars, scalarLength } from "../../../lib/scalars";

export interface Run {
  kind: "same" | "gone" | "added";
  text: string;
}

interface Part {
  text: string;
  changed: boolean;
}

/** A side's text cut where a change begins or ends. */
export function parts({ text, changed }: Pick<ClauseSideView, "text" | "changed">): Part[] {
  const found: Part[] = [];
  let at = 0;
  const add = (end: number, isChanged: boolean) => {
    if (end > at) found.push({ text: sliceScalars(text, at, end), changed: isChanged });
    at = Math.max(at, end);
  };
  for (const { start, end } of changed.toSorted((a: SpanView, b: SpanView) => a.start - b.start)) {
    add(start, false);
    add(end, true);
  }
  add(scalarLength(text), false);
  return found;
}

export function inline(before: ClauseSideView, after: ClauseSideView): Run[] {
  const old = parts(before);
  const next = parts(after);
  const runs: Run[] = [];
  while (old.length > 0 || next.length > 0) {
    const [gone, came] = [old[0], next[0]];
    if (gone?.changed === true) {
      runs.push({ kind: "gone", text: gone.text });
      old.shift();
    } else if (came?.changed === true) {
      runs.push({ kind: "added", text: came.text });
      next.shift();
    } else if (gone === undefined || came === undefined) {
      // One side has no more: what is left of the other was not counted as a change.
      const [rest] = gone === undefined ? next.splice(0, 1) : old.splice(0, 1);
      if (rest !== undefined) runs.push({ kind: "same", text: rest.text });
    } else {
      const length = Math.min(scalarLength(gone.text), scalarLength(came.text));
      runs.push({ kind: "same", text: sliceScalars(came.text, 0, length) });
      eat(old, length);
      eat(next, length);
    }
  }
  return runs;
}

/** Takes scalars off the front. */
function eat(from: Part[], length: number): void {
  const first = from.shift();
  if (first === undefined) return;
  const rest = sliceScalars(first.text, length, Number.POSITIVE_INFINITY);
  if (rest !== "") from.unshift({ ...first, text: rest });
}
