import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleProfile } from "../../../test/data";
import { open } from "../../../test/open";

describe("the first steps", () => {
  test("the unit comes first, and leads to its form", async () => {
    const { user, address } = open("/");
    const card = within(await screen.findByTestId("first-start"));
    await user.click(card.getByRole("button", { name: "填写" }));
    await waitFor(() => expect(address()).toBe("/settings"));
  });

  test("waved away, it stays away once something was reviewed", async () => {
    const { user } = open("/");
    await user.click(await screen.findByRole("button", { name: "先跳过" }));
    await waitFor(() => expect(screen.queryByTestId("first-start")).toBeNull());
  });

  test("a unit with a name sees no card", async () => {
    const { host } = open("/", { profile: { ...sampleProfile(), body: "某某市司法局" } });
    await screen.findAllByTestId("recent-row");
    await waitFor(() => expect(host.calls.some(([name]) => name === "profile")).toBe(true));
    expect(screen.queryByTestId("first-start")).toBeNull();
  });
});
