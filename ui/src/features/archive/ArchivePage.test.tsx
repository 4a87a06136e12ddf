import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleSearch } from "../../../test/data";
import { open } from "../../../test/open";

const ANY = { filters: [], sort: "relevance", offset: 0, limit: 20 };
const SAVED = [
  { name: "今年的奖励", query: "奖励", filters: [{ facet: "year" as const, value: "2026" }], sort: "newest" as const },
];

describe("档案", () => {
  test("searches, marks the words exactly, and opens the newest review", async () => {
    const { user, host, address } = open("/archive");
    await user.type(await screen.findByTestId("search-input"), "奖励{Enter}");
    const hits = await screen.findAllByTestId("search-hit");
    expect(hits[0]!.querySelector("mark")).toHaveTextContent(/^一次性奖励$/);
    expect(screen.getByTestId("search-sum")).toHaveTextContent("共 43 份文件，用时 3 毫秒");
    expect(host.calls).toContainEqual(["search", { ...ANY, query: "奖励" }]);
    await user.click(hits[0]!);
    expect(address()).toBe("/review/7");
  });

  test("a document without a review opens its own page", async () => {
    open("/archive?q=x");
    const hits = await screen.findAllByTestId("search-hit");
    expect(hits[1]).toHaveTextContent("还没有审查记录");
    expect(hits[1]).toHaveAttribute("href", expect.stringMatching(/\/archive\/\d+$/));
  });

  test("pages through the hits", async () => {
    const { user, host } = open("/archive?q=x");
    await user.click(await screen.findByTitle("3"));
    await waitFor(() => expect(host.calls).toContainEqual(["search", { ...ANY, query: "x", offset: 40 }]));
  });

  test("explains how to ask before anything was asked", async () => {
    const { host } = open("/archive");
    expect(await screen.findByText("一字不差", { exact: false })).toBeVisible();
    expect(host.calls.map(([name]) => name)).not.toContain("search");
  });

  test("says so where nothing was found", async () => {
    open("/archive?q=天书", { search: { total: 0, hits: [], facets: [], millis: 1 } });
    expect(await screen.findByText(/没有文件含有“天书”/)).toBeVisible();
  });

  test("a question that can't be understood is explained", async () => {
    open("/archive?q=x", { search: { code: "query", message: "引号没有成对。", detail: null } });
    expect(await screen.findByTestId("failure")).toHaveTextContent("引号没有成对。");
    expect(screen.getByText("怎样检索")).toBeVisible();
  });
});

describe("筛选", () => {
  test("a filter goes into the address, keeps the focus, and goes back to the first page", async () => {
    const { user, host, address } = open("/archive?q=x&page=3");
    const filter = within(await screen.findByTestId("filters")).getByRole("checkbox", { name: /^2026/ });
    filter.focus();
    await user.keyboard(" ");
    expect(address()).toBe("/archive?q=x&year=2026");
    const filters = [{ facet: "year", value: "2026" }];
    await waitFor(() => expect(host.calls).toContainEqual(["search", { ...ANY, query: "x", filters }]));
    expect(screen.getByRole("checkbox", { name: /^2026/ })).toHaveFocus();
  });

  test("the filters at work are taken away one by one or all at once", async () => {
    const { user, address } = open("/archive?q=x&year=2026&domain=fair-competition");
    const tags = await screen.findAllByTestId("active-filter");
    expect(tags.map((tag) => tag.textContent)).toEqual(["年份：2026", "未处理问题：公平竞争"]);
    await user.click(tags[0]!);
    expect(address()).toBe("/archive?q=x&domain=fair-competition");
  });

  test("all of them at once", async () => {
    const { user, address } = open("/archive?q=x&year=2026&kind=通知");
    await user.click(await screen.findByRole("button", { name: "全部去掉" }));
    expect(address()).toBe("/archive?q=x");
  });

  test("many values are shown when asked for", async () => {
    const { user } = open("/archive?q=x");
    const filters = within(await screen.findByTestId("filters"));
    expect(filters.queryByTestId("filter-kind-批复")).toBeNull();
    await user.click(filters.getByRole("button", { name: "更多文种" }));
    expect(filters.getByTestId("filter-kind-批复")).toBeInTheDocument();
  });

  test("the order is in the address", async () => {
    const { user, host, address } = open("/archive?q=x");
    await user.click(await screen.findByText("日期新到旧"));
    expect(address()).toBe("/archive?q=x&sort=newest");
    await waitFor(() => expect(host.calls).toContainEqual(["search", { ...ANY, query: "x", sort: "newest" }]));
  });

  test("says what to do where the filters leave nothing", async () => {
    open("/archive?year=1999", { search: { ...sampleSearch(), total: 0, hits: [] } });
    expect(await screen.findByText(/没有文件符合所选的条件/)).toBeVisible();
    expect(screen.getByTestId("filters")).toBeVisible();
  });
});

describe("已存的检索", () => {
  test("is listed on the empty page and opens as it was", async () => {
    const { user, address } = open("/archive", { savedSearches: SAVED });
    await user.click(await screen.findByTestId("saved-search"));
    expect(address()).toBe(`/archive?q=${encodeURIComponent("奖励")}&year=2026&sort=newest`);
  });

  test("is kept under a name", async () => {
    const { user, host } = open(`/archive?q=奖励&year=2026`);
    await user.click(await screen.findByTestId("save-search"));
    const name = await screen.findByTestId("saved-name");
    expect(name).toHaveValue("奖励 2026");
    await user.clear(name);
    await user.type(name, "今年的奖励{Enter}");
    const given = { name: "今年的奖励", query: "奖励", filters: [{ facet: "year", value: "2026" }], sort: "relevance" };
    await waitFor(() => expect(host.calls).toContainEqual(["saveSearch", given]));
  });

  test("is forgotten after a question", async () => {
    const { user, host } = open("/archive", { savedSearches: SAVED });
    await user.click(await screen.findByLabelText("删除检索 今年的奖励"));
    await user.click(await screen.findByText(/^删\s?除$/));
    await waitFor(() => expect(host.calls).toContainEqual(["forgetSearch", "今年的奖励"]));
    await waitFor(() => expect(screen.queryByTestId("saved-search")).toBeNull());
  });
});

describe("相似文件", () => {
  test("opens beside a hit with the clauses that say the same, and its address closes it", async () => {
    const { user, host, address } = open("/archive?q=x");
    await user.click((await screen.findAllByTestId("hit-like"))[0]!);
    expect(address()).toBe("/archive?q=x&like=1");
    expect(host.calls).toContainEqual(["sameAs", 1]);
    const pair = await screen.findByTestId("alike-pair");
    expect(pair).toHaveTextContent("本文件 第三条");
    expect(pair).toHaveTextContent("《示例市技术合同登记管理办法》第五条");
    expect(pair).toHaveTextContent("相似 81%");
    const documents = screen.getAllByTestId("alike-document");
    expect(documents.map((one) => one.textContent)).toEqual([
      "示例市技术合同登记管理办法2024年3月1日1 条说法相同",
      "示例市值班安排用词相近",
    ]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(address()).toBe("/archive?q=x"));
  });

  test("says so where there is nothing alike", async () => {
    open("/archive?q=x&like=1", { alike: { title: "甲", clauses: 3, documents: [], pairs: [], found: 0, millis: 1 } });
    expect(await screen.findByText("档案中没有内容相近的文件。")).toBeVisible();
  });
});
