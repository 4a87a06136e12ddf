// Whether the pages are dark now, for drawings that CSS does not reach.

import { useSyncExternalStore } from "react";

export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => document.documentElement.dataset["theme"] === "dark");
}

function subscribe(tell: () => void) {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
