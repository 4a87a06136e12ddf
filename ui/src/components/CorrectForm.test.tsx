import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "../../test/open";

test("only a state is asked from which day on it holds", async () => {
  const { user, host } = open("/archive/register");
  await screen.findAllByTestId("register-row");
  await user.keyboard("jjxe");
  expect(await screen.findByLabelText("改为")).toBeVisible();
  expect(screen.queryByLabelText("自哪一天起")).toBeNull();
  await user.click(screen.getByLabelText("项目"));
  await user.click(await screen.findByTitle("状态"));
  await user.click(await screen.findByLabelText("改为"));
  await user.click(await screen.findByTitle("已废止"));
  await user.type(await screen.findByLabelText("自哪一天起"), "2026-03-01{Enter}");
  await user.type(screen.getByLabelText("理由"), "核对原件");
  await user.type(screen.getByPlaceholderText("姓名或者职务"), "张审核");
  await user.click(document.querySelector(".ant-modal .ant-btn-primary")!);
  await waitFor(() =>
    expect(host.calls).toContainEqual([
      "correct",
      { documents: [3], field: "状态", value: "已废止", reason: "核对原件", by: "张审核", since: "2026-03-01" },
    ]),
  );
});
