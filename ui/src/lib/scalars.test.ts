import { describe, expect, test } from "vitest";
import { scalarLength, sliceScalars, toUtf16 } from "./scalars";

describe("scalars", () => {
  test.each([
    ["", 0],
    ["第三条", 3],
    ["𠮷祥", 2],
    ["甲😀乙𠮷", 4],
  ])("length of %s is %i", (text, length) => {
    expect(scalarLength(text)).toBe(length);
  });

  test.each([
    ["第三条", 1, 2, "三"],
    ["𠮷祥园", 1, 2, "祥"],
    ["甲𠮷乙😀丙", 1, 4, "𠮷乙😀"],
    ["甲𠮷", 1, 9, "𠮷"],
    ["甲乙", 5, 9, ""],
  ])("%s from %i to %i is %s", (text, start, end, slice) => {
    expect(sliceScalars(text, start, end)).toBe(slice);
  });

  test("agrees with counting code points one by one", () => {
    const text = "一𠮷二😀三𪚥。A\u0301";
    const points = Array.from(text);
    const all = points.map((_, at) => at).concat(points.length);
    const expected = all.map((at) => points.slice(0, at).join("").length);
    expect(toUtf16(text, all)).toEqual(expected);
  });
});
