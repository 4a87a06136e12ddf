// The last recheck, kept while the window is open: whoever opens a document out of its
// list comes back to it.

import type { RecheckView } from "../../../api/types";

let last: RecheckView | null = null;

export function lastRecheck(): RecheckView | null {
  return last;
}

export function keepRecheck(view: RecheckView | null): void {
  last = view;
}
