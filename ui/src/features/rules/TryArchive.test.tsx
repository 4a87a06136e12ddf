import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "../../../test/open";
import { sampleArchiveTrial } from "../../../test/rules";

const GOOD = { problems: [], examples: [], tried: 4, findings: [] };
const START = "用档案里的全部文件试";

test("a rule that is not saved yet is tried on the archive, and leads to what it finds", async () => {
  const { user, host, address } = open("/rules/new", { trial: GOOD });
  await user.type(await screen.findByLabelText("标题"), "！");
  await user.click(screen.getByRole("button", { name: START }));
  expect(await screen.findByText(/看了 120 份文件.*2 份查出，共 3 处/)).toBeVisible();
  expect(host.calls.find(([name]) => name === "tryRuleInArchive")?.[1]).toContain("title: 一句话说明问题！");
  await user.type(screen.getByLabelText("标题"), "？");
  expect(screen.getByText(/结果是改动前的/)).toBeVisible();
  await user.click(screen.getByRole("link", { name: "某某市停车管理办法" }));
  await waitFor(() => expect(address()).toBe("/archive/8"));
});

test("it shows how far it is and can be stopped", async () => {
  const { user, host } = open("/rules/new", { trial: GOOD, archiveTrial: { ...sampleArchiveTrial(), cancelled: true } }, { hold: true });
  await user.click(await screen.findByRole("button", { name: START }));
  host.tellProgress({ done: 3, total: 120, current: "某某市停车管理办法", pages: null });
  expect(await screen.findByText(/已完成 3 个，共 120 个/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "停止" }));
  expect(host.calls).toContainEqual(["cancelWork"]);
  host.finish();
  expect(await screen.findByText(/已停止。看了/)).toBeVisible();
});

test("a rule with a mistake says what to mend first", async () => {
  const failure = { code: "wrong-input", message: "先改正规则再试：没有名为“甲”的词类", detail: null };
  const { user } = open("/rules/fc-local-tax", { archiveTrial: failure });
  await user.click(await screen.findByRole("button", { name: START }));
  expect(await screen.findByText(failure.message)).toBeVisible();
});
