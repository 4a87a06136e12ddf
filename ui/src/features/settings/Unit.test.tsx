import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";

describe("单位信息", () => {
  test("what is written is given to the program, with the numbers' look shown", async () => {
    const { user, host } = open("/settings");
    const unit = await screen.findByTestId("unit");
    const body = await within(unit).findByLabelText("单位全称");
    await user.type(body, "某某市司法局");
    await user.type(within(unit).getByLabelText("审核意见的编号"), "合法审〔{{年}〕{{号}号");
    const year = new Date().getFullYear();
    expect(await within(unit).findByText(`下一个像这样：合法审〔${year}〕1号`)).toBeVisible();
    await user.click(within(unit).getByRole("button", { name: /保存单位信息/ }));
    await waitFor(() => expect(host.calls.some(([name]) => name === "setProfile")).toBe(true));
    const given = host.calls.find(([name]) => name === "setProfile")?.[1];
    expect(given).toMatchObject({ body: "某某市司法局", opinion_number: "合法审〔{年}〕{号}号", terms: { review: 15 } });
  });

  test("without a name nothing is given", async () => {
    const { user, host } = open("/settings");
    const unit = await screen.findByTestId("unit");
    await user.click(await within(unit).findByRole("button", { name: /保存单位信息/ }));
    expect(await within(unit).findByText("请写明单位全称")).toBeVisible();
    expect(host.calls.some(([name]) => name === "setProfile")).toBe(false);
  });
});
