// Find in text: where a word stands, block by block. Case is ignored, nothing else is.

import type { BlockView } from "../../../api/types";
import type { Range } from "../../../components/paper/marks";

export interface Found {
  /** Hits by block index; their ids count through the whole text from 0. */
  byBlock: Map<number, Range[]>;
  total: number;
}

export const NOTHING: Found = { byBlock: new Map(), total: 0 };

export function findInText(blocks: readonly BlockView[], query: string): Found {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return NOTHING;
  const byBlock = new Map<number, Range[]>();
  let total = 0;
  blocks.forEach((block, index) => {
    const text = lowered(block.text);
    const ranges: Range[] = [];
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      ranges.push({ start: at, end: at + wanted.length, id: total });
      total += 1;
    }
    if (ranges.length > 0) byBlock.set(index, ranges);
  });
  return { byBlock, total };
}

/** Lower case, unless that would move the offsets (İ becomes two characters). */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
