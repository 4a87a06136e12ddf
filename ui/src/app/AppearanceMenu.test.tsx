import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "../../test/open";

test("everything is shown larger, also the next time", async () => {
  const { user, host } = open("/");
  await user.click(await screen.findByRole("button", { name: "外观：深浅和大小" }));
  await user.click(await screen.findByText("125%"));
  await waitFor(() => expect(host.calls.at(-1)).toEqual(["setZoom", 1.25]));
  const again = open("/");
  await waitFor(() => expect(again.host.calls).toContainEqual(["setZoom", 1.25]));
});
