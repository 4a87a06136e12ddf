import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";

describe("档案", () => {
  test("searches, marks the words exactly, and opens the newest review", async () => {
    const { user, host, address } = open("/archive");
    await user.type(await screen.findByTestId("search-input"), "奖励{Enter}");
    const hits = await screen.findAllByTestId("search-hit");
    expect(hits[0]!.querySelector("mark")).toHaveTextContent(/^一次性奖励$/);
    expect(screen.getByTestId("search-sum")).toHaveTextContent("共 43 份文件，用时 3 毫秒");
    expect(host.calls).toContainEqual(["search", { query: "奖励", offset: 0, limit: 20 }]);
    await user.click(hits[0]!);
    expect(address()).toBe("/review/7");
  });

  test("a document without a review is no link", async () => {
    open("/archive?q=x");
    const hits = await screen.findAllByTestId("search-hit");
    expect(hits[1]).toHaveTextContent("还没有审查记录");
    expect(hits[1]).not.toHaveAttribute("href");
  });

  test("pages through the hits", async () => {
    const { user, host } = open("/archive?q=x");
    await user.click(await screen.findByTitle("3"));
    await waitFor(() => expect(host.calls).toContainEqual(["search", { query: "x", offset: 40, limit: 20 }]));
  });

  test("explains how to ask before anything was asked", async () => {
    const { host } = open("/archive");
    expect(await screen.findByText("一字不差", { exact: false })).toBeVisible();
    expect(host.calls.map(([name]) => name)).not.toContain("search");
  });

  test("says so where nothing was found", async () => {
    open("/archive?q=天书", { search: { total: 0, hits: [], millis: 1 } });
    expect(await screen.findByText(/没有文件含有“天书”/)).toBeVisible();
  });

  test("a question that can't be understood is explained", async () => {
    open("/archive?q=x", { search: { code: "query", message: "引号没有成对。", detail: null } });
    expect(await screen.findByTestId("failure")).toHaveTextContent("引号没有成对。");
    expect(screen.getByText("怎样检索")).toBeVisible();
  });
});
