import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleDesk } from "../../../test/data";
import { open } from "../../../test/open";

const row = {
  review: 7,
  title: "某某市共享单车停放管理办法",
  state: "under-review",
  state_name: "审核中",
  what: "等待出具审核意见",
  due: "2026-12-17",
  working_days_left: 15,
};

describe("等我处理", () => {
  test("a case under review leads to its opinion, with the days left", async () => {
    open("/", { desk: { ...sampleDesk(), waiting: [row] } });
    const link = await screen.findByTestId("waiting-row");
    expect(link).toHaveTextContent("2026年12月17日前，剩 15 个工作日");
    expect(link).toHaveAttribute("href", "/review/7/opinion");
  });

  test("what is overdue says by how much", async () => {
    open("/", { desk: { ...sampleDesk(), waiting: [{ ...row, working_days_left: -2 }] } });
    const due = await screen.findByText("已超过 2 个工作日");
    expect(due).toHaveClass("waiting-close");
  });

  test("a draft leads to what nobody has decided on", async () => {
    const draft = { ...row, state: "drafting", state_name: "起草自查", what: "还有3条问题没有处理", due: null, working_days_left: null };
    open("/", { desk: { ...sampleDesk(), waiting: [draft] } });
    expect(await screen.findByTestId("waiting-row")).toHaveAttribute("href", "/review/7?show=waiting");
  });

  test("files that the window was started with are reviewed", async () => {
    const { host } = open("/", { openedWith: ["/home/李某/通知.docx"] });
    await screen.findByTestId("desk");
    expect(host.calls).toContainEqual(["startReview", ["/home/李某/通知.docx"]]);
  });
});
