import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";

const PATH = "C:\\文稿\\奖励办法.docx";
const READ = { cancelled: false, files: [{ path: PATH, review: 7, failure: null }] };
const MIXED = {
  cancelled: false,
  files: [
    ...READ.files,
    {
      path: "C:\\文稿\\旧稿.wps",
      review: null,
      failure: { code: "encrypted", message: "文件加了密码。请去掉密码再拖进来。", detail: null },
    },
  ],
};
const EMPTY = { recent: [], archived: 0, notices: [], waiting: [], campaigns: [], expiring: [], updating: null };

describe("工作台", () => {
  test("lists recent reviews; a row opens its review", async () => {
    const { user, address } = open("/");
    const rows = await screen.findAllByTestId("recent-row");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent("示例市科规〔2026〕7号");
    expect(rows[0]).toHaveTextContent("2026年11月24日 09:30");
    expect(within(rows[0]!).getByLabelText("必须修改 4 条")).toBeVisible();
    expect(rows[2]).toHaveTextContent("未发现问题");
    await user.click(rows[1]!);
    expect(address()).toBe("/review/6");
  });

  test("on the first start it offers the sample and opens it as a dossier", async () => {
    const { user, address } = open("/", { desk: EMPTY });
    await user.click(await screen.findByTestId("open-sample"));
    await waitFor(() => expect(address()).toBe("/dossier/7"));
  });

  test("one chosen file opens its review at once", async () => {
    const { user, host, address } = open("/", { picked: [PATH], started: READ });
    await user.click(await screen.findByRole("button", { name: /选择文件$/ }));
    await waitFor(() => expect(address()).toBe("/review/7"));
    expect(host.calls).toContainEqual(["startReview", [PATH]]);
  });

  test("a dialog that was closed starts nothing", async () => {
    const { user, host } = open("/", { picked: [] });
    await user.click(await screen.findByRole("button", { name: /选择文件夹/ }));
    expect(host.calls.map(([name]) => name)).not.toContain("startReview");
  });

  test("files dropped on any page are reviewed; what was not read is listed with its reason", async () => {
    const { host, address } = open("/archive", { started: MIXED });
    await screen.findByTestId("archive-page");
    act(() => host.tellDrag({ kind: "over" }));
    expect(screen.getByTestId("drop-overlay")).toBeVisible();
    act(() => host.tellDrag({ kind: "drop", paths: MIXED.files.map((file) => file.path) }));
    expect(screen.queryByTestId("drop-overlay")).toBeNull();
    const failure = await screen.findByTestId("failure");
    expect(failure).toHaveTextContent("旧稿.wps");
    expect(failure).toHaveTextContent("文件加了密码。请去掉密码再拖进来。");
    expect(address()).toBe("/");
  });

  test("running work shows how far it is and can be stopped", async () => {
    const { user, host } = open("/", { picked: [PATH], started: { ...MIXED, cancelled: true } }, { hold: true });
    await user.click(await screen.findByRole("button", { name: /选择文件$/ }));
    act(() => host.tellProgress({ done: 1, total: 4, current: "/home/文稿/甲.docx", pages: null }));
    expect(screen.getByTestId("work-running")).toHaveTextContent("已完成 1 个，共 4 个：甲.docx");
    await user.click(screen.getByRole("button", { name: "停止" }));
    expect(host.calls).toContainEqual(["cancelWork"]);
    host.finish();
    expect(await screen.findByTestId("work-outcome")).toHaveTextContent("已停止。审查了 1 个文件，有 1 个没有读成");
  });

  test("a scanned file is recognised when asked, page by page", async () => {
    const failure = { code: "scanned", message: "文件只有扫描图片。", detail: null };
    const scan = { cancelled: false, files: [{ path: "/文稿/扫描件.pdf", review: null, failure }] };
    const { user, host, address } = open("/", { picked: ["/文稿/扫描件.pdf"], started: scan }, { hold: true });
    await user.click(await screen.findByRole("button", { name: /选择文件$/ }));
    act(() => host.finish());
    const offer = await screen.findByRole("button", { name: /识别文字/ });
    host.answers.started = READ;
    await user.click(offer);
    expect(host.calls).toContainEqual(["startReview", ["/文稿/扫描件.pdf"], "recognising"]);
    act(() => host.tellProgress({ done: 0, total: 1, current: "/文稿/扫描件.pdf", pages: { done: 2, total: 9 } }));
    expect(screen.getByTestId("work-running")).toHaveTextContent("正在识别第 3 页，共 9 页：扫描件.pdf");
    act(() => host.finish());
    await waitFor(() => expect(address()).toBe("/review/7"));
  });

  test("a bundle is brought in by the button and by dropping, and its review opened", async () => {
    const { user, host, address } = open("/", { picked: ["D:\\卷宗.whz"], bundle: { review: 7, added: true, conflicts: [] } });
    await user.click(await screen.findByRole("button", { name: /导入卷宗包/ }));
    await waitFor(() => expect(address()).toBe("/review/7"));
    expect(await screen.findByText("已导入卷宗包")).toBeVisible();
    host.answers.bundle = { code: "corrupt", message: "卷宗包不完整，请重新拷贝。", detail: null };
    act(() => host.tellDrag({ kind: "drop", paths: ["D:\\坏.WHZ"] }));
    expect(await screen.findByText("卷宗包不完整，请重新拷贝。")).toBeVisible();
    expect(host.calls).toContainEqual(["importBundle", "D:\\坏.WHZ"]);
    expect(address()).toBe("/");
  });

  test("where a bundle and this machine disagree, it says about what", async () => {
    const conflicts = ["第三条的处理意见：本机是采纳，卷宗包里是不采纳"];
    const { user, address } = open("/", { picked: ["D:\\卷宗.whz"], bundle: { review: 7, added: false, conflicts } });
    await user.click(await screen.findByRole("button", { name: "导入卷宗包" }));
    expect(await screen.findByTestId("conflicts")).toHaveTextContent(conflicts[0]!);
    expect(address()).toBe("/review/7");
  });

  test("tells what the last start found amiss", async () => {
    open("/", { desk: { ...EMPTY, notices: ["检索索引不完整，正在重建。"] } });
    expect(await screen.findByText("检索索引不完整，正在重建。")).toBeVisible();
  });

  test("a damaged archive says what is safe, with the detail folded away", async () => {
    open("/", { desk: { code: "archive-damaged", message: "档案数据库打不开。", detail: "malformed" } });
    const failure = await screen.findByTestId("failure");
    expect(failure).toHaveTextContent("原来的文稿不受影响");
    expect(failure.querySelector("details")).not.toHaveAttribute("open");
  });
});
