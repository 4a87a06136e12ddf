import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleCase, samplePeople, savedCase, signedCase } from "../../../test/case";
import { sampleReview } from "../../../test/data";
import { sampleDossier } from "../../../test/dossier";
import { open } from "../../../test/open";

const SIGNED_IN = { people: samplePeople() };

async function line(answers = {}, address = "/review/7/versions") {
  const page = open(address, { ...SIGNED_IN, ...answers });
  await screen.findByTestId("case-state");
  return page;
}

describe("the line of a case", () => {
  test("leads from page to page, by mouse and by number keys", async () => {
    const { steps } = sampleDossier();
    const review = { ...sampleReview(), steps: { dossier: 3, steps } };
    const { user, address } = await line({ review, case: { ...sampleCase(), dossier: 3 } }, "/review/7");
    const nav = within(screen.getByRole("navigation", { name: "这件事项" }));
    expect(nav.getAllByRole("link").map((one) => one.textContent)).toEqual(["审查", "卷宗", "版本", "意见"]);
    await user.click(nav.getByRole("link", { name: "版本" }));
    await waitFor(() => expect(address()).toBe("/review/7/versions"));
    await screen.findAllByTestId("version");
    await user.keyboard("4");
    await waitFor(() => expect(address()).toBe("/review/7/opinion"));
    await screen.findByTestId("opinion-page");
    await user.keyboard("2");
    await waitFor(() => expect(address()).toBe("/dossier/3"));
    await screen.findByTestId("dossier-page");
    await user.keyboard("1");
    await waitFor(() => expect(address()).toBe("/review/7"));
  });

  test("without a dossier there is no way to one", async () => {
    await line();
    expect(screen.queryByRole("link", { name: "卷宗" })).toBeNull();
  });

  test.each([
    [5, "剩 5 个工作日", false],
    [0, "今天到期", false],
    [-2, "已超过 2 个工作日", true],
  ])("%i working days left reads %s", async (left, words, late) => {
    await line({ case: { ...sampleCase(), working_days_left: left } });
    const due = screen.getByTestId("case-due");
    expect(due).toHaveTextContent(`2026年12月3日前 ${words}`);
    expect(due.classList.contains("case-late")).toBe(late);
  });

  test("its state shows how it came there", async () => {
    const { user } = await line();
    await user.click(screen.getByTestId("case-state"));
    expect(await screen.findByTestId("case-course")).toHaveTextContent("退回补正第 1 版 张审核缺少起草说明");
  });

  test("returning needs a note; the program's answer is shown at once", async () => {
    const moved = { ...sampleCase(), state: "returned", state_name: "退回补正" };
    const { user, host } = await line({ moved });
    await user.click(screen.getByTestId("next-step"));
    await user.click(await screen.findByRole("menuitem", { name: "退回补正" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: /确.*定/ }));
    expect(await within(dialog).findByText("请写明需要补正什么")).toBeVisible();
    expect(within(dialog).queryByLabelText("由谁处理")).toBeNull();
    await user.type(within(dialog).getByLabelText("说明"), "缺依据");
    await user.click(within(dialog).getByRole("button", { name: /确.*定/ }));
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "moveCase",
        7,
        { to: "returned", note: "缺依据", regardless: false, by: "张审核" },
      ]),
    );
    await waitFor(() => expect(screen.getByTestId("case-state")).toHaveTextContent("退回补正"));
  });

  test("publication without an opinion is recorded only as such, with a note", async () => {
    const { user, host } = await line({ moved: sampleCase() });
    await user.click(screen.getByTestId("next-step"));
    const item = await screen.findByRole("menuitem", { name: /未经审核/ });
    expect(item).toHaveTextContent("这一文本没有签署过合法性审核意见");
    await user.click(item);
    const dialog = await screen.findByRole("dialog");
    const ok = within(dialog).getByRole("button", { name: "记为未经审核即公布" });
    await user.click(ok);
    expect(await within(dialog).findByText("请写明未经审核即公布的情况")).toBeVisible();
    await user.type(within(dialog).getByLabelText("说明"), "已印发");
    await user.click(ok);
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "moveCase",
        7,
        { to: "published", note: "已印发", regardless: true, by: "张审核" },
      ]),
    );
  });

  test("any other step that is refused can't be taken, and says why", async () => {
    const refused = "这一文本的审核结论是不合法，不得提交集体审议，也不得公布。请修改后重新送审";
    const next = [{ state: "deliberated", name: "集体讨论", refused, lacking: null }];
    const { user } = await line({ case: { ...signedCase(), next } });
    await user.click(screen.getByTestId("next-step"));
    const item = await screen.findByRole("menuitem", { name: /集体讨论/ });
    expect(item).toHaveTextContent(refused);
    expect(item).toHaveAttribute("aria-disabled", "true");
  });

  test("what was published unreviewed is marked as such", async () => {
    const view = sampleCase();
    const steps = [...view.steps, { ...view.steps[0]!, state: "published", name: "公布", lacked: "未经审核即公布", at: "2026-11-26T09:00:00" }];
    await line({ case: { ...view, steps, state: "published", state_name: "公布" } });
    expect(screen.getByTestId("case-state")).toHaveTextContent("公布（未经审核）");
  });

  test("an older version leads to the newest", async () => {
    const { user, address } = await line({ case: { ...sampleCase(), newest: 9 } });
    await user.click(screen.getByRole("link", { name: "到最新的第 2 版" }));
    expect(address()).toBe("/review/9");
  });

  test("each paper is written where the user says; no opinion, no 审核意见书", async () => {
    const { user, host } = await line({ saveAs: "C:\\出\\件.whz" });
    await user.click(screen.getByRole("button", { name: /导出/ }));
    expect(await screen.findByRole("menuitem", { name: /审核意见书/ })).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("menuitem", { name: /卷宗包/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["writeBundle", 7, "C:\\出\\件.whz"]));
    expect(await screen.findByText("已导出卷宗包：C:\\出\\件.whz")).toBeVisible();
  });

  test("a paper that could not be written says why", async () => {
    const written = { code: "not-writable", message: "不能写到这个文件夹，请另选一处。", detail: null };
    const { user } = await line({ case: savedCase(), saveAs: "/只读/件.docx", written });
    await user.click(screen.getByRole("button", { name: /导出/ }));
    await user.click(await screen.findByRole("menuitem", { name: /审核意见书/ }));
    expect(await screen.findByText("不能写到这个文件夹，请另选一处。")).toBeVisible();
  });
});
