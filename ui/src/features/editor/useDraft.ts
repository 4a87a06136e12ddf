// The text that is being written, put by on this machine with every change.

import { useCallback, useState } from "react";
import { draft, keepDraft } from "../../lib/drafts";

const NAME = "editor";

interface Drafted {
  text: string;
  /** False where this machine could not keep what was typed. */
  safe: boolean;
  change: (text: string) => void;
}

export function useDraft(): Drafted {
  const [text, setText] = useState(() => draft(NAME) ?? "");
  const [safe, setSafe] = useState(true);
  const change = useCallback((next: string) => {
    setText(next);
    void keepDraft(NAME, next).then(setSafe);
  }, []);
  return { text, safe, change };
}
