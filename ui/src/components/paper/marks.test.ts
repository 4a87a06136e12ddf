import { describe, expect, test } from "vitest";
import type { BlockView, FindingView } from "../../api/types";
import { sampleReview } from "../../../test/data";
import { blockAt, marksByBlock, pieces } from "./marks";

const blocks = (...texts: string[]): BlockView[] => {
  let start = 0;
  return texts.map((text) => {
    const block = { text, start, place: "body", annex: null, cell: null, role: "text" };
    start += Array.from(text).length + 1;
    return block;
  });
};

const finding = (start: number, end: number) => ({ ...sampleReview().findings[0], span: { start, end } }) as FindingView;

/** The marked text of each block, as `block:text`. */
function marked(texts: string[], ...spans: [number, number][]): string[] {
  const all = blocks(...texts);
  const marks = marksByBlock(all, spans.map(([start, end]) => finding(start, end)), () => true);
  return [...marks].flatMap(([at, ranges]) =>
    ranges.map((range) => `${at}:${all[at]?.text.slice(range.start, range.end)}`),
  );
}

describe("marks", () => {
  test.each<[string, string[], [number, number][], string[]]>([
    ["inside one block", ["第一条", "第二条甲乙"], [[7, 9]], ["1:甲乙"]],
    ["after astral characters", ["𠮷😀祥", "𠮷甲乙"], [[2, 3], [5, 6]], ["0:祥", "1:甲"]],
    ["over a paragraph's end", ["甲乙", "丙丁"], [[1, 4]], ["0:乙", "1:丙"]],
    ["nothing for an empty span", ["甲乙"], [[1, 1]], []],
  ])("%s", (_, texts, spans, expected) => {
    expect(marked(texts, ...spans)).toEqual(expected);
  });

  test("a filtered finding leaves no mark", () => {
    expect(marksByBlock(blocks("甲乙"), [finding(0, 1)], () => false).size).toBe(0);
  });

  test("quotes of a whole review are exactly what is marked", () => {
    const view = sampleReview();
    const marks = marksByBlock(view.blocks, view.findings, () => true);
    const quotes = view.findings.map(() => "");
    for (const [at, ranges] of marks) {
      for (const range of ranges) {
        quotes[range.id] += view.blocks[at]?.text.slice(range.start, range.end) ?? "";
      }
    }
    expect(quotes).toEqual(view.findings.map((one) => one.quote));
  });

  test("overlapping findings fall into pieces that spell the text", () => {
    const cut = pieces(
      "甲乙丙丁戊",
      [
        { start: 0, end: 3, id: 0 },
        { start: 2, end: 4, id: 1 },
      ],
      [{ start: 3, end: 5, id: 9 }],
    );
    expect(cut).toEqual([
      { text: "甲乙", findings: [0], hit: null },
      { text: "丙", findings: [0, 1], hit: null },
      { text: "丁", findings: [1], hit: 9 },
      { text: "戊", findings: [], hit: 9 },
    ]);
  });

  test("the block of an offset", () => {
    const all = blocks("甲乙", "丙丁");
    expect([0, 1, 2, 3, 4, 99].map((offset) => blockAt(all, offset))).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
