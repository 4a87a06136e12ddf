// The sheet of all keys, opened by ? on every page or by a page's own button.

import { createContext, useCallback, useContext, useState } from "react";
import type { ReactNode } from "react";
import { useKeys } from "../../lib/useKeys";
import { ShortcutSheet } from "./ShortcutSheet";

const ShortcutsContext = createContext<() => void>(() => undefined);

/** Opens the sheet. */
export const useShortcutSheet = () => useContext(ShortcutsContext);

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useKeys({ "?": show, "？": show });
  return (
    <ShortcutsContext value={show}>
      {children}
      {open && <ShortcutSheet onClose={() => setOpen(false)} />}
    </ShortcutsContext>
  );
}
