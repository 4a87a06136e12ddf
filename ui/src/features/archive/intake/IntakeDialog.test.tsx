import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleIntake } from "../../../../test/keeping";
import { open } from "../../../../test/open";

describe("导入历史文件", () => {
  test("shows progress, waits and goes on as told, and then says what came of it", async () => {
    const { user, host } = open("/archive", { picked: ["D:\\历年文件"], intake: sampleIntake() }, { hold: true });
    await user.click(await screen.findByRole("button", { name: /导入历史文件/ }));
    await user.click(await screen.findByRole("button", { name: /选择文件夹/ }));
    const running = await screen.findByTestId("intake-running");
    act(() => host.tellProgress({ done: 500, total: 1197, current: "D:\\历年文件\\2019\\1号.docx", pages: null }));
    expect(running).toHaveTextContent("500 / 1,197 个文件");
    expect(running).toHaveTextContent("1号.docx");
    await user.click(within(running).getByRole("button", { name: /暂.*停/ }));
    expect(running).toHaveTextContent("已暂停");
    await user.click(within(running).getByRole("button", { name: /继.*续/ }));
    await user.click(within(running).getByRole("button", { name: /停.*止/ }));
    expect(host.calls).toEqual(
      expect.arrayContaining([["intake", ["D:\\历年文件"]], ["pauseWork", true], ["pauseWork", false], ["cancelWork"]]),
    );
    act(() => host.finish());
    const report = await screen.findByTestId("intake-report");
    expect(report).toHaveTextContent("导入了 1,180 份，有 3 个文件没有读成");
    const files = within(report).getAllByTestId("intake-file");
    expect(files).toHaveLength(3);
    expect(files[0]).toHaveTextContent("旧稿.wps");
    expect(files[0]).toHaveTextContent("去掉密码");
    await user.click(within(report).getByText("重复 2"));
    expect(within(report).getAllByTestId("intake-file")[0]).toHaveTextContent("与 1号.docx 文字相同，没有另存");
  });

  test("the report is written as a workbook", async () => {
    const { user, host } = open("/archive", { picked: ["D:\\历年文件"], intake: sampleIntake(), saveAs: "D:\\结果.xlsx" });
    await user.click(await screen.findByRole("button", { name: /导入历史文件/ }));
    await user.click(await screen.findByRole("button", { name: /选择文件夹/ }));
    await user.click(await screen.findByRole("button", { name: /导出表格/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["writeIntake", "D:\\结果.xlsx"]));
  });

  test("an archive that can't be written ends it with the reason", async () => {
    const full = { code: "disk-full", message: "磁盘已满，档案没有改动。请腾出空间后再试", detail: null };
    const { user } = open("/archive", { picked: ["D:\\历年文件"], intake: full });
    await user.click(await screen.findByRole("button", { name: /导入历史文件/ }));
    await user.click(await screen.findByRole("button", { name: /选择文件夹/ }));
    expect(await within(screen.getByTestId("intake")).findByText(/磁盘已满/)).toBeInTheDocument();
  });
});
