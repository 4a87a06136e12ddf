// 审查: outline, document and findings, in step. What is selected, filtered and looked
// for is decided here; the three sides only show it. The selected finding is in the address.

import { Alert, App } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { ReviewView, SpanView, Strength } from "../../api/types";
import { useCase } from "../../components/case/useCase";
import { useShortcutSheet } from "../../components/shortcuts/shortcuts";
import { useKeys } from "../../lib/useKeys";
import { sliceScalars } from "../../lib/scalars";
import { STRENGTHS } from "../../lib/words";
import type { Decision } from "../../lib/words";
import { DocumentPane } from "./document/DocumentPane";
import type { Target } from "./document/DocumentPane";
import { FindBar } from "./document/FindBar";
import { PagePicture } from "./document/PagePicture";
import { DecisionForm } from "./findings/DecisionForm";
import { FindingsPane } from "./findings/FindingsPane";
import { OwnForm } from "./findings/OwnForm";
import { ReviewHead } from "./head/ReviewHead";
import { entriesOf, waits } from "./model/entries";
import type { Entry } from "../../components/paper/entry";
import { blockAt, marksByBlock } from "../../components/paper/marks";
import { groups, neighbour } from "./model/order";
import type { Order } from "./model/order";
import { outlineAt } from "./model/outline";
import { lastPage, pageAt } from "../../components/paper/pages";
import { OutlinePane } from "./OutlinePane";
import { useDecisions } from "./useDecisions";
import { useFind } from "./useFind";
import { useOnlyWaiting } from "./useOnlyWaiting";
import { useOwn } from "./useOwn";
import { useSelected } from "./useSelected";

const ALL: ReadonlySet<Strength> = new Set(STRENGTHS);

export function ReviewPage({ view }: { view: ReviewView }) {
  const { blocks, findings, outline, pages } = view;
  const { message } = App.useApp();
  const showKeys = useShortcutSheet();
  const standing = useCase(view.case.review);
  const ofCase = standing.load.state === "ready" ? standing.load.data : null;
  const closed = ofCase?.closed ?? null;
  const decisions = useDecisions(view);
  const marking = useOwn(view);
  const entries = useMemo(() => entriesOf(findings, marking.own), [findings, marking.own]);
  const { selected, select, stepFrom } = useSelected(entries.length);
  const [wanted, setWanted] = useState(ALL);
  const [order, setOrder] = useState<Order>("domain");
  const [onlyWaiting, setOnlyWaiting] = useOnlyWaiting();
  const [outlineOpen, setOutlineOpen] = useState(() => window.innerWidth >= 960);
  const [picture, setPicture] = useState(false);
  const [page, setPage] = useState(1);
  // Where the reader was sent last, where that was not a finding.
  const [visited, setVisited] = useState<Target | null>(null);
  const find = useFind(blocks);

  const { byFinding } = decisions;
  const shown = useCallback(
    (entry: Entry, index: number) =>
      wanted.has(entry.strength) && (!onlyWaiting || waits(entry, byFinding.get(index))),
    [wanted, onlyWaiting, byFinding],
  );
  const listed = useMemo(() => groups(entries, shown, order), [entries, shown, order]);
  const walk = useMemo(() => listed.flatMap((group) => group.findings), [listed]);
  const marks = useMemo(() => marksByBlock(blocks, entries, shown), [blocks, entries, shown]);
  const waiting = useMemo(
    () => entries.filter((entry, index) => waits(entry, byFinding.get(index))).length,
    [entries, byFinding],
  );

  const pick = useCallback(
    (index: number | null) => {
      setVisited(null);
      select(index);
    },
    [select],
  );
  const step = (by: 1 | -1) => {
    const next = neighbour(walk, stepFrom(), by);
    if (next !== null) pick(next);
  };
  const toHit = (number: number) => {
    const hit = find.toHit(number);
    if (hit !== null) setVisited({ kind: "hit", hit });
  };
  const follow = (block: number) => setPage((last) => pageAt(pages, blocks[block]?.start ?? 0) ?? last);
  const togglePicture = () => {
    if (!view.pictured) return;
    // The picture needs the outline's room.
    if (!picture) setOutlineOpen(false);
    setPicture(!picture);
  };
  const closeFind = () => {
    find.setOpen(false);
    setVisited(null);
  };

  const decide = (decision: Decision | null) => {
    if (selected === null || selected >= findings.length) return;
    if (closed !== null) void message.info(closed);
    else decisions.decide(selected, decision);
  };
  const mark = (span: SpanView | null) => {
    if (closed !== null) void message.info(closed);
    else if (span === null) void message.info("请先在原文中选中有问题的文字，或者用 Ctrl+F 找到它");
    else marking.ask(span);
  };

  useKeys({
    a: () => decide("adopted"),
    d: () => decide("rejected"),
    r: () => decide("studied"),
    u: () => decide(null),
    j: () => step(1),
    k: () => step(-1),
    p: togglePicture,
    "ctrl+f": () => find.setOpen(true),
    Escape: () => (find.open ? closeFind() : pick(null)),
  });

  const place = visited?.kind === "outline" ? visited.offset : (entries[selected ?? -1]?.span.start ?? null);
  const target: Target | null = useMemo(() => {
    if (visited !== null) return visited;
    const one = selected === null ? undefined : entries[selected];
    if (one === undefined || selected === null) return null;
    return { kind: "finding", finding: selected, block: blockAt(blocks, one.span.start) };
  }, [visited, selected, entries, blocks]);

  const failure = decisions.failure ?? marking.failure;
  return (
    <div className="review" data-testid="review-page">
      <ReviewHead view={view} standing={ofCase} onCase={standing.told} picture={picture} onPicture={togglePicture} />
      <div className={`review-body${outlineOpen ? "" : " without-outline"}`}>
        <OutlinePane
          outline={outline}
          open={outlineOpen}
          current={place === null ? null : outlineAt(outline, place)}
          onToggle={() => setOutlineOpen(!outlineOpen)}
          onPick={(offset) => setVisited({ kind: "outline", offset, block: blockAt(blocks, offset) })}
        />
        <div className={`document-side${picture ? " with-picture" : ""}`}>
          {find.open && (
            <FindBar
              query={find.query}
              hit={find.hit}
              total={find.found.total}
              onQuery={(next) => {
                find.setQuery(next);
                setVisited(next === "" ? null : { kind: "hit", hit: 0 });
              }}
              onStep={(by) => toHit(find.hit + by)}
              onClose={closeFind}
            />
          )}
          <DocumentPane
            view={view}
            entries={entries}
            marks={marks}
            found={find.found.byBlock}
            hit={find.open ? find.hit : null}
            selected={selected}
            target={target}
            onPick={pick}
            onMark={mark}
            onRead={follow}
          />
          {picture && (
            <PagePicture
              review={view.case.review}
              page={page}
              last={lastPage(pages, view.coverage.unread)}
              onPage={setPage}
              onClose={togglePicture}
            />
          )}
        </div>
        <FindingsPane
          view={view}
          entries={entries}
          own={marking.own}
          groups={listed}
          wanted={wanted}
          order={order}
          waiting={waiting}
          onlyWaiting={onlyWaiting}
          selected={selected}
          closed={closed}
          decisions={byFinding}
          onWanted={setWanted}
          onOrder={setOrder}
          onOnlyWaiting={setOnlyWaiting}
          onPick={pick}
          onDecide={decisions.decide}
          onWithdraw={(id) => {
            pick(null);
            marking.withdraw(id);
          }}
          onStep={step}
          onHelp={showKeys}
        />
      </div>
      {decisions.asked !== null && (
        <DecisionForm asked={decisions.asked} findings={findings} onDecide={decisions.keep} onClose={decisions.close} />
      )}
      {marking.asked !== null && (
        <OwnForm
          span={marking.asked}
          quote={quoteOf(view, marking.asked)}
          onAdd={async (given) => pick(findings.length + (await marking.add(given)))}
          onClose={marking.close}
        />
      )}
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          className="decision-failure"
          title={failure.message}
          closable={{
            onClose: () => {
              decisions.close();
              marking.close();
            },
          }}
        />
      )}
    </div>
  );
}

/** The words of a span, a paragraph a line. */
function quoteOf({ blocks }: ReviewView, { start, end }: SpanView): string {
  return blocks
    .slice(blockAt(blocks, start), blockAt(blocks, end - 1) + 1)
    .map((block) => sliceScalars(block.text, Math.max(0, start - block.start), end - block.start))
    .join("\n");
}
