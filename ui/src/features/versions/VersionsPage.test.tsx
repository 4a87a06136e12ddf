import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleCase, samplePeople } from "../../../test/case";
import { caseRow } from "../../../test/data";
import { open } from "../../../test/open";

async function versions(answers = {}, address = "/review/7/versions") {
  const page = open(address, { people: samplePeople(), ...answers });
  await screen.findByTestId("versions-page");
  return page;
}

const THREE = {
  ...sampleCase(),
  versions: [...sampleCase().versions, { number: 3, case: caseRow(9), by: "李起草" }],
  newest: 9,
};
const clauses = () => screen.getAllByTestId("clause");
const current = () => clauses().findIndex((one) => one.getAttribute("aria-current") === "true");
const became = () => clauses().map((one) => one.dataset["became"]);

describe("版本", () => {
  test("lists the versions, and compares this one with the one before", async () => {
    const { host } = await versions();
    const rows = screen.getAllByTestId("version");
    expect(rows[0]).toHaveTextContent("第 1 版 奖励办法（一稿）.docx2026年11月20日 10:00 李起草");
    expect(rows[1]).toHaveTextContent("最新");
    await screen.findAllByTestId("clause");
    expect(host.calls).toContainEqual(["versions", 5, 7]);
  });

  test("any two can be compared, the older always on the left", async () => {
    const { user, host, address } = await versions({ case: THREE });
    await screen.findAllByTestId("clause");
    await user.click(screen.getByRole("radio", { name: "第 3 版作为新的一版" }));
    await waitFor(() => expect(host.calls).toContainEqual(["versions", 5, 9]));
    await waitFor(() => expect(address()).toBe("/review/7/versions?before=5&after=9"));
    await user.click(screen.getByRole("radio", { name: "第 2 版作为旧的一版" }));
    await waitFor(() => expect(host.calls).toContainEqual(["versions", 7, 9]));
  });

  test("shows changed clauses, and all of them on request", async () => {
    const { user } = await versions();
    await screen.findAllByTestId("clause");
    expect(became()).toEqual(["edited", "renumbered", "gone", "added"]);
    expect(screen.getByTestId("clause-sum")).toHaveTextContent("4 处改动，共 5 条");
    await user.click(screen.getByRole("checkbox", { name: "只看有改动的条款" }));
    expect(became()).toEqual(["same", "edited", "renumbered", "gone", "added"]);
  });

  test("marks the words that changed on both sides, counted in scalars", async () => {
    await versions();
    const [edited, renumbered, gone, added] = await screen.findAllByTestId("clause");
    expect(edited!.querySelector("del")).toHaveTextContent("30%");
    expect(edited!.querySelector("ins")).toHaveTextContent("不超过20%");
    expect(renumbered).toHaveTextContent("第五条 → 第四条条款序号改变");
    expect(gone).toHaveTextContent("这一版删去了");
    expect(added).toHaveTextContent("上一版没有这一条");
  });

  test("shows both as one text", async () => {
    const { user } = await versions();
    await screen.findAllByTestId("clause");
    await user.click(screen.getByText("合并显示"));
    expect(clauses()[0]!.querySelector("p")).toHaveTextContent("第三条 对𠮷祥园的企业给予30%不超过20%的奖励。");
    expect(clauses()[0]!.querySelector("del")).toHaveTextContent("30%");
    expect(clauses()[2]!.querySelector("del")).toHaveTextContent("企业应当委托指定的机构");
  });

  test("J and K walk the changes", async () => {
    const { user } = await versions();
    await screen.findAllByTestId("clause");
    await user.keyboard("jj");
    expect(current()).toBe(1);
    await user.keyboard("kk");
    expect(current()).toBe(0);
    await user.keyboard("jjjjjj");
    expect(current()).toBe(3);
  });

  test("what has to be decided anew comes first, then new, remaining, resolved", async () => {
    const { user, address } = await versions();
    const fates = await screen.findByTestId("fates");
    const sections = within(fates).getAllByTestId(/^fate-/);
    expect(sections.map((one) => one.dataset["testid"])).toEqual(["fate-stale", "fate-new", "fate-remaining", "fate-resolved"]);
    expect(sections[0]).toHaveTextContent("文字有改动，需要重新处理 1");
    expect(sections[0]).toHaveTextContent("条款有改动 上一版：采纳");
    expect(sections[2]).toHaveTextContent("条款序号改变 沿用：不采纳");
    await user.click(within(sections[0]!).getByRole("link"));
    await waitFor(() => expect(address()).toBe("/review/7?finding=1"));
  });

  test("a resolved finding leads to the version that has it", async () => {
    const { user, address } = await versions();
    await user.click(within(await screen.findByTestId("fate-resolved")).getByRole("link"));
    await waitFor(() => expect(address()).toBe("/review/5?finding=5"));
  });

  test("the next version is read from a file and opened", async () => {
    const { user, host, address } = await versions({ picked: ["C:\\改.docx"], added: 12 });
    await user.click(screen.getByRole("button", { name: /导入修改稿/ }));
    await waitFor(() => expect(address()).toBe("/review/12"));
    expect(host.calls).toContainEqual(["addVersion", 7, "C:\\改.docx", "张审核"]);
  });

  test("a file that can't be read says why and leaves everything as it is", async () => {
    const added = { code: "encrypted", message: "文件加了密码。请去掉密码再导入。", detail: null };
    const { user, address } = await versions({ picked: ["C:\\改.docx"], added });
    await user.click(screen.getByRole("button", { name: /导入修改稿/ }));
    expect(await screen.findByText("文件加了密码。请去掉密码再导入。")).toBeVisible();
    await waitFor(() => expect(address()).toBe("/review/7/versions"));
  });

  test("with one version it says what to do", async () => {
    await versions({ case: { ...sampleCase(), versions: sampleCase().versions.slice(0, 1) } });
    expect(screen.getByText(/现在只有一版/)).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
