import { describe, expect, test } from "vitest";
import { draft, keepDraft, openDrafts } from "./drafts";

/** A data folder whose writes end when they are told to. */
function slow(kept: Record<string, string> = {}) {
  const written: [string, string][] = [];
  const ends: (() => void)[] = [];
  const store = {
    drafts: async () => kept,
    keepDraft: (name: string, text: string) => {
      written.push([name, text]);
      return new Promise<void>((end) => ends.push(end));
    },
  };
  return { store, written, end: () => ends.shift()?.() };
}

describe("drafts", () => {
  test("what was left is there, and what is typed takes its place", async () => {
    const { store, end } = slow({ editor: "甲" });
    await openDrafts(store);
    expect(draft("editor")).toBe("甲");
    const kept = keepDraft("editor", "乙");
    expect(draft("editor")).toBe("乙");
    await Promise.resolve();
    end();
    expect(await kept).toBe(true);
    void keepDraft("editor", "");
    expect(draft("editor")).toBeNull();
  });

  test("while one write is under way only the last text waits", async () => {
    const { store, written, end } = slow();
    await openDrafts(store);
    const first = keepDraft("editor", "一");
    await Promise.resolve();
    const all = [first, keepDraft("editor", "一二"), keepDraft("editor", "一二三")];
    end();
    await first;
    await new Promise((later) => setTimeout(later));
    end();
    expect(await Promise.all(all)).toEqual([true, true, true]);
    expect(written).toEqual([
      ["editor", "一"],
      ["editor", "一二三"],
    ]);
  });

  test("what could not be kept is told", async () => {
    await openDrafts({ drafts: async () => ({}), keepDraft: () => Promise.reject(new Error("满")) });
    expect(await keepDraft("editor", "甲")).toBe(false);
    expect(draft("editor")).toBe("甲");
    await expect(openDrafts({ drafts: () => Promise.reject(new Error("坏")), keepDraft: async () => {} })).rejects.toThrow();
    expect(await keepDraft("editor", "甲")).toBe(false);
  });
});
