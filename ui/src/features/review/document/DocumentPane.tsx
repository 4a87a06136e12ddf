// The document as a paper. It scrolls to what was chosen on the other sides and tells
// them what was clicked here. Chunks off screen cost the webview nothing.

import { memo, useEffect, useMemo, useRef } from "react";
import type { MouseEvent } from "react";
import type { FindingView, ReviewView } from "../../../api/types";
import { layout } from "../model/layout";
import type { Chunk } from "../model/layout";
import type { Range } from "../model/marks";
import { notesByBlock, pageStarts } from "../model/pages";
import { Items } from "./Items";
import { RecogniseOffer } from "./RecogniseOffer";
import { blockInView, scrollIntoMiddle } from "./scroll";

/** What the reader was sent to. */
export type Target =
  | { kind: "finding"; finding: number; block: number }
  | { kind: "outline"; offset: number; block: number }
  | { kind: "hit"; hit: number };

interface Props {
  view: ReviewView;
  marks: ReadonlyMap<number, Range[]>;
  found: ReadonlyMap<number, Range[]>;
  hit: number | null;
  selected: number | null;
  target: Target | null;
  onPick: (finding: number) => void;
  /** Told which block is being read. */
  onRead: (block: number) => void;
}

export function DocumentPane(props: Props) {
  const { view, marks, found, hit, selected, target, onPick, onRead } = props;
  const { blocks, findings, pages, coverage } = view;
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

  const onClick = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-findings]") : null;
    const here = mark?.getAttribute("data-findings")?.split(" ").map(Number) ?? [];
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
            findings={findings}
            marks={marks}
            found={found}
            selected={touches(chunk, marks, selected) ? selected : null}
            hit={touches(chunk, found, hit) ? hit : null}
          />
        ))}
        {blocks.length === 0 && <p className="quiet">这份文件里没有读到文字。</p>}
      </article>
    </div>
  );
}

type ChunkProps = Omit<Props, "view" | "target" | "onPick" | "onRead"> &
  Pick<ReviewView, "blocks"> & {
    chunk: Chunk;
    starts: ReadonlyMap<number, number>;
    findings: readonly FindingView[];
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
