import { describe, expect, test } from "vitest";
import type { FactView } from "../../../api/types";
import { onePerFact } from "./facts";

const read = (file: number, words: string): FactView => ({
  kind: "meeting-day",
  name: "会议日期",
  words,
  day: "2026-05-22",
  until: null,
  evidence: { file, span: { start: 3, end: 9 }, quote: words, locator: "" },
  by: null,
});

describe("facts", () => {
  test("one row a fact, with all its places", () => {
    const found = onePerFact([read(0, "甲"), read(1, "甲"), read(1, "甲"), read(1, "乙")]);
    expect(found.map(({ fact, places }) => [fact.words, places.map((place) => place.file)])).toEqual([
      ["甲", [0, 1]],
      ["乙", [1]],
    ]);
  });
});
