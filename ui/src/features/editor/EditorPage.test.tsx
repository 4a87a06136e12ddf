import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { sampleReview } from "../../../test/data";
import { open } from "../../../test/open";
import { keepDraft } from "../../lib/drafts";

const [finding] = sampleReview().findings;
const live = { title: "某某办法", regimes: [], findings: [{ ...finding!, span: { start: 0, end: 4 }, quote: "对新迁入" }] };

describe("起草自查", () => {
  beforeEach(() => void keepDraft("editor", "对新迁入我市的企业给予奖励。"));

  test("what is found stands beside the text, with why and how to mend it", async () => {
    const { user, host } = open("/editor", { live });
    const found = await screen.findByTestId("found");
    expect(found).toHaveTextContent("“对新迁入”");
    expect(host.calls).toContainEqual(["checkLive", "对新迁入我市的企业给予奖励。"]);
    await user.click(found);
    expect(screen.getByText(finding!.message)).toBeVisible();
  });

  test("what was typed before a crash is still there", async () => {
    open("/editor", { live });
    const editor = await screen.findByTestId("text-editor");
    expect(within(editor).getByRole("textbox", { name: "正文" })).toHaveTextContent("对新迁入我市的企业给予奖励。");
  });

  test("the text leaves as a Word file and is reviewed from there", async () => {
    const { user, host } = open("/editor", { live, saveAs: "D:\\某某办法.docx" });
    await user.click(await screen.findByRole("button", { name: /另存并审查/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["startReview", ["D:\\某某办法.docx"]]));
    expect(host.calls).toContainEqual(["writeText", "D:\\某某办法.docx", "对新迁入我市的企业给予奖励。"]);
  });

  test("nothing found does not read as lawful", async () => {
    open("/editor", { live: { ...live, findings: [] } });
    expect(await screen.findByText(/没有发现问题不等于合法/)).toBeVisible();
  });
});
