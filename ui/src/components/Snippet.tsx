// A piece of text with the words that were searched for marked in it.

import { Fragment } from "react";
import type { SpanView } from "../api/types";
import { toUtf16 } from "../lib/scalars";

export function Snippet({ text, hits }: { text: string; hits: readonly SpanView[] }) {
  const spans = hits.toSorted((a, b) => a.start - b.start);
  let done = 0;
  const pieces = spans.map((span) => {
    const [start = 0, end = 0] = toUtf16(text, [span.start, span.end]);
    const from = Math.max(start, done);
    const piece = (
      <Fragment key={span.start}>
        {text.slice(done, from)}
        {end > from && <mark>{text.slice(from, end)}</mark>}
      </Fragment>
    );
    done = Math.max(done, end);
    return piece;
  });
  return (
    <span className="snippet">
      {pieces}
      {text.slice(done)}
    </span>
  );
}
