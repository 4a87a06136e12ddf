// Pages are read when they are first wanted, and their styles stay: a class that two
// features define looks different by which of them was opened before.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const COMMENT = /\/\*.*?\*\//gs;
const SELECTORS = /(?:^|[{}])\s*([^{}@]+?)\s*(?=\{)/g;

test("no feature's styles reach into another's", () => {
  const homes = new Map<string, Set<string>>();
  for (const file of readdirSync("src", { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".css"))) {
    const home = /features\/[^/]+/.exec(file)?.[0] ?? "shared";
    const rules = readFileSync(`src/${file}`, "utf8").replaceAll(COMMENT, "").matchAll(SELECTORS);
    for (const selector of [...rules].flatMap(([, all = ""]) => all.split(/,\s*/))) {
      if (/^\.[\w-]+$/.test(selector)) homes.set(selector, (homes.get(selector) ?? new Set()).add(home));
    }
  }
  expect(homes.size).toBeGreaterThan(400);
  const torn = [...homes].filter(([, of]) => of.size > 1).map(([selector, of]) => `${selector} in ${[...of].join(" and ")}`);
  expect(torn).toEqual([]);
});
