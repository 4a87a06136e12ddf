import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";
import { sampleRule, sampleTrial } from "../../../test/rules";

const GOOD = { problems: [], examples: [], tried: 4, findings: [{ span: { start: 1, end: 5 }, quote: "本市纳税", message: "以纳税地为条件" }] };

describe("规则", () => {
  test("words, pack and state narrow the list, and stand in the address", async () => {
    const { user, address } = open("/rules");
    expect(await screen.findAllByTestId("rule-line")).toHaveLength(4);
    await user.type(screen.getByLabelText("查找规则"), "fc- 迁出");
    await waitFor(() => expect(screen.getAllByTestId("rule-line")).toHaveLength(1));
    await user.clear(screen.getByLabelText("查找规则"));
    await user.click(screen.getByRole("button", { name: /本单位规则 1 条/ }));
    await waitFor(() => expect(screen.getByTestId("rules-sum")).toHaveTextContent("4 条规则中的 1 条"));
    await waitFor(() => expect(address()).toBe("/rules?pack=office"));
  });

  test("nothing found says what to do", async () => {
    open("/rules?q=没有这个词");
    expect(await screen.findByText(/没有这样的规则/)).toBeVisible();
  });

  test("a rule shows its provision's words, doubts and marked examples", async () => {
    open("/rules/fc-local-tax");
    expect(await screen.findByText("不得给予特定经营者税收优惠。")).toBeVisible();
    expect(screen.getByText("这一条还没有和正式文本核对。")).toBeVisible();
    expect(screen.getByText("在本市纳税的企业给予奖励").tagName).toBe("MARK");
    expect(screen.queryByRole("button", { name: "修改" })).toBeNull();
  });

  test("it is switched off only with a reason", async () => {
    const { user, host } = open("/rules/fc-local-tax");
    await user.click(await screen.findByRole("button", { name: "停用" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("button", { name: "停用" })).toBeDisabled();
    await user.type(dialog.getByLabelText(/理由/), "省里另有规定");
    await user.click(dialog.getByRole("button", { name: "停用" }));
    await waitFor(() => expect(host.calls).toContainEqual(["switchRule", "fc-local-tax", true, "省里另有规定"]));
  });

  test("a text is tried, and what is found is marked", async () => {
    const { user } = open("/rules/fc-local-tax", { trial: GOOD });
    await user.type(await screen.findByRole("textbox", { name: "试一段文字" }), "在本市纳税的企业");
    expect(await screen.findByText("本市纳税")).toHaveAttribute("title", "以纳税地为条件");
  });
});

describe("writing a rule", () => {
  test("a copy has an id of its own; problems name their line", async () => {
    const { host } = open("/rules/new?from=fc-local-tax", { trial: sampleTrial() });
    expect(await screen.findByText(/是不是 title/)).toBeVisible();
    expect(screen.getByRole("button", { name: "第 2 行" })).toBeVisible();
    expect(screen.getByText("4 条例句中有 1 条不一致")).toBeVisible();
    const [, yaml] = host.calls.find(([name]) => name === "tryRule") ?? [];
    expect(yaml).toBe(sampleRule().yaml.replace("fc-local-tax", "office-fc-local-tax"));
  });

  test("what is saved is the text, and its page opens", async () => {
    const { user, host, address } = open("/rules/new", { trial: GOOD });
    await user.click(await screen.findByText("文本"));
    const box = await screen.findByTestId("code-box");
    await waitFor(() => expect(box).toHaveTextContent("office-new-rule"));
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(address()).toBe("/rules/office-new-rule"));
    expect(host.calls.find(([name]) => name === "saveRule")?.[1]).toContain("id: office-new-rule");
  });

  test("a refusal is shown and nothing is lost", async () => {
    const failure = { code: "rule", message: "编号已被全国规则使用，请换一个。", detail: null };
    const { user, address, host } = open("/rules/new", { trial: GOOD });
    await screen.findByTestId("rule-form");
    host.answers.rules = failure;
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(failure.message)).toBeVisible();
    await waitFor(() => expect(address()).toBe("/rules/new"));
  });
});
