import { expect, test } from "vitest";
import { asked, isLimited, PAGE, readWanted } from "./wanted";

test("the address says which rows are asked for", () => {
  const wanted = readWanted(new URLSearchParams("cause=basis&only=undecided&q=办法&page=3"));
  expect(asked(wanted)).toEqual({
    cause: "basis",
    proposed: null,
    owner: null,
    only: "undecided",
    text: "办法",
    offset: 2 * PAGE,
    limit: PAGE,
  });
  expect(isLimited(wanted)).toBe(true);
});

test("an odd page is the first one, and nothing limits nothing", () => {
  const wanted = readWanted(new URLSearchParams("page=-4"));
  expect(wanted.page).toBe(1);
  expect(isLimited(wanted)).toBe(false);
});
