import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleReview } from "../../../test/data";
import { open } from "../../../test/open";

const cards = () => screen.getAllByTestId("finding-card");
const current = () => cards().filter((card) => card.getAttribute("aria-current") === "true");
const marked = () =>
  screen
    .getAllByTestId("finding-mark")
    .filter((mark) => mark.getAttribute("aria-current") === "true")
    .map((mark) => mark.textContent)
    .join("");

async function review(answers = {}, address = "/review/7") {
  const page = open(address, answers);
  await screen.findByTestId("review-page");
  return page;
}

/** The decisions that the program answers with. */
const kept = (decision: string, name: string, reason: string) => [
  { finding: 0, decision, name, reason, by: "王某", at: "2026-11-24T10:00:00" },
];
/** The call that keeps a decision on the first finding. */
const decided = (decision: string | null, reason: string) => [
  "decide",
  7,
  { findings: [0], decision, reason, by: "王某" },
];

describe("the review page", () => {
  test("walks the findings by J and K, in step on all three sides", async () => {
    const { user } = await review();
    expect(current()).toHaveLength(0);
    await user.keyboard("j");
    expect(current()[0]).toHaveAttribute("data-rule", "fc-subsidy-for-moving-in");
    expect(marked()).toBe("新迁入我市的规模以上企业，按照其上一年度");
    const line = screen.getAllByTestId("outline-item").find((item) => item.getAttribute("aria-current") === "true");
    expect(line).toHaveTextContent("第三条");
    await user.keyboard("jj");
    expect(current()[0]).toHaveAttribute("data-rule", "fc-promise-to-stay");
    await user.keyboard("kkkkk");
    expect(current()[0]).toHaveAttribute("data-rule", "fc-subsidy-for-moving-in");
    await user.keyboard("{Escape}");
    expect(current()).toHaveLength(0);
  });

  test("an open card says why, on which provision, what to ask and how to mend it", async () => {
    const { user } = await review();
    await user.keyboard("j");
    const card = within(current()[0]!);
    expect(card.getByText(/涉嫌给予特定经营者/)).toBeVisible();
    expect(card.getByText("《公平竞争审查条例》第十条第（二）项")).toBeVisible();
    expect(card.getByText(/是否有法律、行政法规依据/)).toBeVisible();
    expect(card.getByText(/删除与迁入/)).toBeVisible();
    expect(card.getByText("有没有对公平竞争影响更小的替代办法？")).toBeVisible();
    expect(card.queryByText("待核实")).toBeNull();
  });

  test("a provision's own words are unfolded on request, where the library holds them", async () => {
    const { user } = await review();
    await user.keyboard("j");
    const card = within(current()[0]!);
    expect(card.queryByText("测试用的条文第二款。")).toBeNull();
    await user.click(card.getByText("条文原文"));
    expect(card.getByText("测试用的条文第二款。")).toBeVisible();
  });

  test("a provision that nobody has read in full is shown as 待核实", async () => {
    await review({}, "/review/7?finding=8");
    expect(within(current()[0]!).getByText("待核实")).toBeVisible();
  });

  test("a click in the text selects; where findings overlap, the next click goes on", async () => {
    const { user } = await review();
    const shared = screen.getAllByTestId("finding-mark").find((mark) => mark.dataset["findings"] === "0 1")!;
    await user.click(shared);
    expect(current()[0]).toHaveAttribute("data-rule", "fc-subsidy-for-moving-in");
    await user.click(shared);
    expect(current()[0]).toHaveAttribute("data-rule", "fc-reward-by-tax-paid");
  });

  test("the address follows the selection and opens it again", async () => {
    const { user, address } = await review();
    await user.keyboard("jj");
    await waitFor(() => expect(address()).toBe("/review/7?finding=2"));
  });

  test("filters by strength, in the list and in the text", async () => {
    const { user } = await review();
    const filter = within(screen.getByTestId("strength-filter"));
    await user.click(filter.getByRole("button", { name: /应当修改/ }));
    expect(cards()).toHaveLength(2);
    expect(screen.getAllByTestId("finding-mark").map((mark) => mark.textContent)).toEqual(["市生产力促进中心", "印发之日起施行"]);
    await user.click(filter.getByRole("button", { name: /应当修改/ }));
    expect(cards()).toHaveLength(8);
  });

  test("finds in text with a count, and keys typed there walk no findings", async () => {
    const { user } = await review();
    await user.keyboard("{Control>}f{/Control}");
    await user.type(screen.getByRole("textbox", { name: "在原文中查找" }), "奖励");
    await waitFor(() => expect(screen.getByTestId("find-sum")).toHaveTextContent("1 / 9"));
    await user.keyboard("{Enter}");
    expect(screen.getByTestId("find-sum")).toHaveTextContent("2 / 9");
    await user.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    expect(screen.getByTestId("find-sum")).toHaveTextContent("9 / 9");
    await user.keyboard("j");
    expect(current()).toHaveLength(0);
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("find-bar")).toBeNull();
  });

  test("lays the annex's table out as a table", async () => {
    await review();
    const rows = within(screen.getByTestId("document")).getAllByRole("row");
    expect(rows.map((row) => within(row).getAllByRole("cell").map((cell) => cell.textContent))).toContainEqual([
      "类别",
      "条件",
      "金额（万元）",
    ]);
  });

  test("says what was not read, and why a regime applies", async () => {
    const { user } = await review();
    const coverage = screen.getByTestId("coverage");
    expect(coverage).toHaveTextContent(/读出 \d+ 字，检查 \d+ 字/);
    await user.click(within(coverage).getByRole("button", { name: /1 处没有读到/ }));
    expect(await screen.findByTestId("unread")).toHaveTextContent("图片里的文字没有识别");
    await user.click(screen.getByRole("button", { name: /重大行政决策/ }));
    expect(await screen.findByText(/需要起草单位说明/)).toBeInTheDocument();
  });

  test("shows the five things that findings depend on", async () => {
    const { user } = await review();
    await user.click(screen.getByRole("button", { name: /审查依据/ }));
    const panel = within(screen.getByTestId("made-with"));
    for (const term of ["文件", "规则包", "法规库", "单位信息", "审查日"]) {
      expect(panel.getByText(term)).toBeVisible();
    }
  });

  test("leads to the documents that are like it", async () => {
    const { user, address } = await review();
    await user.click(screen.getByRole("link", { name: "相似文件" }));
    expect(address()).toBe("/archive?like=3");
    expect(await screen.findByTestId("alike")).toBeVisible();
  });

  test("zero findings is never a clean bill", async () => {
    const view = sampleReview();
    await review({ review: { ...view, findings: [] } });
    expect(screen.getByTestId("no-findings")).toHaveTextContent("已检查，不等于合规");
    expect(screen.getByTestId("no-findings")).toHaveTextContent("没有读到的 1 处");
  });

  test("opens the shortcut sheet by ?", async () => {
    const { user } = await review();
    await user.keyboard("?");
    // The sheet fades in.
    await waitFor(() => expect(screen.getByText("取消选中，关闭查找")).toBeVisible());
  });
});

test("a review that is gone says what to do, and can be asked for again", async () => {
  const { user, host } = open("/review/99", {
    review: { code: "not-found", message: "没有这次审查。请在档案里重新检索。", detail: "review 99" },
  });
  const failure = await screen.findByTestId("failure");
  expect(failure).toHaveTextContent("没有这次审查。请在档案里重新检索。");
  host.answers.review = sampleReview();
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByTestId("review-page")).toBeVisible();
});

test("审查 without an id goes to the newest review", async () => {
  const { address } = open("/review");
  await screen.findByTestId("review-page");
  expect(address()).toBe("/review/7");
});

test("A keeps a decision on the selected finding, D asks why first, U takes it back", async () => {
  localStorage.setItem("wenheng.person", "王某");
  const { user, host } = open("/review/7", { decided: kept("adopted", "采纳", "") });
  await screen.findByTestId("review-page");
  await user.keyboard("ja");
  expect(host.calls).toContainEqual(decided("adopted", ""));
  expect(await screen.findByText("，已处理 1 条", { exact: false })).toBeVisible();
  host.answers.decided = kept("rejected", "不采纳", "省里有规定");
  await user.keyboard("d");
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
  expect(await within(dialog).findByText("这一项要填写")).toBeVisible();
  await user.type(within(dialog).getByLabelText("理由"), "省里有规定");
  await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
  await waitFor(() => expect(host.calls).toContainEqual(decided("rejected", "省里有规定")));
  expect(await screen.findByText("：省里有规定", { exact: false })).toBeVisible();
  host.answers.decided = [];
  await user.keyboard("u");
  await waitFor(() => expect(host.calls).toContainEqual(decided(null, "")));
});
