import { expect, test, vi } from "vitest";

const open = vi.hoisted(() => vi.fn(async (_options: { filters?: { extensions: string[] }[] }) => null));
vi.mock("@tauri-apps/plugin-dialog", () => ({ open }));

test("the file dialog offers every format that is read", async () => {
  const { tauriHost } = await import("./client");
  expect(await tauriHost.pickFiles()).toEqual([]);
  const [documents] = open.mock.calls[0]?.[0].filters ?? [];
  expect(documents?.extensions).toEqual(
    "docx doc wps rtf pdf ofd html htm mht txt xls xlsx zip".split(" "),
  );
});
