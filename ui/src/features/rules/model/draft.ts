// A rule that is being written outlives the window: kept on this machine until it is saved.

const KEY = "wenheng.rule.";

export function keptDraft(name: string): string | null {
  return localStorage.getItem(KEY + name);
}

export function keepDraft(name: string, yaml: string): void {
  localStorage.setItem(KEY + name, yaml);
}

export function dropDraft(name: string): void {
  localStorage.removeItem(KEY + name);
}
