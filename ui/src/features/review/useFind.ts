// Find in text: whether it is open, what is looked for, and which hit is at hand.

import { useDeferredValue, useMemo, useState } from "react";
import type { BlockView } from "../../api/types";
import { NOTHING, findInText } from "./model/find";
import type { Found } from "./model/find";

interface Find {
  open: boolean;
  query: string;
  hit: number;
  found: Found;
  setOpen: (open: boolean) => void;
  setQuery: (query: string) => void;
  /** Goes to a hit, around the ends; its number, or null where there is none. */
  toHit: (number: number) => number | null;
}

export function useFind(blocks: readonly BlockView[]): Find {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [hit, setHit] = useState(0);
  const deferred = useDeferredValue(open ? query : "");
  const found = useMemo(() => (deferred === "" ? NOTHING : findInText(blocks, deferred)), [blocks, deferred]);
  return {
    open,
    query,
    hit,
    found,
    setOpen,
    setQuery: (next) => {
      setQuery(next);
      setHit(0);
    },
    toHit: (number) => {
      if (found.total === 0) return null;
      const next = (number + found.total) % found.total;
      setHit(next);
      return next;
    },
  };
}
