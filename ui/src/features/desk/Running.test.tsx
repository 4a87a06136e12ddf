import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleCampaign } from "../../../test/cleanup";
import { sampleDesk } from "../../../test/data";
import { open } from "../../../test/open";

test("a campaign that is not published says how far it is and what is next, and leads to its page", async () => {
  const campaigns = [{ campaign: sampleCampaign().row, next: "还有2件文件没有作出结论，全部作出以后再送合法性审核" }];
  const { user, address } = open("/", { desk: { ...sampleDesk(), campaigns } });
  const row = await screen.findByTestId("running-row");
  expect(row).toHaveTextContent("2026年规范性文件清理");
  expect(row).toHaveTextContent("征求意见 还有2件文件没有作出结论");
  expect(row).toHaveTextContent("3 件中 1 件已作结论");
  await user.click(row);
  await waitFor(() => expect(address()).toBe("/cleanup/3"));
});

test("without one there is no list of them", async () => {
  open("/");
  await screen.findAllByTestId("recent-row");
  expect(screen.queryByTestId("running-row")).toBeNull();
});
