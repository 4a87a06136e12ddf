import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { samplePeople } from "../../../test/case";
import { open } from "../../../test/open";

const LOCKED = { code: "locked", message: "请先登录，再处理和签署", detail: null };
const KEPT = [{ finding: 0, decision: "adopted", name: "采纳", reason: "", by: "张审核", at: "2026-11-24T10:00:00" }];

async function choose(dialog: HTMLElement, user: ReturnType<typeof open>["user"], name: string) {
  await user.click(within(dialog).getByRole("combobox"));
  await user.click(await screen.findByTitle(new RegExp(name)));
}

describe("signing in", () => {
  test("a call that needs it asks, and is tried again afterwards", async () => {
    const { user, host } = open("/review/7", { people: samplePeople(null), decided: LOCKED, signedIn: samplePeople() });
    await screen.findByTestId("review-page");
    await user.keyboard("ja");
    const dialog = await screen.findByRole("dialog", { name: /登录/ });
    await choose(dialog, user, "张审核");
    await user.type(within(dialog).getByLabelText("口令"), "春天很长");
    host.answers.decided = KEPT;
    await user.click(within(dialog).getByRole("button", { name: /登.*录/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["signIn", 1, "春天很长"]));
    expect(await screen.findByText("，已处理 1 条", { exact: false })).toBeVisible();
    expect(screen.getByTestId("who")).toHaveTextContent("张审核");
    expect(host.calls.filter(([name]) => name === "decide")).toHaveLength(2);
  });

  test("somebody who thinks better of it is told what is missing", async () => {
    const { user } = open("/review/7", { people: samplePeople(null), decided: LOCKED });
    await screen.findByTestId("review-page");
    await user.keyboard("ja");
    const dialog = await screen.findByRole("dialog", { name: /登录/ });
    await user.click(within(dialog).getByRole("button", { name: /取.*消/ }));
    expect(await screen.findByText("请先登录，再处理和签署")).toBeVisible();
  });

  test("a wrong passphrase is said, and the field is empty again", async () => {
    const signedIn = { code: "wrong-passphrase", message: "口令不正确，请重新输入", detail: null };
    const { user } = open("/archive", { people: samplePeople(null), signedIn });
    await waitFor(() => expect(screen.getByTestId("who")).toHaveTextContent("未登录"));
    await user.click(screen.getByTestId("who"));
    await user.click(await screen.findByRole("menuitem", { name: "登录" }));
    const dialog = await screen.findByRole("dialog");
    await choose(dialog, user, "李起草");
    await user.type(within(dialog).getByLabelText("口令"), "错的{Enter}");
    expect(await within(dialog).findByText("口令不正确，请重新输入")).toBeVisible();
    expect(within(dialog).getByLabelText("口令")).toHaveValue("");
  });

  test("who is signed in stands at the foot of the rail, with the way out", async () => {
    const { user, host } = open("/archive", { people: samplePeople() });
    await waitFor(() => expect(screen.getByTestId("who")).toHaveTextContent("张审核"));
    host.answers.people = samplePeople(null);
    await user.click(screen.getByTestId("who"));
    await user.click(await screen.findByRole("menuitem", { name: "退出登录" }));
    await waitFor(() => expect(screen.getByTestId("who")).toHaveTextContent("未登录"));
    expect(host.calls).toContainEqual(["signOut"]);
  });

  test("an office without people is led to where they are added", async () => {
    const { user, address } = open("/archive");
    await user.click(await screen.findByTestId("who"));
    await user.click(await screen.findByRole("menuitem", { name: "添加人员" }));
    await waitFor(() => expect(address()).toBe("/settings"));
  });
});
