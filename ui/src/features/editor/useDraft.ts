// The text that is being written, put by on this machine with every change.

import { useCallback, useState } from "react";

const KEY = "wenheng.draft";

export function useDraft(): [string, (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(KEY) ?? "");
  const change = useCallback((next: string) => {
    localStorage.setItem(KEY, next);
    setText(next);
  }, []);
  return [text, change];
}
