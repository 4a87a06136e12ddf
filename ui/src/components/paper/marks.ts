// Which finding stands where in which block, and the pieces a block's text falls into
// where findings overlap. Offsets in a block are UTF-16; those of the program are scalars.

import type { BlockView } from "../../api/types";
import { scalarLength, toUtf16 } from "../../lib/scalars";
import type { Entry } from "./entry";

/** A range of one block's text; `id` is an entry's number, or a find hit's number. */
export interface Range {
  start: number;
  end: number;
  id: number;
}

export interface Piece {
  text: string;
  /** Findings that cover this piece, by index, ascending. */
  findings: number[];
  /** Number of the find hit that covers it. */
  hit: number | null;
}

/** Ranges of the entries `shown`, by block index. */
export function marksByBlock<E extends Pick<Entry, "span">>(
  blocks: readonly BlockView[],
  entries: readonly E[],
  shown: (entry: E, id: number) => boolean,
): Map<number, Range[]> {
  const marks = new Map<number, Range[]>();
  entries.forEach((entry, id) => {
    const { start, end } = entry.span;
    if (end <= start || !shown(entry, id)) return;
    for (let at = blockAt(blocks, start); at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block === undefined || block.start >= end) break;
      const [from = 0, to = 0] = toUtf16(block.text, [
        Math.max(0, start - block.start),
        Math.max(0, end - block.start),
      ]);
      if (to <= from) continue;
      const ranges = marks.get(at);
      if (ranges === undefined) marks.set(at, [{ start: from, end: to, id }]);
      else ranges.push({ start: from, end: to, id });
    }
  });
  return marks;
}

/** Index of the block that holds this scalar offset, or the nearest one before it. */
export function blockAt(blocks: readonly BlockView[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** One past the last scalar of a block. */
export function blockEnd(block: BlockView): number {
  return block.start + scalarLength(block.text);
}

/** Cuts a text wherever a finding or a find hit begins or ends. */
export function pieces(text: string, marks: readonly Range[], hits: readonly Range[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const range of [...marks, ...hits]) {
    cuts.add(range.start);
    cuts.add(range.end);
  }
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const found: Piece[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 1) {
    const start = sorted[at] ?? 0;
    const end = sorted[at + 1] ?? 0;
    const covers = (range: Range) => range.start <= start && end <= range.end;
    found.push({
      text: text.slice(start, end),
      findings: marks.filter(covers).map((range) => range.id),
      hit: hits.find(covers)?.id ?? null,
    });
  }
  return found;
}
