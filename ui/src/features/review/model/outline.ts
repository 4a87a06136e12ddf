// Which line of the outline a place belongs to.

import type { OutlineView } from "../../../api/types";

/** Index of the innermost line that covers the offset. */
export function outlineAt(outline: readonly OutlineView[], offset: number): number | null {
  let found: number | null = null;
  let depth = -1;
  outline.forEach((line, index) => {
    if (line.span.start <= offset && offset < line.span.end && line.depth > depth) {
      found = index;
      depth = line.depth;
    }
  });
  return found;
}
