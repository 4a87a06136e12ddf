import { expect, test } from "vitest";
import { inline } from "./inline";

const SIGN = { same: "", gone: "-", added: "+" } as const;

/** «» marks what differs; the runs come back as text with - and + before them. */
function runs(before: string, after: string): string[] {
  return inline(side(before), side(after)).map((run) => SIGN[run.kind] + run.text);
}

function side(marked: string) {
  const changed: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(«[^»]*»)/)) {
    const start = Array.from(text).length;
    text += part.replaceAll(/[«»]/g, "");
    if (part.startsWith("«")) changed.push({ start, end: Array.from(text).length });
  }
  return { locator: "", text, changed, start: 0 };
}

test.each<[string, string, string, string[]]>([
  ["words became others", "给予«三成»奖励", "给予«二成以下»奖励", ["给予", "-三成", "+二成以下", "奖励"]],
  ["words were put in", "给予奖励", "给予«适当»奖励", ["给予", "+适当", "奖励"]],
  ["words were left out", "«一律»不得收费。", "不得收费。", ["-一律", "不得收费。"]],
  ["rare characters count as one", "对𠮷祥«园»的企业", "对𠮷祥«镇😀»的企业", ["对𠮷祥", "-园", "+镇😀", "的企业"]],
  ["several places", "甲«乙»丙丁«戊»", "«零»甲丙«子»丁", ["+零", "甲", "-乙", "丙", "+子", "丁", "-戊"]],
])("%s", (_, before, after, expected) => {
  expect(runs(before, after)).toEqual(expected);
});
