import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleImport, sampleLibrary } from "../../../test/library";
import { open } from "../../../test/open";

describe("法规库", () => {
  test("lists instruments with status and versions; filters stand in the address", async () => {
    const { user, host, address } = open("/library");
    const rows = await screen.findAllByTestId("library-row");
    expect(rows[0]).toHaveTextContent("现行有效2022-06-012 个3有");
    expect(rows[1]).toHaveTextContent("现由《某某省海缆条例》规定");
    await user.click(screen.getByText("已失效 1"));
    await waitFor(() => expect(address()).toBe("/library?state=repealed"));
    await user.type(screen.getByLabelText("查找法规"), "海缆{Enter}");
    await waitFor(() =>
      expect(host.calls.at(-1)).toEqual(["library", { text: "海缆", state: "repealed", held: false, offset: 0, limit: 50 }]),
    );
  });

  test("with nothing imported it says what to do first", async () => {
    open("/library", { library: sampleLibrary(0) });
    const first = within(await screen.findByTestId("library-first"));
    expect(first.getByRole("button", { name: /导入法规全文文件夹/ })).toBeEnabled();
  });

  test("an import can be stopped, and says what was refused and what changed", async () => {
    const { user, host } = open("/library", { picked: ["/法规"], imported: sampleImport() }, { hold: true });
    await user.click(await screen.findByRole("button", { name: /导入法规全文文件夹/ }));
    await screen.findByTestId("running");
    host.tellProgress({ done: 1, total: 2, current: "/法规/a.docx", pages: null });
    expect(await screen.findByText(/已完成 1 个，共 2 个：a.docx/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "停止" }));
    expect(host.calls).toContainEqual(["cancelWork"]);
    host.finish();
    const outcome = await screen.findByTestId("library-outcome");
    expect(outcome).toHaveTextContent("新版本 1，已有 0，没有收录 1");
    expect(within(outcome).getByTestId("library-refused")).toHaveTextContent("没有找到条文");
    expect(within(outcome).getByRole("link", { name: /看改了哪些条/ })).toBeVisible();
    expect(within(outcome).getByRole("link", { name: /废止《某某省电缆规定》/ })).toBeVisible();
  });

  test("a failure says what to do", async () => {
    open("/library", { library: { code: "archive-read-only", message: "数据文件夹不能写入。", detail: null } });
    expect(await screen.findByText("数据文件夹不能写入。")).toBeVisible();
  });

  test("what changed since a day leads to documents and rules", async () => {
    const { host, user } = open("/library?tab=changes&since=2022-01-01");
    const change = await screen.findByTestId("law-change");
    expect(host.calls).toContainEqual(["changedSince", "2022-01-01"]);
    expect(screen.getByTestId("changes-sum")).toHaveTextContent("有 1 处变动，其中 1 处涉及");
    await user.click(within(change).getByText("看涉及的文稿和规则"));
    expect(within(change).getAllByTestId("article-change")).toHaveLength(1);
    expect(within(change).getByRole("link", { name: "某某市海缆管理细则" })).toHaveAttribute("href", "/archive/3");
  });

  test("the recheck shows differences and reviews anew on demand", async () => {
    const { user, host, address } = open("/library?tab=recheck");
    await user.click(await screen.findByText("开始复核"));
    expect(await screen.findByText(/复核了 3 份文稿，用时 4.2 秒：1 份与上一次审查不同/)).toBeVisible();
    await user.click(screen.getByText("看差别"));
    expect(await screen.findAllByTestId("recheck-finding")).toHaveLength(2);
    await user.click(screen.getByText("重新审查"));
    await waitFor(() => expect(address()).toBe("/review/12"));
    expect(host.calls).toContainEqual(["reviewAgain", 3]);
  });

  test("Ctrl+K finds an instrument", async () => {
    const { user, address } = open("/没有这一页");
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByLabelText("页面、最近的审查、规则、法规、档案"), "海缆");
    await user.click(await screen.findByText("法规 现行有效"));
    await waitFor(() => expect(decodeURIComponent(address())).toBe("/library/某某省海缆条例"));
  });
});

describe("one instrument", () => {
  test("an article shows its words and what rests on it; J goes on", async () => {
    const { user, address } = open("/library/某某省海缆条例");
    const lines = await screen.findAllByTestId("article-line");
    expect(lines).toHaveLength(3);
    expect(screen.getAllByTestId("resting-document")).toHaveLength(2);
    expect(lines[1]).toHaveTextContent("第二条");
    fireEvent.click(lines[1] as HTMLElement);
    expect(await screen.findByTestId("article-words")).toHaveTextContent("铺设海缆应当申请许可。");
    expect(screen.getAllByTestId("resting-document")).toHaveLength(1);
    expect(screen.getByText("海缆许可附加条件").closest("a")).toHaveAttribute("href", "/rules/cable-permit");
    await user.keyboard("j");
    expect(await screen.findByText("本条例自2022年6月1日起施行。", { selector: "p" })).toBeVisible();
    await waitFor(() => expect(address()).toContain("at=3"));
  });

  test("two versions are compared, and only what is concerned can be listed", async () => {
    const { user, host } = open("/library/某某省海缆条例?tab=changes");
    expect(await screen.findAllByTestId("article-change")).toHaveLength(2);
    expect(host.calls).toContainEqual(["statuteChanges", "某某省海缆条例", 0, 1]);
    expect(screen.getByRole("heading", { name: /第二条（现第三条） 修改/ })).toBeVisible();
    await user.click(screen.getByText("涉及文稿或者规则的"));
    expect(screen.getAllByTestId("article-change")).toHaveLength(1);
  });

  test("what is not listed says so", async () => {
    open("/library/没有这部", { instrument: { code: "not-found", message: "法规库没有收录《没有这部》", detail: null } });
    expect(await screen.findByText("法规库没有收录《没有这部》")).toBeVisible();
  });
});
