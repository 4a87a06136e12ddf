import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { pagedReview, sampleReview } from "../../../../test/data";
import { open } from "../../../../test/open";

async function review(view = pagedReview()) {
  const page = open("/review/7", { review: view });
  await screen.findByTestId("review-page");
  return page;
}

/** Lets the pane believe that this block is being read. */
function read(block: number) {
  document.elementFromPoint = () => document.querySelector(`[data-block="${block}"]`);
  fireEvent.scroll(screen.getByTestId("document"));
}

describe("pages", () => {
  afterEach(() => Reflect.deleteProperty(document, "elementFromPoint"));

  test("are marked in the margin, with what was not read and what was recognised", async () => {
    await review();
    const marks = screen.getAllByTestId("page-mark").map((mark) => mark.textContent);
    expect(marks).toEqual(["第1页", "第3页"]);
    const notes = within(screen.getByTestId("document")).getAllByRole("note");
    expect(notes.map((note) => note.textContent)).toEqual([
      "第2页没有读到：只有扫描图片，没有可以读取的文字。请对照原件查看",
      "第3页由图片识别，可信度 87%，请对照原件",
    ]);
  });

  test("are shown as they look by P, and follow the text", async () => {
    const { user, host } = await review();
    await user.keyboard("p");
    expect(await screen.findByRole("img", { name: "原版第 1 页" })).toBeInTheDocument();
    read(10);
    expect(await screen.findByRole("img", { name: "原版第 3 页" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "上一页" }));
    expect(await screen.findByRole("img", { name: "原版第 2 页" })).toBeInTheDocument();
    expect(host.calls.filter(([name]) => name === "pagePicture")).toEqual([1, 3, 2].map((page) => ["pagePicture", 7, page]));
    await user.click(screen.getByRole("button", { name: /^原版页面|原版页面$/, pressed: true }));
    expect(screen.queryByTestId("page-picture")).toBeNull();
  });

  test("that are only pictures can be recognised from here", async () => {
    const { user, host } = await review();
    host.answers.started = { cancelled: false, files: [] };
    await user.click(within(screen.getByTestId("recognise-offer")).getByRole("button"));
    expect(host.calls).toContainEqual(["startReview", ["C:\\文稿\\奖励办法.pdf"], "recognising"]);
  });

  test("a document without pages has none of this", async () => {
    const { user } = await review(sampleReview());
    await user.keyboard("p");
    expect(screen.queryByTestId("page-picture")).toBeNull();
    expect(screen.queryByTestId("page-mark")).toBeNull();
    expect(screen.queryByTestId("recognise-offer")).toBeNull();
    expect(screen.getByRole("note")).toHaveTextContent("第1张图片没有读到");
  });
});
