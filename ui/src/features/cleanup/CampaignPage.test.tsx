import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleCampaign } from "../../../test/cleanup";
import { open } from "../../../test/open";
import { rememberPerson } from "../../lib/person";

test("the table says why, and the pane quotes the place", async () => {
  const { user } = open("/cleanup/3");
  const rows = await screen.findAllByTestId("proposal");
  expect(rows[1]).toHaveTextContent("妨碍统一市场和公平竞争");
  expect(rows[2]).toHaveTextContent("意见不一致");
  await user.click(within(rows[1]!).getByRole("button"));
  const pane = await screen.findByTestId("proposal-pane");
  expect(pane).toHaveTextContent("对新迁入我市并在本市纳税的企业");
  expect(pane).toHaveTextContent("《公平竞争审查条例》第十条第（二）项");
});

test("J and K go through the rows, and 1 to 4 decide", async () => {
  rememberPerson("张审核");
  const { user, host } = open("/cleanup/3");
  await screen.findAllByTestId("proposal");
  await user.keyboard("jj3");
  await screen.findByTestId("proposal-pane");
  const decided = () => host.calls.filter(([what]) => what === "decideProposals");
  expect(decided()).toEqual([
    ["decideProposals", 3, { documents: [2], asked: null, outcome: "repeal", reason: "", by: "张审核" }],
  ]);
  await user.keyboard("ku");
  expect(decided()[1]?.[2]).toMatchObject({ documents: [1], outcome: null });
});

test("what is to end for no cause is asked a reason for", async () => {
  rememberPerson("张审核");
  const { user, host } = open("/cleanup/3", {
    decidedProposals: { code: "no-reason", message: "没有发现清理事由，废止要写明理由", detail: null },
  });
  await screen.findAllByTestId("proposal");
  await user.keyboard("j3");
  const dialog = await screen.findByRole("dialog");
  host.answers.decidedProposals = sampleCampaign();
  await user.type(within(dialog).getByLabelText("理由"), "已完成");
  await user.click(within(dialog).getByRole("button", { name: "记下" }));
  expect(host.calls.findLast(([what]) => what === "decideProposals")?.[2]).toMatchObject({
    documents: [1],
    outcome: "repeal",
    reason: "已完成",
  });
});

test("all that are open can be decided as proposed", async () => {
  rememberPerson("张审核");
  const { user, host } = open("/cleanup/3?cause=basis");
  await user.click(await screen.findByTestId("bulk-proposed"));
  const call = host.calls.find(([what]) => what === "decideProposals");
  expect(call?.[2]).toMatchObject({ documents: [], outcome: "proposed", asked: { cause: "basis" } });
});

test("sheets that came back are told row by row", async () => {
  const { user } = open("/cleanup/3", {
    picked: ["甲.xlsx"],
    heard: { taken: 2, refused: ["甲.xlsx第5行：编号“99”不在本次清理里，没有采用"], conflicts: ["《技术合同管理办法》各表意见不一致"] },
  });
  await user.click(await screen.findByRole("button", { name: "导入意见" }));
  const heard = await screen.findByTestId("heard");
  expect(heard).toHaveTextContent("甲.xlsx第5行");
  expect(heard).toHaveTextContent("技术合同管理办法");
});

test("publishing says plainly what changes, and without a review only records what happened", async () => {
  rememberPerson("张审核");
  const ready = { ...sampleCampaign(), unwritten: null, unpublished: "清理决定还没有送合法性审核，审核通过以后再公布" };
  const done = { ...ready, closed: "清理结果已经公布", row: { ...ready.row, stage: "published", stage_name: "公布" } };
  const { user, host } = open("/cleanup/3", { campaign: ready, published: done });
  await user.click(await screen.findByTestId("publish"));
  const dialog = await screen.findByRole("dialog");
  expect(dialog).toHaveTextContent("还没有送合法性审核");
  expect(dialog).toHaveTextContent("0 件转为已废止");
  expect(within(dialog).getByRole("button", { name: "登记公布" })).toBeDisabled();
  await user.click(within(dialog).getByRole("checkbox"));
  await user.type(within(dialog).getByLabelText("清理决定的文号"), "9号");
  await user.type(within(dialog).getByLabelText("情况说明"), "已印发");
  await user.click(within(dialog).getByRole("button", { name: "登记公布" }));
  await screen.findByText("公布", { selector: "[aria-current]" });
  expect(host.calls.find(([what]) => what === "publishCampaign")?.[2]).toMatchObject({
    regardless: true,
    note: "已印发",
  });
});

test("a review that was passed over is not ticked", async () => {
  const publication = { day: "2026-01-05", number: "9号", note: "已印发", regardless: true, by: "张审核", at: "2026-01-06T09:00:00" };
  const row = { ...sampleCampaign().row, stage: "published", stage_name: "公布" };
  open("/cleanup/3", { campaign: { ...sampleCampaign(), row, publication } });
  const stages = await screen.findByTestId("stages");
  expect(within(stages).getByText(/合法性审核（手续不全）/)).toHaveTextContent("—");
  expect(within(stages).getByText("作出决定")).toHaveTextContent("✓");
});
