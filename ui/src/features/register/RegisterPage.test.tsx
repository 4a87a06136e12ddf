import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleRegister } from "../../../test/register";
import { open } from "../../../test/open";

describe("有效期登记", () => {
  test("lists documents with what is left, and filters by state in the address", async () => {
    const { user, address, host } = open("/archive/register");
    const rows = await screen.findAllByTestId("register-row");
    expect(rows[1]).toHaveTextContent("某某市停车管理办法");
    expect(rows[1]).toHaveTextContent("还有 66 天");
    expect(rows[0]).toHaveTextContent("已过 879 天");
    await user.click(screen.getByTestId("state-unnoticed"));
    expect(address()).toBe("/archive/register?state=unnoticed");
    await waitFor(() =>
      expect(host.calls).toContainEqual(["register", { state: "unnoticed", text: "", offset: 0, limit: 100 }, undefined]),
    );
  });

  test("by keyboard: J to a row, X picks it, E corrects it", async () => {
    const { user, host } = open("/archive/register");
    await screen.findAllByTestId("register-row");
    await user.keyboard("jjxe");
    await user.type(await screen.findByLabelText("理由"), "核对原件");
    await user.type(screen.getByPlaceholderText("姓名或者职务"), "张审核");
    await user.click(document.querySelector(".ant-modal .ant-btn-primary")!);
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "correct",
        { documents: [3], field: "有效期至", value: "", reason: "核对原件", by: "张审核", since: null },
      ]),
    );
  });

  test("what comes back from Excel and was changed on both sides is shown", async () => {
    const conflict = { document: 3, title: "某某市停车管理办法", field: "有效期至", was: "2027-01-31", is: "2028-01-31", wanted: "2029-01-31" };
    const { user } = open("/archive/register", {
      picked: ["/home/某人/登记.xlsx"],
      merged: { merged: 2, conflicts: [conflict], problems: [] },
    });
    await user.click(await screen.findByText("导入 Excel"));
    await user.type(await screen.findByPlaceholderText("姓名或者职务"), "张审核{Enter}");
    expect(await screen.findByTestId("merge-outcome")).toHaveTextContent("已更正 2 处。下面 1 处两边都改过");
  });

  test("says that it is being brought up to date", async () => {
    open("/archive/register", { register: sampleRegister({ updating: { done: 30, total: 60 } }) });
    expect(await screen.findByTestId("register-updating")).toHaveTextContent("正在更新有效期登记");
  });
});
