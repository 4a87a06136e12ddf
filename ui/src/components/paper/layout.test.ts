import { expect, test } from "vitest";
import type { BlockView } from "../../api/types";
import { sampleReview } from "../../../test/data";
import { layout } from "./layout";

test("cells become a table, the annex gets a rule above it", () => {
  const items = layout(sampleReview().blocks).flatMap((chunk) => chunk.items);
  const parts = items.flatMap((item) => (item.kind === "part" ? [item.title] : []));
  const tables = items.flatMap((item) => (item.kind === "table" ? [item.rows] : []));
  expect(parts).toEqual(["附件 1", "页脚（不检查）"]);
  expect(tables).toEqual([[[[21], [22], [23]], [[24], [25], [26]], [[27], [28], [29]]]]);
});

const cell = (row: number, column: number): BlockView => ({
  text: "甲",
  start: 0,
  place: "body",
  annex: null,
  cell: { table: 0, row, column },
  role: "text",
});

test("an empty cell keeps its column, two paragraphs share a cell", () => {
  const [chunk] = layout([cell(0, 0), cell(0, 0), cell(0, 1), cell(1, 1)]);
  expect(chunk?.items).toEqual([{ kind: "table", table: 0, rows: [[[0, 1], [2]], [[], [3]]] }]);
});

test("every block of a long document is laid out exactly once", () => {
  const block: BlockView = { text: "甲", start: 0, place: "body", annex: null, cell: null, role: "text" };
  const chunks = layout(Array.from({ length: 1001 }, () => block));
  expect(chunks.flatMap((chunk) => chunk.items)).toHaveLength(1001);
  expect(chunks.length).toBeGreaterThan(20);
});
