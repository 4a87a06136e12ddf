import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleCampaign } from "../../../test/cleanup";
import { open } from "../../../test/open";
import { sampleFigures } from "../../../test/rules";

describe("统计", () => {
  test("a figure leads to its documents, and they to their reviews", async () => {
    const { user, address } = open("/figures");
    await user.click(await screen.findByRole("button", { name: /提出问题/ }));
    await user.click(await screen.findByTestId("figure-review"));
    expect(address()).toBe("/review/7");
  });

  test("what is drawn is a table too, with domains by their names", async () => {
    const { user } = open("/figures");
    const block = within(await screen.findByRole("region", { name: "问题所属方面" }));
    await user.click(block.getByText("看表格"));
    expect(block.getByRole("row", { name: "公平竞争 61" })).toBeVisible();
  });

  test("the paragraph is copied as it stands", async () => {
    const { user } = open("/figures");
    await user.click(await screen.findByRole("button", { name: "复制" }));
    expect(await navigator.clipboard.readText()).toBe(sampleFigures().paragraph);
  });

  test("the ledger goes where the user says", async () => {
    const { user, host } = open("/figures", { saveAs: "D:\\台账.xlsx" });
    await user.click(await screen.findByRole("button", { name: "导出台账" }));
    await waitFor(() => expect(host.calls).toContainEqual(["writeLedger", "D:\\台账.xlsx"]));
  });

  test("the year's material goes where the user says", async () => {
    const { user, host } = open("/figures", { saveAs: "D:\\年度.docx" });
    await user.click(await screen.findByRole("button", { name: "写出年度报告材料" }));
    await waitFor(() => expect(host.calls).toContainEqual(["writeAnnual", sampleFigures().year, "D:\\年度.docx"]));
    expect(await screen.findByText(/列出文件 2 件/)).toBeVisible();
  });

  test("a cleanup that was published leads to its documents", async () => {
    const figures = { ...sampleFigures(), cleanups: [sampleCampaign().row] };
    const { user, address } = open("/figures", { figures });
    const row = await screen.findByTestId("figure-cleanup");
    expect(row).toHaveTextContent("清理 3 件：继续有效 1");
    await user.click(row);
    await waitFor(() => expect(address()).toBe("/cleanup/3"));
  });

  test("a year without reviews says so, and has no material", async () => {
    open("/figures?year=2001");
    expect(await screen.findByText(/2001年还没有审查记录/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "写出年度报告材料" })).toBeNull();
  });
});
