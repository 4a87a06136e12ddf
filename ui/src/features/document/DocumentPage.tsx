// One kept document: its text as a paper, and beside it how long it applies, how it stands
// to others, and what became of it. What is proved leads to its sentence.

import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ArchivedView, SpanView } from "../../api/types";
import { CorrectForm } from "../../components/CorrectForm";
import { marksByBlock } from "../../components/paper/marks";
import { PaperText } from "../../components/paper/PaperText";
import { scrollIntoMiddle } from "../../components/paper/scroll";
import { StandingTag } from "../../components/StandingTag";
import { day as dayWords } from "../../lib/format";
import { History } from "./History";
import { Relations } from "./Relations";
import { Standing } from "./Standing";

interface Props {
  view: ArchivedView;
  day: string | null;
  onDay: (day: string | null) => void;
  onChanged: () => void;
}

const NO_ENTRIES: [] = [];
const NO_MARKS: ReadonlyMap<number, never[]> = new Map();

export function DocumentPage({ view, day, onDay, onChanged }: Props) {
  const { row, blocks } = view;
  const pane = useRef<HTMLDivElement>(null);
  // A new object each time, so that the same place can be gone to again.
  const [place, setPlace] = useState<{ span: SpanView } | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const show = useCallback((span: SpanView) => setPlace({ span }), []);

  const found = useMemo(
    () => (place === null ? NO_MARKS : marksByBlock(blocks, [{ span: place.span }], () => true)),
    [place, blocks],
  );
  useEffect(() => {
    if (place === null || pane.current === null) return;
    return scrollIntoMiddle(pane.current, ["[data-hit]"]);
  }, [place]);

  const facts = [row.number, row.issuer, row.date === null ? null : dayWords(row.date), row.kind].filter(Boolean);
  return (
    <div className="kept" data-testid="document-page">
      <header className="kept-head">
        <div>
          <h1>{row.title}</h1>
          <p className="quiet">{facts.join("　")}</p>
        </div>
        <StandingTag state={row.state} name={row.state_name} />
        <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => setCorrecting("有效期至")}>
          更正
        </Button>
      </header>
      <div className="kept-body">
        <div className="document-side">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls */}
          <div className="document" ref={pane} role="region" aria-label="原文" tabIndex={0}>
            <article className="paper">
              <PaperText
                blocks={blocks}
                pages={view.pages}
                unread={view.unread}
                entries={NO_ENTRIES}
                marks={NO_MARKS}
                found={found}
                selected={null}
                hit={place === null ? null : 0}
              />
            </article>
          </div>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls */}
        <aside className="kept-facts" aria-label="这份文件的情况" tabIndex={0}>
          <Standing view={view} day={day} onDay={onDay} onShow={show} />
          <Relations view={view} onShow={show} />
          <History view={view} />
        </aside>
      </div>
      {correcting !== null && (
        <CorrectForm
          documents={new Map([[row.id, row.title]])}
          field={correcting}
          onDone={() => {
            setCorrecting(null);
            onChanged();
          }}
          onClose={() => setCorrecting(null)}
        />
      )}
    </div>
  );
}
