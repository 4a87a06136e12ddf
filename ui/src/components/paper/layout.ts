// Gathers blocks into what is laid out: paragraphs, tables with rows and cells, and
// the parts of the paper; then into chunks that the webview may skip while off screen.

import type { BlockView } from "../../api/types";
import type { Note } from "./pages";

export type Item =
  | { kind: "part"; title: string; key: string }
  | { kind: "note"; note: Note; key: string }
  | { kind: "block"; at: number }
  /** Rows of cells of block indices. */
  | { kind: "table"; table: number; rows: number[][][] };

export interface Chunk {
  items: Item[];
  /** First block in it, and one past the last. */
  from: number;
  to: number;
  /** Lines it will probably take; keeps the scroll bar honest. */
  lines: number;
}

const CHUNK_BLOCKS = 40;
const LINE_CHARACTERS = 34;

const NO_NOTES: ReadonlyMap<number, Note[]> = new Map();

export function layout(
  blocks: readonly BlockView[],
  notes: ReadonlyMap<number, Note[]> = NO_NOTES,
): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk = { items: [], from: 0, to: 0, lines: 0 };
  let part = "body";
  let at = 0;
  const note = (before: number) =>
    (notes.get(before) ?? []).forEach((one, index) => {
      chunk.items.push({ kind: "note", note: one, key: `note-${before}-${index}` });
      chunk.lines += 1;
    });
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    const here = partOf(block);
    if (here !== part) {
      const title = partTitle(block);
      if (title !== null) chunk.items.push({ kind: "part", title, key: `${here}-${at}` });
      part = here;
    }
    const end = tableEnd(blocks, at);
    for (let before = at; before < Math.max(end, at + 1); before += 1) note(before);
    if (end > at) chunk.items.push(tableItem(blocks, at, end));
    else chunk.items.push({ kind: "block", at });
    const next = Math.max(end, at + 1);
    for (; at < next; at += 1) chunk.lines += Math.ceil((blocks[at]?.text.length ?? 0) / LINE_CHARACTERS);
    chunk.to = at;
    if (chunk.to - chunk.from >= CHUNK_BLOCKS) {
      chunks.push(chunk);
      chunk = { items: [], from: at, to: at, lines: 0 };
    }
  }
  note(blocks.length);
  if (chunk.items.length > 0) chunks.push(chunk);
  return chunks;
}

function partOf(block: BlockView): string {
  return block.place === "annex" ? `annex-${block.annex ?? 0}` : block.place;
}

/** A rule with words above a part; the body needs none, an annex names itself. */
function partTitle(block: BlockView): string | null {
  switch (block.place) {
    case "annex":
      return block.annex === null ? "附件" : `附件 ${block.annex}`;
    case "text-box":
      return "文本框";
    case "footnote":
      return "脚注和尾注";
    case "header":
      return "页眉（不检查）";
    case "footer":
      return "页脚（不检查）";
    default:
      return "正文";
  }
}

/** One past the last block of the table that begins at `at`; `at` itself where none does. */
function tableEnd(blocks: readonly BlockView[], at: number): number {
  const table = blocks[at]?.cell?.table;
  if (table === undefined) return at;
  let end = at;
  while (blocks[end]?.cell?.table === table) end += 1;
  return end;
}

function tableItem(blocks: readonly BlockView[], from: number, to: number): Item {
  const rows = new Map<number, Map<number, number[]>>();
  let table = 0;
  for (let at = from; at < to; at += 1) {
    const cell = blocks[at]?.cell;
    if (cell === undefined || cell === null) continue;
    table = cell.table;
    const row = rows.get(cell.row) ?? new Map<number, number[]>();
    rows.set(cell.row, row);
    row.set(cell.column, [...(row.get(cell.column) ?? []), at]);
  }
  // Empty cells have no block, but keep their column.
  const width = Math.max(...[...rows.values()].map((row) => Math.max(...row.keys()) + 1));
  return {
    kind: "table",
    table,
    rows: [...rows.values()].map((row) =>
      Array.from({ length: width }, (_, column) => row.get(column) ?? []),
    ),
  };
}
