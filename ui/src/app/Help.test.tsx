import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "../../test/open";
import { HELP } from "./help";
import { routes } from "./routes";

test("F1 opens the help of the page one is on, also while typing, and closes it", async () => {
  const { user } = open("/archive");
  await user.click(await screen.findByTestId("search-input"));
  await user.keyboard("{F1}");
  expect(await screen.findByTestId("help")).toHaveTextContent("在所有存档文件里检索");
  await user.keyboard("{F1}");
  await waitFor(() => expect(screen.queryByTestId("help")).toBeNull());
});

test("help follows to the next page", async () => {
  const { user } = open("/archive");
  await user.click(await screen.findByRole("button", { name: "帮助（F1）" }));
  await user.click(screen.getByRole("link", { name: "统计" }));
  expect(await screen.findByText("帮助：统计")).toBeVisible();
});

test("every page has its own", () => {
  const addresses = (from: typeof routes): string[] =>
    from.flatMap(({ path, children }) => [...(path === undefined ? [] : [`/${path}`]), ...addresses(children ?? [])]);
  const pages = addresses(routes).filter((path) => !["/*", "//", "/review"].includes(path));
  expect(pages.filter((path) => !HELP.some((help) => help.path === path))).toEqual([]);
});
