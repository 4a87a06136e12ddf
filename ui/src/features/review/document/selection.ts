// The text that is selected on the paper, as a span of the document. What only stands
// beside the text (page numbers, marks in the margin) counts for nothing.

import type { BlockView, SpanView } from "../../../api/types";
import { scalarLength } from "../../../lib/scalars";

/** Where the selection stands; null where nothing of the text is selected. */
export function selectedSpan(pane: HTMLElement, blocks: readonly BlockView[]): SpanView | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const touched = [...pane.querySelectorAll<HTMLElement>("[data-block]")].filter((one) => range.intersectsNode(one));
  const starts = touched.map((one) => offsets(one, range, blocks)).filter((one) => one !== null);
  // A selection of whole paragraphs ends before the next one's first character.
  const inside = starts.filter((one) => one.end > one.start);
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** What of one block is inside the range. */
function offsets(element: HTMLElement, range: Range, blocks: readonly BlockView[]): SpanView | null {
  const block = blocks[Number(element.dataset["block"])];
  if (block === undefined) return null;
  const place = (node: Node, offset: number) =>
    block.start + scalarLength(block.text.slice(0, unitsBefore(element, node, offset)));
  return {
    start: place(range.startContainer, range.startOffset),
    end: place(range.endContainer, range.endOffset),
  };
}

/** UTF-16 units of the block's text before a point of the page. */
function unitsBefore(element: HTMLElement, node: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(node, offset);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement?.closest("[data-aside]") !== null) continue;
    if (text === node) return units + offset;
    if (point.comparePoint(text, 0) >= 0) break;
    units += text.nodeValue?.length ?? 0;
  }
  return units;
}
