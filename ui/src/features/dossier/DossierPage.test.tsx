import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleDossier } from "../../../test/dossier";
import { open } from "../../../test/open";

describe("卷宗", () => {
  test("opens at the step that is worst off", async () => {
    open("/dossier/3");
    const points = await screen.findByTestId("step-points");
    expect(points).toHaveAttribute("data-step", "legality");
    expect(points).toHaveTextContent("没有找到合法性审核意见书。");
  });

  test("a step shows why, and the sentence that shows it in its file", async () => {
    const { user } = open("/dossier/3");
    const bar = await screen.findByTestId("step-bar");
    await user.click(within(bar).getByRole("button", { name: /公众参与/ }));
    const points = screen.getByTestId("step-points");
    expect(points).toHaveTextContent("公告期限共29天，少于30天。");
    expect(points).toHaveTextContent("不适用的 1 项");
    await user.click(within(points).getByTestId("evidence"));
    const text = await screen.findByTestId("dossier-text");
    await waitFor(() => expect(text.querySelector("mark")).toHaveTextContent("2026年3月1日至3月29日"));
  });

  test("J and K walk the steps", async () => {
    const { user } = open("/dossier/3");
    await screen.findByTestId("step-points");
    await user.keyboard("j");
    expect(screen.getByTestId("step-points")).toHaveAttribute("data-step", "discussion");
    await user.keyboard("kkk");
    expect(screen.getByTestId("step-points")).toHaveAttribute("data-step", "risk");
  });

  test("a doubtful guess is marked, and a person can say otherwise", async () => {
    const { user, host } = open("/dossier/3");
    const [, notice] = await screen.findAllByTestId("dossier-file");
    expect(within(notice!).getByText("把握 52%")).toHaveClass("doubtful");
    await user.click(within(notice!).getByRole("combobox"));
    await user.click(await screen.findByTitle("其他"));
    expect(host.calls).toContainEqual(["setRole", 3, "公告.docx", "other"]);
  });

  test("files that were not read are listed with what to do", async () => {
    open("/dossier/3");
    expect(await screen.findByTestId("dossier-unread")).toHaveTextContent("文件只有扫描图片");
  });

  test("a fact stated by hand says by whom and can be taken back", async () => {
    const { user, host } = open("/dossier/3");
    await user.click(await screen.findByText("事实"));
    const facts = await screen.findAllByTestId("fact");
    expect(facts[0]).toHaveTextContent("2026年3月1日征求意见期限");
    expect(facts[1]).toHaveTextContent("由王某认定");
    await user.click(within(facts[1]!).getByRole("button", { name: /撤.*回/ }));
    expect(host.calls).toContainEqual(["withdrawFact", 3, "opinions-received"]);
  });

  test("stating a fact asks for what its kind needs, and who says so", async () => {
    const { user, host } = open("/dossier/3");
    await user.click(await screen.findByText("事实"));
    await user.click(await screen.findByRole("button", { name: /补充事实/ }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("combobox"));
    await user.click(await screen.findByTitle("收到意见数"));
    await user.type(within(dialog).getByLabelText("数量"), "15");
    await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
    expect(await within(dialog).findByText("这一项要填写")).toBeVisible();
    await user.type(within(dialog).getByLabelText("由谁认定"), "李某");
    await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "stateFact",
        3,
        { kind: "opinions-received", day: null, until: null, count: 15, words: null, by: "李某" },
      ]),
    );
  });

  test("materials and differences are tables", async () => {
    const { user } = open("/dossier/3");
    await user.click(await screen.findByText("材料"));
    expect(screen.getByTestId("materials")).toHaveTextContent("起草说明缺少");
    await user.click(screen.getByText("文本比对"));
    expect(screen.getByTestId("comparisons")).toHaveTextContent("第三条奖励50万元。奖励60万元。");
  });

  test("opinions that say the same are answered at once, a refusal only with a reason", async () => {
    const { user, host } = open("/dossier/3");
    await user.click(await screen.findByText("征求意见"));
    const opinions = await screen.findAllByTestId("opinion");
    expect(screen.getByTestId("opinions")).toHaveTextContent("共 3 条，归并为 2 类，2 条尚未答复");
    expect(opinions[1]).toHaveTextContent("不采纳：财力所限");
    await user.click(within(opinions[0]!).getByRole("button", { name: /答.*复/ }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByLabelText("不采纳"));
    await user.type(within(dialog).getByLabelText("由谁答复"), "李某");
    await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
    expect(await within(dialog).findByText("这一项要填写")).toBeVisible();
    await user.type(within(dialog).getByLabelText("理由"), "上位法有要求");
    await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
    const given = { opinions: [1, 2], answer: "rejected", reason: "上位法有要求", by: "李某" };
    await waitFor(() => expect(host.calls).toContainEqual(["answerOpinions", 3, given]));
  });

  test("forms and the adoption table are saved where the user says", async () => {
    const { user, host } = open("/dossier/3", { saveAs: "C:\\\\表.docx" });
    await user.click(await screen.findByRole("button", { name: /写出表格/ }));
    await user.click(await screen.findByText("公平竞争审查表"));
    await waitFor(() => expect(host.calls).toContainEqual(["writeForm", 3, "公平竞争审查表", "C:\\\\表.docx"]));
    await user.click(screen.getByText("征求意见"));
    await user.click(await screen.findByRole("button", { name: /写出采纳情况表/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["writeAdoption", 3, "C:\\\\表.docx"]));
  });

  test("without a draft it says what to do", async () => {
    open("/dossier/3", { dossier: { ...sampleDossier(), regimes: [], review: null } });
    expect(await screen.findByText(/没有认出送审稿/)).toBeVisible();
  });

  test("a folder is asked about before it is read", async () => {
    const { user, host, address } = open("/", { startedDossier: 3 });
    await screen.findByTestId("desk");
    act(() => host.tellDrag({ kind: "drop", paths: ["C:\\卷宗\\奖励办法卷宗"] }));
    await user.click(await screen.findByTestId("as-dossier"));
    await waitFor(() => expect(address()).toBe("/dossier/3"));
    expect(host.calls).toContainEqual(["startDossier", "C:\\卷宗\\奖励办法卷宗"]);
  });

  test("the draft's review shows the steps of its dossier", async () => {
    const { steps } = sampleDossier();
    const { sampleReview } = await import("../../../test/data");
    open("/review/7", { review: { ...sampleReview(), steps: { dossier: 3, steps } } });
    const bar = await screen.findByTestId("step-bar");
    expect(within(bar).getByRole("button", { name: /合法性审核/ })).toHaveAttribute("data-state", "missing");
  });
});
