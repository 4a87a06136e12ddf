// The document as a paper. It scrolls to what was chosen on the other sides and tells
// them what was clicked here.

import { useEffect, useRef } from "react";
import type { MouseEvent } from "react";
import type { ReviewView, SpanView } from "../../../api/types";
import type { Entry } from "../../../components/paper/entry";
import type { Range } from "../../../components/paper/marks";
import { PaperText } from "../../../components/paper/PaperText";
import { blockInView, scrollIntoMiddle } from "../../../components/paper/scroll";
import { useKeys } from "../../../lib/useKeys";
import { scalarLength } from "../../../lib/scalars";
import { MarkButton } from "./MarkButton";
import { RecogniseOffer } from "./RecogniseOffer";
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
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
    <div className="document" data-testid="document" role="region" aria-label="原文" tabIndex={0} ref={pane} onClick={onClick} onScroll={onScroll}>
      <article className="paper">
        <RecogniseOffer path={view.path} unread={coverage.unread} />
        <PaperText
          blocks={blocks}
          pages={pages}
          unread={coverage.unread}
          entries={entries}
          marks={marks}
          found={found}
          selected={selected}
          hit={hit}
        />
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
