import { expect, test } from "vitest";
import type { BlockView, PageView, UnreadView } from "../../api/types";
import { layout } from "./layout";
import { lastPage, notesByBlock, pageAt, pageStarts } from "./pages";

const BLOCKS: BlockView[] = ["第一页的字", "还是第一页", "第四页的字"].map((text, at) => ({
  text,
  start: at * 6,
  place: "body",
  annex: null,
  cell: null,
  role: "text",
}));
const PAGES: PageView[] = [
  { number: 1, start: 0, recognised: null },
  { number: 4, start: 12, recognised: 87 },
];
const unread = (part: string, page: number | null): UnreadView => ({ part, page, why: "scanned", reason: "只有图片" });

test("pages begin with their blocks", () => {
  expect([...pageStarts(BLOCKS, PAGES)]).toEqual([[0, 1], [2, 4]]);
  expect([0, 11, 12, 99].map((offset) => pageAt(PAGES, offset))).toEqual([1, 1, 4, 4]);
  expect(pageAt([], 3)).toBeNull();
  expect(lastPage(PAGES, [unread("第9页", 9)])).toBe(9);
});

test("what was not read is noted where its page would stand", () => {
  const missing = [unread("第3页", 3), unread("第9页", 9), unread("批注", null)];
  const notes = notesByBlock(BLOCKS, PAGES, missing);
  const items = layout(BLOCKS, notes).flatMap((chunk) => chunk.items);
  const seen = items.map((item) => (item.kind === "note" ? item.note.text.slice(0, 4) : item.kind));
  expect(seen).toEqual(["批注没有", "block", "block", "第3页没", "第4页由", "block", "第9页没"]);
});

test("a note inside a table stands above it", () => {
  const cells = BLOCKS.map((block, row) => ({ ...block, cell: { table: 0, row, column: 0 } }));
  const items = layout(cells, notesByBlock(cells, PAGES, [])).flatMap((chunk) => chunk.items);
  expect(items.map((item) => item.kind)).toEqual(["note", "table"]);
});

test("a file of which nothing was read still says so", () => {
  const [chunk] = layout([], notesByBlock([], [], [unread("第1页", 1)]));
  expect(chunk?.items).toHaveLength(1);
});
