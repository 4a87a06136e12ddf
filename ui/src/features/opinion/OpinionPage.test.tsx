import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { noPeople, sampleCase, samplePeople, savedCase, signature, signedCase } from "../../../test/case";
import { sampleReview } from "../../../test/data";
import { open } from "../../../test/open";
import { draft, keepDraft, openDrafts } from "../../lib/drafts";

async function opinion(answers = {}) {
  const page = open("/review/7/opinion", { people: samplePeople(), ...answers });
  await screen.findByTestId("opinion-page");
  return page;
}

const text = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "正文" });
const state = () => screen.getByTestId("saved-state");
const stored = () => draft("opinion.7");

describe("writing the opinion", () => {
  test("is drafted from the decisions, edited, and saved by Ctrl+S", async () => {
    const { user, host } = await opinion({ saved: savedCase() });
    expect(screen.getByRole("textbox", { name: "编号" })).toHaveValue("义科审〔2026〕3号");
    await user.click(screen.getByRole("button", { name: /按处理意见起草/ }));
    expect(text().value).toBe(sampleCase().draft.text);
    expect(screen.getByRole("radio", { name: "应当予以修改" })).toBeChecked();
    await user.type(screen.getByRole("textbox", { name: "主送" }), "某局");
    expect(state()).toHaveTextContent("有改动没有保存");
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "saveOpinion",
        7,
        { conclusion: "amend", number: "义科审〔2026〕3号", addressee: "某局", text: sampleCase().draft.text, by: "张审核" },
      ]),
    );
  });

  test("drafting again asks before it puts the text away", async () => {
    const { user } = await opinion({ case: savedCase() });
    await user.click(screen.getByRole("button", { name: /按处理意见起草/ }));
    await user.click(await screen.findByRole("button", { name: /不.*换/ }));
    expect(text().value).toBe("第一段。\n第二段。");
    await user.click(screen.getByRole("button", { name: /按处理意见起草/ }));
    await user.click((await screen.findAllByRole("button", { name: /^换.*掉$/ })).at(-1)!);
    await waitFor(() => expect(text().value).toBe(sampleCase().draft.text));
  });

  test("what is typed survives a crash of the window, and is put back with a word", async () => {
    const first = await opinion({ case: savedCase() });
    await first.user.type(text(), "第三段。");
    expect(JSON.parse(stored() ?? "")).toMatchObject({ written: { text: "第一段。\n第二段。第三段。" } });
    document.body.replaceChildren();
    const { user } = await opinion({ case: savedCase() });
    expect(text().value).toBe("第一段。\n第二段。第三段。");
    const notice = screen.getByTestId("restored");
    expect(notice).toHaveTextContent("已恢复上次没有保存的改动");
    expect(notice).not.toHaveTextContent("另存了一稿");
    await user.click(within(notice).getByRole("button", { name: "放弃这些改动" }));
    expect(text().value).toBe("第一段。\n第二段。");
    expect(stored()).toBeNull();
  });

  test("where the data folder takes nothing, the page says so at once", async () => {
    await openDrafts({ drafts: async () => ({}), keepDraft: () => Promise.reject(new Error("满")) });
    const { user } = await opinion({ case: savedCase() });
    await user.type(text(), "甲");
    await waitFor(() => expect(state()).toHaveTextContent("本机存不下没有保存的改动，请马上保存"));
  });

  test("a draft that a newer saved opinion has overtaken says so", async () => {
    const written = { conclusion: null, number: "", addressee: "", text: "旧的" };
    void keepDraft("opinion.7", JSON.stringify({ written, at: "2026-11-24T01:00:00Z", base: null }));
    await opinion({ case: savedCase() });
    expect(screen.getByTestId("restored")).toHaveTextContent("此后档案里另存了一稿，请核对");
  });

  test("once saved, nothing is kept beside the archive; a failure keeps everything", async () => {
    const saved = { code: "disk-full", message: "磁盘满了，没有保存。", detail: null };
    const { user, host } = await opinion({ saved });
    await user.type(text(), "甲");
    await user.click(screen.getByRole("button", { name: /保.*存/ }));
    expect(await screen.findByText(/磁盘满了/)).toBeVisible();
    expect(text().value).toBe("甲");
    expect(stored()).not.toBeNull();
    const view = savedCase();
    host.answers.saved = { ...view, opinion: { ...view.opinion!, conclusion: null, addressee: "", text: "甲" } };
    await user.click(screen.getByRole("button", { name: /保.*存/ }));
    await waitFor(() => expect(state()).toHaveTextContent("已保存 张审核 2026年11月24日 11:00"));
    expect(stored()).toBeNull();
  });

  test("an office without people is asked for a name", async () => {
    const { user, host } = await opinion({ people: noPeople(), saved: savedCase() });
    await user.click(screen.getByRole("button", { name: /保.*存/ }));
    const dialog = await screen.findByRole("dialog", { name: "由谁处理" });
    await user.type(within(dialog).getByRole("textbox"), "王某");
    await user.click(within(dialog).getByRole("button", { name: /继.*续/ }));
    await waitFor(() => expect(host.calls.find(([name]) => name === "saveOpinion")?.[2]).toMatchObject({ by: "王某" }));
    expect(screen.getByTestId("sign")).toHaveTextContent("还没有人员和密钥");
  });
});

describe("what stands beside the opinion", () => {
  test("findings that wait lead to the review, where only they are shown", async () => {
    const { user, address } = await opinion({ case: { ...sampleCase(), draft: { ...sampleCase().draft, undecided: 6 } } });
    const hint = screen.getByTestId("undecided");
    expect(hint).toHaveTextContent("还有 6 条");
    await user.click(within(hint).getByRole("link"));
    expect(address()).toBe("/review/7?show=waiting");
    expect(await screen.findAllByTestId("finding-card")).toHaveLength(6);
  });

  test("the points, by their place, with what was decided on them", async () => {
    const own = { id: 4, span: { start: 100, end: 104 }, quote: "", locator: "第一条", strength: "must", problem: "目的不明", basis: "", fix: "", by: "张审核", at: "" };
    const rejected = { finding: 1, decision: "rejected", name: "不采纳", reason: "省里有规定", by: "张审核", at: "" };
    const { user, address } = await opinion({ review: { ...sampleReview(), own: [own], dispositions: [rejected] } });
    const points = screen.getAllByTestId("point");
    expect(points.map((one) => one.dataset["state"])).toEqual(["own", "open", "rejected", "open", "open", "open", "open"]);
    expect(points[2]).toHaveTextContent("理由：省里有规定");
    await user.click(within(points[2]!).getByRole("link"));
    expect(address()).toBe("/review/7?finding=2");
  });
});

describe("signing", () => {
  test("says what is in the way", async () => {
    const view = sampleCase();
    await opinion({ case: { ...view, state: "submitted", state_name: "送审", draft: { ...view.draft, undecided: 2 } } });
    const obstacles = screen.getByTestId("obstacles");
    for (const words of ["受理审核以后才能签署", "2 条问题等待处理", "还没有保存审核意见"]) {
      expect(obstacles).toHaveTextContent(words);
    }
    expect(within(screen.getByTestId("sign")).getByRole("button", { name: "签署" })).toBeDisabled();
  });

  test("offers who is signed in; a wrong passphrase can be typed again", async () => {
    const signed = { code: "wrong-passphrase", message: "口令不正确，请重新输入", detail: null };
    const { user, host } = await opinion({ case: savedCase(), signed });
    const form = within(screen.getByTestId("sign"));
    expect(form.getByText(/签名覆盖送审文本、规则包/)).toBeVisible();
    await user.type(form.getByLabelText("口令"), "错{Enter}");
    expect(await form.findByText("口令不正确，请重新输入")).toBeVisible();
    host.answers.signed = signedCase();
    await user.type(form.getByLabelText("口令"), "对{Enter}");
    await waitFor(() => expect(host.calls).toContainEqual(["signOpinion", 7, 1, "对"]));
    const seal = await screen.findByTestId("seal");
    for (const words of ["张审核", "应当予以修改", "2026年11月25日 16:20", "3f5a 1c9b 77e0 c41d", "签名有效"]) {
      expect(seal).toHaveTextContent(words);
    }
    expect(screen.getByTestId("signed-opinion")).toHaveTextContent("第一段。第二段。");
    expect(screen.queryByRole("textbox", { name: "正文" })).toBeNull();
  });

  test("a signature that does not hold is a clear warning", async () => {
    await opinion({ case: signedCase(false) });
    expect(screen.getByText(/签名核验不通过：签署以后内容有改动/)).toBeVisible();
    expect(screen.getByTestId("seal")).toHaveAttribute("data-holds", "false");
    expect(screen.queryByText(/签名有效/)).toBeNull();
  });

  test("submitted again, it is written anew beside the earlier seal", async () => {
    await opinion({ case: { ...savedCase(), signature: signature() } });
    expect(screen.getByTestId("seal")).toHaveTextContent("上一次签署");
    expect(text()).toBeVisible();
  });
});
