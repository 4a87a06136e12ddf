import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";
import { sampleImport } from "../../../test/rules";

/** Chooses a workbook on the page of rules; the dialog that opens. */
async function importing(answers: Parameters<typeof open>[1] = {}) {
  const opened = open("/rules", { picked: ["/u/某某区规则.xlsx"], ...answers });
  await opened.user.click(await screen.findByRole("button", { name: "导入" }));
  await opened.user.click(await screen.findByText("Excel 表格"));
  return { ...opened, dialog: within(await screen.findByRole("dialog")) };
}

describe("importing a pack", () => {
  test("says first what would happen, and does it once it is confirmed", async () => {
    const { user, host, dialog } = await importing();
    expect(await dialog.findByText("规则：1 条新增，1 条修改，1 条相同")).toBeVisible();
    expect(dialog.getByText("词类：1 个新增，0 个修改，0 个相同")).toBeVisible();
    expect(dialog.getByText(/停用保持不变/)).toBeVisible();
    expect(host.calls.map(([name]) => name)).not.toContain("mergeRules");
    await user.click(dialog.getByRole("button", { name: "导入" }));
    expect(await dialog.findByText(/新增 2 项，替换 1 项/)).toBeVisible();
    expect(dialog.getByText(/replaced-rules/)).toBeVisible();
    expect(host.calls).toContainEqual(["mergeRules", "/u/某某区规则.xlsx", "ab"]);
  });

  test("what is wrong is named with its cell, and nothing can be taken in", async () => {
    const problems = [{ place: "规则!C3", message: "“强度”只能写：必须、应当、请核实" }];
    const { dialog } = await importing({ rulesImport: { ...sampleImport(), parts: [], problems } });
    expect(await dialog.findByText("规则!C3")).toBeVisible();
    expect(dialog.getByRole("button", { name: "导入" })).toBeDisabled();
  });

  test("a pack that the office has already needs no import", async () => {
    const parts = sampleImport().parts.map((part) => ({ ...part, change: "same" as const }));
    const { dialog } = await importing({ rulesImport: { ...sampleImport(), parts } });
    expect(await dialog.findByText(/已经有同样的内容/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "导入" })).toBeDisabled();
  });

  test("what is no pack says what to choose", async () => {
    const failure = { code: "wrong-input", message: "这个文件夹里没有 pack.yaml，不是规则包。", detail: null };
    const { dialog } = await importing({ rulesImport: failure });
    expect(await dialog.findByText(failure.message)).toBeVisible();
  });
});

test("a pack is written where the user says", async () => {
  const { user, host } = open("/rules", { saveAs: "/u/本单位规则.xlsx" });
  await user.click(await screen.findByRole("button", { name: "导出" }));
  await user.click(await screen.findByText("1 条规则，写成 .xlsx"));
  await waitFor(() => expect(host.calls).toContainEqual(["writePack", "office", "/u/本单位规则.xlsx"]));
  expect(await screen.findByText("已导出 4 条规则：/u/本单位规则.xlsx")).toBeVisible();
});
