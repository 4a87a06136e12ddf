// Keys of a page. Plain keys are silent while the user types or answers a dialog; keys with
// Ctrl and F1 always work.

import { useEffect, useRef } from "react";

export type Keys = Record<string, () => void>;

/** Keys by name: `j`, `?`, `Escape`, `ctrl+k`. */
export function useKeys(keys: Keys, active = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const held = event.ctrlKey || event.metaKey;
      if (event.altKey || (!held && event.key !== "F1" && isTyping(event.target))) return;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = latest.current[held ? `ctrl+${name}` : name];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);
}

/** Fields that take no words: a tab or filter that was just chosen must not silence the keys. */
const CHOICES: ReadonlySet<string> = new Set(["radio", "checkbox", "button"]);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && !CHOICES.has(target.type)) return true;
  if (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  // Behind an open dialog the page stands still.
  return target.closest('[role="dialog"]') !== null;
}
