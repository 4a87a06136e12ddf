// A document's text as it is laid out on paper, with what is underlined and what was looked
// for. Chunks off screen cost the webview nothing.

import { memo, useMemo } from "react";
import type { BlockView, PageView, UnreadView } from "../../api/types";
import type { Entry } from "./entry";
import { Items } from "./Items";
import { layout } from "./layout";
import type { Chunk } from "./layout";
import type { Range } from "./marks";
import { notesByBlock, pageStarts } from "./pages";
import "./paper.css";

interface Props {
  blocks: readonly BlockView[];
  pages: readonly PageView[];
  unread: readonly UnreadView[];
  entries: readonly Entry[];
  /** Entries by block. */
  marks: ReadonlyMap<number, Range[]>;
  /** Places that were looked for, by block. */
  found: ReadonlyMap<number, Range[]>;
  selected: number | null;
  hit: number | null;
}

export function PaperText({ blocks, pages, unread, entries, marks, found, selected, hit }: Props) {
  const chunks = useMemo(() => layout(blocks, notesByBlock(blocks, pages, unread)), [blocks, pages, unread]);
  const starts = useMemo(() => pageStarts(blocks, pages), [blocks, pages]);
  if (blocks.length === 0) return <p className="quiet">这份文件里没有读到文字。</p>;
  return chunks.map((chunk) => (
    <PaperChunk
      key={chunk.from}
      chunk={chunk}
      blocks={blocks}
      starts={starts}
      findings={entries}
      marks={marks}
      found={found}
      selected={touches(chunk, marks, selected) ? selected : null}
      hit={touches(chunk, found, hit) ? hit : null}
    />
  ));
}

interface ChunkProps extends Pick<Props, "blocks" | "marks" | "found" | "selected" | "hit"> {
  chunk: Chunk;
  starts: ReadonlyMap<number, number>;
  findings: readonly Entry[];
}

const PaperChunk = memo(function PaperChunk({ chunk, ...rest }: ChunkProps) {
  return (
    <div className="chunk" style={{ containIntrinsicBlockSize: `auto ${chunk.lines * 2.1}em` }}>
      <Items items={chunk.items} {...rest} />
    </div>
  );
});

/** True where the chunk shows this finding or hit; the others need not be drawn again. */
function touches(chunk: Chunk, ranges: ReadonlyMap<number, Range[]>, id: number | null): boolean {
  if (id === null) return false;
  for (let at = chunk.from; at < chunk.to; at += 1) {
    if (ranges.get(at)?.some((range) => range.id === id) === true) return true;
  }
  return false;
}
