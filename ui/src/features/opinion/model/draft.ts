// An opinion that was typed and not yet saved to the archive.

import type { CaseView } from "../../../api/types";
import { draft, keepDraft } from "../../../lib/drafts";

/** What a person writes. */
export interface Written {
  conclusion: string | null;
  number: string;
  addressee: string;
  text: string;
}

export interface Kept {
  written: Written;
  /** When it was typed, ISO in UTC. */
  at: string;
  /** Which saved opinion it goes on from: the time it was saved, or null. */
  base: string | null;
}

const name = (review: number) => `opinion.${review}`;

/** False where this machine took no more. */
export function keep(review: number, what: Kept): Promise<boolean> {
  return keepDraft(name(review), JSON.stringify(what));
}

export function kept(review: number): Kept | null {
  try {
    const found: unknown = JSON.parse(draft(name(review)) ?? "null");
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

export function drop(review: number): void {
  void keepDraft(name(review), "");
}

/** The opinion as the archive has it; before the first saving, blank but for the next number. */
export function savedOf({ opinion, draft: blank }: CaseView): Written {
  if (opinion === null) return { conclusion: null, number: blank.number, addressee: "", text: "" };
  const { conclusion, number, addressee, text } = opinion;
  return { conclusion, number, addressee, text };
}

/** Blanks at the ends make no difference; the archive doesn't keep them. */
export function isSame(a: Written, b: Written): boolean {
  return (
    a.conclusion === b.conclusion &&
    a.number.trim() === b.number.trim() &&
    a.addressee.trim() === b.addressee.trim() &&
    a.text.trim() === b.text.trim()
  );
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== "object" || found === null) return false;
  const { written, at } = found as Partial<Kept>;
  return typeof at === "string" && typeof written === "object" && typeof written.text === "string";
}
