// Whether rules are written in the form or as text: as it was done last.

export type Writing = "form" | "text";

const KEY = "wenheng.rule-writing";

export function lastWriting(): Writing {
  return localStorage.getItem(KEY) === "text" ? "text" : "form";
}

export function keepWriting(writing: Writing): void {
  localStorage.setItem(KEY, writing);
}
