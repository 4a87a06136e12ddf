import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleLibrary } from "../../test/library";
import { open } from "../../test/open";

test("Ctrl+K goes to a recent review by its name", async () => {
  const { user, address } = open("/archive");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "技术合同");
  await screen.findByRole("option", { name: /技术合同登记管理办法/ });
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe("/review/6"));
});

test("Ctrl+K leads to the opinion of the case that was open last, and to the settings", async () => {
  const { user, address } = open("/review/7");
  await screen.findByTestId("review-page");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "签署");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe("/review/7/opinion"));
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "密钥");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe("/settings"));
});

test("Ctrl+K searches the archive for what is typed", async () => {
  const { user, address } = open("/", { library: { ...sampleLibrary(), rows: [] } });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "一次性奖励");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address()).toBe(`/archive?q=${encodeURIComponent("一次性奖励")}`));
});

test("Ctrl+K finds a rule by its title", async () => {
  const { user, address } = open("/");
  await screen.findByTestId("desk");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "迁出");
  await user.click(await screen.findByRole("option", { name: /限制经营者迁出/ }));
  await waitFor(() => expect(address()).toBe("/rules/fc-moving-in"));
});

test("Ctrl+K opens a kept search", async () => {
  const saved = [{ name: "今年的奖励", query: "奖励", filters: [{ facet: "year" as const, value: "2026" }], sort: "relevance" as const }];
  const { user, address } = open("/", { savedSearches: saved });
  await screen.findByTestId("desk");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "今年的");
  await user.click(await screen.findByRole("option", { name: /今年的奖励/ }));
  await waitFor(() => expect(address()).toBe(`/archive?q=${encodeURIComponent("奖励")}&year=2026`));
});
