import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { OwnFindingView } from "../../api/types";
import { samplePeople, signedCase } from "../../../test/case";
import { sampleReview } from "../../../test/data";
import { open } from "../../../test/open";

const TEXT = Array.from(sampleReview().blocks.map((block) => block.text).join("\n"));
const WORDS = "推动𠮷祥产业园建设";

function spanOf(words: string) {
  const start = TEXT.join("").indexOf(words);
  const scalars = Array.from(TEXT.join("").slice(0, start)).length;
  return { start: scalars, end: scalars + Array.from(words).length };
}

function own(more: Partial<OwnFindingView> = {}): OwnFindingView {
  return { id: 3, span: spanOf(WORDS), quote: WORDS, locator: "第一条", strength: "should", problem: "与目的无关", basis: "", fix: "删去", by: "张审核", at: "2026-11-24T10:00:00", ...more };
}

/** Selects these words, which must stand in one run of text. */
function choose(words: string) {
  const walker = document.createTreeWalker(screen.getByTestId("document"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at === -1) continue;
    const selected = node;
    act(() => window.getSelection()?.setBaseAndExtent(selected, at, selected, at + words.length));
    return;
  }
  throw new Error(`no text ${words}`);
}

async function review(answers = {}, address = "/review/7") {
  const page = open(address, { people: samplePeople(), ...answers });
  await screen.findByTestId("review-page");
  await screen.findByTestId("case-state");
  return page;
}

describe("findings of one's own", () => {
  test("N opens the form on the selected words; what was added is selected and marked", async () => {
    const { user, host } = await review({ own: [own()] });
    choose(WORDS);
    await user.keyboard("n");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByTestId("own-quote")).toHaveTextContent(WORDS);
    await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
    expect(await within(dialog).findByText("请写明问题")).toBeVisible();
    await user.type(within(dialog).getByLabelText("问题"), "与目的无关");
    await user.click(within(dialog).getByRole("radio", { name: "必须修改" }));
    await user.click(within(dialog).getByRole("button", { name: /记.*下/ }));
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "addOwnFinding",
        7,
        { span: spanOf(WORDS), strength: "must", problem: "与目的无关", basis: "", fix: "", by: "张审核" },
      ]),
    );
    const card = await screen.findByTestId("own-card");
    expect(card).toHaveAttribute("aria-current", "true");
    expect(card).toHaveTextContent("张审核提出");
    const marks = screen.getAllByTestId("finding-mark").filter((mark) => mark.dataset["findings"] === "8");
    expect(marks.map((mark) => mark.textContent).join("")).toBe(WORDS);
  });

  test("a selection over marks, margins and paragraphs counts the text only", async () => {
    const { user } = await review();
    const blocks = [...screen.getByTestId("document").querySelectorAll("[data-block]")];
    act(() => window.getSelection()?.setBaseAndExtent(blocks[8]!, 0, blocks[10]!, 0));
    await user.keyboard("n");
    const quote = await screen.findByTestId("own-quote");
    expect(quote.textContent).toBe(sampleReview().blocks.slice(8, 10).map((block) => block.text).join("\n"));
  });

  test("by keyboard alone: what was found can be marked", async () => {
    const { user } = await review();
    await user.keyboard("{Control>}f{/Control}");
    await user.type(screen.getByRole("textbox", { name: "在原文中查找" }), "祥产业园");
    await waitFor(() => expect(screen.getByTestId("find-sum")).toHaveTextContent("1 / 1"));
    await user.tab();
    await user.keyboard("n");
    expect(await screen.findByTestId("own-quote")).toHaveTextContent("祥产业园");
  });

  test("without a selection it says what to do first", async () => {
    const { user } = await review();
    act(() => window.getSelection()?.removeAllRanges());
    await user.keyboard("n");
    expect(await screen.findByText(/请先在原文中选中有问题的文字/)).toBeVisible();
  });

  test("stands in its place among the others, is walked by J, and can be taken back", async () => {
    const { user, host } = await review({ review: { ...sampleReview(), own: [own()] }, own: [] });
    await user.click(screen.getByText("按原文"));
    const cards = [...document.querySelectorAll(".finding-card")];
    expect(cards[0]).toHaveAttribute("data-testid", "own-card");
    await user.keyboard("j");
    const card = screen.getByTestId("own-card");
    expect(card).toHaveAttribute("aria-current", "true");
    await user.keyboard("a");
    expect(host.calls.map(([name]) => name)).not.toContain("decide");
    await user.click(within(card).getByRole("button", { name: /撤.*回/ }));
    const sure = await screen.findByRole("tooltip");
    await user.click(within(sure).getByRole("button", { name: /撤.*回/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["withdrawOwnFinding", 7, 3, "张审核"]));
    await waitFor(() => expect(screen.queryByTestId("own-card")).toBeNull());
  });
});

describe("what waits for a decision", () => {
  test("is shown alone on request, and shrinks as one decides", async () => {
    const adopted = [{ finding: 0, decision: "adopted", name: "采纳", reason: "", by: "张审核", at: "2026-11-24T10:00:00" }];
    const { user, address } = await review({ decided: adopted });
    await user.click(screen.getByTestId("only-waiting"));
    expect(screen.getAllByTestId("finding-card")).toHaveLength(6);
    expect(address()).toBe("/review/7?show=waiting");
    await user.keyboard("ja");
    await waitFor(() => expect(screen.getAllByTestId("finding-card")).toHaveLength(5));
    await waitFor(() => expect(address()).toBe("/review/7?show=waiting&finding=1"));
  });
});

describe("a signed review", () => {
  test("can't be decided on, and says why", async () => {
    const { user, host } = await review({ case: signedCase(), review: { ...sampleReview(), own: [own()] } }, "/review/7?finding=1");
    const reason = signedCase().closed!;
    expect(screen.getByTestId("closed-note")).toHaveTextContent(reason);
    const decide = within(screen.getByTestId("decide"));
    for (const button of decide.getAllByRole("button")) {
      expect(button).toBeDisabled();
      expect(button).toHaveAttribute("title", reason);
    }
    await user.keyboard("a");
    expect(await screen.findByText(reason, { selector: ".ant-message *" })).toBeVisible();
    choose("推动");
    await user.keyboard("n");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(host.calls.map(([name]) => name)).not.toContain("decide");
  });
});
