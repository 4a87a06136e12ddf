// 审查: outline, document and findings, in step. What is selected, filtered and looked
// for is decided here; the three sides only show it. The selected finding is in the address.

import { Alert } from "antd";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { FindingView, ReviewView, Strength } from "../../api/types";
import { useKeys } from "../../lib/useKeys";
import { STRENGTHS } from "../../lib/words";
import type { Decision } from "../../lib/words";
import { DocumentPane } from "./document/DocumentPane";
import type { Target } from "./document/DocumentPane";
import { FindBar } from "./document/FindBar";
import { PagePicture } from "./document/PagePicture";
import { DecisionForm } from "./findings/DecisionForm";
import { FindingsPane } from "./findings/FindingsPane";
import { ReviewHead } from "./head/ReviewHead";
import { NOTHING, findInText } from "./model/find";
import { blockAt, marksByBlock } from "./model/marks";
import { groups, neighbour } from "./model/order";
import type { Order } from "./model/order";
import { outlineAt } from "./model/outline";
import { lastPage, pageAt } from "./model/pages";
import { OutlinePane } from "./OutlinePane";
import { ShortcutSheet } from "./ShortcutSheet";
import { useDecisions } from "./useDecisions";
import { useSelected } from "./useSelected";

const ALL: ReadonlySet<Strength> = new Set(STRENGTHS);

export function ReviewPage({ view }: { view: ReviewView }) {
  const { blocks, findings, outline, pages } = view;
  const { selected, select, stepFrom } = useSelected(findings.length);
  const [wanted, setWanted] = useState(ALL);
  const [order, setOrder] = useState<Order>("domain");
  const [outlineOpen, setOutlineOpen] = useState(() => window.innerWidth >= 960);
  const [sheet, setSheet] = useState(false);
  const [finding, setFinding] = useState(false);
  const [query, setQuery] = useState("");
  const [hit, setHit] = useState(0);
  const [picture, setPicture] = useState(false);
  const [page, setPage] = useState(1);
  // Where the reader was sent last, where that was not a finding.
  const [visited, setVisited] = useState<Target | null>(null);

  const deferred = useDeferredValue(finding ? query : "");
  const found = useMemo(
    () => (deferred === "" ? NOTHING : findInText(blocks, deferred)),
    [blocks, deferred],
  );
  const listed = useMemo(() => groups(findings, wanted, order), [findings, wanted, order]);
  const walk = useMemo(() => listed.flatMap((group) => group.findings), [listed]);
  const marks = useMemo(
    () => marksByBlock(blocks, findings, (one: FindingView) => wanted.has(one.strength)),
    [blocks, findings, wanted],
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
    if (found.total === 0) return;
    const next = (number + found.total) % found.total;
    setHit(next);
    setVisited({ kind: "hit", hit: next });
  };
  const follow = (block: number) => setPage((last) => pageAt(pages, blocks[block]?.start ?? 0) ?? last);
  const togglePicture = () => {
    if (!view.pictured) return;
    // The picture needs the outline's room.
    if (!picture) setOutlineOpen(false);
    setPicture(!picture);
  };
  const closeFind = () => {
    setFinding(false);
    setVisited(null);
  };

  const decisions = useDecisions(view);
  const decide = (decision: Decision | null) => {
    if (selected !== null) decisions.decide(selected, decision);
  };

  useKeys({
    a: () => decide("adopted"),
    d: () => decide("rejected"),
    r: () => decide("studied"),
    u: () => decide(null),
    j: () => step(1),
    k: () => step(-1),
    p: togglePicture,
    "?": () => setSheet(true),
    "？": () => setSheet(true),
    "ctrl+f": () => setFinding(true),
    Escape: () => (finding ? closeFind() : pick(null)),
  });

  const place = visited?.kind === "outline" ? visited.offset : (findings[selected ?? -1]?.span.start ?? null);
  const target: Target | null = useMemo(() => {
    if (visited !== null) return visited;
    const one = selected === null ? undefined : findings[selected];
    if (one === undefined || selected === null) return null;
    return { kind: "finding", finding: selected, block: blockAt(blocks, one.span.start) };
  }, [visited, selected, findings, blocks]);

  return (
    <div className="review" data-testid="review-page">
      <ReviewHead view={view} picture={picture} onPicture={togglePicture} />
      <div className={`review-body${outlineOpen ? "" : " without-outline"}`}>
        <OutlinePane
          outline={outline}
          open={outlineOpen}
          current={place === null ? null : outlineAt(outline, place)}
          onToggle={() => setOutlineOpen(!outlineOpen)}
          onPick={(offset) => setVisited({ kind: "outline", offset, block: blockAt(blocks, offset) })}
        />
        <div className={`document-side${picture ? " with-picture" : ""}`}>
          {finding && (
            <FindBar
              query={query}
              hit={hit}
              total={found.total}
              onQuery={(next) => {
                setQuery(next);
                setHit(0);
                setVisited(next === "" ? null : { kind: "hit", hit: 0 });
              }}
              onStep={(by) => toHit(hit + by)}
              onClose={closeFind}
            />
          )}
          <DocumentPane
            view={view}
            marks={marks}
            found={found.byBlock}
            hit={finding ? hit : null}
            selected={selected}
            target={target}
            onPick={pick}
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
          groups={listed}
          wanted={wanted}
          order={order}
          selected={selected}
          decisions={decisions.byFinding}
          onDecide={decisions.decide}
          onWanted={setWanted}
          onOrder={setOrder}
          onPick={pick}
          onStep={step}
          onHelp={() => setSheet(true)}
        />
      </div>
      {decisions.asked !== null && (
        <DecisionForm
          asked={decisions.asked}
          findings={findings}
          onDecide={decisions.keep}
          onClose={decisions.close}
        />
      )}
      {decisions.failure !== null && (
        <Alert
          type="error"
          showIcon
          className="decision-failure"
          title={decisions.failure.message}
          closable={{ onClose: decisions.close }}
        />
      )}
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
    </div>
  );
}
