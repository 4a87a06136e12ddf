// Pages of a file with a fixed layout: which block begins one, and what has to be said
// of a page, at the place in the text where it belongs.

import type { BlockView, PageView, UnreadView } from "../../api/types";
import { blockAt } from "./marks";

export interface Note {
  kind: "unread" | "recognised";
  text: string;
}

/** Numbers of pages by the block with which they begin. */
export function pageStarts(
  blocks: readonly BlockView[],
  pages: readonly PageView[],
): Map<number, number> {
  return new Map(pages.map((page) => [blockAt(blocks, page.start), page.number]));
}

/** The page on which the text at this scalar offset stands. */
export function pageAt(pages: readonly PageView[], offset: number): number | null {
  return pages.findLast((page) => page.start <= offset)?.number ?? null;
}

/** The last page that anything is known of. */
export function lastPage(pages: readonly PageView[], unread: readonly UnreadView[]): number {
  return Math.max(1, ...pages.map((page) => page.number), ...unread.map((one) => one.page ?? 1));
}

/** Notes by the block before which they stand; what has no page stands at the top, what
 *  comes after the last page that has text at the end. */
export function notesByBlock(
  blocks: readonly BlockView[],
  pages: readonly PageView[],
  unread: readonly UnreadView[],
): Map<number, Note[]> {
  const notes = new Map<number, Note[]>();
  const add = (at: number, note: Note) => notes.set(at, [...(notes.get(at) ?? []), note]);
  for (const one of unread) {
    const next = pages.find((page) => page.number >= (one.page ?? 0));
    const at = one.page === null ? 0 : next === undefined ? blocks.length : blockAt(blocks, next.start);
    add(at, { kind: "unread", text: `${one.part}没有读到：${one.reason}。请对照原件查看` });
  }
  for (const page of pages) {
    if (page.recognised === null) continue;
    add(blockAt(blocks, page.start), {
      kind: "recognised",
      text: `第${page.number}页由图片识别，可信度 ${page.recognised}%，请对照原件`,
    });
  }
  return notes;
}
