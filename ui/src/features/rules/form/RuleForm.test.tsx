import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../../test/open";
import { sampleRule } from "../../../../test/rules";
import { openDrafts } from "../../../lib/drafts";

const YAML = `# 本单位的规则
id: office-term
title: 停车收费
domain: legality
strength: verify
basis:
  - { law: 中华人民共和国价格法, article: 12, from: 1998-05-01 } # 核对过
check: pattern
find:
  any:
    - "停车…(收取|收费)"
    - together: ["停车", "元"]
      within: clause
unless:
  prohibited: true
# 提示写得短一些
message: 收费要有依据。
examples:
  - hit: 路边«停车每小时收取»二元。
  - ok: 停车场应当设置标志。
`;

/** Opens the form of an office's rule; what is tried is what the text is then. */
async function form(trial = { problems: [], examples: [], tried: 2, findings: [] } as never) {
  const opened = open("/rules/office-term/edit", { rule: { ...sampleRule(), yaml: YAML }, trial });
  await screen.findByTestId("rule-form");
  const tried = () => String(opened.host.calls.findLast(([name]) => name === "tryRule")?.[1]);
  return { ...opened, tried };
}

describe("a rule as a form", () => {
  test("shows what the text says", async () => {
    await form();
    expect(screen.getByLabelText("标题")).toHaveValue("停车收费");
    expect(screen.getByLabelText("法律法规名称")).toHaveValue("中华人民共和国价格法");
    expect(screen.getByLabelText("第几条")).toHaveValue("12");
    expect(screen.getByLabelText("先后出现的词语")).toHaveValue("停车…(收取|收费)");
    expect(screen.getByLabelText(/不论先后/)).toHaveValue("停车\n元");
    expect(screen.getByRole("checkbox", { name: /句子本身/ })).toBeChecked();
    expect(screen.getAllByLabelText("句子").map((box) => (box as HTMLTextAreaElement).value)).toEqual([
      "路边«停车每小时收取»二元。",
      "停车场应当设置标志。",
    ]);
  });

  test("changes the text and leaves everything else in it alone", async () => {
    const { user, tried } = await form();
    await user.type(screen.getByLabelText("标题"), "一事");
    await user.type(screen.getByLabelText("怎样修改"), "删去");
    await waitFor(() =>
      expect(tried()).toBe(YAML.replace("停车收费", "停车收费一事").replace("examples:", "fix: 删去\nexamples:")),
    );
  });

  test("what is changed in one view stands in the other", async () => {
    const { user } = await form();
    await user.type(screen.getByLabelText("提示什么"), "请写明。");
    await user.click(screen.getByText("文本"));
    expect(await screen.findByTestId("code-box")).toHaveTextContent("收费要有依据。请写明。");
    await user.click(screen.getByText("表单"));
    expect(await screen.findByLabelText("提示什么")).toHaveValue("收费要有依据。请写明。");
  });

  test("lines are added, moved between kinds and taken out", async () => {
    const { user, tried } = await form();
    await user.click(screen.getByRole("button", { name: "添一种情况" }));
    await user.type(screen.getByLabelText("词语"), "免费");
    await user.click(screen.getByRole("checkbox", { name: /句子本身/ }));
    await user.click(screen.getByRole("button", { name: "添一句不应查出的" }));
    await user.type(screen.getAllByLabelText("句子").at(-1) as HTMLElement, "停车免费。");
    await user.click(screen.getByRole("button", { name: "删去第2种写法" }));
    await user.click(screen.getByRole("button", { name: "删去第1条依据" }));
    await waitFor(() => expect(tried()).toContain("- ok: 停车免费。"));
    expect(tried()).toContain("unless:\n  same_sentence:\n    - 免费\n");
    expect(tried()).not.toMatch(/together|价格法|prohibited/);
  });

  test("an example that goes amiss says so beside it", async () => {
    const trial = { problems: [], examples: [{ kind: "漏报", example: "路边«停车每小时收取»二元。", found: "" }], tried: 2, findings: [] };
    await form(trial as never);
    const line = within(screen.getByRole("group", { name: "第1条例句" }));
    expect(await line.findByText("漏报")).toBeVisible();
  });

  test("where the data folder takes nothing, the page says so at once", async () => {
    await openDrafts({ drafts: async () => ({}), keepDraft: () => Promise.reject(new Error("满")) });
    const { user } = await form();
    await user.type(screen.getByLabelText("标题"), "甲");
    expect(await screen.findByText(/刚写的内容没有暂存/)).toBeVisible();
  });

  test("text that can't be read leads to its line", async () => {
    const { user } = await form();
    await user.click(screen.getByText("文本"));
    const box = await screen.findByRole("textbox", { name: "规则文件" });
    await user.click(box);
    await user.keyboard("{Control>}{Home}{/Control}\"");
    await user.click(screen.getByText("表单"));
    await user.click(await screen.findByRole("button", { name: "去改文本" }));
    expect(await screen.findByTestId("code-box")).toBeVisible();
  });
});
