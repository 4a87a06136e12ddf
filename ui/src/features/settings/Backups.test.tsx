import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { damagedState, sampleBackups, sampleLost, sampleRestored, soundState } from "../../../test/keeping";
import { open } from "../../../test/open";

describe("备份", () => {
  test("lists the backups of days, and what can't be opened can't be restored", async () => {
    open("/settings", { backups: sampleBackups() });
    const rows = await screen.findAllByTestId("backup");
    expect(rows[0]).toHaveTextContent("2026年11月24日1,750 份2026年11月24日 17:20112.2 MB已核验");
    expect(rows[2]).toHaveTextContent("打不开");
    expect(screen.getByRole("button", { name: "恢复2026年11月17日的备份" })).toBeDisabled();
    expect(screen.getByText("C:\\Users\\li\\AppData\\Roaming\\wenheng\\backups")).toBeVisible();
  });

  test("one is made at once, and the list of work says so", async () => {
    const { user, host } = open("/settings", { backups: [], backup: sampleBackups()[0] });
    expect(await screen.findByText(/还没有备份/)).toBeVisible();
    host.answers.backups = sampleBackups();
    await user.click(screen.getByRole("button", { name: /立即备份/ }));
    expect(await screen.findAllByTestId("backup")).toHaveLength(3);
    await user.click(screen.getByTestId("work-list"));
    const jobs = await screen.findAllByTestId("job");
    const made = jobs.find((job) => job.textContent.includes("备份"));
    expect(made).toHaveAttribute("data-state", "done");
  });

  test("a full disk is said where the button is", async () => {
    const { user } = open("/settings", { backup: { code: "disk-full", message: "磁盘已满，档案没有改动。请腾出空间后再试", detail: null } });
    await user.click(await screen.findByRole("button", { name: /立即备份/ }));
    expect(await within(screen.getByTestId("backups")).findByText(/磁盘已满/)).toBeVisible();
  });

  test("what would be lost is said before anything is restored", async () => {
    const { user, host } = open("/settings", { backups: sampleBackups(), lost: sampleLost(), restored: sampleRestored() });
    await user.click(await screen.findByRole("button", { name: "恢复2026年11月24日的备份" }));
    const asked = await screen.findByTestId("restore");
    expect(await within(asked).findByText(/12条记录不在备份里/)).toBeInTheDocument();
    expect(asked).toHaveTextContent("现在的档案不会删除");
    await user.click(screen.getByRole("button", { name: /^恢.*复$/ }));
    await waitFor(() => expect(host.calls).toContainEqual(["restoreBackup", sampleBackups()[0]?.path]));
    expect(await screen.findByText(/archive-2026-11-26-101500-replaced.db/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "好" }));
    await waitFor(() => expect(host.calls).toContainEqual(["restart"]));
  });

  test("while another program has the archive open, nothing is restored", async () => {
    const busy = { code: "archive-busy", message: "档案正由另一个窗口或者命令使用，没有恢复。", detail: null };
    const { user } = open("/settings", { backups: sampleBackups(), lost: sampleLost(), restored: busy });
    await user.click(await screen.findByRole("button", { name: "恢复2026年11月24日的备份" }));
    await screen.findByText(/12条记录不在备份里/);
    await user.click(screen.getByRole("button", { name: /^恢.*复$/ }));
    expect(await screen.findByText(busy.message)).toBeInTheDocument();
  });

  test("the archive is verified on demand, a clock that went back included", async () => {
    const { user } = open("/settings", { archiveState: soundState() });
    await user.click(await screen.findByRole("button", { name: /核验档案/ }));
    const said = await screen.findByTestId("archive-state");
    expect(said).toHaveTextContent("全部完好");
    expect(said).toHaveTextContent("时钟被调回过");
  });
});

describe("档案受损", () => {
  const damaged = { code: "archive-damaged", message: "档案数据库已损坏。", detail: "malformed" };

  test("says what is safe, what to do, and restores the newest good backup", async () => {
    const { user } = open("/", { desk: damaged, archiveState: damagedState(), lost: sampleLost() });
    expect(await screen.findByText(/1741份文稿和418次审查与登记时一致/)).toBeVisible();
    expect(screen.getByRole("row", { name: "文稿 1,750 1,741" })).toBeVisible();
    expect(screen.getByRole("row", { name: "签署 88 88" })).toBeVisible();
    expect(screen.getByText(/把数据文件夹整个复制到别处/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "恢复…" }));
    expect(await screen.findByText("恢复到 2026年11月24日 的备份")).toBeInTheDocument();
  });

  test("without a good backup it leads to people", async () => {
    open("/", { desk: damaged, archiveState: { ...damagedState(), backup: null } });
    expect(await screen.findByText(/没有找到完好的备份/)).toBeVisible();
  });
});
