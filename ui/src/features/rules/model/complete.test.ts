import { describe, expect, test } from "vitest";
import { offersAt } from "./complete";

const SCHEMA = JSON.stringify({
  properties: {
    id: {},
    strength: { $ref: "#/$defs/Strength" },
    applies_to: { items: { enum: ["normative", "market-measure"] } },
    basis: { items: { $ref: "#/$defs/Basis" } },
  },
  $defs: {
    Strength: { oneOf: [{ const: "must" }, { const: "should" }] },
    Basis: { properties: { law: { description: "法律标题" }, article: {} } },
  },
});

/** What is offered where `|` stands. */
function offers(marked: string): string[] | undefined {
  const at = marked.indexOf("|");
  return offersAt(SCHEMA, marked.replace("|", ""), at)?.offers.map((offer) => offer.label);
}

describe("completion of a rule", () => {
  test.each([
    ["id: a\n|", ["id", "strength", "applies_to", "basis"]],
    ["strength: |", ["must", "should"]],
    ["applies_to: [normative, m|", ["normative", "market-measure"]],
    ["basis:\n  - |", ["law", "article"]],
    ["basis:\n  - law: 甲\n    ar|", ["law", "article"]],
    ["id: a\n# st|", undefined],
    ["title: 随便写|", undefined],
  ])("%s", (marked, expected) => expect(offers(marked)).toEqual(expected));
});
