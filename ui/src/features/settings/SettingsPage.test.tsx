import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { noPeople, samplePeople } from "../../../test/case";
import { open } from "../../../test/open";

describe("人员和密钥", () => {
  test("lists people with their roles and the key's fingerprint", async () => {
    open("/settings", { people: samplePeople() });
    const rows = await screen.findAllByTestId("person");
    expect(rows[0]).toHaveTextContent("张审核 已登录审核人3f5a 1c9b 77e0 c41d");
    expect(rows[1]).toHaveTextContent("起草人、规则维护人");
    expect(screen.getByText(/15 分钟不操作，自动退出登录/)).toBeVisible();
  });

  test("somebody is added with a passphrase that is long enough and typed twice", async () => {
    const { user, host } = open("/settings", { people: noPeople(), signedIn: samplePeople() });
    await user.click(await screen.findByRole("button", { name: /添加人员/ }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("口令忘了无法找回");
    const ok = within(dialog).getByRole("button", { name: "添加并登录" });
    await user.type(within(dialog).getByLabelText("口令"), "太短了");
    await user.type(within(dialog).getByLabelText("再输一次"), "不一样");
    await user.click(ok);
    expect(await within(dialog).findByText("请写明姓名")).toBeVisible();
    expect(within(dialog).getByText("口令至少要有 8 个字符")).toBeVisible();
    expect(within(dialog).getByText("两次输入的口令不一样")).toBeVisible();
    await user.type(within(dialog).getByLabelText("姓名"), "张审核");
    await user.type(within(dialog).getByLabelText("口令"), "春天很长很长");
    await user.clear(within(dialog).getByLabelText("再输一次"));
    await user.type(within(dialog).getByLabelText("再输一次"), "太短了春天很长很长");
    await user.click(within(dialog).getByLabelText("起草人"));
    await user.click(ok);
    await waitFor(() =>
      expect(host.calls).toContainEqual([
        "addPerson",
        { name: "张审核", roles: expect.arrayContaining(["reviewer", "drafter"]), passphrase: "太短了春天很长很长" },
      ]),
    );
    expect(await screen.findAllByTestId("person")).toHaveLength(2);
    expect(screen.getByTestId("who")).toHaveTextContent("张审核");
  });

  test("a name that is taken is said in the form", async () => {
    const signedIn = { code: "wrong-input", message: "已经有同名的人员，请在姓名后面加上科室以示区别", detail: null };
    const { user } = open("/settings", { people: samplePeople(), signedIn });
    await user.click(await screen.findByRole("button", { name: /添加人员/ }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("姓名"), "张审核");
    await user.type(within(dialog).getByLabelText("口令"), "12345678");
    await user.type(within(dialog).getByLabelText("再输一次"), "12345678");
    await user.click(within(dialog).getByRole("button", { name: "添加并登录" }));
    expect(await within(dialog).findByText(/已经有同名的人员/)).toBeVisible();
  });

  test("a passphrase is changed with the old one", async () => {
    const { user, host } = open("/settings", { people: samplePeople() });
    await user.click(await screen.findByRole("button", { name: "更改李起草的口令" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("现在的口令"), "旧的口令");
    await user.type(within(dialog).getByLabelText("新口令"), "12345678");
    await user.type(within(dialog).getByLabelText("再输一次"), "12345678");
    await user.click(within(dialog).getByRole("button", { name: /^更.*改$/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["changePassphrase", 2, "旧的口令", "12345678"]));
    expect(await screen.findByText("口令已经更改")).toBeVisible();
  });
});
