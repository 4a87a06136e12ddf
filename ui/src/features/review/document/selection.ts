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
  const ends = [blockOf(range.startContainer), blockOf(range.endContainer)].filter((one) => one !== null);
  // An end between paragraphs needs a look at all of them.
  const touched =
    ends.length === 2
      ? ends
      : [...pane.querySelectorAll<HTMLElement>("[data-block]")].filter((one) => range.intersectsNode(one));
  const spans = touched.map((one) => offsets(one, range, blocks)).filter((one) => one !== null);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return null;
  // A selection of whole paragraphs begins behind one's last character or ends before the
  // next one's first.
  const start = first.end > first.start ? first.start : first.start + 1;
  const end = last.end > last.start ? last.end : last.start - 1;
  return end > start ? { start, end } : null;
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-block]") ?? null;
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
