// The document as a paper. It scrolls to what was chosen on the other sides and tells
// them what was clicked here. Chunks off screen cost the webview nothing.

import { memo, useEffect, useMemo, useRef } from "react";
import type { MouseEvent } from "react";
import type { ReviewView, SpanView } from "../../../api/types";
import { useKeys } from "../../../lib/useKeys";
import { scalarLength } from "../../../lib/scalars";
import type { Entry } from "../model/entries";
import { layout } from "../model/layout";
import type { Chunk } from "../model/layout";
import type { Range } from "../model/marks";
import { notesByBlock, pageStarts } from "../model/pages";
import { Items } from "./Items";
import { MarkButton } from "./MarkButton";
import { RecogniseOffer } from "./RecogniseOffer";
import { blockInView, scrollIntoMiddle } from "./scroll";
import { selectedSpan } from "./selection";

/** What the reader was sent to. */
export type Target =
  | { kind: "finding"; finding: number; block: number }
  | { kind: "outline"; offset: number; block: number }
  | { kind: "hit"; hit: number };

interface Props {
  view: ReviewView;
  entries: readonly Entry[];
  marks: ReadonlyMap<number, Range[]>;
  found: ReadonlyMap<number, Range[]>;
  hit: number | null;
  selected: number | null;
  target: Target | null;
  onPick: (finding: number) => void;
  /** Told what was selected to be marked; null where nothing was. */
  onMark: (span: SpanView | null) => void;
  /** Told which block is being read. */
  onRead: (block: number) => void;
}

export function DocumentPane(props: Props) {
  const { view, entries, marks, found, hit, selected, target, onPick, onMark, onRead } = props;
  const { blocks, pages, coverage } = view;
  const pane = useRef<HTMLDivElement>(null);
  const chunks = useMemo(
    () => layout(blocks, notesByBlock(blocks, pages, coverage.unread)),
    [blocks, pages, coverage],
  );
  const starts = useMemo(() => pageStarts(blocks, pages), [blocks, pages]);

  useEffect(() => {
    if (target === null || pane.current === null) return;
    return scrollIntoMiddle(pane.current, selectors(target));
  }, [target, found]);

  const mark = () => {
    const marked = pane.current === null ? null : selectedSpan(pane.current, blocks);
    onMark(marked ?? hitSpan(blocks, found, hit));
  };
  useKeys({ n: mark });

  const onClick = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed === false) return;
    const place = event.target instanceof Element ? event.target.closest("[data-findings]") : null;
    const here = place?.getAttribute("data-findings")?.split(" ").map(Number) ?? [];
    // Where findings overlap, each further click goes to the next of them.
    const next = here[(here.indexOf(selected ?? -1) + 1) % here.length];
    if (next !== undefined) onPick(next);
  };

  const frame = useRef(0);
  const onScroll = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const block = pane.current === null ? null : blockInView(pane.current);
      if (block !== null) onRead(block);
    });
  };

  return (
    // The keyboard reaches the same findings by J and K and through their cards.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="document" data-testid="document" ref={pane} onClick={onClick} onScroll={onScroll}>
      <article className="paper" aria-label="原文">
        <RecogniseOffer path={view.path} unread={coverage.unread} />
        {chunks.map((chunk) => (
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
        ))}
        {blocks.length === 0 && <p className="quiet">这份文件里没有读到文字。</p>}
      </article>
      <MarkButton pane={pane} onMark={mark} />
    </div>
  );
}

/** The hit that the reader was taken to: what is found by keyboard can be marked by keyboard. */
function hitSpan(blocks: ReviewView["blocks"], found: Props["found"], hit: number | null): SpanView | null {
  for (const [at, ranges] of found) {
    const range = ranges.find((one) => one.id === hit);
    const block = blocks[at];
    if (range === undefined || block === undefined) continue;
    const place = (units: number) => block.start + scalarLength(block.text.slice(0, units));
    return { start: place(range.start), end: place(range.end) };
  }
  return null;
}

type ChunkProps = Omit<Props, "view" | "entries" | "target" | "onPick" | "onMark" | "onRead"> &
  Pick<ReviewView, "blocks"> & {
    chunk: Chunk;
    starts: ReadonlyMap<number, number>;
    findings: readonly Entry[];
  };

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

/** Where to scroll, best first. */
function selectors(target: Target): string[] {
  switch (target.kind) {
    case "finding":
      return [`mark[data-findings~="${target.finding}"]`, `[data-block="${target.block}"]`];
    case "outline":
      return [`[data-block="${target.block}"]`];
    case "hit":
      return [`[data-hit="${target.hit}"]`];
  }
}
