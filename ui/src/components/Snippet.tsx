// A piece of text with the words that were searched for marked in it.

import type { SpanView } from "../api/types";
import { toUtf16 } from "../lib/scalars";

export function Snippet({ text, hits }: { text: string; hits: readonly SpanView[] }) {
  return (
    <span className="snippet">
      {cut(text, hits).map((piece) =>
        piece.hit ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
      )}
    </span>
  );
}

interface Piece {
  start: number;
  text: string;
  hit: boolean;
}

/** Overlapping hits become one piece after the other, never twice the same text. */
function cut(text: string, hits: readonly SpanView[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (end: number, hit: boolean) => {
    if (end > done) pieces.push({ start: done, text: text.slice(done, end), hit });
    done = Math.max(done, end);
  };
  for (const span of hits.toSorted((a, b) => a.start - b.start)) {
    const [start = 0, end = 0] = toUtf16(text, [span.start, span.end]);
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
