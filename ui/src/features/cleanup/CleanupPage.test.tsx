import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleCampaigns } from "../../../test/cleanup";
import { open } from "../../../test/open";

test("the campaigns are listed with how far they have come, and lead to their page", async () => {
  const { user, address } = open("/cleanup");
  const row = await screen.findByTestId("campaign-row");
  expect(row).toHaveTextContent("3 件中 1 件已作结论，1 件已有责任单位意见");
  await user.click(row);
  await waitFor(() => expect(address()).toBe("/cleanup/3"));
});

test("an empty archive says what to do first", async () => {
  open("/cleanup", { campaigns: { ...sampleCampaigns(), campaigns: [], archived: 0 } });
  expect(await screen.findByText(/档案里还没有文件/)).toBeVisible();
});

test("a failure to load is told with a way to try again", async () => {
  open("/cleanup", { campaigns: { code: "archive-damaged", message: "档案数据库已损坏", detail: null } });
  expect(await screen.findByTestId("failure")).toHaveTextContent("档案数据库已损坏");
});

test("a new campaign asks for name, day, scope and causes, and opens when the scan is done", async () => {
  const { user, host, address } = open("/cleanup", { startedCampaign: 3 });
  await user.click(await screen.findByTestId("new-campaign"));
  const dialog = await screen.findByRole("dialog");
  const name = within(dialog).getByLabelText("名称");
  await user.clear(name);
  await user.type(name, "专项清理");
  await user.click(within(dialog).getByLabelText("依据已废止"));
  await user.type(within(dialog).getByLabelText("由谁开展"), "张审核");
  await user.click(within(dialog).getByRole("button", { name: "开始摸底" }));
  await screen.findByTestId("campaign-page");
  await waitFor(() => expect(address()).toBe("/cleanup/3"));
  const call = host.calls.find(([what]) => what === "startCampaign");
  expect(call?.[1]).toMatchObject({ name: "专项清理", issuer: null, causes: ["competition"], by: "张审核" });
});
