// What was typed and not saved yet. It stands here to be read at once, and goes to the data
// folder with every change, so that a crash of the window loses nothing.

/** What people are told then. */
export const UNSAFE = "数据文件夹写不进去：刚写的内容没有暂存，关掉窗口就会丢失。请先复制出来，再检查磁盘是否已满、文件夹能否写入。";

export interface DraftStore {
  drafts(): Promise<Record<string, string>>;
  /** Keeps a text under its name; an empty one is dropped. */
  keepDraft(name: string, text: string): Promise<void>;
}

const texts = new Map<string, string>();
/** The last write of each name. */
const writes = new Map<string, Promise<boolean>>();
let store: DraftStore | null = null;

/** Reads what was left from last time. Where that fails nothing is kept from then on: it
 * would take the place of what could not be read. */
export async function openDrafts(of: DraftStore): Promise<void> {
  store = null;
  texts.clear();
  writes.clear();
  for (const [name, text] of Object.entries(await of.drafts())) texts.set(name, text);
  store = of;
}

export function draft(name: string): string | null {
  return texts.get(name) ?? null;
}

/** Puts a text by; false where this machine did not take it. */
export function keepDraft(name: string, text: string): Promise<boolean> {
  if (text === "") texts.delete(name);
  else texts.set(name, text);
  // One write after the other; whoever waits writes what stands here when its turn comes.
  const write: Promise<boolean> = (writes.get(name) ?? Promise.resolve(true)).then(async (before) => {
    if (writes.get(name) !== write) return before;
    try {
      await store?.keepDraft(name, texts.get(name) ?? "");
      return store !== null;
    } catch {
      return false;
    }
  });
  writes.set(name, write);
  return write;
}
